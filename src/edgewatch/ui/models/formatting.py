"""Times, spans, numbers and sizes as a person reads them, in the language that is spoken."""

from __future__ import annotations

import math
from datetime import datetime

from edgewatch.alarms.wording import FIELD_NAMES
from edgewatch.ui.models.span import NS
from edgewatch.ui.words import language, tr

__all__ = [
    "NOTHING",
    "NS",
    "ago",
    "clock",
    "date",
    "duration",
    "field_words",
    "interval",
    "local",
    "number",
    "percent",
    "short_hash",
    "size",
]

NOTHING = "–"


def local(time_ns: int) -> datetime:
    """The moment in the time zone of this workstation."""
    return datetime.fromtimestamp(time_ns / NS).astimezone()


def clock(time_ns: int | None, now_ns: int | None = None) -> str:
    """Hours, minutes, seconds; with the date where ``now_ns`` is of another day."""
    if time_ns is None:
        return NOTHING
    moment, spoken = local(time_ns), language()
    if now_ns is not None and local(now_ns).date() != moment.date():
        return f"{moment:{spoken.date} {spoken.clock}}"
    return f"{moment:{spoken.clock}}"


def date(time_ns: int) -> str:
    """The day in the order of the language."""
    return f"{local(time_ns):{language().date}}"


def duration(seconds: float) -> str:
    """A span in the two units that matter.

    >>> duration(0.4), duration(42), duration(372), duration(7500), duration(200_000)
    ('0.4 s', '42 s', '6 min 12 s', '2 h 5 min', '2 d 7 h')
    """
    if seconds < 10:
        return _digits(f"{seconds:.1f} s" if seconds % 1 >= 0.05 else f"{seconds:.0f} s")
    whole = round(seconds)
    for big, small, size in (("d", "h", 86400), ("h", "min", 3600), ("min", "s", 60)):
        if whole >= size:
            step = {"h": 3600, "min": 60, "s": 1}[small]
            rest = whole % size // step
            return f"{whole // size} {big}" + (f" {rest} {small}" if rest else "")
    return f"{whole} s"


def ago(time_ns: int | None, now_ns: int) -> str:
    """How long before now.

    >>> ago(0, 5_000_000_000), ago(None, 0)
    ('5 s ago', '–')
    """
    if time_ns is None:
        return NOTHING
    seconds = max(0, now_ns - time_ns) // NS
    return tr("now") if seconds < 1 else tr("{duration} ago", duration=duration(seconds))


def number(value: float | None, digits: int = 4) -> str:
    """A number with as many digits as tell something, thousands set apart.

    >>> number(0.123456), number(1234567.0), number(None), number(0.00001234), number(17.0)
    ('0.1235', '1,234,567', '–', '1.234e-05', '17')
    """
    if value is None or math.isnan(value):
        return NOTHING
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    return _digits(_number(value, digits))


def _digits(english: str) -> str:
    return language().digits(english)


def _number(value: float, digits: int) -> str:
    if value == 0 or 1e-4 <= abs(value) < 10**digits:
        text = f"{value:.{digits}g}"
        return text if "e" not in text else f"{value:.0f}"
    if abs(value) < 1e9:
        return f"{value:,.0f}" if abs(value) >= 1 else f"{value:.{digits - 1}e}"
    return f"{value:.{digits - 1}e}"


def interval(low: float, high: float) -> str:
    """An accepted range in words; an infinite end is no limit.

    >>> interval(0.0, 1.0), interval(float("-inf"), 3.0), interval(2.0, float("inf"))
    ('0 to 1', 'up to 3', 'from 2')
    """
    if math.isinf(low) and math.isinf(high):
        return tr("any value")
    if math.isinf(low):
        return tr("up to {high}", high=number(high))
    if math.isinf(high):
        return tr("from {low}", low=number(low))
    return tr("{low} to {high}", low=number(low), high=number(high))


def percent(share: float | None) -> str:
    """A share of 1 as per cent.

    >>> percent(0.9987), percent(1.0), percent(None)
    ('99.87 %', '100 %', '–')
    """
    return NOTHING if share is None else _digits(f"{share * 100:.4g} %")


def size(value: float | None) -> str:
    """Bytes in the unit that fits.

    >>> size(512), size(250_000_000), size(3.2e12)
    ('512 B', '250 MB', '3.2 TB')
    """
    if value is None:
        return NOTHING
    for unit in ("B", "kB", "MB", "GB"):
        if abs(value) < 1000:
            return _digits(f"{value:.3g} {unit}")
        value /= 1000
    return _digits(f"{value:.3g} TB")


def short_hash(digest: str) -> str:
    """The first eight characters of a digest, enough to compare by eye."""
    return digest[:8] if digest else tr("no file")


def field_words(field: str) -> str:
    """A name of the record as words.

    >>> field_words("serial_number")
    'Serial number'
    """
    known = FIELD_NAMES.get(field)
    text = tr(known) if known else field.replace("_", " ").strip()
    return text[:1].upper() + text[1:]
