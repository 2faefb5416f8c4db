"""Framings: what was framed comes back, in pieces as in one, whatever came before it."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

from edgewatch.plugins.api import MOST_PENDING, Framing, Splitter
from edgewatch.plugins.kit.check import Check, looked

_SEED = 20_260_101
_PAYLOADS = (b"A", b"T=36.6", bytes(range(32, 127)), b"x" * 100, bytes(range(256)))
_SLOWEST_S = 5.0


def check_framing(framing: Framing) -> Iterator[Check]:
    """All checks of a framing."""
    yield looked("gives back what it framed", lambda: _round_trip(framing))
    yield looked("takes bytes in pieces as in one", lambda: _pieces(framing))
    yield looked("finds a frame after noise", lambda: _after_noise(framing))
    yield looked("bears any bytes", lambda: _any_bytes(framing))
    yield looked("holds back a bounded number of bytes", lambda: _bounded(framing))
    yield looked("keeps two streams apart", lambda: _apart(framing))


def _frames(framing: Framing) -> list[tuple[bytes, bytes]]:
    """(payload, wire) of what it can frame; not every framing carries every payload."""
    found = []
    for payload in _PAYLOADS:
        try:
            found.append((payload, framing.encode(payload)))
        except ValueError:
            continue
    return found


def _round_trip(framing: Framing) -> str:
    frames = _frames(framing)
    if not frames:
        return "frames none of the payloads tried"
    for payload, wire in frames:
        given = [bytes(one) for one in framing.splitter().feed(wire)]
        if given != [payload]:
            return f"{payload[:20]!r} comes back as {given!r:.80}"
    return ""


def _pieces(framing: Framing) -> str:
    stream = b"".join(wire for _, wire in _frames(framing)) * 2
    whole, single = framing.splitter(), framing.splitter()
    at_once = list(whole.feed(stream))
    one_by_one = [payload for byte in stream for payload in single.feed(bytes([byte]))]
    if at_once != one_by_one:
        return f"{len(at_once)} payloads at once, {len(one_by_one)} byte by byte, or others"
    if (whole.discarded, whole.pending) != (single.discarded, single.pending):
        return "counts other bytes as discarded or pending"
    return ""


def _after_noise(framing: Framing) -> str:
    payload, wire = _frames(framing)[0]
    for seed in range(20):
        splitter = framing.splitter()
        splitter.feed(random.Random(_SEED + seed).randbytes(64))  # noqa: S311 - no secret
        # The end of the noise may look like the beginning of a frame.
        if payload not in splitter.feed(wire * 40):
            return "none of 40 good frames is found"
    return ""


def _any_bytes(framing: Framing) -> str:
    noise, splitter = random.Random(_SEED), framing.splitter()  # noqa: S311
    before, began = 0, time.monotonic()
    for _ in range(256):
        splitter.feed(noise.randbytes(noise.randint(0, 512)))
        if splitter.discarded < before:
            return "the number of discarded bytes falls"
        before = splitter.discarded
    splitter.feed(b"")
    took_s = time.monotonic() - began
    return f"takes {took_s:.1f} s for 64 KiB" if took_s > _SLOWEST_S else ""


def _bounded(framing: Framing) -> str:
    for data in (b"\x55", b"\x00", b"\x02", b"1"):
        if why := _overfed(framing.splitter(), data * 65_536):
            return f"{why} of {data!r}"
    wire = max((wire for _, wire in _frames(framing)), key=len)
    return _overfed(framing.splitter(), wire[: len(wire) // 2] * 512)


def _overfed(splitter: Splitter, data: bytes) -> str:
    began, fed = time.monotonic(), 0
    while fed <= MOST_PENDING + len(data):
        splitter.feed(data)
        fed += len(data)
        if splitter.pending > MOST_PENDING:
            return f"holds back {splitter.pending} bytes"
        if time.monotonic() - began > _SLOWEST_S:
            return f"takes more than {_SLOWEST_S:g} s for {fed} bytes"
    return ""


def _apart(framing: Framing) -> str:
    payload, wire = _frames(framing)[0]
    one, other = framing.splitter(), framing.splitter()
    half = max(len(wire) // 2, 1)
    one.feed(wire[:half])
    if list(other.feed(wire)) != [payload]:
        return "a frame is spoilt by half a one of another stream"
    return ""
