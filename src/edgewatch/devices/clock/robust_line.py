"""A line through points of which some are wrong: Theil's slope with Sen's interval.

P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", Journal of the
American Statistical Association 63 (1968) 1379-1389. Up to 29 % of the points may be anything.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
_CONFIDENCE_Z = 1.959964
_TO_SIGMA = 1.482602
_LEAST = 3


@dataclass(frozen=True, slots=True)
class RobustLine:
    """`y = intercept + slope · x`, the standard error of the slope, the scatter about the line.

    `scatter` is the median absolute residual as a standard deviation, `worst` the largest
    absolute residual; both in units of y.
    """

    slope: float
    intercept: float
    stderr: float
    scatter: float
    worst: float


def robust_line(x: Floats, y: Floats) -> RobustLine:
    """Fit a line to n points, n of at least three; x ascending and without ties.

    Raises:
        ValueError: There are too few points.

    >>> line = robust_line(np.arange(6.0), np.array([0.0, 2.0, 4.0, 60.0, 8.0, 10.0]))
    >>> line.slope, line.intercept, line.worst
    (2.0, 0.0, 54.0)
    """
    if len(x) < _LEAST:
        raise ValueError(f"{len(x)} points give no slope; expected {_LEAST} or more")
    first, second = np.triu_indices(len(x), 1)
    slopes = np.sort((y[second] - y[first]) / (x[second] - x[first]))
    slope = float(np.median(slopes))
    intercept = float(np.median(y - slope * x))
    residuals = np.abs(y - slope * x - intercept)
    scatter = _TO_SIGMA * float(np.median(residuals))
    return RobustLine(slope, intercept, _stderr(slopes, len(x)), scatter, float(residuals.max()))


def _stderr(slopes: Floats, points: int) -> float:
    """Half of Sen's 95 % interval over 1.96: pairs ranked by the variance of Kendall's S."""
    spread = math.sqrt(points * (points - 1) * (2 * points + 5) / 18)
    half = _CONFIDENCE_Z * spread / 2
    last = len(slopes) - 1
    low = max(0, math.floor(last / 2 - half))
    high = min(last, math.ceil(last / 2 + half))
    return float(slopes[high] - slopes[low]) / (2 * _CONFIDENCE_Z)
