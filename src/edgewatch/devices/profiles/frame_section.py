"""`[profile.frame]`: where frames begin and end, and which bytes their checksum covers.

Each framing has what its protocol demands; these options are for the general ones ("line",
"stx-etx", "slip", "fixed", "length-prefixed") and for equipment that departs from its protocol.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from edgewatch.devices.framings.base import Check, FramingOptions, Length, SyncByte
from edgewatch.devices.profiles.base import HexBytes, Strict
from edgewatch.site.plugins_section import PlainValue

_Byte = Annotated[int, Field(ge=0, le=255)]


class SyncSection(Strict):
    """A byte that every frame of fixed size shows: `byte & mask == value` at offset `at`."""

    at: Annotated[int, Field(ge=0)]
    value: _Byte
    mask: _Byte = 0xFF


class LengthSection(Strict):
    """The field of a "length-prefixed" frame that says how long the frame is.

    Attributes:
        at: Offset from the first byte of the frame.
        size: Bytes of the field.
        order: "big" or "little".
        adds: Length of the whole frame less the number in the field.
    """

    at: Annotated[int, Field(ge=0)]
    size: Literal[1, 2, 4] = 1
    order: Literal["big", "little"] = "big"
    adds: int = 0


class CheckSection(Strict):
    """Where and how the checksum stands.

    Attributes:
        form: "binary" bytes, or "hex": as ASCII hexadecimal digits, either case.
        order: Of the bytes (or pairs of digits) of a checksum of 16 bits or more.
        place: "before-end" or "after-end" of the frame.
        covers: Which parts of the frame it covers.
        lead: Bytes between what is covered and the checksum, such as the "*" of NMEA 0183.
        skip: Bytes at the beginning of a "fixed" or "length-prefixed" frame not covered.
    """

    form: Literal["binary", "hex"] = "binary"
    order: Literal["big", "little"] = "big"
    place: Literal["before-end", "after-end"] = "before-end"
    covers: Literal["payload", "start+payload", "payload+end", "start+payload+end"] = "payload"
    lead: HexBytes = b""
    skip: Annotated[int, Field(ge=0)] = 0


class FrameSection(Strict):
    """Options of a framing.

    Attributes:
        start: Bytes that begin a frame.
        end: Bytes that end it. For "line" this is the terminator where a step has no `until`.
        escape: The byte that marks an escaped one.
        escape_xor: What an escaped byte is combined with by exclusive or.
        size: Bytes of a "fixed" frame.
        sync: Bytes that every "fixed" frame shows.
        length: Where a "length-prefixed" frame says its length.
        check: Where and how the checksum stands.
        max_size: A longer frame is dropped.
        wrap: False: requests go out as written, only answers are framed.
        plugin: What the framing of a plug-in is given; other framings take none.
    """

    start: HexBytes | None = None
    end: HexBytes | None = None
    escape: Annotated[HexBytes, Field(min_length=1, max_length=1)] | None = None
    escape_xor: _Byte = 0x20
    size: Annotated[int, Field(ge=1, le=4096)] | None = None
    sync: tuple[SyncSection, ...] = ()
    length: LengthSection | None = None
    check: CheckSection | None = None
    max_size: Annotated[int, Field(ge=1, le=1 << 20)] | None = None
    wrap: bool = True
    plugin: dict[str, PlainValue] = Field(default_factory=dict)

    def options(self, *, checksum: str, until: bytes | None, address: int) -> FramingOptions:
        """The same as plain values for `make_framing`."""
        return FramingOptions(
            until=until or self.end or b"\r\n",
            address=address,
            checksum=checksum,
            start=self.start,
            end=self.end,
            escape=None if self.escape is None else self.escape[0],
            escape_xor=self.escape_xor,
            size=self.size,
            sync=tuple(SyncByte(s.at, s.value, s.mask) for s in self.sync),
            length=None if self.length is None else Length(**self.length.model_dump()),
            check=None if self.check is None else Check(**self.check.model_dump()),
            max_size=self.max_size,
            wrap=self.wrap,
            plugin=self.plugin,
        )
