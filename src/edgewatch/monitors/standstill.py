"""Whether a prediction's inputs stand still: a frozen channel, or a row that was sent again."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.explanation import Standstill
from edgewatch.monitors.profile import FeatureProfile

FloatArray = NDArray[np.float64]

#: Rows before a prediction that are looked at.
LOOKED_BACK = 100
#: Probability that an input stands still for so long if rows repeat as they do in the reference.
_UNLIKELY = 1e-6
_FEWEST = 3


def standstill(profiles: Sequence[FeatureProfile], rows: FloatArray, row: FloatArray) -> Standstill:
    """Return what of a (d,) row is as in the (n, d) rows before it, oldest first.

    An input counts as frozen where the reference would hardly ever repeat a reading so often:
    stuck^k ≤ 10⁻⁶ for k repeats, with the reference's own rate of readings that repeat the one
    before, one reading more than was counted.
    """
    same = rows == row
    repeated = _last(same.all(axis=1)) if row.size else 0
    frozen = {}
    for profile, column in zip(profiles, same.T, strict=True):
        k, rate = _last(column), (profile.stuck + 1) / (profile.rows + 2)
        if k >= _FEWEST and rate**k <= _UNLIKELY:
            frozen[profile.name] = k
    return Standstill(repeated, frozen)


def _last(same: NDArray[np.bool_]) -> int:
    """How many of the last are true in a row."""
    other = np.flatnonzero(~same)
    return int(same.size - 1 - other[-1]) if other.size else int(same.size)
