"""Rows with a reading outside the range that the reference supports.

One borderline patient is no fault of the equipment: rows outside the reference range become a
condition when more of the last few are outside than rows like the reference would explain. A
reading outside declared physical limits, an infinite one, or an output that is no number cannot
be a patient at all and is one at once.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from edgewatch.alarms.conditions import Condition
from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.profile import Role
from edgewatch.statistics import Range, binomial_tail, outside

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class DomainSettings:
    """When readings outside the reference range become a condition, in rows.

    Attributes:
        on_rows: at least this many of the last `of_rows` rows; more where the reference itself
            has that many too often.
        of_rows: rows looked back on.
        clear_rows: rows in a row without such a reading that end it.
        false_alarm_per_window: probability that `of_rows` rows like the reference begin one.
    """

    on_rows: int = 3
    of_rows: int = 20
    clear_rows: int = 20
    false_alarm_per_window: float = 1e-4


@dataclass(frozen=True, slots=True)
class OutsideReading:
    """One reading outside its range.

    Attributes:
        row: index of the row within what was observed.
        time_ns: event time; feature, value: the reading.
        low, high: the range it left; kind: the reference's range, or a physical one.
    """

    row: int
    time_ns: int
    feature: str
    value: float
    low: float
    high: float
    kind: Literal["range", "physical"]

    @property
    def limit(self) -> float:
        """The end of the range that was passed (the upper one for a value that is no number)."""
        return self.low if self.value < self.low else self.high


class DomainMonitor:
    """Watches the inputs, or the outputs, of one model row by row."""

    def __init__(self, baseline: Baseline, role: Role, settings: DomainSettings) -> None:
        self._profiles = baseline.inputs if role == "input" else baseline.outputs
        self._model, self._role, self._settings = baseline.model, role, settings
        self._accepted = _limits(profile.accepted for profile in self._profiles)
        self._physical = _limits(profile.physical for profile in self._profiles)
        self.on_rows = rows_to_begin(baseline.outside_rate[role], settings)
        self._recent: deque[tuple[int, list[OutsideReading]]] = deque(maxlen=settings.of_rows)
        self._clean = 0
        self._active: str | None = None

    @property
    def active(self) -> str | None:
        """The feature named by the condition that is met, None if there is none."""
        return self._active

    def resume(self, active: Iterable[Condition]) -> None:
        """Take over the condition that an earlier run left active, or that there was none."""
        code = f"{self._role}.domain"
        self._active = next(
            (one.feature for one in active if one.active and one.code == code), None
        )

    def end(self, at_ns: int) -> list[Condition]:
        """End what stands and look back on nothing: from here on it takes new evidence."""
        ended, self._active, self._clean = self._active, None, 0
        self._recent.clear()
        if ended is None:
            return []
        code = f"{self._role}.domain"
        return [Condition(code, ended, False, at_ns, model=self._model, feature=ended)]

    def observe(
        self, times_ns: IntArray, matrix: FloatArray, first_row: int = 0
    ) -> tuple[list[OutsideReading], list[Condition]]:
        """Judge (n, d) readings; return those outside and what begins, still stands or ends."""
        found = self.readings(times_ns, matrix, first_row)
        by_row: dict[int, list[OutsideReading]] = {}
        for reading in found:
            by_row.setdefault(reading.row - first_row, []).append(reading)
        conditions: list[Condition] = []
        for row, time_ns in enumerate(times_ns.tolist()):
            changed = self._step(time_ns, by_row.get(row, []))
            if changed is not None:
                conditions.append(changed)
        return found, conditions

    def readings(
        self, times_ns: IntArray, matrix: FloatArray, first_row: int = 0
    ) -> list[OutsideReading]:
        """Return the readings outside their range, row by row, without judging them."""
        impossible = outside(matrix, *self._physical)
        if self._role == "output":
            impossible |= np.isnan(matrix)
        refused = outside(matrix, *self._accepted) | impossible
        result = []
        for row, column in zip(*(index.tolist() for index in refused.nonzero()), strict=True):
            profile = self._profiles[column]
            physical = bool(impossible[row, column])
            limits = profile.physical if physical else profile.accepted
            result.append(
                OutsideReading(
                    row=first_row + row,
                    time_ns=int(times_ns[row]),
                    feature=profile.name,
                    value=float(matrix[row, column]),
                    low=limits.low,
                    high=limits.high,
                    kind="physical" if physical else "range",
                )
            )
        return result

    def _step(self, time_ns: int, readings: list[OutsideReading]) -> Condition | None:
        self._recent.append((time_ns, readings))
        self._clean = 0 if readings else self._clean + 1
        impossible = any(reading.kind == "physical" for reading in readings)
        rows = sum(1 for _, earlier in self._recent if earlier)
        if readings and (impossible or rows >= self.on_rows):
            return self._begin(time_ns, readings, rows)
        if self._active is not None and self._clean >= self._settings.clear_rows:
            ended, self._active = self._active, None
            return self._condition(ended, time_ns, None, rows=0)
        return None

    def _begin(self, time_ns: int, readings: list[OutsideReading], rows: int) -> Condition:
        named = _most_telling(readings, [seen for _, earlier in self._recent for seen in earlier])
        self._active = named.feature
        return self._condition(named.feature, time_ns, named, rows=rows)

    def _condition(
        self, feature: str, time_ns: int, reading: OutsideReading | None, *, rows: int
    ) -> Condition:
        params: dict[str, str | float] = {"rows": rows, "of_rows": len(self._recent)}
        if reading is not None:
            names = dict.fromkeys(seen.feature for _, found in self._recent for seen in found)
            params |= {"low": reading.low, "high": reading.high, "readings": ", ".join(names)}
        return Condition(
            code=f"{self._role}.domain",
            subject=feature,
            active=reading is not None,
            time_ns=time_ns,
            model=self._model,
            feature=feature,
            value=reading.value if reading else None,
            limit=reading.limit if reading else None,
            method=reading.kind if reading else None,
            window_from_ns=min(time for time, _ in self._recent),
            window_to_ns=max(time for time, _ in self._recent),
            window_n=len(self._recent),
            params=params,
        )


def rows_to_begin(rate: float, settings: DomainSettings) -> int:
    """Return how many of the last rows must be outside, given the reference's own rate.

    >>> rows_to_begin(0.001, DomainSettings()), rows_to_begin(0.02, DomainSettings())
    (3, 5)
    """
    rows = settings.on_rows
    while (
        rows < settings.of_rows
        and binomial_tail(rows, settings.of_rows, rate) > settings.false_alarm_per_window
    ):
        rows += 1
    return rows


def _limits(ranges: Iterable[Range]) -> tuple[FloatArray, FloatArray]:
    pairs = [(one.low, one.high) for one in ranges]
    ends = np.array(pairs, dtype=np.float64).reshape(-1, 2)
    return ends[:, 0], ends[:, 1]


def _most_telling(
    readings: Sequence[OutsideReading], recent: Sequence[OutsideReading]
) -> OutsideReading:
    """Return an impossible reading of this row, else the one whose feature was outside most."""
    counts = Counter(reading.feature for reading in recent)
    return max(readings, key=lambda one: (one.kind == "physical", counts[one.feature]))
