"""``memory.free``: enough memory for agent, window and models."""

from __future__ import annotations

import psutil

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, failed, ok

_MB = 1_000_000
LEAST_FREE_MB, LEAST_TOTAL_MB = 300, 1_900


def look(_examination: Examination) -> Found:
    memory, swap = psutil.virtual_memory(), psutil.swap_memory()
    return judge(memory.total // _MB, memory.available // _MB, swap.total // _MB)


def judge(total_mb: int, available_mb: int, swap_mb: int) -> Found:
    """By what there is, and what a program could still have.

    >>> judge(8000, 5000, 0).state, judge(1000, 500, 0).state, judge(8000, 100, 0).state
    ('ok', 'advice', 'failed')
    """
    said = f"{available_mb} MB of {total_mb} MB are free, with {swap_mb} MB of swap."
    if available_mb < LEAST_FREE_MB:
        return failed(
            said,
            "End what is not needed, or give the machine more memory; the largest programs are"
            " listed by this command.",
            "ps -eo rss,pid,comm --sort=-rss | head",
        )
    if total_mb < LEAST_TOTAL_MB:
        return advice(
            said,
            "Give the machine 2 GB or more: an agent takes up to 250 MB, a window"
            " 150 MB, and the model what it needs.",
        )
    return ok(said)


CHECK = Check(
    "memory.free",
    "Memory",
    "Where memory runs out, the system ends programs: the host program, the agent, or the feed.",
    look,
)
