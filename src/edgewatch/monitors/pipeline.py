"""Everything that is watched about one model, row by row, on event time.

The result depends on the rows and their order alone, not on how they were cut into batches nor
on when they were read: a replayed month gives the conditions that the live month gave.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

from edgewatch.alarms.conditions import Condition
from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.budget import Budget
from edgewatch.monitors.domain import DomainMonitor, DomainSettings
from edgewatch.monitors.drift import DriftSettings
from edgewatch.monitors.drift_conditions import DriftConditions
from edgewatch.monitors.evidence_watch import EvidenceWatch
from edgewatch.monitors.measurement import Measurement
from edgewatch.monitors.minutes import MinuteSketches, SketchOf, nothing_recorded
from edgewatch.monitors.monitor_state import SAVE_EVERY, MonitorState
from edgewatch.monitors.outside import OutsideReading
from edgewatch.monitors.window_meter import WindowMeter
from edgewatch.monitors.windows import RollingWindow, View

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

#: Rows that are judged at once.
AT_ONCE = 1024


@dataclass(frozen=True, slots=True)
class MonitorSettings:
    """Settings of everything that is watched about a model."""

    drift: DriftSettings = field(default_factory=DriftSettings)
    domain: DomainSettings = field(default_factory=DomainSettings)
    budget: Budget = field(default_factory=Budget)


@dataclass(frozen=True, slots=True)
class Observation:
    """What a batch of rows brought to light.

    Attributes:
        measurements: of every window that was measured within the batch, in order.
        conditions: that began or ended, in order of the rows.
        outside: readings outside their range; `row` is the index within the batch.
    """

    measurements: tuple[Measurement, ...] = ()
    conditions: tuple[Condition, ...] = ()
    outside: tuple[OutsideReading, ...] = ()


@dataclass(slots=True)
class _Findings:
    """What comes to light while the rows of a batch are judged."""

    measurements: list[Measurement] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)
    outside: list[OutsideReading] = field(default_factory=list)


class ModelMonitor:
    """Watches drift, missing readings and ranges of one model against its baseline."""

    def __init__(
        self,
        baseline: Baseline,
        settings: MonitorSettings | None = None,
        sketch_of: SketchOf = nothing_recorded,
    ) -> None:
        self.baseline = baseline
        self.settings = settings or MonitorSettings()
        drift = self.settings.drift
        self._inputs, self._outputs = len(baseline.inputs), len(baseline.outputs)
        self._window = RollingWindow(drift.window_rows, len(baseline.features))
        self._evidence = EvidenceWatch(baseline, self.settings.budget)
        self._meter = WindowMeter(baseline, drift)
        self._drift = DriftConditions(baseline.model, drift.window_rows, drift.clear_ratio)
        domain, spent = self.settings.domain, self.settings.budget.share("domain")
        self._domains = (
            (slice(0, self._inputs), DomainMonitor(baseline, "input", domain, spent)),
            (slice(self._inputs, None), DomainMonitor(baseline, "output", domain, spent)),
        )
        self._minutes = MinuteSketches(baseline.frame, sketch_of)
        self._rows = 0
        self._not_before: int | None = None

    @property
    def rows(self) -> int:
        """Rows observed so far; to be handed to `restore` by whoever takes over."""
        return self._rows

    def observe(self, times_ns: ArrayLike, inputs: ArrayLike, outputs: ArrayLike) -> Observation:
        """Take in n predictions in the order of the record.

        Args:
            times_ns: (n,) event times; inputs: (n, d) and outputs: (n, k) in the baseline's order,
                NaN where a reading is missing.

        Raises:
            ValueError: if the shapes do not fit the baseline.
        """
        times, matrix = self._rows_of(times_ns, inputs, outputs)
        found = self._judge(times, matrix)
        self._minutes.add(times, matrix)
        return Observation(tuple(found.measurements), tuple(found.conditions), tuple(found.outside))

    def restore(
        self,
        times_ns: ArrayLike,
        inputs: ArrayLike,
        outputs: ArrayLike,
        *,
        rows_before: int = 0,
        active: Iterable[Condition] = (),
        saved: MonitorState | None = None,
    ) -> None:
        """Take the place of an earlier run, as if it had never stopped.

        After a controlled change call `restart` with its time first.

        Args:
            times_ns, inputs, outputs: the last rows that it observed, at least `rows_needed`.
            rows_before: how many it had observed before these.
            active: the conditions that it left active.
            saved: its `state` after one of these rows; without it, or where it is of another
                baseline, evidence is gathered anew from these rows.
        """
        times, matrix = self._rows_of(times_ns, inputs, outputs)
        self._rows, known = rows_before, 0
        if saved is not None and rows_before <= saved.rows <= rows_before + len(times):
            known = saved.rows - rows_before if self._resume(saved) else 0
        self._outside(times[:known], matrix[:known], 0, _Findings())
        self._push(times, matrix, slice(0, known))
        if saved is not None and known:
            self._resume_domains(saved)
        self._judge(times[known:], matrix[known:])
        left = tuple(active)
        self._drift.resume(left)
        for _, domain in self._domains:
            domain.resume(left)

    @property
    def rows_needed(self) -> int:
        """How many of the last rows `restore` needs to continue exactly."""
        domain = self.settings.domain
        window = max(self.settings.drift.window_rows, domain.of_rows, domain.clear_rows)
        return window + SAVE_EVERY

    def state(self) -> MonitorState:
        """Return what `restore` cannot find again in the last rows."""
        detectors, evidence = self._evidence.state()
        domain = [domain.to_bytes().hex() for _, domain in self._domains]
        rest = {"evidence": evidence, "pace": self._meter.pace.state(), "domain": domain}
        return MonitorState(self._rows, detectors, rest)

    def restart(self, at_ns: int) -> list[Condition]:
        """Begin a new window at a controlled change, such as the approval of another unit.

        Returns the end of every condition that stood: what goes on in the new window is found
        and stated anew, on the evidence of the new window alone.
        """
        self._not_before = at_ns
        self._window.restart(at_ns)
        self._evidence.restart(self._window.view())
        self._meter.pace.restart()
        ended = self._drift.end(at_ns)
        for _, domain in self._domains:
            ended += domain.end(at_ns)
        return ended

    def take_sketches(self) -> dict[int, bytes]:
        """Return the sketch of each minute that rows came into since it was asked last.

        Each is the whole new blob of its minute, to be stored in place of the earlier one.
        """
        return self._minutes.take()

    def window(self) -> View:
        """Return the current window of rows."""
        return self._window.view()

    def _rows_of(
        self, times_ns: ArrayLike, inputs: ArrayLike, outputs: ArrayLike
    ) -> tuple[IntArray, FloatArray]:
        times = np.asarray(times_ns, dtype=np.int64).ravel()
        parts = [
            _shaped(inputs, (times.size, self._inputs), "inputs"),
            _shaped(outputs, (times.size, self._outputs), "outputs"),
        ]
        return times, np.concatenate(parts, axis=1)

    def _resume(self, saved: MonitorState) -> bool:
        """Take over the evidence of a saved state; False where it is of other detectors."""
        try:
            self._evidence.resume(saved.detectors, saved.rest["evidence"])
            self._meter.pace.resume(saved.rest["pace"])
        except (KeyError, TypeError, ValueError):
            # Some of it may have been taken over before the rest did not fit.
            self._evidence = EvidenceWatch(self.baseline, self.settings.budget)
            return False
        return True

    def _resume_domains(self, saved: MonitorState) -> None:
        """Take over how far rows outside the domain had added up; else it is what the rows gave."""
        with suppress(KeyError, TypeError, ValueError):
            states = [bytes.fromhex(state) for state in saved.rest["domain"]]
            for (_, domain), state in zip(self._domains, states, strict=True):
                domain.resume_evidence(state)

    def _judge(self, times: IntArray, matrix: FloatArray) -> _Findings:
        """Judge rows, so many at a time that a long batch of a wide model needs little memory."""
        found = _Findings()
        for at in range(0, len(times), AT_ONCE):
            part = slice(at, at + AT_ONCE)
            self._judge_some(times[part], matrix[part], at, found)
        return found

    def _judge_some(self, times: IntArray, matrix: FloatArray, at: int, found: _Findings) -> None:
        """Judge rows in parts that end with a step, or with a row in which evidence reaches 1.

        ``at``: index of the first of them in the batch.
        """
        told = self._outside(times, matrix, at, found)
        late = np.zeros(len(times), dtype=np.bool_)
        if self._not_before is not None:
            late = times < self._not_before
        first_row, step = self._rows, self.settings.drift.step_rows
        risen = self._evidence.observe(times, matrix, late)
        steps = range(step - first_row % step, len(times) + 1, step)
        start = 0
        for end in sorted({*steps, *(row + 1 for row in risen), len(times)}):
            self._push(times, matrix, slice(start, end))
            while told and told[0][0] < at + end:
                found.conditions.append(told.popleft()[1])
            self._evidence.follow(slice(start, end), first_row)
            self._rise(times, end - 1, first_row, found)
            if self._rows % step == 0:
                self._measure(int(times[end - 1]), end - 1, found)
            start = end

    def _outside(
        self, times: IntArray, matrix: FloatArray, at: int, found: _Findings
    ) -> deque[tuple[int, Condition]]:
        """Hold rows against their ranges; conditions with the row of the batch they belong to."""
        told: list[tuple[int, Condition]] = []
        for columns, domain in self._domains:
            outside, changed = domain.observe(times, matrix[:, columns], at)
            found.outside += outside
            told += zip(domain.told_rows, changed, strict=True)
        return deque(sorted(told, key=lambda one: one[0]))

    def _push(self, times: IntArray, matrix: FloatArray, part: slice) -> None:
        self._window.push(times[part], matrix[part])
        self._rows += part.stop - part.start

    def _rise(self, times: IntArray, row: int, first_row: int, found: _Findings) -> None:
        """State the conditions whose evidence reached 1 with a row of the batch."""
        risen = self._evidence.risen(row, first_row)
        if risen:
            window = self._window.view()
            for key, standing in risen.items():
                named = self._evidence.named(key, standing, window)
                found.conditions.append(self._drift.crossed(key, named, int(times[row]), window))

    def _measure(self, time_ns: int, row: int, found: _Findings) -> None:
        """Measure the window after a step, and state what begins, stands or ends with it."""
        due = self._meter.pace.is_due(self._rows, time_ns)
        if not due and not self._meter.has_steps:
            return
        window = self._window.view()
        if not due:
            steps = self._meter.steps(window)
            found.measurements += steps
            found.conditions += self._drift.steps(steps)
            return
        measured = self._meter.whole(window) + self._evidence.measured(window)
        standing = {
            key: self._evidence.named(key, one, window)
            for key, one in self._evidence.standing(row).items()
        }
        found.measurements += measured
        found.conditions += self._drift.steps(measured)
        found.conditions += self._drift.update(measured, standing, self._rows, window)


def _shaped(values: ArrayLike, shape: tuple[int, int], what: str) -> FloatArray:
    matrix = np.asarray(values, dtype=np.float64)
    if matrix.shape != shape:
        raise ValueError(f"{what} of shape {matrix.shape}, expected {shape}")
    return matrix
