"""What the reference says about one feature: its frozen sample, bins, range and missing rate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.cannot import ENOUGH_ROWS, cannot_drift, cannot_step
from edgewatch.monitors.wander_json import wander_from_json, wander_to_json
from edgewatch.statistics import Range, Wander, bins, reference_range, reference_wander
from edgewatch.statistics.arrays import finite_sorted
from edgewatch.statistics.ranges import UNLIMITED
from edgewatch.statistics.spread import centre_and_spread

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
Role = Literal["input", "output"]
Kind = Literal["measurand", "categorical", "instrument"]

#: Whole numbers with no more distinct values than this are taken for categories.
FEW_LEVELS = 10
#: Robust spreads by which an accepted range is wider than the reference itself.
MARGIN = 2.0


@dataclass(frozen=True, slots=True, eq=False)
class FeatureProfile:
    """The frozen description of one input or output.

    Attributes:
        name, role, kind: what it is; a categorical feature is compared category by category,
            an instrument channel (cell temperature, lamp, dark current, reference standard) is
            watched for a step between units and not for the wander of the world around it.
        rows: rows of the reference; missing: how many of them had no reading.
        sample: ascending finite readings, evenly thinned to at most the sample limit.
        edges: fine bin edges; counts: reference readings per fine cell, (len(edges) + 1,).
        decile_edges: coarse edges for PSI, a subset of `edges`.
        accepted: range outside of which a reading is not supported by the reference.
        physical: range outside of which a reading is impossible, unlimited if not declared.
        margin: robust spreads by which `accepted` is wider than the reference.
        median, spread: robust centre and scale (mean of the two one-sided spreads).
        cannot: what this reference cannot support, in words; empty if nothing.
        wander: of an instrument channel, how far its level wanders by itself.
    """

    name: str
    role: Role
    kind: Kind
    rows: int
    missing: int
    sample: FloatArray
    edges: FloatArray
    counts: FloatArray
    decile_edges: FloatArray
    accepted: Range
    physical: Range
    margin: float
    median: float
    spread: float
    cannot: tuple[str, ...]
    wander: tuple[Wander, ...] = ()

    @property
    def missing_rate(self) -> float:
        """Share of reference rows without a reading."""
        return self.missing / self.rows if self.rows else 0.0

    @property
    def finite(self) -> int:
        """Finite readings of the reference, of which `sample` may be a thinned part."""
        return int(self.counts.sum())

    @property
    def decile_counts(self) -> FloatArray:
        """Reference readings per coarse cell, (len(decile_edges) + 1,)."""
        return bins.coarsen(self.counts, self.edges, self.decile_edges)

    @property
    def judgeable(self) -> bool:
        """Whether a change of its distribution can be judged at all."""
        return self.finite >= ENOUGH_ROWS and self.sample[0] < self.sample[-1]

    def as_json(self) -> dict[str, Any]:
        """Return plain values for canonical JSON; infinite limits become null."""
        plain: dict[str, Any] = {
            "name": self.name,
            "role": self.role,
            "kind": self.kind,
            "rows": self.rows,
            "missing": self.missing,
            "sample": self.sample.tolist(),
            "edges": self.edges.tolist(),
            "counts": self.counts.astype(int).tolist(),
            "decile_edges": self.decile_edges.tolist(),
            "accepted": _ends(self.accepted),
            "physical": _ends(self.physical),
            "margin": self.margin,
            "median": self.median,
            "spread": self.spread,
            "cannot": list(self.cannot),
        }
        # Absent elsewhere: a baseline without instrument channels keeps its content and its name.
        if self.kind == "instrument":
            plain["wander"] = wander_to_json(self.wander)
        return plain

    @classmethod
    def from_json(cls, plain: dict[str, Any]) -> FeatureProfile:
        """Read what `as_json` wrote.

        Raises:
            KeyError, TypeError, ValueError: if it is not of that shape.
        """
        return cls(
            name=plain["name"],
            role=plain["role"],
            kind=plain["kind"],
            rows=int(plain["rows"]),
            missing=int(plain["missing"]),
            sample=_array(plain["sample"]),
            edges=_array(plain["edges"]),
            counts=_array(plain["counts"]),
            decile_edges=_array(plain["decile_edges"]),
            accepted=_range(plain["accepted"]),
            physical=_range(plain["physical"]),
            margin=float(plain["margin"]),
            median=float(plain["median"]),
            spread=float(plain["spread"]),
            cannot=tuple(plain["cannot"]),
            wander=wander_from_json(plain.get("wander", ())),
        )


def profile_of(
    name: str,
    role: Role,
    values: FloatArray,
    *,
    kind: Kind | None = None,
    physical: Range = UNLIMITED,
    margin: float = MARGIN,
    sample_limit: int = 100_000,
    times_ns: IntArray | None = None,
) -> FeatureProfile:
    """Describe the (rows,) reference values of one feature; never fails on wild ones.

    Args:
        name, role: what it is.
        values: readings with NaN for missing; infinities count as readings but are not described.
        kind: measurand, categorical or instrument; one of the first two is guessed if None.
        physical: readings outside are impossible.
        margin: by how many robust spreads the accepted range is wider than the reference.
        sample_limit: readings kept for the Kolmogorov–Smirnov distance.
        times_ns: (rows,) event times, for the wander of an instrument channel.
    """
    readings = np.asarray(values, dtype=np.float64)
    finite = finite_sorted(readings)
    kind = kind or guess_kind(finite)
    edges, deciles = _bins(finite, kind)
    median, below, above = centre_and_spread(finite)
    wander: tuple[Wander, ...] = ()
    cannot = cannot_drift(readings, finite)
    if kind == "instrument":
        wander = reference_wander(times_ns, readings)
        cannot = cannot_step(readings, finite, wander)
    return FeatureProfile(
        name=name,
        role=role,
        kind=kind,
        rows=readings.size,
        missing=int(np.isnan(readings).sum()),
        sample=_thinned(finite, sample_limit),
        edges=edges,
        counts=bins.count(edges, finite).astype(np.float64),
        decile_edges=deciles,
        accepted=_accepted(finite, kind, physical, margin),
        physical=physical,
        margin=margin if kind == "measurand" else 0.0,
        median=median,
        spread=(below + above) / 2,
        cannot=cannot,
        wander=wander,
    )


def guess_kind(finite: FloatArray) -> Kind:
    """Return categorical for a few whole numbers, each seen several times.

    >>> guess_kind(np.array([0.0, 1.0] * 20)), guess_kind(np.linspace(0, 1, 40))
    ('categorical', 'measurand')
    """
    levels = np.unique(finite)
    few = 1 < levels.size <= min(FEW_LEVELS, finite.size // 4)
    return "categorical" if few and bool((levels == np.round(levels)).all()) else "measurand"


def _bins(finite: FloatArray, kind: Kind) -> tuple[FloatArray, FloatArray]:
    if kind == "categorical" and np.unique(finite).size <= bins.MAX_CATEGORIES:
        edges = bins.category_edges(finite)
        return edges, edges
    return bins.fine_edges(finite), bins.decile_edges(finite)


def _accepted(finite: FloatArray, kind: Kind, physical: Range, margin: float) -> Range:
    """The world may wander anywhere: an instrument channel is held to declared limits alone."""
    if kind == "instrument":
        return physical
    widened = reference_range(finite, margin if kind == "measurand" else 0.0)
    return widened.within(physical)


def _thinned(finite: FloatArray, limit: int) -> FloatArray:
    """Keep `limit` evenly spaced order statistics: F is met to 1/limit everywhere."""
    if finite.size <= limit:
        return finite
    return finite[np.round(np.linspace(0, finite.size - 1, limit)).astype(np.int64)]


def _ends(limits: Range) -> list[float | None]:
    return [end if np.isfinite(end) else None for end in (limits.low, limits.high)]


def _range(ends: list[float | None]) -> Range:
    low, high = ends
    return Range(-np.inf if low is None else low, np.inf if high is None else high)


def _array(numbers: list[float]) -> FloatArray:
    return np.array(numbers, dtype=np.float64)
