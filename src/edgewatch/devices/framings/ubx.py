"""Framing "ubx": u-blox receivers. The payload is class, message id and data.

Source: u-blox, Receiver Description including Protocol Specification, "UBX Packet Structure"
and "UBX Checksum".
"""

from __future__ import annotations

from edgewatch.devices.checksums import fletcher8
from edgewatch.devices.framings.base import Check, FramingOptions
from edgewatch.devices.framings.known_length import KnownLengthSplitter, Shape
from edgewatch.devices.framings.sealing import seal_of

SYNC = b"\xb5\x62"
MAX_FRAME = 8192
_AROUND = 8  # sync, class, id, length, checksum


def encode_ubx(payload: bytes) -> bytes:
    """Class, message id and data on the wire.

    Raises:
        ValueError: The message id is missing.

    >>> encode_ubx(bytes.fromhex("0A 04")).hex(" ")
    'b5 62 0a 04 00 00 0e 34'
    """
    if len(payload) < 2:
        raise ValueError("a UBX message begins with class and message id")
    body = payload[:2] + len(payload[2:]).to_bytes(2, "little") + payload[2:]
    return SYNC + body + fletcher8(body).to_bytes(2, "big")


def _measure(head: bytes) -> int | None:
    if not SYNC.startswith(head[:2]):
        return 0
    if len(head) < 6:
        return None
    return int.from_bytes(head[4:6], "little") + _AROUND


def _payload(frame: bytes) -> bytes:
    return frame[2:4] + frame[6:-2]


class UbxFraming:
    """Requests are class, message id and data; sync, length and checksum are added here."""

    commands_anywhere = False

    def __init__(self, options: FramingOptions) -> None:
        limit = min(options.max_size or MAX_FRAME, MAX_FRAME)
        seal = seal_of("fletcher8", Check(skip=len(SYNC)))
        self._shape = Shape(_measure, seal, limit=limit, strip=_payload)

    def encode(self, payload: bytes) -> bytes:
        return encode_ubx(payload)

    def splitter(self) -> KnownLengthSplitter:
        return KnownLengthSplitter(self._shape)

    def forbids(self, wire: bytes, forbidden: bytes) -> bool:
        # Class and message id lead: what follows is data.
        return wire[2:].startswith(forbidden)
