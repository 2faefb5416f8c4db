"""Framing "astm-e1381": frames with number and checksum between ENQ and EOT.

Source: ASTM E1381-95, 6.3 (frames), 6.3.3 (checksum), 6.6 (restricted characters); the same
text is CLSI LIS01-A2.
"""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.devices.checksums import sum8
from edgewatch.devices.framings.base import Frame, FramingOptions

STX, ETX, EOT, ENQ, ACK, LF, CR, NAK, ETB = 0x02, 0x03, 0x04, 0x05, 0x06, 0x0A, 0x0D, 0x15, 0x17
MAX_FRAME = 64_000
"""E1381 ends a frame at 247 bytes; LIS01-A2 allows 64,000, and analysers use it."""
MAX_TEXT = 240
_DIGITS = 2
_CLOSINGS = (b"\r\n", b"\n", b"\r", b"")
# E1394-97, 5.1: characters allowed in a message; the high half is left to code pages.
_ALLOWED = bytes([7, 9, 11, 12, CR, *range(32, 127), *range(128, 255)])


@dataclass(frozen=True, slots=True)
class Control:
    """A control character of the link: ENQ, EOT, ACK or NAK."""

    byte: int


@dataclass(frozen=True, slots=True)
class NumberedFrame:
    """A frame that came to its end.

    Attributes:
        number: 0..7, or -1 where the number is no such digit.
        text: The text between number and ETX/ETB.
        last: True for ETX (end of the record), False for ETB (the record goes on).
        intact: The checksum is right, the number is one, and the text holds only characters
            that may stand in a message. The last matters: an inserted NUL does not change the
            checksum.
    """

    number: int
    text: bytes
    last: bool
    intact: bool


@dataclass(frozen=True, slots=True)
class BrokenFrame:
    """A frame that began and never came to its end; `size` bytes are lost."""

    size: int


@dataclass(frozen=True, slots=True)
class Noise:
    """`size` bytes that belong to no frame and are no control character."""

    size: int


Token = Control | NumberedFrame | BrokenFrame | Noise


def encode_frame(number: int, text: bytes, *, last: bool) -> bytes:
    r"""STX, number, text, ETX or ETB, checksum, CR LF.

    >>> encode_frame(1, b"L|1|N\r", last=True)
    b'\x021L|1|N\r\x0304\r\n'
    """
    if not 0 <= number <= 7:
        raise ValueError(f"frame number {number} is not 0..7")
    body = b"%d%b%c" % (number, text, ETX if last else ETB)
    return b"%c%b%02X\r\n" % (STX, body, sum8(body))


class E1381Tokenizer:
    """Cuts a byte stream into the link's tokens; never raises; holds at most one frame.

    A control character that is restricted in text (STX, ENQ, EOT) breaks a frame off: the
    sender has begun anew, or the line is noisy and the checksum would fail anyway. CR LF closes
    a frame; of one whose checksum is right it may be missing, or lack its CR or LF.
    """

    def __init__(self, limit: int = MAX_FRAME) -> None:
        self._limit = limit
        self._frame: bytearray | None = None
        self._end = 0
        self._noise = 0

    @property
    def pending(self) -> int:
        """Bytes of the frame that is on its way."""
        return 0 if self._frame is None else len(self._frame)

    def abandon(self) -> BrokenFrame | None:
        """Give up the frame on its way, as when its time is over."""
        if self._frame is None:
            return None
        size = len(self._frame)
        self._frame = None
        return BrokenFrame(size)

    def settle(self) -> NumberedFrame | None:
        """A frame whose right checksum was followed by silence, its CR LF missing."""
        return self._closed() if self._frame is not None else None

    def feed(self, data: bytes) -> list[Token]:
        """Take the next bytes; give the tokens that they complete."""
        tokens: list[Token] = []
        for byte in data:
            if self._frame is None or byte in (STX, ENQ, EOT):
                self._outside(byte, tokens)
            else:
                self._inside(self._frame, byte, tokens)
        self._flush_noise(tokens)
        return tokens

    def _outside(self, byte: int, tokens: list[Token]) -> None:
        if byte in (STX, ENQ, EOT, ACK, NAK):
            self._flush_noise(tokens)
            if (whole := self.settle()) is not None:
                tokens.append(whole)
            elif (broken := self.abandon()) is not None:
                tokens.append(broken)
            if byte == STX:
                self._frame, self._end = bytearray(), 0
            else:
                tokens.append(Control(byte))
        elif byte not in (CR, LF):  # some senders put a line end behind a control character
            self._noise += 1

    def _inside(self, frame: bytearray, byte: int, tokens: list[Token]) -> None:
        frame.append(byte)
        if not self._end:
            if byte in (ETX, ETB):
                self._end = len(frame)
            elif len(frame) > self._limit and (broken := self.abandon()) is not None:
                tokens.append(broken)
        elif len(frame) > self._end + _DIGITS:
            self._after_digits(frame, byte, tokens)

    def _after_digits(self, frame: bytearray, byte: int, tokens: list[Token]) -> None:
        if byte == CR and len(frame) == self._end + _DIGITS + 1:
            return  # its LF may follow
        tokens.append(_numbered(bytes(frame), self._end))
        self._frame = None

    def _closed(self) -> NumberedFrame | None:
        """The frame on its way, if it has its checksum and that is right."""
        if self._frame is None or not self._end or len(self._frame) < self._end + _DIGITS:
            return None
        found = _numbered(bytes(self._frame), self._end)
        if not found.intact:
            return None
        self._frame = None
        return found

    def _flush_noise(self, tokens: list[Token]) -> None:
        if self._noise:
            tokens.append(Noise(self._noise))
            self._noise = 0


def _numbered(frame: bytes, end: int) -> NumberedFrame:
    body, trailer = frame[:end], frame[end:]
    digit = body[0] - 0x30
    number = digit if 0 <= digit <= 7 and len(body) > 1 else -1
    text = body[1:-1]
    digits, behind = trailer[:_DIGITS], trailer[_DIGITS:]
    intact = (
        number >= 0
        and digits.upper() == b"%02X" % sum8(body)
        and behind in _CLOSINGS
        and not text.translate(None, delete=_ALLOWED)
    )
    return NumberedFrame(number, text, body[-1] == ETX, intact)


class E1381Splitter:
    """Taps a line: intact frames only, whoever acknowledges them."""

    def __init__(self) -> None:
        self._tokenizer = E1381Tokenizer()
        self._discarded = 0

    @property
    def discarded(self) -> int:
        return self._discarded

    @property
    def pending(self) -> int:
        return self._tokenizer.pending

    def feed(self, data: bytes) -> list[Frame]:
        frames = []
        for token in self._tokenizer.feed(data):
            match token:
                case NumberedFrame(text=text, intact=True):
                    frames.append(Frame(text))
                case NumberedFrame(text=text):
                    self._discarded += len(text)
                case BrokenFrame(size) | Noise(size):
                    self._discarded += size
                case Control():
                    pass
        return frames


class E1381Framing:
    """Listening only: a host that acknowledges is `edgewatch.devices.astm.receiver`."""

    commands_anywhere = True

    def __init__(self, options: FramingOptions) -> None:
        del options

    def encode(self, payload: bytes) -> bytes:
        return encode_frame(1, payload, last=True)

    def splitter(self) -> E1381Splitter:
        return E1381Splitter()

    def forbids(self, wire: bytes, forbidden: bytes) -> bool:
        return forbidden in wire
