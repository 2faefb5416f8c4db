"""A virtual motion controller with GRBL 1.1."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.devices.virtual.responder import take_lines


@dataclass(frozen=True, slots=True)
class Grbl:
    r"""Answers `$I` with version and the user's own string, other lines with an error.

    >>> Grbl(user="stage 7").take(bytearray(b"$I\n"))
    b'[VER:1.1h.20190825:stage 7]\r\n[OPT:V,15,128]\r\nok\r\n'
    """

    firmware: str = "1.1h.20190825"
    user: str = ""
    options: str = "V,15,128"

    def take(self, buffer: bytearray) -> bytes:
        return b"".join(self._answer(line) for line in take_lines(buffer, b"\n") if line)

    def _answer(self, line: str) -> bytes:
        if line != "$I":
            return b"error:3\r\n"
        return f"[VER:{self.firmware}:{self.user}]\r\n[OPT:{self.options}]\r\nok\r\n".encode()
