"""When rows outside the domain of the reference become a condition.

One borderline patient is no fault of the equipment. Rows with a reading outside the range of the
reference, and rows that lie farther from it in all inputs together than any row held out of it,
become a condition when they come more often than the reference explains: by an e-detector in
calendar time (`edgewatch.statistics.sequential`) that keeps to the domain's share of the alarm
budget. What leaves the reference stays outside for a while, so only every so many rows count as
the reference's own excursions last. A class that contradicts its score counts like a reading
outside: some models draw the two from different calculations, and disagree once in a while.

A reading outside declared physical limits, an infinite one, scores that no longer add up to 1, or
an output that is no number cannot be a patient at all and is a condition at once.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.alarms.conditions import Condition
from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.domain_rates import Rates, rates_of
from edgewatch.monitors.outside import Boundaries, OutsideReading
from edgewatch.monitors.profile import Role
from edgewatch.statistics.sequential import Detectors, Subject, indicator_bets, rate_bound

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

_AT_ONCE = frozenset({"physical", "sum"})


@dataclass(frozen=True, slots=True)
class DomainSettings:
    """How readings outside the domain are told, in rows.

    Attributes:
        of_rows: rows looked back on, to name the readings.
        clear_rows: rows in a row without such a reading that end a condition.
    """

    of_rows: int = 20
    clear_rows: int = 20


class DomainMonitor:
    """Watches the inputs, or the outputs, of one model row by row."""

    def __init__(
        self,
        baseline: Baseline,
        role: Role,
        settings: DomainSettings,
        alarms_per_year: float = 0.1,
    ) -> None:
        """``alarms_per_year``: what the domains of the model's inputs and outputs may spend."""
        self._boundaries = Boundaries(baseline, role)
        self._model, self._role, self._settings = baseline.model, role, settings
        kinds = 2 if self._boundaries.judges_together else 1
        rate = alarms_per_year / 2 / kinds
        judged = rates_of(baseline, role)[:kinds]
        self._detectors = Detectors([_subject(one, rate) for one in judged])
        self._recent: deque[tuple[int, list[OutsideReading]]] = deque(maxlen=settings.of_rows)
        self._clean = 0
        self._active: tuple[str, ...] = ()
        #: Rows of the conditions that `observe` returned last.
        self.told_rows: list[int] = []

    @property
    def active(self) -> tuple[str, ...]:
        """The features named by the conditions that are met, in the order of their beginning."""
        return self._active

    def resume(self, active: Iterable[Condition]) -> None:
        """Take over exactly the conditions that an earlier run left active."""
        code = f"{self._role}.domain"
        left = (one.feature for one in active if one.active and one.code == code)
        self._active = tuple(dict.fromkeys(feature for feature in left if feature is not None))

    def to_bytes(self) -> bytes:
        """Return the evidence so far, for `resume_evidence`."""
        return self._detectors.state.to_bytes()

    def resume_evidence(self, blob: bytes) -> None:
        """Go on from the evidence that `to_bytes` gave.

        Raises:
            ValueError: if it is of another baseline.
        """
        self._detectors.resume(blob)

    def end(self, at_ns: int) -> list[Condition]:
        """End what stands and look back on nothing: from here on it takes new evidence."""
        ended, self._active, self._clean = self._active, (), 0
        self._recent.clear()
        self._detectors.restart()
        code = f"{self._role}.domain"
        return [Condition(code, one, False, at_ns, model=self._model, feature=one) for one in ended]

    def observe(
        self, times_ns: IntArray, matrix: FloatArray, first_row: int = 0
    ) -> tuple[list[OutsideReading], list[Condition]]:
        """Judge (n, d) readings; return those outside and what begins, still stands or ends."""
        found = self._boundaries.find(times_ns, matrix, first_row)
        cells = np.column_stack([found.ranges, found.together]).astype(np.int64)
        evidence = self._detectors.observe(times_ns, cells[:, : len(self._detectors)]).max(axis=1)
        by_row: dict[int, list[OutsideReading]] = {}
        for reading in found.readings:
            by_row.setdefault(reading.row - first_row, []).append(reading)
        conditions: list[Condition] = []
        self.told_rows = []
        crossed = (evidence >= 1.0).tolist()
        for row, time_ns in enumerate(times_ns.tolist()):
            changed = self._step(time_ns, by_row.get(row, []), crossed=crossed[row])
            conditions += changed
            self.told_rows += [first_row + row] * len(changed)
        return found.readings, conditions

    def _step(
        self, time_ns: int, readings: list[OutsideReading], *, crossed: bool
    ) -> list[Condition]:
        self._recent.append((time_ns, readings))
        self._clean = 0 if readings else self._clean + 1
        if readings and (crossed or any(one.kind in _AT_ONCE for one in readings)):
            return [self._begin(time_ns, readings)]
        clear = self._clean >= self._settings.clear_rows and not crossed
        if not (self._active and clear):
            return []
        # What was outside may have been one feature first, then another: it is all over now.
        ended, self._active = self._active, ()
        return [self._condition(feature, time_ns, None) for feature in ended]

    def _begin(self, time_ns: int, readings: list[OutsideReading]) -> Condition:
        named = _most_telling(readings, [seen for _, earlier in self._recent for seen in earlier])
        if named.feature not in self._active:
            self._active = (*self._active, named.feature)
        return self._condition(named.feature, time_ns, named)

    def _condition(self, feature: str, time_ns: int, reading: OutsideReading | None) -> Condition:
        rows = sum(1 for _, earlier in self._recent if earlier) if reading else 0
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


def _subject(rates: Rates, alarms_per_year: float) -> Subject:
    """The bets on rows outside; none where the reference is outside too often to tell."""
    bets = indicator_bets(rate_bound(rates.outside / rates.apart, rates.rows / rates.apart))
    if bets is None:
        return Subject(np.ones((2, 1)), 0.0)
    return Subject(bets, alarms_per_year, rates.thin)


def _most_telling(
    readings: Sequence[OutsideReading], recent: Sequence[OutsideReading]
) -> OutsideReading:
    """Return an impossible reading of this row, else the one whose feature was outside most.

    What leaves a range by itself is named before what is only unlike the reference with others.
    """
    counts = Counter(reading.feature for reading in recent)
    return max(
        readings,
        key=lambda one: (one.kind in _AT_ONCE, one.kind != "together", counts[one.feature]),
    )
