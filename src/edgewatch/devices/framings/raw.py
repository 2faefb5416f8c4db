"""Framing "raw": no frames. All that has come so far is the payload, anew at every piece."""

from __future__ import annotations

from edgewatch.devices.framings.base import BufferedSplitter, Frame, FramingOptions

DEFAULT_LIMIT = 4096


class RawSplitter(BufferedSplitter):
    """Keeps the last `limit` bytes and gives them whenever more have come."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._limit = limit

    def feed(self, data: bytes) -> list[Frame]:
        self._buffer += data
        if (surplus := len(self._buffer) - self._limit) > 0:
            self._discarded += surplus
            del self._buffer[:surplus]
        return [Frame(bytes(self._buffer))] if data else []


class RawFraming:
    """Requests go out as written."""

    commands_anywhere = True

    def __init__(self, options: FramingOptions) -> None:
        self._limit = options.max_size or DEFAULT_LIMIT

    def encode(self, payload: bytes) -> bytes:
        return payload

    def splitter(self) -> RawSplitter:
        return RawSplitter(self._limit)

    def forbids(self, wire: bytes, forbidden: bytes) -> bool:
        return forbidden in wire
