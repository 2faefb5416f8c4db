"""What was recorded: site, period, counts, and how the bundle is signed."""

from __future__ import annotations

from edgewatch.audit.alarm_pages import alarm_pages
from edgewatch.audit.record_queries import affected, counts, model_counts
from edgewatch.audit.report.markup import (
    Markup,
    counted,
    element,
    facts,
    join,
    moment,
    section,
    table,
)
from edgewatch.audit.report.subject import Subject
from edgewatch.store.devices import suspect_spans

_NAMES = {
    "prediction": "Predictions",
    "label": "Labels (the truth, as it became known)",
    "identification": "Looks at the equipment",
    "hardware_state": "Hardware states",
    "enrolment": "Approvals of equipment",
    "rejection": "Rejections of equipment",
    "maintenance_window": "Maintenance windows",
    "suspicion": "Suspicions against equipment",
    "alarm": "Alarms",
    "alarm_transition": "Steps in the handling of alarms",
    "out_of_service": "Alarms taken out of service",
    "action": "Actions of people",
    "event": "Events",
}

_TIMES = "Times are event times: UTC first, below it the time zone of the workstation."


def render(subject: Subject) -> Markup:
    """The first section."""
    period, extent = subject.period, subject.extent
    chosen = "chosen at export" if subject.chosen else "the whole record"
    return section(
        "What this report covers",
        facts(
            [
                ("Site", subject.site),
                ("From", moment(period.from_ns) if extent else "the record is empty"),
                ("Up to (not including)", moment(period.to_ns) if extent else "—"),
                ("That is", chosen),
                ("First and last record", _extent(subject)),
                ("Signed with the site key", element("span", subject.fingerprint, css="code")),
                ("Written by", f"EdgeWatch {subject.version}"),
            ]
        ),
        element("p", _in_short(subject)),
        element("p", f"Report and CSV files cover this period. {_log(subject)} {_TIMES}"),
        table(
            ["In the whole record", "Rows"],
            [(_NAMES[name], n) for name, n in counts(subject.db).items()],
            empty="",
        ),
    )


def _log(subject: Subject) -> str:
    if subject.raw:
        return "The file log.db beside this report is always the whole record as it was at export."
    return (
        "The file log.db beside this report is the record as it was at export, without single "
        "predictions, labels and explanations: these were left out by whoever exported."
    )


def _in_short(subject: Subject) -> str:
    db, period = subject.db, subject.period
    made = sum(row["predictions"] for row in model_counts(db, period))
    swapped = len(suspect_spans(db, from_ns=period.from_ns, to_ns=period.to_ns))
    raised = [p for p in alarm_pages(db, period) if p.raised_ns is not None]
    high = sum(page.fields["priority"] == "high" for page in raised)
    return (
        f"In this period: {counted(made, 'prediction', 'predictions')}, "
        f"{affected(db, period):,} of them affected by "
        f"{counted(swapped, 'replacement', 'replacements')} of equipment; "
        f"{counted(len(raised), 'alarm', 'alarms')}, {high:,} of high priority."
    )


def _extent(subject: Subject) -> Markup:
    if subject.extent is None:
        return Markup("—")
    return join([moment(subject.extent.from_ns), Markup("<br>"), moment(subject.extent.to_ns - 1)])
