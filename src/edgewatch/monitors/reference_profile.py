"""From the reference values of one feature to its frozen profile; never fails on wild ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.cannot import cannot_drift, cannot_step
from edgewatch.monitors.detector_profile import detector_of
from edgewatch.monitors.profile import FeatureProfile, Kind, Role
from edgewatch.monitors.repeats import repeats
from edgewatch.statistics import Range, Wander, bins, reference_range, reference_wander
from edgewatch.statistics.arrays import finite_sorted
from edgewatch.statistics.clipped import clipped_histogram
from edgewatch.statistics.dependence import dependence_of
from edgewatch.statistics.ranges import UNLIMITED
from edgewatch.statistics.spread import centre_and_spread

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

#: Whole numbers with no more distinct values than this are taken for categories.
FEW_LEVELS = 10
#: Robust spreads by which an accepted range is wider than the reference itself.
MARGIN = 2.0
#: Readings kept per feature.
SAMPLE_LIMIT = 100_000


@dataclass(frozen=True, slots=True)
class Declared:
    """What people say about a feature, beyond what its readings tell.

    Attributes:
        kind: overrides the guess of measurand or categorical, or names an instrument channel.
        physical: range outside of which a reading is impossible; unit: of the readings.
        levels: of a feature of words, the word that each code 0, 1, … stands for.
    """

    kind: Kind | None = None
    physical: Range = UNLIMITED
    unit: str = ""
    levels: tuple[str, ...] = ()


NOTHING_DECLARED = Declared()


def profile_of(
    name: str,
    role: Role,
    values: FloatArray,
    declared: Declared = NOTHING_DECLARED,
    *,
    margin: float = MARGIN,
    sample_limit: int = SAMPLE_LIMIT,
    times_ns: IntArray | None = None,
    duplicated: float = 0.0,
) -> FeatureProfile:
    """Describe the (rows,) reference values of one feature.

    Args:
        name, role: what it is called, and whether it is an input or an output.
        values: readings in the order of the rows, NaN where missing.
        declared: what people say about it.
        margin: robust spreads by which its accepted range is wider than the reference.
        sample_limit: readings kept for the exact distances.
        times_ns: (rows,) event times, for what depends on time.
        duplicated: share of rows that repeat the one before in all readings of this role.
    """
    readings = np.asarray(values, dtype=np.float64)
    finite = finite_sorted(readings)
    kind = declared.kind or ("categorical" if declared.levels else guess_kind(finite))
    edges, deciles = _bins(finite, kind)
    median, below, above = centre_and_spread(finite)
    wander, cannot = _wander(readings, finite, kind, times_ns)
    dependence = dependence_of(readings, times_ns)
    detector = detector_of(readings, kind, dependence, edges, times_ns)
    return FeatureProfile(
        name=name,
        role=role,
        kind=kind,
        rows=readings.size,
        missing=int(np.isnan(readings).sum()),
        sample=thinned(finite, sample_limit),
        edges=edges,
        counts=bins.count(edges, finite).astype(np.float64),
        decile_edges=deciles,
        accepted=_accepted(finite, kind, declared.physical, margin),
        physical=declared.physical,
        margin=margin if kind == "measurand" else 0.0,
        median=median,
        spread=(below + above) / 2,
        cannot=(*cannot, *detector.cannot),
        wander=wander,
        unit=declared.unit,
        levels=declared.levels,
        stuck=int(repeats(readings[:, None]).sum()),
        duplicated=duplicated,
        histogram=clipped_histogram(finite),
        dependence=dependence,
        detector=detector,
    )


def guess_kind(finite: FloatArray) -> Kind:
    """Return categorical for a few whole numbers, each seen several times; `finite` ascends.

    >>> guess_kind(np.repeat([0.0, 1.0], 20)), guess_kind(np.linspace(0, 1, 40))
    ('categorical', 'measurand')
    """
    levels = _distinct(finite)
    few = 1 < levels.size <= min(FEW_LEVELS, finite.size // 4)
    return "categorical" if few and bool((levels == np.round(levels)).all()) else "measurand"


def thinned(finite: FloatArray, limit: int) -> FloatArray:
    """Keep `limit` evenly spaced order statistics: F is met to 1/limit everywhere."""
    if finite.size <= limit:
        return finite
    return finite[np.round(np.linspace(0, finite.size - 1, limit)).astype(np.int64)]


def _distinct(finite: FloatArray) -> FloatArray:
    """The distinct ones of ascending values, without sorting them again."""
    first = np.append(True, finite[1:] != finite[:-1])[: finite.size]
    return np.asarray(finite[first])


def _wander(
    readings: FloatArray, finite: FloatArray, kind: Kind, times_ns: IntArray | None
) -> tuple[tuple[Wander, ...], tuple[str, ...]]:
    """How far an instrument channel wanders by itself; and what any feature's readings lack."""
    if kind != "instrument":
        return (), cannot_drift(readings, finite)
    wander = reference_wander(times_ns, readings)
    return wander, cannot_step(readings, finite, wander)


def _bins(finite: FloatArray, kind: Kind) -> tuple[FloatArray, FloatArray]:
    if kind == "categorical" and _distinct(finite).size <= bins.MAX_CATEGORIES:
        edges = bins.category_edges(finite)
        return edges, edges
    return bins.fine_edges(finite), bins.decile_edges(finite)


def _accepted(finite: FloatArray, kind: Kind, physical: Range, margin: float) -> Range:
    """The world may wander anywhere: an instrument channel is held to declared limits alone."""
    if kind == "instrument":
        return physical
    widened = reference_range(finite, margin if kind == "measurand" else 0.0)
    return widened.within(physical)
