"""The array types of this room, and what counts as a reading."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray: TypeAlias = NDArray[np.float64]
IntArray: TypeAlias = NDArray[np.int64]
BoolArray: TypeAlias = NDArray[np.bool_]

#: Larger magnitudes are no measurement, and their squares overflow.
LARGEST = 1e150


def finite_sorted(values: ArrayLike) -> FloatArray:
    """Return the readings in ascending order; missing, infinite and absurd ones are left out.

    >>> finite_sorted([3.0, float("nan"), 1.0, float("inf")])
    array([1., 3.])
    """
    ordered = np.sort(np.asarray(values, dtype=np.float64), axis=None)
    first = int(np.searchsorted(ordered, -LARGEST, side="left"))
    # Missing values are sorted to the end.
    return ordered[first : np.searchsorted(ordered, LARGEST, side="right")]
