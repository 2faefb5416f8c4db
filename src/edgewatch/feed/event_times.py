"""Times as files write them: ISO 8601, RFC 3339, or a number since the epoch."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal, InvalidOperation

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
# A number since the epoch is told by its size: each range holds the years 1973 to 5138.
_NUMBER_UNITS = (
    (10**11, 1_000_000_000),
    (10**14, 1_000_000),
    (10**17, 1_000),
    (10**20, 1),
)


def moment_ns(text: str) -> int:
    """Nanoseconds since the Unix epoch of one time; without a zone it is UTC.

    Numbers are seconds, milli-, micro- or nanoseconds since the epoch, told by their size.

    Raises:
        ValueError: it is neither.

    >>> moment_ns("1970-01-01T00:00:01Z"), moment_ns("1970-01-01 01:00:01+01:00")
    (1000000000, 1000000000)
    >>> moment_ns("1700000000.5") == moment_ns("1700000000500")
    True
    """
    word = text.strip()
    number = _number(word)
    if number is not None:
        return number
    moment = datetime.fromisoformat(word)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return (moment - _EPOCH) // _MICROSECOND * 1_000


def _number(word: str) -> int | None:
    """The time that a number means; None for what is no number."""
    try:
        value = Decimal(word)
    except InvalidOperation:
        return None
    # Eight digits are a date of ISO 8601's basic form, as in 20260301.
    if len(word) == 8 and word.isdigit():
        return None
    for limit, unit in _NUMBER_UNITS:
        if value.is_finite() and 0 <= value < limit:
            return int(value * unit)
    raise ValueError(f"no time: {word}")
