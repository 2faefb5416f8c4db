"""Durations in words, as people write them in ``site.toml`` and on the command line."""

from __future__ import annotations

import re

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
LONGEST_NS = 3_660 * _UNITS_NS["d"]
FORM = "such as 90s, 15min, 3h, 2d"


def duration_ns(text: str) -> int:
    """Nanoseconds of a duration such as ``90s``, ``1h30m`` or ``2d``.

    Raises:
        ValueError: it is not one, or longer than ten years.

    >>> duration_ns("1h30m") // 60_000_000_000
    90
    """
    total, at = 0.0, 0
    while match := _PART.match(text, at):
        total += float(match[1]) * _UNITS_NS[match[2].lower()]
        at = match.end()
    if at == 0 or text[at:].strip() or total > LONGEST_NS:
        raise ValueError(f'"{text}" is not a duration')
    return int(total)


def in_words(duration: int) -> str:
    """A duration in ns as `duration_ns` reads it, in the largest units that fit.

    >>> in_words(5_400_000_000_000), in_words(0), in_words(1_500_000_000)
    ('1h30min', '0s', '1.5s')
    """
    said, left = "", duration
    for unit in ("d", "h", "min"):
        count, left = divmod(left, _UNITS_NS[unit])
        said += f"{count}{unit}" if count else ""
    seconds = f"{left / 1e9:g}s"
    return said + seconds if left or not said else said
