"""What a reference cannot support, in words: said when the baseline is built, and kept with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.quality.answered import answered
from edgewatch.statistics import Wander
from edgewatch.statistics.season import DAY_NS, ENOUGH_CYCLES

if TYPE_CHECKING:
    from edgewatch.monitors.reference import Reference

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
        count = "1 reading" if finite.size == 1 else f"{finite.size} readings"
        said.append(f"only {count}: drift cannot be judged (needs {ENOUGH_ROWS})")
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


def cannot_whole(reference: Reference, *parts: Any) -> tuple[str, ...]:
    """Return what the reference as a whole does not allow, and what its parts say of themselves."""
    said = [*_of_times(reference)]
    if reference.truth is None:
        said.append(
            "performance without labels: the reference has none (name their column with --label)"
        )
    elif reference.answers is not None and not answered(reference.answers, reference.truth).size:
        said.append(
            "performance: no row of the reference has both an answer of the model and a label that "
            "is one of its answers (name the column of the truth with --label)"
        )
    for part in parts:
        said += getattr(part, "cannot", ())
    return tuple(said)


def _of_times(reference: Reference) -> Iterator[str]:
    if reference.period is None:
        yield (
            "times of the rows are not known: neither the time of day nor a slow change can be "
            "told from drift (name their column with --time)"
        )
        return
    begin, end = reference.period
    if end - begin < ENOUGH_CYCLES * DAY_NS:
        yield (
            f"the reference covers {(end - begin) / 3600e9:.3g} h: what the time of day changes "
            f"cannot be told from drift ({ENOUGH_CYCLES} days would do)"
        )


def _longest_ns(wander: Sequence[Wander]) -> float:
    return max((one.longest_ns for one in wander if one.block > 1), default=0.0)


def _infinite(readings: FloatArray) -> tuple[str, ...]:
    infinite = int(np.isinf(readings).sum())
    return (f"{infinite} infinite readings were left out",) if infinite else ()
