"""Whether anybody watched: when the agent ran, and when it did not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from edgewatch.audit.document import Heading, Moment, Paragraph, Section, Table
from edgewatch.audit.document.words import counted, duration
from edgewatch.audit.report.subject import Subject
from edgewatch.audit.watched import STARTED, STOPPED, Gap, gaps_in
from edgewatch.store.journal import events
from edgewatch.store.versions import agent_spans

_OTHERS_SHOWN = 200


def section(subject: Subject) -> Section:
    """Gaps, and the other things that happened to EdgeWatch itself."""
    period = subject.period
    every = events(subject.db, 0, period.to_ns, limit=-1)[::-1]
    started = [e["time_ns"] for e in every if e["kind"] == STARTED]
    found = gaps_in(subject.db, period)
    lost = sum(max(0, b - a) for a, b in (period.clip(g.from_ns, g.to_ns) for g in found))
    others = [
        e for e in every if e["kind"] not in (STARTED, STOPPED) and e["time_ns"] >= period.from_ns
    ]
    return Section(
        "Availability",
        (
            Paragraph(_sentence(started, len(found), lost)),
            _gap_table(found),
            Heading("Versions"),
            _version_table(subject),
            Heading("Other events"),
            _event_table(others[:_OTHERS_SHOWN]),
            Paragraph(_more(len(others) - _OTHERS_SHOWN), quiet=True),
        ),
    )


def _gap_table(found: Sequence[Gap]) -> Table:
    return Table(
        ("Not watched from", "To", "For", "How it ended"),
        [
            (Moment(g.from_ns), Moment(g.to_ns), duration(g.to_ns - g.from_ns), _word(g))
            for g in found
        ],
        empty="No gap.",
    )


def _version_table(subject: Subject) -> Table:
    return Table(
        ("From", "EdgeWatch", "Python", "SQLite", "ONNX Runtime", "Starts"),
        [
            (
                Moment(span.from_ns),
                span.version or "not said",
                span.python or "—",
                span.sqlite or "—",
                span.onnxruntime or "—",
                span.starts,
            )
            for span in agent_spans(subject.db)
            if span.from_ns < subject.period.to_ns
        ],
        empty="The record tells of no start of an agent.",
    )


def _event_table(found: Sequence[dict[str, Any]]) -> Table:
    return Table(
        ("When", "What", "On", "Detail"),
        [(Moment(e["time_ns"]), e["kind"], e["subject"], _detail(e["detail"])) for e in found],
        empty="None.",
    )


def _sentence(started: list[int], n: int, lost_ns: int) -> str:
    if not started:
        return "The record tells of no start of an agent."
    return (
        f"The agent was started {counted(len(started), 'time', 'times')} up to the end of the "
        f"period. Inside the period: {counted(n, 'gap', 'gaps')}, {duration(lost_ns)} in all. "
        "Predictions made in a gap are kept "
        "and recorded when the agent is back; the equipment was not watched then."
    )


def _word(gap: Gap) -> str:
    return "stopped in order" if gap.orderly else "ended without a word; from its last sign of life"


def _detail(detail: object) -> str:
    if not isinstance(detail, dict):
        return str(detail)
    return ", ".join(f"{key} {value}" for key, value in sorted(detail.items())) or "—"


def _more(n: int) -> str:
    return f"{n:,} more are in log.db, table event." if n > 0 else ""
