"""What was recorded: site, period, counts, and how the bundle is signed."""

from __future__ import annotations

from edgewatch.audit.alarm_pages import alarm_pages
from edgewatch.audit.document import Code, Facts, Inline, Lines, Moment, Paragraph, Section, Table
from edgewatch.audit.document.words import counted
from edgewatch.audit.record_queries import affected, counts, model_counts
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


def section(subject: Subject) -> Section:
    """The first section."""
    return Section(
        "What this report covers",
        (
            Facts(_facts(subject)),
            Paragraph(_in_short(subject)),
            Paragraph(f"Report and CSV files cover this period. {_log(subject)} {_TIMES}"),
            Table(
                ("In the whole record", "Rows"),
                [(_NAMES[name], n) for name, n in counts(subject.db).items()],
                empty="",
            ),
        ),
    )


def _facts(subject: Subject) -> tuple[tuple[str, Inline], ...]:
    period, extent = subject.period, subject.extent
    return (
        ("Site", subject.site),
        ("From", Moment(period.from_ns) if extent else "the record is empty"),
        ("Up to (not including)", Moment(period.to_ns) if extent else "—"),
        ("That is", "chosen at export" if subject.chosen else "the whole record"),
        ("First and last record", _extent(subject)),
        ("Signed with the site key", Code(subject.fingerprint)),
        ("Written by", f"EdgeWatch {subject.version}"),
    )


def _log(subject: Subject) -> str:
    if not subject.raw:
        return (
            "The file log.db beside this report is the record as it was at export, without single "
            "predictions, labels and explanations: these were left out by whoever exported."
        )
    if subject.chosen:
        return (
            "The file log.db beside this report is the record as it was at export; of single "
            "predictions, labels and explanations it holds those that were sealed together with "
            "some of this period."
        )
    return "The file log.db beside this report is the whole record as it was at export."


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


def _extent(subject: Subject) -> Inline:
    if subject.extent is None:
        return "—"
    return Lines((Moment(subject.extent.from_ns), Moment(subject.extent.to_ns - 1)))
