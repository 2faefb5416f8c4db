"""What held-out blocks of the reference say about the bands of estimates.

Each block is taken for a window: estimated by what never saw it, weighted if it lies elsewhere than
the rest, and compared with its truth. What its labels and the finite reference do not explain
goes into the bands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.quality.measured import error_time
from edgewatch.monitors.quality.shift import Shifts, distance_of
from edgewatch.statistics.estimation import (
    Band,
    Cbpe,
    CrossFittedLoss,
    Expected,
    band_of,
    p_of_answer,
    realised_losses,
)
from edgewatch.statistics.estimation.blocks import thinning

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

#: Rows that a shift of a block is looked for in.
_MOST = 2_000
#: Rows below which a share of them tells nothing of a block.
_FEWEST = 10


@dataclass(frozen=True, slots=True)
class Bands:
    """What held-out blocks said.

    Attributes:
        metrics: the band of each metric.
        distance: how far a block lies from the rest, as `distance_of` counts.
        tau: rows after which errors are independent again, beyond what was expected of each row
            and what its block has in common.
    """

    metrics: Mapping[str, Band] = field(default_factory=dict)
    distance: float = 1.0
    tau: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class HeldOut:
    """Labelled rows of the reference in order of time; scores are None where there are none."""

    inputs: FloatArray
    predicted: FloatArray
    scores: FloatArray | None
    truth: FloatArray
    blocks: IntArray

    def classifier(self, model: Cbpe, shifts: Shifts) -> Bands:
        """Return the bands of a classifier's estimates."""
        found = []
        for block in range(model.blocks):
            own = self.blocks == block
            said, seen = self.predicted[own], None if self.scores is None else self.scores[own]
            kept = _thinned(shifts.sample.blocks != block)
            ratio = shifts.ratio(self.inputs[own], seen, said.size, kept)
            moved = shifts.correction(ratio.weights, kept) if ratio.gain > 0 else ()
            p = model.probabilities(said, seen, without=block, moved=moved)
            right = p_of_answer(said, p) - (said == self.truth[own])
            expected = model.held_out(said, seen, block, moved)
            realised = model.realised(said, seen, self.truth[own])
            if model.classes == 2:
                realised = _telling(realised, said == 1.0, self.truth[own] == 1.0)
            found.append(_Block(expected, realised, distance_of(ratio), right - right.mean()))
        return _bands(found, model.learned_variance(self.predicted, self.scores))

    def regression(self, model: CrossFittedLoss, shifts: Shifts) -> Bands:
        """Return the bands of a regression's estimates."""
        found = []
        for block, one in enumerate(model.left_out):
            own = self.blocks == block
            inputs, said = self.inputs[own], self.predicted[own]
            ratio = shifts.ratio(inputs, None, said.size, _thinned(shifts.sample.blocks != block))
            wrong = np.square(said - self.truth[own]) - one.squared_error(inputs, said)
            realised = realised_losses(said, self.truth[own])
            expected = one.expected(inputs, said)
            found.append(_Block(expected, realised, distance_of(ratio), wrong - wrong.mean()))
        return _bands(found, model.learned_variance(self.inputs, self.predicted))


@dataclass(frozen=True, slots=True, eq=False)
class _Block:
    expected: Mapping[str, Expected]
    realised: Mapping[str, float]
    distance: float
    unexpected: FloatArray

    def has(self, name: str) -> bool:
        return name in self.expected and name in self.realised


def _telling(realised: Mapping[str, float], said: BoolArray, so: BoolArray) -> dict[str, float]:
    """Leave out the shares of fewer than ten rows: one of them would be a tenth by itself."""
    yes, positives, negatives = (int(each.sum()) for each in (said, so, ~so))
    rows = {
        "precision": yes,
        "sensitivity": positives,
        "specificity": negatives,
        "f1": min(yes, positives),
        "roc_auc": min(positives, negatives),
        "average_precision": min(positives, negatives),
    }
    return {name: one for name, one in realised.items() if rows.get(name, _FEWEST) >= _FEWEST}


def _bands(blocks: Sequence[_Block], learned: Mapping[str, float]) -> Bands:
    tau = error_time(np.concatenate([block.unexpected for block in blocks]))
    found = {}
    for name in {name: None for block in blocks for name in block.expected}:
        own = [block for block in blocks if block.has(name)]
        errors = [block.expected[name].value - block.realised[name] for block in own]
        variances = [block.expected[name].variance + learned.get(name, 0.0) for block in own]
        found[name] = band_of(errors, variances)
    return Bands(found, float(np.median([block.distance for block in blocks])), tau)


def _thinned(kept: BoolArray) -> BoolArray:
    """Keep no more rows than are needed, evenly spread."""
    places = np.flatnonzero(kept)
    fewer = np.zeros(kept.size, bool)
    fewer[places[thinning(places.size, _MOST)]] = True
    return fewer
