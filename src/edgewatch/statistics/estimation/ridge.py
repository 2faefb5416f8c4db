"""Ridge regression, cross-fitted over blocks from sums that are taken once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from edgewatch.statistics.arrays import BoolArray, FloatArray, IntArray

#: Penalties that are tried, as shares of the rows: from none to hardly any regression.
_PENALTIES = (1e-3, 1e-2, 1e-1, 1.0, 10.0)


class Ridge(NamedTuple):
    """A linear function of (d,) columns."""

    level: float
    slopes: FloatArray

    def at(self, rows: FloatArray) -> FloatArray:
        """Return it at (n, d) rows."""
        return np.asarray(self.level + rows @ self.slopes)


class CrossRidge(NamedTuple):
    """The regression on all rows, on all but each block, and each row's value without its own."""

    whole: Ridge
    left_out: tuple[Ridge, ...]
    held_out: FloatArray


def cross_ridge(rows: FloatArray, y: FloatArray, blocks: IntArray) -> CrossRidge:
    """Regress (n,) y on (n, d) scaled columns; the penalty with the least held-out error is taken.

    The level is not penalised (Hoerl & Kennard 1970).

    >>> x = np.linspace(-1, 1, 100)[:, None]
    >>> round(cross_ridge(x, 3 * x[:, 0], np.arange(100) % 4).whole.slopes.item(), 1)
    3.0
    """
    design = np.column_stack((np.ones(len(y)), rows))
    parts = [_sums_of(design, y, blocks == one) for one in range(int(blocks.max()) + 1)]
    total = _Sums(
        np.sum([part.square for part in parts], axis=0),
        np.sum([part.product for part in parts], axis=0),
    )
    tried = [_cross_fitted(total, parts, penalty, rows, blocks) for penalty in _PENALTIES]
    return min(tried, key=lambda one: float(np.square(y - one.held_out).mean()))


class _Sums(NamedTuple):
    square: FloatArray
    product: FloatArray

    def solved(self, penalty: float) -> Ridge:
        ridge = np.full(len(self.square), penalty * max(float(self.square[0, 0]), 1.0))
        ridge[0] = 1e-9
        beta = np.asarray(np.linalg.solve(self.square + np.diag(ridge), self.product), np.float64)
        return Ridge(float(beta[0]), beta[1:])


def _sums_of(design: FloatArray, y: FloatArray, kept: BoolArray) -> _Sums:
    own = design[kept]
    return _Sums(own.T @ own, own.T @ y[kept])


def _cross_fitted(
    total: _Sums, parts: list[_Sums], penalty: float, rows: FloatArray, blocks: IntArray
) -> CrossRidge:
    whole = total.solved(penalty)
    if len(parts) == 1:
        return CrossRidge(whole, (whole,), whole.at(rows))
    left_out = tuple(
        _Sums(total.square - part.square, total.product - part.product).solved(penalty)
        for part in parts
    )
    return CrossRidge(whole, left_out, _held_out(left_out, rows, blocks))


def _held_out(left_out: tuple[Ridge, ...], rows: FloatArray, blocks: IntArray) -> FloatArray:
    held = np.empty(len(rows))
    for block, one in enumerate(left_out):
        held[blocks == block] = one.at(rows[blocks == block])
    return held
