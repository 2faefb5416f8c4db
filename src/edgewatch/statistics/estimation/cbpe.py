"""Confidence-based performance estimation: what a classifier's metrics are, without labels.

Białek et al. 2024 ("Estimating model performance under covariate shift without labels"); the
expected confusion matrix and its distribution are those of Kivimäki et al. 2025. What is added
here is the variance: of the labels that are drawn once, and of a calibration that a finite
reference has taught.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import FloatArray, IntArray
from edgewatch.statistics.estimation.blocks import jackknife, thinning
from edgewatch.statistics.estimation.calibration import CrossFitted, cross_fit
from edgewatch.statistics.estimation.expected import Expected, expected_binary
from edgewatch.statistics.estimation.multiclass import expected_multiclass
from edgewatch.statistics.estimation.recalibration import Recalibration

#: Rows that tell how unsure the calibration is.
_ENOUGH = 2_000


@dataclass(frozen=True, slots=True, eq=False)
class Cbpe:
    """The calibration of a classifier of `classes` classes, one map (of two) or one for each.

    `ranked` is False where the model gives no scores: its answers stand in for them, and each has
    the probability that answers like it had on the reference.
    """

    classes: int
    calibrations: tuple[CrossFitted, ...]
    ranked: bool

    @property
    def blocks(self) -> int:
        """Blocks that were left out in turn."""
        return len(self.calibrations[0].left_out)

    def probabilities(
        self,
        predicted: FloatArray,
        scores: FloatArray | None,
        *,
        without: int | None = None,
        moved: Sequence[Recalibration] = (),
    ) -> FloatArray:
        """Return the (n, k) probabilities, k being 1 for two classes.

        Args:
            predicted, scores: of the window, as `fit_cbpe` takes them.
            without: by the calibration that did not see this block; None by all.
            moved: corrections for a shift, one a calibration.
        """
        columns = _columns(predicted, scores, self.classes)
        p = np.empty(columns.shape)
        for place, one in enumerate(self.calibrations):
            calibration = one.whole if without is None else one.left_out[without]
            p[:, place] = calibration.probability(columns[:, place])
        return _finished(p, moved)

    def expected(
        self,
        predicted: FloatArray,
        scores: FloatArray | None,
        moved: Sequence[Sequence[Recalibration]] = (),
    ) -> dict[str, Expected]:
        """Return the expected metrics of (n,) answers with the variance of the realised ones.

        Args:
            moved: corrections for a shift, by all rows and then without each block.
        """
        if scores is not None and scores.ndim == 1:
            # In falling order once: interpolation, ranking and every resample are faster for it.
            order = np.argsort(scores)[::-1]
            predicted, scores = predicted[order], scores[order]
        first = moved[0] if moved else ()
        p = self.probabilities(predicted, scores, moved=first)
        careful = self._careful(predicted, scores, first)
        chance = self._metrics(predicted, p, careful, scores)
        learned = self.learned_variance(predicted, scores, moved[1:])
        return {
            name: Expected(one.value, one.variance + learned.get(name, 0.0), one.variance)
            for name, one in chance.items()
        }

    def learned_variance(
        self,
        predicted: FloatArray,
        scores: FloatArray | None,
        moved: Sequence[Sequence[Recalibration]] = (),
    ) -> dict[str, float]:
        """Return the variance that comes from the finite reference alone, by the jackknife."""
        rows = thinning(predicted.size, _ENOUGH)
        said, seen = predicted[rows], None if scores is None else scores[rows]
        found: list[dict[str, Expected]] = []
        for block in range(self.blocks):
            correction = moved[block] if moved else ()
            p = self.probabilities(said, seen, without=block, moved=correction)
            found.append(self._metrics(said, p, p, seen))
        names = set(found[0]).intersection(*found)
        return {
            name: float(jackknife(np.array([one[name].value for one in found])))
            for name in sorted(names)
        }

    def held_out(
        self,
        predicted: FloatArray,
        scores: FloatArray | None,
        block: int,
        moved: Sequence[Recalibration] = (),
    ) -> dict[str, Expected]:
        """Return the expected metrics of rows of one block by the calibration without it."""
        p = self.probabilities(predicted, scores, without=block, moved=moved)
        careful = np.clip(p, 0.5 / (len(p) + 1), 1 - 0.5 / (len(p) + 1))
        return self._metrics(predicted, p, careful, scores)

    def realised(
        self, predicted: FloatArray, scores: FloatArray | None, truth: FloatArray
    ) -> dict[str, float]:
        """Return the metrics of known (n,) truths: the expected ones of certain probabilities."""
        certain = one_hot(truth, self.classes)
        found = self._metrics(predicted, certain, certain, scores)
        return {name: one.value for name, one in found.items()}

    def _careful(
        self, predicted: FloatArray, scores: FloatArray | None, moved: Sequence[Recalibration]
    ) -> FloatArray:
        columns = _columns(predicted, scores, self.classes)
        p = np.empty(columns.shape)
        for place, one in enumerate(self.calibrations):
            p[:, place] = one.whole.careful(columns[:, place])
        return _finished(p, moved)

    def _metrics(
        self, predicted: FloatArray, p: FloatArray, careful: FloatArray, scores: FloatArray | None
    ) -> dict[str, Expected]:
        own = scores if self.ranked else None
        if self.classes == 2:
            return expected_binary(predicted, p[:, 0], careful[:, 0], own)
        return expected_multiclass(predicted, p, careful, own)


def fit_cbpe(
    predicted: FloatArray,
    scores: FloatArray | None,
    truth: FloatArray,
    classes: int,
    blocks: IntArray,
) -> Cbpe:
    """Learn the calibration of a classifier on its reference.

    Args:
        predicted: (n,) places of the answered classes; truth: (n,) places of the true ones.
        scores: (n,) of the positive class of two, (n, k) of more, None if the model gives none.
        classes: k; blocks: (n,) block of each row.

    Raises:
        ValueError: if there are no rows.
    """
    columns = _columns(predicted, scores, classes)
    certain = one_hot(truth, classes)
    fitted = tuple(
        cross_fit(column, true, blocks) for column, true in zip(columns.T, certain.T, strict=True)
    )
    return Cbpe(classes, fitted, scores is not None)


def _columns(predicted: FloatArray, scores: FloatArray | None, classes: int) -> FloatArray:
    """Return what is calibrated, (n, k), k being 1 for two classes."""
    if scores is not None:
        return np.asarray(scores.reshape(len(predicted), -1))
    return one_hot(predicted, classes)


def p_of_answer(predicted: FloatArray, p: FloatArray) -> FloatArray:
    """Return the (n,) probabilities that the answers are right, of (n, k) of the classes.

    >>> p_of_answer(np.array([0.0, 1.0]), np.array([[0.2], [0.7]])).tolist()
    [0.8, 0.7]
    """
    if p.shape[1] == 1:
        return np.where(predicted == 1.0, p[:, 0], 1 - p[:, 0])
    return np.asarray(p[np.arange(len(p)), predicted.astype(np.int64)])


def one_hot(places: FloatArray, classes: int) -> FloatArray:
    """Return (n, k) zeros and ones for (n,) places of classes; of two classes one column.

    >>> one_hot(np.array([0.0, 2.0]), 3).tolist(), one_hot(np.array([1.0]), 2).tolist()
    ([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]], [[1.0]])
    """
    if classes == 2:
        return places[:, None]
    return np.asarray(places[:, None] == np.arange(classes), np.float64)


def _finished(p: FloatArray, moved: Sequence[Recalibration]) -> FloatArray:
    """Correct each column for the shift, and let the classes of a row share one."""
    for place, correction in enumerate(moved):
        p[:, place] = correction(p[:, place])
    if p.shape[1] == 1:
        return p
    total = p.sum(axis=1, keepdims=True)
    even = np.full_like(p, 1 / p.shape[1])
    return np.asarray(np.divide(p, total, out=even, where=total > 0))
