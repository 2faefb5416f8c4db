"""How often rows like the reference would leave the reference's own range.

With 30 features, a row in forty or so is extreme in one of them however healthy the equipment
is. The rate is estimated by leaving each extreme row out and asking whether the range of the
others would have accepted it: what is left out is judged as a new row would be.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.profile import FeatureProfile
from edgewatch.statistics import outside, reference_range
from edgewatch.statistics.arrays import finite_sorted

FloatArray = NDArray[np.float64]


def outside_rate(
    rows: int, columns: Mapping[str, FloatArray], profiles: Sequence[FeatureProfile]
) -> float:
    """Return (k + 1) / (rows + 2) for k of `rows` rows with a reading outside when left out.

    An instrument channel has no range of the reference, and takes no part.

    The one and two added (Laplace) keep a short reference from promising perfection.
    """
    flagged = np.zeros(rows, dtype=np.bool_)
    for profile in profiles:
        if profile.name in columns and profile.kind != "instrument":
            values = np.asarray(columns[profile.name], dtype=np.float64)
            flagged |= outside(values, profile.accepted.low, profile.accepted.high)
            flagged[_unsupported_extremes(values, profile.margin)] = True
    return float(flagged.sum() + 1) / (rows + 2)


def _unsupported_extremes(values: FloatArray, margin: float) -> list[int]:
    """Return the rows of smallest and largest value if the others' range would refuse them."""
    ascending = finite_sorted(values)
    if ascending.size < 3:
        return []
    least, most = float(ascending[0]), float(ascending[-1])
    refused = []
    if least < reference_range(ascending[1:], margin).low:
        refused.append(int(np.argmax(values == least)))
    if most > reference_range(ascending[:-1], margin).high:
        refused.append(int(np.argmax(values == most)))
    return refused
