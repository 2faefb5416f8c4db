"""What happened, of all kinds, on one time axis: states, alarms, actions, events, newest first.

A list of a million happenings is never read whole. :class:`Timeline` counts them by stretches of
time once, and reads the page that is asked for from the stretch in which it lies.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from edgewatch.store.connection import Connection, one_view, rows_as_dicts

STATE, ALARM, ACTION, EVENT = "state", "alarm", "action", "event"
KINDS = (STATE, ALARM, ACTION, EVENT)
_STRETCHES = 64


def last_happening_ns(db: Connection) -> int | None:
    """Time of the last step of an alarm or change of a verdict; None where there was none."""
    row = db.execute(
        "SELECT max(at) FROM (SELECT max(time_ns) AS at FROM alarm_transition"
        " UNION ALL SELECT max(since_ns) FROM hardware_state)"
    ).fetchone()
    return None if row[0] is None else int(row[0])


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which happenings; what is empty or None asks for all.

    Attributes:
        kinds: of :data:`KINDS`.
        slot: what concerns this slot.
        feature: alarms about this input or output.
        priorities: alarms of these priorities, and states of :attr:`verdicts`.
        verdicts: states with these verdicts; looked at where ``priorities`` are given.
    """

    kinds: tuple[str, ...] = KINDS
    slot: str | None = None
    feature: str | None = None
    priorities: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One happening: of which kind, its id in that table, when, and the row of the table."""

    kind: str
    id: int
    time_ns: int
    row: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Source:
    """How one table is asked: its rows, the column of time, and the conditions on it."""

    kind: str
    table: str
    time: str
    where: str
    params: tuple[Any, ...]


class Timeline:
    """The happenings of ``from_ns <= time < to_ns`` that are wanted, newest first."""

    def __init__(self, db: Connection, from_ns: int, to_ns: int, wanted: Wanted | None = None):
        self._db = db
        self._sources = [_source(kind, wanted or Wanted()) for kind in _kinds(wanted or Wanted())]
        step = max(1, -(-(to_ns - from_ns) // _STRETCHES))
        starts = range(from_ns, to_ns, step)
        self._stretches = [(a, min(a + step, to_ns)) for a in reversed(starts)]
        with one_view(db):
            counts = [sum(self._count(s, *one) for s in self._sources) for one in self._stretches]
        self._ends = list(accumulate(counts))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def read(self, first: int, count: int) -> list[Entry]:
        """The happenings from a position on; fewer at the end."""
        found: list[Entry] = []
        at = bisect_right(self._ends, first)
        with one_view(self._db):
            while at < len(self._ends) and len(found) < count:
                before = self._ends[at - 1] if at else 0
                skipped = max(0, first - before)
                found += self._rows(self._stretches[at], skipped, count - len(found))
                at += 1
        return found

    def position(self, kind: str, number: int, time_ns: int) -> int:
        """Where a happening of that time stands, were it in the list."""
        found = 0
        with one_view(self._db):
            for source in self._sources:
                later, upper = time_ns + 1, self._stretches[0][1] if self._stretches else 0
                found += self._count(source, later, upper)
                found += self._same_time(source, kind, number, time_ns)
        return found

    def _same_time(self, source: _Source, kind: str, number: int, time_ns: int) -> int:
        rank = KINDS.index(source.kind) - KINDS.index(kind)
        if rank > 0:
            return 0
        more = " AND s.id > ?" if rank == 0 else ""
        query = f"SELECT count(*) FROM {source.table} WHERE {source.time} = ?{source.where}{more}"  # noqa: S608
        params = (time_ns, *source.params, *((number,) if rank == 0 else ()))
        return int(self._db.execute(query, params).fetchone()[0])

    def _count(self, source: _Source, from_ns: int, to_ns: int) -> int:
        query = f"SELECT count(*) FROM {source.table} WHERE {_SPAN.format(source.time)}"  # noqa: S608
        row = self._db.execute(query + source.where, (from_ns, to_ns, *source.params)).fetchone()
        return int(row[0])

    def _rows(self, stretch: tuple[int, int], skipped: int, count: int) -> list[Entry]:
        """The page of one stretch: first which rows, then these rows alone."""
        parts, params = [], []
        for rank, source in enumerate(self._sources):
            # Each by itself as far as the page can need it: the indexes are in that order already.
            parts.append(
                f"SELECT * FROM (SELECT {source.time} AS at, {rank} AS rank, s.id AS id"  # noqa: S608
                f" FROM {source.table} WHERE {_SPAN.format(source.time)}{source.where}"
                f" ORDER BY {source.time} DESC, s.id DESC LIMIT ?)"
            )
            params += [*stretch, *source.params, skipped + count]
        if not parts:
            return []
        query = f"{' UNION ALL '.join(parts)} ORDER BY at DESC, rank, id DESC LIMIT ? OFFSET ?"
        heads = self._db.execute(query, (*params, count, skipped)).fetchall()
        rows = [self._of(source, [h[2] for h in heads if h[1] == rank])
                for rank, source in enumerate(self._sources)]  # fmt: skip
        return [
            Entry(self._sources[rank].kind, number, at, rows[rank][number])
            for at, rank, number in heads
            if number in rows[rank]
        ]

    def _of(self, source: _Source, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
        if not ids:
            return {}
        query = f"{_WHOLE[source.kind]} WHERE s.id IN (SELECT value FROM json_each(?))"  # noqa: S608
        rows = rows_as_dicts(self._db, query, (json.dumps(ids),))
        return {row["id"]: _decoded(row) for row in rows}


_SPAN = "{0} >= ? AND {0} < ?"
_WHOLE = {
    STATE: "SELECT s.id, s.slot, s.verdict, s.unit, s.reason FROM hardware_state s",
    ALARM: "SELECT s.*, a.priority, a.content"
    " FROM alarm_transition s JOIN alarm a ON a.id = s.alarm_id",
    ACTION: "SELECT s.id, s.by, s.kind, s.subject, s.note, s.outcome FROM action s",
    EVENT: "SELECT s.id, s.kind, s.subject, s.detail FROM event s",
}


def _decoded(row: dict[str, Any]) -> dict[str, Any]:
    for name in ("content", "detail"):
        if name in row:
            row[name] = json.loads(row[name])
    return row


def _kinds(wanted: Wanted) -> list[str]:
    """Actions and events have no priority, and neither they nor states have a feature."""
    having = {STATE, ALARM} if wanted.priorities else set(KINDS)
    having &= {ALARM} if wanted.feature else set(KINDS)
    return [kind for kind in KINDS if kind in having and kind in wanted.kinds]


def _source(kind: str, wanted: Wanted) -> _Source:
    if kind == STATE:
        return _states(wanted)
    if kind == ALARM:
        return _alarms(wanted)
    table, (where, params) = f"{kind} s", _equal("s.subject", wanted.slot)
    return _Source(kind, table, "s.time_ns", where, params)


def _states(wanted: Wanted) -> _Source:
    where, params = _equal("s.slot", wanted.slot)
    if wanted.priorities:
        where += " AND s.verdict IN (SELECT value FROM json_each(?))"
        params = (*params, json.dumps(list(wanted.verdicts)))
    return _Source(STATE, "hardware_state s", "s.since_ns", where, params)


def _alarms(wanted: Wanted) -> _Source:
    where, params = _equal("a.slot", wanted.slot)
    if wanted.feature is not None:
        # An alarm of many features names them in its parameters.
        where += " AND (a.feature = ? OR instr(a.content, ?) > 0)"
        params = (*params, wanted.feature, json.dumps(wanted.feature, ensure_ascii=False))
    if wanted.priorities:
        where += " AND a.priority IN (SELECT value FROM json_each(?))"
        params = (*params, json.dumps(list(wanted.priorities)))
    joined = " JOIN alarm a ON a.id = s.alarm_id" if where else ""
    return _Source(ALARM, f"alarm_transition s{joined}", "s.time_ns", where, params)


def _equal(column: str, value: str | None) -> tuple[str, tuple[Any, ...]]:
    return ("", ()) if value is None else (f" AND {column} = ?", (value,))
