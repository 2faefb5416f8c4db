"""The receiving side of an ASTM E1381 link, as a host speaks it. Pure: bytes in, events out.

Source: ASTM E1381-95, 6.2 (establishment), 6.3 (transfer), 6.4 (termination), 6.5 (error
recovery).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from edgewatch.devices.framings.astm_e1381 import (
    ACK,
    ENQ,
    EOT,
    NAK,
    BrokenFrame,
    Control,
    E1381Tokenizer,
    Noise,
    NumberedFrame,
    Token,
)

RECEIVE_TIMEOUT_NS = 30_000_000_000
"""E1381-95, 6.5.2.4: a receiver that hears nothing for 30 s gives the message up."""
MAX_MESSAGE = 1 << 20
SETTLE_NS = 300_000_000
"""So long after its checksum a frame is whole, though the CR LF that closes it is missing."""


class ProblemKind(StrEnum):
    """What went wrong on the line."""

    NOISE = "noise"
    CHECKSUM = "wrong checksum"
    FRAME_NUMBER = "wrong frame number"
    HALF_FRAME = "half frame"
    RESTARTED = "restarted before the end"
    TIMED_OUT = "stopped in the middle"
    CUT_SHORT = "ended in the middle"
    TOO_LARGE = "too large"


@dataclass(frozen=True, slots=True)
class Reply:
    """Bytes that must be sent back at once."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """A message: its text, records ended by CR, and when it began and ended.

    Every record in it is whole. Whether the message came to its end is told by its terminator
    record (`AstmMessage.complete`): a sender that gives up also says EOT.
    """

    text: str
    started_ns: int
    ended_ns: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong: the kind, in how many bytes, when.

    `message_lost` says that text already acknowledged was given up with it.
    """

    kind: ProblemKind
    size: int
    time_ns: int
    message_lost: bool = False


Event = Reply | Message | Problem

_ACK = Reply(bytes([ACK]))
_NAK = Reply(bytes([NAK]))


class AstmReceiver:
    r"""Takes what an instrument sends; says what to answer and which messages are whole.

    A message is given once, at EOT, and only if its last record ended; or where EOT was lost,
    if its terminator record has come. Everything else is a `Problem`. Memory is bounded by
    `max_message` and the longest frame.

    >>> from edgewatch.devices.framings.astm_e1381 import encode_frame
    >>> receiver = AstmReceiver()
    >>> receiver.feed(b"\x05", 0)
    [Reply(data=b'\x06')]
    >>> events = receiver.feed(encode_frame(1, b"L|1|N\r", last=True) + b"\x04", 1)
    >>> events[-1]
    Message(text='L|1|N\r', started_ns=0, ended_ns=1)
    """

    def __init__(
        self, *, timeout_ns: int = RECEIVE_TIMEOUT_NS, max_message: int = MAX_MESSAGE
    ) -> None:
        self._timeout_ns = timeout_ns
        self._max_message = max_message
        self._tokenizer = E1381Tokenizer()
        self._session = False
        self._started_ns = 0
        self._heard_ns = 0
        self._text = bytearray()
        self._record_open = False
        self._too_large = False
        # The first frame after ENQ has number 1 (6.3.2); none can be a repetition yet.
        self._last_number = 0
        self._last_text: bytes | None = None

    @property
    def in_session(self) -> bool:
        """Between ENQ and EOT."""
        return self._session

    @property
    def held(self) -> int:
        """Bytes held for the message and the frame on their way."""
        return len(self._text) + self._tokenizer.pending

    def feed(self, data: bytes, now_ns: int) -> list[Event]:
        """Take the next bytes of the line."""
        events = self.tick(now_ns)
        if data:
            self._heard_ns = now_ns
        for token in self._tokenizer.feed(data):
            self._take(token, now_ns, events)
        return events

    def tick(self, now_ns: int) -> list[Event]:
        """Let time pass; call about once a second while nothing is read."""
        # Where the clock was set back, waiting begins anew.
        self._heard_ns = min(self._heard_ns, now_ns)
        quiet_ns = now_ns - self._heard_ns
        if quiet_ns > SETTLE_NS and (whole := self._tokenizer.settle()) is not None:
            events: list[Event] = []
            self._take(whole, now_ns, events)
            self._heard_ns = now_ns
            return events
        if quiet_ns <= self._timeout_ns:
            return []
        broken = self._tokenizer.abandon()
        if not self._session and broken is None:
            return []
        size = len(self._text) + (broken.size if broken else 0)
        broken_off = self._broken_off(ProblemKind.TIMED_OUT, size, now_ns)
        self._leave()
        return broken_off

    def _take(self, token: Token, now_ns: int, events: list[Event]) -> None:
        match token:
            case Control(byte) if byte == ENQ:
                self._begin(now_ns, events)
            case Control(byte) if byte == EOT:
                self._finish(now_ns, events)
            case NumberedFrame() if self._session:
                self._frame(token, now_ns, events)
            case NumberedFrame(text=text):
                events.append(Problem(ProblemKind.NOISE, len(text), now_ns))
            case BrokenFrame(size):
                events.append(Problem(ProblemKind.HALF_FRAME, size, now_ns))
            case Noise(size):
                events.append(Problem(ProblemKind.NOISE, size, now_ns))
            case Control():
                events.append(Problem(ProblemKind.NOISE, 1, now_ns))

    def _begin(self, now_ns: int, events: list[Event]) -> None:
        if self._text:
            events += self._broken_off(ProblemKind.RESTARTED, len(self._text), now_ns)
        self._leave()
        self._session = True
        self._started_ns = now_ns
        events.append(_ACK)

    def _frame(self, frame: NumberedFrame, now_ns: int, events: list[Event]) -> None:
        expected = (self._last_number + 1) % 8
        if not frame.intact:
            events += [Problem(ProblemKind.CHECKSUM, len(frame.text), now_ns), _NAK]
        elif self._too_large:
            events.append(_NAK)
        elif frame.number == expected:
            self._accept(frame, now_ns, events)
        elif frame.number == self._last_number and frame.text == self._last_text:
            events.append(_ACK)  # our ACK was lost and the frame came again (6.3.2)
        else:
            events += [Problem(ProblemKind.FRAME_NUMBER, len(frame.text), now_ns), _NAK]

    def _accept(self, frame: NumberedFrame, now_ns: int, events: list[Event]) -> None:
        if len(self._text) + len(frame.text) > self._max_message:
            size = len(self._text) + len(frame.text)
            events += [Problem(ProblemKind.TOO_LARGE, size, now_ns, message_lost=True), _NAK]
            self._reset()
            self._too_large = True
            return
        self._text += frame.text
        if frame.last and not frame.text.endswith(b"\r"):
            self._text += b"\r"  # ETX ends the record, whether or not its CR was sent
        self._record_open = not frame.last
        self._last_number, self._last_text = frame.number, frame.text
        events.append(_ACK)

    def _finish(self, now_ns: int, events: list[Event]) -> None:
        if self._record_open:
            size = len(self._text)
            events.append(Problem(ProblemKind.CUT_SHORT, size, now_ns, message_lost=True))
        elif self._text:
            text = self._text.decode("latin-1")
            events.append(Message(text, self._started_ns, now_ns))
        self._leave()

    def _broken_off(self, kind: ProblemKind, size: int, now_ns: int) -> list[Event]:
        # Nothing acknowledges EOT, so it may be lost on a noisy line while the instrument
        # believes its results delivered: a message that has its terminator record is whole.
        last = bytes(self._text).rstrip(b"\r").rpartition(b"\r")[2]
        if self._record_open or not last.startswith(b"L"):
            return [Problem(kind, size, now_ns, message_lost=bool(self._text))]
        text = self._text.decode("latin-1")
        return [Problem(kind, size, now_ns), Message(text, self._started_ns, now_ns)]

    def _leave(self) -> None:
        self._session = False
        self._reset()

    def _reset(self) -> None:
        self._text = bytearray()
        self._record_open = False
        self._too_large = False
        self._last_number = 0
        self._last_text = None
