"""Payloads and streams in every framing, sound and spoilt."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from edgewatch.devices.checksums import xor8
from edgewatch.devices.framings import (
    Check,
    FramingOptions,
    Length,
    SyncByte,
    make_framing,
)

OPTIONS: dict[str, FramingOptions] = {
    "fixed": FramingOptions(size=12, checksum="sum8", sync=(SyncByte(0, 0xAA),)),
    "length-prefixed": FramingOptions(
        checksum="crc16-ccitt-false", start=b"\xab", length=Length(at=1, adds=0)
    ),
}
"""What the framings that have no protocol of their own need."""


@dataclass(frozen=True)
class Framed:
    """A framing with its options, and how a payload that holds `text` is made."""

    name: str
    options: FramingOptions
    payload: Callable[[bytes], bytes]
    sealed: bool = True

    def wire(self, text: bytes) -> bytes:
        return make_framing(self.name, self.options).encode(self.payload(text))


def _fixed(text: bytes) -> bytes:
    body = b"\xaa" + text.ljust(10, b"\x20")[:10]
    return body + bytes([sum(body) & 0xFF])


def _modbus(text: bytes) -> bytes:
    return bytes([0x2B, 0x0E, 1, 1, 0, 0, 1, 0, len(text)]) + text


def _record(text: bytes) -> bytes:
    return (len(text) + 2).to_bytes(2, "little") + text


def _plain(text: bytes) -> bytes:
    return text


FRAMED = (
    Framed("line", FramingOptions(), lambda text: text + b"\r\n", sealed=False),
    Framed(
        "line",
        FramingOptions(start=b"$", checksum="xor8", check=Check("hex", lead=b"*")),
        lambda text: b"$%b*%02X\r\n" % (text, xor8(text)),
    ),
    Framed("stx-etx", FramingOptions(), _plain, sealed=False),
    Framed(
        "stx-etx",
        FramingOptions(
            checksum="crc16-xmodem", check=Check(place="after-end", covers="payload+end")
        ),
        _plain,
    ),
    Framed("stx-etx", FramingOptions(checksum="lrc8", escape=0x10), _plain),
    Framed("astm-e1381", FramingOptions(), _plain),
    Framed("modbus-rtu", FramingOptions(), _modbus),
    Framed("ubx", FramingOptions(), lambda text: b"\x0a\x04" + text),
    Framed("medibus", FramingOptions(), lambda text: b"\x01R" + text),
    Framed("mllp", FramingOptions(), _plain, sealed=False),
    Framed("fixed", OPTIONS["fixed"], _fixed),
    Framed("length-prefixed", OPTIONS["length-prefixed"], _plain),
    Framed(
        "length-prefixed",
        FramingOptions(
            checksum="xor8", start=b"\x85", escape=0x80, escape_xor=0x80, length=Length(1)
        ),
        _plain,
    ),
    Framed("slip", FramingOptions(checksum="crc16-x25"), _plain),
    Framed("slip", FramingOptions(), _plain, sealed=False),
    Framed("dri", FramingOptions(), _record),
    Framed("raw", FramingOptions(), _plain, sealed=False),
)


def spoilt(stream: bytes, source: random.Random) -> bytes:
    """The stream with one to four faults of a real line: bytes changed, lost, doubled, added."""
    data = bytearray(stream)
    for _ in range(source.randint(1, 4)):
        at = source.randrange(len(data) + 1)
        match source.randrange(6):
            case 0 if at < len(data):
                data[at] = source.randrange(256)
            case 1:
                del data[at : at + source.randint(1, 8)]
            case 2:
                data[at:at] = source.randbytes(source.randint(1, 12))
            case 3:
                data[at:at] = data[at : at + source.randint(1, 20)]
            case 4:
                del data[at:]
            case _:
                data[at:at] = bytes([source.choice(b"\x00\x02\x03\x0d\x7e\x7d\xc0\xdb\xb5")])
    return bytes(data)


def pieces_of(data: bytes, source: random.Random) -> list[bytes]:
    """The stream as a driver may hand it over: in pieces of any size."""
    found, at = [], 0
    while at < len(data):
        size = source.choice((1, 2, 7, 31, 64, 500))
        found.append(data[at : at + size])
        at += size
    return found
