"""A virtual Dräger ventilator that speaks MEDIBUS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

ESC, SOH, CR = 0x1B, 0x01, 0x0D
INITIALIZE, STOP, NO_OPERATION, IDENTIFY, MEASURED = 0x51, 0x55, 0x30, 0x52, 0x24


def message(start: int, code: int, data: bytes = b"") -> bytes:
    """A command (ESC) or response (SOH), with the sum of its bytes in two hexadecimal digits.

    >>> message(ESC, INITIALIZE).hex(" ")
    '1b 51 36 43 0d'
    """
    body = bytes([start, code]) + data
    return body + f"{sum(body) & 0xFF:02X}\r".encode()


def _measured() -> dict[str, str]:
    return {"06": " 450", "09": "  12", "73": "  22", "78": "   5"}


@dataclass(slots=True)
class Ventilator:
    r"""Answers once communication is initialized; tells type and name, and no serial number.

    >>> vent = Ventilator()
    >>> vent.take(bytearray(message(ESC, IDENTIFY)))
    b''
    >>> vent.take(bytearray(message(ESC, INITIALIZE) + message(ESC, IDENTIFY)))
    b"\x01Q52\r\x01R8102'Apollo'01.02:03.00EF\r"
    """

    type_id: str = "8102"
    name: str = "Apollo"
    revision: str = "01.02:03.00"
    measured: Mapping[str, str] = field(default_factory=_measured)
    open: bool = False

    def take(self, buffer: bytearray) -> bytes:
        answers = b""
        while (end := buffer.find(CR)) >= 0:
            line = bytes(buffer[: end + 1])
            del buffer[: end + 1]
            answers += self._answer(line[max(line.rfind(ESC), 0) :])
        return answers

    def _answer(self, line: bytes) -> bytes:
        if len(line) < 5 or line != message(ESC, line[1], line[2:-3]):
            return b""
        code = line[1]
        self.open = code == INITIALIZE or (self.open and code != STOP)
        if not self.open and code != STOP:
            return b""
        return message(SOH, code, self._data(code))

    def _data(self, code: int) -> bytes:
        if code == IDENTIFY:
            return f"{self.type_id}'{self.name}'{self.revision}".encode()
        if code == MEASURED:
            return "".join(code + value for code, value in self.measured.items()).encode()
        return b""
