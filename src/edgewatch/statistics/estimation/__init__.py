"""Performance without labels: arrays in, expected metrics and their variances out.

Every method here rests on one assumption, which no data without labels can check: what is true of
a row given its inputs has not changed, only which rows come. Scores are calibrated on the
reference (isotonic or logistic, where cross-validation says that it helps), reweighted where the
inputs moved, and turned into the metrics that labels drawn from those probabilities would give on
average (confidence-based performance estimation). For regressions the conditional error takes the
place of the probability (direct loss estimation). Bands are those of the realised value: they hold
the chance of the labels, the finite reference, and what blocks of the reference that were held
out showed beyond both.
"""

from __future__ import annotations

from edgewatch.statistics.estimation.bands import Band, band_of, interval
from edgewatch.statistics.estimation.blocks import blocks_of
from edgewatch.statistics.estimation.calibration import Calibration, CrossFitted, cross_fit
from edgewatch.statistics.estimation.cbpe import Cbpe, fit_cbpe, one_hot, p_of_answer
from edgewatch.statistics.estimation.density_ratio import (
    DensityRatio,
    RatioReference,
    density_ratio,
    same,
)
from edgewatch.statistics.estimation.dle import (
    CrossFittedLoss,
    LossModel,
    fit_losses,
    realised_losses,
)
from edgewatch.statistics.estimation.expected import Expected, expected_binary
from edgewatch.statistics.estimation.isotonic import isotonic
from edgewatch.statistics.estimation.multiclass import expected_multiclass
from edgewatch.statistics.estimation.recalibration import Recalibration, recalibrate

__all__ = [
    "Band",
    "Calibration",
    "Cbpe",
    "CrossFitted",
    "CrossFittedLoss",
    "DensityRatio",
    "Expected",
    "LossModel",
    "RatioReference",
    "Recalibration",
    "band_of",
    "blocks_of",
    "cross_fit",
    "density_ratio",
    "expected_binary",
    "expected_multiclass",
    "fit_cbpe",
    "fit_losses",
    "interval",
    "isotonic",
    "one_hot",
    "p_of_answer",
    "realised_losses",
    "recalibrate",
    "same",
]
