"""A draft of `[profile.stream]`: how the values in what was heard may be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from edgewatch.devices.decoders import Reading, UnreadableError
from edgewatch.devices.decoders.payloads import FrameDecoder
from edgewatch.devices.learning.guess import Guess
from edgewatch.devices.learning.text_frames import share_printable
from edgewatch.devices.profiles.stream_section import StreamSection

_MOST_COLUMNS = 32
_SHARE = 0.8
_SHARE_TEXT = 0.9
_SEPARATORS = (",", ";", "\t")
_SAMPLED = 3


def stream_of(guess: Guess) -> dict[str, Any] | None:
    """The section with which most frames give values, with a sample; None where none does.

    Names are those that the equipment uses; columns without any are numbered.
    """
    if guess.framing != "line" or share_printable(b"".join(guess.payloads)) < _SHARE_TEXT:
        return None
    lines = [payload for payload in guess.payloads[1:] if payload.strip()]
    for section in _sections(lines):
        read = [(line, reading) for line in lines if (reading := _read(section, line))]
        if lines and len(read) >= _SHARE * len(lines):
            line, reading = read[0]
            sample = {"text": line.decode("latin-1"), "reads": _some(reading)}
            return {**section, "tests": [sample]}
    return None


def _sections(lines: Sequence[bytes]) -> Iterator[dict[str, Any]]:
    yield {"decoder": "json"}
    yield {"decoder": "key-value"}
    for separator in _SEPARATORS:
        counts = {line.count(separator.encode()) for line in lines}
        if len(counts) == 1 and 1 <= (columns := counts.pop() + 1) <= _MOST_COLUMNS:
            names = [f"column{number}" for number in range(1, columns + 1)]
            yield {"decoder": "csv", "separator": separator, "columns": names}


def _read(section: dict[str, Any], line: bytes) -> Reading | None:
    try:
        reading = FrameDecoder(StreamSection.model_validate(section))(line)
    except UnreadableError:
        return None
    return reading if reading is not None and _some(reading) else None


def _some(reading: Reading) -> dict[str, float]:
    """The first few values that were measured."""
    measured = {name: value for name, value in reading.values.items() if value is not None}
    return dict(list(measured.items())[:_SAMPLED])
