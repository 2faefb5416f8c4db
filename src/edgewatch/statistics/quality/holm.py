"""Holm's correction: many comparisons at once, without one of them being found by chance."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from edgewatch.statistics.arrays import FloatArray


def holm(p_values: Sequence[float]) -> FloatArray:
    """Return the adjusted p of each of k tests (Holm 1979, Scand. J. Stat. 6:65).

    A test is significant at level α where its adjusted p is at most α; the chance of any false one
    among all is then at most α, whatever their dependence.

    >>> holm([0.01, 0.04, 0.03]).tolist()
    [0.03, 0.06, 0.06]
    """
    p = np.asarray(p_values, dtype=np.float64)
    order = np.argsort(p, kind="stable")
    stepped = np.maximum.accumulate(p[order] * np.arange(p.size, 0, -1))
    adjusted = np.empty_like(p)
    adjusted[order] = np.minimum(stepped, 1.0)
    return adjusted
