"""Drift per window and feature: as the agent judged it, or measured anew over any window.

Windows of so many rows are cut from the rows. Windows of time are read from the sketches of
minutes, hours and days, so that a year opens as fast as a minute, and also where the rows have
been retired. Numbers by another tool's definition need the rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np

from edgewatch.cli._drift_past import Past
from edgewatch.cli._drift_rows import RowsBy, judged_window, windows_anew
from edgewatch.cli._drift_settings import Cut, Judging
from edgewatch.cli._drift_stored import measurement_of
from edgewatch.cli._output import rfc3339, tell
from edgewatch.cli._record import reading
from edgewatch.monitors.baseline import load_baseline
from edgewatch.monitors.measurement import Measurement
from edgewatch.sdk.paths import baseline_folder
from edgewatch.site.errors import InputError
from edgewatch.statistics.definitions import Definition
from edgewatch.store import measures, predictions, service
from edgewatch.store.columns import Columns
from edgewatch.store.connection import Connection
from edgewatch.store.models import Model, models
from edgewatch.store.tiers import BOUND_NS, MINUTE_NS

FOREVER_NS = 2**63 - 1
#: Rows of a span that are read at most.
MOST_ROWS = 1_000_000


def drift_of(
    site: Path,
    name: str,
    from_ns: int | None,
    to_ns: int | None,
    cut: Cut | None,
    definition: Definition = "edgewatch",
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
        judging, low, high = Judging.of(config), from_ns or 0, _or_forever(to_ns)
        if cut is None:
            windows = _as_judged(site, db, name, active, low, high, judging, definition)
        elif cut.is_of_minutes and definition == "edgewatch":
            baseline = load_baseline(baseline_folder(site) / f"{active}.json")
            past = Past(db, baseline, judging)
            windows = past.windows(low, high, cut.length_ns or MINUTE_NS)
        else:
            rows = RowsBy(site, _read(db, name, from_ns, to_ns), judging)
            windows = _by_version(rows, active, models(db, name), cut, definition)
        return {
            "model": name,
            "baseline": active,
            "definition": definition,
            "versions": _versions(db, name, low, high),
            "windows": list(windows),
        }


def _versions(db: Connection, name: str, from_ns: int, to_ns: int) -> list[str]:
    """The files whose predictions lie in a span, by SHA-256, in the order of their coming."""
    to_ns = min(to_ns, BOUND_NS)
    met = ((m.sha256, service.service_of(db, m.id, from_ns, to_ns).n) for m in models(db, name))
    return [sha256 for sha256, n in met if n]


def _read(db: Connection, name: str, from_ns: int | None, to_ns: int | None) -> Columns:
    """The rows of a span, as many as fit into memory; what is left unread is told."""
    columns = predictions.span(db, name, from_ns, to_ns, limit=MOST_ROWS + 1)
    if len(columns) <= MOST_ROWS:
        return columns
    last = columns.time_ns[MOST_ROWS - 1]
    tell(f"Of more than {MOST_ROWS:,} rows only those up to {rfc3339(int(last))} are read.")
    return columns.take(np.arange(MOST_ROWS))


def _or_forever(to_ns: int | None) -> int:
    return FOREVER_NS if to_ns is None else to_ns


def _as_judged(
    site: Path,
    db: Connection,
    name: str,
    active: str,
    from_ns: int,
    to_ns: int,
    judging: Judging,
    definition: Definition,
) -> Iterator[dict[str, Any]]:
    readable = _Readable(baseline_folder(site), active)
    judged = [one for one in _stored(db, name, from_ns, to_ns) if readable(one[0])]
    # The first window may have begun before the span that it ended in.
    first_ns = min((window[0].from_ns for _, _, window in judged), default=from_ns)
    rows = RowsBy(site, _read(db, name, first_ns, to_ns), judging)
    files = {model.id: model.sha256 for model in models(db, name)}
    for baseline_id, model_id, window in judged:
        yield {
            **judged_window(rows.of(baseline_id, model_id), window, definition),
            "sha256": files.get(model_id) if model_id else None,
        }


@dataclass(slots=True)
class _Readable:
    """Which baselines can still be read; an earlier one that cannot is told of once.

    The one in force is always taken for readable, so that whoever needs it says what is wrong.
    """

    folder: Path
    active: str
    known: dict[str, bool] = field(default_factory=dict)

    def __call__(self, baseline_id: str) -> bool:
        if baseline_id not in self.known:
            self.known[baseline_id] = baseline_id == self.active or self._try(baseline_id)
        return self.known[baseline_id]

    def _try(self, baseline_id: str) -> bool:
        try:
            load_baseline(self.folder / f"{baseline_id}.json")
        except InputError as error:
            tell(f"Windows judged against an earlier baseline are left out. {error}")
            return False
        return True


def _stored(
    db: Connection, name: str, from_ns: int, to_ns: int
) -> Iterator[tuple[str, int | None, list[Measurement]]]:
    """(baseline, version, measurements) of each window in the record, oldest first."""
    stored = measures.measurements(db, name, from_ns, to_ns)
    for (baseline_id, model_id, _, _), rows in groupby(
        stored, key=lambda r: (r["baseline_id"], r["model_id"], r["from_ns"], r["to_ns"])
    ):
        yield baseline_id, model_id, [measurement_of(row) for row in rows]


def _by_version(
    rows: RowsBy,
    baseline_id: str,
    versions: list[Model],
    cut: Cut,
    definition: Definition,
) -> Iterator[dict[str, Any]]:
    """The windows of each file in turn: rows of two are never in one."""
    for version in versions:
        own = rows.of(baseline_id, version.id)
        for window in windows_anew(own, cut, definition):
            yield {**window, "sha256": version.sha256}
