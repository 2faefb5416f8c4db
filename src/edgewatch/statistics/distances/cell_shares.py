"""Shares of a window per frozen quantile cell, as far as a histogram of other cells tells them.

An edge that falls inside a cell of the histogram divides its readings in an unknown way: evenly,
for the value; all to one side or all to the other, for the bounds. PSI and the divergences below
are sums over cells of terms that are convex in the window's share and least where it equals the
reference's, so that bounds of the shares bound each term.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.clipped import ClippedHistogram
from edgewatch.statistics.distances.bounded import UNKNOWN, Bounded
from edgewatch.statistics.distances.psi import FLOOR

Term = Callable[[FloatArray, FloatArray], FloatArray]


@dataclass(frozen=True, slots=True, eq=False)
class Shares:
    """Shares of B cells, (B,) each; all NaN without readings.

    Attributes:
        n: readings.
        value, low, high: best estimate and bounds, low ≤ value ≤ high.
    """

    n: int
    value: FloatArray
    low: FloatArray
    high: FloatArray

    @classmethod
    def of(cls, histogram: ClippedHistogram, edges: FloatArray) -> Shares:
        """Return the shares of the cells (−∞, e₀), [e₀, e₁), … of a histogram."""
        n = histogram.n
        if n == 0:
            nothing = np.full(edges.size + 1, np.nan)
            return cls(0, nothing, nothing, nothing)
        least, even, most = (part / n for part in _below(histogram, edges))
        value = np.diff(even, prepend=0.0, append=1.0)
        low = np.append(least, 1.0) - np.insert(most, 0, 0.0)
        high = np.append(most, 1.0) - np.insert(least, 0, 0.0)
        return cls(n, value, np.clip(low, 0.0, value), np.maximum(high, value))

    @property
    def counts(self) -> FloatArray:
        """(B,) readings per cell, whole where no edge divides a cell of the histogram."""
        return self.n * self.value if self.n else np.zeros(self.value.size)

    def psi(self, reference_counts: ArrayLike) -> Bounded:
        """Return PSI against the reference's counts, shares floored as `psi` floors them."""
        return self._summed(reference_counts, _psi_term, FLOOR)

    def jensen_shannon(self, reference_counts: ArrayLike) -> Bounded:
        """Return the Jensen–Shannon distance to base 2."""
        return _root(self._summed(reference_counts, _js_term))

    def hellinger(self, reference_counts: ArrayLike) -> Bounded:
        """Return the Hellinger distance."""
        return _root(self._summed(reference_counts, _hellinger_term))

    def _summed(self, reference_counts: ArrayLike, term: Term, floor: float = 0.0) -> Bounded:
        counts = np.asarray(reference_counts, dtype=np.float64)
        if not self.n or not counts.sum() > 0:
            return UNKNOWN
        p = np.maximum(counts / counts.sum(), floor)
        value, low, high = (np.maximum(q, floor) for q in (self.value, self.low, self.high))
        nearest = np.clip(p, low, high)
        return Bounded(
            float(term(p, value).sum()),
            float(term(p, nearest).sum()),
            float(np.maximum(term(p, low), term(p, high)).sum()),
        )


def _below(histogram: ClippedHistogram, edges: FloatArray) -> tuple[FloatArray, ...]:
    """Readings below each edge: at least, if they lie evenly within their cell, and at most."""
    upto = np.concatenate([[0], np.cumsum(histogram.counts)]).astype(np.float64)
    inner = histogram.edges
    # Of a constant reference all edges are one, and readings equal to it lie above.
    cell = np.searchsorted(inner, edges, side="right" if histogram.width > 0 else "left")
    at_end = (cell == 0) | (cell == inner.size)
    within = np.where(at_end, 0.5, 0.0)
    known = ~at_end & (histogram.width > 0)
    left = inner[np.maximum(cell - 1, 0)]
    np.divide(edges - left, histogram.width, out=within, where=known)
    # Rounding puts a reading on an edge of the histogram now here, now there: both count.
    least = upto[np.maximum(cell - (within < 1e-9), 0)]
    most = upto[np.minimum(cell + 1 + (within > 1 - 1e-9), upto.size - 1)]
    even = upto[cell] + np.clip(within, 0.0, 1.0) * (upto[cell + 1] - upto[cell])
    return least, np.clip(even, least, most), most


def _root(squared: Bounded) -> Bounded:
    value, low, high = (
        float(np.sqrt(min(max(one, 0.0), 1.0))) if np.isfinite(one) else one
        for one in (squared.value, squared.low, squared.high)
    )
    return Bounded(value, low, high)


def _psi_term(p: FloatArray, q: FloatArray) -> FloatArray:
    return np.asarray((q - p) * np.log(q / p))


def _js_term(p: FloatArray, q: FloatArray) -> FloatArray:
    middle = (p + q) / 2
    return np.asarray((special.rel_entr(p, middle) + special.rel_entr(q, middle)) / 2 / np.log(2.0))


def _hellinger_term(p: FloatArray, q: FloatArray) -> FloatArray:
    return np.asarray((np.sqrt(p) - np.sqrt(q)) ** 2 / 2)
