"""Tests of homogeneity of two rows of counts: Pearson's χ² and the likelihood ratio G.

    χ² = Σ (O − E)² / E        G = 2 Σ O ln(O / E)

over both rows of the 2 × B table, with E = row sum · column sum / total. A category that the
reference never showed is a column like any other: its expected count is that of the two rows
together and not zero, so that it counts without making the sum infinite. Columns empty on both
sides are left out. Pearson 1900, Phil. Mag. 50:157; Wilks 1935, Ann. Math. Stat. 6:190. The tail
is that of χ² with B − 1 degrees of freedom, approximate where expected counts are below about 5
(Cochran 1954, Biometrics 10:417); `psi_null` is exact there and is what judges.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray, IntArray


@dataclass(frozen=True, slots=True)
class Homogeneity:
    """Outcome of a test whether two rows of counts come from one distribution.

    Attributes:
        statistic: χ² or G; NaN if one side is empty.
        p: probability of such a statistic or a larger one without any change; 1 if undefined.
        freedom: degrees of freedom, columns in use less one.
        unseen: readings of the window in columns that the reference leaves empty.
    """

    statistic: float
    p: float
    freedom: int
    unseen: int


def chi_square(
    reference_counts: ArrayLike, window_counts: ArrayLike, inflation: float = 1.0
) -> Homogeneity:
    """Return Pearson's test of two arrays of counts in the same cells.

    Args:
        reference_counts, window_counts: (B,) counts.
        inflation: rows that depend on each other carry less; the statistic is judged as if both
            rows were this many times fewer (Rao & Scott 1981, J. Am. Stat. Assoc. 76:221).

    >>> found = chi_square([30, 30], [40, 20])
    >>> round(found.statistic, 4), round(found.p, 4), found.freedom
    (3.4286, 0.0641, 1)
    >>> chi_square([30, 30, 0], [20, 30, 10]).unseen
    10
    """
    known, seen = (np.asarray(one, dtype=np.float64) for one in (reference_counts, window_counts))
    statistic, freedom = pearson(known, seen)
    return _judged(float(statistic), int(freedom), known, seen, inflation)


def pearson(reference: FloatArray, window: FloatArray) -> tuple[FloatArray, IntArray]:
    """Return Pearson's χ² along the last axis, NaN if one side is empty, and its freedom.

    For two rows of n and m counts the sum over both is that of (O √(m/n) − O' √(n/m))² / (O + O').
    """
    m, n = reference.sum(axis=-1, keepdims=True), window.sum(axis=-1, keepdims=True)
    both = reference + window
    used = both > 0
    ratio = np.divide(n, m, out=np.full(m.shape, np.nan), where=(m > 0) & (n > 0))
    apart = reference * np.sqrt(ratio) - window / np.sqrt(ratio)
    # Where a side is empty, so is its ratio: NaN goes through.
    terms = np.divide(apart**2, both, out=0.0 * apart, where=used)
    freedom = np.maximum(used.sum(axis=-1) - 1, 0)
    return np.asarray(terms.sum(axis=-1)), np.asarray(freedom, dtype=np.int64)


def g_test(
    reference_counts: ArrayLike, window_counts: ArrayLike, inflation: float = 1.0
) -> Homogeneity:
    """Return the likelihood-ratio test of two arrays of counts; arguments as in `chi_square`.

    >>> round(g_test([30, 30], [40, 20]).statistic, 4)
    3.447
    """
    known, seen = (np.asarray(one, dtype=np.float64) for one in (reference_counts, window_counts))
    total = known.sum() + seen.sum()
    both = known + seen
    if not known.sum() > 0 or not seen.sum() > 0:
        return _judged(float("nan"), 0, known, seen, inflation)
    rows = ((row, row.sum() * both / total) for row in (known, seen))
    statistic = 2 * sum(float(special.kl_div(row, expected).sum()) for row, expected in rows)
    freedom = int(np.count_nonzero(both)) - 1
    return _judged(statistic, freedom, known, seen, inflation)


def _judged(
    statistic: float, freedom: int, known: FloatArray, seen: FloatArray, inflation: float
) -> Homogeneity:
    unseen = int(seen[known == 0].sum())
    p = 1.0
    if freedom and not np.isnan(statistic):
        p = float(special.chdtrc(freedom, statistic / max(inflation, 1.0)))
    return Homogeneity(statistic, p, freedom, unseen)
