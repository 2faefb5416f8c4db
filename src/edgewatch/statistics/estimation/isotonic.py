"""Isotonic regression: the rising step function that is nearest to the truth."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.arrays import FloatArray


class Steps(NamedTuple):
    """A rising function through knots: between them straight, outside them flat.

    ``weight`` is that of the rows pooled into each knot's level.
    """

    x: FloatArray
    y: FloatArray
    weight: FloatArray

    def at(self, values: ArrayLike) -> FloatArray:
        """Return the function at (n,) values, NaN at NaN."""
        return np.asarray(np.interp(np.asarray(values, np.float64), self.x, self.y))


def isotonic(x: ArrayLike, y: ArrayLike, weights: ArrayLike | None = None) -> Steps:
    """Fit a rising function by least squares with the pool-adjacent-violators algorithm.

    Equal values of x are averaged first, and knots inside a level are dropped, which changes
    nothing of the function (Ayer et al. 1955, Ann. Math. Stat. 26:641; Zadrozny & Elkan 2002 for
    calibration).

    Args:
        x: (n,) finite values; y: (n,) finite values; weights: (n,) positive, 1 if None.

    Raises:
        ValueError: if there is not one row.

    >>> isotonic([1, 2, 3, 4], [0, 1, 0, 1]).y.tolist()
    [0.0, 0.5, 0.5, 1.0]
    """
    flat = np.asarray(x, np.float64)
    order = np.argsort(flat)
    sorted_weights = None if weights is None else np.asarray(weights, np.float64)[order]
    return isotonic_sorted(flat[order], np.asarray(y, np.float64)[order], sorted_weights)


def isotonic_sorted(x: FloatArray, y: FloatArray, weights: FloatArray | None = None) -> Steps:
    """Fit the same to rows that are in order of x."""
    from scipy.optimize import isotonic_regression  # heavy to import: only where it is used

    if x.size == 0:
        raise ValueError("isotonic regression needs at least one row")
    knots, mean, weight = _pooled_ties(x, y, weights)
    fitted = isotonic_regression(mean, weights=weight)
    lengths = np.diff(fitted.blocks)
    level_weight = np.repeat(np.add.reduceat(weight, fitted.blocks[:-1]), lengths)
    level = np.asarray(fitted.x, np.float64)
    kept = np.ones(level.size, bool)
    kept[1:-1] = (level[1:-1] != level[:-2]) | (level[1:-1] != level[2:])
    return Steps(knots[kept], level[kept], level_weight[kept])


def _pooled_ties(
    x: FloatArray, y: FloatArray, weights: FloatArray | None
) -> tuple[FloatArray, FloatArray, FloatArray]:
    starts = np.flatnonzero(np.concatenate(([True], x[1:] != x[:-1])))
    if starts.size == x.size:
        return x, y, np.ones(x.size) if weights is None else weights
    if weights is None:
        total = np.diff(np.append(starts, x.size)).astype(np.float64)
        return x[starts], np.add.reduceat(y, starts) / total, total
    total = np.add.reduceat(weights, starts)
    return x[starts], np.add.reduceat(y * weights, starts) / total, total
