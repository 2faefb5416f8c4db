"""Whether to train a model anew: a recommendation, with its reasons.

Training anew is recommended where the measured performance is below the accepted limit with
evidence that does not wear out by looking often. Drift alone is never a reason, and an estimate
is none either: both say where to look and which labels to ask for. Where another unit fed the
model, the equipment is to be put right first: a model trained on it would learn the fault.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from edgewatch.monitors.quality.limits import Limit
from edgewatch.statistics.quality.metric import LESS_IS_BETTER, Metric

#: Share of affected predictions from which on the equipment is the first suspect.
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Judged:
    """What one window with enough truths says.

    ``evidence``: greatest e-value within it, by metric; ``affected``: share of its predictions
    that another unit than the approved one may have fed.
    """

    n_labelled: int
    measured: Mapping[str, Metric]
    evidence: Mapping[str, float]
    affected: float = 0.0


NO_TRUTHS = "No window has {least} truths yet."
NO_LIMIT = "No limit is known: declare one in [model.accept]."
WITHIN = "Every metric that is judged is within its limit."
NOT_PROVED = (
    "Beyond the limit in the last window, and not yet with enough evidence: {metrics}. "
    "More labels will tell."
)
ANOTHER_UNIT = (
    "{percent} % of these predictions may come from another unit than the approved one: "
    "put that right first."
)
ESTIMATED = "{metric} is estimated beyond its limit: ask for labels before deciding."
DECLARED_LEAST = (
    "{metric} is {value} ({low} to {high}) over {n} rows with their truth; "
    "accepted is {limit} or more, as declared."
)
DECLARED_MOST = (
    "{metric} is {value} ({low} to {high}) over {n} rows with their truth; "
    "accepted is {limit} or less, as declared."
)
REFERENCE_LEAST = (
    "{metric} is {value} ({low} to {high}) over {n} rows with their truth; "
    "accepted is {limit} or more, by the reference."
)
REFERENCE_MOST = (
    "{metric} is {value} ({low} to {high}) over {n} rows with their truth; "
    "accepted is {limit} or less, by the reference."
)
TEMPLATES = (
    NO_TRUTHS,
    NO_LIMIT,
    WITHIN,
    NOT_PROVED,
    ANOTHER_UNIT,
    ESTIMATED,
    DECLARED_LEAST,
    DECLARED_MOST,
    REFERENCE_LEAST,
    REFERENCE_MOST,
)
"""All that can be said, for those who say it in another language."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence and what stands in it: whoever shows it may say it in another language."""

    template: str
    params: Mapping[str, str | float | None] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The sentence in English.

        >>> Reason("{metric} is {value}.", {"metric": "accuracy", "value": 0.81234}).text
        'accuracy is 0.812.'
        """
        return self.template.format(**{name: _said(value) for name, value in self.params.items()})


def _said(value: str | float | None) -> str:
    if value is None:
        return "unknown"
    return f"{value:.3g}" if isinstance(value, float) else str(value)


@dataclass(frozen=True, slots=True)
class Recommendation:
    """``retrain`` is None where nothing can be said: too few truths, or no limit is known."""

    retrain: bool | None
    said: tuple[Reason, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why, in English."""
        return tuple(one.text for one in self.said)

    def as_json(self) -> dict[str, Any]:
        """Plain values, in the shape of ``performance --json``."""
        said = [{"text": one.template, "params": dict(one.params)} for one in self.said]
        return {"retrain": self.retrain, "reasons": list(self.reasons), "said": said}


def recommend(
    judged: Sequence[Judged],
    limits: Mapping[str, Limit],
    min_labels: int,
    estimated_broken: Sequence[str] = (),
) -> Recommendation:
    """Weigh the windows that have enough truths, oldest first; the last one counts.

    ``estimated_broken``: metrics whose estimate in the last window lies beyond the limit.
    """
    aside = tuple(_estimate_reason(name) for name in estimated_broken)
    if not judged:
        return Recommendation(None, (Reason(NO_TRUTHS, {"least": min_labels}), *aside))
    if not limits:
        return Recommendation(None, (Reason(NO_LIMIT), *aside))
    last = judged[-1]
    broken = [name for name in limits if _is_broken(name, judged, limits[name])]
    if not broken:
        return Recommendation(False, (_unproved(last, limits), *aside))
    reasons = tuple(_reason(last.measured[name], limits[name]) for name in broken)
    if last.affected >= _MOSTLY:
        why = Reason(ANOTHER_UNIT, {"percent": round(100 * last.affected)})
        return Recommendation(False, (*reasons, why))
    return Recommendation(True, reasons)


def _is_broken(name: str, judged: Sequence[Judged], limit: Limit) -> bool:
    """By its e-value where the metric has one; else by whole intervals of two windows in a row."""
    last = judged[-1]
    metric = last.measured.get(name)
    if metric is None or metric.value is None or not limit.is_broken_by(metric.value):
        return False
    if name in last.evidence:
        return last.evidence[name] >= 1.0
    two = [one.measured.get(name) for one in judged[-2:]]
    return len(two) == 2 and all(m and limit.is_broken_throughout(m.low, m.high) for m in two)


def _unproved(last: Judged, limits: Mapping[str, Limit]) -> Reason:
    """What is said where no metric is below its limit with evidence."""
    known = {name: last.measured[name] for name in limits if name in last.measured}
    beyond = [
        n for n, m in known.items() if m.value is not None and limits[n].is_broken_by(m.value)
    ]
    return Reason(NOT_PROVED, {"metrics": ", ".join(beyond)}) if beyond else Reason(WITHIN)


def _reason(metric: Metric, limit: Limit) -> Reason:
    most = limit.metric in LESS_IS_BETTER or limit.metric == "bias"
    declared = limit.source == "declared"
    least_of, most_of = (
        (DECLARED_LEAST, DECLARED_MOST) if declared else (REFERENCE_LEAST, REFERENCE_MOST)
    )
    return Reason(
        most_of if most else least_of,
        {
            "metric": limit.metric,
            "value": metric.value,
            "low": metric.low,
            "high": metric.high,
            "n": metric.n,
            "limit": limit.value,
        },
    )


def _estimate_reason(name: str) -> Reason:
    return Reason(ESTIMATED, {"metric": name})
