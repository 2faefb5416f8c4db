"""All that has happened to a slot: verdicts, enrolments, rejections, announced work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from edgewatch.store import decisions, devices
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import clock, field_words
from edgewatch.ui.models.verdicts import SIGNS, verdict_words
from edgewatch.ui.words import mark, tr

LISTED_AT_MOST = 1_000
_ENROLMENTS = {
    "enrol": mark("Enrolled {unit}"),
    "approve": mark("Approved {unit}"),
    "accept": mark("Accepted beside the present one: {unit}"),
    "rollback": mark("Put in force again: {unit}"),
}


@dataclass(frozen=True, slots=True)
class SlotEvent:
    """One line of a slot's history. ``key`` tells it from every other; ``by`` may be empty."""

    key: str
    time_ns: int
    sign: str
    words: str
    by: str = ""
    note: str = ""


def slot_history(context: Context, slot: str) -> list[SlotEvent]:
    """What happened to a slot, newest first; of very much only the newest."""
    found = [
        *_verdicts(context, slot),
        *_enrolments(context, slot),
        *_rejections(context, slot),
        *_maintenance(context, slot),
    ]
    return sorted(found, key=lambda event: (-event.time_ns, event.key))[:LISTED_AT_MOST]


def _verdicts(context: Context, slot: str) -> Iterator[SlotEvent]:
    for state in devices.state_history(context.db, slot)[-LISTED_AT_MOST:]:
        verdict, unit = verdict_words(state["verdict"]), state["unit"]
        words = tr("{verdict}: {unit}", verdict=verdict, unit=unit) if unit else verdict
        differing = ", ".join(
            tr("{field}: {enrolled} → {observed}", field=field_words(d["field"]), **_sides(d))
            for d in state["differences"]
        )
        sign = SIGNS.get(state["verdict"], "unknown")
        note = differing or state["reason"]
        yield SlotEvent(f"state {state['id']}", state["since_ns"], sign, words, "", note)


def _sides(difference: dict[str, Any]) -> dict[str, str]:
    unknown = tr("nothing")
    return {side: str(difference.get(side) or unknown) for side in ("enrolled", "observed")}


def _enrolments(context: Context, slot: str) -> Iterator[SlotEvent]:
    for row in devices.enrolments(context.db, slot):
        words = tr(_ENROLMENTS.get(row["kind"], _ENROLMENTS["enrol"]), unit=unit_name(row))
        if row["until_ns"]:
            words = tr("{what}, until {time}", what=words, time=clock(row["until_ns"]))
        key = f"enrolment {row['id']}"
        yield SlotEvent(key, row["time_ns"], "person", words, _who(row), row["note"])
        if row["ended_ns"]:
            lapsed = tr("The approval of {unit} lapsed", unit=unit_name(row))
            yield SlotEvent(f"{key} end", row["ended_ns"], "info", lapsed)


def _rejections(context: Context, slot: str) -> Iterator[SlotEvent]:
    for row in decisions.rejections(context.db, slot):
        words = tr("Rejected {unit}", unit=row["unit"])
        if row["overruled_ns"]:
            words = tr("Rejected {unit}, overruled later", unit=row["unit"])
        key = f"rejection {row['id']}"
        yield SlotEvent(key, row["time_ns"], "person", words, _who(row), row["note"])


def _maintenance(context: Context, slot: str) -> Iterator[SlotEvent]:
    for row in decisions.maintenance_windows(context.db, slot):
        key, until = f"maintenance {row['id']}", clock(row["until_ns"])
        words = tr("Maintenance announced until {time}", time=until)
        yield SlotEvent(key, row["from_ns"], "person", words, _who(row), row["note"])
        if row["ended_ns"]:
            ended = tr("Maintenance ended")
            by, note = row["ended_by"] or "", row["ended_note"] or ""
            yield SlotEvent(f"{key} end", row["ended_ns"], "person", ended, by, note)


def unit_name(row: dict[str, Any]) -> str:
    """The unit of an enrolment by the fields that tell most."""
    values = {(e["layer"], e["field"]): e["value"] for e in row["evidence"]}
    return " ".join(values[key] for key in _TELLING if values.get(key)) or tr("unnamed unit")


_TELLING = (("protocol", "model"), ("protocol", "serial"), ("bus", "product"), ("bus", "serial"))


def _who(row: dict[str, Any]) -> str:
    return f"{row['by']} ({row['role']})" if row["role"] else str(row["by"])
