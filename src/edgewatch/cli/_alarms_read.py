"""Alarms of a site as the commands about them show them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edgewatch.cli._record import reading
from edgewatch.site.errors import InputError

if TYPE_CHECKING:
    from edgewatch.alarms import Alarm

FOREVER_NS = 2**63 - 1


def listed(
    site: Path, *, open_only: bool, from_ns: int = 0, to_ns: int = FOREVER_NS
) -> list[Alarm]:
    """Alarms that were raised in a span, or are open, newest first."""
    from edgewatch.alarms import from_record
    from edgewatch.store import alarms as store

    with reading(site) as (_, db):
        stored = store.alarms(db, open_only=open_only, from_ns=from_ns, to_ns=to_ns)
    return [from_record(values) for values in stored]


def one(site: Path, alarm_id: int) -> dict[str, Any]:
    """One alarm in the shape of the contract.

    Raises:
        InputError: there is none of this number.
    """
    from edgewatch.alarms import from_record, to_contract

    with reading(site) as (_, db):
        return to_contract(from_record(stored_alarm(db, alarm_id)))


def story(site: Path, alarm_id: int) -> dict[str, Any]:
    """One alarm with its life, its consequences and its cause.

    Raises:
        InputError: there is none of this number.
    """
    from edgewatch.alarms import from_record, to_contract
    from edgewatch.store import alarms as store

    with reading(site) as (_, db):
        alarm = from_record(stored_alarm(db, alarm_id))
        cause = store.alarm(db, alarm.cause_id) if alarm.cause_id is not None else None
        found = to_contract(alarm)
        found["life"] = [_step(step) for step in store.transitions(db, alarm_id)]
        found["consequences"] = [
            to_contract(from_record(values)) for values in store.consequences(db, alarm_id)
        ]
        found["cause"] = to_contract(from_record(cause)) if cause else None
    return found


def stored_alarm(db: Any, alarm_id: int) -> dict[str, Any]:
    """An alarm as the record has it.

    Raises:
        InputError: there is none of this number.
    """
    from edgewatch.store import alarms as store

    values = store.alarm(db, alarm_id)
    if values is None:
        raise InputError(
            "there is no alarm of this number",
            where=f"alarm {alarm_id}",
            remedy="List them with: edgewatch alarms --all",
        )
    return values


def out_of_service(site: Path) -> list[dict[str, Any]]:
    """What is out of service, with times as the contract writes them."""
    from edgewatch.alarms.shapes import rfc3339
    from edgewatch.store import alarm_service

    with reading(site) as (_, db):
        rows = alarm_service.out_of_service(db)
    return [
        {
            "code": row["code"],
            "place": row["place"],
            "from": rfc3339(row["from_ns"]),
            "until": rfc3339(row["until_ns"]),
            "by": row["by"],
            "role": row["role"],
            "note": row["note"],
        }
        for row in rows
    ]


def _step(step: Mapping[str, Any]) -> dict[str, Any]:
    from edgewatch.alarms.shapes import rfc3339

    return {
        "at": rfc3339(step["time_ns"]),
        "kind": step["kind"],
        "from": step["from_state"],
        "to": step["to_state"],
        "by": step["by"],
        "role": step["role"],
        "note": step["note"],
        "snapshot": _with_times(step["snapshot"]),
    }


def _with_times(snapshot: Mapping[str, Any]) -> dict[str, Any]:
    """The values known then, with the ends of windows as times."""
    from edgewatch.alarms.shapes import rfc3339

    found: dict[str, Any] = {}
    for name, value in snapshot.items():
        if name == "members":
            found[name] = [_with_times(member) for member in value]
        elif name.endswith("_ns"):
            found[name.removesuffix("_ns")] = rfc3339(value)
        else:
            found[name] = value
    return found
