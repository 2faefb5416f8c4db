"""Drift per window and feature: as the agent judged it, or measured anew over any window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.alarms.shapes import rfc3339
from edgewatch.cli._record import reading
from edgewatch.monitors.baseline import Baseline, load_baseline
from edgewatch.monitors.drift import DriftMeter, DriftSettings
from edgewatch.monitors.measurement import Measurement
from edgewatch.monitors.windows import View
from edgewatch.sdk.paths import baseline_folder
from edgewatch.site.config import DriftSection
from edgewatch.site.errors import InputError
from edgewatch.statistics import outside
from edgewatch.store import measures, predictions
from edgewatch.store.connection import Connection
from edgewatch.store.predictions import Columns

FOREVER_NS = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Cut:
    """How rows are cut into windows: so many rows, or so long. One of the two is None."""

    rows: int | None = None
    length_ns: int | None = None


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


def drift_of(
    site: Path, name: str, from_ns: int | None, to_ns: int | None, cut: Cut | None
) -> dict[str, Any]:
    """Drift of a model in the shape of ``drift --json``.

    Without a cut the windows are those that the agent judged; with one they are measured anew
    from the rows.

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
            judged = list(_as_judged(db, name, from_ns or 0, _or_forever(to_ns)))
            # The first window may have begun before the span that it ended in.
            from_ns = min((window[0].from_ns for _, window in judged), default=from_ns)
            rows = _RowsBy(site, predictions.span(db, name, from_ns, to_ns))
        else:
            rows = _RowsBy(site, predictions.span(db, name, from_ns, to_ns))
            judged = [(active, window) for window in _anew(rows.of(active), cut, config.drift)]
    windows = [_window(rows.of(baseline_id), window) for baseline_id, window in judged]
    return {"model": name, "baseline": active, "windows": windows}


class _RowsBy:
    """The rows of a span as seen by each baseline, read once."""

    def __init__(self, site: Path, columns: Columns) -> None:
        self._folder = baseline_folder(site)
        self._columns = columns
        self._seen: dict[str, _Rows] = {}

    def of(self, baseline_id: str) -> _Rows:
        if baseline_id not in self._seen:
            baseline = load_baseline(self._folder / f"{baseline_id}.json")
            self._seen[baseline_id] = _aligned(baseline, self._columns)
        return self._seen[baseline_id]


def _or_forever(to_ns: int | None) -> int:
    return FOREVER_NS if to_ns is None else to_ns


def _as_judged(
    db: Connection, name: str, from_ns: int, to_ns: int
) -> Iterator[tuple[str, list[Measurement]]]:
    """(baseline, measurements) of each window in the record, oldest first."""
    stored = measures.measurements(db, name, from_ns, to_ns)
    for (baseline_id, _, _), rows in groupby(
        stored, key=lambda r: (r["baseline_id"], r["from_ns"], r["to_ns"])
    ):
        yield (
            baseline_id,
            [
                Measurement(
                    feature=row["feature"],
                    role=row["role"],
                    method=row["method"],
                    value=row["value"],
                    limit=row["lim"],
                    p=row["p"],
                    n=row["n"],
                    from_ns=row["from_ns"],
                    to_ns=row["to_ns"],
                )
                for row in rows
            ],
        )


def _anew(rows: _Rows, cut: Cut, drift: DriftSection) -> Iterator[list[Measurement]]:
    """The measurements of each window that the rows are cut into."""
    meter = DriftMeter(
        rows.baseline,
        DriftSettings(min_rows=drift.min_rows, false_alarm_per_window=drift.false_alarm_per_window),
    )
    for start, stop in _spans(rows.time_ns, cut):
        times = rows.time_ns[start:stop]
        view = View(rows.matrix[start:stop], int(times[0]), int(times[-1]))
        yield meter.measure(view)


def _spans(time_ns: NDArray[np.int64], cut: Cut) -> Iterator[tuple[int, int]]:
    """First row, and the one after the last, of each window that has rows."""
    if not len(time_ns):
        return
    if cut.rows is not None:
        numbers = np.arange(len(time_ns)) // cut.rows
    else:
        numbers = (time_ns - time_ns[0]) // (cut.length_ns or 1)
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


def _window(rows: _Rows, measurements: list[Measurement]) -> dict[str, Any]:
    first, baseline = measurements[0], rows.baseline
    shown = {name: _feature(list(group)) for name, group in _by_feature(measurements)}
    shares = _outside(baseline, rows.between(first.from_ns, first.to_ns))
    for profile, share in zip(baseline.features, shares, strict=True):
        if profile.name in shown:
            shown[profile.name] |= {"kind": profile.kind, "out_of_domain": share}
    return {
        "from": rfc3339(first.from_ns),
        "to": rfc3339(first.to_ns),
        "n": max(one.n for one in measurements),
        "features": {p.name: shown[p.name] for p in baseline.inputs if p.name in shown},
        "multivariate": {},
        "outputs": {p.name: shown[p.name] for p in baseline.outputs if p.name in shown},
        "drifted": _any(one["drifted"] for one in shown.values()),
    }


def _outside(baseline: Baseline, matrix: NDArray[np.float64]) -> list[float | None]:
    """Share of rows outside the accepted range, for each feature."""
    if not len(matrix):
        return [None] * len(baseline.features)
    low = np.array([profile.accepted.low for profile in baseline.features])
    high = np.array([profile.accepted.high for profile in baseline.features])
    return list(outside(matrix, low, high).mean(axis=0).tolist())


def _by_feature(
    measurements: Iterable[Measurement],
) -> Iterator[tuple[str, Iterator[Measurement]]]:
    return groupby(measurements, key=lambda one: one.feature)


def _feature(measurements: list[Measurement]) -> dict[str, Any]:
    """One feature: every method's value; the limit is that of the method nearest to its own."""
    by_method: Mapping[str, Measurement] = {one.method: one for one in measurements}
    psi, ks, missing = (by_method.get(method) for method in ("psi", "ks", "missing"))
    distances = [one for one in (psi, ks) if one is not None and one.judged]
    worst = max(distances, key=lambda one: one.ratio, default=None)
    return {
        "kind": None,
        "psi": psi.value if psi else None,
        "ks": ks.value if ks else None,
        "ks_p": ks.p if ks else None,
        "js": None,
        "wasserstein": None,
        "missing": missing.value if missing else None,
        "out_of_domain": None,
        "evidence": None,
        "limit": worst.limit if worst else None,
        "method": worst.method if worst else None,
        "limits": {method: one.limit for method, one in by_method.items()},
        "missing_exceeded": missing.exceeded if missing and missing.judged else None,
        "drifted": any(one.exceeded for one in distances) if distances else None,
    }


def _any(verdicts: Iterable[bool | None]) -> bool | None:
    """Whether any is true; None where nothing was judged."""
    judged = [verdict for verdict in verdicts if verdict is not None]
    return any(judged) if judged else None
