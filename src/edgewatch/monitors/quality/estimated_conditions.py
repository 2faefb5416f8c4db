"""From estimates to conditions: when performance without labels must be beyond what is accepted.

The band of an estimate is as wide as it was wrong on held-out blocks of the reference. Only where
the whole band lies beyond the limit, in two windows of predictions in a row, is it a condition;
the first window whose band reaches back within the limit ends it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from edgewatch.alarms.conditions import Condition
from edgewatch.monitors.quality.estimated import Estimate
from edgewatch.monitors.quality.limits import Limit

ESTIMATED = "performance.estimated"
IN_A_ROW = 2


class EstimatedConditions:
    """Which metrics of a model are estimated beyond their limits."""

    def __init__(self, model: str, limits: Mapping[str, Limit]) -> None:
        self._model, self._limits = model, limits
        self._beyond: dict[str, int] = {}

    def observe(self, found: Mapping[str, Estimate], from_ns: int, to_ns: int) -> list[Condition]:
        """Take in the estimates of one window of predictions, ``from_ns`` to ``to_ns``."""
        changed = []
        for name, one in found.items():
            limit = self._limits.get(name)
            if limit is None or one.value is None:
                continue
            before = self._beyond.get(name, 0)
            now = before + 1 if limit.is_broken_throughout(one.low, one.high) else 0
            self._beyond[name] = min(now, IN_A_ROW)
            if now >= IN_A_ROW:
                changed.append(self._condition(name, one, (from_ns, to_ns), active=True))
            elif before >= IN_A_ROW:
                changed.append(self._condition(name, one, (from_ns, to_ns), active=False))
        return changed

    def end(self, at_ns: int) -> list[Condition]:
        """End all that stands."""
        ended = sorted(name for name, times in self._beyond.items() if times >= IN_A_ROW)
        self._beyond = {}
        return [
            Condition(ESTIMATED, name, False, at_ns, model=self._model, feature=name)
            for name in ended
        ]

    def as_json(self) -> dict[str, int]:
        """For each metric, in how many windows in a row it was beyond its limit."""
        return dict(self._beyond)

    def resume(self, plain: Mapping[str, Any]) -> None:
        """Go on where `as_json` stood."""
        self._beyond = {name: int(times) for name, times in plain.items()}

    def _condition(
        self, name: str, one: Estimate, span: tuple[int, int], *, active: bool
    ) -> Condition:
        params: dict[str, str | float] = {"source": self._limits[name].source}
        if one.low is not None and one.high is not None:
            params |= {"low": one.low, "high": one.high}
        return Condition(
            ESTIMATED,
            name,
            active,
            span[1],
            model=self._model,
            feature=name,
            value=one.value,
            limit=self._limits[name].value,
            method="estimated",
            window_from_ns=span[0],
            window_to_ns=span[1],
            window_n=one.n,
            params=params,
        )
