"""Whether losses in one part of the rows are larger than in the rest: one-sided tests."""

from __future__ import annotations

import numpy as np

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.proportion import excess_p


def worse_p(losses: FloatArray, rest: FloatArray) -> float:
    """Return the p of the hypothesis that (n,) losses are no larger than the (m,) of the rest.

    Fisher's exact test where losses are 0 or 1; else Welch's t (1947, Biometrika 34:28).

    >>> round(worse_p(np.array([1.0, 1.0, 1.0, 0.0]), np.zeros(20)), 5)
    0.00198
    """
    if losses.size < 2 or rest.size < 2:
        return 1.0
    both = np.concatenate([losses, rest])
    if np.all((both == 0.0) | (both == 1.0)):
        return excess_p(int(losses.sum()), losses.size, int(rest.sum()), rest.size)
    return _welch(losses, rest)


def _welch(a: FloatArray, b: FloatArray) -> float:
    va, vb = a.var(ddof=1) / a.size, b.var(ddof=1) / b.size
    if va + vb <= 0.0:
        return 1.0 if a.mean() <= b.mean() else 0.0
    freedom = (va + vb) ** 2 / (va**2 / (a.size - 1) + vb**2 / (b.size - 1))
    return float(special.stdtr(freedom, -(a.mean() - b.mean()) / np.sqrt(va + vb)))
