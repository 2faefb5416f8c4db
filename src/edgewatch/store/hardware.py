"""The hardware behind predictions: states are intervals in time, looked up for many at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.block import Block, joined, with_ids
from edgewatch.store.chunk_table import END_NS, chunks_with_ids, open_chunk
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.counting import Tally, tally
from edgewatch.store.reading import versions

_FIELDS = ("id", "time_ns", "latency_ns", "model_id")


@dataclass(frozen=True, slots=True)
class SlotStates:
    """One slot at n predictions: the verdict before and after each (None: not looked at yet),
    and whether the prediction lies in a suspect span. All arrays are (n,)."""

    slot: str
    before: NDArray[np.object_]
    after: NDArray[np.object_]
    affected: NDArray[np.bool_]


def slot_states(
    db: Connection, model: str, time_ns: NDArray[np.int64], latency_ns: NDArray[np.int64]
) -> list[SlotStates]:
    """The states of each slot that feeds a model when its predictions began and ended."""
    found = []
    for slot in _slots_of(db, model):
        since, verdicts = _verdicts(db, slot)
        before = verdicts[np.searchsorted(since, time_ns, side="right")]
        after = verdicts[np.searchsorted(since, time_ns + latency_ns, side="right")]
        inside = np.zeros(len(time_ns), bool)
        for from_ns, to_ns in _suspect(db, [slot]):
            inside |= (time_ns >= from_ns) & (time_ns < to_ns)
        found.append(SlotStates(slot, before, after, inside))
    return found


def states(db: Connection, ids: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    """Per prediction and slot: state before, state after, whether it is affected by a swap."""
    found: dict[int, list[dict[str, Any]]] = {int(i): [] for i in ids}
    with one_view(db):
        block = _by_id(db, np.unique(np.array(list(found), np.int64)))
        names = dict(db.execute("SELECT id, name FROM model").fetchall())
        for model_id in np.unique(block.numbers["model_id"]).tolist():
            here = block.take(np.flatnonzero(block.numbers["model_id"] == model_id))
            columns = slot_states(db, names[model_id], here.time_ns, here.numbers["latency_ns"])
            for at, number in enumerate(here.numbers["id"].tolist()):
                found[number] = [_as_dict(column, at) for column in columns]
    return found


def affected_spans(
    db: Connection, model: str, from_ns: int = 0, to_ns: int = END_NS
) -> list[tuple[int, int]]:
    """Spans ``from <= time < to`` of affected predictions of a model, apart and in order."""
    spans: list[tuple[int, int]] = []
    for begin, end in _suspect(db, _slots_of(db, model)):
        low, high = max(begin, from_ns), min(end, to_ns)
        if spans and low <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], high))
        elif low < high:
            spans.append((low, high))
    return spans


def affected_count(db: Connection, slot: str, from_ns: int, to_ns: int | None = None) -> int:
    """Predictions fed by a slot strictly after its last proof."""
    return affected_tally(db, slot, from_ns, to_ns).n


def affected_tally(db: Connection, slot: str, from_ns: int, to_ns: int | None = None) -> Tally:
    """The same with how many of them failed, and the time of the latest."""
    fed = db.execute("SELECT model FROM slot_model WHERE slot = ?", (slot,)).fetchall()
    until_ns = END_NS if to_ns is None else to_ns
    found = Tally(0, 0, None)
    with one_view(db):
        for (model,) in fed:
            for model_id in versions(db, model):
                found += tally(db, model_id, from_ns + 1, until_ns)
    return found


def _slots_of(db: Connection, model: str) -> list[str]:
    rows = db.execute("SELECT slot FROM slot_model WHERE model = ? ORDER BY slot", (model,))
    return [str(row[0]) for row in rows]


def _verdicts(db: Connection, slot: str) -> tuple[NDArray[np.int64], NDArray[np.object_]]:
    """Since when each state stood, and the verdicts, the first of them None for before."""
    rows = db.execute(
        "SELECT since_ns, verdict FROM hardware_state WHERE slot = ? ORDER BY since_ns, id", (slot,)
    ).fetchall()
    verdicts = np.array([None, *(verdict for _, verdict in rows)], object)
    return np.array([since for since, _ in rows], np.int64), verdicts


def _suspect(db: Connection, slots: Sequence[str]) -> list[tuple[int, int]]:
    """Suspect spans as ``from <= time < to``: what was seen at the last proof is not in them."""
    found = []
    for slot in slots:
        rows = db.execute("SELECT from_ns, to_ns FROM suspect_span WHERE slot = ?", (slot,))
        found += [(int(a) + 1, END_NS if b is None else int(b)) for a, b in rows]
    return sorted(found)


def _as_dict(column: SlotStates, at: int) -> dict[str, Any]:
    return {
        "slot": column.slot,
        "state_before": column.before[at],
        "state_after": column.after[at],
        "affected": int(column.affected[at]),
    }


def _by_id(db: Connection, ids: NDArray[np.int64]) -> Block:
    """Times of predictions, found by their ids among rows and chunks."""
    parts = [with_ids(db, ids.tolist(), _FIELDS)]
    missing = np.setdiff1d(ids, parts[0].numbers["id"])
    for chunk in chunks_with_ids(db, missing):
        block = open_chunk(db, chunk, _FIELDS)
        parts.append(block.take(np.flatnonzero(np.isin(block.numbers["id"], missing))))
    return joined(parts)
