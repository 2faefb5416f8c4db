"""Times as ASTM E1394 and HL7 version 2 write them, as moments."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_YEARS = range(1970, 2200)
# YYYYMMDDHHMM[SS[.S…]][±ZZZZ]: ASTM E1394-97, 5.6.2; HL7 v2.5.1, 2.A.22 (DTM).
_COMPACT = re.compile(r"(\d{8})(\d{2})(\d{2})(\d{2})?(?:\.(\d{1,6})\d*)?([+-]\d{4})?", re.ASCII)


def compact_moment(text: str) -> int | None:
    """The time of a result in ASTM E1394 or HL7 v2; None without one that names a moment.

    A time without a zone is that of the workstation, as both standards have it.

    >>> compact_moment("20260301120000+0000") == 1_772_366_400 * 10**9
    True
    >>> compact_moment("20260301") is None
    True
    """
    found = _COMPACT.fullmatch(text.strip())
    if found is None:
        return None
    day, hour, minute, second, fraction, zone = found.groups()
    whole = f"{day}{hour}{minute}{second or '00'}.{fraction or '0'}"
    form = "%Y%m%d%H%M%S.%f"
    try:
        moment = datetime.strptime(whole + (zone or ""), form + ("%z" if zone else ""))
        return epoch_ns(moment, None)
    except (ValueError, OverflowError, OSError):
        return None


def epoch_ns(moment: datetime, zone: tzinfo | None = None) -> int | None:
    """Nanoseconds since the Unix epoch, UTC; None outside the years 1970 to 2199.

    A moment without a zone is one of `zone`, else of the workstation's own.
    """
    if moment.year not in _YEARS:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone) if zone is not None else moment.astimezone(UTC)
    return (moment - _EPOCH) // _MICROSECOND * 1_000
