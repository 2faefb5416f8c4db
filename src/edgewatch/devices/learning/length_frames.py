"""Frames that say how long they are, told by the pauses between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from edgewatch.devices.learning.capture import Capture
from edgewatch.devices.learning.checksum_search import checksum_at_end
from edgewatch.devices.learning.guess import Guess, try_framing

_FEWEST = 6
_SHARE = 0.9
_MAX_AT = 5


def guess_length_prefixed(capture: Capture) -> Guess | None:
    """Frames of differing lengths with a common beginning and a field that tells the length."""
    pieces = [piece.data for piece in capture.pieces]
    if len(pieces) < _FEWEST or len({len(piece) for piece in pieces}) < 2:
        return None
    start = _common_start(pieces)
    if not start:
        return None
    for frame in _lengths(pieces, start):
        guess = try_framing(capture, "length-prefixed", "none", frame)
        if guess.explained < _SHARE:
            continue
        check = checksum_at_end(guess.payloads, max_skip=2)
        if check is None:
            return guess
        return try_framing(
            capture, "length-prefixed", check.name, {**frame, "check": dict(check.check)}
        )
    return None


def _common_start(pieces: Sequence[bytes]) -> bytes:
    """Up to two bytes with which nearly every piece begins."""
    for size in (2, 1):
        heads = Counter(piece[:size] for piece in pieces if len(piece) > size)
        if heads:
            ((head, times),) = heads.most_common(1)
            if times >= _SHARE * len(pieces):
                return head
    return b""


def _lengths(pieces: Sequence[bytes], start: bytes) -> Iterator[dict[str, Any]]:
    """Fields whose number differs from the length of the piece by the same in nearly all."""
    for at in range(len(start), _MAX_AT):
        for size, order in ((1, "big"), (2, "big"), (2, "little")):
            adds = Counter(
                len(piece)
                - int.from_bytes(piece[at : at + size], "big" if order == "big" else "little")
                for piece in pieces
                if len(piece) > at + size
            )
            if not adds:
                continue
            ((number, times),) = adds.most_common(1)
            if times >= _SHARE * len(pieces) and 0 <= number <= 16:
                length: dict[str, Any] = {"at": at, "size": size, "adds": number}
                if order != "big":
                    length["order"] = order
                yield {"start": start.hex().upper(), "length": length}
