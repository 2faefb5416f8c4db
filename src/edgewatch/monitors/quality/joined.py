"""Predictions joined with the truth about their cases, wherever that has come."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.profile import FeatureProfile
from edgewatch.monitors.quality.answers import Answers, answers_of, truth_of, unmatched
from edgewatch.monitors.words import aligned
from edgewatch.site.config import ModelSection
from edgewatch.store.columns import Columns
from edgewatch.store.labels import Label

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """n predictions of one model that did not fail, oldest first.

    Attributes:
        time_ns: (n,) when they were made; first_ns: (n,) when some truth was first known, −1 for
            never.
        answers: what the model said.
        truth: (n,) in the terms of the answers; NaN where it is not known or fits no class.
        inputs: (n, d) as recorded, or as the baseline has them.
        parts: for each way to divide them, the part of each.
        strange: labels that fit no class, or are no number.
    """

    time_ns: IntArray
    first_ns: IntArray
    answers: Answers
    truth: FloatArray
    inputs: FloatArray
    parts: Mapping[str, NDArray[np.object_]]
    strange: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.time_ns)

    @property
    def labelled(self) -> NDArray[np.bool_]:
        """(n,): which have a truth that can be compared with the answer."""
        return ~np.isnan(self.truth)

    def take(self, rows: Any) -> Self:
        """These rows: places, a mask or a slice."""
        return type(self)(
            self.time_ns[rows],
            self.first_ns[rows],
            self.answers.take(rows),
            self.truth[rows],
            self.inputs[rows],
            {name: parts[rows] for name, parts in self.parts.items()},
            self.strange,
        )


def join(
    columns: Columns,
    labels: Mapping[str, Label],
    section: ModelSection,
    classes: Sequence[str] | None = None,
    output_words: Collection[str] = (),
    features: Sequence[FeatureProfile] = (),
) -> Joined:
    """Join predictions with their labels; failed runs are left out.

    Args:
        columns: predictions of one model, oldest first.
        labels: what is known of their cases.
        section: of the model.
        classes: spellings of all classes the record knows, in the order of classes.
        output_words: outputs that the model gives in words; other words are inputs.
        features: inputs of the baseline, in whose order, and with words as whose codes, the inputs
            are; as recorded if there are none.
    """
    columns = columns.take(np.flatnonzero(columns.status == 0))
    known = [labels.get(case) if case else None for case in columns.cases]
    texts = [_outputs_of(row, output_words) for row in columns.texts]
    answers = answers_of(columns.output_names, columns.outputs, texts, section, classes)
    values = [None if label is None else label.value for label in known]
    return Joined(
        columns.time_ns,
        np.array([-1 if label is None else label.first_ns for label in known], np.int64),
        answers,
        truth_of(values, answers),
        _inputs(columns, features),
        {},
        unmatched(values, answers),
    )


def inputs_called(
    joined: Joined, wanted: Sequence[str], features: Sequence[FeatureProfile]
) -> FloatArray | None:
    """Return the (n, d) inputs of these d names, of rows that were joined with these features.

    None where the rows have others.
    """
    names = [one.name for one in features]
    if joined.inputs.shape[1] != len(names) or not set(wanted) <= set(names):
        return None
    return joined.inputs[:, [names.index(name) for name in wanted]]


def _inputs(columns: Columns, features: Sequence[FeatureProfile]) -> FloatArray:
    if not features:
        return columns.inputs
    found = aligned(columns.input_names, columns.inputs, columns.texts, features)
    return np.empty((len(columns.inputs), 0)) if found is None else found


def together(pieces: Sequence[Joined]) -> Joined:
    """Pieces of one model and task as one, in their order; at least one piece.

    A row has no part of a division that its own piece does not know. Pieces with inputs of other
    widths than the last one's, as another file of the model has, give theirs as missing.
    """
    last = pieces[-1]
    if len(pieces) == 1:
        return last
    names = dict.fromkeys(name for piece in pieces for name in piece.parts)
    return Joined(
        np.concatenate([piece.time_ns for piece in pieces]),
        np.concatenate([piece.first_ns for piece in pieces]),
        _chained([piece.answers for piece in pieces]),
        np.concatenate([piece.truth for piece in pieces]),
        np.concatenate([_as_wide(piece.inputs, last.inputs.shape[1]) for piece in pieces]),
        {name: np.concatenate([_parts_of(piece, name) for piece in pieces]) for name in names},
        tuple(sorted({word for piece in pieces for word in piece.strange})),
    )


def _chained(pieces: Sequence[Answers]) -> Answers:
    scores = [piece.scores for piece in pieces if piece.scores is not None]
    whole = len(scores) == len(pieces)
    return replace(
        pieces[-1],
        predicted=np.concatenate([piece.predicted for piece in pieces]),
        scores=np.concatenate(scores) if whole else None,
    )


def _as_wide(inputs: FloatArray, width: int) -> FloatArray:
    return inputs if inputs.shape[1] == width else np.full((len(inputs), width), np.nan)


def _parts_of(piece: Joined, name: str) -> NDArray[np.object_]:
    none = np.full(len(piece), None, dtype=np.object_)
    return piece.parts.get(name, none)


def _outputs_of(words: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    return {name: word for name, word in words.items() if not names or name in names}
