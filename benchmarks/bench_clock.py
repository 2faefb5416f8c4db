"""What watching a unit's clock finds, how often it is wrong, and what it costs.

* false suspicions: months of a stream of one frame a second, frame by frame, for each kind of
  line (see ``tests/support/clock_streams.py``), with units that differ in rate, in daily swing
  and in air conditioning, running day and night or ten hours a day with a cold start each
  morning; the goal is at most one a slot and month,
* delay from the first frame of another unit, 2, 10 and 18 ppm off and cold, to the suspicion,
* processor time a frame, and a window of learning and of watching.

Simulated time; a month takes some seconds. ``--months`` sets how many for each line and way of
running (4 by default).
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import get_args

import numpy as np
from scipy.special import chdtri

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from edgewatch.devices.clock import ClockWindow, PeriodMeter  # noqa: E402
from edgewatch.devices.clock.slot_clock import SlotClock  # noqa: E402
from edgewatch.devices.profiles.clock_section import ClockSection  # noqa: E402
from support.clock_streams import (  # noqa: E402
    DAY_S,
    Line,
    Oscillator,
    arrivals,
    measured,
    month_of_windows,
    rng_of,
)

LINES: tuple[Line, ...] = get_args(Line)
MONTH_DAYS = 30
SHIFT_S = (8 * 3600.0, 18 * 3600.0)
LEARNED_S = 1.25 * DAY_S
SECTION = ClockSection(period_s=1.0)


def unit(number: int) -> Oscillator:
    """One of many: its rate, its temperature coefficient, its room."""
    rng = rng_of(100 + number)
    return Oscillator(
        offset_ppm=rng.uniform(-20, 20),
        swing_ppm=rng.uniform(0.2, 3.0),
        cycling_ppm=rng.uniform(0.0, 0.3),
        cycle_s=rng.uniform(900, 3600),
        seed=number,
    )


def always_on(clock: Oscillator, line: Line, days: int, seed: int) -> Iterator[ClockWindow]:
    return measured(SECTION, arrivals(clock, 1.0, 0, days * DAY_S, line, rng_of(seed)))


def by_day(clock: Oscillator, line: Line, days: int, seed: int) -> Iterator[ClockWindow]:
    """Switched on each morning, cold by up to 3 ppm."""
    rng = rng_of(seed)
    meter = PeriodMeter(SECTION, boot="one")
    for day in range(days):
        begin_s, end_s = (day * DAY_S + at for at in SHIFT_S)
        cold = replace(clock, warm_ppm=rng.uniform(-3, 3), warm_from_s=begin_s)
        for raw_ns in arrivals(cold, 1.0, begin_s, end_s, line, rng):
            if (window := meter.note(raw_ns)) is not None:
                yield window


def suspicions(windows: Iterator[ClockWindow]) -> tuple[int, float, list[float]]:
    """(suspicions, months watched, discernible ppm once learned)."""
    clock, found, watched, discernible = SlotClock(SECTION), 0, 0, []
    for window in windows:
        watched += clock.standing == "proved"
        outcome = clock.take(window, window.end_raw_ns, learnable=True)
        found += outcome.deviation is not None
        if outcome.enrolled and clock.reference is not None:
            discernible.append(clock.reference.discernible_ppm)
    return found, watched * SECTION.window_s / (MONTH_DAYS * DAY_S), discernible


def false_suspicions(months: int) -> None:
    print("false suspicions, by line and way of running")
    total, watched = 0, 0.0
    for line in LINES:
        for name, run in (("always on", always_on), ("ten hours a day", by_day)):
            parts = [suspicions(run(unit(n), line, MONTH_DAYS, n)) for n in range(months)]
            found, months_watched = sum(p[0] for p in parts), sum(p[1] for p in parts)
            least = [ppm for p in parts for ppm in p[2]]
            total, watched = total + found, watched + months_watched
            print(
                f"  {line:14} {name:16} {found:3d} in {months_watched:5.2f} months watched,"
                f" discernible from {median(least) if least else float('nan'):.1f} ppm"
            )
    at_most = chdtri(2 * (total + 1), 0.05) / 2 / watched
    print(
        f"  all: {total} in {watched:.1f} slot-months of watching, {total / watched:.2f} a month;"
        f" with 95 % confidence at most {at_most:.2f} (goal 1)"
    )


def delay_minutes(line: Line, apart_ppm: float, seed: int) -> float:
    """From the first frame of another, cold unit to the suspicion; inf within twelve hours."""
    first = replace(unit(seed), swing_ppm=1.0, cycling_ppm=0.1)
    clock, rng = SlotClock(SECTION), rng_of(seed)
    for window in measured(SECTION, arrivals(first, 1.0, 0, LEARNED_S, line, rng)):
        clock.take(window, window.end_raw_ns, learnable=True)
    begin_s = LEARNED_S + 60
    sign = 1 if seed % 2 else -1
    other = replace(
        first, offset_ppm=first.offset_ppm + sign * apart_ppm, warm_ppm=2.0, warm_from_s=begin_s
    )
    frames = arrivals(other, 1.0, begin_s, begin_s + DAY_S / 2, line, rng)
    for window in measured(SECTION, frames):
        if clock.take(window, window.end_raw_ns, learnable=True).deviation is not None:
            return (window.end_raw_ns / 1e9 - begin_s) / 60
    return float("inf")


def said(minutes: float) -> str:
    return f"{minutes:.0f}" if np.isfinite(minutes) else "-"


def delays(units: int) -> None:
    print("minutes from the first frame of another unit to the suspicion: median, worst")
    for line in LINES:
        parts = []
        for apart_ppm in (2.0, 10.0, 18.0):
            took = [delay_minutes(line, apart_ppm, seed) for seed in range(units)]
            missed = sum(np.isinf(took))
            note = f" ({missed} of {units} not in 12 h)" if missed else ""
            parts.append(f"{apart_ppm:g} ppm {said(median(took))}, {said(max(took))}{note}")
        print(f"  {line:14} " + "; ".join(parts))


def cost() -> None:
    times = list(arrivals(unit(0), 0.1, 0, 6 * 3600, "loaded", rng_of(0)))
    meter = PeriodMeter(ClockSection(period_s=0.1), boot="one")
    begin = time.perf_counter()
    for raw_ns in times:
        meter.note(raw_ns)
    a_frame = (time.perf_counter() - begin) / len(times)
    windows = list(month_of_windows(unit(0), 0.2, 10, rng_of(0)))
    clock = SlotClock(SECTION)
    begin = time.perf_counter()
    for window in windows:
        clock.take(window, window.end_raw_ns, learnable=True)
    a_window = (time.perf_counter() - begin) / len(windows)
    print(f"{a_frame * 1e6:.2f} us a frame, {a_window * 1e6:.0f} us a window of 300 s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--months", type=int, default=4)
    parser.add_argument("--units", type=int, default=7)
    given = parser.parse_args()
    cost()
    delays(given.units)
    false_suspicions(given.months)


if __name__ == "__main__":
    main()
