"""What every framing offers: wrap a request, split a stream of bytes into frames."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class FramingOptions:
    """What a profile or a slot may set.

    Attributes:
        until: Line terminator (framing "line").
        address: Unit address on a multi-drop line (framing "modbus-rtu").
    """

    until: bytes = b"\r\n"
    address: int = 1


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame whose checks have passed: the payload, without terminator and checksum."""

    payload: bytes


class Splitter(Protocol):
    """Cuts a stream into frames, a piece at a time; never raises; bounded memory."""

    @property
    def discarded(self) -> int:
        """Bytes thrown away so far: noise, broken frames, wrong checksums."""
        ...

    @property
    def pending(self) -> int:
        """Bytes held back because the frame is not complete yet."""
        ...

    def feed(self, data: bytes) -> list[Frame]:
        """Take the next bytes of the stream; give the frames that they complete."""
        ...


class Framing(Protocol):
    """How payloads travel on one kind of line."""

    def encode(self, payload: bytes) -> bytes:
        """The bytes on the wire for a request."""
        ...

    def splitter(self) -> Splitter:
        """A fresh splitter for one stream of answers."""
        ...

    def forbids(self, payload: bytes, forbidden: bytes) -> bool:
        """Does sending `payload` do what `forbidden` would do?"""
        ...
