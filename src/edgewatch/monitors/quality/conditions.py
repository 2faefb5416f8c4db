"""From labels to conditions: when measured performance falls below what is accepted.

A condition begins with the label at which the evidence against its limit reaches 1, which happens
on an accepted performance no more often than the budget says, however often one looks. It ends
when so many labels as are needed to judge have come since the evidence fell below 1, and the
recent rows are within the limit. The result depends on labels and their order alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from edgewatch.alarms.conditions import Condition
from edgewatch.monitors.quality.joined import Joined
from edgewatch.monitors.quality.limits import Limit
from edgewatch.monitors.quality.recent_risk import RecentRisk
from edgewatch.monitors.quality.risks import Losses, risks_of
from edgewatch.statistics.quality.risk_detector import RiskDetectors


@dataclass(frozen=True, slots=True)
class Subject:
    """What is watched: the code of its condition, its model, and the part, empty for the whole."""

    code: str
    model: str
    part: str = ""

    def name_of(self, metric: str) -> str:
        """What the condition is about, in words."""
        return f"{self.part}: {metric}" if self.part else metric


class PerformanceConditions:
    """The conditions of one subject, metric by metric."""

    def __init__(
        self,
        subject: Subject,
        limits: Mapping[str, Limit],
        task: str,
        rate: float,
        min_labels: int,
    ) -> None:
        """``rate``: false alarms a year that all of them together may cost."""
        self._subject, self._limits, self._least = subject, limits, min_labels
        risks = risks_of(limits, task, rate)
        self._names = tuple(risk.name for risk in risks)
        self._losses, self._detectors = Losses(risks), RiskDetectors(risks)
        self._recent = {name: RecentRisk(name) for name in self._names}
        self._since = dict.fromkeys(self._names, 0)
        self._labels = 0
        self._active: dict[str, int] = {}

    def observe(self, joined: Joined, known_ns: Any) -> list[Condition]:
        """Take in n labelled rows in the order in which they became known, at (n,) ``known_ns``."""
        losses = self._losses.of(joined.answers, joined.truth)
        evidence = self._detectors.observe(joined.time_ns, losses)
        changed: list[Condition] = []
        for row, at_ns in enumerate(known_ns.tolist()):
            self._labels += 1
            for at in np.flatnonzero(~np.isnan(losses[row])).tolist():
                name = self._names[at]
                self._recent[name].add(int(joined.time_ns[row]), float(losses[row, at]))
                changed += self._judge(name, float(evidence[row, at]), at_ns)
        return changed

    def end(self, at_ns: int) -> list[Condition]:
        """End all that stands: the limits are others from here on."""
        ended, self._active = sorted(self._active), {}
        about = self._subject
        return [
            Condition(about.code, feature, False, at_ns, model=about.model, feature=feature)
            for feature in map(about.name_of, ended)
        ]

    def as_json(self) -> dict[str, Any]:
        """Where it stands, so that another run goes on exactly."""
        return {
            "detectors": self._detectors.as_json(),
            "waiting": self._losses.as_json(),
            "recent": {name: recent.as_json() for name, recent in self._recent.items()},
            "since": self._since,
            "labels": self._labels,
            "active": self._active,
        }

    def resume(self, plain: Mapping[str, Any]) -> None:
        """Go on where `as_json` stood."""
        self._detectors.resume(plain["detectors"])
        self._losses.resume(plain["waiting"])
        self._labels = int(plain["labels"])
        for name in self._names:
            if name in plain["recent"]:
                self._recent[name].resume(plain["recent"][name])
                self._since[name] = int(plain["since"][name])
        self._active = {n: int(at) for n, at in plain["active"].items() if n in self._names}

    def _judge(self, name: str, evidence: float, at_ns: int) -> Iterator[Condition]:
        if evidence >= 1.0:
            self._since[name] = 0
            # One that stands is stated again now and then: an alarm that was settled with its
            # cause is raised anew where answers go on being wrong.
            begins = name not in self._active and self._labels >= self._least
            if begins or (name in self._active and self._labels % self._least == 0):
                self._active.setdefault(name, at_ns)
                yield self._condition(name, evidence, at_ns, active=True)
            return
        self._since[name] += 1
        # Looked at now and then only: the interval of the recent rows takes a while. What labels
        # that all came at once have raised, those that come later may end.
        if at_ns > self._active.get(name, at_ns) and self._since[name] % self._least == 0:
            value = self._recent[name].metric.value
            if value is not None and not self._limits[name].is_broken_by(value):
                del self._active[name]
                yield self._condition(name, evidence, at_ns, active=False)

    def _condition(self, name: str, evidence: float, at_ns: int, *, active: bool) -> Condition:
        recent, limit = self._recent[name], self._limits[name]
        metric, (from_ns, to_ns) = recent.metric, recent.span
        params: dict[str, str | float] = {"source": limit.source, "evidence": evidence}
        if metric.low is not None and metric.high is not None:
            params |= {"low": metric.low, "high": metric.high}
        feature = self._subject.name_of(name)
        return Condition(
            self._subject.code,
            feature,
            active,
            at_ns,
            model=self._subject.model,
            feature=feature,
            value=metric.value,
            limit=limit.value,
            method="e-value",
            window_from_ns=from_ns,
            window_to_ns=to_ns,
            window_n=metric.n,
            params=params,
        )
