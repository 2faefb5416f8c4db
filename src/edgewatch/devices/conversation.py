"""A port with a transcript: every byte both ways, with its time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from edgewatch.devices.serial_port import BytePort

MAX_TRANSCRIPT = 64 * 1024
_DRAIN_READS = 64


class TranscriptEntry(NamedTuple):
    """Bytes that went one way at one time."""

    direction: Literal["sent", "received"]
    data: bytes
    time_ns: int


class Conversation:
    """Reads and writes a port and keeps a transcript of at most 64 KiB."""

    def __init__(self, port: BytePort, clock: Callable[[], int]) -> None:
        self._port = port
        self._clock = clock
        self._entries: list[TranscriptEntry] = []
        self._kept = 0
        self.received = 0
        """Bytes received so far."""

    @property
    def transcript(self) -> tuple[TranscriptEntry, ...]:
        """What went over the line, in order."""
        return tuple(self._entries)

    @property
    def now_ns(self) -> int:
        """The clock's time."""
        return self._clock()

    def send(self, data: bytes) -> None:
        """Send all bytes."""
        self._port.write(data)
        self._note("sent", data)

    def receive(self, timeout_s: float) -> bytes:
        """Bytes that are there, or come first within `timeout_s`."""
        data = self._port.read(timeout_s)
        if data:
            self.received += len(data)
            self._note("received", data)
        return data

    def drain(self) -> None:
        """Read away what was sent before the question; a babbling line is left after a while."""
        for _ in range(_DRAIN_READS):
            if not self.receive(0):
                return

    def _note(self, direction: Literal["sent", "received"], data: bytes) -> None:
        kept = data[: MAX_TRANSCRIPT - self._kept]
        if kept:
            self._kept += len(kept)
            self._entries.append(TranscriptEntry(direction, kept, self._clock()))
