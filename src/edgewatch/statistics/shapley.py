"""Shapley values of one prediction, by sampling permutations against background rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.statistics.arrays import BoolArray, FloatArray

#: (n, d) rows to (n,) outputs.
Model = Callable[[FloatArray], FloatArray]
#: Rows that the model is given at once.
_AT_ONCE = 2048
#: Pairs of permutations from a background row, on average, that tell their own variance.
_PAIRS_EACH = 1.5


@dataclass(frozen=True, slots=True, eq=False)
class Shapley:
    """How much each feature of a row moved the output away from that of the background.

    Attributes:
        value: the output for the row; base: the mean output of the background rows drawn.
        shares: (d,) Shapley values; they add up to value − base, to rounding.
        errors: (d,) Monte-Carlo standard errors of the values against this background; NaN where
            one pair alone was drawn.
        permutations: drawn, two for each background row.
        lost: pairs left out because the output was no number on the way.
    """

    value: float
    base: float
    shares: FloatArray
    errors: FloatArray
    permutations: int
    lost: int = 0


def sampled_shapley(
    model: Model,
    row: FloatArray,
    background: FloatArray,
    *,
    pairs: int,
    seed: int = 0,
    go_on: Callable[[], bool] = lambda: True,
) -> Shapley | None:
    """Explain one row by walking from background rows to it, one feature after the other.

    Each permutation starts at a background row and replaces its features by those of the row in a
    random order; what the output changes by is booked to the feature replaced. The steps of a walk
    add up exactly (Castro, Gómez & Tejada, Comput. Oper. Res. 36, 2009, 1726). Every walk is done
    a second time in the reverse order, which takes out most of the variance (antithetic: Mitchell
    et al., J. Mach. Learn. Res. 23, 2022). Background rows are drawn without repetition until all
    were used. The value is that of the interventional game: features are replaced whether or
    not they depend on each other.

    Where most background rows start several walks, the errors are those of the permutations alone,
    by strata; else the draw of the rows counts as well.

    Args:
        model: called with (n, d) rows, n large; its output must not depend on the rows beside.
        row: (d,); background: (b, d), b >= 1. NaN is handed to the model as it is.
        pairs: pairs of permutations.
        seed: of the permutations and of the order of background rows: same seed, same result.
        go_on: asked before each call of the model after the first; False ends the sampling.

    Returns:
        None where the output of the row, or of every walk, is no number.

    >>> linear = sampled_shapley(
    ...     lambda x: x @ [2.0, -1.0, 0.0], np.ones(3), np.zeros((4, 3)), pairs=4)
    >>> linear.base, linear.value, linear.shares.tolist(), linear.errors.tolist()
    (0.0, 1.0, [2.0, -1.0, 0.0], [0.0, 0.0, 0.0])
    """
    generator = np.random.default_rng(seed)
    starts = _starts(generator, len(background), pairs)
    value = float(model(row[None, :])[0])
    if not np.isfinite(value):
        return None
    size = max(1, _AT_ONCE // (2 * row.size))
    found: list[FloatArray] = []
    ends: list[FloatArray] = []
    for first in range(0, pairs, size):
        if first and not go_on():
            break
        begin = background[starts[first : first + size]]
        gains, at_start = _walks(model, row, begin, _orders(generator, len(begin), row.size), value)
        found.append(gains)
        ends.append(at_start)
    gains = np.concatenate(found)
    return _summed(value, gains, np.concatenate(ends), starts[: len(gains)])


def _starts(generator: np.random.Generator, rows: int, pairs: int) -> NDArray[np.intp]:
    """Which background row each pair starts at: all of them before any comes again."""
    rounds = -(-pairs // rows)
    return np.concatenate([generator.permutation(rows) for _ in range(rounds)])[:pairs]


def _orders(generator: np.random.Generator, pairs: int, d: int) -> NDArray[np.intp]:
    """(2 * pairs, d) orders of the features; the second half reverses the first."""
    forward = generator.permuted(np.tile(np.arange(d), (pairs, 1)), axis=1)
    return np.concatenate([forward, forward[:, ::-1]])


def _walks(
    model: Model, row: FloatArray, begin: FloatArray, orders: NDArray[np.intp], value: float
) -> tuple[FloatArray, FloatArray]:
    """Return (pairs, d) gains, each the mean of a walk and its reverse, and (pairs,) outputs."""
    pairs, d = begin.shape
    at = np.empty((2 * pairs, d + 1))
    at[:, 0] = np.tile(model(begin), 2)
    at[:, d] = value
    if d > 1:
        at[:, 1:d] = model(_on_the_way(row, begin, orders)).reshape(2 * pairs, d - 1)
    gains = np.empty((2 * pairs, d))
    np.put_along_axis(gains, orders, np.diff(at, axis=1), axis=1)
    return (gains[:pairs] + gains[pairs:]) / 2, at[:pairs, 0]


def _on_the_way(row: FloatArray, begin: FloatArray, orders: NDArray[np.intp]) -> FloatArray:
    """Rows with the first 1 … d − 1 features of each order replaced, walk by walk."""
    d = row.size
    place = np.argsort(orders, axis=1)
    replaced: BoolArray = place[:, None, :] < np.arange(1, d)[None, :, None]
    start = np.concatenate([begin, begin])[:, None, :]
    return np.where(replaced, row, start).reshape(-1, d)


def _summed(
    value: float, gains: FloatArray, at_start: FloatArray, starts: NDArray[np.intp]
) -> Shapley | None:
    good = np.isfinite(gains).all(axis=1) & np.isfinite(at_start)
    n = int(good.sum())
    if n == 0:
        return None
    kept = gains[good]
    errors = np.sqrt(_variance(kept, starts[good]) / n)
    base = float(at_start[good].mean())
    return Shapley(value, base, kept.mean(axis=0), errors, 2 * n, int((~good).sum()))


def _variance(gains: FloatArray, starts: NDArray[np.intp]) -> FloatArray:
    """(d,) variance of a pair: within the strata of background rows if there are enough pairs."""
    _, stratum, sizes = np.unique(starts, return_inverse=True, return_counts=True)
    if len(gains) < 2:
        return np.full(gains.shape[1], np.nan)
    if len(gains) < _PAIRS_EACH * len(sizes):
        return np.asarray(gains.var(axis=0, ddof=1))
    sums = np.zeros((len(sizes), gains.shape[1]))
    np.add.at(sums, stratum, gains)
    within = ((gains - (sums / sizes[:, None])[stratum]) ** 2).sum(axis=0)
    return np.asarray(within / (len(gains) - len(sizes)))
