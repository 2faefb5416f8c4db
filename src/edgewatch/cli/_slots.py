"""Slots as ``devices`` shows them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.cli._record import reading
from edgewatch.store import devices as store


def slots_shown(site: Path) -> list[dict[str, Any]]:
    """The slots in the shape of ``devices --json``.

    Raises:
        InputError: there is no site, or its record cannot be read.
    """
    with reading(site) as (config, db):
        states = store.current_states(db)
    return [
        {
            "slot": slot.name,
            "title": slot.label,
            "profile": slot.profile,
            "verdict": state.get("verdict", "UNVERIFIED"),
            "since": rfc3339(state.get("since_ns")),
            "port": slot.port,
            "unit": state.get("unit"),
            "reason": state.get("reason", "not looked at yet"),
            "differences": state.get("differences", []),
            "evidence": state.get("evidence", []),
        }
        for slot in config.slot
        for state in [states.get(slot.name, {})]
    ]


def slot_history(site: Path, name: str, from_ns: int, to_ns: int) -> dict[str, Any]:
    """States that touch the span and enrolments within it, oldest first.

    Raises:
        InputError: no such site or slot.
    """
    with reading(site) as (config, db):
        config.find_slot(name)
        states = store.state_history(db, name, from_ns, to_ns)
        enrolments = store.enrolments(db, name)
    return {
        "slot": name,
        "states": [_state(state) for state in states],
        "enrolments": [_enrolment(e) for e in enrolments if from_ns <= e["time_ns"] < to_ns],
    }


def _state(state: dict[str, Any]) -> dict[str, Any]:
    return {
        "verdict": state["verdict"],
        "since": rfc3339(state["since_ns"]),
        "until": rfc3339(state["until_ns"]),
        "proved_at": rfc3339(state["proved_ns"]),
        "unit": state["unit"],
        "reason": state["reason"],
        "differences": state["differences"],
    }


def _enrolment(enrolment: dict[str, Any]) -> dict[str, Any]:
    return {
        "at": rfc3339(enrolment["time_ns"]),
        "by": enrolment["by"],
        "note": enrolment["note"],
        "digest": enrolment["digest"],
        "evidence": enrolment["evidence"],
    }
