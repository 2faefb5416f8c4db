"""What came true of the rows that were given about the same probability."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.proportion import wilson
from edgewatch.statistics.quality.calibration_error import BINS
from edgewatch.statistics.quality.rows import scored_rows


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """The rows whose probability lies in ``low <= p < high``.

    Attributes:
        n: how many there are.
        predicted: mean of their probabilities.
        observed: share of them that came true, with its 95 % interval.
    """

    low: float
    high: float
    n: int
    predicted: float
    observed: float
    observed_low: float
    observed_high: float

    def as_json(self) -> dict[str, float | int]:
        """Plain values, in the shape of ``performance --json``."""
        return asdict(self)


def calibration_curve(
    probabilities: ArrayLike, truth: ArrayLike, *, tau: float = 1.0, bins: int = BINS
) -> tuple[CalibrationBin, ...]:
    """Return the reliability diagram over equal-width bins of (n,) probabilities.

    After Murphy & Winkler (1977, J. R. Stat. Soc. C 26:41). Bins without rows are left out, and so
    is everything where a number is no probability. Of rows that hang together over ``tau`` of them
    an interval rests on n / tau rows.

    >>> [one.observed for one in calibration_curve([0.1, 0.1, 0.9, 0.9], [0, 0, 1, 0])]
    [0.0, 0.5]
    """
    p, positive = scored_rows(probabilities, truth)
    if p.size == 0 or p.min() < 0.0 or p.max() > 1.0:
        return ()
    cell = np.minimum((p * bins).astype(np.intp), bins - 1)
    counts = np.bincount(cell, minlength=bins)
    said = np.bincount(cell, weights=p, minlength=bins)
    came = np.bincount(cell, weights=positive, minlength=bins)
    found = []
    for at in np.flatnonzero(counts):
        n = int(counts[at])
        share, weight = float(came[at]) / n, max(tau, 1.0)
        low, high = wilson(float(came[at]) / weight, n / weight)
        found.append(
            CalibrationBin(
                float(at) / bins, float(at + 1) / bins, n, float(said[at]) / n, share, low, high
            )
        )
    return tuple(found)
