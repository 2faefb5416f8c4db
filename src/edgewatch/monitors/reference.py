"""The rows that a baseline is built from, and what of them belongs to no single feature."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from edgewatch.site.errors import InputError

if TYPE_CHECKING:
    from edgewatch.monitors.quality.answers import Answers

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
#: Told how many steps are done: one for each feature, and three for what features share.
Progress = Callable[[int], None]
SHARED_STEPS = 3


def silent(_done: int) -> None:
    """Progress that nobody looks at."""


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """Reference rows as columns, all of them of the same length.

    Attributes:
        inputs, outputs: (rows,) readings by name, in the order of the model; NaN where missing.
        times_ns: (rows,) event times; None where they are not known.
        segments: (rows,) values of each declared segment column.
        answers, truth: what the model answered, and (rows,) what was right as far as it is known.

    Raises:
        InputError: if there are no rows, or columns differ in length, or a name is used twice.
    """

    inputs: Mapping[str, FloatArray]
    outputs: Mapping[str, FloatArray]
    times_ns: IntArray | None = None
    segments: Mapping[str, Sequence[str]] = field(default_factory=dict)
    answers: Answers | None = None
    truth: FloatArray | None = None

    def __post_init__(self) -> None:
        shared = sorted(set(self.inputs) & set(self.outputs))
        if shared:
            raise InputError(
                f"{shared[0]!r} names an input and an output", expected="different names for them"
            )
        lengths = {len(values) for values in (*self.inputs.values(), *self.outputs.values())}
        if len(lengths) > 1:
            raise InputError(f"columns of {sorted(lengths)} rows", expected="the same rows in each")
        if not lengths or lengths == {0}:
            raise InputError(
                "the reference has no rows", expected="at least one row and one column"
            )
        if self.times_ns is not None and len(self.times_ns) != self.rows:
            raise InputError(
                f"{len(self.times_ns)} times for {self.rows} rows", expected="a time for each row"
            )

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(next(iter((self.inputs or self.outputs).values())))

    @property
    def period(self) -> tuple[int, int] | None:
        """Event times of the earliest and of the latest row, if known."""
        if self.times_ns is None:
            return None
        return int(np.min(self.times_ns)), int(np.max(self.times_ns))

    @property
    def segment_rows(self) -> dict[str, dict[str, int]]:
        """For each segment column its values, and the rows of each."""
        return {
            name: dict(sorted(Counter(values).items())) for name, values in self.segments.items()
        }

    def input_matrix(self) -> FloatArray:
        """The inputs as a (rows, d) matrix."""
        return self._matrix(self.inputs)

    def output_matrix(self) -> FloatArray:
        """The outputs as a (rows, k) matrix."""
        return self._matrix(self.outputs)

    def labels(self) -> list[str] | None:
        """What was right for each row in words, empty where it is not known; None without truth."""
        if self.answers is None or self.truth is None:
            return None
        classes = self.answers.classes
        return [
            "" if np.isnan(one) else classes[int(one)] if classes else f"{one:g}"
            for one in self.truth.tolist()
        ]

    def _matrix(self, columns: Mapping[str, FloatArray]) -> FloatArray:
        if not columns:
            return np.empty((self.rows, 0))
        return np.column_stack([np.asarray(v, dtype=np.float64) for v in columns.values()])
