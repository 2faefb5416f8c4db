"""``limits.files``: how many files a process of this user may have open."""

from __future__ import annotations

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, not_applicable, ok

LEAST = 256


def look(_examination: Examination) -> Found:
    try:
        import resource
    except ImportError:
        return not_applicable("This system has no such limit.")
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return judge(None if soft == resource.RLIM_INFINITY else soft)


def judge(limit: int | None) -> Found:
    """None is no limit.

    >>> judge(64).state, judge(1024).state
    ('advice', 'ok')
    """
    if limit is None or limit >= LEAST:
        return ok("No limit." if limit is None else f"{limit} files at once.")
    return advice(
        f"Only {limit} files at once.",
        "Raise the limit for this user: each host program, slot and window takes some.",
        "ulimit -n 1024",
    )


CHECK = Check(
    "limits.files",
    "Limit of open files",
    "Agent and host programs cannot open segments or ports beyond it.",
    look,
)
