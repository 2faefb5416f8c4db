"""``record.trouble``: what the agent could not write, read or save lately."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import DAY_NS, Examination
from edgewatch.doctor.finding import Found, advice, ok
from edgewatch.doctor.words import times
from edgewatch.store import journal

DAYS = 30
KINDS: Final = {
    "record.salvaged": "the record was damaged and saved into a new one",
    "record.unreadable": "part of the record could not be read",
    "record.reader_stuck": "a reader kept the log of writes from being folded in",
    "segment.damaged": "what a host program wrote was damaged",
    "segment.refused": "what a host program wrote was not believed",
    "segment.shortened": "what a host program wrote became shorter",
    "segment.unreadable": "what a host program wrote could not be read",
    "baseline.unreadable": "a baseline could not be read",
}


def look(examination: Examination) -> Found:
    with examination.reading() as db:
        found = journal.events_of(db, tuple(KINDS), examination.now_ns - DAYS * DAY_NS)
    return judge(Counter(str(one["kind"]) for one in found))


def judge(counts: Mapping[str, int]) -> Found:
    """By how often each happened.

    >>> judge({"segment.damaged": 2}).found
    'In the last 30 days: what a host program wrote was damaged (2 times).'
    """
    if not counts:
        return ok(f"Nothing in the last {DAYS} days.")
    said = [f"{KINDS[kind]} ({times(n)})" for kind, n in sorted(counts.items())]
    return advice(
        f"In the last {DAYS} days: {'; '.join(said)}.",
        "Look after disk and memory of this machine, and see that all who write into the site's"
        " folder are its own users; the log of the agent says more.",
        "edgewatch verify",
        "edgewatch alarms --all",
    )


CHECK = Check(
    "record.trouble",
    "Trouble with the record lately",
    "Gaps in the record lie where these happened.",
    look,
    needs="record",
)
