"""All conditions of one model's performance: the whole, its parts, and what is estimated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.alarms.conditions import Condition
from edgewatch.monitors.quality.conditions import PerformanceConditions, Subject
from edgewatch.monitors.quality.estimated_conditions import EstimatedConditions
from edgewatch.monitors.quality.joined import Joined
from edgewatch.monitors.quality.limits import Limit, learned_for_parts

MEASURED, SEGMENT = "performance.measured", "performance.segment"
#: How the false alarms of a model's performance are divided.
OF_WHOLE, _OF_PARTS = 0.6, 0.4
#: Parts that are watched, in the order in which they first had a label.
MOST_PARTS = 100
#: The metrics that parts may be held to: those that every label counts for.
_FOR_PARTS = {
    "binary": ("accuracy",),
    "multiclass": ("accuracy",),
    "regression": ("rmse", "mse", "mae"),
}


@dataclass(slots=True)
class Division:
    """Since when a column divides the labels: the first part met, and when another one was."""

    first: str | None = None
    since_ns: int | None = None

    def note(self, parts: NDArray[np.object_], known_ns: NDArray[np.int64]) -> None:
        """Take in the (n,) parts of labelled rows that became known at (n,) times."""
        if self.since_ns is not None:
            return
        for part, at_ns in zip(parts.tolist(), known_ns.tolist(), strict=True):
            self.first = part if self.first is None else self.first
            if part is not None and part != self.first:
                self.since_ns = int(at_ns)
                return


class PerformanceWatch:
    """Watches the labels of one model against its limits."""

    def __init__(
        self,
        model: str,
        limits: Mapping[str, Limit],
        task: str,
        rate: float,
        min_labels: int,
        min_segment: int,
    ) -> None:
        """``rate``: false alarms a year that all of this together may cost."""
        self._model, self._limits, self._task, self._rate = model, limits, task, rate
        self._least_of_part = min_segment
        known = [name for name in _FOR_PARTS[task] if name in limits]
        declared = [name for name in known if limits[name].source == "declared"]
        self._metric_of_parts = next(iter([*declared, *known]), "")
        self._whole = PerformanceConditions(
            Subject(MEASURED, model), limits, task, rate * OF_WHOLE, min_labels
        )
        self._parts: dict[str, PerformanceConditions] = {}
        self._divisions: dict[str, Division] = {}
        self.estimated = EstimatedConditions(model, limits)

    def observe(self, joined: Joined, known_ns: NDArray[np.int64]) -> list[Condition]:
        """Take in n labelled rows in the order in which they became known, at (n,) ``known_ns``."""
        found = self._whole.observe(joined, known_ns)
        self._meet(joined)
        for column, parts in joined.parts.items():
            self._divisions.setdefault(column, Division()).note(parts, known_ns)
            found += self._observe_parts(column, joined, known_ns)
        return sorted(found, key=lambda condition: condition.time_ns)

    def _meet(self, joined: Joined) -> None:
        """Give new parts their turn in the order of the labels, however these come in."""
        columns = sorted(joined.parts)
        for row in zip(*(joined.parts[column].tolist() for column in columns), strict=True):
            for column, value in zip(columns, row, strict=True):
                if value is not None:
                    self._part(f"{column} {value}")

    def _observe_parts(
        self, column: str, joined: Joined, known_ns: NDArray[np.int64]
    ) -> list[Condition]:
        """The conditions of a column's parts, from when there are two: one part is the whole."""
        parts, found = joined.parts[column], []
        for value in dict.fromkeys(part for part in parts.tolist() if part is not None):
            watch = self._part(f"{column} {value}")
            if watch is not None:
                rows = np.flatnonzero(parts == value)
                found += watch.observe(joined.take(rows), known_ns[rows])
        since_ns = self._divisions[column].since_ns
        return [one for one in found if since_ns is not None and one.time_ns >= since_ns]

    def end(self, at_ns: int) -> list[Condition]:
        """End all that stands."""
        watches: Iterable[PerformanceConditions] = (self._whole, *self._parts.values())
        ended = [condition for watch in watches for condition in watch.end(at_ns)]
        return ended + self.estimated.end(at_ns)

    def as_json(self) -> dict[str, Any]:
        """Where it stands, so that another run goes on exactly."""
        return {
            "task": self._task,
            "whole": self._whole.as_json(),
            "parts": {name: watch.as_json() for name, watch in self._parts.items()},
            "divisions": {name: [one.first, one.since_ns] for name, one in self._divisions.items()},
            "estimated": self.estimated.as_json(),
        }

    def resume(self, plain: Mapping[str, Any]) -> None:
        """Go on where `as_json` stood; another task's state is left aside."""
        if plain["task"] != self._task:
            return
        self._whole.resume(plain["whole"])
        for name, state in plain["parts"].items():
            watch = self._part(name)
            if watch is not None:
                watch.resume(state)
        self._divisions = {name: Division(*one) for name, one in plain["divisions"].items()}
        self.estimated.resume(plain["estimated"])

    def _part(self, name: str) -> PerformanceConditions | None:
        """The watch of a part; the k-th one may cost 6/(π²k²) of what all may: it sums to all."""
        if name not in self._parts and len(self._parts) < MOST_PARTS:
            limits = learned_for_parts(self._limits, self._metric_of_parts)
            rate = self._rate * _OF_PARTS * 6 / (np.pi * (len(self._parts) + 1)) ** 2
            self._parts[name] = PerformanceConditions(
                Subject(SEGMENT, self._model, name), limits, self._task, rate, self._least_of_part
            )
        return self._parts.get(name)


def in_order_of_knowing(joined: Joined) -> tuple[Joined, NDArray[np.int64]]:
    """Labelled rows in the order in which prediction and truth were both known, and when."""
    labelled = joined.take(np.flatnonzero(joined.labelled))
    known_ns = np.maximum(labelled.time_ns, labelled.first_ns)
    order = np.lexsort((labelled.time_ns, known_ns))
    return labelled.take(order), known_ns[order]
