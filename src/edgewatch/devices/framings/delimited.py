"""Frames between a start and an end: "stx-etx", "mllp", "slip", "dri", and "line" with a check.

One splitter serves all; they differ in their delimiters, escapes and checksums.

Sources: SLIP: RFC 1055. MLLP: HL7 Minimal Lower Layer Protocol, release 1. DRI: Datex-Ohmeda
S/5 Computer Interface Specification, "Datex-Ohmeda Record Interface", transmission (flags 0x7E,
escapes 0x7D with bit 5 complemented, sum of all bytes modulo 256).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from edgewatch.devices.framings.base import BufferedSplitter, Check, Frame, FramingOptions
from edgewatch.devices.framings.escaping import Escaping
from edgewatch.devices.framings.sealing import Seal, seal_of

STX, ETX = b"\x02", b"\x03"
CR, LF = b"\r", b"\n"
DEFAULT_LIMIT = 4096
MLLP_LIMIT = 1 << 20
"""Blood analysers put the pictures of their histograms into the message."""
_FIRST_PRINTABLE = 0x20


@dataclass(frozen=True, slots=True)
class Delimiters:
    """What marks a frame.

    Attributes:
        start: Bytes that begin it; empty where a frame begins where the last one ended.
        end: Bytes that end it. LF also ends a line with CR LF whose checksum is right without CR.
        seal: Its checksum.
        escaping: How delimiters travel inside.
        limit: A longer frame is dropped.
        reserved: The start stands nowhere else, though it is a printable character.
        sound: What else must hold of a payload.
    """

    start: bytes
    end: bytes
    seal: Seal
    escaping: Escaping | None = None
    limit: int = DEFAULT_LIMIT
    reserved: bool = False
    sound: Callable[[bytes], bool] = bool

    def __post_init__(self) -> None:
        if not self.end:
            raise ValueError("frames need an end; give frame.end")

    @property
    def begins_anew(self) -> bool:
        """A start inside a frame is the start of another: it cannot stand in a payload."""
        if not self.start:
            return False
        return self.reserved or self.escaping is not None or self.start[0] < _FIRST_PRINTABLE


class DelimitedSplitter(BufferedSplitter):
    """Cuts frames out of a stream; the payload is without delimiters, escapes and checksum."""

    def __init__(self, marks: Delimiters) -> None:
        super().__init__()
        self._marks = marks
        self._overlong = False

    def feed(self, data: bytes) -> list[Frame]:
        frames: list[Frame] = []
        # In pieces, so that a flood cannot grow the buffer far beyond one frame.
        for at in range(0, len(data), self._marks.limit):
            self._buffer += data[at : at + self._marks.limit]
            while self._take(frames):
                pass
            self._bound()
        return frames

    def _take(self, frames: list[Frame]) -> bool:
        """Take one frame, good or bad, from the buffer; False where none is complete."""
        if not self._to_start():
            return False
        marks, behind = self._marks, self._behind
        end = self._buffer.find(marks.end, len(marks.start))
        if end < 0 or len(self._buffer) < end + len(marks.end) + behind:
            return False
        if self._to_later_start(end):
            return True
        size = end + len(marks.end) + behind
        inner = bytes(self._buffer[len(marks.start) : end])
        payload = None if self._overlong else self._opened(inner, bytes(self._buffer[:size]))
        self._overlong = False
        if payload is None:
            size = size if behind == 0 else end + len(marks.end)
            self._discarded += size if inner else 0
        elif payload:
            frames.append(Frame(payload))
        del self._buffer[:size]
        return True

    @property
    def _behind(self) -> int:
        return self._marks.seal.width if self._marks.seal.is_behind else 0

    def _opened(self, inner: bytes, whole: bytes) -> bytes | None:
        payload = self._unsealed(inner, whole)
        if payload is None and self._marks.end == LF and inner.endswith(CR):
            return self._unsealed(inner[: -len(CR)], whole)
        return payload

    def _unsealed(self, inner: bytes, whole: bytes) -> bytes | None:
        marks, seal = self._marks, self._marks.seal
        if len(inner) > marks.limit:
            return None
        body = inner if marks.escaping is None else marks.escaping.take(inner)
        if body is None or seal.checksum is None:
            return body
        if seal.is_behind:
            stood = whole[len(whole) - seal.width :]
        else:
            body, stood = body[: -seal.width], body[-seal.width :]
        holds = seal.holds(seal.covered(marks.start, body, marks.end), stood)
        return body if holds and marks.sound(body) else None

    def _to_start(self) -> bool:
        start = self._marks.start
        if not start:
            return bool(self._buffer)
        at = self._buffer.find(start)
        if at < 0:
            # What may be the beginning of a start has to stay.
            at = max(0, len(self._buffer) - len(start) + 1)
        self._drop(at)
        return self._buffer.startswith(start)

    def _to_later_start(self, end: int) -> bool:
        start = self._marks.start
        if not self._marks.begins_anew:
            return False
        later = self._buffer.rfind(start, len(start), end)
        if later <= 0:
            return False
        self._drop(later)
        return True

    def _bound(self) -> None:
        marks = self._marks
        room = marks.limit + len(marks.start) + len(marks.end) + marks.seal.width
        if len(self._buffer) <= room:
            return
        self._overlong = not marks.start
        self._drop(len(self._buffer) - len(marks.end) + 1)

    def _drop(self, size: int) -> None:
        self._discarded += size
        del self._buffer[:size]


class DelimitedFraming:
    """Requests are wrapped as answers are, unless the options say that they go as written."""

    commands_anywhere = True

    def __init__(self, marks: Delimiters, *, wrap: bool = True, lead_in: bool = False) -> None:
        self._marks = marks
        self._wrap = wrap
        self._lead_in = lead_in

    def encode(self, payload: bytes) -> bytes:
        marks, seal = self._marks, self._marks.seal
        if not self._wrap:
            return payload
        check = seal.over(seal.covered(marks.start, payload, marks.end))
        body, behind = (payload, check) if seal.is_behind else (payload + check, b"")
        if marks.escaping is not None:
            body = marks.escaping.put(body, marks.start + marks.end)
        start = marks.end if self._lead_in else marks.start
        return start + body + marks.end + behind

    def splitter(self) -> DelimitedSplitter:
        return DelimitedSplitter(self._marks)

    def forbids(self, wire: bytes, forbidden: bytes) -> bool:
        # A command may stand anywhere in a frame, so no part of it may contain the bytes.
        escaping = self._marks.escaping
        plain = None if escaping is None else escaping.take(wire)
        return forbidden in wire or (plain is not None and forbidden in plain)


def _escaping(options: FramingOptions) -> Escaping | None:
    return None if options.escape is None else Escaping(options.escape, options.escape_xor)


def stx_etx(options: FramingOptions) -> DelimitedFraming:
    """Frames between STX and ETX, or what the options have instead."""
    start = STX if options.start is None else options.start
    end = ETX if options.end is None else options.end
    seal = seal_of(options.checksum, options.check)
    limit = options.max_size or DEFAULT_LIMIT
    if not start:
        raise ValueError('frames without a start are framing "line" or "slip"')
    return DelimitedFraming(
        Delimiters(start, end, seal, _escaping(options), limit), wrap=options.wrap
    )


def mllp(options: FramingOptions) -> DelimitedFraming:
    """HL7 messages: VT, message, FS, CR."""
    seal = seal_of("none", None)
    limit = options.max_size or MLLP_LIMIT
    return DelimitedFraming(Delimiters(b"\x0b", b"\x1c\r", seal, limit=limit), wrap=options.wrap)


def slip(options: FramingOptions) -> DelimitedFraming:
    """Packets that END (0xC0) ends; a request also begins with one, to end any noise."""
    table = MappingProxyType({0xC0: 0xDC, 0xDB: 0xDD})
    marks = Delimiters(
        b"",
        b"\xc0",
        seal_of(options.checksum, options.check),
        Escaping(0xDB, table=table),
        options.max_size or DEFAULT_LIMIT,
    )
    return DelimitedFraming(marks, wrap=options.wrap, lead_in=True)


def dri(options: FramingOptions) -> DelimitedFraming:
    """Records between flags, the sum of their bytes before the closing flag.

    A sum over added zeros stays what it is, so the length that a record begins with counts too.
    """
    marks = Delimiters(
        b"",
        b"\x7e",
        seal_of("sum8", Check()),
        Escaping(0x7D, 0x20),
        options.max_size or DEFAULT_LIMIT,
        sound=_says_its_length,
    )
    return DelimitedFraming(marks, wrap=options.wrap, lead_in=True)


def _says_its_length(record: bytes) -> bool:
    return int.from_bytes(record[:2], "little") == len(record)
