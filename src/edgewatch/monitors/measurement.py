"""A measurement of drift: one number with its limit, its window and its subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from edgewatch.alarms import conditions
from edgewatch.monitors.profile import Role
from edgewatch.statistics import Step

#: How a subject was measured. `evidence` is that of the e-detectors, an alarm at 1; `t2`, `q`,
#: `energy` and `slope` are of all inputs together, role "joint".
Method = Literal[
    "psi",
    "ks",
    "js",
    "wasserstein",
    "hellinger",
    "chi2",
    "missing",
    "range",
    "stuck",
    "duplicated",
    "evidence",
    "step",
    "t2",
    "q",
    "energy",
    "slope",
]

#: The subject of measurements of role "joint".
TOGETHER = conditions.TOGETHER


@dataclass(frozen=True, slots=True)
class Measurement:
    """One feature, one method, one window.

    Attributes:
        feature, role, method: what was measured and how.
        value: the distance or rate; None where there is nothing to compute it from.
        limit: what the value is held to; None where no judgement is possible.
        p: probability of such a value or a larger one without any change; None as for `limit`.
        n: readings that entered (rows, for the missing rate).
        from_ns, to_ns: event time of the window.
        step: for the method "step", where the level changed and between which levels.
    """

    feature: str
    role: Role
    method: Method
    value: float | None
    limit: float | None
    p: float | None
    n: int
    from_ns: int
    to_ns: int
    step: Step | None = None

    @property
    def judged(self) -> bool:
        """False where the window or the reference is too small: "cannot judge"."""
        return self.value is not None and self.limit is not None

    @property
    def exceeded(self) -> bool:
        """Whether the value is beyond its limit."""
        return self.value is not None and self.limit is not None and self.value > self.limit

    @property
    def ratio(self) -> float:
        """Value in units of its limit; 0 where not judged, infinite over a limit of 0."""
        if self.value is None or self.limit is None or self.value == 0:
            return 0.0
        return self.value / self.limit if self.limit > 0 else float("inf")
