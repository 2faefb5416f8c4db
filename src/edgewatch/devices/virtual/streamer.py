"""Instruments that speak unasked, at a period of their own, and may answer besides."""

from __future__ import annotations

import time
from typing import Protocol, runtime_checkable

from edgewatch.devices.virtual.line import Line
from edgewatch.devices.virtual.responder import Dialogue
from edgewatch.devices.virtual.runner import LineThread

_MAX_REQUEST = 4096
_MADE_UP_S = 1.0


@runtime_checkable
class Talker(Dialogue, Protocol):
    """An instrument with a stream: `take` answers requests, `say` is what it sends unasked."""

    @property
    def period_s(self) -> float:
        """Seconds from one frame to the next."""
        ...

    def say(self, number: int) -> bytes:
        """The frame of period `number`, from 0; b"" where it has nothing to say."""
        ...


class Deaf:
    """The receiving side of an instrument that only sends: what it is told is lost."""

    __slots__ = ()

    def take(self, buffer: bytearray) -> bytes:
        buffer.clear()
        return b""


class Streamer(LineThread):
    """Streams on a line by a talker, which may be replaced while it runs.

    Frames are due at multiples of the period after the start, so that the mean rate is the
    instrument's own and a late frame does not shift the later ones. After a pause of more than a
    second, as when the computer slept, the frames of the pause are lost.
    """

    def __init__(self, line: Line, talker: Talker) -> None:
        super().__init__(line, type(talker).__name__)
        self._talker = talker

    def replace_unit(self, talker: Talker) -> None:
        """Put another instrument on the live line; its frames are counted on."""
        self._talker = talker

    def work(self) -> None:
        buffer = bytearray()
        number, due = 0, time.monotonic()
        while not self.stopping:
            talker = self._talker
            if (late := time.monotonic() - due) >= 0:
                missed = int(late / talker.period_s) if late > _MADE_UP_S else 0
                self.line.write(talker.say(number + missed))
                number, due = number + missed + 1, due + (missed + 1) * talker.period_s
            buffer += self.line.read(min(max(0.0, due - time.monotonic()), 0.05))
            del buffer[: max(0, len(buffer) - _MAX_REQUEST)]
            if buffer and (answer := talker.take(buffer)):
                self.line.write(answer)
