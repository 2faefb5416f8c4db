"""A virtual SCPI instrument: IEEE 488.2 common commands and one measurement query."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.devices.virtual.responder import take_lines


@dataclass(frozen=True, slots=True)
class ScpiInstrument:
    """Answers `*IDN?` and `MEAS?`; an unknown command leaves an error in the queue.

    >>> ScpiInstrument(serial="7").take(bytearray(b"*IDN?\\n"))
    b'EdgeWatch,Virtual meter,7,1.0\\n'
    """

    manufacturer: str = "EdgeWatch"
    model: str = "Virtual meter"
    serial: str = "VM-0815"
    firmware: str = "1.0"
    reading: float = 1.25

    def take(self, buffer: bytearray) -> bytes:
        answers = (self.answer(line) for line in take_lines(buffer, b"\n"))
        return b"".join(f"{answer}\n".encode() for answer in answers if answer)

    def answer(self, command: str) -> str:
        """The answer to one program message; empty where it has none."""
        match command.upper():
            case "*IDN?":
                return f"{self.manufacturer},{self.model},{self.serial},{self.firmware}"
            case "MEAS?":
                return f"{self.reading:+.6E}"
            case "SYST:ERR?":
                return '0,"No error"'
            case _:
                return ""
