"""A virtual Oridion Capnostream 20 capnograph."""

from __future__ import annotations

from dataclasses import dataclass

HEADER = 0x85
ESCAPE = 0x80
ENABLE, DISABLE, LINK_ACTIVE = 1, 2, 6
NUMERICS, DEVICE_ID = 1, 4


def encode(code: int, data: bytes = b"") -> bytes:
    """One message: header, length, code, data, XOR; 85 and 80 after the header are escaped.

    >>> encode(ENABLE).hex(" ")
    '85 01 01 00'
    >>> encode(10, bytes([0x85])).hex(" ")
    '85 02 0a 80 05 8d'
    """
    body = bytes([len(data) + 1, code]) + data
    check = 0
    for byte in body:
        check ^= byte
    escaped = bytearray([HEADER])
    for byte in body + bytes([check]):
        escaped += bytes([ESCAPE, byte - ESCAPE]) if byte in (HEADER, ESCAPE) else bytes([byte])
    return bytes(escaped)


@dataclass(slots=True)
class Capnostream:
    r"""Names itself when communication is enabled; then sends numerics every second.

    >>> Capnostream().take(bytearray(encode(ENABLE)))[3:].rstrip()
    b'V04.54 02/24/2008 B355987654  \x18'
    """

    firmware: str = "04.54"
    released: str = "02/24/2008"
    oximetry: str = "B3"
    revision: str = "55"
    serial: str = "987654"
    etco2: int = 38
    respiration: int = 14
    spo2: int = 97
    pulse: int = 72
    enabled: bool = False
    period_s: float = 1.0

    def take(self, buffer: bytearray) -> bytes:
        answers = b""
        while (start := buffer.find(HEADER)) >= 0 and len(buffer) >= start + 4:
            code = buffer[start + 2]
            del buffer[: start + 4]
            answers += self._obey(code)
        return answers

    def _obey(self, code: int) -> bytes:
        if code not in (ENABLE, DISABLE):
            return b""
        self.enabled = code == ENABLE
        return self._identity() if self.enabled else b""

    def _identity(self) -> bytes:
        unit = f"{self.oximetry}{self.revision}{self.serial:>6}"
        return encode(DEVICE_ID, f"V{self.firmware} {self.released} {unit}  ".encode())

    def say(self, number: int) -> bytes:
        if not self.enabled:
            return b""
        head = (1_767_000_000 + number).to_bytes(4, "big")
        values = bytes([self.etco2, 0, self.respiration, self.spo2, self.pulse])
        limits = bytes([0, 0, 0, 0, 0, 0, 30, 60, 15, 30, 5, 8, 100, 85, 150, 50, 1, 0])
        return encode(NUMERICS, head + values + limits)
