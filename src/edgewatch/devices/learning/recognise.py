"""From what was heard to the guess that explains it best. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edgewatch.devices.learning.capture import Capture
from edgewatch.devices.learning.fixed_frames import guess_fixed
from edgewatch.devices.learning.guess import Guess
from edgewatch.devices.learning.known_protocols import guess_known, is_modbus_traffic
from edgewatch.devices.learning.length_frames import guess_length_prefixed
from edgewatch.devices.learning.rhythm import Rhythm, rhythm_of
from edgewatch.devices.learning.text_frames import guess_text, share_printable

_FEWEST_BYTES = 8
_PARITY_BYTES = 48
_GOOD = 0.7
_SHARE_TEXT = 0.95
_TEXT_WITHOUT_LINES = 0.6
_CERTAIN = 1.0
_POVERTY_COUNTS = 0.2


@dataclass(frozen=True, slots=True)
class Learnt:
    """What a capture tells.

    Attributes:
        capture: What was heard; with seven bits where the eighth proved to be parity.
        guess: How it is framed; None where nothing fits.
        rhythm: How often it comes; None where that cannot be told.
        modbus: Other equipment is talking Modbus RTU on this line.
        parity: "E" or "O" where the eighth bit of every byte proved to be parity, else "".
    """

    capture: Capture
    guess: Guess | None = None
    rhythm: Rhythm | None = None
    modbus: bool = False
    parity: str = ""

    @property
    def score(self) -> float:
        """How well the capture is explained: 0 nothing, 1 text, up to 1.5 with a checksum.

        Where a stop bit is missing, as at a wrong rate, the system gives NUL: that counts
        against it. So does a poor choice of bytes, for at a wrong rate differences get lost.
        """
        data = self.capture.data
        if self.modbus:
            return 1.5
        if self.guess is not None:
            doubt = 0.0 if self.guess.certainty >= _CERTAIN else _doubt(data)
            return self.guess.certainty * self.guess.explained - doubt
        is_text = len(data) >= _FEWEST_BYTES and share_printable(data) > _SHARE_TEXT
        return _TEXT_WITHOUT_LINES if is_text else 0.0


def _doubt(data: bytes) -> float:
    poverty = 1 - len(set(data)) / 256
    return data.count(0) / max(1, len(data)) + _POVERTY_COUNTS * poverty


def learn(capture: Capture) -> Learnt:
    """Name framing, checksum and rhythm of what was heard."""
    data = capture.data
    if len(data) < _FEWEST_BYTES:
        return Learnt(capture)
    if is_modbus_traffic(capture):
        return Learnt(capture, modbus=True)
    parity = _parity_in_top_bit(data)
    if parity:
        seven = capture.with_seven_bits()
        if share_printable(seven.data) > _GOOD and (found := _best(seven)) is not None:
            return Learnt(seven, found, rhythm_of(found.ends_ns), parity=parity)
    guess = _best(capture)
    return Learnt(capture, guess, None if guess is None else rhythm_of(guess.ends_ns))


def _best(capture: Capture) -> Guess | None:
    """The first kind that explains the capture, the most telling kinds first."""
    found: list[Guess] = []
    for guess in _guesses(capture):
        if guess.explained >= _GOOD:
            return guess
        found.append(guess)
    return max(found, key=lambda guess: guess.explained, default=None)


def _guesses(capture: Capture) -> Iterator[Guess]:
    for kind in (guess_known, guess_text, guess_length_prefixed, guess_fixed):
        if (guess := kind(capture)) is not None and guess.payloads:
            yield guess


def _parity_in_top_bit(data: bytes) -> str:
    """The parity that every byte of eight bits has, as where seven and parity were sent."""
    if len(data) < _PARITY_BYTES or max(data) < 0x80:
        return ""
    odd = sum(byte.bit_count() & 1 for byte in data)
    if odd == 0:
        return "E"
    return "O" if odd == len(data) else ""
