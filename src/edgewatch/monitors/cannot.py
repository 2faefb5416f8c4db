"""What a reference cannot support, in words: said when the baseline is built, and kept with it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from edgewatch.statistics import Wander

FloatArray = NDArray[np.float64]

#: Rows below which no limit of the reference can be trusted.
ENOUGH_ROWS = 30
#: A reference that tells of less has not seen how far a day takes the level.
ENOUGH_NS = 12 * 3600e9
NO_READINGS = "no readings at all: neither drift nor range can be judged"


def cannot_drift(readings: FloatArray, finite: FloatArray) -> tuple[str, ...]:
    """Return what the (rows,) readings of a feature do not allow; `finite` are those in order."""
    if finite.size == 0:
        return (NO_READINGS,)
    said = []
    if finite.size < ENOUGH_ROWS:
        said.append(f"only {finite.size} readings: drift cannot be judged (needs {ENOUGH_ROWS})")
    if finite[0] == finite[-1]:
        said.append("constant: a change of distribution is judged by the range alone")
    return (*said, *_infinite(readings))


def cannot_step(
    readings: FloatArray, finite: FloatArray, wander: Sequence[Wander]
) -> tuple[str, ...]:
    """Return what the (rows,) readings of an instrument channel do not allow."""
    if finite.size == 0:
        return (NO_READINGS,)
    said = []
    if not wander:
        said.append("too few or constant readings: a step between units cannot be judged")
    elif wander[0].base_ns is None:
        said.append(
            "times of the rows are not known: only a step beyond all of its wander can be found "
            "(name their column with --time)"
        )
    elif (longest_ns := _longest_ns(wander)) < ENOUGH_NS:
        said.append(
            f"the reference is too short: over more than {longest_ns / 3600e9:.2g} h, or of what "
            "the world does more rarely, a step cannot be told from it (a few days would do)"
        )
    return (*said, *_infinite(readings))


def _longest_ns(wander: Sequence[Wander]) -> float:
    return max((one.longest_ns for one in wander if one.block > 1), default=0.0)


def _infinite(readings: FloatArray) -> tuple[str, ...]:
    infinite = int(np.isinf(readings).sum())
    return (f"{infinite} infinite readings were left out",) if infinite else ()
