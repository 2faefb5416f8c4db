"""Alarms and how they were handled: every step, who took it, and the note."""

from __future__ import annotations

from collections import Counter
from statistics import median
from typing import Any

from edgewatch.audit.alarm_pages import AlarmPage, alarm_pages, out_of_service_in
from edgewatch.audit.document import Heading, Inline, Lines, Moment, Paragraph, Section, Table
from edgewatch.audit.document.words import counted, duration
from edgewatch.audit.report.subject import Subject


def section(subject: Subject) -> Section:
    """A line for each alarm, then its steps."""
    pages = alarm_pages(subject.db, subject.period)
    return Section(
        "Alarms and their handling",
        (
            Paragraph(_in_short(pages)),
            Table(
                ("No.", "Priority", "Code", "What it said", "Raised", "Cleared", "Acknowledged"),
                [_row(page) for page in pages],
                empty="No alarm in this period.",
                rest_in="alarms.csv",
            ),
            Heading("Time to acknowledge"),
            _answers(pages),
            Heading("Step by step"),
            _steps(pages),
            Heading("Out of service"),
            Table(
                ("Alarm", "Where", "From", "Until", "By", "Why", "Returned"),
                [_out(row) for row in out_of_service_in(subject.db, subject.period)],
                empty="No alarm was out of service in this period.",
                rest_in="alarms_out_of_service.csv",
            ),
        ),
    )


def _in_short(pages: list[AlarmPage]) -> str:
    by_priority = Counter(str(page.fields["priority"]) for page in pages)
    counts = ", ".join(f"{n:,} {priority}" for priority, n in sorted(by_priority.items()))
    return f"{counted(len(pages), 'alarm', 'alarms')}: {counts}." if pages else ""


def _answers(pages: list[AlarmPage]) -> Table:
    """How long alarms called before somebody answered, and who did."""
    groups: dict[str, list[AlarmPage]] = {}
    for page in pages:
        if page.raised_ns is not None:
            groups.setdefault(str(page.fields["priority"]), []).append(page)
    return Table(
        ("Priority", "Raised", "Acknowledged", "Median", "Longest", "By"),
        [_answer_row(priority, groups[priority]) for priority in sorted(groups)],
        empty="No alarm was raised in this period.",
    )


def _answer_row(priority: str, pages: list[AlarmPage]) -> tuple[Inline, ...]:
    known = [(p.raised_ns, p.acknowledged_ns, p.fields["acknowledged_by"]) for p in pages]
    waits = [at - raised for raised, at, _ in known if raised is not None and at is not None]
    by = Counter(str(who) for _, at, who in known if at is not None)
    return (
        priority,
        len(pages),
        len(waits),
        duration(round(median(waits))) if waits else "—",
        duration(max(waits)) if waits else "—",
        ", ".join(f"{who} {n}" for who, n in by.most_common()) or "—",
    )


def _steps(pages: list[AlarmPage]) -> Table:
    return Table(
        ("Alarm", "When", "From", "To", "By", "Note"),
        [
            (s["alarm_id"], Moment(s["time_ns"]), s["from_state"], s["to_state"], *_who(s))
            for page in pages
            for s in page.steps
        ],
        empty="None.",
        rest_in="alarm_transitions.csv",
    )


def _out(row: dict[str, Any]) -> tuple[Inline, ...]:
    return (
        row["code"],
        row["place"] or "everywhere",
        Moment(row["from_ns"]),
        Moment(row["until_ns"], "until it is returned"),
        _named(row["by"], row["role"]),
        row["note"],
        Moment(row["ended_ns"], "no"),
    )


def _row(page: AlarmPage) -> tuple[Inline, ...]:
    fields = page.fields
    consequence = f" (a consequence of alarm {fields['cause_id']})" if fields["cause_id"] else ""
    return (
        fields["id"],
        fields["priority"],
        fields["code"],
        f"{fields['sentence']}{consequence}",
        Moment(page.raised_ns, "never active"),
        Moment(page.cleared_ns, "stands"),
        _acknowledged(page),
    )


def _acknowledged(page: AlarmPage) -> Inline:
    if page.acknowledged_ns is None:
        return Moment(None, "no")
    return Lines((Moment(page.acknowledged_ns), str(page.fields["acknowledged_by"])))


def _who(step: dict[str, Any]) -> tuple[Inline, Inline]:
    return _named(step["by"], step["role"]) or "EdgeWatch", step["note"] or "—"


def _named(by: object, role: object) -> str:
    """A person with the role, where one was said."""
    return f"{by} ({role})" if role else str(by)
