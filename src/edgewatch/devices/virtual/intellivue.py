"""A virtual Philips IntelliVue monitor on MIB/RS232, as far as its creation report."""

from __future__ import annotations

import struct
from dataclasses import dataclass

BEGIN, END, ESCAPE = 0xC0, 0xC1, 0x7D
ASSOCIATE, ACCEPTED, RELEASE, RELEASED = 0x0D, 0x0E, 0x09, 0x0A
_SESSION = bytes.fromhex("05 08 13 01 00 16 01 02 80 00 14 02 00 02 C1 00")
_SYSTEM = struct.pack(">HHH", 0x21, 0, 0)  # the managed object: the medical device system
_MODEL, _SPECIFICATION = 0x0928, 0x092D
_CREATED = 0x0D06
_SERIAL_NUMBER, _SOFTWARE = (1, 0x08), (4, 0x58)  # type of specification, component


def frame(data: bytes) -> bytes:
    """Header, data and frame check sequence (CRC-16 of X.25, low byte first), stuffed.

    >>> frame(b"\\x7d").hex(" ")
    'c0 11 01 00 01 7d 5d 72 dd c1'
    """
    body = b"\x11\x01" + len(data).to_bytes(2, "big") + data
    body += _check(body).to_bytes(2, "little")
    stuffed = b"".join(
        bytes([ESCAPE, byte ^ 0x20]) if byte in (BEGIN, END, ESCAPE) else bytes([byte])
        for byte in body
    )
    return bytes([BEGIN]) + stuffed + bytes([END])


@dataclass(slots=True)
class IntelliVue:
    """Accepts an association and reports who it is; `specified` False leaves the numbers out."""

    manufacturer: str = "Philips"
    model: str = "M8004A"
    serial: str = "DE61712345"
    firmware: str = "J.10.52"
    specified: bool = True
    associated: bool = False

    def take(self, buffer: bytearray) -> bytes:
        answers = b""
        while (start := buffer.find(BEGIN)) >= 0 and (end := buffer.find(END, start)) >= 0:
            data = _data_of(bytes(buffer[start + 1 : end]))
            del buffer[: end + 1]
            answers += self._answer(data[:1])
        return answers

    def _answer(self, kind: bytes) -> bytes:
        if kind == bytes([ASSOCIATE]):
            self.associated = True
            accepted = bytes([ACCEPTED, len(_SESSION)]) + _SESSION
            return frame(accepted) + frame(self.creation())
        if kind == bytes([RELEASE]):
            self.associated = False
            return frame(bytes([RELEASED, 0]))
        return b""

    def creation(self) -> bytes:
        """The confirmed event report with which a monitor begins an association."""
        attributes = _attribute(_MODEL, _label(self.manufacturer) + _label(self.model))
        if self.specified:
            entries = _entry(_SERIAL_NUMBER, self.serial) + _entry(_SOFTWARE, self.firmware)
            attributes += _attribute(_SPECIFICATION, struct.pack(">HH", 2, len(entries)) + entries)
        listed = struct.pack(">HH", 1 + self.specified, len(attributes)) + attributes
        event = _SYSTEM + struct.pack(">IHH", 0x0012D687, _CREATED, 6 + len(listed))
        argument = event + _SYSTEM + listed
        invoked = struct.pack(">HHH", 1, 1, len(argument)) + argument
        return bytes.fromhex("E1 00 00 02") + struct.pack(">HH", 1, len(invoked)) + invoked


def _attribute(number: int, value: bytes) -> bytes:
    return struct.pack(">HH", number, len(value)) + value


def _label(text: str) -> bytes:
    """A text with its length before it, ended by a NUL and of even length."""
    data = text.encode() + b"\0"
    data += b"\0" * (len(data) % 2)
    return len(data).to_bytes(2, "big") + data


def _entry(kind: tuple[int, int], text: str) -> bytes:
    return struct.pack(">HH", *kind) + _label(text)


def _data_of(stuffed: bytes) -> bytes:
    body, escaped = bytearray(), False
    for byte in stuffed:
        if byte == ESCAPE and not escaped:
            escaped = True
            continue
        body.append(byte ^ 0x20 if escaped else byte)
        escaped = False
    right = len(body) > 6 and _check(body[:-2]).to_bytes(2, "little") == body[-2:]
    return bytes(body[4:-2]) if right else b""


def _check(data: bytes | bytearray) -> int:
    """CRC-16 of X.25 (RFC 1662, appendix C.2)."""
    value = 0xFFFF
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = (value >> 1) ^ 0x8408 if value & 1 else value >> 1
    return value ^ 0xFFFF
