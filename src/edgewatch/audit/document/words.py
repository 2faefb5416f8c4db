"""Numbers, times and amounts as words."""

from __future__ import annotations

from edgewatch.audit.times import local, rfc3339


def number(value: float | int, digits: int = 4) -> str:
    """A number with so many significant digits; whole ones with all of theirs.

    >>> number(1234567), number(0.123456)
    ('1,234,567', '0.1235')
    """
    return f"{value:,}" if isinstance(value, int) else f"{value:.{digits}g}"


def moment_lines(time_ns: int) -> tuple[str, str]:
    """A time as RFC 3339 in UTC, and as the clock on the wall showed it.

    What is no time of any calendar is told as the number that it is.
    """
    try:
        return str(rfc3339(time_ns)), local(time_ns)
    except (OverflowError, ValueError, OSError):
        return f"{time_ns} ns", ""


def counted(n: int, one: str, many: str) -> str:
    """A number with the word for so many.

    >>> counted(1, "gap", "gaps"), counted(1200, "gap", "gaps")
    ('1 gap', '1,200 gaps')
    """
    return f"{n:,} {one if n == 1 else many}"


def duration(ns: int) -> str:
    """A length of time in words.

    >>> duration(90_000_000_000), duration(1_500_000_000)
    ('1 min 30 s', '1.5 s')
    """
    seconds = ns / 1e9
    if seconds < 60:
        return f"{seconds:.3g} s"
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return f"{minutes} min {rest} s"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours < 48 else f"{hours // 24} d {hours % 24} h"


def more_rows(total: int, room: int, rest_in: str) -> str:
    """What is said below a table that has no room for all of its rows; empty where it has.

    >>> more_rows(501, 500, "alarms.csv")
    '1 more row is in alarms.csv.'
    """
    rest = total - room
    if rest <= 0:
        return ""
    return f"{counted(rest, 'more row is', 'more rows are')} in {rest_in}."
