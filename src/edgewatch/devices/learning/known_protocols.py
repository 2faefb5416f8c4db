"""Protocols that prove themselves by a checksum or by control characters of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from edgewatch.devices.checksums import crc16_modbus
from edgewatch.devices.learning.capture import Capture
from edgewatch.devices.learning.guess import Guess, try_framing

_NMEA: Mapping[str, Any] = {"start": "24", "check": {"form": "hex", "lead": "2A"}}
_KNOWN: tuple[tuple[str, str, Mapping[str, Any]], ...] = (
    ("astm-e1381", "sum8", {}),
    ("medibus", "sum8", {}),
    ("ubx", "fletcher8", {}),
    ("line", "xor8", _NMEA),
    ("line", "xor8", {**_NMEA, "end": "0A"}),  # without its CR, as recorders leave it
    ("dri", "sum8", {}),
    ("mllp", "none", {}),
)
_FEWEST = {"mllp": 1, "astm-e1381": 1, "dri": 1, "ubx": 1}
_SHARE = 0.3
"""A protocol may share the line with another, as UBX does with NMEA 0183."""
_PAUSE_NS = 4_000_000
_FEWEST_BURSTS = 3


def guess_known(capture: Capture) -> Guess | None:
    """The known protocol that explains most of the capture, if one does."""
    found = [guess for guess in _guesses(capture) if guess.explained >= _SHARE]
    return max(found, key=lambda guess: guess.explained, default=None)


def _guesses(capture: Capture) -> Iterator[Guess]:
    total = max(1, len(capture.data))
    for framing, checksum, frame in _KNOWN:
        guess = try_framing(capture, framing, checksum, frame)
        sound = sum(map(len, guess.payloads))
        if len(guess.payloads) >= _FEWEST.get(framing, 2) and sound >= _SHARE / 2 * total:
            yield guess


def is_modbus_traffic(capture: Capture) -> bool:
    """Do bursts with pauses between them end in the CRC of Modbus RTU?

    Requests as well as answers do, so that a line with a master of its own is known by it.
    """
    bursts = [burst for burst in _bursts(capture) if len(burst) >= 4]
    sealed = [b for b in bursts if crc16_modbus(b[:-2]).to_bytes(2, "little") == b[-2:]]
    return len(sealed) >= _FEWEST_BURSTS and len(sealed) >= len(bursts) / 2


def _bursts(capture: Capture) -> Iterator[bytes]:
    burst, last_ns = b"", 0
    for piece in capture.pieces:
        if burst and piece.at_ns - last_ns > _PAUSE_NS:
            yield burst
            burst = b""
        burst += piece.data
        last_ns = piece.at_ns
    if burst:
        yield burst
