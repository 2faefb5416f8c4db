"""One model with a baseline: each of its versions is judged by itself, in a window of its own.

A version is one file (one SHA-256). Their rows never share a window, a sketch or a measurement.
A version is watched until the others have filled a window since its last row: it has been replaced
then, and takes its conditions with it. Everything is counted in rows, so a replay judges alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from edgewatch.agent.explanations import DomainExplanations
from edgewatch.agent.predictions import Batch
from edgewatch.agent.standing import StandingConditions
from edgewatch.alarms import Condition, Judged
from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.monitor_state import SAVE_EVERY, MonitorState
from edgewatch.monitors.pipeline import ModelMonitor, MonitorSettings, Observation
from edgewatch.monitors.words import aligned
from edgewatch.store import measures, windows
from edgewatch.store.connection import Connection
from edgewatch.store.detectors import detectors, drop_detectors, save_detectors
from edgewatch.store.windows import Window


@dataclass(slots=True)
class _Version:
    """One version under watch.

    ``fits``: its columns are those of the baseline; ``saved``: rows judged when its detectors were
    saved last, −1 where they have to be.
    """

    monitor: ModelMonitor
    window: Window
    fits: bool = True
    changed: bool = True
    saved: int = -1


class ModelWatch:
    """The versions of one model, measured against one baseline."""

    def __init__(
        self,
        db: Connection,
        baseline: Baseline,
        settings: MonitorSettings,
        left: Iterable[Condition] = (),
    ) -> None:
        """``left``: the conditions that an earlier run left active."""
        self.baseline = baseline
        self._db, self._settings = db, settings
        self._versions: dict[int, _Version] = {}
        self._standing = StandingConditions()
        self._from_ns = 0
        self._left = tuple(left)
        self._explanations = DomainExplanations(db, baseline, self._left)

    def restore(self) -> None:
        """Take the place of an earlier run: the same versions with the same windows."""
        for window in windows.windows(self._db, self.baseline.model):
            if window.baseline_id == self.baseline.id:
                self._resume(window)

    def observe(self, batch: Batch, after_id: int) -> list[Condition]:
        """Judge a batch of one version; a new one begins its window after ``after_id``."""
        version = self._versions.get(batch.model_id) or self._begin(batch.model_id, after_id)
        good = batch.status == 0
        texts = batch.texts if self.baseline.has_words else []
        ins, outs = self.baseline.inputs, self.baseline.outputs
        inputs = aligned(batch.layout.input_names, batch.inputs, texts, ins)
        outputs = aligned(batch.layout.output_names, batch.outputs, texts, outs)
        version.fits = inputs is not None
        if inputs is None or outputs is None:
            return []  # rows that are not of this baseline's columns, or failed runs
        times = batch.times_ns[good]
        seen = version.monitor.observe(times, inputs[good], outputs[good])
        version.window = replace(version.window, rows=version.monitor.rows, behind=0)
        version.changed = True
        if (times < self._from_ns).any():
            version.saved = -1  # rows of the unit before are in no window: saved, none is counted
        self._write(batch.model_id, seen)
        self._explanations.take(batch.model_id, seen.conditions, times, inputs[good], outputs[good])
        told = self._standing.state(batch.model_id, seen.conditions)
        return told + self._leave_behind(batch.model_id, times)

    def flush(self) -> None:
        """Write the minute sketches of this turn, and how the windows stand."""
        for model_id, version in self._versions.items():
            self._save_minutes(model_id, version)
        changed = [version for version in self._versions.values() if version.changed]
        windows.save_windows(self._db, (version.window for version in changed))
        for model_id, version in self._versions.items():
            self._save_detectors(model_id, version)
        for version in changed:
            version.changed = False

    def restart(self, at_ns: int) -> list[Condition]:
        """Begin the windows anew at a controlled change; what stood needs new evidence."""
        self._from_ns, ended = at_ns, []
        for model_id, version in self._versions.items():
            ended += self._standing.state(model_id, version.monitor.restart(at_ns))
            version.window = replace(version.window, from_ns=at_ns, until_id=None)
            version.changed, version.saved = True, -1
        return ended

    def end(self, at_ns: int) -> list[Condition]:
        """Watch no version any more, since another baseline is in force."""
        ended = self.restart(at_ns)
        self.flush()
        windows.drop_windows(self._db, self._versions)
        drop_detectors(self._db, self._versions)
        self._versions.clear()
        return ended

    def judged(self, min_rows: int) -> Judged:
        """Whether the rows of every version at work can be compared with the baseline yet."""
        versions = self._versions.values()
        if not all(version.fits for version in versions):
            return "no-baseline"
        filled = [version.monitor.window().n >= min_rows for version in versions]
        return "judged" if filled and all(filled) else "too-few-rows"

    def _begin(self, model_id: int, after_id: int) -> _Version:
        window = Window(model_id, self.baseline.id, after_id, self._from_ns)
        version = _Version(self._monitor(model_id), window)
        if self._from_ns:
            version.monitor.restart(self._from_ns)
        if self._left and not self._versions:
            # Nothing told which version they are of; the first to come has to end them.
            version.monitor.restore(*_nothing(self.baseline), active=self._left)
            self._standing.take_over(model_id, self._left)
        self._versions[model_id] = version
        return version

    def _resume(self, window: Window) -> None:
        monitor = self._monitor(window.model_id)
        rows = windows.rows_of(self._db, window, monitor.rows_needed)
        inputs = aligned(rows.input_names, rows.inputs, rows.texts, self.baseline.inputs)
        outputs = aligned(rows.output_names, rows.outputs, rows.texts, self.baseline.outputs)
        if inputs is None or outputs is None:
            held = _nothing(self.baseline)
        else:
            held = (rows.time_ns, inputs, outputs)
        before = max(0, window.rows - len(held[0]))
        saved = self._saved(window.model_id)
        monitor.restore(*held, rows_before=before, active=self._left, saved=saved)
        if window.from_ns and window.until_id is None:
            # What comes from now on is judged whatever its time: it may be a replayed year.
            window = replace(window, until_id=windows.last_id(self._db))
        self._standing.take_over(window.model_id, self._left)
        version = _Version(monitor, window, saved=saved.rows if saved else -1)
        self._versions[window.model_id] = version

    def _saved(self, model_id: int) -> MonitorState | None:
        """Where the detectors of a version stood; None where that is not known."""
        blob = detectors(self._db, model_id, self.baseline.id)
        try:
            return None if blob is None else MonitorState.from_bytes(blob)
        except (KeyError, TypeError, ValueError):
            return None

    def _save_detectors(self, model_id: int, version: _Version) -> None:
        """Save them now and then, and at once after a controlled change."""
        rows = version.monitor.rows
        if version.saved < 0 or rows - version.saved >= SAVE_EVERY:
            state = version.monitor.state().to_bytes()
            save_detectors(self._db, model_id, self.baseline.id, rows, state)
            version.saved = rows

    def _monitor(self, model_id: int) -> ModelMonitor:
        def recorded(minute: int) -> bytes | None:
            return measures.rollup(self._db, model_id, self.baseline.id, minute)

        return ModelMonitor(self.baseline, self._settings, recorded)

    def _leave_behind(self, model_id: int, times: NDArray[np.int64]) -> list[Condition]:
        """End the versions since whose last row the others have filled a window."""
        limit, ended = self._settings.drift.window_rows, []
        for other_id, other in list(self._versions.items()):
            if other_id == model_id or not len(times):
                continue
            behind = other.window.behind
            other.window = replace(other.window, behind=behind + len(times))
            other.changed = True
            if other.window.behind >= limit:
                at_ns = int(times[max(0, limit - behind - 1)])
                ended += self._standing.leave(other_id, at_ns)
                self._save_minutes(other_id, self._versions.pop(other_id))
                windows.drop_windows(self._db, [other_id])
                drop_detectors(self._db, [other_id])
        return ended

    def _save_minutes(self, model_id: int, version: _Version) -> None:
        """Between turns minutes may be folded and retired: the next one asks the record again."""
        for minute, sketch in version.monitor.take_sketches().items():
            measures.save_rollup(self._db, model_id, self.baseline.id, minute, sketch)

    def _write(self, model_id: int, seen: Observation) -> None:
        model, baseline_id = self.baseline.model, self.baseline.id
        measures.add_measurements(
            self._db,
            (
                (
                    model,
                    baseline_id,
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
            model_id,
        )


Rows = tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]


def _nothing(baseline: Baseline) -> Rows:
    """No rows of a baseline's columns."""
    return (
        np.empty(0, np.int64),
        np.empty((0, len(baseline.inputs))),
        np.empty((0, len(baseline.outputs))),
    )
