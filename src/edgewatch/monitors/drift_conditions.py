"""From measurements to conditions: when drift begins and, with hysteresis, when it is over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from edgewatch.alarms.conditions import Condition
from edgewatch.monitors.measurement import Measurement


class DriftConditions:
    """Which features of a model drift, or lack readings, by the measurements so far.

    A condition begins when a method exceeds its limit and ends only when every method of the
    feature is judged and below `clear_ratio` of its limit. A window that cannot be judged ends
    nothing: silence is no proof. A step stands while the window holds readings from before it.
    """

    def __init__(self, model: str, clear_ratio: float = 0.8) -> None:
        self._model = model
        self._clear_ratio = clear_ratio
        self._active: set[tuple[str, str]] = set()

    @property
    def active(self) -> frozenset[tuple[str, str]]:
        """(code, feature) of the conditions that are met."""
        return frozenset(self._active)

    def resume(self, active: Iterable[Condition]) -> None:
        """Take over the conditions that an earlier run left active."""
        codes = {"input.drift", "output.drift", "input.missing"}
        self._active |= {
            (one.code, one.feature)
            for one in active
            if one.active and one.code in codes and one.feature is not None
        }

    def update(self, measurements: Sequence[Measurement]) -> list[Condition]:
        """Return the conditions that begin, still stand or end with one window's measurements.

        One that stands is stated again with every window that exceeds a limit, so that an alarm
        which was settled with its cause is raised anew where the drift goes on.
        """
        changed: list[Condition] = []
        for key, group in groupby(measurements, _key):
            if key is None:
                continue
            found = list(group)
            if any(one.exceeded for one in found):
                self._active.add(key)
                changed.append(self._condition(key, found, active=True))
            elif key in self._active and all(self._calm(one) for one in found):
                self._active.remove(key)
                changed.append(self._condition(key, found, active=False))
        return changed

    def end(self, at_ns: int) -> list[Condition]:
        """End all that stands: from here on it takes new evidence."""
        ended, self._active = sorted(self._active), set()
        return [
            Condition(code, feature, False, at_ns, model=self._model, feature=feature)
            for code, feature in ended
        ]

    def _calm(self, one: Measurement) -> bool:
        if not one.judged:
            return False
        return one.ratio < self._clear_ratio

    def _condition(
        self, key: tuple[str, str], found: Sequence[Measurement], *, active: bool
    ) -> Condition:
        code, feature = key
        worst = max(found, key=lambda one: one.ratio)
        return Condition(
            code=code,
            subject=feature,
            active=active,
            time_ns=worst.to_ns,
            model=self._model,
            feature=feature,
            value=worst.value,
            limit=worst.limit,
            method=worst.method,
            window_from_ns=worst.from_ns,
            window_to_ns=worst.to_ns,
            window_n=worst.n,
            params=_params(worst),
        )


def _params(one: Measurement) -> dict[str, str | float]:
    params: dict[str, str | float] = {} if one.p is None else {"p": one.p}
    if one.step is not None:
        params |= {"before": one.step.before, "after": one.step.after}
        params |= {"stepped_ns": one.step.time_ns, "over_ns": one.step.over_ns}
    return params


def _key(one: Measurement) -> tuple[str, str] | None:
    if one.method != "missing":
        return f"{one.role}.drift", one.feature
    # A missing output is outside the output's domain, and reported as that, row by row.
    return ("input.missing", one.feature) if one.role == "input" else None
