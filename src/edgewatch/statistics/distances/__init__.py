"""Distances of a window to a frozen reference, one method a file: exact from rows, or from counts.

Over the frozen cells: PSI with its null, Jensen–Shannon, Hellinger, χ² and G. Of the readings
themselves: Kolmogorov–Smirnov and Wasserstein. What a histogram tells of them is a `Bounded`
number, which says between what values the exact one lies; `univariate` gives all of one feature.
"""

from __future__ import annotations

from edgewatch.statistics.distances.bounded import Bounded
from edgewatch.statistics.distances.univariate import Distances, exact, from_histogram

__all__ = ["Bounded", "Distances", "exact", "from_histogram"]
