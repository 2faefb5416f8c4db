"""From scores to probabilities: learned on the reference, and only where it helps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.arrays import FloatArray, IntArray
from edgewatch.statistics.estimation.isotonic import isotonic_sorted
from edgewatch.statistics.estimation.logistic import fit_logistic, sigmoid

Kind = Literal["identity", "logistic", "isotonic"]

#: Rows above which two parameters have nothing to offer that steps do not do better.
_SMALL = 5_000
_KNOTS = 65
#: Cells of neighbouring scores that calibrations without a block are learned from.
_CELLS = 4_096


@dataclass(frozen=True, slots=True, eq=False)
class Calibration:
    """A rising map from a score to the probability of the positive class.

    Attributes:
        kind: how it was learned; identity where the scores are probabilities as they are.
        x, p: knots; straight between them, flat outside.
        cautious: the same with half a row of each class added to each level, never 0 or 1: what a
            level of few rows may claim. It serves variances, not values.
    """

    kind: Kind
    x: FloatArray
    p: FloatArray
    cautious: FloatArray

    def probability(self, scores: ArrayLike) -> FloatArray:
        """Return the (n,) probabilities of (n,) scores, NaN at NaN.

        >>> IDENTITY.probability([0.2, 1.5, float("nan")]).tolist()
        [0.2, 1.0, nan]
        """
        return np.asarray(np.interp(np.asarray(scores, np.float64), self.x, self.p))

    def careful(self, scores: ArrayLike) -> FloatArray:
        """Return the (n,) cautious probabilities."""
        return np.asarray(np.interp(np.asarray(scores, np.float64), self.x, self.cautious))


_UNIT = np.array([0.0, 1.0])
IDENTITY = Calibration("identity", _UNIT, _UNIT, np.array([1e-4, 1 - 1e-4]))


class CrossFitted(NamedTuple):
    """A calibration by all rows, and by all rows but those of each block."""

    whole: Calibration
    left_out: tuple[Calibration, ...]


def cross_fit(scores: FloatArray, truth: FloatArray, blocks: IntArray) -> CrossFitted:
    """Learn the calibration of (n,) finite scores against (n,) zeros and ones.

    Of the scores as they are (if they lie in [0, 1]), a logistic curve (Platt 1999; on small
    references) and isotonic steps, the one with the smallest Brier score on held-out blocks is
    taken. The Brier score is proper: unlike a binned calibration error it cannot be lowered by a
    worse probability. Without a block the calibration is learned from at most 4,096 cells of
    neighbouring scores, which moves it by less than a cell.

    Raises:
        ValueError: if there are no rows.
    """
    if truth.size == 0:
        raise ValueError("calibration needs at least one row")
    order = np.argsort(scores)
    scores, truth = scores[order], truth[order]
    cells = _cells(scores, truth, blocks[order])
    fitted = {kind: _left_out(cells, kind) for kind in _kinds(scores)}
    kind = min(fitted, key=lambda one: _held_out_brier(fitted[one], cells))
    return CrossFitted(_whole(scores, truth, kind), fitted[kind])


class _Cells(NamedTuple):
    """(c,) mean scores of cells in rising order; (c, k) rows and positives of each block."""

    x: FloatArray
    rows: FloatArray
    positives: FloatArray


def _cells(scores: FloatArray, truth: FloatArray, blocks: IntArray) -> _Cells:
    rows, count = scores.size, int(blocks.max()) + 1
    place = np.concatenate(([0], np.cumsum(scores[1:] != scores[:-1])))
    if place[-1] >= _CELLS:
        place = np.arange(rows, dtype=np.int64) * _CELLS // rows
    cells = int(place[-1]) + 1
    mean = np.bincount(place, scores, cells) / np.bincount(place, minlength=cells)
    both, size = place * count + blocks, cells * count
    shape = (cells, count)
    return _Cells(
        np.maximum.accumulate(mean),  # rounding may undo the order of equal scores
        np.bincount(both, minlength=size).reshape(shape).astype(np.float64),
        np.asarray(np.bincount(both, truth, size).reshape(shape), np.float64),
    )


def _kinds(scores: FloatArray) -> tuple[Kind, ...]:
    kinds: list[Kind] = []
    if scores[0] >= 0 and scores[-1] <= 1:
        kinds.append("identity")
    if scores.size <= _SMALL:
        kinds.append("logistic")
    return (*kinds, "isotonic")


def _whole(scores: FloatArray, truth: FloatArray, kind: Kind) -> Calibration:
    if kind == "identity":
        return IDENTITY
    rows = np.ones(scores.size)
    return _FITS[kind](scores, truth, rows)


def _left_out(cells: _Cells, kind: Kind) -> tuple[Calibration, ...]:
    count = int(cells.rows.shape[1])
    if kind == "identity":
        return (IDENTITY,) * count
    if count == 1:  # nothing would be left
        rows = cells.rows[:, 0]
        return (_FITS[kind](cells.x, cells.positives[:, 0] / rows, rows),)
    total, positives = cells.rows.sum(axis=1), cells.positives.sum(axis=1)
    found = []
    for block in range(count):
        rows = total - cells.rows[:, block]
        kept = rows > 0
        share = (positives - cells.positives[:, block])[kept] / rows[kept]
        found.append(_FITS[kind](cells.x[kept], share, rows[kept]))
    return tuple(found)


def _isotonic(x: FloatArray, share: FloatArray, rows: FloatArray) -> Calibration:
    """Steps; rows of one class alone give one step."""
    steps = isotonic_sorted(x, share, rows)
    careful = (steps.y * steps.weight + 0.5) / (steps.weight + 1.0)
    return Calibration("isotonic", steps.x, steps.y, careful)


def _logistic(x: FloatArray, share: FloatArray, rows: FloatArray) -> Calibration:
    """Platt's curve, drawn through knots at quantiles of the scores."""
    if share.min() == share.max():
        return _isotonic(x, share, rows)
    centre, scale = float(x.mean()), float(x.std()) or 1.0
    design = np.column_stack((np.ones(x.size), (x - centre) / scale))
    level, slope = fit_logistic(design, share, weights=rows, ridge=np.array([0.0, 1e-3]))
    places = np.linspace(0, x.size - 1, min(_KNOTS, x.size)).astype(np.int64)
    knots = np.unique(x[places])
    p = sigmoid(level + max(slope, 0.0) * (knots - centre) / scale)
    least = 0.5 / rows.sum()
    return Calibration("logistic", knots, p, np.clip(p, least, 1 - least))


_Fit = Callable[[FloatArray, FloatArray, FloatArray], Calibration]
_FITS: Final[Mapping[Kind, _Fit]] = {"logistic": _logistic, "isotonic": _isotonic}


def _held_out_brier(left_out: tuple[Calibration, ...], cells: _Cells) -> float:
    """Return the Brier score, but for what no calibration can change."""
    p = np.column_stack([one.probability(cells.x) for one in left_out])
    return float((cells.rows * p * p - 2 * cells.positives * p).sum())
