"""Rows of a model from the record, as a baseline sees them, around the moments that matter."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.words import codes_of
from edgewatch.store import predictions
from edgewatch.store.chunk_table import END_NS
from edgewatch.store.connection import Connection
from edgewatch.store.predictions import Columns

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

#: Rows read before a moment, and after it.
EACH_SIDE = 2000


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Rows that ran, oldest first.

    Attributes:
        times_ns: (n,) event times; matrix: (n, d) in the order of the baseline's features.
    """

    times_ns: IntArray
    matrix: FloatArray

    def __len__(self) -> int:
        return len(self.times_ns)

    def last(self, n: int) -> Rows:
        """The newest n."""
        return Rows(self.times_ns[-n:], self.matrix[-n:]) if n else self.part(0, 0)

    def part(self, start: int, stop: int) -> Rows:
        """Rows number `start` to before `stop`."""
        return Rows(self.times_ns[start:stop], self.matrix[start:stop])


class RowReader:
    """Reads stretches of the rows of a baseline's model; the last one is kept."""

    def __init__(self, db: Connection, baseline: Baseline, from_ns: int, to_ns: int) -> None:
        self._db, self._baseline = db, baseline
        self.from_ns, self.to_ns = self._with_rows(from_ns, min(to_ns, END_NS))
        self._held: Rows | None = None

    def after(self, from_ns: int, to_ns: int, n: int) -> Rows:
        """The first n rows of ``from_ns <= time < to_ns``."""
        name = self._baseline.model
        return aligned(self._baseline, predictions.span(self._db, name, from_ns, to_ns, limit=n))

    def before(self, from_ns: int, to_ns: int, n: int) -> Rows:
        """The last n rows of ``from_ns <= time < to_ns``."""
        name, low = self._baseline.model, from_ns
        # Twice as many as wanted at most are read, however long the span.
        while to_ns - low > 1 and predictions.count(self._db, name, low, to_ns) > 2 * n:
            later = low + (to_ns - low) // 2
            if predictions.count(self._db, name, later, to_ns) < n:
                break
            low = later
        limit = max(predictions.count(self._db, name, low, to_ns), 1)
        columns = predictions.span(self._db, name, low, to_ns, limit=limit)
        return aligned(self._baseline, columns.last(n))

    def around(self, from_ns: int, to_ns: int) -> Rows:
        """Rows of a window and some before and after it, within the span of the reader."""
        if self._held is None or not _inside(self._held, from_ns, to_ns):
            low, high = max(from_ns, self.from_ns), min(to_ns, self.to_ns)
            older = self.before(self.from_ns, low, EACH_SIDE)
            newer = self.after(low, self.to_ns, 2 * EACH_SIDE)
            past = int(np.searchsorted(newer.times_ns, high)) + EACH_SIDE
            self._held = joined(older, newer.part(0, past))
        return self._held

    def newest(self, n: int) -> Rows:
        """The last n rows of the span of the reader."""
        return self.before(self.from_ns, self.to_ns, n)

    def _with_rows(self, from_ns: int, to_ns: int) -> tuple[int, int]:
        """The span, cut to where there are rows: it may be asked for since ever and for ever."""
        name = self._baseline.model
        first = predictions.span(self._db, name, from_ns, to_ns, limit=1)
        last = predictions.recent(self._db, name, 1)
        if not len(first) or not len(last):
            return from_ns, min(to_ns, from_ns)
        return int(first.time_ns[0]), min(to_ns, int(last.time_ns[0]) + 1)


def aligned(baseline: Baseline, columns: Columns) -> Rows:
    """The columns of the baseline's features, of the rows that did not fail; absent ones NaN.

    Words are the codes that the baseline gave them.
    """
    good = columns.status == 0
    found = dict(zip(columns.input_names, columns.inputs.T, strict=True))
    found |= dict(zip(columns.output_names, columns.outputs.T, strict=True))
    for profile in baseline.features:
        if profile.levels:
            words = (row.get(profile.name) for row in columns.texts)
            found[profile.name] = codes_of(words, profile.levels)
    nothing = np.full(len(columns), np.nan)
    picked = [found.get(profile.name, nothing)[good] for profile in baseline.features]
    return Rows(columns.time_ns[good], np.column_stack(picked))


def joined(older: Rows, newer: Rows) -> Rows:
    """Both, one after the other."""
    return Rows(
        np.concatenate([older.times_ns, newer.times_ns]),
        np.concatenate([older.matrix, newer.matrix]),
    )


def _inside(rows: Rows, from_ns: int, to_ns: int) -> bool:
    """Whether a window lies well within what is held, with a quarter of a side around it."""
    low = int(np.searchsorted(rows.times_ns, from_ns))
    high = int(np.searchsorted(rows.times_ns, to_ns))
    return low >= EACH_SIDE // 4 and high <= len(rows) - EACH_SIDE // 4
