"""Trust over time: what the glance view would have said, as a bar and in figures."""

from __future__ import annotations

from collections.abc import Sequence

from edgewatch.alarms.trust import HEADLINES, ORDER, TrustState
from edgewatch.audit.document import (
    Badge,
    Block,
    Figure,
    Heading,
    Moment,
    Paragraph,
    Section,
    Table,
)
from edgewatch.audit.document.words import duration
from edgewatch.audit.report.style import TRUST_COLOURS
from edgewatch.audit.report.subject import Subject
from edgewatch.audit.report.timeline import Lane, Span, drawing
from edgewatch.audit.trust_over_time import TrustSpan, shares, trust_spans

_MEANING = (
    "This is what is known today: a time between the last proof of a unit and a contradiction "
    "counts as one in which nothing was to be relied on, although nobody knew it then. Without "
    "a slot, a baseline and rows enough to compare with it the answer is that it cannot be judged."
)


def section(subject: Subject) -> Section:
    """The bar, the shares of the five answers, and each stretch."""
    title = "Trust over time"
    if subject.extent is None:
        return Section(title, (Paragraph("The record is empty.", quiet=True),))
    spans = trust_spans(subject.db, subject.period, subject.config)
    blocks: tuple[Block, ...] = (
        Figure(drawing([_lane(spans)], subject.period, "Trust over time")),
        Paragraph(_MEANING),
        _shares(spans),
        Heading("Stretch by stretch"),
        Table(
            ("Answer", "From", "To", "For"),
            [
                (_mark(s.state), Moment(s.from_ns), Moment(s.to_ns), duration(s.to_ns - s.from_ns))
                for s in spans
            ],
            empty="None.",
        ),
    )
    return Section(title, blocks)


def _lane(spans: Sequence[TrustSpan]) -> Lane:
    return Lane("trust", tuple(_bar(span) for span in spans))


def _bar(span: TrustSpan) -> Span:
    word = HEADLINES[span.state]
    return Span(span.from_ns, span.to_ns, TRUST_COLOURS[span.state], word, word)


def _shares(spans: Sequence[TrustSpan]) -> Table:
    times = shares(spans)
    whole = sum(times.values()) or 1
    return Table(
        ("Answer", "Time", "Share"),
        [
            (_mark(state), duration(times[state]), f"{times[state] / whole:.2%}")
            for state in ORDER
            if state in times
        ],
        empty="None.",
    )


def _mark(state: TrustState) -> Badge:
    return Badge(HEADLINES[state], TRUST_COLOURS[state])
