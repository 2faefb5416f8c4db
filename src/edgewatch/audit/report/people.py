"""The people of the site, and what people did."""

from __future__ import annotations

from typing import Any

from edgewatch.audit.document import Heading, Inline, Moment, Paragraph, Section, Table
from edgewatch.audit.report.subject import Subject
from edgewatch.store.journal import actions
from edgewatch.store.people import people

_NO_PEOPLE = (
    "Nobody is enrolled at this site: the names below are what somebody typed, and no PIN was "
    "asked for."
)


def section(subject: Subject) -> Section:
    """Who may act, and every action in the period, oldest first."""
    period = subject.period
    done = [
        a for a in actions(subject.db, limit=-1) if period.from_ns <= a["time_ns"] < period.to_ns
    ]
    return Section(
        "People and what they did",
        (
            _enrolled(subject),
            Heading("Actions"),
            Table(
                ("When", "Who", "What", "On", "Note", "Signed", "Outcome"),
                [_row(action) for action in reversed(done)],
                empty="No action in this period.",
                rest_in="actions.csv",
            ),
        ),
    )


def _enrolled(subject: Subject) -> Table | Paragraph:
    """Each key of each person: a new PIN makes a new one."""
    known = people(subject.db, ended=True)
    if not known:
        return Paragraph(_NO_PEOPLE, quiet=True)
    return Table(
        ("Name", "Role", "Since", "Until", "PIN set", "Ended"),
        [
            (
                one.name,
                one.role,
                Moment(one.added_ns),
                Moment(one.until_ns),
                Moment(one.pin_set_ns),
                Moment(one.ended_ns),
            )
            for one in known
        ],
        empty="",
    )


def _row(action: dict[str, Any]) -> tuple[Inline, ...]:
    role = action.get("role") or ""
    return (
        Moment(action["time_ns"]),
        f"{action['by']} ({role})" if role else action["by"],
        action["kind"],
        action["subject"],
        action["note"],
        "yes" if action.get("signature") else "no",
        action["outcome"],
    )
