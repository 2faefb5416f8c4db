"""Serial line settings, as in "9600/8N1"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SerialSettings:
    """Baud rate, data bits, parity ("N", "E", "O") and stop bits.

    >>> str(SerialSettings(19200, parity="E"))
    '19200/8E1'
    """

    baud: int = 9600
    bits: int = 8
    parity: str = "N"
    stop: int = 1

    def __str__(self) -> str:
        return f"{self.baud}/{self.bits}{self.parity}{self.stop}"
