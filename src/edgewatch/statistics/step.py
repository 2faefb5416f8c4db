"""A step between two levels of a channel, told apart from the slow wander of the world.

At each place between two readings the medians of the `block` readings before and after it are
compared. The difference must exceed what the reference shows by itself over that lag
(`edgewatch.statistics.wander`). Two more conditions hold off what the reference may lack:

- It stands alone: in units of its limit it is 2.5 times as large as every other difference of the
  window, of its own or a shorter block, that shares no reading across the place. A ramp and a
  channel gone noisy have others alike.
- It is abrupt: at least half of it is left once the slopes on both sides are taken off, each
  from the medians of the two halves of its block. Of a warming lamp nothing is left.

False alarms: α is divided by the number of places and block sizes (Bonferroni), so over one
window of readings that wander as the reference does a step is found with probability α at most.
A place keeps its difference as the window rolls on, and is new in one window only: looking often
adds nothing, and both conditions above only take away. Two block sizes are tried: a short one
finds large steps soon, a long one small steps under noise. More than half a block must have been
read since a step.

Robust: fewer bad readings than half a block on either side change nothing; missing and infinite
readings are passed over; noise that is correlated, and wander, are in the reference's differences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import FloatArray, IntArray
from edgewatch.statistics.places import Places, compare
from edgewatch.statistics.wander import Wander, in_order, tail, unordered_wander, wander_of

#: Readings on either side of a place.
BLOCKS = (11, 41)
#: By how much a step must stand out from the other differences of its window.
STAND_OUT = 2.5
#: What is left of a step without the slopes, at least, as a share of it.
ABRUPT = 0.5
# A stream this much faster than the reference averages over less than the reference's levels do.
_FASTER = 0.5
_FAR = 1e100  # limits; further beyond one says nothing more


@dataclass(frozen=True, slots=True)
class Step:
    """The place of a window where the level changes most, whether or not it is beyond its limit.

    Attributes:
        time_ns: event time of the first reading that is nearer to the level after it.
        over_ns: event time by which it was over for certain, half a short block later: what was
            proved before then may have been proved of what was there before the step.
        before, after: level on either side.
        limit: what the size is held to.
        p: probability, over the whole window, of such a size without any step.
        block: readings on either side that were compared.
    """

    time_ns: int
    over_ns: int
    before: float
    after: float
    limit: float
    p: float
    block: int

    @property
    def size(self) -> float:
        """How far the levels lie apart, at least 0."""
        return abs(self.after - self.before)

    @property
    def exceeded(self) -> bool:
        """Whether it is a step that the reference does not explain."""
        return self.size > self.limit


def find_step(
    times_ns: IntArray, values: FloatArray, wander: Sequence[Wander], alpha: float
) -> Step | None:
    """Return the place that comes nearest to its limit, or is furthest beyond it.

    Args:
        times_ns: (n,) event times of a window, in any order.
        values: (n,) readings; missing and infinite ones are passed over.
        wander: what `reference_wander` learned of the channel.
        alpha: probability of a step found in the window without one.

    Returns:
        None where nothing can be judged: too few readings, too long a gap, or no reference.

    >>> rng = np.random.default_rng(0)
    >>> seconds = np.arange(2000) * 10**9
    >>> known = reference_wander(seconds, rng.normal(37, 0.1, 2000))
    >>> window = rng.normal(37, 0.1, 200) + 0.5 * (np.arange(200) >= 120)
    >>> step = find_step(seconds[:200], window, known, 1e-4)
    >>> step.exceeded, step.time_ns // 10**9, round(step.after - step.before, 1)
    (True, 120, 0.5)
    """
    times, kept = in_order(times_ns, values)
    blocks = [block for block in BLOCKS if len(kept) >= 2 * block]
    places = [compare(times, kept, block) for block in blocks]
    share = alpha / max(1, sum(len(one.at) for one in places))
    judged = [_judged(one, wander, share) for one in places]
    others = np.full(len(kept), np.nan)
    found: list[_Found] = []
    for one in judged:
        others = np.fmax(others, one.by_reading(len(kept)))
        found += one.most_telling(_elsewhere(others, one.places.block), share)
    if not found:
        return None
    worst = max(found, key=lambda one: one.ratio)
    return _step(worst, times, kept, alpha / share)


def reference_wander(times_ns: IntArray | None, values: FloatArray) -> tuple[Wander, ...]:
    """Learn from a reference what `find_step` needs; empty where that is not possible.

    Without times the order of the readings is taken to mean nothing, and only a step larger than
    all that the reference holds can be found.
    """
    if times_ns is None:
        bound = unordered_wander(values)
        return () if bound is None else (bound,)
    found = (wander_of(times_ns, values, block) for block in (1, *BLOCKS))
    return tuple(one for one in found if one is not None)


@dataclass(frozen=True, slots=True, eq=False)
class _Judged:
    """Places with the limit of each, inf where the reference says nothing, and its freedom."""

    places: Places
    limits: FloatArray
    freedom: FloatArray

    def by_reading(self, n: int) -> FloatArray:
        """Return (n,) sizes in limits, by the reading after the place; NaN where not judged."""
        found = np.full(n, np.nan)
        ratios = _ratios(self.places.sizes, self.limits)
        first = self.places.block
        found[first : first + len(ratios)] = np.where(np.isfinite(self.limits), ratios, np.nan)
        return found

    def most_telling(self, elsewhere: FloatArray, share: float) -> list[_Found]:
        """Return the place nearest to its limit, if any; `elsewhere` as of `_elsewhere`."""
        places, first = self.places, self.places.block
        others = elsewhere[first : first + len(self.limits)]
        grown = np.maximum(STAND_OUT * others, places.gentleness(ABRUPT))
        limits = self.limits * np.maximum(1.0, grown)
        ratios = np.where(np.isfinite(limits), _ratios(places.sizes, limits), -1.0)
        i = int(np.argmax(ratios))
        if ratios[i] < 0:
            return []
        ratio = float(ratios[i])
        p = tail(ratio, float(self.freedom[i]), share)
        levels = float(places.before[i]), float(places.after[i])
        return [_Found(first + i, first, *levels, float(limits[i]), ratio, p)]


@dataclass(frozen=True, slots=True)
class _Found:
    """A place by the reading after it, with its block, levels, limit, size in limits and p."""

    reading: int
    block: int
    before: float
    after: float
    limit: float
    ratio: float
    p: float


def _step(found: _Found, times: IntArray, values: FloatArray, places: float) -> Step:
    """Return the step at a place; `places` is how many were looked at."""
    first = found.reading - found.block
    near = values[first : found.reading + found.block]
    first_after = first + _first_after(near, found.before, found.after)
    over = min(first_after + BLOCKS[0] // 2, len(times) - 1)
    return Step(
        time_ns=int(times[first_after]),
        over_ns=int(times[over]),
        before=found.before,
        after=found.after,
        limit=found.limit,
        p=min(1.0, found.p * places),
        block=found.block,
    )


def _first_after(values: FloatArray, before: float, after: float) -> int:
    """Return where values between two levels change from the one to the other.

    The split with the least sum of absolute deviations, the last one of equals. Medians of blocks
    tell the place of a large step only to half a block.

    >>> _first_after(np.array([1.0, 1.0, 900.0, 1.0, 1.0, 5.0, 5.0, 1.0, 5.0, 5.0]), 1.0, 5.0)
    5
    """
    gain = np.cumsum(np.abs(values - before) - np.abs(values - after))
    return len(gain) - 1 - int(np.argmin(gain[-2::-1]))


def _judged(places: Places, wander: Sequence[Wander], share: float) -> _Judged:
    """Hold each place to the reference with false alarm probability `share`."""
    limits, freedom = np.full(len(places.at), np.inf), np.ones(len(places.at))
    single, levelled = _of_block(wander, 1), _of_block(wander, places.block)
    if single is not None:
        limits, freedom = single.limits(places.lags, share)
    if levelled is not None and levelled.base_ns is not None:
        # Of a stream much faster than the reference, a level averages over less of the noise
        # than those of the reference: it is then held to what single readings do.
        slow = places.lags >= _FASTER * levelled.base_ns
        own, own_freedom = levelled.limits(places.lags, share)
        limits, freedom = np.where(slow, own, limits), np.where(slow, own_freedom, freedom)
    return _Judged(places, np.maximum(limits, np.finfo(np.float64).tiny), freedom)


def _of_block(wander: Sequence[Wander], block: int) -> Wander | None:
    return next((one for one in wander if one.block == block), None)


def _ratios(sizes: FloatArray, limits: FloatArray) -> FloatArray:
    with np.errstate(over="ignore"):
        return np.minimum(sizes / limits, _FAR)


def _elsewhere(ratios: FloatArray, apart: int) -> FloatArray:
    """Return for each reading the largest ratio at least `apart` away; NaN without any."""
    largest = np.full(len(ratios), np.nan)
    if len(ratios) > apart:
        largest[apart:] = np.fmax.accumulate(ratios)[:-apart]
        later = np.fmax.accumulate(ratios[::-1])[::-1]
        largest[:-apart] = np.fmax(largest[:-apart], later[apart:])
    return largest
