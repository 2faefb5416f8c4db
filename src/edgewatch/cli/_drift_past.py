"""Windows of drift of the past, from the sketches of the record: no row is needed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from edgewatch.cli._drift_settings import Judging
from edgewatch.cli._drift_shape import window_json
from edgewatch.cli._drift_stored import greatest_evidence, worst_steps
from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.drift import DriftMeter
from edgewatch.monitors.history import past_of, sketch_of_span
from edgewatch.monitors.recorded_rows import aligned
from edgewatch.monitors.window_distances import DistanceMeter
from edgewatch.statistics import Sketch, fold
from edgewatch.store import predictions, service
from edgewatch.store.connection import Connection
from edgewatch.store.models import Model, models
from edgewatch.store.tiers import MINUTE_NS


class Past:
    """Windows of time, from sketches."""

    def __init__(self, db: Connection, baseline: Baseline, judging: Judging) -> None:
        self._db, self._baseline = db, baseline
        self._meter = DriftMeter(baseline, judging.settings)
        self._distances = DistanceMeter(baseline)
        self._min_rows = judging.settings.min_rows

    def windows(self, from_ns: int, to_ns: int, length_ns: int) -> Iterator[dict[str, Any]]:
        """Windows on multiples of their length since the epoch, cut at both ends of the span."""
        name = self._baseline.model
        versions = models(self._db, name)
        for start in service.starts(self._db, name, from_ns, to_ns, length_ns):
            low, high = max(start, from_ns), min(start + length_ns, to_ns)
            for version in versions:
                sketch = self._sketch(low, high, version)
                if sketch.n:
                    yield {**self._window(sketch, low, high, version), "sha256": version.sha256}

    def _window(self, sketch: Sketch, low: int, high: int, version: Model) -> dict[str, Any]:
        past = past_of(self._baseline, self._meter, sketch, low, high, self._distances)
        stored = (self._db, self._baseline, version.id, low, high)
        found = [*past.measurements, *worst_steps(*stored)]
        evidence = greatest_evidence(*stored)
        return window_json(
            self._baseline, found, past.distances, evidence=evidence, min_rows=self._min_rows
        )

    def _sketch(self, from_ns: int, to_ns: int, version: Model) -> Sketch:
        """From the tiers; from the rows where these say more.

        That is so within a minute, and before the baseline was in force.
        """
        whole = from_ns % MINUTE_NS == 0 and to_ns % MINUTE_NS == 0
        counted = service.service_of(self._db, version.id, from_ns, to_ns)
        sketch = sketch_of_span(self._db, self._baseline, from_ns, to_ns, version.id)
        if whole and sketch.n >= counted.n - counted.errors:
            return sketch
        columns = predictions.span(self._db, version.name, from_ns, to_ns, sha256=version.sha256)
        matrix = aligned(self._baseline, columns).matrix
        if len(matrix) > sketch.n or (not whole and len(matrix)):
            return fold(self._baseline.frame, matrix)
        return sketch
