"""The array types of this room, and what counts as a reading."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray: TypeAlias = NDArray[np.float64]
IntArray: TypeAlias = NDArray[np.int64]
BoolArray: TypeAlias = NDArray[np.bool_]


def finite_sorted(values: ArrayLike) -> FloatArray:
    """Return the finite values in ascending order; missing and infinite ones are left out.

    >>> finite_sorted([3.0, float("nan"), 1.0, float("inf")])
    array([1., 3.])
    """
    flat = np.asarray(values, dtype=np.float64).ravel()
    return np.sort(flat[np.isfinite(flat)])
