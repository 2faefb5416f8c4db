"""The models of the site: each with its baseline, its monitor, and what the record needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from edgewatch.agent.predictions import Batch
from edgewatch.alarms import Alarm, Condition, Judged
from edgewatch.monitors.baseline import Baseline, load_baseline
from edgewatch.monitors.drift import DriftSettings
from edgewatch.monitors.pipeline import ModelMonitor, MonitorSettings
from edgewatch.sdk.paths import baseline_folder
from edgewatch.site.config import SiteConfig
from edgewatch.site.errors import InputError
from edgewatch.store import measures, predictions
from edgewatch.store.connection import Connection

FOLDED = frozenset(
    {"input.domain", "output.domain", "input.drift", "output.drift", "input.missing"}
)


@dataclass(slots=True)
class _Watched:
    """One model with a baseline."""

    monitor: ModelMonitor
    model_id: int | None = None
    fits: bool = True
    minutes: dict[int, bytes] = field(default_factory=dict)


class ModelKeeper:
    """Hands batches to the monitors and keeps sketches and measurements in the record."""

    def __init__(
        self, site: Path, db: Connection, config: SiteConfig, open_alarms: Iterable[Alarm] = ()
    ) -> None:
        self._site, self._db, self._config = site, db, config
        self._watched: dict[str, _Watched] = {}
        self._errors: dict[str, int] = {}
        self._changed: set[str] = set()
        left = list(open_alarms)
        for alarm in left:
            if alarm.model and alarm.code == "model.errors" and alarm.condition_active:
                self._errors[alarm.model] = int(str(alarm.params.get("errors", 1)))
            elif alarm.model and alarm.code == "model.changed" and alarm.condition_active:
                self._changed.add(alarm.model)
        for model in config.model:
            baseline_id = measures.active_baseline(db, model.name)
            if baseline_id is not None:
                self._begin(load_baseline(self._path(baseline_id)))
                self._restore(model.name, left)

    def judged(self) -> dict[str, Judged]:
        """Model → whether its inputs can be compared with anything yet, for the trust."""
        answers: dict[str, Judged] = {}
        for model in self._config.model:
            watched = self._watched.get(model.name)
            if watched is None or not watched.fits:
                answers[model.name] = "no-baseline"
            elif watched.monitor.window().n < self._config.drift.min_rows:
                answers[model.name] = "too-few-rows"
            else:
                answers[model.name] = "judged"
        return answers

    def observe(self, batch: Batch) -> list[Condition]:
        """Judge a batch of predictions; conditions in the order of the rows."""
        conditions = [*self._identity(batch), *self._failures(batch)]
        watched = self._watched.get(batch.model)
        if watched is None:
            return conditions
        inputs = _aligned(batch.layout.input_names, watched.monitor.baseline, "input", batch.inputs)
        good = batch.status == 0
        outputs = _aligned(
            batch.layout.output_names, watched.monitor.baseline, "output", batch.outputs
        )
        watched.fits = inputs is not None
        if inputs is None or outputs is None:
            return conditions  # rows that are not of this baseline's columns, or failed runs
        watched.model_id = batch.model_id
        seen = watched.monitor.observe(batch.times_ns[good], inputs[good], outputs[good])
        watched.minutes |= seen.minute_sketches
        baseline = watched.monitor.baseline
        measures.add_measurements(
            self._db,
            (
                (
                    batch.model,
                    baseline.id,
                    one.from_ns,
                    one.to_ns,
                    one.n,
                    one.feature,
                    one.role,
                    one.method,
                    one.value,
                    one.limit,
                    one.p,
                    int(one.exceeded),
                )
                for one in seen.measurements
            ),
        )
        return conditions + list(seen.conditions)

    def flush(self) -> None:
        """Write the minute sketches of this turn."""
        for watched in self._watched.values():
            if watched.model_id is None:
                continue
            for minute, sketch in watched.minutes.items():
                measures.save_rollup(
                    self._db, watched.model_id, watched.monitor.baseline.id, minute, sketch
                )
            watched.minutes.clear()

    def activate(self, model: str, baseline_id: str, at_ns: int) -> tuple[str, list[Condition]]:
        """Measure a model against another baseline from now on: (outcome, conditions)."""
        try:
            self._config.find_model(model)
            baseline = load_baseline(self._path(baseline_id))
        except InputError as error:
            return f"refused: {error}", []
        if baseline.model != model:
            return f"refused: that baseline is of model {baseline.model}, not of {model}", []
        ended = self.restart([model], at_ns)
        content = baseline.canonical().decode()
        measures.activate_baseline(self._db, baseline.id, model, baseline.rows, content, at_ns)
        self._begin(baseline)
        return "done", ended

    def restart(self, models: Iterable[str], at_ns: int) -> list[Condition]:
        """Begin the windows anew at a controlled change; what stood needs new evidence."""
        ended: list[Condition] = []
        for name in models:
            if name in self._watched:
                ended += self._watched[name].monitor.restart(at_ns)
        return ended

    def _path(self, baseline_id: str) -> Path:
        return baseline_folder(self._site) / f"{baseline_id}.json"

    def _begin(self, baseline: Baseline) -> None:
        drift = self._config.drift
        settings = MonitorSettings(
            DriftSettings(
                drift.window_rows, drift.min_rows, drift.step_rows, drift.false_alarm_per_window
            )
        )
        name = baseline.model

        def recorded(minute: int) -> bytes | None:
            model_id = self._watched[name].model_id
            if model_id is None:
                return None
            return measures.rollup(self._db, model_id, baseline.id, minute)

        self._watched[name] = _Watched(ModelMonitor(baseline, settings, recorded))

    def _restore(self, name: str, open_alarms: Iterable[Alarm]) -> None:
        """Fill the window with the last rows, and take over the conditions that stood."""
        watched = self._watched[name]
        monitor = watched.monitor
        rows = predictions.recent(self._db, name, monitor.rows_needed)
        inputs = _aligned(rows.input_names, monitor.baseline, "input", rows.inputs)
        outputs = _aligned(rows.output_names, monitor.baseline, "output", rows.outputs)
        if inputs is None or outputs is None:
            return
        begun = measures.window_began(self._db, name)
        good = (rows.status == 0) & (rows.time_ns >= begun)
        before = max(0, predictions.count(self._db, name, begun) - int(good.sum()))
        monitor.restore(
            rows.time_ns[good],
            inputs[good],
            outputs[good],
            rows_before=before,
            active=_conditions_left(name, open_alarms),
        )

    def _identity(self, batch: Batch) -> list[Condition]:
        """``model.changed`` while the file that runs is not the one that was declared."""
        declared = next((m for m in self._config.model if m.name == batch.model), None)
        if declared is None or not declared.sha256 or not batch.sha256:
            return []
        name, at_ns = batch.model, int(batch.times_ns[0])
        differs = batch.sha256 != declared.sha256
        if differs == (name in self._changed):
            return []  # as it was
        self._changed ^= {name}
        params: dict[str, str | float] = {"enrolled": declared.sha256, "observed": batch.sha256}
        return [Condition("model.changed", name, differs, at_ns, model=name, params=params)]

    def _failures(self, batch: Batch) -> list[Condition]:
        """``model.errors`` with the first failed run, and its end with the next good one."""
        failed = np.flatnonzero(batch.status != 0)
        known = self._errors.get(batch.model, 0)
        if not len(failed):
            if not known:
                return []
            self._errors[batch.model] = 0
            at_ns = int(batch.times_ns[0])
            return [Condition("model.errors", batch.model, False, at_ns, model=batch.model)]
        self._errors[batch.model] = known + len(failed)
        at_ns = int(batch.times_ns[failed[0]])
        params: dict[str, str | float] = {"errors": known + len(failed), "error": batch.error}
        return [
            Condition("model.errors", batch.model, True, at_ns, model=batch.model, params=params)
        ]


def _aligned(
    names: tuple[str, ...], baseline: Baseline, role: str, matrix: NDArray[np.float64]
) -> NDArray[np.float64] | None:
    """The columns in the baseline's order; None if the rows have others."""
    wanted = [p.name for p in (baseline.inputs if role == "input" else baseline.outputs)]
    column: Mapping[str, int] = {name: i for i, name in enumerate(names)}
    if any(name not in column for name in wanted):
        return None
    return matrix[:, [column[name] for name in wanted]]


def _conditions_left(model: str, alarms: Iterable[Alarm]) -> list[Condition]:
    """The conditions behind the open alarms of a model, one for each feature."""
    return [
        Condition(alarm.code, member.feature, True, member.since_ns, model, member.feature)
        for alarm in alarms
        if alarm.model == model and alarm.code in FOLDED and alarm.condition_active
        for member in alarm.members
    ]
