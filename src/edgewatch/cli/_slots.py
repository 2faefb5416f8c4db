"""Slots as ``devices`` shows them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.cli._record import reading
from edgewatch.feed.replay import REPLAY
from edgewatch.store import devices as store
from edgewatch.store import predictions


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


def end_of_replay(site: Path, name: str) -> int | None:
    """The first moment after what was replayed, where a replay was the last to look at a slot.

    An approval of a replayed unit belongs there: today its proof would be long out of date.
    None for a slot that is looked at in life.

    Raises:
        InputError: no such site or slot.
    """
    with reading(site) as (config, db):
        fed = config.models_of(config.find_slot(name))
        last = store.last_identification(db, name)
        if last is None or last["source"] != REPLAY:
            return None
        rows = [predictions.recent(db, model, 1).time_ns for model in fed]
    return int(max(last["time_ns"], *(int(at) for times in rows for at in times), 0)) + 1


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
