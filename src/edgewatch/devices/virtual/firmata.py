"""A virtual microcontroller board that runs a Firmata sketch."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.devices.virtual.frames import take_requests

REPORT_FIRMWARE = bytes.fromhex("F0 79 F7")


@dataclass(frozen=True, slots=True)
class FirmataBoard:
    """Answers the firmware query with version and sketch, as pairs of seven bits.

    >>> FirmataBoard(sketch="Ab").take(bytearray(REPORT_FIRMWARE)).hex(" ")
    'f0 79 02 05 41 00 62 00 f7'
    """

    major: int = 2
    minor: int = 5
    sketch: str = "StandardFirmata.ino"

    def take(self, buffer: bytearray) -> bytes:
        return b"".join(self._report() for _ in take_requests(buffer, [REPORT_FIRMWARE]))

    def _report(self) -> bytes:
        pairs = b"".join(bytes([byte & 0x7F, byte >> 7]) for byte in self.sketch.encode("latin-1"))
        return b"\xf0\x79" + bytes([self.major, self.minor]) + pairs + b"\xf7"
