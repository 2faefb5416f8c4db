"""What every framing offers: wrap a request, split a stream of bytes into frames."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

ByteOrder = Literal["big", "little"]


@dataclass(frozen=True, slots=True)
class SyncByte:
    """A byte that every frame shows at one place: `byte & mask == value` at offset `at`."""

    at: int
    value: int
    mask: int = 0xFF


@dataclass(frozen=True, slots=True)
class Length:
    """Where a frame says its length.

    Attributes:
        at: Offset of the field from the first byte of the frame.
        size: Bytes of the field.
        order: "big" or "little".
        adds: Length of the whole frame less the number in the field.
    """

    at: int
    size: int = 1
    order: ByteOrder = "big"
    adds: int = 0


@dataclass(frozen=True, slots=True)
class Check:
    """Where and how a checksum stands.

    Attributes:
        form: "binary" bytes, or "hex": ASCII hexadecimal digits, either case.
        order: "big" or "little", of its bytes.
        place: "before-end" or "after-end" of the frame.
        covers: "payload", "start+payload", "payload+end" or "start+payload+end".
        lead: Bytes between what is covered and the checksum.
        skip: Bytes at the beginning of a frame of known length not covered.
    """

    form: str = "binary"
    order: ByteOrder = "big"
    place: str = "before-end"
    covers: str = "payload"
    lead: bytes = b""
    skip: int = 0


@dataclass(frozen=True, slots=True)
class FramingOptions:
    """What a profile or a slot may set.

    Attributes:
        until: Line terminator (framing "line").
        address: Unit address on a multi-drop line (framing "modbus-rtu").
        checksum: Name of the checksum, where the framing leaves a choice.
        start: Bytes that begin a frame.
        end: Bytes that end a frame.
        escape: The byte that marks an escaped one.
        escape_xor: What an escaped byte is combined with by exclusive or.
        size: Bytes of a frame of fixed size.
        sync: Bytes that every frame of fixed size shows.
        length: Where a frame says its length.
        check: Where and how the checksum stands.
        max_size: A longer frame is dropped.
        wrap: False: requests go out as written.
        plugin: What a plug-in's framing is given, as the profile says it.
    """

    until: bytes = b"\r\n"
    address: int = 1
    checksum: str = "none"
    start: bytes | None = None
    end: bytes | None = None
    escape: int | None = None
    escape_xor: int = 0x20
    size: int | None = None
    sync: tuple[SyncByte, ...] = ()
    length: Length | None = None
    check: Check | None = None
    max_size: int | None = None
    wrap: bool = True
    plugin: Mapping[str, Any] = field(default_factory=dict)


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


class BufferedSplitter:
    """What splitters have in common that hold one frame back: the buffer, and what was lost."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._discarded = 0

    @property
    def discarded(self) -> int:
        return self._discarded

    @property
    def pending(self) -> int:
        return len(self._buffer)


class Framing(Protocol):
    """How payloads travel on one kind of line."""

    def encode(self, payload: bytes) -> bytes:
        """The bytes on the wire for a request.

        Raises:
            ValueError: No frame can carry it.
        """
        ...

    def splitter(self) -> Splitter:
        """A fresh splitter for one stream of answers."""
        ...

    @property
    def commands_anywhere(self) -> bool:
        """A command counts wherever it stands, also where two writes make it together."""
        ...

    def forbids(self, wire: bytes, forbidden: bytes) -> bool:
        """Does sending the bytes `wire` do what `forbidden` would do?"""
        ...
