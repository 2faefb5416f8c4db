"""Conformal p-values: how many of the reference's own scores were at least as strange."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.arrays import FloatArray


def conformal_p(calibration: FloatArray, scores: ArrayLike) -> FloatArray:
    """Return p = (1 + #{calibration >= score}) / (m + 1) of each score.

    Split conformal (Vovk, Gammerman & Shafer, Algorithmic Learning in a Random World, 2005,
    section 2.2; Bates et al., Ann. Statist. 51, 2023, 149): if a row is exchangeable with the m
    calibration rows, which took no part in fitting the score, then P(p <= a) <= a for every a.
    Ties count against the row, so that p is valid for coarse scores too. A score that is no number
    (nothing could be measured) has p = 1.

    Args:
        calibration: (m,) scores of held-out reference rows, ascending.
        scores: any shape.

    >>> conformal_p(np.array([0.1, 0.2, 0.3]), [0.0, 0.2, 9.0]).tolist()
    [1.0, 0.75, 0.25]
    """
    values = np.asarray(scores, dtype=np.float64)
    below = np.searchsorted(calibration, values, side="left")
    p = (1.0 + calibration.size - below) / (calibration.size + 1.0)
    return np.where(np.isnan(values), 1.0, p)
