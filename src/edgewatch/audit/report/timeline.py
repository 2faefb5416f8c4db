"""One axis for all: states of the equipment, affected predictions, drift, alarms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from edgewatch.audit.alarm_pages import alarm_pages
from edgewatch.audit.document import Figure, Paragraph, Section
from edgewatch.audit.document.chart import WIDTH, time_axis, x_of
from edgewatch.audit.document.drawing import Bar, Drawing, Shape, Text
from edgewatch.audit.record_queries import drift_exceeded
from edgewatch.audit.report.style import OTHER_COLOUR, PRIORITY_COLOURS, VERDICT_COLOURS
from edgewatch.audit.report.subject import Subject
from edgewatch.audit.times import Period
from edgewatch.store import devices as store

_LANE, _BAR, _TOP = 30, 20, 8
_WORD_WIDTH = 8.5


@dataclass(frozen=True, slots=True)
class Span:
    """A bar on a lane; ``word`` stands on it where there is room, ``title`` is its tooltip."""

    from_ns: int
    to_ns: int | None
    colour: str
    word: str
    title: str


@dataclass(frozen=True, slots=True)
class Lane:
    name: str
    spans: tuple[Span, ...]


def section(subject: Subject) -> Section:
    """The section with the drawing."""
    title = "On one time axis"
    if subject.extent is None:
        return Section(title, (Paragraph("The record is empty.", quiet=True),))
    alt = "Equipment, drift and alarms over time"
    return Section(
        title,
        (
            Figure(drawing(_lanes(subject), subject.period, alt)),
            Paragraph("Times are UTC. Tables below give every value.", quiet=True),
        ),
    )


def drawing(lanes: Iterable[Lane], period: Period, alt: str) -> Drawing:
    """Lanes below one another over a common axis."""
    shown = list(lanes)
    bottom = _TOP + _LANE * len(shown)
    shapes: list[Shape] = [*time_axis(period, _TOP, bottom)]
    for i, lane in enumerate(shown):
        shapes += _lane(lane, i, period)
    return Drawing(WIDTH, bottom + 34, alt, tuple(shapes))


def _lanes(subject: Subject) -> list[Lane]:
    db, period = subject.db, subject.period
    lanes = []
    for slot in store.slots(db):
        name = slot["name"]
        states = store.state_history(db, name, period.from_ns, period.to_ns)
        lanes.append(Lane(name, tuple(_state_span(s) for s in states)))
        suspect = store.suspect_spans(db, name, period.from_ns, period.to_ns)
        spans = tuple(_suspect_span(s["from_ns"], s["to_ns"]) for s in suspect)
        lanes.append(Lane("affected", spans))
    drift = tuple(_drift_span(row) for row in drift_exceeded(db, period))
    alarms = tuple(
        Span(
            page.raised_ns,
            page.cleared_ns,
            PRIORITY_COLOURS.get(page.fields["priority"], OTHER_COLOUR),
            page.fields["code"],
            f"alarm {page.fields['id']}: {page.fields['sentence']}",
        )
        for page in alarm_pages(db, period)
        if page.raised_ns is not None
    )
    return [*lanes, Lane("drift over limit", drift), Lane("alarms", alarms)]


def _state_span(state: dict[str, object]) -> Span:
    verdict = str(state["verdict"])
    colour = VERDICT_COLOURS.get(verdict, OTHER_COLOUR)
    until = state["until_ns"]
    return Span(
        int(str(state["since_ns"])),
        None if until is None else int(str(until)),
        colour,
        verdict.replace("_", " "),
        f"{verdict}: {state['reason']}",
    )


def _suspect_span(from_ns: int, to_ns: int | None) -> Span:
    return Span(from_ns, to_ns, "#ad1457", "affected predictions", "since the last proof")


def _drift_span(row: dict[str, object]) -> Span:
    title = f"{row['model']} {row['feature']} {row['method']}"
    return Span(int(str(row["from_ns"])), int(str(row["to_ns"])), "#8d6e63", "", title)


def _lane(lane: Lane, index: int, period: Period) -> list[Shape]:
    y = _TOP + index * _LANE
    bars: dict[tuple[float, float, str], Bar] = {}
    for span in lane.spans:
        if not period.touches(span.from_ns, span.to_ns):
            continue
        from_ns, to_ns = period.clip(span.from_ns, span.to_ns)
        x = x_of(from_ns, period)
        width = max(x_of(to_ns, period) - x, 1.5)
        word = span.word if len(span.word) * _WORD_WIDTH < width else ""
        bar = Bar(x, y, width, _BAR, span.colour, word, span.title)
        # Bars that cannot be told apart on paper are drawn once.
        bars.setdefault((round(x, 1), round(width, 1), span.colour), bar)
    name = lane.name if len(lane.name) <= 20 else f"{lane.name[:19]}…"
    return [Text(6, y + 15, name), *bars.values()]
