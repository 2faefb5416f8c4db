"""When an agent watched the site, and when nobody did."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from edgewatch.audit.record_queries import last_sign_of_life
from edgewatch.audit.times import Period
from edgewatch.store import availability
from edgewatch.store.connection import Connection
from edgewatch.store.journal import events

STARTED, STOPPED = "agent.started", "agent.ended"


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch without a running agent. ``orderly`` where it said that it stopped."""

    from_ns: int
    to_ns: int
    orderly: bool


def gaps_in(db: Connection, period: Period) -> list[Gap]:
    """Stretches of the period without an agent, from its first start ever on.

    By its intervals of presence; a record from before there were any tells by its events.
    """
    found = availability.agent_availability(db, period.from_ns, period.to_ns, period.to_ns)
    if found is None:
        return _by_events(db, period)
    return [Gap(gap.from_ns, gap.to_ns, gap.ended == availability.IN_ORDER) for gap in found.gaps]


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


def _by_events(db: Connection, period: Period) -> list[Gap]:
    every = events(db, 0, period.to_ns, limit=-1)[::-1]
    started = [e["time_ns"] for e in every if e["kind"] == STARTED]
    stopped = [e["time_ns"] for e in every if e["kind"] == STOPPED]
    return gaps(started, stopped, lambda t: last_sign_of_life(db, t), period)
