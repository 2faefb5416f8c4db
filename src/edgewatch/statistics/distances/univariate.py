"""Every distance of one feature at once: exact from sorted rows, or bounded from a histogram.

Sorting the window is what costs; quantile cells, Kolmogorov–Smirnov and Wasserstein then share
it, against a reference that was sorted once and for all. Of a very long window only the part is
sorted on which they depend.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.arrays import FloatArray, IntArray, finite_sorted
from edgewatch.statistics.clipped import ClippedHistogram
from edgewatch.statistics.distances.bounded import Bounded
from edgewatch.statistics.distances.cell_shares import Shares
from edgewatch.statistics.distances.chi_square import Homogeneity, chi_square
from edgewatch.statistics.distances.hellinger import hellinger
from edgewatch.statistics.distances.jensen_shannon import jensen_shannon
from edgewatch.statistics.distances.kolmogorov_smirnov import ks_from_counts, ks_sorted
from edgewatch.statistics.distances.psi import psi
from edgewatch.statistics.distances.unsorted import Pair
from edgewatch.statistics.distances.wasserstein import wasserstein_sorted
from edgewatch.statistics.distances.wasserstein_counts import wasserstein_of_histograms

# From so many readings on it pays not to sort them all.
_VERY_LONG = 65_536


@dataclass(frozen=True, slots=True)
class Distances:
    """How far a window of one feature is from its reference.

    Attributes:
        n: readings of the window.
        psi, js, hellinger: over the frozen cells.
        ks, wasserstein: of the readings, the latter in the unit of the feature.
        chi2: Pearson's test over the frozen cells.
    """

    n: int
    psi: Bounded
    ks: Bounded
    wasserstein: Bounded
    js: Bounded
    hellinger: Bounded
    chi2: Homogeneity


def exact(
    sorted_reference: FloatArray,
    edges: FloatArray,
    cells: ArrayLike,
    window: ArrayLike,
    limits: tuple[float, float] | None = None,
) -> Distances:
    """Return the distances of a window from its rows.

    Args:
        sorted_reference: (m,) ascending finite readings of the reference.
        edges: (B − 1,) frozen inner edges; cells: (B,) readings of the reference per cell.
        window: (n,) readings; missing and infinite ones are left out.
        limits: ends of the body of the reference, as `edgewatch.statistics.clipped.limits` has
            them; with them a very long window is not sorted, which is several times as fast.

    >>> reference = np.arange(1000.0)
    >>> found = exact(reference, np.array([500.0]), [500, 500], reference + 100)
    >>> round(found.ks.value, 9), found.wasserstein.value, round(found.psi.value, 4)
    (0.1, 100.0, 0.0405)
    """
    readings = np.asarray(window, dtype=np.float64).ravel()
    if limits is not None and limits[0] < limits[1] and readings.size >= _VERY_LONG:
        pair = Pair(limits, sorted_reference, edges, readings)
        if pair.n and pair.m:
            return _of_counts(pair.n, cells, pair.counts(), pair.ks(), pair.wasserstein())
    values = finite_sorted(readings)
    counts = np.diff(np.searchsorted(values, edges, side="left"), prepend=0, append=values.size)
    moved = wasserstein_sorted(sorted_reference, values)
    return _of_counts(values.size, cells, counts, ks_sorted(sorted_reference, values), moved)


def _of_counts(
    n: int, cells: ArrayLike, counts: IntArray, ks: float, wasserstein: float
) -> Distances:
    return Distances(
        n=n,
        psi=_known(float(psi(cells, counts))),
        ks=_known(ks),
        wasserstein=_known(wasserstein),
        js=_known(jensen_shannon(cells, counts)),
        hellinger=_known(hellinger(cells, counts)),
        chi2=chi_square(cells, counts),
    )


def from_histogram(
    reference: ClippedHistogram, edges: FloatArray, cells: ArrayLike, window: ClippedHistogram
) -> Distances:
    """Return the distances of a window from its histogram, each with bounds on its error.

    Args:
        reference: histogram of the reference; window: of the same cells.
        edges, cells: as in `exact`.

    Raises:
        ValueError: if the two histograms have different cells.

    >>> from edgewatch.statistics.clipped import clipped_histogram
    >>> readings = np.arange(1000.0)
    >>> reference = clipped_histogram(readings)
    >>> found = from_histogram(reference, np.array([500.0]), [500, 500], reference.of(readings + 9))
    >>> found.ks.low < 0.0091 < found.ks.high, found.n
    (True, 1000)
    """
    if (reference.low, reference.high) != (window.low, window.high):
        raise ValueError("histograms of different cells cannot be compared")
    shares = Shares.of(window, edges)
    counts = shares.counts
    return Distances(
        n=window.n,
        psi=shares.psi(cells),
        ks=ks_from_counts(reference.counts, window.counts),
        wasserstein=wasserstein_of_histograms(reference, window),
        js=shares.jensen_shannon(cells),
        hellinger=shares.hellinger(cells),
        chi2=chi_square(cells, counts),
    )


def _known(value: float) -> Bounded:
    return Bounded(value, value, value)
