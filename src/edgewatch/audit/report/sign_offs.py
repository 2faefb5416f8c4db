"""Sign-offs of shifts and reviews of the log: who looked at what, and what it meant."""

from __future__ import annotations

from typing import Any

from edgewatch.audit.document import Inline, Moment, Section, Table
from edgewatch.audit.report.subject import Subject
from edgewatch.site.actions import REVIEW, SHIFT
from edgewatch.store.journal import actions

_WHAT = {SHIFT: "shift signed off", REVIEW: "log reviewed"}


def section(subject: Subject) -> Section:
    """Those that were made in the period, oldest first."""
    period = subject.period
    found = [
        a
        for a in reversed(actions(subject.db, limit=-1))
        if a["kind"] in _WHAT and period.from_ns <= a["time_ns"] < period.to_ns
    ]
    return Section(
        "Sign-offs and reviews of the log",
        (
            Table(
                ("When", "Who", "What", "Meaning", "From", "To", "Note", "Signed", "Outcome"),
                [_row(action) for action in found],
                empty="No shift was signed off and no review was made in this period.",
                rest_in="actions.csv",
            ),
        ),
    )


def _row(action: dict[str, Any]) -> tuple[Inline, ...]:
    payload = action["payload"] if isinstance(action["payload"], dict) else {}
    role = action.get("role") or ""
    return (
        Moment(action["time_ns"]),
        f"{action['by']} ({role})" if role else action["by"],
        _WHAT[action["kind"]],
        str(payload.get("meaning") or "—"),
        Moment(_time(payload.get("from_ns"))),
        Moment(_time(payload.get("to_ns"))),
        action["note"] or "—",
        "with the person's key" if action.get("signature") else "by name alone",
        action["outcome"],
    )


def _time(value: object) -> int | None:
    return value if isinstance(value, int) else None
