"""A virtual cellular modem with the identification commands of 3GPP TS 27.007."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.devices.virtual.responder import take_lines


@dataclass(slots=True)
class Modem:
    r"""Echoes what it is told, then answers; `prefixed` names the command in the answer.

    >>> Modem().take(bytearray(b"AT+CGSN\r"))
    b'AT+CGSN\r\r\n862140060226843\r\n\r\nOK\r\n'
    """

    manufacturer: str = "Quectel"
    model: str = "EC25"
    firmware: str = "EC25EFAR06A06M4G"
    imei: str = "862140060226843"
    echo: bool = True
    prefixed: bool = False

    def take(self, buffer: bytearray) -> bytes:
        return b"".join(self._answer(line) for line in take_lines(buffer, b"\r") if line)

    def _answer(self, line: str) -> bytes:
        texts = {
            "AT+CGMI": self.manufacturer,
            "AT+CGMM": self.model,
            "AT+CGMR": self.firmware,
            "AT+CGSN": self.imei,
        }
        echo = f"{line}\r" if self.echo else ""
        if line == "AT":
            return f"{echo}\r\nOK\r\n".encode()
        if line not in texts:
            return f"{echo}\r\nERROR\r\n".encode()
        prefix = f"{line[2:]}: " if self.prefixed else ""
        return f"{echo}\r\n{prefix}{texts[line]}\r\n\r\nOK\r\n".encode()
