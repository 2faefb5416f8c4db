"""Bins that are cut once, on the reference, and never move again.

Bins pooled from reference and window make today's number incomparable with yesterday's, and one
wild reading squeezes every other into a single bin. Quantile bins of the reference alone do
neither. Cells are half open, ``[edge, next edge)``, with open ends:

    cell 0 = (−∞, e₀)   cell i = [eᵢ₋₁, eᵢ)   last cell = [e_last, ∞)

The deciles are a subset of the fine edges, so that decile counts are exact sums of fine counts.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.arrays import LARGEST, FloatArray, IntArray, finite_sorted

#: Fine cells per reference: k/120 quantiles, so that every 12th edge is a decile.
FINE = 120
DECILES = 10
#: Edges of the finest structure; shorter ones are padded with +inf, which no reading reaches.
MAX_EDGES = FINE + 1
#: Categories that fit: each needs an edge below and an edge above it.
MAX_CATEGORIES = MAX_EDGES // 2

_LEVELS = np.linspace(0.0, 1.0, FINE + 1)
# 3/10 and 36/120 differ in the last bit, which decides where a reading on the edge belongs.
_LEVELS[:: FINE // DECILES] = np.linspace(0.0, 1.0, DECILES + 1)


def fine_edges(reference: ArrayLike) -> FloatArray:
    """Return the strictly increasing k/120 quantiles of the finite reference.

    At most 121 edges, fewer where values tie; empty if the reference holds no finite value.

    >>> fine_edges(np.arange(121.0)).size, fine_edges([7.0, 7.0, float("nan")])
    (121, array([7.]))
    """
    return np.unique(_quantiles(reference))


def decile_edges(reference: ArrayLike) -> FloatArray:
    """Return the inner decile edges of the finite reference: at most 9, strictly increasing.

    >>> decile_edges(np.arange(121.0))
    array([ 12.,  24.,  36.,  48.,  60.,  72.,  84.,  96., 108.])
    """
    return np.unique(_quantiles(reference)[:: FINE // DECILES][1:-1])


def category_edges(reference: ArrayLike) -> FloatArray:
    """Return edges that give each distinct reference value a cell of its own.

    Between two known categories lies a cell that the reference leaves empty: a category never
    seen before is counted there and shows.

    Raises:
        ValueError: if there are more than 60 categories.

    >>> category_counts = count(category_edges([1, 2, 2, 4]), [1, 2, 3, 4, 9])
    >>> category_counts.tolist()
    [0, 1, 0, 1, 1, 1, 1]
    """
    levels = np.unique(finite_sorted(reference))
    if levels.size > MAX_CATEGORIES:
        raise ValueError(f"{levels.size} categories; at most {MAX_CATEGORIES} can be told apart")
    return np.unique(np.concatenate([levels, np.nextafter(levels, np.inf)]))


def count(edges: FloatArray, values: ArrayLike) -> IntArray:
    """Count the finite values per cell; shape ``(len(edges) + 1,)``.

    >>> count(np.array([0.0, 1.0]), [-5.0, 0.0, 0.5, 1.0, float("nan"), float("inf")]).tolist()
    [1, 2, 1]
    """
    flat = np.asarray(values, dtype=np.float64).ravel()
    cells = np.searchsorted(edges, flat[np.abs(flat) <= LARGEST], side="right")
    return np.bincount(cells, minlength=edges.size + 1).astype(np.int64)


def coarsen(counts: FloatArray | IntArray, fine: FloatArray, coarse: FloatArray) -> FloatArray:
    """Sum the counts of fine cells into those of coarse edges, a subset of the fine ones.

    Raises:
        ValueError: if a coarse edge is no fine edge.

    >>> coarsen(np.array([1.0, 2.0, 3.0, 4.0]), np.array([0.0, 1.0, 2.0]), np.array([1.0]))
    array([3., 7.])
    """
    places = np.searchsorted(fine, coarse)
    if coarse.size and not (
        fine.size and (fine[np.minimum(places, fine.size - 1)] == coarse).all()
    ):
        raise ValueError("coarse edges must be among the fine edges")
    starts = np.concatenate([[0], places + 1])
    return np.add.reduceat(np.asarray(counts, dtype=np.float64)[: fine.size + 1], starts)


def _quantiles(reference: ArrayLike) -> FloatArray:
    values = finite_sorted(reference)
    return np.quantile(values, _LEVELS) if values.size else values
