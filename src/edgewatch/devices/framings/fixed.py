"""Framing "fixed": frames of one size, known by sync bytes, a checksum, or both.

The payload is the whole frame, so that offsets are those of the maker's document. Where no
checksum tells a frame from noise, three in a row must show their sync bytes before the first
is believed.
"""

from __future__ import annotations

from collections.abc import Callable

from edgewatch.devices.framings.base import FramingOptions, SyncByte
from edgewatch.devices.framings.known_length import AGREEING, KnownLengthFraming, Shape
from edgewatch.devices.framings.sealing import seal_of

_MAX_SYNC_AT = 63


def fixed(options: FramingOptions) -> KnownLengthFraming:
    """The framing that `size`, `start`, `sync`, `end` and `checksum` describe.

    Raises:
        ValueError: `size` is missing, or nothing tells a frame from noise.
    """
    size, start = options.size, options.start or b""
    if size is None:
        raise ValueError('framing "fixed" needs frame.size')
    sync = (*(SyncByte(at, byte) for at, byte in enumerate(start)), *options.sync)
    seal = seal_of(options.checksum, options.check)
    if not sync and seal.checksum is None:
        raise ValueError('framing "fixed" needs frame.start, frame.sync or a checksum')
    if any(byte.at >= min(size, _MAX_SYNC_AT + 1) for byte in sync):
        raise ValueError(f"frame.sync lies beyond frame.size or byte {_MAX_SYNC_AT}")
    agreeing = 1 if seal.checksum is not None else AGREEING
    shape = Shape(_measure(size, sync), seal, options.end or b"", agreeing=agreeing)
    return KnownLengthFraming(shape)


def _measure(size: int, sync: tuple[SyncByte, ...]) -> Callable[[bytes], int | None]:
    ordered = sorted(sync, key=lambda byte: byte.at)

    def measure(head: bytes) -> int | None:
        for byte in ordered:
            if byte.at >= len(head):
                return None
            if head[byte.at] & byte.mask != byte.value:
                return 0
        return size

    return measure
