"""Bands of estimated metrics, calibrated on blocks of the reference that were held out."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.estimation.expected import Expected
from edgewatch.statistics.proportion import wilson

#: Half width of a normal 95 % interval, in standard errors.
Z = 1.959963984540054
COVERAGE = 0.95
_FEWEST = 5.0


@dataclass(frozen=True, slots=True)
class Band:
    """How far realised metrics lie from estimated ones, beyond chance.

    Attributes:
        between: standard deviation between windows that neither labels nor calibration explain, as
            far as the blocks of the reference cannot exclude it.
        factor: standard errors on each side of the estimate, at least 1.96.
        blocks: held-out blocks that this was learned from.
    """

    between: float = 0.0
    factor: float = Z
    blocks: int = 0


def band_of(errors: ArrayLike, variances: ArrayLike) -> Band:
    """Learn a band from (k,) estimated − realised values and their (k,) variances.

    What varies between blocks beyond the variances is a variance of its own (the moment estimate of
    a random effect: DerSimonian & Laird 1986), for it does not shrink with the rows of a window.
    Blocks are short, and a difference between them drowns in chance: one standard error of the
    estimate is added, so that a small reference does not claim more than it can have seen.
    The factor is the conformal quantile of the standardised errors (Vovk et al. 2005): with
    fewer than 19 blocks that is the largest of them, and the band covered every block.

    >>> band_of([0.0, 1.0, -1.0], [1.0, 1.0, 1.0])  # doctest: +ELLIPSIS
    Band(between=0.695..., factor=1.959..., blocks=3)
    """
    error, variance = np.asarray(errors, np.float64), np.asarray(variances, np.float64)
    usable = np.isfinite(error) & np.isfinite(variance)
    error, variance = error[usable], variance[usable]
    if error.size == 0:
        return Band()
    unsure = math.sqrt(2 / error.size) * float(variance.mean())
    between = max(float((error * error - variance).mean()) + unsure, 0.0)
    whole = variance + between
    standard = np.sort(np.abs(error) / np.sqrt(np.where(whole > 0, whole, 1.0)))
    place = min(math.ceil(COVERAGE * (error.size + 1)), error.size) - 1
    return Band(math.sqrt(between), max(Z, float(standard[place])), error.size)


def interval(
    expected: Expected, band: Band, bounds: tuple[float, float] = (0.0, 1.0), tau: float = 1.0
) -> tuple[float, float]:
    """Return the band of the realised metric around an estimate, within the bounds of the metric.

    Errors that come in runs of `tau` rows make the chance of the labels that many times as large.
    What blocks differed by contains such runs, but does not shrink with the rows: the larger of
    both counts.

    Near 0 and 1 a share is skewed: there the band reaches as far as a Wilson interval of as many
    rows as the variance is worth, but no fewer than five.

    >>> tuple(round(end, 3) for end in interval(Expected(0.99, 0.0001, 0.0001), Band()))
    (0.945, 1.0)
    """
    runs = (max(tau, 1.0) - 1.0) * expected.chance
    error = math.sqrt(expected.variance + max(band.between**2, runs))
    value = expected.value
    low, high = value - band.factor * error, value + band.factor * error
    if bounds == (0.0, 1.0) and 0 < value < 1 and error > 0:
        rows = max(value * (1 - value) / error**2, _FEWEST)
        skewed = wilson(value * rows, rows, min(math.erf(band.factor / math.sqrt(2)), 0.999))
        low, high = min(low, skewed[0]), max(high, skewed[1])
    return max(low, bounds[0]), min(high, bounds[1])
