"""Slots as ``devices`` shows them: what is enrolled, what was seen, what was decided."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.cli._affected import affected_shown, span_shown
from edgewatch.cli._record import reading
from edgewatch.devices.extras import is_extra
from edgewatch.feed.replay import REPLAY
from edgewatch.site.config import SiteConfig, SlotSection
from edgewatch.store import clocks, decisions, predictions
from edgewatch.store import devices as store
from edgewatch.store.connection import Connection

_NOT_LOOKED_AT = "not looked at yet; an agent knows what site.toml said when it started"


def slots_shown(site: Path) -> list[dict[str, Any]]:
    """The slots in the shape of ``devices --json``; units in no slot follow, slot None.

    Raises:
        InputError: there is no site, or its record cannot be read.
    """
    with reading(site) as (config, db):
        states = store.current_states(db)
        found = [_slot(db, config, slot, states.get(slot.name, {})) for slot in config.slot]
    return found + [_extra(name, state) for name, state in states.items() if is_extra(name)]


def slot_shown(site: Path, name: str) -> dict[str, Any]:
    """One slot of :func:`slots_shown`.

    Raises:
        InputError: no such site or slot.
    """
    with reading(site) as (config, db):
        slot = config.find_slot(name)
        return _slot(db, config, slot, store.current_states(db).get(name, {}))


def slot_history(site: Path, name: str, from_ns: int, to_ns: int) -> dict[str, Any]:
    """States, maintenance and doubt that touch the span, enrolments and rejections within it.

    Raises:
        InputError: no such site or slot.
    """
    with reading(site) as (config, db):
        config.find_slot(name)
        states = store.state_history(db, name, from_ns, to_ns)
        enrolments = store.enrolments(db, name)
        rejections = decisions.rejections(db, name)
        windows = decisions.maintenance_windows(db, name)
        affected = [span_shown(db, s) for s in store.suspect_spans(db, name, from_ns, to_ns)]
    return {
        "slot": name,
        "states": [_state(state) for state in states],
        "enrolments": [enrolment_shown(e) for e in enrolments if from_ns <= e["time_ns"] < to_ns],
        "rejections": [rejection_shown(r) for r in rejections if from_ns <= r["time_ns"] < to_ns],
        "maintenance": [
            window_shown(w)
            for w in windows
            if w["from_ns"] < to_ns and (w["ended_ns"] is None or w["ended_ns"] > from_ns)
        ],
        "affected": affected,
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


def enrolment_shown(enrolment: dict[str, Any]) -> dict[str, Any]:
    """An approval in the shape of ``devices history --json``."""
    return {
        "id": enrolment["id"],
        "at": rfc3339(enrolment["time_ns"]),
        "kind": enrolment["kind"],
        "by": enrolment["by"],
        "role": enrolment["role"],
        "note": enrolment["note"],
        "until": rfc3339(enrolment["until_ns"]),
        "lapsed_at": rfc3339(enrolment["ended_ns"]),
        "armed": enrolment["armed_ns"] is not None or enrolment["agreed"] is None,
        "of_id": enrolment["of_id"],
        "digest": enrolment["digest"],
        "evidence": enrolment["evidence"],
    }


def rejection_shown(rejection: dict[str, Any]) -> dict[str, Any]:
    """A rejection in the shape of ``devices history --json``."""
    return {
        "at": rfc3339(rejection["time_ns"]),
        "by": rejection["by"],
        "role": rejection["role"],
        "note": rejection["note"],
        "unit": rejection["unit"],
        "overruled_at": rfc3339(rejection["overruled_ns"]),
        "evidence": rejection["evidence"],
    }


def window_shown(window: dict[str, Any]) -> dict[str, Any]:
    """A maintenance window in the shape of ``devices history --json``."""
    return {
        "from": rfc3339(window["from_ns"]),
        "until": rfc3339(window["until_ns"]),
        "allowed": window["allowed"],
        "by": window["by"],
        "role": window["role"],
        "note": window["note"],
        "ended_at": rfc3339(window["ended_ns"]),
        "ended_by": window["ended_by"] or None,
        "ended_note": window["ended_note"],
    }


def _slot(
    db: Connection, config: SiteConfig, slot: SlotSection, state: dict[str, Any]
) -> dict[str, Any]:
    enrolment = store.current_enrolment(db, slot.name)
    window = decisions.current_window(db, slot.name)
    rejected = [r for r in decisions.rejections(db, slot.name) if r["overruled_ns"] is None]
    return {
        "slot": slot.name,
        "title": slot.label,
        "profile": slot.profile,
        "verdict": state.get("verdict", "UNVERIFIED"),
        "since": rfc3339(state.get("since_ns")),
        "port": slot.port,
        "unit": state.get("unit"),
        "reason": state.get("reason", _NOT_LOOKED_AT),
        "proved_at": rfc3339(state.get("proved_ns")),
        "models": list(config.models_of(slot)),
        "differences": state.get("differences", []),
        "evidence": state.get("evidence", []),
        "enrolment": enrolment_shown(enrolment) if enrolment else None,
        "maintenance": window_shown(window) if window else None,
        "rejected": [rejection_shown(r) for r in rejected],
        "affected": affected_shown(db, slot.name),
        "clock": clocks.standing(db, slot.name),
    }


def _extra(name: str, state: dict[str, Any]) -> dict[str, Any]:
    """A unit that is in no slot; its port is where it is plugged in."""
    return {
        "slot": None,
        "title": state["unit"] or name,
        "profile": None,
        "verdict": state["verdict"],
        "since": rfc3339(state["since_ns"]),
        "port": name.partition("@")[2],
        "unit": state["unit"],
        "reason": state["reason"],
        "proved_at": rfc3339(state["proved_ns"]),
        "models": [],
        "differences": [],
        "evidence": state["evidence"],
        "enrolment": None,
        "maintenance": None,
        "rejected": [],
        "affected": None,
        "clock": None,
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
