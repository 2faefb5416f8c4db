"""Alarms and how they were handled: every step, who took it, and the note."""

from __future__ import annotations

from collections import Counter
from typing import Any

from edgewatch.audit.alarm_pages import AlarmPage, alarm_pages, out_of_service_in
from edgewatch.audit.report.markup import (
    Markup,
    counted,
    element,
    escape,
    join,
    moment,
    section,
    table,
)
from edgewatch.audit.report.subject import Subject


def render(subject: Subject) -> Markup:
    """A line for each alarm, then its steps."""
    pages = alarm_pages(subject.db, subject.period)
    by_priority = Counter(str(page.fields["priority"]) for page in pages)
    counts = ", ".join(f"{n:,} {priority}" for priority, n in sorted(by_priority.items()))
    return section(
        "Alarms and their handling",
        element("p", f"{counted(len(pages), 'alarm', 'alarms')}: {counts}." if pages else ""),
        table(
            ["No.", "Priority", "Code", "What it said", "Raised", "Cleared", "Acknowledged"],
            [_row(page) for page in pages],
            empty="No alarm in this period.",
            rest_in="alarms.csv",
        ),
        element("h3", "Step by step"),
        table(
            ["Alarm", "When", "From", "To", "By", "Note"],
            [
                (s["alarm_id"], moment(s["time_ns"]), s["from_state"], s["to_state"], *_who(s))
                for page in pages
                for s in page.steps
            ],
            empty="None.",
            rest_in="alarm_transitions.csv",
        ),
        element("h3", "Out of service"),
        table(
            ["Alarm", "Where", "From", "Until", "By", "Why", "Returned"],
            [_out(row) for row in out_of_service_in(subject.db, subject.period)],
            empty="No alarm was out of service in this period.",
            rest_in="alarms_out_of_service.csv",
        ),
    )


def _out(row: dict[str, Any]) -> tuple[object, ...]:
    return (
        row["code"],
        row["place"] or "everywhere",
        moment(row["from_ns"]),
        moment(row["until_ns"], "until it is returned"),
        _named(row["by"], row["role"]),
        row["note"],
        moment(row["ended_ns"], "no"),
    )


def _row(page: AlarmPage) -> tuple[object, ...]:
    fields = page.fields
    consequence = f" (a consequence of alarm {fields['cause_id']})" if fields["cause_id"] else ""
    return (
        fields["id"],
        fields["priority"],
        fields["code"],
        f"{fields['sentence']}{consequence}",
        moment(page.raised_ns, "never active"),
        moment(page.cleared_ns, "stands"),
        _acknowledged(page),
    )


def _acknowledged(page: AlarmPage) -> Markup:
    if page.acknowledged_ns is None:
        return moment(None, "no")
    who = escape(page.fields["acknowledged_by"])
    return join([moment(page.acknowledged_ns), Markup("<br>"), who])


def _who(step: dict[str, object]) -> tuple[object, object]:
    return _named(step["by"], step["role"]) or "EdgeWatch", step["note"] or "—"


def _named(by: object, role: object) -> str:
    """A person with the role, where one was said."""
    return f"{by} ({role})" if role else str(by)
