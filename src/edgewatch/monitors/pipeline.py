"""Everything that is watched about one model, row by row, on event time.

The result depends on the rows and their order alone, not on how they were cut into batches nor
on when they were read: a replayed month gives the conditions that the live month gave.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

from edgewatch.alarms.conditions import Condition
from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.domain import DomainMonitor, DomainSettings, OutsideReading
from edgewatch.monitors.drift import DriftMeter, DriftSettings
from edgewatch.monitors.drift_conditions import DriftConditions
from edgewatch.monitors.measurement import Measurement
from edgewatch.monitors.minutes import MinuteSketches, SketchOf, nothing_recorded
from edgewatch.monitors.windows import RollingWindow, View

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class MonitorSettings:
    """Settings of everything that is watched about a model."""

    drift: DriftSettings = field(default_factory=DriftSettings)
    domain: DomainSettings = field(default_factory=DomainSettings)


@dataclass(frozen=True, slots=True)
class Observation:
    """What a batch of rows brought to light.

    Attributes:
        measurements: of every window that was completed within the batch, in order.
        conditions: that began or ended, in order of the rows.
        outside: readings outside their range; `row` is the index within the batch.
        minute_sketches: whole blob per minute touched, to be stored in place of the earlier one.
    """

    measurements: tuple[Measurement, ...] = ()
    conditions: tuple[Condition, ...] = ()
    outside: tuple[OutsideReading, ...] = ()
    minute_sketches: dict[int, bytes] = field(default_factory=dict)


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
        self._meter = DriftMeter(baseline, drift)
        self._drift = DriftConditions(baseline.model, drift.clear_ratio)
        self._domains = (
            (slice(0, self._inputs), DomainMonitor(baseline, "input", self.settings.domain)),
            (slice(self._inputs, None), DomainMonitor(baseline, "output", self.settings.domain)),
        )
        self._minutes = MinuteSketches(baseline.frame, sketch_of)
        self._rows = 0

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
        measurements, conditions, found = self._judge(times, matrix)
        sketches = self._minutes.fold(times, matrix)
        return Observation(tuple(measurements), tuple(conditions), tuple(found), sketches)

    def restore(
        self,
        times_ns: ArrayLike,
        inputs: ArrayLike,
        outputs: ArrayLike,
        *,
        rows_before: int = 0,
        active: Iterable[Condition] = (),
    ) -> None:
        """Take the place of an earlier run, as if it had never stopped.

        After a controlled change call `restart` with its time first.

        Args:
            times_ns, inputs, outputs: the last rows that it observed, at least `rows_needed`.
            rows_before: how many it had observed before these.
            active: the conditions that it left active.
        """
        self._rows = rows_before
        self._judge(*self._rows_of(times_ns, inputs, outputs))
        left = tuple(active)
        self._drift = DriftConditions(self.baseline.model, self.settings.drift.clear_ratio)
        self._drift.resume(left)
        for _, domain in self._domains:
            domain.resume(left)

    @property
    def rows_needed(self) -> int:
        """How many of the last rows `restore` needs to continue exactly."""
        domain = self.settings.domain
        return max(self.settings.drift.window_rows, domain.of_rows, domain.clear_rows)

    def restart(self, at_ns: int) -> list[Condition]:
        """Begin a new window at a controlled change, such as the approval of another unit.

        Returns the end of every condition that stood: what goes on in the new window is found
        and stated anew, on the evidence of the new window alone.
        """
        self._window.restart(at_ns)
        ended = self._drift.end(at_ns)
        for _, domain in self._domains:
            ended += domain.end(at_ns)
        return ended

    def forget_sketches(self) -> None:
        """Ask the record for its sketches again, after a transaction that failed."""
        self._minutes.forget()

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

    def _judge(
        self, times: IntArray, matrix: FloatArray
    ) -> tuple[list[Measurement], list[Condition], list[OutsideReading]]:
        measurements: list[Measurement] = []
        conditions: list[Condition] = []
        found: list[OutsideReading] = []
        start, step = 0, self.settings.drift.step_rows
        while start < len(times):
            end = min(start + step - self._rows % step, len(times))
            part = slice(start, end)
            for columns, domain in self._domains:
                outside, changed = domain.observe(times[part], matrix[part, columns], start)
                found += outside
                conditions += changed
            self._window.push(times[part], matrix[part])
            self._rows += end - start
            if self._rows % step == 0:
                measured = self._meter.measure(self._window.view())
                measurements += measured
                conditions += self._drift.update(measured)
            start = end
        return measurements, conditions, found


def _shaped(values: ArrayLike, shape: tuple[int, int], what: str) -> FloatArray:
    matrix = np.asarray(values, dtype=np.float64)
    if matrix.shape != shape:
        raise ValueError(f"{what} of shape {matrix.shape}, expected {shape}")
    return matrix
