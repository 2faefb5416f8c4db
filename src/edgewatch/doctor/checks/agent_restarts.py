"""``agent.restarts``: an agent that ends again and again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from edgewatch.doctor import agent_log
from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import DAY_NS, Examination
from edgewatch.doctor.finding import Found, advice, ok
from edgewatch.doctor.words import times
from edgewatch.store import journal

MOST_A_DAY = 3


def look(examination: Examination) -> Found:
    since_ns = examination.now_ns - DAY_NS
    with examination.reading() as db:
        kinds = [
            one["kind"] for one in journal.events_of(db, ("agent.started", "agent.ended"), since_ns)
        ]
    # Newest first: a start whose next event is a start too was not ended in order.
    lost = sum(a == b == "agent.started" for a, b in pairwise(kinds))
    return judge(lost, agent_log.commands(examination.site))


def judge(lost: int, log: Sequence[str] = ()) -> Found:
    """By the ends without a word; a restart of the machine is one of them.

    >>> judge(1).state, judge(9).state
    ('ok', 'advice')
    """
    if lost == 0:
        return ok("In the last day no agent ended without a word.")
    said = f"In the last day an agent ended without a word {times(lost)}."
    if lost <= MOST_A_DAY:
        return ok(said)
    return advice(
        said,
        "See what its log says, and whether the system ends it for want of memory.",
        *log,
        "journalctl --no-pager --dmesg --since=-1d --grep=oom",
    )


CHECK = Check(
    "agent.restarts",
    "Agent stays up",
    "Between one agent and the next nothing is watched, and trust says so.",
    look,
    needs="record",
)
