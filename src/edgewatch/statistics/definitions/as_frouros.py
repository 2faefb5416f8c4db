"""Distances as frouros 0.9 defines them, with its default of ten bins.

PSI and Hellinger are over ten bins of equal width of reference and window together, empty cells of
PSI raised to the smallest normal number. Jensen–Shannon, to base e, compares two histograms of
numpy's automatic bins, each taken for piecewise even, between ten points: nine cells, what lies
before the first and beyond the last left out. Wasserstein is in the unit of the feature.
"""

from __future__ import annotations

import sys

import numpy as np

from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.distances.hellinger import hellinger_shares
from edgewatch.statistics.distances.jensen_shannon import jensen_shannon_shares
from edgewatch.statistics.distances.wasserstein import wasserstein_sorted

BINS = 10


def univariate(reference: FloatArray, window: FloatArray, categorical: bool) -> dict[str, float]:
    """Return the measures of two ascending arrays of finite values; none of categories."""
    if categorical:
        return {}
    p, q = _shares(reference, window)
    return {
        "psi": _psi(p, q),
        "js": _jensen_shannon(reference, window),
        "hellinger": float(hellinger_shares(p, q)),
        "wasserstein": wasserstein_sorted(reference, window),
    }


def _shares(reference: FloatArray, window: FloatArray) -> tuple[FloatArray, FloatArray]:
    edges = np.histogram_bin_edges(np.concatenate([reference, window]), bins=BINS)
    one, other = (np.histogram(values, edges)[0] / values.size for values in (reference, window))
    return one, other


def _psi(p: FloatArray, q: FloatArray) -> float:
    p, q = (np.where(one > 0, one, sys.float_info.min) for one in (p, q))
    return float(((q - p) * np.log(q / p)).sum())


def _jensen_shannon(reference: FloatArray, window: FloatArray) -> float:
    low, high = min(reference[0], window[0]), max(reference[-1], window[-1])
    points = np.linspace(low, high, BINS)
    p, q = (np.diff(_even(values, points)) for values in (reference, window))
    if not p.sum() > 0 or not q.sum() > 0:
        return float("nan")
    distance = jensen_shannon_shares(p / p.sum(), q / q.sum())
    return float(distance * np.sqrt(np.log(2.0)))


def _automatic(values: FloatArray) -> int:
    """numpy's automatic number of bins before version 2.2 limited it."""
    wide = float(np.ptp(values))
    low, high = np.percentile(values, [25, 75])
    widths = [wide / (np.log2(values.size) + 1), 2.0 * float(high - low) / np.cbrt(values.size)]
    narrowest = min(width for width in widths if width > 0 or width is widths[0])
    return max(int(np.ceil(wide / narrowest)), 1) if narrowest > 0 else 1


def _even(values: FloatArray, points: FloatArray) -> FloatArray:
    """Share below each point, if values lie evenly within numpy's automatic bins."""
    counts, edges = np.histogram(values, bins=_automatic(values))
    below = np.concatenate([[0.0], np.cumsum(counts / values.size)])
    return np.asarray(np.interp(points, edges, below))
