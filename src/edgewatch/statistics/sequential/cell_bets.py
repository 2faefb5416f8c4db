"""Bets on the cell of the reference that a reading falls into.

A bet is a positive function g of the cell, divided by a bound on its expectation under the
reference:

    L = g / ( Ê g + c · sd(g) / √n ),

Ê and sd over the reference's own cells, n its effective size, c up to 3.5. A reference of n
readings knows Ê g to sd/√n: without the margin a finite reference alarms 27 times in 100,000 rows
that are just like it. A bet with a large sd(g) loses so much on such rows, sd²/2 in logarithm each,
that a reference which is off by 3.5 standard errors alarms hardly more often: at a crossing of e²⁷
by the factor e³ or less for c = 3.5 − sd·√n/18. So much less margin is taken, down to 2. Because
g sees cells only, ties, categories, skew and wild readings need no care.

For cells with an order the functions are likelihood ratios on the normal scores Φ⁻¹(u) of the
cells' mid-ranks u: of a shift, of a scale, of a few readings more in one tail, and Legendre
polynomials of u for changes of shape. For categories: each of the frequent ones, and
all rare ones together, more or less often; and categories never seen before.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics import special
from edgewatch.statistics.arrays import BoolArray, FloatArray

#: Standard errors that the expectation of a bet is taken higher than the reference says.
MARGIN, LEAST_MARGIN = 3.5, 2.0
#: sd(g)·√n by which that may be one less.
_BORNE = 18.0
#: Bets of one subject.
BETS = 16
_SHIFTS = (0.1, 0.3, 0.7, 1.5)
_SCALES = (0.6, 0.8, 1.25, 1.7)
_TAIL, _CONTAMINATION = 0.025, 0.1
_SHAPE = 0.4
_CATEGORIES = 6
_UNSEEN = (0.1, 0.6)


def cell_bets(counts: ArrayLike, effective: float) -> FloatArray:
    """Return the (cells, 16) bets on (cells,) ordered cells with these reference counts.

    Args:
        counts: reference readings per cell, from the lowest to the highest.
        effective: independent readings that the reference is worth.

    >>> bets = cell_bets([0, 50, 50, 50, 50, 0], 200.0)
    >>> bets.shape, bool((bets > 0).all())
    ((6, 16), True)
    >>> bool((np.array([0, 50, 50, 50, 50, 0]) @ bets <= 200).all())
    True
    """
    mass = np.asarray(counts, dtype=np.float64).copy()
    # What lies beyond the reference may hold one independent reading on either side.
    mass[[0, -1]] += _one_reading(mass, effective)
    share = mass / mass.sum()
    ranks = np.clip(np.cumsum(share) - share / 2, 1e-12, 1 - 1e-12)
    scores = special.ndtri(ranks)
    bets = [np.exp(sign * by * scores) for by in _SHIFTS for sign in (1, -1)]
    bets += [np.exp((1 - 1 / scale**2) * scores**2 / 2) for scale in _SCALES]
    bets += [_more_in(ranks < _TAIL, share), _more_in(ranks > 1 - _TAIL, share)]
    skew = special.eval_legendre(3, 2 * ranks - 1)
    bets += [np.exp(sign * _SHAPE * np.sqrt(7) * skew) for sign in (1, -1)]
    return _fair(bets, share, effective)


def category_bets(counts: ArrayLike, effective: float) -> FloatArray:
    """Return the (cells, bets) bets on cells without order; those of count 0 are new categories.

    >>> bets = category_bets([0, 60, 0, 40, 0], 100.0)
    >>> bool(bets[0].max() > 5), bool((np.array([0, 60, 0, 40, 0]) @ bets <= 100).all())
    (True, True)
    """
    mass = np.asarray(counts, dtype=np.float64).copy()
    unseen = mass == 0
    if unseen.any():
        mass[unseen] = _one_reading(mass, effective) / unseen.sum()
    share = mass / mass.sum()
    often = [int(cell) for cell in np.argsort(-share, kind="stable") if not unseen[cell]]
    groups = [np.arange(share.size) == cell for cell in often[:_CATEGORIES]]
    if often[_CATEGORIES:]:
        groups.append(np.isin(np.arange(share.size), often[_CATEGORIES:]))
    bets = [np.exp(sign * np.where(group, 1.0, 0.0)) for group in groups for sign in (1, -1)]
    if unseen.any():
        bets += [_mixed(unseen, share, part) for part in _UNSEEN]
    return _fair(bets, share, effective)


def _one_reading(mass: FloatArray, effective: float) -> float:
    """Readings of the reference that one independent reading stands for."""
    return float(mass.sum() / max(effective, 1.0))


def _more_in(tail: BoolArray, share: FloatArray) -> FloatArray:
    """A tenth of the readings more in a tail; the outermost cell where the tail holds none."""
    if not tail.any():
        return np.ones_like(share)
    return _mixed(tail, share, _CONTAMINATION)


def _mixed(cells: BoolArray, share: FloatArray, part: float) -> FloatArray:
    """Likelihood ratio of readings of which `part` fall into `cells` alone."""
    return np.asarray(1 - part + part * cells / share[cells].sum())


def _fair(bets: Sequence[FloatArray], share: FloatArray, effective: float) -> FloatArray:
    table = np.column_stack(bets)
    expected = share @ table
    deviation = np.sqrt(np.maximum(share @ (table - expected) ** 2, 0.0))
    root = np.sqrt(max(effective, 1.0))
    margin = np.clip(MARGIN - deviation * root / _BORNE, LEAST_MARGIN, MARGIN)
    return np.asarray(table / (expected + margin * deviation / root))
