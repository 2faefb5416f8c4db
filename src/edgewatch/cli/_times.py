"""Times and durations as words of the command line."""

from __future__ import annotations

import time

from edgewatch.feed.event_times import moment_ns
from edgewatch.site.durations import FORM, duration_ns
from edgewatch.site.errors import InputError


def parse_duration(text: str) -> int:
    """Nanoseconds of a duration such as ``90s``, ``1h30m`` or ``2d``.

    Raises:
        InputError: it is not one.

    >>> parse_duration("1h30m") // 60_000_000_000
    90
    """
    try:
        return duration_ns(text)
    except ValueError as error:
        raise InputError(str(error), expected=FORM) from None


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
