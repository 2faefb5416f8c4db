"""Framing "cobs-crc16": payload and CRC-16, stuffed so that a zero byte ends each frame.

Consistent Overhead Byte Stuffing after Cheshire & Baker (1999, IEEE/ACM Transactions on Networking
7:159). The CRC is CRC-16/IBM-3740 (polynomial 0x1021, initial value 0xFFFF), high byte first.
"""

from __future__ import annotations

from binascii import crc_hqx

from edgewatch.plugins import Options

_END, _LONGEST_BLOCK, _CRC_BYTES = b"\x00", 254, 2


def stuffed(data: bytes) -> bytes:
    """Data without a zero byte in it.

    >>> stuffed(bytes.fromhex("11 22 00 33")).hex(" ")
    '03 11 22 02 33'
    """
    out = bytearray()
    for part in data.split(_END):
        rest = part
        while len(rest) >= _LONGEST_BLOCK:
            out += bytes([_LONGEST_BLOCK + 1]) + rest[:_LONGEST_BLOCK]
            rest = rest[_LONGEST_BLOCK:]
        out += bytes([len(rest) + 1]) + rest
    return bytes(out)


def unstuffed(data: bytes) -> bytes | None:
    """The inverse of `stuffed`; None where the blocks do not come out even."""
    out, at = bytearray(), 0
    while at < len(data):
        size = data[at]
        block = data[at + 1 : at + size]
        if len(block) != size - 1:
            return None
        out += block
        at += size
        if size <= _LONGEST_BLOCK and at < len(data):
            out += _END
    return bytes(out)


class CobsSplitter:
    """Cuts at zero bytes; a frame whose CRC is wrong is thrown away whole."""

    def __init__(self, limit: int) -> None:
        self._buffer = bytearray()
        self._limit = limit
        self._overlong = False
        self.discarded = 0

    @property
    def pending(self) -> int:
        return len(self._buffer)

    def feed(self, data: bytes) -> list[bytes]:
        *whole, rest = bytes(self._buffer + data).split(_END)
        payloads = [payload for one in whole if (payload := self._take(one)) is not None]
        if len(rest) > self._limit:
            self.discarded += len(rest)
            self._overlong, rest = True, b""
        self._buffer = bytearray(rest)
        return payloads

    def _take(self, frame: bytes) -> bytes | None:
        data = None if self._overlong or len(frame) > self._limit else unstuffed(frame)
        self._overlong = False
        if data is not None and len(data) > _CRC_BYTES and crc_hqx(data, 0xFFFF) == 0:
            return data[:-_CRC_BYTES]
        # Zero bytes between frames are no loss: some equipment sends one before each, too.
        self.discarded += len(frame) + 1 if frame else 0
        return None


class CobsFraming:
    """Option `longest`: bytes of a frame on the wire, 1,024 where it is not given."""

    api = 1
    checked = True

    def __init__(self, options: Options) -> None:
        longest = options.get("longest", 1024)
        if not isinstance(longest, int) or not 8 <= longest <= 65_536:
            raise ValueError(f"longest is {longest!r}; expected 8 to 65536")
        self._longest = longest

    def encode(self, payload: bytes) -> bytes:
        wire = stuffed(payload + crc_hqx(payload, 0xFFFF).to_bytes(_CRC_BYTES, "big"))
        if len(wire) > self._longest:
            raise ValueError(f"{len(wire)} bytes; a frame has at most {self._longest}")
        return wire + _END

    def splitter(self) -> CobsSplitter:
        return CobsSplitter(self._longest)
