"""A port in memory whose far end is a virtual instrument that may also speak unasked."""

from __future__ import annotations

from edgewatch.devices.virtual.responder import Dialogue
from edgewatch.devices.virtual.streamer import Talker


class TalkingPort:
    """Gives what the instrument answers, else its next frame; nothing waits.

    After `frames` frames the line falls silent, so that a listener comes to an end.
    """

    def __init__(self, instrument: Dialogue | Talker, frames: int = 80) -> None:
        self._instrument = instrument
        self._request = bytearray()
        self._answer = b""
        self._frames = frames
        self._said = 0
        self.written: list[bytes] = []

    def read(self, timeout_s: float) -> bytes:
        data, self._answer = self._answer, b""
        if data or timeout_s <= 0 or not isinstance(self._instrument, Talker):
            return data
        if self._said >= self._frames:
            return b""
        self._said += 1
        return self._instrument.say(self._said - 1)

    def write(self, data: bytes) -> None:
        self.written.append(data)
        self._request += data
        self._answer += self._instrument.take(self._request)
