"""A virtual balance that speaks MT-SICS levels 0 and 1."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.devices.virtual.responder import take_lines


@dataclass(slots=True)
class Balance:
    """Answers I2, I3, I4, S and SI; `busy` questions are first answered with "not now".

    SIR makes it send its value in each period, until SI or S.

    >>> Balance(serial="77").take(bytearray(b"I4\\r\\n"))
    b'I4 A "77"\\r\\n'
    """

    model: str = "EW220 Standard 220.0090 g"
    firmware: str = "1.20"
    serial: str = "1126493049"
    grams: float = 100.0
    busy: int = 0
    repeating: bool = False
    period_s: float = 0.2

    def take(self, buffer: bytearray) -> bytes:
        answers = (self.answer(line) for line in take_lines(buffer, b"\r\n"))
        return b"".join(f"{answer}\r\n".encode() for answer in answers)

    def answer(self, command: str) -> str:
        """The answer to one command: A with a value, I for busy, ES for a syntax error."""
        texts = {"I2": self.model, "I3": self.firmware, "I4": self.serial}
        if command in texts and self.busy > 0:
            self.busy -= 1
            return f"{command} I"
        if command in texts:
            return f'{command} A "{texts[command]}"'
        if command not in ("S", "SI", "SIR"):
            return "ES"
        self.repeating = command == "SIR"
        return self._value()

    def say(self, number: int) -> bytes:
        return f"{self._value()}\r\n".encode() if self.repeating and number else b""

    def _value(self) -> str:
        return f"S S {self.grams:10.4f} g"
