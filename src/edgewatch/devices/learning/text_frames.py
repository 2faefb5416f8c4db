"""Lines of text, and text between STX and ETX."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from edgewatch.devices.learning.capture import Capture
from edgewatch.devices.learning.checksum_search import checksum_at_end
from edgewatch.devices.learning.guess import Guess, try_framing

PRINTABLE = frozenset({0x09, 0x0A, 0x0D, *range(0x20, 0x7F)})
_SHARE_PRINTABLE = 0.95
_TERMINATORS = (b"\r\n", b"\n\r", b"\n", b"\r", b"\0")
_STX, _ETX = 0x02, 0x03


def share_printable(data: bytes) -> float:
    """Share of the bytes that are printable ASCII, tabulator or line end."""
    return sum(byte in PRINTABLE for byte in data) / max(1, len(data))


def guess_text(capture: Capture) -> Guess | None:
    """Lines or STX/ETX frames of text; None where the bytes are no text."""
    data = capture.data
    framed = _between_stx_and_etx(capture)
    if framed is not None:
        return framed
    if share_printable(data) < _SHARE_PRINTABLE:
        return None
    terminator = _terminator(data)
    if terminator is None:
        return None
    frame: Mapping[str, Any] = {}
    if terminator != b"\r\n":
        frame = {"end": terminator.hex().upper()}
    lines = try_framing(capture, "line", "none", frame)
    texts = [line for line in lines.payloads[1:] if line]
    if (check := checksum_at_end(texts)) is not None:
        sealed = try_framing(capture, "line", check.name, {**frame, "check": dict(check.check)})
        if sealed.explained > 0.5:
            return sealed
    return lines


def _terminator(data: bytes) -> bytes | None:
    """The terminator of most lines; the longest of those that are as frequent."""
    counts = {end: data.count(end) for end in _TERMINATORS}
    most = max(counts.values())
    if most < 2:
        return None
    return next(end for end in _TERMINATORS if counts[end] >= 0.9 * most)


def _between_stx_and_etx(capture: Capture) -> Guess | None:
    data = capture.data
    begins, ends = data.count(_STX), data.count(_ETX)
    if begins < 2 or ends < 2 or abs(begins - ends) > 0.2 * max(begins, ends) + 1:
        return None
    plain = try_framing(capture, "stx-etx")
    if not plain.payloads or share_printable(b"".join(plain.payloads)) < _SHARE_PRINTABLE:
        return None
    for place in ("before-end", "after-end"):
        if (sealed := _sealed(capture, plain, place)) is not None:
            return sealed
    return plain if plain.explained > 0.5 else None


def _sealed(capture: Capture, plain: Guess, place: str) -> Guess | None:
    start, end = bytes([_STX]), bytes([_ETX])
    bodies = list(plain.payloads)
    if place == "after-end":
        bodies = _with_what_follows(capture.data)
    check = checksum_at_end(bodies, start=start, end=end)
    if check is None:
        return None
    frame = {"check": {**check.check, "place": place}}
    found = try_framing(capture, "stx-etx", check.name, frame)
    return found if found.explained > 0.5 else None


def _with_what_follows(data: bytes) -> list[bytes]:
    """Each text with the bytes between its ETX and the next STX, line ends left out."""
    found = []
    for part in data.split(bytes([_STX]))[1:-1]:
        text, mark, behind = part.partition(bytes([_ETX]))
        if mark:
            found.append(text + behind.rstrip(b"\r\n"))
    return found
