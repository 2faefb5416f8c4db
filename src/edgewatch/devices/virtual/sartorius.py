"""A virtual Sartorius balance that speaks SBI in the 22-character form."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.devices.virtual.frames import take_requests

GET_MODEL, GET_SERIAL, GET_SOFTWARE = b"\x1bx1_\r\n", b"\x1bx2_\r\n", b"\x1bx3_\r\n"


@dataclass(slots=True)
class SbiBalance:
    r"""Answers type, serial number and software; prints a weight by itself in between.

    With `autoprint` each answer comes behind a weight, as from a balance set to print at every
    stable value.

    >>> SbiBalance().take(bytearray(GET_SERIAL))
    b'SerNo.    0047304196\r\n'
    """

    model: str = "BCE224I-1SKR"
    serial: str = "0047304196"
    software: str = "00-39-21"
    grams: float = 0.0013
    autoprint: bool = False

    def take(self, buffer: bytearray) -> bytes:
        texts = {
            GET_MODEL: f"Model {self.model:>13} ",
            GET_SERIAL: f"SerNo.{self.serial:>14}",
            GET_SOFTWARE: f"BAC:  {self.software:>14}",
        }
        requests = take_requests(buffer, texts)
        return b"".join(self._printed() + f"{texts[r]}\r\n".encode() for r in requests)

    def _printed(self) -> bytes:
        if not self.autoprint:
            return b""
        sign = "-" if self.grams < 0 else "+"
        return f"G     {sign} {abs(self.grams):8.4f} g  \r\n".encode()
