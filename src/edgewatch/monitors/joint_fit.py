"""Fitting the components of a reference, and scoring each of its blocks by those of the others."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from edgewatch.statistics.multivariate import Components, components_of, standard_of

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

#: Blocks of consecutive rows that are held out in turn: of a short reference more, as there a
#: block that is left out takes much of what the components are known by.
BLOCKS, BLOCKS_OF_SHORT, SHORT = 5, 10, 2000
#: Readings that components are fitted to: more would not tell more.
MOST_READINGS, ROWS_FOR_EACH = 600_000, 5


def fit_components(standardised: FloatArray) -> Components | None:
    """Return the components of (n, d) rows in robust spreads; None without any variance."""
    d = max(1, standardised.shape[1])
    most = max(2000, ROWS_FOR_EACH * d, MOST_READINGS // d)
    rows = standardised[:: max(1, -(-len(standardised) // most))]
    return components_of(rows)


def held_out_scores(
    matrix: FloatArray, standardised: FloatArray, most_missing: float
) -> FloatArray:
    """Return (n, 2) T² and Q of (n, d) reference rows, each by the components of other blocks.

    `standardised` holds the same rows in robust spreads. The scores of a row are NaN where more
    than `most_missing` of its readings lack.
    """
    n = len(matrix)
    edges = np.linspace(0, n, (BLOCKS if n >= SHORT else BLOCKS_OF_SHORT) + 1)
    cuts = np.round(edges).astype(np.int64).tolist()
    # Of a long reference no block moves the medians of the whole by what could matter.
    whole = standardised if n >= SHORT else None
    found = np.full((n, 2), np.nan)
    for start, stop in pairwise(cuts):
        rows = _without(matrix, start, stop) if whole is None else whole
        components = fit_components(np.concatenate([rows[:start], rows[stop:]]))
        if components is not None:
            found[start:stop] = components.t2_and_q(rows[start:stop])
    found[~readable_rows(matrix, most_missing)] = np.nan
    return found


def _without(matrix: FloatArray, start: int, stop: int) -> FloatArray:
    """Return all rows in spreads from the centres of those outside of a block."""
    return standard_of(np.concatenate([matrix[:start], matrix[stop:]])).apply(matrix)


def readable_rows(matrix: FloatArray, most_missing: float) -> BoolArray:
    """Return (n,) which rows have enough readings to be scored."""
    if not matrix.shape[1]:
        return np.zeros(len(matrix), dtype=np.bool_)
    return np.asarray(np.isfinite(matrix).mean(axis=1) >= 1 - most_missing)
