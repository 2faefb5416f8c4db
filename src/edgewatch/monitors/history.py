"""Drift of any span of the past, from the sketches that the record keeps of it.

No row is read: a year opens as fast as a minute, and what has been measured can be measured again
after the rows have been retired.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.drift import DriftMeter, DriftSettings
from edgewatch.monitors.measurement import Measurement
from edgewatch.statistics import Sketch, bins, empty, jensen_shannon, merged, wasserstein
from edgewatch.statistics.sketch import HIGH, LOW, MEAN, OUTSIDE
from edgewatch.store import rollups
from edgewatch.store.connection import Connection
from edgewatch.store.tiers import resolved


@dataclass(frozen=True, slots=True)
class Distance:
    """What a sketch says of a feature beyond the judged measures.

    Attributes:
        js: Jensen–Shannon distance, base 2, over the cells of PSI; None where nothing was
            counted.
        wasserstein: first Wasserstein distance in robust spreads of the reference; None for
            categories and where the reference has no spread.
        out_of_domain: share of rows outside the accepted range; None without rows.
    """

    js: float | None
    wasserstein: float | None
    out_of_domain: float | None


@dataclass(frozen=True, slots=True)
class Past:
    """Drift of one span: the judged measurements, and by feature what the sketch says besides.

    ``from_ns`` and ``to_ns`` are those of the span as it could be told apart.
    """

    from_ns: int
    to_ns: int
    n: int
    measurements: tuple[Measurement, ...]
    distances: dict[str, Distance]


def merge_blobs(blobs: Sequence[bytes]) -> bytes:
    """One blob of several, as :data:`edgewatch.store.rollups.Merge` asks for.

    Raises:
        ValueError: if one cannot be read, or they belong to different frames.
    """
    return blobs[0] if len(blobs) == 1 else merged([Sketch.from_bytes(b) for b in blobs]).to_bytes()


def sketch_of_span(
    db: Connection, baseline: Baseline, from_ns: int, to_ns: int, model_id: int | None = None
) -> Sketch:
    """The sketch of ``from_ns <= time < to_ns``, merged from days, hours and minutes.

    Of all versions of the model, or of the one with this id.

    Raises:
        ValueError: if a sketch of the span cannot be read.
    """
    blobs = rollups.cover(db, baseline.model, baseline.id, from_ns, to_ns, model_id)
    return _merged(baseline, blobs)


def sketches(
    db: Connection,
    baseline: Baseline,
    from_ns: int,
    to_ns: int,
    step_ns: int,
    model_id: int | None = None,
) -> list[tuple[int, Sketch]]:
    """(beginning, sketch) of each step of a span that has rows, oldest first: for charts.

    A step of whole days over a year, or of whole hours over a month, reads some hundred sketches.

    Raises:
        ValueError: if a sketch of the span cannot be read.
    """
    found = rollups.series(db, baseline.model, baseline.id, from_ns, to_ns, step_ns, model_id)
    return [(at, _merged(baseline, blobs)) for at, blobs in found]


def drift_of_span(
    db: Connection,
    baseline: Baseline,
    from_ns: int,
    to_ns: int,
    settings: DriftSettings | None = None,
    model_id: int | None = None,
) -> Past:
    """Every per-feature measure of drift over a span; of all versions, or of the one with this id.

    Raises:
        ValueError: if a sketch of the span cannot be read.
    """
    low, high = resolved(db, from_ns, to_ns)
    meter = DriftMeter(baseline, settings or DriftSettings())
    return past_of(baseline, meter, sketch_of_span(db, baseline, low, high, model_id), low, high)


def past_of(
    baseline: Baseline, meter: DriftMeter, sketch: Sketch, from_ns: int, to_ns: int
) -> Past:
    """The drift that a sketch shows, whoever folded it."""
    measurements = meter.measure_sketch(sketch, from_ns, to_ns)
    return Past(from_ns, to_ns, sketch.n, tuple(measurements), distances(baseline, sketch))


def distances(baseline: Baseline, sketch: Sketch) -> dict[str, Distance]:
    """By feature, what its cells and counts say beyond the judged measures."""
    return {
        profile.name: Distance(
            *_between(baseline, j, sketch),
            float(sketch.values[j, OUTSIDE] / sketch.n) if sketch.n else None,
        )
        for j, profile in enumerate(baseline.features)
    }


def _between(baseline: Baseline, j: int, sketch: Sketch) -> tuple[float | None, float | None]:
    """Jensen–Shannon, and Wasserstein where the values have an order and a scale."""
    profile = baseline.features[j]
    cells = sketch.counts[j, : profile.counts.size]
    if not profile.judgeable or not cells.sum():
        return None, None
    coarse = bins.coarsen(cells, profile.edges, profile.decile_edges)
    js = jensen_shannon(profile.decile_counts, coarse)
    if profile.kind == "categorical" or not profile.spread > 0:
        return js, None
    moments = sketch.values[j, [MEAN, LOW, HIGH]].tolist()
    apart = wasserstein(profile.edges, profile.counts, cells, *moments)
    return js, None if np.isnan(apart) else apart / profile.spread


def _merged(baseline: Baseline, blobs: Sequence[bytes]) -> Sketch:
    if not blobs:
        return empty(baseline.frame)
    if len(blobs) == 1:
        return Sketch.from_bytes(blobs[0])
    return merged([Sketch.from_bytes(blob) for blob in blobs])
