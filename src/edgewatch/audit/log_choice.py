"""Which single predictions, labels and explanations go into a bundle: whole batches, or none.

A batch is the smallest part of the record that can be checked against its seal. A span therefore
takes every batch that has a row in it, whole, and leaves out all others, also what their rows
looked like: the salts of a batch that is left out are not in the copy either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from edgewatch.audit.times import Period
from edgewatch.store.chunk_table import chunks_of, open_chunk
from edgewatch.store.chunks import Chunk, ChunkDamagedError
from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import BY_TABLE

SINGLE = ("prediction", "label", "explanation")
"""The tables of which a bundle may hold a part, or nothing."""

Group = tuple[int, int, int]
"""Kind, model version and layout: within these, batches follow one another without overlap."""


@dataclass(slots=True)
class Batches:
    """The batches of a group in the order of their numbers; which of them are chosen.

    Attributes:
        ids: of the rows of ``seal_batch``, (n,).
        first, last: lowest and highest number of each, (n,).
        chosen: whether its rows go into the copy, (n,).
    """

    ids: NDArray[np.int64]
    first: NDArray[np.int64]
    last: NDArray[np.int64]
    chosen: NDArray[np.bool_]

    @classmethod
    def of(cls, rows: Sequence[tuple[int, int, int]], *, chosen: bool) -> Batches:
        """From (id, first, last) in the order of ``first``."""
        table = np.array(rows, np.int64).reshape(-1, 3)
        return cls(table[:, 0], table[:, 1], table[:, 2], np.full(len(table), chosen))

    def at(self, numbers: NDArray[np.int64]) -> NDArray[np.intp]:
        """The position of the batch that spans each number; -1 where there is none."""
        found = np.searchsorted(self.first, numbers, side="right") - 1
        outside = (found < 0) | (numbers > self.last[found] if len(self.last) else True)
        return np.where(outside, -1, found)

    def touch(self, numbers: NDArray[np.int64]) -> None:
        """Choose the batches that span one of these numbers."""
        found = self.at(numbers)
        self.chosen[found[found >= 0]] = True

    def holds(self, numbers: NDArray[np.int64], inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Whether each row goes into the copy: by its batch, and without one by its time."""
        found = self.at(numbers)
        return np.where(found < 0, inside, self.chosen[found] if len(self.chosen) else False)

    def may_hold(self, first: int, last: int) -> bool:
        """Whether a chosen batch reaches into this span of numbers."""
        return bool((self.chosen & (self.last >= first) & (self.first <= last)).any())


@dataclass(frozen=True, slots=True)
class Choice:
    """What of the single predictions, labels and explanations goes into a copy.

    Attributes:
        period: whose batches are chosen; None: those of the whole time.
        none: nothing of them goes into it, whatever the period.
        groups: batches by group; empty where the record knows no seals.
    """

    period: Period | None
    none: bool = False
    groups: Mapping[Group, Batches] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Whether all of them go into the copy."""
        return self.period is None and not self.none

    def mask(
        self, group: Group, numbers: NDArray[np.int64], times: NDArray[np.int64]
    ) -> NDArray[np.bool_]:
        """Whether each row of a group goes into the copy, by its number and its time in ns."""
        if self.none or self.period is None:
            return np.full(len(numbers), self.whole)
        inside = (times >= self.period.from_ns) & (times < self.period.to_ns)
        batches = self.groups.get(group)
        return inside if batches is None else batches.holds(numbers, inside)

    def may_hold(self, chunk: Chunk) -> bool:
        """Whether rows of a chunk may go into the copy."""
        if self.none or self.period is None:
            return self.whole
        batches = self.groups.get(group_of(chunk))
        within = chunk.from_ns < self.period.to_ns and chunk.to_ns >= self.period.from_ns
        return within or (batches is not None and batches.may_hold(chunk.first_id, chunk.last_id))

    def left_out(self) -> list[int]:
        """The ids of the batches of which no row goes into the copy."""
        found = [batches.ids[~batches.chosen] for batches in self.groups.values()]
        return sorted(int(i) for ids in found for i in ids)


def group_of(chunk: Chunk) -> Group:
    """The group that the predictions of a chunk belong to."""
    return BY_TABLE["prediction"].code, chunk.model_id, chunk.layout_id


def choose(db: Connection, period: Period | None, *, none: bool = False) -> Choice:
    """Choose the batches that have a row in the period; of a record without seals there are none.

    Reads the times of rows inside the period alone, and opens the chunks that reach into it.
    """
    groups = {
        group: Batches.of(rows, chosen=period is None and not none)
        for group, rows in _batches(db).items()
    }
    if period is not None and not none:
        _touch_predictions(db, period, groups)
        for table in ("label", "explanation"):
            _touch_table(db, table, period, groups)
    return Choice(period, none, groups)


def _batches(db: Connection) -> dict[Group, list[tuple[int, int, int]]]:
    known = "SELECT count(*) FROM sqlite_schema WHERE name = 'seal_batch'"
    if not db.execute(known).fetchone()[0]:
        return {}  # a record of before there were seals
    kinds = ", ".join(str(BY_TABLE[table].code) for table in SINGLE)
    rows = db.execute(
        f"""SELECT kind, model_id, layout_id, id, first_id, last_id FROM seal_batch
            WHERE kind IN ({kinds}) ORDER BY first_id, id"""  # noqa: S608
    )
    found: dict[Group, list[tuple[int, int, int]]] = {}
    for kind, model_id, layout_id, *row in rows:
        found.setdefault((kind, model_id, layout_id), []).append((row[0], row[1], row[2]))
    return found


def _touch_predictions(db: Connection, period: Period, groups: Mapping[Group, Batches]) -> None:
    kind = BY_TABLE["prediction"].code
    for (model_id,) in db.execute("SELECT id FROM model ORDER BY id").fetchall():
        for chunk in chunks_of(db, model_id, period.from_ns, period.to_ns):
            batches = groups.get(group_of(chunk))
            if batches is not None:
                block = open_chunk(db, chunk, ("id", "time_ns"), _damaged)
                batches.touch(block.between(period.from_ns, period.to_ns).numbers["id"])
        rows = db.execute(
            """SELECT layout_id, id FROM prediction
               WHERE model_id = ? AND time_ns >= ? AND time_ns < ?""",
            (model_id, period.from_ns, period.to_ns),
        )
        by_layout: dict[int, list[int]] = {}
        for layout_id, row_id in rows:
            by_layout.setdefault(layout_id, []).append(row_id)
        for layout_id, ids in by_layout.items():
            if (kind, model_id, layout_id) in groups:
                groups[kind, model_id, layout_id].touch(np.array(ids, np.int64))


def _touch_table(
    db: Connection, table: str, period: Period, groups: Mapping[Group, Batches]
) -> None:
    kind = BY_TABLE[table]
    batches = groups.get((kind.code, 0, 0))
    if batches is None:
        return
    rows = db.execute(
        f"SELECT id FROM {table} WHERE {kind.time} >= ? AND {kind.time} < ?",  # noqa: S608
        (period.from_ns, period.to_ns),
    )
    batches.touch(np.array([row[0] for row in rows], np.int64))


def _damaged(error: ChunkDamagedError) -> None:
    """The copy takes a damaged chunk as it is, so that a check of the copy names it."""
