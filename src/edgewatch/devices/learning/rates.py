"""Which settings of the line to try, and for how long each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from edgewatch.devices.learning.capture import Capture
from edgewatch.devices.learning.recognise import Learnt, learn
from edgewatch.devices.serial_settings import SerialSettings

RATES = (9600, 115_200, 19_200, 57_600, 38_400, 4800, 2400, 1200, 230_400)
SURE = 0.95
_SCAN_SHARE = 0.8
_LONGEST_LOOK_S = 2.5
_SHORTEST_S = 0.5

Hear = Callable[[SerialSettings | None, float], Capture]
"""Listen with a setting of the line for so many seconds."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was heard with one setting, in a word: for the person who waits."""

    settings: SerialSettings | None
    size: int
    score: float


def candidates(rates: Sequence[int] = RATES) -> tuple[SerialSettings, ...]:
    """The settings to try: each rate without parity, then each with.

    Even and odd parity read alike, for a port does not check what it receives.
    """
    plain = [SerialSettings(baud) for baud in rates]
    return (*plain, *(SerialSettings(baud, parity="E") for baud in rates))


def _quiet(_: Look) -> None:
    """Nobody waits."""


def learn_line(
    hear: Hear,
    seconds: float,
    *,
    wired: bool,
    tell: Callable[[Look], None] = _quiet,
    stop: Callable[[], bool] = lambda: False,
) -> Learnt:
    """Find the setting with which most is understood, and listen with it for the rest.

    Args:
        hear: Opens the port with a setting and listens.
        seconds: For the whole; a scan of the rates takes 80 % of it at most.
        wired: False where there is no wire: the setting is then of no account.
        tell: Told of each look.
        stop: Asked after each look; True ends the listening with what there is.
    """
    if not wired:
        found = learn(hear(None, seconds))
        tell(_look(found))
        return found
    best, left_s = _scan(hear, seconds, tell, stop)
    if best is None or stop():
        return best or Learnt(Capture(None, ()))
    more = hear(best.capture.settings, max(_SHORTEST_S, left_s))
    if best.parity:
        more = more.with_seven_bits()
    again = learn(best.capture.then(more))
    if best.parity:
        again = Learnt(again.capture, again.guess, again.rhythm, again.modbus, best.parity)
    return max(again, best, key=lambda found: (found.score, len(found.capture.pieces)))


def _scan(
    hear: Hear, seconds: float, tell: Callable[[Look], None], stop: Callable[[], bool]
) -> tuple[Learnt | None, float]:
    """The best of one look with each setting, and the seconds that are left."""
    tried = candidates()
    each_s = max(_SHORTEST_S, min(_LONGEST_LOOK_S, seconds * _SCAN_SHARE / len(tried)))
    best: Learnt | None = None
    left_s = seconds
    for found in _looks(hear, tried, each_s):
        left_s -= each_s
        tell(_look(found))
        if found.capture.pieces and (best is None or found.score > best.score):
            best = found
        if found.score >= SURE or stop():
            break
    return best, left_s


def _looks(hear: Hear, tried: Sequence[SerialSettings], each_s: float) -> Iterator[Learnt]:
    for settings in tried:
        yield learn(hear(settings, each_s))


def _look(found: Learnt) -> Look:
    return Look(found.capture.settings, len(found.capture.data), found.score)
