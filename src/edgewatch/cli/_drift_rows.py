"""Windows of drift whose rows are at hand: as the agent judged them, or cut anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.cli._drift_peer import in_words_of
from edgewatch.cli._drift_settings import Cut, Judging
from edgewatch.cli._drift_shape import window_json
from edgewatch.monitors.baseline import Baseline, load_baseline
from edgewatch.monitors.drift import DriftMeter
from edgewatch.monitors.measurement import Measurement
from edgewatch.monitors.recorded_rows import aligned
from edgewatch.monitors.sequential import evidence_over
from edgewatch.monitors.window_distances import DistanceMeter
from edgewatch.monitors.windows import View
from edgewatch.sdk.paths import baseline_folder
from edgewatch.statistics.definitions import Definition
from edgewatch.store.predictions import Columns

FloatArray = NDArray[np.float64]


class Meters:
    """What measures windows against one baseline, made once for many of them."""

    def __init__(self, baseline: Baseline, judging: Judging) -> None:
        self.baseline, self.judging = baseline, judging
        self.drift = DriftMeter(baseline, judging.settings)
        self.distances = DistanceMeter(baseline)


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows that ran, oldest first: event times and the columns of a baseline's features."""

    meters: Meters
    time_ns: NDArray[np.int64]
    matrix: FloatArray

    def between(self, from_ns: int, to_ns: int) -> Rows:
        """Rows with ``from_ns <= time <= to_ns``."""
        low = int(np.searchsorted(self.time_ns, from_ns, side="left"))
        return self.part(low, int(np.searchsorted(self.time_ns, to_ns, side="right")))

    def part(self, start: int, stop: int) -> Rows:
        """Rows number ``start`` to before ``stop``."""
        return Rows(self.meters, self.time_ns[start:stop], self.matrix[start:stop])

    @property
    def view(self) -> View:
        """The same as a window for a meter."""
        span = (int(self.time_ns[0]), int(self.time_ns[-1])) if len(self.time_ns) else (0, 0)
        return View(self.matrix, *span, self.time_ns)


class RowsBy:
    """The rows of a span as seen by each baseline, read once; of all files of the model or one."""

    def __init__(self, site: Path, columns: Columns, judging: Judging) -> None:
        self._folder = baseline_folder(site)
        self._columns, self._judging = columns, judging
        self._meters: dict[str, Meters] = {}
        self._seen: dict[tuple[str, int | None], Rows] = {}

    def of(self, baseline_id: str, model_id: int | None = None) -> Rows:
        """The rows of one version as one baseline sees them."""
        key = (baseline_id, model_id)
        if key not in self._seen:
            meters, columns = self._measured_by(baseline_id), self._columns
            if model_id is not None:
                columns = columns.take(np.flatnonzero(columns.model_ids == model_id))
            rows = aligned(meters.baseline, columns)
            self._seen[key] = Rows(meters, rows.times_ns, rows.matrix)
        return self._seen[key]

    def _measured_by(self, baseline_id: str) -> Meters:
        if baseline_id not in self._meters:
            baseline = load_baseline(self._folder / f"{baseline_id}.json")
            self._meters[baseline_id] = Meters(baseline, self._judging)
        return self._meters[baseline_id]


def judged_window(
    rows: Rows, measurements: list[Measurement], definition: Definition
) -> dict[str, Any]:
    """One window that the agent judged, with what its rows say besides."""
    first, meters = measurements[0], rows.meters
    within = rows.between(first.from_ns, first.to_ns)
    shown = window_json(
        meters.baseline,
        measurements,
        meters.distances.of_rows(within.matrix),
        together=meters.drift.together(within.view).as_json(),
        min_rows=meters.judging.settings.min_rows,
    )
    return in_words_of(definition, shown, meters.baseline, within.matrix)


def windows_anew(rows: Rows, cut: Cut, definition: Definition) -> Iterator[dict[str, Any]]:
    """The windows that the rows are cut into, each measured from its rows."""
    meters, evidence = rows.meters, _evidence(rows)
    for start, stop in _spans(rows.time_ns, cut):
        part = rows.part(start, stop)
        shown = window_json(
            meters.baseline,
            meters.drift.measure(part.view),
            meters.distances.of_rows(part.matrix),
            together=meters.drift.together(part.view, energy=True).as_json(),
            evidence={name: float(values[start:stop].max()) for name, values in evidence.items()},
            min_rows=meters.judging.settings.min_rows,
        )
        yield in_words_of(definition, shown, meters.baseline, part.matrix)


def _evidence(rows: Rows) -> Mapping[str, FloatArray]:
    """By feature, the evidence of the sequential detectors after each row, from the first on."""
    baseline, budget = rows.meters.baseline, rows.meters.judging.budget
    inputs = len(baseline.inputs)
    matrix = rows.matrix
    return evidence_over(baseline, budget, rows.time_ns, matrix[:, :inputs], matrix[:, inputs:])


def _spans(time_ns: NDArray[np.int64], cut: Cut) -> Iterator[tuple[int, int]]:
    """First row, and the one after the last, of each window that has rows."""
    if not len(time_ns):
        return
    if cut.rows is not None:
        numbers = np.arange(len(time_ns)) // cut.rows
    else:
        numbers = time_ns // (cut.length_ns or 1)
    edges = [0, *(np.flatnonzero(np.diff(numbers)) + 1).tolist(), len(time_ns)]
    yield from pairwise(edges)
