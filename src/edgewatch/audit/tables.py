"""The CSV files of a bundle: for people with a spreadsheet. Times are RFC 3339, UTC."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from edgewatch.audit.alarm_pages import CONTRACT_FIELDS, AlarmPage, alarm_pages, out_of_service_in
from edgewatch.audit.decisions import decisions_of
from edgewatch.audit.errors import ODD_VALUES
from edgewatch.audit.text import csv_bytes
from edgewatch.audit.times import Period, rfc3339
from edgewatch.store import devices, journal
from edgewatch.store.connection import Connection

# A window is a mapping, and a cell holds one value.
_ALARM = tuple(name for name in CONTRACT_FIELDS if name != "window")
_STEP = (
    "alarm_id",
    "at",
    "from_state",
    "to_state",
    "by",
    "note",
    "role",
    "kind",
    "known_then",
)
_OUT = (
    "code",
    "place",
    "from",
    "until",
    "by",
    "role",
    "note",
    "ended_at",
    "ended_by",
    "ended_note",
)
_HISTORY = (
    "slot",
    "verdict",
    "since",
    "until",
    "proved_at",
    "unit",
    "reason",
    "layer",
    "field",
    "enrolled",
    "observed",
)
_DECISION = (
    "at",
    "slot",
    "number",
    "what",
    "by",
    "role",
    "note",
    "until",
    "ended_at",
    "ended",
    "about",
)
_ACTION = (
    "at",
    "by",
    "role",
    "kind",
    "subject",
    "note",
    "outcome",
    "committed_at",
    "payload",
    "token",
    "signature",
)


def csv_files(db: Connection, period: Period) -> dict[str, bytes]:
    """File name to content, for what touches the period.

    A table that an altered value stops says so in its place.
    """
    pages = functools.cache(lambda: alarm_pages(db, period))
    return {
        "alarms.csv": _table(_ALARM, lambda: _alarms(pages())),
        "alarm_transitions.csv": _table(_STEP, lambda: _steps(pages())),
        "alarms_out_of_service.csv": _table(_OUT, lambda: _out_of_service(db, period)),
        "device_history.csv": _table(_HISTORY, lambda: _history(db, period)),
        "device_decisions.csv": _table(_DECISION, lambda: _decisions(db, period)),
        "actions.csv": _table(_ACTION, lambda: _actions(db, period)),
    }


def _table(columns: Sequence[str], read: Callable[[], Iterable[Sequence[object]]]) -> bytes:
    try:
        return csv_bytes(columns, read())
    except ODD_VALUES as error:
        return csv_bytes(("cannot be read",), [(f"{type(error).__name__}: {error}",)])


def _alarms(pages: list[AlarmPage]) -> Iterator[list[object]]:
    for page in pages:
        yield [page.fields[name] for name in _ALARM]


def _steps(pages: list[AlarmPage]) -> Iterator[list[object]]:
    for page in pages:
        for step in page.steps:
            known = json.dumps(step["snapshot"], sort_keys=True, ensure_ascii=False)
            yield [
                step["alarm_id"],
                rfc3339(step["time_ns"]),
                *(step[name] for name in _STEP[2:-1]),
                known,
            ]


def _out_of_service(db: Connection, period: Period) -> Iterator[list[object]]:
    for row in out_of_service_in(db, period):
        yield [
            row["code"],
            row["place"],
            *(rfc3339(row[name]) for name in ("from_ns", "until_ns")),
            *(row[name] for name in ("by", "role", "note")),
            rfc3339(row["ended_ns"]),
            *(row[name] for name in ("ended_by", "ended_note")),
        ]


def _history(db: Connection, period: Period) -> Iterator[list[object]]:
    """A line for each difference of each state; one with empty fields where there is none."""
    for state in devices.state_history(db, None, period.from_ns, period.to_ns):
        about = [
            state["slot"],
            state["verdict"],
            *(rfc3339(state[name]) for name in ("since_ns", "until_ns", "proved_ns")),
            state["unit"],
            state["reason"],
        ]
        nothing: dict[str, Any] = {}
        for difference in state["differences"] or [nothing]:
            yield [*about, *(difference.get(name) for name in _HISTORY[7:])]


def _decisions(db: Connection, period: Period) -> Iterator[list[object]]:
    for decision in decisions_of(db, period):
        yield [
            rfc3339(decision.time_ns),
            *(getattr(decision, name) for name in _DECISION[1:7]),
            rfc3339(decision.until_ns),
            rfc3339(decision.ended_ns),
            decision.ended,
            "; ".join(decision.about),
        ]


def _actions(db: Connection, period: Period) -> Iterator[list[object]]:
    for action in reversed(journal.actions(db, limit=-1)):
        if period.from_ns <= action["time_ns"] < period.to_ns:
            yield [
                rfc3339(action["time_ns"]),
                *(action[name] for name in _ACTION[1:7]),
                rfc3339(action["committed_ns"]),
                json.dumps(action["payload"], sort_keys=True, ensure_ascii=False),
                action["token"],
                action["signature"],
            ]
