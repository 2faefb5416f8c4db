"""Serial line settings, as in "9600/8N1"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SerialSettings:
    """How a serial line is set.

    Attributes:
        baud: Bits per second.
        bits: Data bits.
        parity: "N", "E" or "O".
        stop: Stop bits.
        flow: "none", "rtscts" or "xonxoff".
        dtr: Data Terminal Ready while open; None leaves it as the system makes it.
        rts: Request To Send, likewise.

    >>> str(SerialSettings(19200, parity="E"))
    '19200/8E1'
    """

    baud: int = 9600
    bits: int = 8
    parity: str = "N"
    stop: int = 1
    flow: str = "none"
    dtr: bool | None = None
    rts: bool | None = None

    def __str__(self) -> str:
        flow = "" if self.flow == "none" else f" {self.flow}"
        return f"{self.baud}/{self.bits}{self.parity}{self.stop}{flow}"
