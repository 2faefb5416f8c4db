"""How much more often rows like those of the reference come in a window: the density ratio."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from edgewatch.statistics.arrays import BoolArray, FloatArray
from edgewatch.statistics.estimation.blocks import MOST, thinning
from edgewatch.statistics.estimation.features import Features
from edgewatch.statistics.estimation.logistic import fit_logistic, sigmoid

#: Rows of the reference that have to lie where a row of a window lies, for it to be supported.
_SUPPORT = 20
_RIDGE = 1.0
#: Rows of a window below which no shift is looked for.
_FEWEST = 10
#: Rows of a window that are looked at where many windows are tried.
_FEWER = 1_000


@dataclass(frozen=True, slots=True, eq=False)
class DensityRatio:
    """The window's density over that of the reference.

    Attributes:
        weights: (m,) of the reference rows, mean 1; all 1 where no shift can be shown.
        unsupported: share of the window's rows where the reference has next to no rows: fewer than
            20 rows' worth, no such category, or never as much missing.
        gain: what the classifier learned, in nats a row of a held-out half; 0 is nothing.
    """

    weights: FloatArray
    unsupported: float
    gain: float

    @property
    def effective(self) -> float:
        """Reference rows that the weighted rows are worth (Kish 1965)."""
        return float(self.weights.sum() ** 2 / np.square(self.weights).sum())


@dataclass(frozen=True, slots=True, eq=False)
class RatioReference:
    """A reference made ready for comparison: scaled columns and their squares, (m, 2d)."""

    features: Features
    rows: FloatArray

    @classmethod
    def of(cls, reference: FloatArray) -> RatioReference:
        """Prepare (m, d) rows, NaN for missing."""
        features = Features.of(reference)
        return cls(features, features.of_rows(reference))

    def ratio(self, window: FloatArray, kept: BoolArray | None = None) -> DensityRatio:
        """Compare an (n, d) window with the kept rows, all if None; see `density_ratio`."""
        rows = self.rows if kept is None else self.rows[kept]
        looked_at = window[thinning(len(window), MOST if kept is None else _FEWER)]
        new, strange = self.features.of_rows(looked_at), self.features.strange(looked_at)
        if min(len(rows), len(new)) < _FEWEST:
            return same(len(rows))
        gain = float(np.log(2.0)) - (_held_out(rows, new, 0) + _held_out(rows, new, 1)) / 2
        if gain <= _chance(len(rows), len(new)):
            return replace(same(len(rows)), unsupported=float(strange.mean()))
        beta = _classifier(rows[thinning(len(rows))], new)
        return _weighted(_odds(rows, beta), _odds(new, beta), strange, gain)


def same(rows: int) -> DensityRatio:
    """Return the ratio of a window that is like the reference."""
    return DensityRatio(np.ones(rows), 0.0, 0.0)


def density_ratio(reference: FloatArray, window: FloatArray) -> DensityRatio:
    """Estimate it with a logistic domain classifier on (m, d) and (n, d) rows, NaN for missing.

    The odds of a probabilistic classifier between two samples are their density ratio (Bickel,
    Brückner & Scheffer 2009; Sugiyama, Suzuki & Kanamori 2012). Columns are scaled by the
    reference, cut, and squared too, so that a change of level or of spread is found; one wild
    reading moves nothing. Weights are used only if the classifier tells held-out rows apart:
    without a shift they would be noise. They are cut where the reference has less than 20 rows'
    worth.
    """
    return RatioReference.of(reference).ratio(window)


def _weighted(
    odds: FloatArray, of_window: FloatArray, strange: BoolArray, gain: float
) -> DensityRatio:
    most = max(odds.size / _SUPPORT, 2.0)
    unsupported = float(((of_window > most) | strange).mean())
    weights = np.minimum(odds, most)
    total = float(weights.sum())
    if total <= 0:
        return DensityRatio(np.ones(odds.size), 1.0, gain)
    return DensityRatio(weights * (odds.size / total), unsupported, gain)


def _classifier(reference: FloatArray, window: FloatArray, steps: int = 30) -> FloatArray:
    """Return the coefficients of window against reference, both sides of equal weight."""
    rows, new = len(reference), len(window)
    smaller = min(rows, new)
    design = _with_ones(np.vstack((reference, window)))
    truth = np.repeat([0.0, 1.0], [rows, new])
    weights = np.repeat([smaller / rows, smaller / new], [rows, new])
    ridge = np.full(design.shape[1], _RIDGE)
    ridge[0] = 0.0
    return fit_logistic(design, truth, weights=weights, ridge=ridge, steps=steps)


def _held_out(reference: FloatArray, window: FloatArray, half: int) -> float:
    """Return the mean log loss on every second row, learned on the others.

    One step of Newton's method, a linear discriminant, is enough to tell whether there is a shift.
    """
    beta = _classifier(reference[half::2], window[half::2], steps=1)
    sides = (reference[1 - half :: 2], window[1 - half :: 2])
    logits = [_with_ones(side) @ beta for side in sides]
    losses = (np.logaddexp(0.0, logits[0]), np.logaddexp(0.0, -logits[1]))
    return float(sum(loss.mean() for loss in losses) / 2)


def _chance(reference: int, window: int) -> float:
    """Return the gain that is not worth acting on."""
    return 0.5 / min(reference, window)


def _odds(rows: FloatArray, beta: FloatArray) -> FloatArray:
    p = sigmoid(_with_ones(rows) @ beta)
    return np.asarray(p / np.maximum(1 - p, 1e-12))


def _with_ones(rows: FloatArray) -> FloatArray:
    return np.column_stack((np.ones(len(rows)), rows))
