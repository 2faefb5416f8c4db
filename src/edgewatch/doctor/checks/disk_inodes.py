"""``disk.inodes``: room for more files."""

from __future__ import annotations

import os

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, not_applicable, ok

LEAST = 1_000


def look(examination: Examination) -> Found:
    if not hasattr(os, "statvfs"):
        return not_applicable("This system does not count them.")
    found = os.statvfs(examination.folder)
    return judge(found.f_favail, found.f_files)


def judge(free: int, total: int) -> Found:
    """Some file systems make inodes as they need them and tell of none.

    >>> judge(0, 0).state, judge(12, 10**6).state, judge(10**5, 10**6).state
    ('not-applicable', 'failed', 'ok')
    """
    if total == 0:
        return not_applicable("This file system has as many as it needs.")
    if free < LEAST:
        return failed(
            f"{free} of {total} are left.",
            "Remove folders with very many small files from this disk; this lists where they are.",
            "sudo du --inodes -x -d 2 / | sort -n | tail",
        )
    return ok(f"{free} of {total} are left.")


CHECK = Check(
    "disk.inodes",
    "Inodes of the site's disk",
    "No new file can be made although there is space: host programs go on unrecorded.",
    look,
)
