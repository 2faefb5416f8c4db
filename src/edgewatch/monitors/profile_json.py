"""The profile of one feature as plain values of a baseline."""

from __future__ import annotations

from typing import Any

import numpy as np

from edgewatch.monitors.dependence_json import dependence_from_json, dependence_to_json
from edgewatch.monitors.detector_profile import DetectorProfile
from edgewatch.monitors.packed import pack, unpack
from edgewatch.monitors.profile import FeatureProfile
from edgewatch.monitors.wander_json import wander_from_json, wander_to_json
from edgewatch.statistics import Range
from edgewatch.statistics.clipped import ClippedHistogram


def profile_to_json(profile: FeatureProfile) -> dict[str, Any]:
    """Return plain values for canonical JSON; infinite limits become null, arrays are packed."""
    return {
        "name": profile.name,
        "role": profile.role,
        "kind": profile.kind,
        "unit": profile.unit,
        "levels": list(profile.levels),
        "rows": profile.rows,
        "missing": profile.missing,
        "stuck": profile.stuck,
        "duplicated": profile.duplicated,
        "sample": pack(profile.sample),
        "edges": pack(profile.edges),
        "counts": pack(profile.counts),
        "decile_edges": pack(profile.decile_edges),
        "accepted": ends_of(profile.accepted),
        "physical": ends_of(profile.physical),
        "margin": profile.margin,
        "median": profile.median,
        "spread": profile.spread,
        "cannot": list(profile.cannot),
        "wander": wander_to_json(profile.wander),
        "histogram": _histogram_to_json(profile.histogram),
        "dependence": dependence_to_json(profile.dependence),
        "detector": None if profile.detector is None else profile.detector.as_json(),
    }


def profile_from_json(plain: dict[str, Any]) -> FeatureProfile:
    """Read what `profile_to_json` wrote.

    Raises:
        KeyError, TypeError, ValueError: if it is not of that shape.
    """
    detector = plain["detector"]
    return FeatureProfile(
        name=plain["name"],
        role=plain["role"],
        kind=plain["kind"],
        rows=int(plain["rows"]),
        missing=int(plain["missing"]),
        sample=unpack(plain["sample"]),
        edges=unpack(plain["edges"]),
        counts=unpack(plain["counts"]),
        decile_edges=unpack(plain["decile_edges"]),
        accepted=_range(plain["accepted"]),
        physical=_range(plain["physical"]),
        margin=float(plain["margin"]),
        median=float(plain["median"]),
        spread=float(plain["spread"]),
        cannot=tuple(plain["cannot"]),
        wander=wander_from_json(plain["wander"]),
        unit=plain["unit"],
        levels=tuple(plain["levels"]),
        stuck=int(plain["stuck"]),
        duplicated=float(plain["duplicated"]),
        histogram=_histogram_from_json(plain["histogram"]),
        dependence=dependence_from_json(plain["dependence"]),
        detector=None if detector is None else DetectorProfile.from_json(detector),
    )


def _histogram_to_json(histogram: ClippedHistogram | None) -> dict[str, Any] | None:
    if histogram is None:
        return None
    return {
        "low": histogram.low,
        "high": histogram.high,
        "counts": pack(histogram.counts),
        "beyond": list(histogram.beyond),
    }


def _histogram_from_json(plain: dict[str, Any] | None) -> ClippedHistogram | None:
    if plain is None:
        return None
    below, above = plain["beyond"]
    counts = unpack(plain["counts"]).astype(np.int64)
    return ClippedHistogram(
        float(plain["low"]), float(plain["high"]), counts, (float(below), float(above))
    )


def ends_of(limits: Range) -> list[float | None]:
    """Both ends of a range, null where it is unlimited."""
    return [end if np.isfinite(end) else None for end in (limits.low, limits.high)]


def _range(ends: list[float | None]) -> Range:
    low, high = ends
    return Range(-np.inf if low is None else low, np.inf if high is None else high)
