"""Labels and estimates of each model, held to the accepted limits as they come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from edgewatch.agent.due_labels import DueLabels
from edgewatch.agent.estimate_windows import EstimateWindows
from edgewatch.agent.in_force import baseline_in_force
from edgewatch.agent.predictions import Batch
from edgewatch.alarms import Condition
from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.budget import Budget
from edgewatch.monitors.quality.classes import classes_of, output_words
from edgewatch.monitors.quality.estimated import Estimator
from edgewatch.monitors.quality.joined import Joined, inputs_called, join, together
from edgewatch.monitors.quality.limits import Limit, limits_of
from edgewatch.monitors.quality.parts import recorded_parts, unit_parts
from edgewatch.monitors.quality.watching import PerformanceWatch, in_order_of_knowing
from edgewatch.site.config import ModelSection, SiteConfig
from edgewatch.store import measures
from edgewatch.store.columns import Columns
from edgewatch.store.connection import Connection
from edgewatch.store.devices import unit_history
from edgewatch.store.labels import Label
from edgewatch.store.performance import performance_state, save_performance

#: Of the state that is kept; one of another format is left aside, and evidence begins anew.
FORMAT = 1


class QualityKeeper:
    """One watch for each model that has an accepted limit, declared or learned."""

    def __init__(self, site: Path, db: Connection, config: SiteConfig) -> None:
        self._models = {one.name: ModelQuality(site, db, config, one) for one in config.model}

    def note_label(self, model: str, case: str) -> None:
        """A label of a case has been written; it is judged with the turn."""
        if model in self._models:
            self._models[model].labels.note(case)

    def observe(self, batch: Batch) -> None:
        """Predictions have been written."""
        if batch.model in self._models:
            self._models[batch.model].observe(batch)

    def judge(self, at_ns: int) -> list[Condition]:
        """What the turn brought to light, once all of it has been written."""
        return [found for model in self._models.values() for found in model.judge(at_ns)]


class ModelQuality:
    """The labels and estimates of one model."""

    def __init__(
        self, site: Path, db: Connection, config: SiteConfig, section: ModelSection
    ) -> None:
        self._site, self._db, self._config, self._section = site, db, config, section
        self._slots = [s.name for s in config.slot if section.name in config.models_of(s)]
        self._windows: dict[str, EstimateWindows] = {}
        self._watch: PerformanceWatch | None = None
        kept = performance_state(db, section.name)
        self._baseline_id, state = kept if kept and kept[1].get("format") == FORMAT else ("", {})
        self.labels = DueLabels(section.name, state.get("waiting", ()))
        self._read_baseline()
        if state.get("watch"):
            self._watch = self._new_watch(state["watch"]["task"])
            self._watch.resume(state["watch"])

    def observe(self, batch: Batch) -> None:
        """Predictions of one file have been written."""
        if batch.sha256 not in self._windows:
            rows = self._config.performance.window_rows
            windows = EstimateWindows(self._section.name, batch.sha256, rows)
            self._windows[batch.sha256] = windows
        self._windows[batch.sha256].add(batch.times_ns)
        self.labels.meet(batch.cases)

    def judge(self, at_ns: int) -> list[Condition]:
        """Judge what has come since the last call; ``at_ns`` is the time of the turn."""
        ended = [windows for windows in self._windows.values() if windows.due]
        if not (self.labels.due or ended):
            return []
        found = self._follow_baseline(at_ns)
        if self.labels.due:
            found += self._judge_labels(*self.labels.take(self._db))
        for windows in ended:
            for columns in windows.take(self._db):
                found += self._judge_estimate(columns)
        self._save()
        return found

    def _judge_labels(self, pieces: Sequence[Columns], known: dict[str, Label]) -> list[Condition]:
        if not self._limits:
            return []
        whole = self._joined(pieces, known)
        if whole is None:
            return []
        if self._watch is None:
            self._watch = self._new_watch(whole.answers.task)
        return self._watch.observe(*in_order_of_knowing(whole))

    def _judge_estimate(self, columns: Columns) -> list[Condition]:
        if self._estimator is None or not len(columns):
            return []
        joined = self._joined([columns], {})
        if joined is None or not len(joined):
            return []
        if self._watch is None:
            self._watch = self._new_watch(joined.answers.task)
        features = self._baseline.inputs if self._baseline else ()
        inputs = inputs_called(joined, self._estimator.profile.names, features)
        found = self._estimator.estimate(joined.answers, inputs)
        span = int(joined.time_ns[0]), int(joined.time_ns[-1])
        return self._watch.estimated.observe(found, *span)

    def _joined(self, pieces: Sequence[Columns], known: dict[str, Label]) -> Joined | None:
        """Predictions with their labels and the parts they belong to."""
        quality = self._baseline.quality if self._baseline else None
        classes = classes_of(self._db, self._section, quality)
        words = output_words(self._db, self._section)
        features = self._baseline.inputs if self._baseline else ()
        units = {slot: unit_history(self._db, slot) for slot in self._slots}
        found = []
        for piece in pieces:
            good = piece.take(np.flatnonzero(piece.status == 0))
            if len(good):
                parts = {**recorded_parts(good), **unit_parts(good.time_ns, units)}
                joined = join(good, known, self._section, classes, words, features)
                found.append(replace(joined, parts=parts))
        return together(found) if found else None

    def _follow_baseline(self, at_ns: int) -> list[Condition]:
        """Another baseline has other limits: what stood needs new evidence."""
        active = measures.active_baseline(self._db, self._section.name) or ""
        if active == self._baseline_id:
            return []
        ended = self._watch.end(at_ns) if self._watch else []
        self._baseline_id, self._watch = active, None
        self._read_baseline()
        return ended

    def _read_baseline(self) -> None:
        in_force = baseline_in_force(self._site, self._db, self._section.name)
        fits = in_force is not None and in_force.id == self._baseline_id
        self._baseline: Baseline | None = in_force if fits else None
        quality = self._baseline.quality if self._baseline else None
        self._estimator = Estimator(quality) if quality else None
        self._limits: dict[str, Limit] = limits_of(
            self._section, quality.reference if quality else None
        )

    def _new_watch(self, task: str) -> PerformanceWatch:
        rate = Budget(self._config.drift.alarms_per_year, len(self._config.model))
        settings = self._config.performance
        return PerformanceWatch(
            self._section.name,
            self._limits,
            task,
            rate.share("performance"),
            settings.min_labels,
            settings.min_segment,
        )

    def _save(self) -> None:
        state = {
            "format": FORMAT,
            "watch": self._watch.as_json() if self._watch else None,
            "waiting": self.labels.waiting,
        }
        save_performance(self._db, self._section.name, self._baseline_id, state)
