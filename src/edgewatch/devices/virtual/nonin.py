"""A virtual Nonin pulse oximeter of the 9560 and 3150 class: serial number, data format 7."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.devices.virtual.frames import take_requests

GET_SERIAL = bytes.fromhex("02 74 02 02 02 03")
FRAMES_PER_PACKET = 25
_NAK = b"\x15"
_SYNC = 0x81  # high bit in every status byte; bit 0 marks the first frame of a packet
_STATUS = 0x80


@dataclass(slots=True)
class Onyx:
    """Answers Get Serial Number and streams 5-byte frames, 25 to a packet, 3 packets a second.

    A frame is status, pleth (two bytes), one byte of the packet's values, and the sum of the
    four (data format 7).

    >>> Onyx().take(bytearray(GET_SERIAL)).hex(" ")
    '02 f4 0b 02 35 30 31 31 34 30 38 32 37 cd 03'
    """

    serial: str = "501140827"
    firmware: int = 27
    bpm: int = 72
    spo2: int = 97
    streaming: bool = True
    period_s: float = 1 / 3

    def take(self, buffer: bytearray) -> bytes:
        return b"".join(self._serial_number() for _ in take_requests(buffer, [GET_SERIAL]))

    def say(self, number: int) -> bytes:
        """The packet of period `number`: 25 frames."""
        if not self.streaming:
            return b""
        return b"".join(self._frame(number, index) for index in range(FRAMES_PER_PACKET))

    def _serial_number(self) -> bytes:
        data = b"\x02" + self.serial.encode()[:9].ljust(9)
        head = bytes([0xF4, len(data) + 1])
        return b"\x02" + head + data + bytes([sum(head + data) & 0xFF]) + b"\x03"

    def _frame(self, number: int, index: int) -> bytes:
        status = _STATUS if index else _SYNC
        pleth = 0x4000 + (number * FRAMES_PER_PACKET + index) % 0x1000
        body = bytes([status, pleth >> 8, pleth & 0xFF, self._value(index)])
        return body + bytes([sum(body) & 0xFF])

    def _value(self, index: int) -> int:
        values = {0: self.bpm >> 7, 1: self.bpm & 0x7F, 2: self.spo2, 3: self.firmware}
        return values.get(index, 0)
