"""Predictions of a span as columns, no more of them than a chart can show."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.store import predictions
from edgewatch.store.predictions import Columns
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.ranges import Span

MAX_ROWS = 5_000
# Each opens a chunk or two, which takes a few milliseconds.
_SLICES = 25
_TOO_MANY = 3


@dataclass(frozen=True, slots=True)
class Sample:
    """Predictions of a span; ``complete`` is false where only some of each slice were read."""

    parts: tuple[Columns, ...]
    complete: bool

    @property
    def time_ns(self) -> NDArray[np.int64]:
        """Event time of each row, ascending."""
        empty = [np.empty(0, np.int64)]
        return np.concatenate([p.time_ns for p in self.parts] or empty)

    @property
    def time_s(self) -> NDArray[np.float64]:
        """The same in seconds."""
        return self.time_ns / 1e9

    def output(self, name: str) -> NDArray[np.float64]:
        """One output of each row; NaN where a part has no such output."""
        return np.concatenate([_column(p, name) for p in self.parts] or [np.empty(0)])

    @property
    def ids(self) -> NDArray[np.int64]:
        empty = [np.empty(0, np.int64)]
        return np.concatenate([p.ids for p in self.parts] or empty)

    def __len__(self) -> int:
        return sum(len(p) for p in self.parts)


def read_span(context: Context, span: Span, expected: int = 0) -> Sample:
    """All predictions of a span, or the first ones of each of some slices of it.

    ``expected`` is about how many there are, where that is known.
    """
    if expected <= _TOO_MANY * MAX_ROWS:
        whole = predictions.span(
            context.db, context.model, span.from_ns, span.to_ns, limit=MAX_ROWS + 1, inputs=False
        )
        if len(whole) <= MAX_ROWS:
            return Sample((whole,), complete=True)
    each = MAX_ROWS // _SLICES
    parts = [
        predictions.span(context.db, context.model, s.from_ns, s.to_ns, limit=each, inputs=False)
        for s in span.slices(_SLICES)
    ]
    return Sample(tuple(p for p in parts if len(p)), complete=False)


def main_output(context: Context, names: tuple[str, ...]) -> str | None:
    """The output that stands for the prediction: the declared score, else the last number.

    A classifier's last column is the score of its last class, which is the positive one unless
    ``positive`` names another.
    """
    section = context.model_section
    for wanted in (section.score, section.positive):
        found = [n for n in names if wanted and (n == wanted or n.endswith(f"[{wanted}]"))]
        if found:
            return found[0]
    return names[-1] if names else None


def _column(part: Columns, name: str) -> NDArray[np.float64]:
    if name not in part.output_names:
        return np.full(len(part), np.nan)
    column: NDArray[np.float64] = part.outputs[:, part.output_names.index(name)]
    return column
