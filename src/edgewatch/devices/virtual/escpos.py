"""A virtual receipt or label printer with ESC/POS."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.devices.virtual.frames import take_requests

_TRANSMIT_ID = b"\x1dI"
FIRMWARE, MAKER, MODEL, SERIAL = (_TRANSMIT_ID + bytes([number]) for number in range(65, 69))


@dataclass(frozen=True, slots=True)
class Printer:
    r"""Answers GS I 65 to 68; a printer without a serial number on the line leaves out 68.

    >>> Printer().take(bytearray(MODEL))
    b'_TM-T88III\x00'
    """

    maker: str = "EPSON"
    model: str = "TM-T88III"
    firmware: str = "8.00 ESC/POS"
    serial: str | None = "E2QG064874"

    def take(self, buffer: bytearray) -> bytes:
        texts = {FIRMWARE: self.firmware, MAKER: self.maker, MODEL: self.model, SERIAL: self.serial}
        found = (texts[request] for request in take_requests(buffer, texts))
        return b"".join(f"_{text}\0".encode() for text in found if text is not None)
