"""``disk.space``: room on the site's disk."""

from __future__ import annotations

import shutil

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, failed, ok
from edgewatch.doctor.words import size

_MB = 1_000_000
LEAST_MB, LITTLE_MB = 500, 5_000
LITTLE_PART = 0.05


def look(examination: Examination) -> Found:
    usage = shutil.disk_usage(examination.folder)
    return judge(usage.free, usage.total)


def judge(free_bytes: int, total_bytes: int) -> Found:
    """By bytes and by part.

    >>> judge(10**8, 10**12).state, judge(3 * 10**9, 10**12).state, judge(10**11, 10**12).state
    ('failed', 'advice', 'ok')
    """
    part = free_bytes / total_bytes if total_bytes else 0.0
    said = f"{size(free_bytes)} of {size(total_bytes)} are free ({part:.0%})."
    fix = "Free space on this disk, move the site to a larger one, or let its record keep less."
    commands = ("edgewatch record limit", "edgewatch record limit 5GB")
    if free_bytes < LEAST_MB * _MB:
        return failed(said, fix, *commands)
    if free_bytes < LITTLE_MB * _MB and part < LITTLE_PART:
        return advice(said, fix, *commands)
    return ok(said)


CHECK = Check(
    "disk.space",
    "Space on the site's disk",
    "On a full disk nothing more is recorded; predictions go on unwatched.",
    look,
)
