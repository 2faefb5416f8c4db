"""A port with a transcript: every byte both ways, with its time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Literal, NamedTuple

from edgewatch.devices.never_send import SendGate
from edgewatch.devices.serial_port import BytePort

MAX_TRANSCRIPT = 64 * 1024
_DRAIN_READS = 64


class TranscriptEntry(NamedTuple):
    """Bytes that went one way at one time."""

    direction: Literal["sent", "received"]
    data: bytes
    time_ns: int


class NeverSent(Exception):  # noqa: N818 - named by what it is
    """Bytes that a profile says are never sent were about to be; nothing has gone out."""


class Conversation:
    """Reads and writes a port and keeps a transcript of at most 64 KiB.

    `gate` is asked before every write; `watch` is told of every piece of the transcript as it
    comes, also of what is no longer kept.
    """

    def __init__(
        self,
        port: BytePort,
        clock: Callable[[], int],
        gate: SendGate | None = None,
        watch: Callable[[TranscriptEntry], None] | None = None,
    ) -> None:
        self._port = port
        self._clock = clock
        self._gate = gate
        self._watch = watch
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
        """Send all bytes.

        Raises:
            NeverSent: They hold what must not go out; none of them has.
            PortLost: The equipment is gone.
        """
        if self._gate is not None:
            if (forbidden := self._gate.forbidden_in(data)) is not None:
                raise NeverSent(f"{data!r} would send {forbidden!r}, which is never sent")
            self._gate.sent(data)
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

    def pause(self, seconds: float) -> None:
        """Wait; what comes meanwhile is read away."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0 and self.receive(left):
            pass

    def _note(self, direction: Literal["sent", "received"], data: bytes) -> None:
        now_ns = self._clock()
        if self._watch is not None:
            self._watch(TranscriptEntry(direction, data, now_ns))
        kept = data[: MAX_TRANSCRIPT - self._kept]
        if kept:
            self._kept += len(kept)
            self._entries.append(TranscriptEntry(direction, kept, now_ns))
