"""A stream of frames: cut by the profile's framing, named by its variants, read by a decoder."""

from __future__ import annotations

from collections.abc import Callable

from edgewatch.devices.decoders.base import (
    Arrived,
    Item,
    Lost,
    Named,
    Reading,
    Send,
    UnreadableError,
)
from edgewatch.devices.decoders.cutting import FrameCutter
from edgewatch.devices.framings import framing_kind
from edgewatch.devices.profiles.frame_section import FrameSection
from edgewatch.devices.profiles.schema import Profile

QUIET_NS = 50_000_000
"""So long a silence before a byte says that a frame begins with it."""
HALF_FRAME_NS = 1_000_000_000
"""A frame that pauses for so long is given up: its rest may come from another unit."""

Decode = Callable[[bytes], Reading | None]
Recognise = Callable[[bytes], dict[str, str] | None]


class FrameStream:
    """Equipment that sends frames unasked.

    A frame without a mark at its beginning could be the rest of one whose beginning nobody
    heard: "98" may be all that is left of "198". Such a frame counts only where silence or the
    end of another frame was seen before it.

    Args:
        profile: Its framing cuts the frames.
        decode: Reads one frame; raises `UnreadableError`.
        recognise: Identity fields in one frame; None where the equipment does not name itself.
    """

    announces = False
    due_ns: int | None = None

    def __init__(self, profile: Profile, decode: Decode, recognise: Recognise) -> None:
        stream = profile.stream
        own = None if stream is None else stream.make_framing()
        self._cutter = FrameCutter(own or profile.make_framing())
        self._replies = profile.replies
        self._decode = decode
        self._recognise = recognise
        if stream is None or stream.framing is None:
            cut = (profile.framing, profile.frame, profile.checksum)
        else:
            cut = (stream.framing, stream.frame, stream.checksum)
        kind = framing_kind(cut[0])
        self._certain = cut[2] != "none" or (kind is not None and kind.checked)
        self._has_begin_mark = _has_begin_mark(*cut)
        self.restart(0)

    @property
    def idle(self) -> bool:
        return not self._cutter.pending

    def restart(self, now_ns: int) -> None:
        self._cutter.restart(now_ns)
        self._in_step = self._has_begin_mark
        self._gave_up = False

    def feed(self, data: bytes, now_ns: int) -> list[Item]:
        lost, payloads = self._cutter.cut(data, now_ns)
        items: list[Item] = [*lost]
        for payload in payloads:
            items += self._take(payload)
        return items

    def tick(self, now_ns: int) -> list[Item]:
        quiet_ns, pending = self._cutter.quiet_ns(now_ns), self._cutter.pending
        if pending and quiet_ns > HALF_FRAME_NS:
            self.restart(now_ns)
            self._gave_up = not self._has_begin_mark
            return [Lost("half a frame", pending)]
        if not pending and quiet_ns > QUIET_NS and not self._gave_up:
            self._in_step = True
        return []

    def _take(self, payload: bytes) -> list[Item]:
        if not self._in_step:
            # No loss: this is where listening began, or the rest of what was told as half a frame.
            self._in_step, self._gave_up = True, False
            return [Arrived(payload)]
        items: list[Item] = [Arrived(payload), *self._reply(payload)]
        fields = self._recognise(payload)
        if fields is not None:
            items.append(Named(fields, self._certain))
        try:
            reading = self._decode(payload)
        except UnreadableError as error:
            return [*items, Lost("unreadable frame", len(payload), detail=str(error))]
        return items if reading is None else [*items, reading]

    def _reply(self, payload: bytes) -> list[Item]:
        """What the protocol demands of any host on this frame."""
        for reply in self._replies:
            if payload.startswith(reply.starts):
                return [Send(self._cutter.framing.encode(reply.send.data))]
        return []


def _has_begin_mark(framing: str, frame: FrameSection, checksum: str) -> bool:
    """Can a frame be told from the rest of one whose beginning nobody heard?"""
    if checksum != "none" or frame.start:
        return True
    return bool(frame.sync) if framing == "fixed" else framing not in ("line", "raw")
