"""How far the level of a channel wanders by itself: differences of levels by their lag.

The temperature of a cell follows the room, a lamp ages: two levels an hour apart differ, and two
levels a day apart differ more. The level is the median of a block of consecutive readings, which
fewer wild readings than half of it do not move. From a reference in order of time the absolute
differences of levels are taken by their lag, an octave at a time (the variogram of Matheron 1963,
with the robust scale of Cressie & Hawkins 1980 in mind), and made non-decreasing in lag.

What a new difference is held to at lag τ, with false alarm probability α:

    limit(τ) = max( t(1 − α/2; ν) · s(τ),  1.25 · largest(τ) )

s is a robust scale, ν the number of differences that do not share readings, t Student's quantile.
The quantile takes the differences for normal; what is not (a thermostat that cycles) is covered by
the largest that the reference itself holds. A lag that the reference does not span a few times
over has no limit: nothing can be said there.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.statistics import special
from edgewatch.statistics.arrays import LARGEST, FloatArray, IntArray

#: A difference is held to this much more than the largest of the reference.
BEYOND_LARGEST = 1.25
#: Fewer differences without a common reading than this support no limit.
ENOUGH_DIFFERENCES = 5
_CHUNK = 4096  # blocks at a time, which keeps the work in a few MB
_TO_SIGMA, _Q90_TO_SIGMA = 1.4826, 1 / 1.6449


@dataclass(frozen=True, slots=True)
class Wander:
    """The structure function of one channel, for levels of one block size.

    Attributes:
        block: readings that a level is the median of, odd.
        base_ns: the shortest lag; entry i holds from base·2^i on. None where the reference has
            no times: its one entry then holds over any lag.
        spreads: standard deviation of a difference of two levels, by octave of lag.
        largest: the largest difference in the reference, by octave; 0 where not used.
        independent: differences without a common reading, by octave.
    """

    block: int
    base_ns: float | None
    spreads: tuple[float, ...]
    largest: tuple[float, ...]
    independent: tuple[float, ...]

    @property
    def longest_ns(self) -> float:
        """From this lag on nothing is known; inf where the entry holds over any."""
        return np.inf if self.base_ns is None else self.base_ns * 2.0 ** len(self.spreads)

    def limits(self, lags_ns: FloatArray, alpha: float) -> tuple[FloatArray, FloatArray]:
        """Return what differences of levels so far apart are held to, and degrees of freedom.

        The limit is inf where nothing is known.

        >>> known = Wander(11, 60e9, (1.0, 2.0), (0.0, 9.0), (100.0, 50.0))
        >>> known.limits(np.array([60e9, 130e9, 500e9]), 0.01)[0].round(2)
        array([ 2.63, 11.25,   inf])
        """
        octaves = self._octaves(lags_ns)
        freedom = np.array(self.independent)
        by_octave = np.maximum(
            -special.stdtrit(freedom, alpha / 2) * np.array(self.spreads),
            BEYOND_LARGEST * np.array(self.largest),
        )
        return np.append(by_octave, np.inf)[octaves], np.append(freedom, 1.0)[octaves]

    def _octaves(self, lags_ns: FloatArray) -> IntArray:
        """Return the entry of each lag; the number of entries where the lag is too long."""
        if self.base_ns is None:
            return np.zeros(len(lags_ns), dtype=np.int64)
        octaves = np.floor(np.log2(np.maximum(lags_ns / self.base_ns, 1.0))).astype(np.int64)
        return np.minimum(octaves, len(self.spreads))


def tail(ratio: float, freedom: float, alpha: float) -> float:
    """Return the probability of a difference of `ratio` limits or more: α at 1.

    >>> round(tail(1.0, 50.0, 1e-3), 6), tail(0.0, 50.0, 1e-3)
    (0.001, 1.0)
    """
    return float(2 * special.stdtr(freedom, float(special.stdtrit(freedom, alpha / 2)) * ratio))


def levels(times_ns: IntArray, values: FloatArray, block: int) -> tuple[IntArray, FloatArray]:
    """Return the (n − block + 1,) middle times and medians of each `block` consecutive readings.

    >>> at, level = levels(np.arange(5), np.array([1.0, 2.0, 900.0, 3.0, 4.0]), 3)
    >>> at.tolist(), level.tolist()
    ([1, 2, 3], [2.0, 3.0, 4.0])
    """
    if len(values) < block:
        return times_ns[:0], values[:0]
    blocks = np.lib.stride_tricks.sliding_window_view(values, block)
    chunks = [np.median(blocks[i : i + _CHUNK], axis=1) for i in range(0, len(blocks), _CHUNK)]
    first = (block - 1) // 2
    return times_ns[first : first + len(blocks)], np.concatenate(chunks)


def in_order(times_ns: IntArray, values: FloatArray) -> tuple[IntArray, FloatArray]:
    """Return the readings by event time; those of one moment stay as they came.

    Missing and infinite ones are left out, and what is too large to be a measurement.
    """
    finite = np.abs(values) <= LARGEST
    times, kept = times_ns[finite], values[finite]
    order = np.argsort(times, kind="stable")
    return times[order], kept[order]


def wander_of(times_ns: IntArray, values: FloatArray, block: int) -> Wander | None:
    """Learn how the level wanders from a reference; None if it is too short or stands still.

    Args:
        times_ns: (n,) event times, in any order.
        values: (n,) readings; missing and infinite ones are left out.
        block: readings that a level is the median of, odd.
    """
    times, kept = in_order(times_ns, values)
    at, level = levels(times, kept, block)
    shortest = at[block:] - at[:-block]
    base_ns = float(np.median(shortest)) if shortest.size else 0.0
    if base_ns <= 0 or np.ptp(kept) == 0:
        return None
    steps, apart = _by_octave(at, level, block, base_ns)
    least = resolution(kept) / np.sqrt(6)
    span_ns = float(times[-1] - times[0])
    entries = []
    for octave in range(max(steps) + 1):
        independent = min(apart.get(octave, 0.0), span_ns / (base_ns * 2.0**octave))
        here = np.concatenate(steps.pop(octave, [np.empty(0)]))
        entries.append(_entry(here, independent, least, single=block == 1))
    return _monotone(block, base_ns, entries)


def unordered_wander(values: FloatArray) -> Wander | None:
    """Bound the wander by all that the reference holds, where nobody knows when it was read.

    A difference of two readings has at most √2 times the spread of the readings, whatever their
    order, as long as they are not opposed in phase.
    """
    finite = values[np.abs(values) <= LARGEST]
    if len(finite) < ENOUGH_DIFFERENCES or np.ptp(finite) == 0:
        return None
    spread = _scale(np.abs(finite - np.median(finite)))
    return Wander(1, None, (float(np.sqrt(2) * spread),), (0.0,), (float(len(finite)),))


def resolution(values: FloatArray) -> float:
    """Return the smallest difference of two different readings; 0 if there is none.

    >>> resolution(np.array([1.0, 1.5, 3.0, 1.0]))
    0.5
    """
    gaps = np.diff(np.unique(values))
    return float(gaps.min()) if gaps.size else 0.0


_Entry = tuple[float, float, float]


def _by_octave(
    at: IntArray, level: FloatArray, block: int, base_ns: float
) -> tuple[dict[int, list[FloatArray]], dict[int, float]]:
    """Absolute differences of levels 1, 2, 4, … blocks apart by octave of lag, and their freedom.

    Freedom counts the differences without a common reading.
    """
    steps: dict[int, list[FloatArray]] = {}
    freedom: dict[int, float] = {}
    apart = block
    while apart < len(level):
        lags = (at[apart:] - at[:-apart]).astype(np.float64)
        octaves = np.floor(np.log2(np.maximum(lags / base_ns, 1.0))).astype(np.int64)
        sizes = np.abs(level[apart:] - level[:-apart])
        for octave in np.unique(octaves).tolist():
            here = octaves == octave
            steps.setdefault(octave, []).append(sizes[here])
            freedom[octave] = freedom.get(octave, 0.0) + float(here.sum() / apart)
        apart *= 2
    return steps, freedom


def _entry(steps: FloatArray, independent: float, least: float, *, single: bool) -> _Entry | None:
    if independent < ENOUGH_DIFFERENCES or not len(steps):
        return None
    # The largest difference of single readings is that of the wildest one: it means nothing.
    largest = 0.0 if single else float(steps.max())
    return max(_scale(steps), least), largest, independent


def _scale(absolute: FloatArray) -> float:
    """Standard deviation of what these are the absolute values of, by median and 90th percentile.

    The larger of the two, since differences often have a narrow middle and wide flanks.
    """
    middle, wide = np.quantile(absolute, [0.5, 0.9])
    return max(_TO_SIGMA * float(middle), _Q90_TO_SIGMA * float(wide))


def _monotone(block: int, base_ns: float, entries: list[_Entry | None]) -> Wander | None:
    """Fill an octave without pairs from the next longer lag, and let nothing shrink with lag."""
    while entries and entries[-1] is None:
        entries.pop()
    filled: list[_Entry] = []
    for entry in reversed(entries):
        filled.append(entry if entry is not None else filled[-1])
    if not filled:
        return None
    spreads, largest, independent = np.array(filled[::-1]).T
    return Wander(
        block,
        base_ns,
        tuple(np.maximum.accumulate(spreads).tolist()),
        tuple(np.maximum.accumulate(largest).tolist()),
        tuple(independent.tolist()),
    )
