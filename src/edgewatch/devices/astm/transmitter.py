"""The sending side of an ASTM E1381 link, as an instrument speaks it. Pure: events in and out.

Source: ASTM E1381-95, 6.2 (establishment), 6.3 (transfer), 6.5 (error recovery).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from edgewatch.devices.framings.astm_e1381 import ACK, ENQ, EOT, MAX_TEXT, NAK, encode_frame

REPLY_TIMEOUT_NS = 15_000_000_000
"""E1381-95, 6.5.2: a sender waits 15 s for the reply to ENQ or to a frame."""
BUSY_WAIT_NS = 10_000_000_000
"""After NAK to ENQ the sender waits at least 10 s (6.2)."""
MAX_SENDS = 6
"""A frame is sent at most six times (6.5.1.2)."""

_ENQ, _EOT = bytes([ENQ]), bytes([EOT])


@dataclass(frozen=True, slots=True)
class Send:
    """Bytes to write to the line. `frame` is True for a text frame."""

    data: bytes
    frame: bool = False


@dataclass(frozen=True, slots=True)
class Delivered:
    """The receiver acknowledged every frame."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The message was given up; the reason in words."""

    reason: str


Step = Send | Delivered | Failed


class _State(Enum):
    NEUTRAL = auto()
    BIDDING = auto()
    REFUSED = auto()
    SENDING = auto()


def frames_of(records: Sequence[str]) -> Iterator[bytes]:
    r"""Frames of a message: each record begins a frame; over 240 characters it goes on.

    Frames are numbered 1..7, 0, 1.. over the whole message. A record is sent with its CR.

    >>> [frame[1:2] for frame in frames_of(["H" + 300 * "x", "L|1|N"])]
    [b'1', b'2', b'3']
    """
    number = 1
    for record in records:
        text = (record.rstrip("\r") + "\r").encode("latin-1", "replace")
        for at in range(0, len(text), MAX_TEXT):
            yield encode_frame(number, text[at : at + MAX_TEXT], last=at + MAX_TEXT >= len(text))
            number = (number + 1) % 8


class AstmTransmitter:
    """Sends one message at a time and waits for each acknowledgement.

    Bytes other than ACK, NAK and EOT are passed over instead of taken for a NAK, so that noise
    towards the instrument costs no repetition. `bid_timeout_ns` is how long it waits for the
    reply to ENQ, `reply_timeout_ns` for the reply to a frame.
    """

    def __init__(
        self,
        *,
        bid_timeout_ns: int = REPLY_TIMEOUT_NS,
        reply_timeout_ns: int = REPLY_TIMEOUT_NS,
    ) -> None:
        self._patience_ns = {_State.BIDDING: bid_timeout_ns, _State.SENDING: reply_timeout_ns}
        self._state = _State.NEUTRAL
        self._frames: list[bytes] = []
        self._next = 0
        self._sends = 0
        self._since_ns = 0

    @property
    def idle(self) -> bool:
        """No message is on its way."""
        return self._state is _State.NEUTRAL

    def start(self, records: Sequence[str], now_ns: int) -> list[Step]:
        """Begin to send a message.

        Raises:
            ValueError: A message is still on its way, or there is no record.
        """
        if not self.idle or not records:
            raise ValueError("one message at a time, with at least one record")
        self._frames = list(frames_of(records))
        self._next = self._sends = 0
        return self._bid(now_ns)

    def feed(self, data: bytes, now_ns: int) -> list[Step]:
        """Take what the receiver sent."""
        steps: list[Step] = []
        for byte in data:
            if byte in (ACK, NAK, EOT):
                steps += self._reply(byte, now_ns)
        return steps

    def tick(self, now_ns: int) -> list[Step]:
        """Let time pass; call at least once a second."""
        waited = now_ns - self._since_ns
        if self._state is _State.REFUSED and waited >= BUSY_WAIT_NS:
            return self._bid(now_ns)
        if waited >= self._patience_ns.get(self._state, waited + 1):
            return self._give_up("the receiver does not answer")
        return []

    def _bid(self, now_ns: int) -> list[Step]:
        self._state, self._since_ns = _State.BIDDING, now_ns
        return [Send(_ENQ)]

    def _reply(self, byte: int, now_ns: int) -> list[Step]:
        if self._state is _State.BIDDING:
            if byte == ACK:
                return self._send(now_ns)
            self._state, self._since_ns = _State.REFUSED, now_ns
        elif self._state is _State.SENDING:
            return self._refused(now_ns) if byte == NAK else self._acknowledged(now_ns)
        return []

    def _refused(self, now_ns: int) -> list[Step]:
        if self._sends >= MAX_SENDS:
            return self._give_up("a frame was refused six times")
        return self._send(now_ns)

    def _acknowledged(self, now_ns: int) -> list[Step]:
        # EOT from the receiver acknowledges too, and asks to stop soon (6.3.5); the message
        # is brought to its end first.
        self._next, self._sends = self._next + 1, 0
        if self._next < len(self._frames):
            return self._send(now_ns)
        self._state = _State.NEUTRAL
        return [Send(_EOT), Delivered()]

    def _send(self, now_ns: int) -> list[Step]:
        self._state, self._since_ns = _State.SENDING, now_ns
        self._sends += 1
        return [Send(self._frames[self._next], frame=True)]

    def _give_up(self, reason: str) -> list[Step]:
        self._state = _State.NEUTRAL
        return [Send(_EOT), Failed(reason)]
