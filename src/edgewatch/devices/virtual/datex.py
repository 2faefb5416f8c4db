"""A virtual GE/Datex-Ohmeda S/5 monitor on its computer interface (DRI)."""

from __future__ import annotations

import struct
from dataclasses import dataclass

FLAG, ESCAPE = 0x7E, 0x7D
PHYSIOLOGICAL = 0
_HEADER = struct.Struct("<hBBHIBBHh")
_REQUEST = struct.Struct("<BhIh")
_REQUESTED, _DISPLAYED, _END_OF_LIST = 0, 1, 0xFF
_INVALID = -32767


def record(
    kind: int, data: bytes, *, number: int = 0, level: int = 0, plug_id: int = 0, time_s: int = 0
) -> bytes:
    """A DRI record: 40 bytes of header with one subrecord of this kind, then its data.

    >>> len(record(1, b""))
    40
    """
    head = _HEADER.pack(
        40 + len(data), number & 0xFF, level, plug_id, time_s, 0, 0, 0, PHYSIOLOGICAL
    )
    subrecords = struct.pack("<hB", 0, kind) + struct.pack("<hB", 0, _END_OF_LIST)
    return head + subrecords.ljust(24, b"\0") + data


def frame(payload: bytes) -> bytes:
    """Payload and the sum of its bytes between two flags; flags and escapes inside are stuffed.

    >>> frame(bytes([0x01, 0x7E])).hex(" ")
    '7e 01 7d 5e 7f 7e'
    """
    body = payload + bytes([sum(payload) & 0xFF])
    stuffed = b"".join(
        bytes([ESCAPE, byte & ~0x20]) if byte in (FLAG, ESCAPE) else bytes([byte]) for byte in body
    )
    return bytes([FLAG]) + stuffed + bytes([FLAG])


def transmission_request(interval_s: int) -> bytes:
    """The host's request for displayed values every `interval_s` seconds; 0 ends it."""
    data = _REQUEST.pack(_DISPLAYED, interval_s, 0, 0)
    return frame(record(_REQUESTED, data))


@dataclass(slots=True)
class S5Monitor:
    """Sends a record with heart rate and SpO2 in each period, once it was asked to.

    The header of every record holds the identifier of the plug, which is the monitor's own.

    >>> monitor = S5Monitor()
    >>> monitor.say(0)
    b''
    >>> monitor.take(bytearray(transmission_request(10)))[:9].hex(" ")
    '7e 3a 01 00 07 2c a5 c0 47'
    """

    plug_id: int = 0xA52C
    level: int = 7
    heart_rate: int = 72
    spo2_hundredths: int = 9700
    sending: bool = False
    period_s: float = 10.0

    def take(self, buffer: bytearray) -> bytes:
        answers = b""
        while (start := buffer.find(FLAG)) >= 0 and (end := buffer.find(FLAG, start + 1)) >= 0:
            body = bytes(buffer[start + 1 : end])
            del buffer[: end + 1 if body else end]
            answers += self._obey(body)
        return answers

    def _obey(self, body: bytes) -> bytes:
        payload = _unstuffed(body)
        if len(payload) < 50 or sum(payload[:-1]) & 0xFF != payload[-1]:
            return b""
        _, interval, _, _ = _REQUEST.unpack(payload[40:49])
        self.sending = interval != 0
        return self.say(0)

    def say(self, number: int) -> bytes:
        if not self.sending:
            return b""
        time_s = 1_767_000_000 + number
        values = _values(self.heart_rate, self.spo2_hundredths)
        return frame(
            record(
                _DISPLAYED,
                struct.pack("<I", time_s) + values,
                number=number,
                level=self.level,
                plug_id=self.plug_id,
                time_s=time_s,
            )
        )


def _values(heart_rate: int, spo2: int) -> bytes:
    """ECG group, then the SpO2 group at its place in the basic class; the rest is invalid."""
    body = bytearray(struct.pack("<h", _INVALID) * 135)
    struct.pack_into("<IHhhhhh", body, 0, 3, 0, heart_rate, *[_INVALID] * 4)
    struct.pack_into("<IHhh", body, 118, 3, 0, spo2, heart_rate)
    return bytes(body)


def _unstuffed(body: bytes) -> bytes:
    payload, escaped = bytearray(), False
    for byte in body:
        if byte == ESCAPE and not escaped:
            escaped = True
            continue
        payload.append(byte | 0x20 if escaped else byte)
        escaped = False
    return bytes(payload)
