"""A virtual Puritan Bennett 840 ventilator on its RS-232 data port."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.devices.virtual.responder import take_lines

_FIELDS = 97
_STX, _ETX = "\x02", "\x03"


@dataclass(slots=True)
class Pb840:
    r"""Answers SNDA with the MISCA report: settings and measurements in 97 fields.

    >>> Pb840().take(bytearray(b"SNDA\r"))[:41]
    b'MISCA,699,97,\x0214:47 ,840 3510053249    , '
    """

    model: str = "840"
    serial: str = "3510053249"

    def take(self, buffer: bytearray) -> bytes:
        return b"".join(self._report() for line in take_lines(buffer, b"\r") if line == "SNDA")

    def _report(self) -> bytes:
        values = ["14:47", f"{self.model} {self.serial}", "", "NOV 22 2011", "CMV", "14.0", "0.36"]
        widths = [6, 18, 6, 12] + [6] * (_FIELDS - 4)
        values += [""] * (_FIELDS - len(values))
        fields = "".join(f"{value:<{width}}," for value, width in zip(values, widths, strict=True))
        size = len(fields) + 2  # ETX and CR
        return f"MISCA,{size},{_FIELDS},{_STX}{fields}{_ETX}\r".encode()
