"""From evidence and measurements to conditions: when drift begins, and when it is over.

Sequential evidence begins a condition the moment it reaches 1. It is over when a whole window of
rows has passed in which the evidence stayed below 1, and the window itself looks like the
reference again: each measure that can be judged below `clear_ratio` of its limit, or where none
can, the evidence low. A step of an instrument channel begins and ends with the window it is in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from edgewatch.alarms.conditions import Condition
from edgewatch.monitors.measurement import Measurement
from edgewatch.monitors.windows import View

#: Code and feature: what one condition is about.
Key = tuple[str, str]
CODES = frozenset({"input.drift", "output.drift", "input.missing"})
#: Evidence that ends a condition which no window can judge.
LOW = 0.1


@dataclass(frozen=True, slots=True)
class Standing:
    """Evidence of one condition after a row.

    Attributes:
        value: the greatest evidence of its subjects; kind: of which.
        last_row: the last row after which it was 1 or more, −1 if none.
        params: what else to say of it.
    """

    value: float
    kind: str
    last_row: int = -1
    params: Mapping[str, str | float] = field(default_factory=dict)


class DriftConditions:
    """Which features of a model drift, or lack readings."""

    def __init__(self, model: str, window_rows: int, clear_ratio: float = 0.8) -> None:
        self._model, self._window_rows, self._clear_ratio = model, window_rows, clear_ratio
        self._active: set[Key] = set()

    @property
    def active(self) -> frozenset[Key]:
        """(code, feature) of the conditions that are met."""
        return frozenset(self._active)

    def resume(self, active: Iterable[Condition]) -> None:
        """Take over exactly the conditions that an earlier run left active."""
        self._active = {
            (one.code, one.feature)
            for one in active
            if one.active and one.code in CODES and one.feature is not None
        }

    def crossed(self, key: Key, found: Standing, time_ns: int, window: View) -> Condition:
        """Return the condition that begins, or still stands, with evidence of 1 or more."""
        self._active.add(key)
        return self._stated(key, found, time_ns, window)

    def steps(self, measurements: Sequence[Measurement]) -> list[Condition]:
        """Return what begins, still stands or ends with the steps of instrument channels."""
        changed = []
        for one in measurements:
            key = (f"{one.role}.drift", one.feature)
            if one.method == "step" and one.exceeded:
                self._active.add(key)
                changed.append(self._step(key, one))
            elif one.method == "step" and key in self._active and self._calm(one):
                self._active.remove(key)
                changed.append(self._ended(key, one.to_ns))
        return changed

    def update(
        self,
        measurements: Sequence[Measurement],
        standing: Mapping[Key, Standing],
        row: int,
        window: View,
    ) -> list[Condition]:
        """Return what still stands or ends with the measurements of one window.

        What stands is stated again with every window, so that an alarm which was settled with
        its cause is raised anew where the drift goes on.

        Args:
            measurements: of the window.
            standing: evidence by condition after its last row.
            row: number of rows up to now.
            window: the rows it is stated with.
        """
        windows = _by_key(measurements)
        stepping = {
            (f"{one.role}.drift", one.feature) for one in measurements if one.method == "step"
        }
        # What another baseline left active, and nothing watches any more, is over like the rest.
        left = {key: Standing(0.0, "") for key in sorted(self._active - stepping)}
        changed = []
        for key, found in {**left, **standing}.items():
            if found.value >= 1:
                changed.append(self.crossed(key, found, window.to_ns, window))
            elif key in self._active and self._is_over(found, windows.get(key, []), row):
                self._active.remove(key)
                changed.append(self._ended(key, window.to_ns))
        return changed

    def end(self, at_ns: int) -> list[Condition]:
        """End all that stands: from here on it takes new evidence."""
        ended, self._active = sorted(self._active), set()
        return [self._ended(key, at_ns) for key in ended]

    def _is_over(self, found: Standing, window: Sequence[Measurement], row: int) -> bool:
        if found.last_row >= 0 and row - found.last_row <= self._window_rows:
            return False
        judged = [one for one in window if one.judged]
        return all(map(self._calm, judged)) if judged else found.value < LOW

    def _calm(self, one: Measurement) -> bool:
        return one.judged and one.ratio < self._clear_ratio

    def _step(self, key: Key, one: Measurement) -> Condition:
        params: dict[str, str | float] = {} if one.p is None else {"p": one.p}
        if one.step is not None:
            params |= {"kind": "step", "before": one.step.before, "after": one.step.after}
            params |= {"stepped_ns": one.step.time_ns, "over_ns": one.step.over_ns}
        code, feature = key
        return Condition(
            code=code,
            subject=feature,
            active=True,
            time_ns=one.to_ns,
            model=self._model,
            feature=feature,
            value=one.value,
            limit=one.limit,
            method=one.method,
            window_from_ns=one.from_ns,
            window_to_ns=one.to_ns,
            window_n=one.n,
            params=params,
        )

    def _stated(self, key: Key, found: Standing, time_ns: int, window: View) -> Condition:
        code, feature = key
        return Condition(
            code=code,
            subject=feature,
            active=True,
            time_ns=time_ns,
            model=self._model,
            feature=feature,
            value=found.value,
            limit=1.0,
            method="evidence",
            window_from_ns=window.from_ns,
            window_to_ns=window.to_ns,
            window_n=window.n,
            params={"kind": found.kind, **found.params},
        )

    def _ended(self, key: Key, at_ns: int) -> Condition:
        code, feature = key
        return Condition(code, feature, False, at_ns, model=self._model, feature=feature)


def _by_key(measurements: Sequence[Measurement]) -> dict[Key, list[Measurement]]:
    """Return by condition the measures that tell whether a window is like the reference."""
    windows: dict[Key, list[Measurement]] = {}
    for one in measurements:
        role = "output" if one.role == "output" else "input"
        if one.method in ("psi", "ks", "t2", "q"):
            windows.setdefault((f"{role}.drift", one.feature), []).append(one)
        elif one.method in ("missing", "stuck", "duplicated") and role == "input":
            windows.setdefault(("input.missing", one.feature), []).append(one)
    return windows
