"""Frames out of a stream for a decoder, and what was lost between them."""

from __future__ import annotations

from edgewatch.devices.decoders.base import Lost
from edgewatch.devices.framings import Framing, Splitter
from edgewatch.devices.framings.from_plugins import KeptSplitter


class FrameCutter:
    """A framing at work on one connection; `restart` forgets what has begun."""

    def __init__(self, framing: Framing) -> None:
        self.framing = framing
        self.restart(0)

    def restart(self, now_ns: int) -> None:
        """Begin anew, as over a new connection."""
        self._splitter = self.framing.splitter()
        self._discarded = 0
        self._heard_ns = now_ns

    @property
    def pending(self) -> int:
        """Bytes of a frame that is on its way."""
        return self._splitter.pending

    def quiet_ns(self, now_ns: int) -> int:
        """For how long nothing has come."""
        return now_ns - self._heard_ns

    def cut(self, data: bytes, now_ns: int) -> tuple[list[Lost], list[bytes]]:
        """Take the next bytes; what was lost before, and the payloads that they complete."""
        self._heard_ns = now_ns
        payloads = [frame.payload for frame in self._splitter.feed(data)]
        lost = self._splitter.discarded - self._discarded
        self._discarded += lost
        return _told(lost, _fault_of(self._splitter)), payloads


def _told(lost: int, fault: str) -> list[Lost]:
    if fault:
        return [Lost("the framing of a plug-in failed", lost, detail=fault)]
    return [Lost("noise or broken frames", lost)] if lost > 0 else []


def _fault_of(splitter: Splitter) -> str:
    return splitter.take_why() if isinstance(splitter, KeptSplitter) else ""
