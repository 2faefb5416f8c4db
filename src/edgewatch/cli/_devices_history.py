"""The decisions about a slot as lines for a person, in the order in which they were taken."""

from __future__ import annotations

from typing import Any

from edgewatch.cli._output import shown

_WORDS = {
    "enrol": "enrolled",
    "approve": "approved",
    "accept": "accepted beside",
    "rollback": "rolled back",
}


def decision_lines(history: dict[str, Any]) -> list[str]:
    """Enrolments, rejections and maintenance of ``devices history``, oldest first."""
    lines = [
        *((e["at"], _enrolment(e)) for e in history["enrolments"]),
        *((r["at"], _rejection(r)) for r in history["rejections"]),
        *((w["from"], _window(w)) for w in history["maintenance"]),
    ]
    return [f"{shown(at)}  {text}" for at, text in sorted(lines, key=lambda line: line[0])]


def _enrolment(enrolment: dict[str, Any]) -> str:
    text = f"{_WORDS[enrolment['kind']]} by {_who(enrolment)}, number {enrolment['id']}"
    if enrolment["kind"] == "rollback":
        text += f" to number {enrolment['of_id']}"
    if enrolment["until"]:
        text += f" until {shown(enrolment['until'])}"
    if enrolment["lapsed_at"]:
        text += ", lapsed"
    if not enrolment["armed"]:
        text += ", not armed yet"
    return text + _note(enrolment["note"])


def _rejection(rejection: dict[str, Any]) -> str:
    overruled = ", overruled later" if rejection["overruled_at"] else ""
    return f"rejected {rejection['unit']} by {_who(rejection)}{overruled}" + _note(
        rejection["note"]
    )


def _window(window: dict[str, Any]) -> str:
    end = window["ended_at"] or window["until"]
    fields = ", ".join(window["allowed"]) or "nothing"
    return f"maintenance by {_who(window)} until {shown(end)}, {fields} may differ" + _note(
        window["note"]
    )


def _who(row: dict[str, Any]) -> str:
    return f"{row['by']} ({row['role']})" if row["role"] else str(row["by"])


def _note(note: str) -> str:
    return f": {note}" if note else ""
