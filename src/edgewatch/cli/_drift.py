"""Drift per window and feature: as the agent judged it, or measured anew over any window.

Windows of so many rows are cut from the rows. Windows of time are read from the sketches of
minutes, hours and days, so that a year opens as fast as a minute, and also where the rows have
been retired.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.cli._drift_shape import window_json
from edgewatch.cli._drift_stored import measurement_of, worst_steps
from edgewatch.cli._record import reading
from edgewatch.monitors.baseline import Baseline, load_baseline
from edgewatch.monitors.drift import DriftMeter, DriftSettings
from edgewatch.monitors.history import distances, past_of, sketch_of_span
from edgewatch.monitors.measurement import Measurement
from edgewatch.monitors.windows import View
from edgewatch.sdk.paths import baseline_folder
from edgewatch.site.config import DriftSection
from edgewatch.site.errors import InputError
from edgewatch.statistics import Sketch, fold
from edgewatch.store import measures, predictions, service
from edgewatch.store.connection import Connection
from edgewatch.store.models import Model, models
from edgewatch.store.predictions import Columns
from edgewatch.store.tiers import BOUND_NS, MINUTE_NS

FOREVER_NS = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Cut:
    """How rows are cut into windows: so many rows, or so long. One of the two is None."""

    rows: int | None = None
    length_ns: int | None = None

    @property
    def is_of_minutes(self) -> bool:
        """Whether windows begin and end with minutes, as sketches do."""
        return self.length_ns is not None and self.length_ns % MINUTE_NS == 0


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows that ran, oldest first: event times and the columns of a baseline's features."""

    baseline: Baseline
    time_ns: NDArray[np.int64]
    matrix: NDArray[np.float64]

    def between(self, from_ns: int, to_ns: int) -> NDArray[np.float64]:
        """Rows with ``from_ns <= time <= to_ns``."""
        low = np.searchsorted(self.time_ns, from_ns, side="left")
        return self.matrix[low : np.searchsorted(self.time_ns, to_ns, side="right")]

    def window(self, measurements: list[Measurement]) -> dict[str, Any]:
        """One window as JSON; what the measurements do not hold is folded from its rows."""
        first = measurements[0]
        sketch = fold(self.baseline.frame, self.between(first.from_ns, first.to_ns))
        return window_json(self.baseline, measurements, distances(self.baseline, sketch))


def drift_of(
    site: Path, name: str, from_ns: int | None, to_ns: int | None, cut: Cut | None
) -> dict[str, Any]:
    """Drift of a model in the shape of ``drift --json``.

    Without a cut the windows are those that the agent judged; with one they are measured anew.

    Raises:
        InputError: no such model, or it has no baseline.
    """
    with reading(site) as (config, db):
        config.find_model(name)
        active = measures.active_baseline(db, name)
        if active is None:
            raise InputError(
                f'the model "{name}" has no baseline',
                where=str(site),
                remedy=f"Build one with: edgewatch baseline build {name} REFERENCE.csv",
            )
        if cut is None:
            windows = _as_judged(site, db, name, from_ns or 0, _or_forever(to_ns))
        elif cut.is_of_minutes:
            baseline = load_baseline(baseline_folder(site) / f"{active}.json")
            past = _Past(db, baseline, config.drift)
            windows = past.windows(from_ns or 0, _or_forever(to_ns), cut.length_ns or MINUTE_NS)
        else:
            rows = _RowsBy(site, predictions.span(db, name, from_ns, to_ns))
            windows = _by_version(rows, active, models(db, name), cut, config.drift)
        return {
            "model": name,
            "baseline": active,
            "versions": _versions(db, name, from_ns or 0, _or_forever(to_ns)),
            "windows": list(windows),
        }


def _versions(db: Connection, name: str, from_ns: int, to_ns: int) -> list[str]:
    """The files whose predictions lie in a span, by SHA-256, in the order of their coming."""
    to_ns = min(to_ns, BOUND_NS)
    met = ((m.sha256, service.service_of(db, m.id, from_ns, to_ns).n) for m in models(db, name))
    return [sha256 for sha256, n in met if n]


class _Past:
    """Windows of time, from sketches."""

    def __init__(self, db: Connection, baseline: Baseline, drift: DriftSection) -> None:
        self._db, self._baseline = db, baseline
        self._meter = DriftMeter(baseline, _settings(drift))

    def windows(self, from_ns: int, to_ns: int, length_ns: int) -> Iterator[dict[str, Any]]:
        """Windows on multiples of their length since the epoch, cut at both ends of the span."""
        name = self._baseline.model
        versions = models(self._db, name)
        for start in service.starts(self._db, name, from_ns, to_ns, length_ns):
            low, high = max(start, from_ns), min(start + length_ns, to_ns)
            for version in versions:
                sketch = self._sketch(low, high, version)
                if sketch.n:
                    past = past_of(self._baseline, self._meter, sketch, low, high)
                    steps = worst_steps(self._db, self._baseline, version.id, low, high)
                    found = [*past.measurements, *steps]
                    window = window_json(self._baseline, found, past.distances)
                    yield {**window, "sha256": version.sha256}

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
        rows = _aligned(self._baseline, columns)
        if len(rows.matrix) > sketch.n or (not whole and len(rows.matrix)):
            return fold(self._baseline.frame, rows.matrix)
        return sketch


class _RowsBy:
    """The rows of a span as seen by each baseline, read once; of all files of the model or one."""

    def __init__(self, site: Path, columns: Columns) -> None:
        self._folder = baseline_folder(site)
        self._columns = columns
        self._seen: dict[tuple[str, int | None], _Rows] = {}

    def of(self, baseline_id: str, model_id: int | None = None) -> _Rows:
        key = (baseline_id, model_id)
        if key not in self._seen:
            baseline, columns = load_baseline(self._folder / f"{baseline_id}.json"), self._columns
            if model_id is not None:
                columns = columns.take(np.flatnonzero(columns.model_ids == model_id))
            self._seen[key] = _aligned(baseline, columns)
        return self._seen[key]


def _or_forever(to_ns: int | None) -> int:
    return FOREVER_NS if to_ns is None else to_ns


def _settings(drift: DriftSection) -> DriftSettings:
    return DriftSettings(
        min_rows=drift.min_rows, false_alarm_per_window=drift.false_alarm_per_window
    )


def _as_judged(
    site: Path, db: Connection, name: str, from_ns: int, to_ns: int
) -> Iterator[dict[str, Any]]:
    judged = list(_stored(db, name, from_ns, to_ns))
    # The first window may have begun before the span that it ended in.
    first_ns = min((window[0].from_ns for _, _, window in judged), default=from_ns)
    rows = _RowsBy(site, predictions.span(db, name, first_ns, to_ns))
    files = {model.id: model.sha256 for model in models(db, name)}
    for baseline_id, model_id, window in judged:
        yield {
            **rows.of(baseline_id, model_id).window(window),
            "sha256": files.get(model_id) if model_id else None,
        }


def _stored(
    db: Connection, name: str, from_ns: int, to_ns: int
) -> Iterator[tuple[str, int | None, list[Measurement]]]:
    """(baseline, version, measurements) of each window in the record, oldest first."""
    stored = measures.measurements(db, name, from_ns, to_ns)
    for (baseline_id, model_id, _, _), rows in groupby(
        stored, key=lambda r: (r["baseline_id"], r["model_id"], r["from_ns"], r["to_ns"])
    ):
        yield (
            baseline_id,
            model_id,
            [measurement_of(row) for row in rows],
        )


def _by_version(
    rows: _RowsBy, baseline_id: str, versions: list[Model], cut: Cut, drift: DriftSection
) -> Iterator[dict[str, Any]]:
    """The windows of each file in turn: rows of two are never in one."""
    for version in versions:
        own = rows.of(baseline_id, version.id)
        for measured in _anew(own, cut, drift):
            yield {**own.window(measured), "sha256": version.sha256}


def _anew(rows: _Rows, cut: Cut, drift: DriftSection) -> Iterator[list[Measurement]]:
    """The measurements of each window that the rows are cut into."""
    meter = DriftMeter(rows.baseline, _settings(drift))
    for start, stop in _spans(rows.time_ns, cut):
        times = rows.time_ns[start:stop]
        view = View(rows.matrix[start:stop], int(times[0]), int(times[-1]), times)
        yield meter.measure(view)


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


def _aligned(baseline: Baseline, columns: Columns) -> _Rows:
    """The columns of the baseline's features, of the rows that did not fail; absent ones NaN."""
    good = columns.status == 0
    found = dict(zip(columns.input_names, columns.inputs.T, strict=True))
    found |= dict(zip(columns.output_names, columns.outputs.T, strict=True))
    nothing = np.full(len(columns), np.nan)
    picked = [found.get(profile.name, nothing)[good] for profile in baseline.features]
    return _Rows(baseline, columns.time_ns[good], np.column_stack(picked))
