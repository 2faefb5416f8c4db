"""One axis for all: states of the equipment, affected predictions, drift, alarms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from edgewatch.audit.alarm_pages import alarm_pages
from edgewatch.audit.record_queries import drift_exceeded
from edgewatch.audit.report.markup import Markup, element, escape, section
from edgewatch.audit.report.style import OTHER_COLOUR, PRIORITY_COLOURS, VERDICT_COLOURS
from edgewatch.audit.report.subject import Subject
from edgewatch.audit.times import Period, utc_second
from edgewatch.store import devices as store

_LEFT, _RIGHT, _WIDTH = 150, 10, 1000
_LANE, _BAR, _TOP = 30, 20, 8
_TICKS = 5
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


def render(subject: Subject) -> Markup:
    """The section with the drawing."""
    if subject.extent is None:
        return section("On one time axis", element("p", "The record is empty.", css="none"))
    return section(
        "On one time axis",
        drawing(_lanes(subject), subject.period),
        element("p", "Times are UTC. Tables below give every value.", css="none"),
    )


def drawing(lanes: Iterable[Lane], period: Period) -> Markup:
    """Lanes below one another over a common axis, as inline SVG."""
    shown = list(lanes)
    height = _TOP + _LANE * len(shown) + 34
    parts = [_axis(period, _TOP + _LANE * len(shown))]
    parts += [_lane(lane, i, period) for i, lane in enumerate(shown)]
    return Markup(
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-label="Equipment, drift and alarms over time">\n{"".join(parts)}</svg>'
    )


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


def _lane(lane: Lane, index: int, period: Period) -> str:
    y = _TOP + index * _LANE
    bars: dict[tuple[float, float, str], str] = {}
    for span in lane.spans:
        from_ns, to_ns = period.clip(span.from_ns, span.to_ns)
        if not period.touches(span.from_ns, span.to_ns):
            continue
        x = _x(from_ns, period)
        width = max(_x(to_ns, period) - x, 1.5)
        # Bars that cannot be told apart on paper are drawn once.
        bars.setdefault((round(x, 1), round(width, 1), span.colour), _bar(span, x, width, y))
    name = escape(lane.name if len(lane.name) <= 20 else f"{lane.name[:19]}…")
    return f'<text x="6" y="{y + 15}">{name}</text>\n{"".join(bars.values())}'


def _bar(span: Span, x: float, width: float, y: int) -> str:
    word = span.word if len(span.word) * _WORD_WIDTH < width else ""
    text = f'<text x="{x + 5:.1f}" y="{y + 15}" fill="#fff">{escape(word)}</text>' if word else ""
    return (
        f'<g><title>{escape(span.title)}</title><rect x="{x:.1f}" y="{y}" width="{width:.1f}" '
        f'height="{_BAR}" fill="{span.colour}" stroke="#fff" stroke-width="0.5"/>{text}</g>\n'
    )


def _axis(period: Period, y: int) -> str:
    parts = [f'<line x1="{_LEFT}" y1="{y}" x2="{_WIDTH - _RIGHT}" y2="{y}" stroke="#57606a"/>\n']
    for i in range(_TICKS):
        at = period.from_ns + (period.to_ns - period.from_ns) * i // (_TICKS - 1)
        x = _x(at, period)
        anchor = "start" if i == 0 else "end" if i == _TICKS - 1 else "middle"
        parts.append(
            f'<line x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{y + 5}" stroke="#d0d7de"/>\n'
            f'<text x="{x:.1f}" y="{y + 20}" text-anchor="{anchor}">{utc_second(at)}</text>\n'
        )
    return "".join(parts)


def _x(time_ns: int, period: Period) -> float:
    share = (time_ns - period.from_ns) / max(1, period.to_ns - period.from_ns)
    return _LEFT + min(max(share, 0.0), 1.0) * (_WIDTH - _RIGHT - _LEFT)
