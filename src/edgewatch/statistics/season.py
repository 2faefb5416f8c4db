"""What the time of day, and of the week, explains of a reading: a Fourier season.

Weather, shifts and heating make readings follow the clock. A stream that is compared with a
reference of all hours then drifts every night. The season is a truncated Fourier series of the
daily (and weekly) cycle, fitted to the reference by least squares on readings clipped to robust
limits, and kept only where it explains variance of cycles that it was not fitted on.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import LARGEST, FloatArray, IntArray

DAY_NS = 86_400_000_000_000
WEEK_NS = 7 * DAY_NS
#: Whole cycles that a reference must cover before it can tell a season from chance.
ENOUGH_CYCLES = 3
#: Share of the variance of held-out cycles that a season has to explain.
WORTH = 0.1
_HARMONICS = 3
_PHASES = 8


@dataclass(frozen=True, slots=True)
class Season:
    """An additive season in the unit of the reading, of mean 0 over a cycle.

    Attributes:
        periods_ns: the cycles it is made of, a day and perhaps a week.
        coefficients: cosine and sine of harmonic 1, 2, … of the first cycle, then of the next.
        explained: share of the variance of held-out cycles that it explains.
    """

    periods_ns: tuple[int, ...]
    coefficients: tuple[float, ...]
    explained: float

    def at(self, times_ns: IntArray) -> FloatArray:
        """Return the (n,) season at event times.

        >>> Season((DAY_NS,), (2.0, 0.0), 0.9).at(np.array([0, DAY_NS // 2])).round(6).tolist()
        [2.0, -2.0]
        """
        harmonics = len(self.coefficients) // (2 * len(self.periods_ns))
        waves = _waves(np.asarray(times_ns, dtype=np.int64), self.periods_ns, harmonics)
        result = np.zeros(len(waves))
        # Term by term: a product of matrices may round otherwise for another number of rows.
        for wave, coefficient in zip(waves.T, self.coefficients, strict=True):
            result += wave * coefficient
        return result


def season_of(times_ns: IntArray, values: FloatArray) -> Season | None:
    """Learn the season of a reference; None where it has none or is too short to tell.

    Args:
        times_ns: (n,) event times, in any order.
        values: (n,) readings; missing, infinite and impossible ones are left out.
    """
    finite = np.abs(values) <= LARGEST
    times, kept = np.asarray(times_ns, dtype=np.int64)[finite], values[finite]
    if len(kept) < ENOUGH_CYCLES * _PHASES or not covers(times, DAY_NS):
        return None
    clipped = _clipped(kept)
    if np.ptp(clipped) == 0:
        return None
    best = _fitted(times, clipped, (DAY_NS,))
    if covers(times, WEEK_NS):
        weekly = _fitted(times, clipped, (DAY_NS, WEEK_NS))
        if weekly is not None and (best is None or weekly.explained > best.explained + WORTH / 2):
            best = weekly
    return best


def covers(times_ns: IntArray, period_ns: int) -> bool:
    """Whether readings of every eighth of a cycle are there, in at least three cycles each."""
    cycles, within = np.divmod(np.asarray(times_ns, dtype=np.int64), period_ns)
    phases = within * _PHASES // period_ns
    return all(np.unique(cycles[phases == p]).size >= ENOUGH_CYCLES for p in range(_PHASES))


def _fitted(times: IntArray, values: FloatArray, periods: tuple[int, ...]) -> Season | None:
    """Fit on every other cycle, ask the rest, and the other way round; then fit on all."""
    waves = _waves(times, periods, _HARMONICS)
    parity = (times // periods[-1]) % 2
    left = whole = 0.0
    for held in (0, 1):
        here, there = parity == held, parity != held
        if not here.any() or not there.any():
            return None
        coefficients = _least_squares(waves[there], values[there])
        told = values[here] - waves[here] @ coefficients
        left += float(((told - told.mean()) ** 2).sum())
        whole += float(((values[here] - values[here].mean()) ** 2).sum())
    explained = 1.0 - left / whole if whole > 0 else 0.0
    if explained < WORTH:
        return None
    return Season(periods, tuple(_least_squares(waves, values).tolist()), explained)


def _least_squares(waves: FloatArray, values: FloatArray) -> FloatArray:
    with_level = np.column_stack([np.ones(len(waves)), waves])
    return np.asarray(np.linalg.lstsq(with_level, values, rcond=None)[0][1:], dtype=np.float64)


def _waves(times: IntArray, periods: tuple[int, ...], harmonics: int) -> FloatArray:
    """(n, 2 · harmonics · cycles): cosine and sine of each harmonic of each cycle."""
    columns = []
    for period in periods:
        # The remainder first, in integers: nanoseconds since 1970 do not fit a double.
        turn = 2 * np.pi * ((times % period) / period)
        for order in range(1, harmonics + 1):
            columns += [np.cos(order * turn), np.sin(order * turn)]
    return np.column_stack(columns)


def _clipped(values: FloatArray) -> FloatArray:
    """Clip to three times the width of the middle four fifths, so that no wild reading bends it."""
    low, middle, high = np.quantile(values, [0.1, 0.5, 0.9])
    width = 3 * (high - low)
    if width == 0:
        return np.full_like(values, middle)
    return np.clip(values, middle - width, middle + width)
