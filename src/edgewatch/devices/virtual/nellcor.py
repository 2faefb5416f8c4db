"""A virtual Nellcor N-595 pulse oximeter on its real-time ASCII output."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from edgewatch.devices.virtual.streamer import Deaf

LINES_PER_HEADER = 25
_START = dt.datetime(2026, 1, 2, 3, 4, 5)


@dataclass(slots=True)
class N595(Deaf):
    r"""A header with version and configuration CRC, then a line every two seconds.

    >>> N595().say(0).splitlines()[0]
    b'N-595    VERSION 3.1.2.0     CRC:7B91  SpO2 Limit: 85-100%    PR Limit: 40-170BPM'
    >>> N595().say(1)
    b'02-Jan-26 03:04:07    98     72     45\r\n'
    """

    firmware: str = "3.1.2.0"
    crc: str = "7B91"
    spo2: int | None = 98
    bpm: int | None = 72
    amplitude: int | None = 45
    period_s: float = 2.0

    def say(self, number: int) -> bytes:
        header = "" if number % LINES_PER_HEADER else self._header()
        return (header + self._reading(number)).encode()

    def _header(self) -> str:
        return (
            f"N-595    VERSION {self.firmware}     CRC:{self.crc}"
            "  SpO2 Limit: 85-100%    PR Limit: 40-170BPM\r\n"
            "         ADULT         0SAT-S   SPO2 RESP MODE: NORMAL\r\n"
            "TIME                 %SPO2  BPM    PA     Status\r\n"
        )

    def _reading(self, number: int) -> str:
        at = _START + dt.timedelta(seconds=2 * number)
        values = (self.spo2, self.bpm, self.amplitude)
        columns = "".join(f"{'---' if value is None else value:>7}" for value in values)
        return f"{at:%d-%b-%y %H:%M:%S}{columns[1:]}\r\n"
