"""Streams of simulated equipment: an oscillator in a room, a bus and a busy machine behind it.

Frame by frame (:func:`arrivals`) for what the meter sees, and window by window
(:func:`month_of_windows`) for months on end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import numpy.typing as npt

from edgewatch.devices.clock import ClockWindow, PeriodMeter
from edgewatch.devices.profiles.clock_section import ClockSection

Floats = npt.NDArray[np.float64]
Line = Literal["quiet", "full-speed", "latency-timer", "loaded", "held-up"]
QUIET_DAYS = 2
HOLD_UPS = 12
DAY_S = 86_400.0
BOOT = "one"


@dataclass(frozen=True)
class Oscillator:
    """Rate over time, ppm: offset, daily swing, air conditioning, slow wander, warm-up.

    `warm_ppm` is how far the cold oscillator is off at `warm_from_s`, settling with `warm_tau_s`.
    """

    offset_ppm: float = 0.0
    swing_ppm: float = 1.0
    cycling_ppm: float = 0.1
    cycle_s: float = 1_500.0
    weather: float = 0.3
    seed: int = 1
    warm_ppm: float = 0.0
    warm_from_s: float = 0.0
    warm_tau_s: float = 400.0

    def rate(self, at_s: Floats) -> Floats:
        """Days differ in how far they swing and about which middle."""
        rng = np.random.default_rng(self.seed)
        nodes = rng.normal(0.0, self.weather, (2, 64))
        day = at_s / DAY_S
        middle, strength = (np.interp(day, np.arange(64), row) for row in nodes)
        swing = self.swing_ppm * (1 + strength) * np.sin(2 * np.pi * (day - 0.3))
        cycling = self.cycling_ppm * np.sin(2 * np.pi * at_s / self.cycle_s)
        since = np.maximum(at_s - self.warm_from_s, 0.0)
        warm = self.warm_ppm * np.exp(-since / self.warm_tau_s) * (at_s >= self.warm_from_s)
        return self.offset_ppm + self.swing_ppm * middle + swing + cycling + warm


def rng_of(seed: int) -> np.random.Generator:
    """A generator of its own for each simulation."""
    return np.random.default_rng(seed)


def arrivals(
    clock: Oscillator,
    period_s: float,
    from_s: float,
    to_s: float,
    line: Line,
    rng: np.random.Generator,
) -> Iterator[int]:
    """Arrival times on the raw clock of the computer, nanoseconds, in chunks of at most a day."""
    begin = from_s
    while begin < to_s:
        end = min(begin + DAY_S, to_s)
        at = begin + np.arange(max(1, int((end - begin) / period_s))) * period_s
        true = at + np.concatenate([[0.0], np.cumsum(clock.rate(at)[:-1] * 1e-6 * period_s)])
        seen = np.maximum.accumulate(delayed(true, line, rng))
        yield from (seen * 1e9).astype(np.int64).tolist()
        # The next chunk goes on at the phase at which this one ended.
        begin = float(true[-1]) + period_s


def delayed(true_s: Floats, line: Line, rng: np.random.Generator) -> Floats:
    """When the program sees what was sent at `true_s`."""
    count = len(true_s)
    sent = true_s + rng.normal(0.0, 20e-6, count)
    if line == "quiet":
        return sent + rng.exponential(50e-6, count)
    # The host polls once a millisecond of its own clock.
    polled = np.ceil(sent * 1e3) * 1e-3
    if line == "latency-timer":
        # An FTDI bridge holds short packets for up to 16 ms.
        polled = np.ceil(polled * 1e3 + rng.integers(0, 16, count)) * 1e-3
    woken = polled + rng.exponential(60e-6, count)
    if line == "held-up":
        return woken + held_up(true_s, rng)
    return woken + loaded(true_s, rng) if line == "loaded" else woken


def loaded(true_s: Floats, rng: np.random.Generator) -> Floats:
    """A busy machine: spells of a quarter of an hour, in which most wake-ups come late."""
    spell = (true_s // 900).astype(np.int64)
    busy = np.random.default_rng(7).random(spell.max() + 1)[spell] < 0.25
    late = rng.exponential(4e-3, len(true_s)) * (rng.random(len(true_s)) < 0.8) + 0.3e-3
    stalls = rng.exponential(0.15, len(true_s)) * (rng.random(len(true_s)) < 2e-3)
    return busy * (late + stalls)


def held_up(true_s: Floats, rng: np.random.Generator) -> Floats:
    """Some times a day, and only after two quiet days, all frames of a spell come 3 ms late."""
    late = np.zeros(len(true_s))
    if true_s[0] < QUIET_DAYS * DAY_S:
        return late
    for _ in range(rng.poisson(HOLD_UPS)):
        begin_s = true_s[0] + rng.uniform(0, DAY_S)
        spell = (true_s >= begin_s) & (true_s < begin_s + rng.exponential(2_400))
        late[spell] = 3e-3 + rng.exponential(4e-3, int(spell.sum()))
    return late


def measured(
    section: ClockSection, arriving: Iterator[int], boot: str = BOOT
) -> Iterator[ClockWindow]:
    """The windows that a meter makes of them."""
    meter = PeriodMeter(section, boot=boot)
    return (window for raw_ns in arriving if (window := meter.note(raw_ns)) is not None)


def month_of_windows(
    clock: Oscillator, sigma_ppm: float, days: float, rng: np.random.Generator, from_s: float = 0.0
) -> Iterator[ClockWindow]:
    """Windows of 300 s without their frames; one in two hundred is bent by load."""
    at = from_s + np.arange(0.0, days * DAY_S, 300.0)
    skews = clock.rate(at + 150) + rng.normal(0.0, sigma_ppm, len(at))
    skews += (rng.random(len(at)) < 1 / 200) * rng.normal(0.0, 10 * sigma_ppm, len(at))
    plain = ClockWindow(0, 1, BOOT, 300, 0, 0, 0.0, sigma_ppm, 500.0)
    for begin_s, skew in zip(at.tolist(), skews.tolist(), strict=True):
        begin_ns = round(begin_s * 1e9)
        yield replace(
            plain, begin_raw_ns=begin_ns, end_raw_ns=begin_ns + 300 * 10**9, skew_ppm=skew
        )
