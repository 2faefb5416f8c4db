"""Times and durations as words of the command line."""

from __future__ import annotations

import re
import time

from edgewatch.feed.event_times import moment_ns
from edgewatch.site.errors import InputError

_UNITS_NS = {
    "ms": 1_000_000,
    "s": 1_000_000_000,
    "min": 60_000_000_000,
    "m": 60_000_000_000,
    "h": 3_600_000_000_000,
    "d": 86_400_000_000_000,
    "w": 604_800_000_000_000,
}
_PART = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(ms|min|s|m|h|d|w)", re.IGNORECASE)


def parse_duration(text: str) -> int:
    """Nanoseconds of a duration such as ``90s``, ``1h30m`` or ``2d``.

    Raises:
        InputError: it is not one.

    >>> parse_duration("1h30m") // 60_000_000_000
    90
    """
    total, at = 0.0, 0
    while match := _PART.match(text, at):
        total += float(match[1]) * _UNITS_NS[match[2].lower()]
        at = match.end()
    if at == 0 or text[at:].strip():
        raise InputError(f'"{text}" is not a duration', expected="such as 90s, 15min, 3h, 2d")
    return int(total)


def parse_moment(text: str) -> int:
    """Nanoseconds since the epoch of a time, ``now``, or a duration before now (``-2h``).

    Raises:
        InputError: it is not one.
    """
    word = text.strip()
    if word == "now":
        return time.time_ns()
    if word.startswith("-"):
        return time.time_ns() - parse_duration(word[1:])
    try:
        return moment_ns(word)
    except ValueError:
        raise InputError(
            f'"{text}" is not a time', expected="such as 2026-03-01T08:00:00Z, now or -2h"
        ) from None
