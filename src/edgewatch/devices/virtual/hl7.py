"""A virtual sender of HL7 version 2 observations in MLLP blocks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

START, END = b"\x0b", b"\x1c\r"
_TIME = dt.datetime(2026, 1, 2, 3, 4, 5)


@dataclass(slots=True)
class Hl7Sender:
    r"""Sends one unsolicited observation in each period; the host's acknowledgements are counted.

    >>> Hl7Sender().say(0)[:41]
    b'\x0bMSH|^~\\&|VITALS^0012FE^EUI-64|WARD7|||20'
    """

    application: str = "VITALS^0012FE^EUI-64"
    facility: str = "WARD7"
    serial: str = "SN-4471"
    spo2: int = 97
    acknowledged: int = 0
    period_s: float = 5.0

    def take(self, buffer: bytearray) -> bytes:
        self.acknowledged += bytes(buffer).count(b"\rMSA|AA|")
        buffer.clear()
        return b""

    def say(self, number: int) -> bytes:
        at = _TIME + dt.timedelta(seconds=self.period_s * number)
        stamp = f"{at:%Y%m%d%H%M%S}"
        unit = f"{self.serial}^^0012FE^EUI-64" if self.serial else ""
        segments = (
            f"MSH|^~\\&|{self.application}|{self.facility}|||{stamp}||ORU^R01|{number}|P|2.6",
            "PID|||C1",
            f"OBR|1|||182777000^monitoring^SCT|||{stamp}",
            f"OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.1|{self.spo2}|262688^%^UCUM"
            f"|||||F|||{stamp}||||{unit}",
        )
        return START + "".join(f"{segment}\r" for segment in segments).encode() + END
