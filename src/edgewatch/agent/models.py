"""The models of the site: which file should run, and how each is judged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from edgewatch.agent.changed_models import ChangedModels
from edgewatch.agent.in_force import baseline_in_force
from edgewatch.agent.predictions import Batch
from edgewatch.agent.steps import SignalSuspicion, StepSuspicions
from edgewatch.agent.watch import ModelWatch
from edgewatch.alarms import Alarm, Condition, Judged
from edgewatch.monitors.baseline import Baseline, load_baseline
from edgewatch.monitors.budget import Budget
from edgewatch.monitors.drift import DriftSettings
from edgewatch.monitors.pipeline import MonitorSettings
from edgewatch.sdk.paths import baseline_folder
from edgewatch.site.config import SiteConfig
from edgewatch.site.errors import InputError
from edgewatch.store import measures, windows
from edgewatch.store.connection import Connection

FOLDED = frozenset(
    {"input.domain", "output.domain", "input.drift", "output.drift", "input.missing"}
)


class ModelKeeper:
    """Hands batches to whoever judges them, and keeps what they found in the record."""

    def __init__(
        self, site: Path, db: Connection, config: SiteConfig, open_alarms: Iterable[Alarm] = ()
    ) -> None:
        self._site, self._db, self._config = site, db, config
        left = [alarm for alarm in open_alarms if alarm.condition_active]
        self._changed = ChangedModels(db, config, left)
        self._steps = StepSuspicions(config, left)
        self._watches: dict[str, ModelWatch] = {}
        self._orphaned: dict[str, list[Condition]] = {}
        for model in config.model:
            baseline = baseline_in_force(site, db, model.name)
            stood = _conditions_left(model.name, left)
            if baseline is not None:
                self._begin(baseline, stood).restore()
            else:
                self._orphaned[model.name] = stood  # until another baseline ends them
        self._last_id = windows.last_id(db)

    def judged(self) -> dict[str, Judged]:
        """Model → whether its inputs can be compared with anything yet, for the trust."""
        min_rows = self._config.drift.min_rows
        answers: dict[str, Judged] = {}
        for model in self._config.model:
            watch = self._watches.get(model.name)
            answers[model.name] = watch.judged(min_rows) if watch else "no-baseline"
        return answers

    def observe(self, batch: Batch) -> list[Condition]:
        """Judge a batch of predictions; conditions in the order of the rows."""
        conditions = self._changed.observe(batch)
        watch = self._watches.get(batch.model)
        judged = watch.observe(batch, self._last_id) if watch else []
        self._steps.note(judged)
        return conditions + judged

    def take_suspicions(self) -> list[SignalSuspicion]:
        """Steps of instrument channels that the batches so far brought to light."""
        return self._steps.take()

    def flush(self) -> None:
        """Write what the turn has added up: minute sketches, and how the windows stand."""
        for watch in self._watches.values():
            watch.flush()
        self._last_id = windows.last_id(self._db)

    def activate(self, model: str, baseline_id: str, at_ns: int) -> tuple[str, list[Condition]]:
        """Measure a model against another baseline from now on: (outcome, conditions)."""
        try:
            self._config.find_model(model)
            baseline = load_baseline(self._path(baseline_id))
        except InputError as error:
            return f"refused: {error}", []
        if baseline.model != model:
            return f"refused: that baseline is of model {baseline.model}, not of {model}", []
        orphaned = self._orphaned.pop(model, [])
        ended = [replace(one, active=False, time_ns=at_ns) for one in orphaned]
        if model in self._watches:
            ended = self._watches[model].end(at_ns)
        self._steps.note(ended)
        measures.activate_baseline(
            self._db,
            baseline.id,
            model,
            baseline.rows,
            self._path(baseline_id).read_text("utf-8"),
            at_ns,
            windows.last_id(self._db),
        )
        self._begin(baseline)
        self._last_id = windows.last_id(self._db)
        return "done", ended

    def restart(self, models: Iterable[str], at_ns: int) -> list[Condition]:
        """Begin the windows anew at a controlled change; what stood needs new evidence."""
        ended: list[Condition] = []
        for name in models:
            if name in self._watches:
                ended += self._watches[name].restart(at_ns)
        self._steps.note(ended)
        return ended

    def _path(self, baseline_id: str) -> Path:
        return baseline_folder(self._site) / f"{baseline_id}.json"

    def _begin(self, baseline: Baseline, left: Iterable[Condition] = ()) -> ModelWatch:
        drift = self._config.drift
        settings = MonitorSettings(
            DriftSettings(
                drift.window_rows, drift.min_rows, drift.step_rows, drift.false_alarm_per_window
            ),
            budget=Budget(drift.alarms_per_year, len(self._config.model)),
        )
        watch = ModelWatch(self._db, baseline, settings, left)
        self._watches[baseline.model] = watch
        return watch


def _conditions_left(model: str, alarms: Iterable[Alarm]) -> list[Condition]:
    """The conditions behind the standing alarms of a model, one for each feature."""
    return [
        Condition(alarm.code, member.feature, True, member.since_ns, model, member.feature)
        for alarm in alarms
        if alarm.model == model and alarm.code in FOLDED
        for member in alarm.members
    ]
