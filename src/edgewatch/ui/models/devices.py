"""Slots and units in no slot: verdict, evidence, what was decided, what is affected."""

from __future__ import annotations

from typing import Any

from edgewatch.devices.extras import is_extra
from edgewatch.store import clocks, decisions, devices, predictions
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.device_history import unit_name
from edgewatch.ui.models.fields import FieldRow, compare
from edgewatch.ui.models.slot_row import Enrolment, SlotRow
from edgewatch.ui.models.verdicts import UNSEEN, slots_of
from edgewatch.ui.words import tr


def slot_rows(context: Context) -> list[SlotRow]:
    """Every slot of the site as it stands, then the units that have none."""
    states = devices.current_states(context.db)
    slots = slots_of(context)
    rows = [_slot_row(context, slot, states.pop(slot["name"], None)) for slot in slots]
    extras = (state for name, state in states.items() if is_extra(name))
    return rows + [_extra_row(context, state) for state in extras]


def _slot_row(context: Context, slot: dict[str, Any], state: dict[str, Any] | None) -> SlotRow:
    name = slot["name"]
    enrolment = devices.current_enrolment(context.db, name) or {}
    look = devices.last_identification(context.db, name)
    affected_from = _affected_from(context, name)
    state = state or {}
    return SlotRow(
        slot=name,
        label=context.slot_label(name),
        profile=slot["profile"],
        port=slot["port"] or tr("none"),
        models=tuple(slot["models"]),
        verdict=state.get("verdict", UNSEEN),
        unit=state.get("unit", ""),
        reason=state.get("reason", ""),
        since_ns=state.get("since_ns"),
        proved_ns=state.get("proved_ns"),
        enrolled_ns=enrolment.get("time_ns"),
        enrolled_by=enrolment.get("by", ""),
        looked_ns=look["time_ns"] if look else None,
        look=f"{look['port_state']}: {look['detail']}".rstrip(": ") if look else "",
        fields=_fields(enrolment, state),
        affected=(
            predictions.affected_count(context.db, name, affected_from)
            if affected_from is not None
            else 0
        ),
        affected_from_ns=affected_from,
        watched=context.watched_until_ns is None,
        role=enrolment.get("role", ""),
        lapses_ns=enrolment.get("until_ns"),
        maintenance=decisions.current_window(context.db, name),
        rejected=_rejected(context, name, state.get("reason", "")),
        earlier=_earlier(context, name, enrolment),
        clock=clocks.standing(context.db, name),
        mapped=_mapped(context, name),
        kind=state.get("kind") or "",
        other=context.slot_label(state["other"]) if state.get("other") else "",
    )


def _mapped(context: Context, slot: str) -> tuple[tuple[str, str], ...]:
    feeds = (feed for feed in context.config.feed if feed.slot == slot)
    return tuple(pair for feed in feeds for pair in feed.map.items())


def _extra_row(context: Context, state: dict[str, Any]) -> SlotRow:
    place = next((e["value"] for e in state["evidence"] if e["field"] == "port_chain"), tr("none"))
    return SlotRow(
        slot=state["slot"],
        label=tr("no slot"),
        profile=tr("none"),
        port=place,
        models=(),
        verdict=state["verdict"],
        unit=state["unit"],
        reason=state["reason"],
        since_ns=state["since_ns"],
        proved_ns=None,
        enrolled_ns=None,
        enrolled_by="",
        looked_ns=state["since_ns"],
        look="",
        fields=_fields({}, state),
        affected=0,
        affected_from_ns=None,
        watched=context.watched_until_ns is None,
        is_extra=True,
    )


def _rejected(context: Context, slot: str, reason: str) -> str:
    """Whether the verdict rests on a rejection that still counts: by whom, and why."""
    standing = [r for r in decisions.rejections(context.db, slot) if r["overruled_ns"] is None]
    said = (tr("rejected by {by}: {note}", by=r["by"], note=r["note"]) for r in reversed(standing))
    return next((words for words in said if words in reason), "")


def _earlier(context: Context, slot: str, now: dict[str, Any]) -> tuple[Enrolment, ...]:
    """Enrolments other than the one in force, each fingerprint once, newest first."""
    found: dict[str, Enrolment] = {}
    for row in reversed(devices.enrolments(context.db, slot)):
        if row["digest"] != now.get("digest"):
            made = Enrolment(row["id"], row["time_ns"], row["by"], row["note"], unit_name(row))
            found.setdefault(row["digest"], made)
    return tuple(found.values())


def _fields(enrolment: dict[str, Any], state: dict[str, Any]) -> tuple[FieldRow, ...]:
    return compare(
        enrolment.get("evidence", ()), state.get("evidence", ()), state.get("differences", ())
    )


def _affected_from(context: Context, slot: str) -> int | None:
    """Since when predictions are affected: the beginning of the span that is still open."""
    spans = devices.suspect_spans(context.db, slot)
    still_open = [s["from_ns"] for s in spans if s["to_ns"] is None]
    return min(still_open, default=None)
