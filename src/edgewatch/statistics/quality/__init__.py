"""How good the answers of a model are, once the truth is known: metrics with their intervals.

One metric or tight family a file, each with formula and source; rows in the order of time, so
that intervals can widen where neighbours resemble each other.
"""

from __future__ import annotations

from edgewatch.statistics.quality.average_precision import average_precision
from edgewatch.statistics.quality.brier import brier_score
from edgewatch.statistics.quality.calibration_curve import CalibrationBin, calibration_curve
from edgewatch.statistics.quality.calibration_error import calibration_error
from edgewatch.statistics.quality.confusion import Confusion, confusion_of
from edgewatch.statistics.quality.log_loss import log_loss
from edgewatch.statistics.quality.metric import Metric
from edgewatch.statistics.quality.roc_auc import roc_auc

__all__ = [
    "CalibrationBin",
    "Confusion",
    "Metric",
    "average_precision",
    "brier_score",
    "calibration_curve",
    "calibration_error",
    "confusion_of",
    "log_loss",
    "roc_auc",
]
