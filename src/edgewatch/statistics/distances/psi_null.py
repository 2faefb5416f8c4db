"""The distribution of PSI when nothing has changed, at the size of a monitoring window.

At n = 200 the χ² tail understates the probability of a large PSI five-fold at 1e-5, at n = 100
a hundred-fold, for a cell that happens to stay almost empty costs a large logarithm. What holds
instead: given the reference, the counts of a window are Dirichlet–multinomial over the cells,

    P(c) ∝ Πᵢ Γ(aᵢ + cᵢ) / (Γ(aᵢ) cᵢ!),   Σ cᵢ = n,

with aᵢ = mᵢ + 1/B. For quantile bins of a continuous reference this is exact, as the spacings of
order statistics are Dirichlet with m + 1 in all (Wilks 1962, §8.7); for tied or categorical
values it is the predictive distribution under the prior of Perks (1947). PSI is a sum over
cells, so its characteristic function is one coefficient of a product of B polynomials, and two
Fourier transforms give its whole distribution on a fine grid (about 50 ms for 200 rows, kept).
Nothing is asymptotic and nothing is drawn at random.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray, IntArray
from edgewatch.statistics.distances.psi import FLOOR, psi_limit, psi_p

ComplexArray: TypeAlias = NDArray[np.complex128]

#: Above this many rows χ² is good enough and the transforms are costly.
EXACT_ROWS = 500
#: Probabilities below this are rounding of the transforms.
SMALLEST_P = 1e-12
_GRID = 2048  # steps of PSI; a limit is met to about half a per cent
_ROUND = 10  # rows; a window is judged as the next smaller multiple, which errs to silence
_CHUNK = 128  # frequencies at a time, which keeps the work in a few MB


@dataclass(frozen=True, slots=True, eq=False)
class PsiNull:
    """The tail of PSI without change, for one set of reference counts and one window size.

    Attributes:
        step: distance between the tabulated PSI values, which start at 0.
        tail: P(PSI ≥ i·step), not increasing.
    """

    step: float
    tail: FloatArray

    def p(self, value: float) -> float:
        """Return P(PSI ≥ value), at least 1e-12."""
        # PSI is rounded to the grid term by term; half a step covers that.
        cell = min(int(max(value, 0.0) / self.step), self.tail.size - 1)
        return max(float(self.tail[cell]), SMALLEST_P)

    def limit(self, alpha: float) -> float:
        """Return the PSI exceeded with at most probability `alpha` (not below 1e-12)."""
        return float(np.argmax(self.tail <= max(alpha, SMALLEST_P)) * self.step)


@dataclass(frozen=True, slots=True)
class ChiSquareNull:
    """The same from the χ² approximation, for windows of many rows.

    Attributes:
        n, m: rows of the window and of the reference, as far as independent.
        cells: in use.
    """

    n: float
    m: float
    cells: int

    def p(self, value: float) -> float:
        """Return P(PSI ≥ value)."""
        return psi_p(value, self.n, self.m, self.cells)

    def limit(self, alpha: float) -> float:
        """Return the PSI exceeded with probability `alpha`."""
        return psi_limit(self.n, self.m, self.cells, alpha)


def null(reference_counts: ArrayLike, n: float, inflation: float = 1.0) -> PsiNull | ChiSquareNull:
    """Return the distribution of PSI of n rows that have not changed.

    Args:
        reference_counts: (B,) readings of the reference per cell.
        n: rows of the window.
        inflation: rows that depend on each other carry less; both sides are taken for this many
            times fewer independent ones.

    Raises:
        ValueError: with fewer than two cells, or without rows on one of the two sides.

    >>> ten = np.full(10, 300.0)
    >>> null(ten, 200).limit(1e-6) < null(ten, 200, inflation=4.0).limit(1e-6)
    True
    """
    counts = np.asarray(reference_counts, dtype=np.float64) / inflation
    rows = n / inflation
    if not rows >= 1 or not _defined(counts):
        raise ValueError("a window, a reference and two cells are needed")
    if rows > EXACT_ROWS:
        return ChiSquareNull(rows, float(counts.sum()), int(np.count_nonzero(counts)))
    whole = int(rows)
    counts = np.sort(counts)  # their order does not matter: like features share a table
    if inflation > 1.0:
        counts = counts * (_two_digits(float(counts.sum())) / float(counts.sum()))
    return null_of(tuple(counts.tolist()), max(whole - whole % _ROUND, min(whole, _ROUND)))


def tail(value: float, reference_counts: ArrayLike, n: float) -> float:
    """Return P(PSI ≥ value) for n rows against these reference counts, 1.0 if not defined.

    >>> ten = np.full(10, 30.0)
    >>> tail(0.6, ten, 200) > psi_p(0.6, 200, 300, 10)
    True
    """
    counts = np.asarray(reference_counts, dtype=np.float64)
    return null(counts, n).p(value) if n >= 1 and _defined(counts) else 1.0


def limit(reference_counts: ArrayLike, n: float, alpha: float) -> float:
    """Return the PSI that n rows exceed with probability `alpha`; inf if not defined.

    >>> round(limit(np.full(10, 30.0), 200, 1e-6), 1)
    0.7
    """
    counts = np.asarray(reference_counts, dtype=np.float64)
    return null(counts, n).limit(alpha) if n >= 1 and _defined(counts) else float("inf")


@lru_cache(maxsize=512)
def null_of(reference_counts: tuple[float, ...], n: int) -> PsiNull:
    """Tabulate the tail for one set of reference counts and one window size (cached)."""
    counts = np.array(reference_counts)
    total = float(counts.sum())
    # Wide enough that what wraps around the grid has no probability to speak of.
    step = 8 * psi_limit(n, total, counts.size, 1e-6) / _GRID
    cells = [
        (*_cell(a, total, n, 1 / counts.size, step), times)
        for a, times in Counter(reference_counts).items()
    ]
    frequencies = np.arange(_GRID // 2 + 1)
    chunks = [frequencies[i : i + _CHUNK] for i in range(0, frequencies.size, _CHUNK)]
    spectrum = np.concatenate([_coefficient(cells, n, chunk) for chunk in chunks])
    mass = np.fft.irfft(spectrum / spectrum[0], _GRID)
    upper = np.cumsum(mass[::-1])[::-1]
    return PsiNull(step, np.minimum.accumulate(np.clip(upper, 0.0, 1.0)))


def _defined(counts: FloatArray) -> bool:
    return counts.size > 1 and bool(counts.sum() > 0)


def _two_digits(number: float) -> float:
    """The next smaller number of two digits, which errs to silence and is met again."""
    unit = 10.0 ** (np.floor(np.log10(number)) - 1)
    return float(max(np.floor(number / unit) * unit, min(number, 1.0)))


def _cell(a: float, total: float, n: int, prior: float, step: float) -> tuple[IntArray, FloatArray]:
    """Return a cell's PSI term in grid steps, and its weight, for every count 0 … n."""
    p = max(a / total, FLOOR)
    c = np.arange(n + 1.0)
    q = np.maximum(c / n, FLOOR)
    weight = a + prior
    # The geometric factor cancels under the fixed sum. It centres the free sum on n, so that
    # transforms of little more than n points do not alias.
    log_weight = (
        special.gammaln(weight + c)
        - special.gammaln(weight)
        - special.gammaln(c + 1)
        + c * np.log(n / (n + total))
    )
    log_weight -= np.logaddexp.reduce(log_weight)
    term = (q - p) * np.log(q / p)
    return np.round(term / step).astype(np.int64), np.exp(log_weight)


def _coefficient(
    cells: list[tuple[IntArray, FloatArray, int]], n: int, frequencies: IntArray
) -> ComplexArray:
    """Return the coefficient of xⁿ in Πᵢ Σ_c w(c) exp(−2πi·frequency·term(c)/grid) xᶜ."""
    points = 1 << int(np.ceil(np.log2(2 * n + 64)))
    roots = np.exp(-2j * np.pi / _GRID * np.arange(_GRID))
    product = np.ones((frequencies.size, points), dtype=np.complex128)
    for term, weight, times in cells:
        turned = weight * roots[frequencies[:, None] * term % _GRID]
        product *= _power(np.fft.fft(turned, points, axis=1), times)
    back = np.exp(2j * np.pi * n / points * np.arange(points)) / points
    return np.asarray(product @ back)


def _power(base: ComplexArray, exponent: int) -> ComplexArray:
    """Return base**exponent by squaring; numpy's own takes logarithms of complex numbers."""
    result = base
    for bit in bin(exponent)[3:]:
        result = result * result
        if bit == "1":
            result = result * base
    return result
