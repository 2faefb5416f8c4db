"""A virtual Masimo Radical-7 or Rad-8 pulse oximeter on its ASCII 1 output."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from edgewatch.devices.virtual.streamer import Deaf

_START = dt.datetime(2026, 1, 2, 3, 4, 5)


@dataclass(slots=True)
class Radical(Deaf):
    r"""One line a second with the serial number in it (Rad-8 operator's manual, section 4).

    >>> Radical().say(0)[:49]
    b'01/02/26 03:04:05 SN=0000066575 SPO2=098% BPM=057'
    """

    serial: str = "0000066575"
    spo2: int | None = 98
    bpm: int | None = 57
    perfusion: float | None = 7.02
    period_s: float = 1.0

    def say(self, number: int) -> bytes:
        at = _START + dt.timedelta(seconds=number)
        spo2 = "---" if self.spo2 is None else f"{self.spo2:03d}"
        bpm = "---" if self.bpm is None else f"{self.bpm:03d}"
        perfusion = "--.--" if self.perfusion is None else f"{self.perfusion:05.2f}"
        return (
            f"{at:%m/%d/%y %H:%M:%S} SN={self.serial} SPO2={spo2}% BPM={bpm} PI={perfusion}% "
            "SPCO=--.-% SPMET=--.-% DESAT=-- PIDELTA=+-- ALARM=0000 EXC=000800\r\n"
        ).encode()
