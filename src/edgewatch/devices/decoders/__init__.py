"""From the bytes of a stream to readings: declared in a profile, never guessed.

`make_stream` gives the stream that a profile's `[profile.stream]` describes. A stream has no
effects: it takes bytes and times, and gives items: a `Reading`, the `Named` identity that goes
with it, what has to be sent, and what was lost. A frame that is broken in one place gives nothing.
"""

from __future__ import annotations

from edgewatch.devices.decoders.base import (
    Arrived,
    Incomplete,
    Item,
    Lost,
    Named,
    Reading,
    ReadingStream,
    Send,
    UnreadableError,
    Unsure,
)
from edgewatch.devices.decoders.factory import gives_readings, make_stream
from edgewatch.devices.decoders.hl7_stream import Taken

__all__ = [
    "Arrived",
    "Incomplete",
    "Item",
    "Lost",
    "Named",
    "Reading",
    "ReadingStream",
    "Send",
    "Taken",
    "UnreadableError",
    "Unsure",
    "gives_readings",
    "make_stream",
]
