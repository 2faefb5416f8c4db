"""How far a window lies from the reference, and what that does to the calibration."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.quality.labelled_sample import LabelledSample
from edgewatch.statistics.estimation import (
    Cbpe,
    DensityRatio,
    RatioReference,
    Recalibration,
    one_hot,
    recalibrate,
    same,
)

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
Corrections = tuple[Recalibration, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Shifts:
    """Labelled rows of the reference with the probability that each had, ready to be weighted.

    Attributes:
        sample: the rows; compared: their inputs and scores, in which a shift is looked for.
        p: (m, k) probabilities, each by rows of other blocks; truth: (m, k) zeros and ones.
    """

    sample: LabelledSample
    compared: RatioReference
    p: FloatArray
    truth: FloatArray

    @classmethod
    def of(cls, sample: LabelledSample, model: Cbpe | None) -> Shifts:
        """Prepare the rows; a regression has no probabilities."""
        compared = RatioReference.of(np.column_stack((sample.inputs, sample.scores)))
        rows = len(sample.truth)
        if model is None:
            return cls(sample, compared, np.zeros((rows, 0)), np.zeros((rows, 0)))
        p = np.empty((rows, len(model.calibrations)))
        for block in range(model.blocks):
            own = sample.blocks == block
            seen = sample.scores_of(own) if model.ranked else None
            p[own] = model.probabilities(sample.predicted[own], seen, without=block)
        return cls(sample, compared, p, one_hot(sample.truth, model.classes))

    def ratio(
        self, inputs: FloatArray | None, scores: FloatArray | None, rows: int,
        kept: BoolArray | None = None,
    ) -> DensityRatio:  # fmt: skip
        """Compare (n, d) inputs and scores of n rows with the kept rows; even without inputs."""
        if inputs is None:
            return same(len(self.sample.truth) if kept is None else int(kept.sum()))
        own = np.zeros((rows, 0)) if scores is None else scores.reshape(rows, -1)
        return self.compared.ratio(np.column_stack((inputs[:, self.sample.columns], own)), kept)

    def corrections(self, ratio: DensityRatio) -> tuple[Corrections, ...]:
        """Return the correction of each class, by all weighted rows and without each block.

        Empty where the window did not move.
        """
        if ratio.gain <= 0 or not self.p.shape[1]:
            return ()
        blocks = self.sample.blocks
        kept = [np.ones(blocks.size, bool), *(blocks != one for one in range(blocks.max() + 1))]
        return tuple(self.correction(ratio.weights[rows], rows) for rows in kept)

    def correction(self, weights: FloatArray, kept: BoolArray) -> Corrections:
        """Return the correction of each class by the weights of the kept rows."""
        columns = zip(self.p[kept].T, self.truth[kept].T, strict=True)
        return tuple(recalibrate(p, true, weights) for p, true in columns)


def distance_of(ratio: DensityRatio) -> float:
    """Return by how many times fewer rows of the reference lie where the window lies."""
    return float(ratio.weights.size / ratio.effective)
