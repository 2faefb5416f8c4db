"""The course of one output over a long time, from the sketches that the record keeps.

A year is 365 sketches of days and a day 1,440 of minutes, whatever the number of predictions.
What has been read is kept, and read again only where a unit has come to hold more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.sketch_units import feature_names, unit_counts, unit_sketches
from edgewatch.store.tiers import DAY, HOUR, MINUTE, TIERS, Tier, kept_from
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import NS
from edgewatch.ui.models.span import Span

Floats = NDArray[np.float64]
FINEST = 1500
"""No chart is wide enough for more units than this."""
AT_ONCE = 150
"""As many sketches are read without holding up the window."""
_KEPT = 20_000
# Fewer coarse units make no picture while the finer ones are read.
_FEWEST = 12

Unit = tuple[float, float, float]
"""Least, greatest and mean of the output in one unit."""


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """Units of a span in which the output was recorded, (n,) each.

    Beginnings, least, greatest and mean value, predictions; ``step_s`` is how long a unit is.
    ``complete`` is false while finer units are still to be read.
    """

    step_s: float
    from_ns: NDArray[np.int64]
    low: Floats
    high: Floats
    mean: Floats
    n: NDArray[np.int64]
    complete: bool

    def __len__(self) -> int:
        return len(self.from_ns)

    @property
    def from_s(self) -> Floats:
        """Beginnings in seconds since the epoch."""
        return self.from_ns / NS


@dataclass(slots=True)
class BandReader:
    """Reads bands of one output of one model; ``read`` again while a band is not complete."""

    _of: tuple[str, str] = ("", "")
    _units: dict[tuple[str, int], tuple[int, Unit]] = field(default_factory=dict)
    _columns: dict[str, int | None] = field(default_factory=dict)

    def read(self, context: Context, span: Span, output: str) -> Band | None:
        """The band of a span in the finest units there is room for; None without sketches."""
        if self._of != (context.model, output):
            self._of, self._units, self._columns = (context.model, output), {}, {}
        fine = finest(context, span)
        counts = self._counts(context, span, fine)
        if self._load(context, span, fine, counts):
            return self._band(fine, counts, complete=True)
        coarse = HOUR if fine is MINUTE else DAY
        units = len(span_units(span, coarse))
        if coarse is fine or not _FEWEST <= units <= AT_ONCE:
            return self._band(fine, counts, complete=False)
        counts = self._counts(context, span, coarse)
        self._load(context, span, coarse, counts)
        return self._band(coarse, counts, complete=False)

    def total(self, context: Context, span: Span) -> int:
        """Predictions in the units that a span touches."""
        return sum(self._counts(context, span, finest(context, span)).values())

    def _counts(self, context: Context, span: Span, tier: Tier) -> dict[int, int]:
        return unit_counts(context.db, context.model, span.from_ns, span.to_ns, tier)

    def _load(self, context: Context, span: Span, tier: Tier, counts: Mapping[int, int]) -> bool:
        """Read units that are new or have grown, the latest first; whether all are read now."""
        missing = [at for at, n in counts.items() if self._known_n(tier, at) != n]
        now = sorted(missing)[-AT_ONCE:]
        if now:
            low, high = now[0], min(now[-1] + tier.length_ns, tier.ceil(span.to_ns))
            self._read(context, Span(low, high), tier, counts)
        return len(now) == len(missing)

    def _read(self, context: Context, span: Span, tier: Tier, counts: Mapping[int, int]) -> None:
        read: dict[int, list[tuple[float, Unit]]] = {}
        found = unit_sketches(context.db, context.model, span.from_ns, span.to_ns, tier)
        for start_ns, baseline_id, blobs in found:
            column = self._column(context, baseline_id)
            if column is not None:
                read.setdefault(start_ns, []).extend(_parts(blobs, column))
        if len(self._units) > _KEPT:
            self._units.clear()
        for start_ns in counts:
            if span.from_ns <= start_ns < span.to_ns:
                together = _together(read.get(start_ns, ()))
                self._units[tier.name, start_ns] = (counts[start_ns], together)

    def _column(self, context: Context, baseline_id: str) -> int | None:
        if baseline_id not in self._columns:
            names = feature_names(context.db, baseline_id)
            output = self._of[1]
            self._columns[baseline_id] = names.index(output) if output in names else None
        return self._columns[baseline_id]

    def _known_n(self, tier: Tier, start_ns: int) -> int | None:
        known = self._units.get((tier.name, start_ns))
        return None if known is None else known[0]

    def _band(self, tier: Tier, counts: Mapping[int, int], *, complete: bool) -> Band | None:
        known = [at for at in sorted(counts) if (tier.name, at) in self._units]
        units = np.array([self._units[tier.name, at][1] for at in known], float).reshape(-1, 3)
        if not np.isfinite(units).any():
            return None
        n = np.array([counts[at] for at in known], np.int64)
        from_ns = np.array(known, np.int64)
        low, high, mean = units[:, 0], units[:, 1], units[:, 2]
        return Band(tier.length_ns / NS, from_ns, low, high, mean, n, complete)


def finest(context: Context, span: Span) -> Tier:
    """The finest tier that is kept of the whole span and has no more units than can be drawn."""
    for tier in TIERS:
        kept = span.from_ns >= kept_from(context.db, tier.name)
        if kept and len(span_units(span, tier)) <= FINEST:
            return tier
    return DAY


def span_units(span: Span, tier: Tier) -> range:
    """Beginnings of the units of a tier that touch a span."""
    return range(tier.floor(span.from_ns), tier.ceil(span.to_ns), tier.length_ns)


def _parts(blobs: Iterable[bytes], column: int) -> Iterator[tuple[float, Unit]]:
    """(readings, unit) of one column of each sketch that has any; a damaged one leaves a gap."""
    # Else the first paint of the window would wait for it.
    from edgewatch.statistics.sketch import HIGH, LOW, MEAN, Sketch

    for blob in blobs:
        try:
            sketch = Sketch.from_bytes(blob)
        except ValueError:
            continue  # the agent has put it down as unreadable
        values, n = sketch.values[column], float(sketch.finite[column])
        if n:
            yield n, (float(values[LOW]), float(values[HIGH]), float(values[MEAN]))


def _together(parts: Iterable[tuple[float, Unit]]) -> Unit:
    """One unit of the sketches of several versions or baselines; NaN without any reading."""
    found = list(parts)
    if not found:
        return (np.nan, np.nan, np.nan)
    total = sum(n for n, _ in found)
    mean = sum(n * unit[2] for n, unit in found) / total
    return min(u[0] for _, u in found), max(u[1] for _, u in found), mean
