"""How far apart readings must be before bets on them can be believed, by the reference itself.

Bets suppose that a reading tells nothing of the next. Readings of a slow process are therefore
thinned, at first to one and a half autocorrelation times, where that of AR(1) noise has fallen to
e⁻³. Then the reference is asked: each quarter of it is judged by bets made of the other three. A
reference that alarms about itself is thinned further, and its effective size taken smaller, until
it is calm; where too few readings are left, nothing can be judged.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import FloatArray, IntArray

#: Independent readings below which no bet is made.
ENOUGH = 20
#: Probability that a calm reference is taken for a restless one.
_DOUBT = 0.02
_BLOCKS = 4
_APART = 1.5
#: So little dependence is borne: the effective size alone takes account of it.
_SLIGHT = 1.2

#: From reference counts by cell and their effective size to (cells, bets) bets.
Bets = Callable[[FloatArray, float], FloatArray]


@dataclass(frozen=True, slots=True)
class Thinned:
    """How readings are to be judged.

    Attributes:
        thin: every thin-th reading is judged.
        effective: independent readings that the reference is worth.
    """

    thin: int
    effective: float


def thinned_for(cells: IntArray, size: int, tau: float, bets: Bets) -> Thinned | None:
    """Return the least thinning under which the reference stays calm; None if there is none.

    Args:
        cells: (n,) cell of each reading of the reference, in order of time.
        size: number of cells.
        tau: integrated autocorrelation time in readings.
        bets: makes the bets of counts and effective size.
    """
    n = cells.size
    thin = 1 if tau <= _SLIGHT else int(np.ceil(_APART * tau))
    while True:
        effective = n / max(tau, thin / _APART if thin > 1 else 1.0)
        if effective < ENOUGH or n // thin < ENOUGH:
            return None
        if _is_calm(cells, size, thin, effective, bets):
            return Thinned(thin, effective)
        thin = 2 * thin


def _is_calm(cells: IntArray, size: int, thin: int, effective: float, bets: Bets) -> bool:
    """Whether no quarter of the reference would alarm about the other three.

    CUSUM e-detectors, each the largest of the products of bets up to now, are below
    Shiryaev–Roberts ones, whose expected number of crossings of 1/w in n readings is at most n·w.
    """
    whole = np.bincount(cells, minlength=size).astype(np.float64)
    limit = cells.size / thin / _DOUBT
    for block in np.array_split(cells, _BLOCKS):
        others = whole - np.bincount(block, minlength=size)
        table = np.log(bets(others, effective * others.sum() / whole.sum()))
        if _largest(table[block[::thin]]) >= limit:
            return False
    return True


def _largest(steps: FloatArray) -> float:
    """Greatest mean over bets of exp(CUSUM) of (n, bets) logarithms of bets."""
    sums = np.cumsum(steps, axis=0)
    lowest = np.minimum(np.minimum.accumulate(sums, axis=0), 0.0)
    lowest = np.vstack([np.zeros((1, sums.shape[1])), lowest[:-1]])
    rises = np.minimum(sums - lowest, 700.0)
    return float(np.exp(rises).mean(axis=1).max(initial=0.0))
