"""Instruments that speak when spoken to."""

from __future__ import annotations

from typing import Protocol

from edgewatch.devices.virtual.line import Line
from edgewatch.devices.virtual.runner import LineThread

_MAX_REQUEST = 4096


class Dialogue(Protocol):
    """How an instrument answers."""

    def take(self, buffer: bytearray) -> bytes:
        """Remove whole requests from `buffer`; give the answers to them."""
        ...


class Responder(LineThread):
    """Answers requests on a line by a dialogue, which may be replaced while it runs."""

    def __init__(self, line: Line, dialogue: Dialogue) -> None:
        super().__init__(line, type(dialogue).__name__)
        self._dialogue = dialogue

    def replace_unit(self, dialogue: Dialogue) -> None:
        """Put another instrument on the live line."""
        self._dialogue = dialogue

    def work(self) -> None:
        buffer = bytearray()
        while not self.stopping:
            buffer += self.line.read(0.05)
            del buffer[: max(0, len(buffer) - _MAX_REQUEST)]
            if answer := self._dialogue.take(buffer):
                self.line.write(answer)


def take_lines(buffer: bytearray, until: bytes) -> list[str]:
    """Remove whole lines from `buffer`.

    >>> buffer = bytearray(b"I4\\r\\nI")
    >>> take_lines(buffer, b"\\r\\n"), bytes(buffer)
    (['I4'], b'I')
    """
    *lines, rest = bytes(buffer).split(until)
    buffer[:] = rest
    return [line.decode("latin-1").strip() for line in lines]
