"""Whether anybody watched: when the agent ran, and when it did not."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from edgewatch.audit.record_queries import last_sign_of_life
from edgewatch.audit.report.markup import Markup, counted, duration, element, moment, section, table
from edgewatch.audit.report.subject import Subject
from edgewatch.audit.times import Period
from edgewatch.store.journal import events

STARTED, STOPPED = "agent.started", "agent.ended"
_OTHERS_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch without a running agent. ``orderly`` where it said that it stopped."""

    from_ns: int
    to_ns: int
    orderly: bool


def gaps(
    started: Sequence[int],
    stopped: Sequence[int],
    last_life_before: Callable[[int], int | None],
    period: Period,
) -> list[Gap]:
    """Stretches between the end of one run of the agent and the start of the next.

    A run ends when the agent says so; where it does not (a crash, a power cut), at its last
    sign of life. All times in ns, sorted.

    >>> gaps([0, 100], [40], lambda _: None, Period(0, 200))
    [Gap(from_ns=40, to_ns=100, orderly=True)]
    """
    found = []
    for before, start in itertools.pairwise(started):
        said = [t for t in stopped if before <= t <= start]
        life = last_life_before(start)
        end = said[-1] if said else max(before, life if life is not None else before)
        if period.touches(end, start) and start > end:
            found.append(Gap(end, start, bool(said)))
    return found


def render(subject: Subject) -> Markup:
    """Gaps, and the other things that happened to EdgeWatch itself."""
    period = subject.period
    every = events(subject.db, 0, period.to_ns, limit=-1)[::-1]
    started = [e["time_ns"] for e in every if e["kind"] == STARTED]
    stopped = [e["time_ns"] for e in every if e["kind"] == STOPPED]
    found = gaps(started, stopped, lambda t: last_sign_of_life(subject.db, t), period)
    lost = sum(max(0, b - a) for a, b in (period.clip(g.from_ns, g.to_ns) for g in found))
    others = [
        e for e in every if e["kind"] not in (STARTED, STOPPED) and e["time_ns"] >= period.from_ns
    ]
    return section(
        "Availability",
        element("p", _sentence(started, len(found), lost)),
        table(
            ["Not watched from", "To", "For", "How it ended"],
            [
                (moment(g.from_ns), moment(g.to_ns), duration(g.to_ns - g.from_ns), _word(g))
                for g in found
            ],
            empty="No gap.",
        ),
        element("h3", "Other events"),
        table(
            ["When", "What", "On", "Detail"],
            [
                (moment(e["time_ns"]), e["kind"], e["subject"], _detail(e["detail"]))
                for e in others[:_OTHERS_SHOWN]
            ],
            empty="None.",
        ),
        element("p", _more(len(others) - _OTHERS_SHOWN), css="none"),
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
