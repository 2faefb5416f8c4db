"""A guess at how bytes are framed, and how much of what was heard it explains."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from edgewatch.devices.framings import Frame
from edgewatch.devices.learning.capture import Capture
from edgewatch.devices.profiles.frame_section import FrameSection

_WEAK = ("fixed", "length-prefixed")
_TOP_BIT = 0x80


@dataclass(frozen=True, slots=True)
class Guess:
    """How bytes may be framed.

    Attributes:
        framing: Name of the framing.
        checksum: Name of its checksum.
        frame: `[profile.frame]` as it would stand in a profile.
        payloads: What it finds in the capture.
        ends_ns: When each of them was complete, on the clock of the capture.
        explained: Share of the bytes that belong to a sound frame, 0..1.
    """

    framing: str
    checksum: str
    frame: Mapping[str, Any]
    payloads: tuple[bytes, ...]
    ends_ns: tuple[int, ...]
    explained: float

    @property
    def is_sealed(self) -> bool:
        """A checksum held: the guess is no accident."""
        return self.checksum != "none"

    @property
    def certainty(self) -> float:
        """How little such a guess can be an accident, 0..1.5.

        Bytes read at a wrong rate are no noise: a periodic stream stays periodic, so that
        frames of one size, constant bytes and lengths are found in them too, and sums of one
        byte at times. Text, a strong checksum and a protocol's own are not.
        """
        if self.is_sealed:
            return 1.2 if self.framing in _WEAK else 1.5
        if self.framing not in _WEAK:
            return 1.0
        tops_alone = all(byte["mask"] == _TOP_BIT for byte in self.frame.get("sync", ()))
        return 0.85 if self.framing == "fixed" and tops_alone else 0.5


def try_framing(
    capture: Capture, framing: str, checksum: str = "none", frame: Mapping[str, Any] | None = None
) -> Guess:
    """Cut the capture by a framing.

    Raises:
        ValueError: The options do not suit the framing.
    """
    from edgewatch.devices.framings import make_framing

    plain = dict(frame or {})
    section = FrameSection.model_validate(plain)
    options = section.options(checksum=checksum, until=None, address=1)
    splitter = make_framing(framing, options).splitter()
    found: list[tuple[Frame, int]] = []
    total = 0
    for piece in capture.pieces:
        found += [(each, piece.at_ns) for each in splitter.feed(piece.data)]
        total += len(piece.data)
    lost = splitter.discarded
    # The first and the last frame may be cut off by the capture itself: that is no fault.
    lost = max(0, lost - max((len(f.payload) for f, _ in found), default=0))
    explained = 0.0 if not found else max(0.0, 1.0 - lost / max(1, total))
    payloads = tuple(f.payload for f, _ in found)
    return Guess(framing, checksum, plain, payloads, tuple(at for _, at in found), explained)
