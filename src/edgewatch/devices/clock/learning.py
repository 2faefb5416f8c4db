"""Learn the clock of a unit from the settled windows of a day and more."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from edgewatch.devices.clock.cusum import ALLOWANCE
from edgewatch.devices.clock.level import HELD_NS, innovations
from edgewatch.devices.clock.reference import DAY_NS, ClockReference

LEAST_WINDOWS = 144
"""Half of a day in windows of 300 s: equipment that is switched off at night takes longer."""
LEAST_NOISE_PPM = 0.05
"""No oscillator in a room is steadier from window to window than this."""
LEAST_ALLOWANCE = 0.3
HOUR = 12
"""Windows of 300 s."""
LEAST_STEP_PPM = 1.0
STEP_SIGMAS = 8.0
_TO_SIGMA = 1.482602
_TAIL_SIGMAS = 2.576


@dataclass(frozen=True, slots=True)
class Sample:
    """One settled window: its end (ns, UTC), its run of the computer, its skew and its error."""

    end_ns: int
    boot: str
    skew_ppm: float
    stderr_ppm: float


def is_enough(samples: Sequence[Sample]) -> bool:
    """Whether the samples, in order of time, cover a day with windows enough."""
    return len(samples) >= LEAST_WINDOWS and samples[-1].end_ns - samples[0].end_ns >= DAY_NS


def learn(samples: Sequence[Sample]) -> ClockReference | None:
    """The reference that the samples, in order of time, give; None while they do not suffice."""
    if not is_enough(samples):
        return None
    low, high = np.quantile(_steady(samples), (0.01, 0.99))
    return ClockReference(
        from_ns=samples[0].end_ns,
        to_ns=samples[-1].end_ns,
        windows=len(samples),
        low_ppm=float(low),
        high_ppm=float(high),
        **_spread(samples),
    )


def last_step(samples: Sequence[Sample]) -> int:
    """Index of the sample at which the clock last changed for good; 0 if it never did.

    A unit exchanged while its clock was being learned would make a reference that fits both.
    The mean of the hour after is compared with that of the hour before, everywhere; a step
    stands out of the differences that weather and noise make.
    """
    found = begin = 0
    for run in _runs(samples):
        skews = _steady(run)
        if len(skews) >= 4 * HOUR:
            means = np.convolve(skews, np.full(HOUR, 1 / HOUR), mode="valid")
            shifts = np.abs(means[HOUR:] - means[:-HOUR])
            limit = max(LEAST_STEP_PPM, STEP_SIGMAS * _TO_SIGMA * float(np.median(shifts)))
            if (over := np.flatnonzero(shifts > limit)).size:
                near = np.arange(max(0, over[-1] - HOUR), over[-1] + 1)
                # One more for the sample that the running median lacks in front.
                found = begin + int(near[shifts[near].argmax()]) + HOUR + 1
        begin += len(run)
    return found


def _steady(samples: Sequence[Sample]) -> npt.NDArray[np.float64]:
    """Skews without the single windows that a loaded machine has bent: medians of three."""
    skews = np.array([sample.skew_ppm for sample in samples])
    if len(skews) < 3:
        return skews
    steady = np.median(np.lib.stride_tricks.sliding_window_view(skews, 3), axis=1)
    return np.asarray(steady, np.float64)


def _spread(samples: Sequence[Sample]) -> dict[str, float]:
    """Noise, wander and allowance, from the innovations of the windows.

    Noise goes by the middle of the innovations or by their tails, whichever says more; wander is
    what hourly means of them stray beyond what that noise gives.
    """
    steps = [innovations(sample.skew_ppm for sample in run) for run in _runs(samples)]
    sizes = np.abs(np.concatenate(steps))
    means = np.abs(np.concatenate([_hourly_means(step) for step in steps]))
    noise = max(LEAST_NOISE_PPM, float(np.median([sample.stderr_ppm for sample in samples])))
    if not means.size:
        return {"noise_ppm": noise, "wander_ppm": noise, "allowance": ALLOWANCE}
    tail = float(np.quantile(sizes, 0.99)) / _TAIL_SIGMAS
    noise = max(noise, _TO_SIGMA * float(np.median(sizes)), tail)
    expected = _TAIL_SIGMAS * noise / math.sqrt(HOUR)
    wander = math.sqrt(max(0.0, float(np.quantile(means, 0.99)) ** 2 - expected**2))
    hourly = _TO_SIGMA * float(np.median(means)) * math.sqrt(HOUR) / noise
    return {
        "noise_ppm": noise,
        "wander_ppm": wander,
        "allowance": min(max(hourly, LEAST_ALLOWANCE), ALLOWANCE),
    }


def _hourly_means(steps: Sequence[float]) -> npt.NDArray[np.float64]:
    if len(steps) < HOUR:
        return np.empty(0)
    return np.convolve(steps, np.full(HOUR, 1 / HOUR), mode="valid")


def _runs(samples: Sequence[Sample]) -> list[list[Sample]]:
    """Cut where the computer was restarted, or the stream was away for long."""
    runs = [[samples[0]]]
    for before, after in pairwise(samples):
        if after.boot != before.boot or after.end_ns - before.end_ns > HELD_NS:
            runs.append([])
        runs[-1].append(after)
    return runs
