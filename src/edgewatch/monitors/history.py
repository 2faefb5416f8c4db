"""Drift of any span of the past, from the sketches that the record keeps of it.

No row is read: a year opens as fast as a minute, and what has been measured can be measured again
after the rows have been retired.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.drift import DriftMeter, DriftSettings
from edgewatch.monitors.measurement import Measurement
from edgewatch.monitors.window_distances import Distance, DistanceMeter
from edgewatch.statistics import Sketch, empty, merged
from edgewatch.store import rollups
from edgewatch.store.connection import Connection
from edgewatch.store.tiers import resolved


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
    baseline: Baseline,
    meter: DriftMeter,
    sketch: Sketch,
    from_ns: int,
    to_ns: int,
    distances: DistanceMeter | None = None,
) -> Past:
    """The drift that a sketch shows, whoever folded it; `distances` is for many of them."""
    told = (distances or DistanceMeter(baseline)).of_sketch(sketch)
    measurements = meter.measure_sketch(sketch, from_ns, to_ns)
    return Past(from_ns, to_ns, sketch.n, tuple(measurements), told)


def _merged(baseline: Baseline, blobs: Sequence[bytes]) -> Sketch:
    if not blobs:
        return empty(baseline.frame)
    if len(blobs) == 1:
        return Sketch.from_bytes(blobs[0])
    return merged([Sketch.from_bytes(blob) for blob in blobs])
