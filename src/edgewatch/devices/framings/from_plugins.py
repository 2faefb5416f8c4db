"""Framings of plug-ins, kept within the rules that every framing has to keep.

What a plug-in raises costs the bytes of that moment and is told as lost; the line goes on with a
fresh splitter. A framing whose plug-in is not there sends nothing and cuts nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from edgewatch.devices.framings.base import Frame, FramingOptions, Splitter
from edgewatch.plugins.api import MOST_PENDING
from edgewatch.plugins.api import Framing as PluginsFraming
from edgewatch.plugins.api import Splitter as PluginsSplitter
from edgewatch.plugins.loading import RAISED, said_by


class KeptSplitter:
    """A plug-in's splitter that never raises and holds a bounded number of bytes."""

    def __init__(self, framing: PluginsFraming) -> None:
        self._framing = framing
        self._discarded = 0
        self._why = ""
        self._begin()

    @property
    def discarded(self) -> int:
        return self._discarded + self._count("discarded")

    @property
    def pending(self) -> int:
        return self._count("pending")

    def take_why(self) -> str:
        """What the plug-in did wrong since the last call; "" where nothing."""
        why, self._why = self._why, ""
        return why

    def feed(self, data: bytes) -> list[Frame]:
        if self._splitter is None:
            self._begin()
        before = self.pending
        try:
            frames = self._cut(data)
        except RAISED as error:  # whatever it is, it ends here
            self._drop(before + len(data), said_by(error))
            return []
        if self.pending > MOST_PENDING:
            self._drop(self.pending, f"holds back more than {MOST_PENDING} bytes")
        return frames

    def _cut(self, data: bytes) -> list[Frame]:
        if self._splitter is None:
            raise ValueError("no splitter could be made")
        frames: list[Frame] = []
        most = MOST_PENDING + len(data)  # of at least a byte each, of what it may hold
        for payload in self._splitter.feed(data):
            if not isinstance(payload, bytes | bytearray):
                raise TypeError(f"a payload is {type(payload).__name__}, not bytes")
            if len(frames) > most:
                raise ValueError("gives more frames than there are bytes")
            frames.append(Frame(bytes(payload)))
        return frames

    def _begin(self) -> None:
        self._splitter: PluginsSplitter | None = None
        try:
            self._splitter = self._framing.splitter()
        except RAISED as error:
            self._why = said_by(error)

    def _drop(self, size: int, why: str) -> None:
        """Give up what it held, and begin anew with a fresh one."""
        self._discarded = self.discarded + max(size, 1)
        self._begin()
        self._why = why

    def _count(self, name: str) -> int:
        try:
            return max(int(getattr(self._splitter, name, 0)), 0)
        except RAISED:  # a count that is none
            return 0


class FramingOfPlugin:
    """A plug-in's framing as every other.

    Raises:
        ValueError: the options do not suit it.
    """

    # Where its frames begin and end is not known here: what is forbidden is so anywhere.
    commands_anywhere = True

    def __init__(self, made_of: type[Any], options: FramingOptions) -> None:
        try:
            self._framing: PluginsFraming = made_of(dict(options.plugin))
        except ValueError:
            raise
        except RAISED as error:
            raise ValueError(f"the plug-in cannot use its options: {said_by(error)}") from error

    def encode(self, payload: bytes) -> bytes:
        try:
            wire = self._framing.encode(payload)
        except ValueError:
            raise
        except RAISED as error:
            raise ValueError(f"the plug-in cannot frame it: {said_by(error)}") from error
        if not isinstance(wire, bytes):
            raise ValueError(f"the plug-in gives {type(wire).__name__}, not bytes")
        return wire

    def splitter(self) -> Splitter:
        return KeptSplitter(self._framing)

    def forbids(self, wire: bytes, forbidden: bytes) -> bool:
        # As it goes over the line, and as the equipment will have it once it is unpacked.
        payloads: Sequence[Frame] = self.splitter().feed(wire)
        return forbidden in wire or any(forbidden in frame.payload for frame in payloads)


class MissingFraming:
    """Stands where a plug-in's framing should: nothing goes out, and nothing that comes counts."""

    commands_anywhere = True

    def __init__(self, options: FramingOptions) -> None:
        self._options = options

    def encode(self, payload: bytes) -> bytes:  # noqa: ARG002
        return b""

    def splitter(self) -> Splitter:
        return _Nothing()

    def forbids(self, wire: bytes, forbidden: bytes) -> bool:
        return forbidden in wire


class _Nothing:
    """All that comes is thrown away."""

    pending = 0

    def __init__(self) -> None:
        self.discarded = 0

    def feed(self, data: bytes) -> list[Frame]:
        self.discarded += len(data)
        return []
