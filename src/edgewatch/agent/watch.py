"""One model with a baseline: each of its versions is judged by itself, in a window of its own.

A version is one file (one SHA-256). Their rows never share a window, a sketch or a measurement.
A version is watched until the others have filled a window since its last row: it has been replaced
then, and takes its conditions with it. Everything is counted in rows, so a replay judges alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from edgewatch.agent.predictions import Batch
from edgewatch.agent.standing import StandingConditions
from edgewatch.alarms import Condition, Judged
from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.pipeline import ModelMonitor, MonitorSettings, Observation
from edgewatch.store import measures, windows
from edgewatch.store.connection import Connection
from edgewatch.store.windows import Window


@dataclass(slots=True)
class _Version:
    """One version under watch.

    ``minutes``: sketches that are not written yet; ``fits``: its columns are those of the baseline.
    """

    monitor: ModelMonitor
    window: Window
    minutes: dict[int, bytes]
    fits: bool = True
    changed: bool = True


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

    def restore(self) -> None:
        """Take the place of an earlier run: the same versions with the same windows."""
        for window in windows.windows(self._db, self.baseline.model):
            if window.baseline_id == self.baseline.id:
                self._resume(window)

    def observe(self, batch: Batch, after_id: int) -> list[Condition]:
        """Judge a batch of one version; a new one begins its window after ``after_id``."""
        version = self._versions.get(batch.model_id) or self._begin(batch.model_id, after_id)
        good = batch.status == 0
        inputs = _aligned(batch.layout.input_names, self.baseline, "input", batch.inputs)
        outputs = _aligned(batch.layout.output_names, self.baseline, "output", batch.outputs)
        version.fits = inputs is not None
        if inputs is None or outputs is None:
            return []  # rows that are not of this baseline's columns, or failed runs
        times = batch.times_ns[good]
        seen = version.monitor.observe(times, inputs[good], outputs[good])
        version.window = replace(version.window, rows=version.monitor.rows, behind=0)
        version.changed = True
        version.minutes |= seen.minute_sketches
        self._write(batch.model_id, seen)
        told = self._standing.state(batch.model_id, seen.conditions)
        return told + self._leave_behind(batch.model_id, times)

    def flush(self) -> None:
        """Write the minute sketches of this turn, and how the windows stand."""
        for model_id, version in self._versions.items():
            self._save_minutes(model_id, version)
            # Between turns minutes may be folded and retired: the record is asked again.
            version.monitor.forget_sketches()
        changed = [version for version in self._versions.values() if version.changed]
        windows.save_windows(self._db, (version.window for version in changed))
        for version in changed:
            version.changed = False

    def restart(self, at_ns: int) -> list[Condition]:
        """Begin the windows anew at a controlled change; what stood needs new evidence."""
        self._from_ns, ended = at_ns, []
        for model_id, version in self._versions.items():
            ended += self._standing.state(model_id, version.monitor.restart(at_ns))
            version.window = replace(version.window, from_ns=at_ns, until_id=None)
            version.changed = True
        return ended

    def end(self, at_ns: int) -> list[Condition]:
        """Watch no version any more, since another baseline is in force."""
        ended = self.restart(at_ns)
        self.flush()
        windows.drop_windows(self._db, self._versions)
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
        minutes: dict[int, bytes] = {}
        version = _Version(
            self._monitor(model_id, minutes),
            Window(model_id, self.baseline.id, after_id, self._from_ns),
            minutes,
        )
        if self._from_ns:
            version.monitor.restart(self._from_ns)
        if self._left and not self._versions:
            # Nothing told which version they are of; the first to come has to end them.
            version.monitor.restore(*_nothing(self.baseline), active=self._left)
            self._standing.take_over(model_id, self._left)
        self._versions[model_id] = version
        return version

    def _resume(self, window: Window) -> None:
        minutes: dict[int, bytes] = {}
        monitor = self._monitor(window.model_id, minutes)
        rows = windows.rows_of(self._db, window, monitor.rows_needed)
        inputs = _aligned(rows.input_names, self.baseline, "input", rows.inputs)
        outputs = _aligned(rows.output_names, self.baseline, "output", rows.outputs)
        if inputs is None or outputs is None:
            held = _nothing(self.baseline)
        else:
            held = (rows.time_ns, inputs, outputs)
        before = max(0, window.rows - len(held[0]))
        monitor.restore(*held, rows_before=before, active=self._left)
        if window.from_ns and window.until_id is None:
            # What comes from now on is judged whatever its time: it may be a replayed year.
            window = replace(window, until_id=windows.last_id(self._db))
        self._standing.take_over(window.model_id, self._left)
        self._versions[window.model_id] = _Version(monitor, window, minutes)

    def _monitor(self, model_id: int, minutes: Mapping[int, bytes]) -> ModelMonitor:
        """``minutes`` are the sketches that this turn has not written yet."""

        def recorded(minute: int) -> bytes | None:
            written = measures.rollup(self._db, model_id, self.baseline.id, minute)
            return minutes.get(minute, written)

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
        return ended

    def _save_minutes(self, model_id: int, version: _Version) -> None:
        for minute, sketch in version.minutes.items():
            measures.save_rollup(self._db, model_id, self.baseline.id, minute, sketch)
        version.minutes.clear()

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


def _aligned(
    names: tuple[str, ...], baseline: Baseline, role: str, matrix: NDArray[np.float64]
) -> NDArray[np.float64] | None:
    """The columns in the baseline's order; None if the rows have others."""
    wanted = [p.name for p in (baseline.inputs if role == "input" else baseline.outputs)]
    column: Mapping[str, int] = {name: i for i, name in enumerate(names)}
    if any(name not in column for name in wanted):
        return None
    return matrix[:, [column[name] for name in wanted]]
