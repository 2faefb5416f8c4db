"""A virtual Vaisala humidity and temperature probe of the HMP155 kind."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.devices.virtual.responder import take_lines


@dataclass(slots=True)
class Hmp155:
    r"""Answers `?` (in POLL mode only `??`) with its information, `send` with values.

    >>> Hmp155().take(bytearray(b"send\r"))
    b"RH= 11.6 %RH Ta= -3.9 'C\r\n"
    """

    model: str = "HMP155"
    firmware: str = "1.20"
    serial: str = "E4820017"
    sensor: str = "E1940000"
    humidity: float = 11.6
    temperature: float = -3.9
    mode: str = "STOP"

    def take(self, buffer: bytearray) -> bytes:
        commands = (line.upper() for line in take_lines(buffer, b"\r"))
        return b"".join(self._answer(command) for command in commands if command)

    def _answer(self, command: str) -> bytes:
        if command == "??" or (command == "?" and self.mode != "POLL"):
            return "\r\n".join([*self._information(), ""]).encode()
        if command == "SEND":
            return f"RH={self.humidity:5.1f} %RH Ta={self.temperature:5.1f} 'C\r\n".encode()
        return b"" if self.mode == "POLL" else b"Unknown command\r\n"

    def _information(self) -> list[str]:
        return [
            f"{self.model} {self.firmware}",
            f"Serial number  : {self.serial}",
            "Batch number   : E4630010",
            "Module number  : E0650044",
            f"Sensor number  : {self.sensor}",
            "Sensor model   : Humicap 180R",
            "Cal. date      : 20091202",
            "Cal. info      : Helsinki / FIN",
            "Time           : 00:03:51",
            f"Serial mode    :     {self.mode}",
            "Baud P D S     :    19200 N 7 1",
            "Output interval:        2 S",
            "Serial delay   :       10",
            "Address        :        0",
            "Pressure       :    1.013 bar",
            "Filter         :    1.000",
        ]
