"""What is kept of a row that is too large to be kept whole.

168 bytes a row, little endian: 13 float64 (:data:`SUMMARY_FIELDS`), the shape as 8 int32 (-1 where
there is no such dimension; a shape of more than 8 has its first 8), and the SHA-256 of the row's
elements, C order, little endian.

Moments and extremes are those of the finite elements, over all of them. Quantiles are exact up to
:data:`SAMPLE` elements; above, they are those of a simple random sample of so many positions, the
same ones for every row of that size, so that equal rows have equal summaries. The rank of such a
quantile has a standard error of at most sqrt(p (1 - p) / 4096): 0.8 % at the median.
"""

from __future__ import annotations

import functools
import hashlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

SUMMARY_FIELDS = (
    "n", "not_finite", "mean", "std", "min",
    "p01", "p05", "p25", "p50", "p75", "p95", "p99", "max",
)  # fmt: skip
"""Elements, share that is not finite, moments, extremes and quantiles."""

SAMPLE = 4096
_PIECE = 8192
MAX_DIMENSIONS = 8
SUMMARY = np.dtype(
    [
        ("numbers", "<f8", (len(SUMMARY_FIELDS),)),
        ("shape", "<i4", (MAX_DIMENSIONS,)),
        ("digest", "u1", (32,)),
    ]
)
_PROBABILITIES = np.array([0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99])


def summarise(values: NDArray[Any], kept: NDArray[Any]) -> NDArray[Any]:
    """The summary of one row, a 0-d array of :data:`SUMMARY`.

    ``values`` are its numbers, ``kept`` the same elements as they are stored, both C-contiguous.
    """
    shape = kept.shape
    summary = np.zeros((), SUMMARY)
    with np.errstate(over="ignore", invalid="ignore"):  # the sums of huge float64 are not finite
        summary["numbers"] = _numbers(values.reshape(-1))
    summary["shape"] = -1
    summary["shape"][: len(shape)] = shape[:MAX_DIMENSIONS]
    digest = hashlib.sha256(kept.reshape(-1).view(np.uint8).data).digest()
    summary["digest"] = np.frombuffer(digest, np.uint8)
    return summary


def _numbers(values: NDArray[Any]) -> NDArray[np.float64]:
    numbers = np.full(len(SUMMARY_FIELDS), np.nan)
    numbers[0] = values.size
    finite, total = _finite(values)
    numbers[1] = (values.size - finite.size) / values.size if values.size else 0.0
    if finite.size:
        mean = numbers[2] = total / finite.size
        numbers[3] = np.sqrt(_squares(finite, mean) / finite.size)
        numbers[4], numbers[-1] = finite.min(), finite.max()
        numbers[5:-1] = _quantiles(finite)
    return numbers


def _squares(finite: NDArray[Any], mean: np.float64) -> float:
    """The sum of squared deviations, piece by piece.

    A piece stays in the cache, and is below the length from which OpenBLAS would wake its threads
    inside the host program.
    """
    total = 0.0
    for start in range(0, finite.size, _PIECE):
        centred = finite[start : start + _PIECE] - mean  # float64, whatever the elements are
        total += float(np.dot(centred, centred))
    return total


def _finite(values: NDArray[Any]) -> tuple[NDArray[Any], np.float64]:
    """The finite elements, and their sum."""
    if values.dtype == np.bool_:
        values = values.view(np.uint8)
    total: np.float64 = values.sum(dtype=np.float64)
    if values.dtype.kind != "f" or np.isfinite(total):
        return values, total  # one element that is not finite would have shown in the sum
    finite: NDArray[Any] = values[np.isfinite(values)]
    return finite, finite.sum(dtype=np.float64)


def _quantiles(finite: NDArray[Any]) -> NDArray[np.float64]:
    sample = finite if finite.size <= SAMPLE else finite[_positions(finite.size)]
    ordered = np.sort(sample)
    # Hyndman & Fan (1996), type 7: linear between neighbours, as numpy's own default.
    at = _PROBABILITIES * (ordered.size - 1)
    low = at.astype(np.intp)
    high = np.minimum(low + 1, ordered.size - 1)
    below, above = ordered[low].astype(np.float64), ordered[high].astype(np.float64)
    quantiles: NDArray[np.float64] = below + (above - below) * (at - low)
    return quantiles


@functools.lru_cache(maxsize=16)
def _positions(n: int) -> NDArray[np.intp]:
    """The positions that are sampled of ``n`` elements, ascending; fixed for each ``n``."""
    drawn = np.random.default_rng(n).choice(n, SAMPLE, replace=False, shuffle=False)
    return np.sort(drawn).astype(np.intp)
