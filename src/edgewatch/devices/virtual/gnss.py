"""Virtual GNSS receivers: u-blox (NMEA with UBX polls) and MediaTek (NMEA with PMTK)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from edgewatch.devices.virtual.frames import take_requests
from edgewatch.devices.virtual.responder import take_lines

_START = dt.datetime(2026, 1, 2, 3, 4, 5)


def sentence(body: str) -> bytes:
    r"""An NMEA 0183 sentence with its checksum.

    >>> sentence("PMTK605")
    b'$PMTK605*31\r\n'
    """
    check = 0
    for byte in body.encode():
        check ^= byte
    return f"${body}*{check:02X}\r\n".encode()


def ubx(kind: bytes, payload: bytes = b"") -> bytes:
    """A UBX frame: sync, class and number, length, payload, Fletcher checksum (RFC 1145).

    >>> ubx(b"\\x0a\\x04").hex(" ")
    'b5 62 0a 04 00 00 0e 34'
    """
    body = kind + len(payload).to_bytes(2, "little") + payload
    first = second = 0
    for byte in body:
        first = (first + byte) & 0xFF
        second = (second + first) & 0xFF
    return b"\xb5\x62" + body + bytes([first, second])


POLL_VERSION, POLL_ID = ubx(b"\x0a\x04"), ubx(b"\x27\x03")


def position(number: int) -> bytes:
    """The two usual sentences of second `number`: recommended minimum, fix data."""
    at = _START + dt.timedelta(seconds=number)
    place = "5230.0000,N,01324.0000,E"
    minimum = sentence(f"GPRMC,{at:%H%M%S}.00,A,{place},0.0,0.0,{at:%d%m%y},,,A")
    return minimum + sentence(f"GPGGA,{at:%H%M%S}.00,{place},1,08,0.9,34.5,M,44.0,M,,")


@dataclass(slots=True)
class UbloxReceiver:
    """Sends its position each second; answers MON-VER and SEC-UNIQID.

    >>> UbloxReceiver().take(bytearray(POLL_ID)).hex(" ")
    'b5 62 27 03 09 00 01 00 00 00 19 4d aa 92 58 2e b6'
    """

    software: str = "ROM CORE 3.01 (107888)"
    hardware: str = "00080000"
    extensions: Sequence[str] = ("FWVER=SPG 3.01", "PROTVER=18.00", "GPS;GLO;GAL;BDS")
    chip_id: bytes = bytes.fromhex("19 4D AA 92 58")
    has_id: bool = True
    period_s: float = 1.0

    def take(self, buffer: bytearray) -> bytes:
        answers = {POLL_VERSION: self._version(), POLL_ID: self._unique_id()}
        return b"".join(answers[request] for request in take_requests(buffer, answers))

    def say(self, number: int) -> bytes:
        return position(number)

    def _version(self) -> bytes:
        head = self.software.encode().ljust(30, b"\0") + self.hardware.encode().ljust(10, b"\0")
        rest = b"".join(text.encode().ljust(30, b"\0") for text in self.extensions)
        return ubx(b"\x0a\x04", head + rest)

    def _unique_id(self) -> bytes:
        return ubx(b"\x27\x03", b"\1\0\0\0" + self.chip_id) if self.has_id else b""


@dataclass(slots=True)
class MediaTekReceiver:
    r"""Sends its position each second; answers the firmware query of PMTK.

    >>> MediaTekReceiver().take(bytearray(sentence("PMTK605")))
    b'$PMTK705,MT3333_AXN5.1.9_MODULE_STD_F1_P1,0002,Quectel-L86,1.0*4E\r\n'
    """

    firmware: str = "MT3333_AXN5.1.9_MODULE_STD_F1_P1"
    build: str = "0002"
    model: str = "Quectel-L86"
    period_s: float = 1.0

    def take(self, buffer: bytearray) -> bytes:
        lines = take_lines(buffer, b"\r\n")
        asked = sum(line == sentence("PMTK605").decode().strip() for line in lines)
        return asked * sentence(f"PMTK705,{self.firmware},{self.build},{self.model},1.0")

    def say(self, number: int) -> bytes:
        return position(number)
