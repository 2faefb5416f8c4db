"""``clock.jumps``: how often the clock was set lately."""

from __future__ import annotations

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import DAY_NS, Examination
from edgewatch.doctor.finding import Found, advice, ok
from edgewatch.doctor.words import times
from edgewatch.store import journal

DAYS = 7
KIND = "clock.jumped"


def look(examination: Examination) -> Found:
    with examination.reading() as db:
        since_ns = examination.now_ns - DAYS * DAY_NS
        events = journal.events_of(db, (KIND,), since_ns)
    return judge([float(one["detail"].get("seconds") or 0.0) for one in events])


def judge(seconds: list[float]) -> Found:
    """By how far it jumped each time.

    >>> judge([-3600.0, 2.0]).found
    'In the last 7 days the clock jumped 2 times, by up to 3600 s.'
    """
    if not seconds:
        return ok(f"It has not jumped in the last {DAYS} days.")
    return advice(
        f"In the last {DAYS} days the clock jumped {times(len(seconds))}, by up to"
        f" {max(map(abs, seconds)):g} s.",
        "Let the machine follow a time server, which moves the clock slowly; look for two"
        " programs that both set it.",
        "timedatectl",
        "edgewatch alarms --all",
    )


CHECK = Check(
    "clock.jumps",
    "Clock was not set lately",
    "Around a jump it cannot be told which predictions came before a swap and which after.",
    look,
    needs="record",
)
