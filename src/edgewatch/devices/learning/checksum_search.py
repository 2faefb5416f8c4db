"""Which checksum, if any, do these frames end in?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from edgewatch.devices.checksums import CHECKSUMS, Checksum
from edgewatch.devices.framings.base import ByteOrder, Check
from edgewatch.devices.framings.sealing import Seal

_BITS_NEEDED = 40
"""Agreement, in bits over all distinct frames, that some thousand guesses do not reach by chance:
2**-40 times the some 2**10 tried."""
_SHARE = 0.95
_MAX_FRAMES = 200
_LEADS = (b"", b"*", b",", b" ")


@dataclass(frozen=True, slots=True)
class Found:
    """A checksum that the frames carry, and `frame.check` as it would stand in a profile."""

    name: str
    check: Mapping[str, Any]


def checksum_at_end(
    frames: Sequence[bytes], *, start: bytes = b"", end: bytes = b"", max_skip: int = 0
) -> Found | None:
    """The checksum in the last bytes of the frames; None where none holds.

    Args:
        frames: What stands between `start` and `end`, checksum included.
        start: Delimiter that the checksum may cover.
        end: Delimiter that the checksum may cover.
        max_skip: How many bytes at the beginning of a frame may be left out of it.

    >>> frames = [bytes([n, n * 7 % 256, (n + n * 7) % 256]) for n in range(1, 9)]
    >>> checksum_at_end(frames).name
    'sum8'
    """
    distinct = sorted(set(frames[:_MAX_FRAMES]))
    for name, checksum in CHECKSUMS.items():
        if checksum is None or 8 * checksum.size * len(distinct) < _BITS_NEEDED:
            continue
        for check in _checks(checksum, start, end, max_skip):
            if _holds(Seal(checksum, check), distinct, start, end):
                return Found(name, _table(check))
    return None


def _checks(checksum: Checksum, start: bytes, end: bytes, max_skip: int) -> Iterator[Check]:
    covers = ["payload"]
    if start:
        covers.append("start+payload")
    if end:
        covers += ["payload+end", *(["start+payload+end"] if start else [])]
    orders: tuple[ByteOrder, ...] = ("big", "little") if checksum.size > 1 else ("big",)
    for skip in range(max_skip + 1):
        for order in orders:
            for cover in covers:
                yield Check("binary", order, covers=cover, skip=skip)
                for lead in _LEADS:
                    yield Check("hex", order, covers=cover, lead=lead, skip=skip)


def _holds(seal: Seal, frames: Sequence[bytes], start: bytes, end: bytes) -> bool:
    right = 0
    for count, frame in enumerate(frames, 1):
        body, stood = frame[: -seal.width], frame[-seal.width :]
        if len(body) > seal.check.skip:
            covered = seal.covered(start, body[seal.check.skip :], end)
            right += seal.holds(covered, stood)
        if right < _SHARE * count - 1:
            return False
    # A sum over zeros is zero: frames of one byte value prove nothing.
    telling = any(len(set(frame)) > 2 for frame in frames)
    return telling and right >= _SHARE * len(frames)


def _table(check: Check) -> dict[str, Any]:
    table: dict[str, Any] = {"form": check.form}
    if check.order != "big":
        table["order"] = check.order
    if check.covers != "payload":
        table["covers"] = check.covers
    if check.lead:
        table["lead"] = check.lead.hex().upper()
    if check.skip:
        table["skip"] = check.skip
    return table
