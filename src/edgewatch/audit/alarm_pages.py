"""Alarms with their steps, as an audit shows them: in words, with times in UTC."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from edgewatch.alarms.shapes import from_record, to_contract
from edgewatch.audit.times import Period, utc_second
from edgewatch.store import alarms as store
from edgewatch.store.alarm_service import out_of_service
from edgewatch.store.connection import Connection

CONTRACT_FIELDS = (
    "id",
    "code",
    "priority",
    "state",
    "subject",
    "model",
    "slot",
    "feature",
    "sentence",
    "advice",
    "raised_at",
    "cleared_at",
    "acknowledged_at",
    "acknowledged_by",
    "cause_id",
    "value",
    "limit",
    "method",
    "window",
    "first_raised_at",
    "occurrences",
    "shelved_until",
    "suppressed_by",
    "out_of_service",
)


@dataclass(frozen=True, slots=True)
class AlarmPage:
    """One alarm: its fields as ``alarms --json`` shows them, its times in ns, its steps."""

    fields: dict[str, Any]
    raised_ns: int | None
    cleared_ns: int | None
    acknowledged_ns: int | None
    steps: tuple[dict[str, Any], ...]


def alarm_pages(db: Connection, period: Period) -> list[AlarmPage]:
    """Alarms that stood at any time in the period, oldest first."""
    kept = [a for a in store.alarms(db, limit=-1)[::-1] if _stood(a, period)]
    return [_page(db, content) for content in kept]


def out_of_service_in(db: Connection, period: Period) -> list[dict[str, Any]]:
    """What was out of service at any time in the period: rows of the record, oldest first."""
    every = out_of_service(db, in_force=False)
    return [row for row in every if period.touches(row["from_ns"], row["ended_ns"])]


def _stood(alarm: dict[str, Any], period: Period) -> bool:
    began = alarm.get("raised_ns")
    began = alarm.get("condition_since_ns", 0) if began is None else began
    return period.touches(began, alarm.get("cleared_ns"))


def _page(db: Connection, content: dict[str, Any]) -> AlarmPage:
    return AlarmPage(
        _fields(content),
        content.get("raised_ns"),
        content.get("cleared_ns"),
        content.get("acknowledged_ns"),
        tuple(store.transitions(db, content["id"])),
    )


def _fields(content: dict[str, Any]) -> dict[str, Any]:
    empty = dict.fromkeys(CONTRACT_FIELDS)
    try:
        return empty | to_contract(from_record(content), utc_second)
    except (TypeError, ValueError, KeyError):  # an alarm of another release: what can be read
        return empty | {name: content[name] for name in CONTRACT_FIELDS if name in content}
