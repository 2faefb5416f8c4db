"""A virtual Zebra label printer that answers Set-Get-Do."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edgewatch.devices.virtual.responder import take_lines

_GET = re.compile(r'! U1 getvar "([a-z_.]+)"')


@dataclass(frozen=True, slots=True)
class LabelPrinter:
    r"""Answers getvar with the value in quotation marks, "?" for what it does not know.

    >>> LabelPrinter().take(bytearray(b'! U1 getvar "device.unique_id"\r\n'))
    b'"D4J204501234"'
    """

    model: str = "ZTC ZD421-203dpi"
    firmware: str = "V93.21.07Z"
    serial: str = "D4J204501234"

    def take(self, buffer: bytearray) -> bytes:
        values = {
            "device.product_name": self.model,
            "appl.name": self.firmware,
            "device.unique_id": self.serial,
        }
        asked = (_GET.fullmatch(line) for line in take_lines(buffer, b"\r\n"))
        return b"".join(f'"{values.get(found[1], "?")}"'.encode() for found in asked if found)
