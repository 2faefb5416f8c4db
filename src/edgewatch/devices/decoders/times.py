"""Times as equipment writes them, on its own clock."""

from __future__ import annotations

from datetime import UTC, datetime

from edgewatch.devices.message_times import epoch_ns
from edgewatch.devices.profiles.stream_section import StreamTime


def moment_of(text: str, said: StreamTime) -> int | None:
    """Nanoseconds since the Unix epoch, UTC; None where the text is no such time.

    >>> moment_of("2026-03-01T12:00:00Z", StreamTime(key="t")) == 1_772_366_400 * 10**9
    True
    """
    word = text.strip()
    try:
        if said.format == "epoch":
            seconds = float(word)
            return round(seconds * 1e9) if 0 <= seconds < 1e11 else None
        if said.format == "iso":
            moment = datetime.fromisoformat(word)
        else:
            moment = datetime.strptime(word, said.format)
        return epoch_ns(moment, UTC if said.zone == "utc" else None)
    except (ValueError, OverflowError, OSError):
        return None
