"""Whether to train a model anew: a recommendation, with its reasons.

Training anew is recommended where the measured performance is below the accepted limit with
evidence that does not wear out by looking often. Drift alone is never a reason, and an estimate
is none either: both say where to look and which labels to ask for. Where another unit fed the
model, the equipment is to be put right first: a model trained on it would learn the fault.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Recommendation:
    """``retrain`` is None where nothing can be said: too few truths, or no limit is known."""

    retrain: bool | None
    reasons: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Plain values, in the shape of ``performance --json``."""
        return {"retrain": self.retrain, "reasons": list(self.reasons)}


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
        return Recommendation(None, (f"No window has {min_labels} truths yet.", *aside))
    if not limits:
        return Recommendation(None, ("No limit is known: declare one in [model.accept].", *aside))
    last = judged[-1]
    broken = [name for name in limits if _is_broken(name, judged, limits[name])]
    if not broken:
        return Recommendation(False, (_unproved(last, limits), *aside))
    reasons = tuple(_reason(last.measured[name], limits[name]) for name in broken)
    if last.affected >= _MOSTLY:
        share = f"{last.affected:.0%} of these predictions"
        why = f"{share} may come from another unit than the approved one: put that right first."
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


def _unproved(last: Judged, limits: Mapping[str, Limit]) -> str:
    """What is said where no metric is below its limit with evidence."""
    known = {name: last.measured[name] for name in limits if name in last.measured}
    beyond = [
        n for n, m in known.items() if m.value is not None and limits[n].is_broken_by(m.value)
    ]
    if not beyond:
        return "Every metric that is judged is within its limit."
    return (
        f"Beyond the limit in the last window, and not yet with enough evidence: "
        f"{', '.join(beyond)}. More labels will tell."
    )


def _reason(metric: Metric, limit: Limit) -> str:
    span = "" if metric.low is None else f" ({metric.low:.3g} to {metric.high:.3g})"
    most = limit.metric in LESS_IS_BETTER or limit.metric == "bias"
    bound = f"{limit.value:.3g} or {'less' if most else 'more'}"
    source = "as declared" if limit.source == "declared" else "by the reference"
    return (
        f"{limit.metric} is {metric.value:.3g}{span} over {metric.n} rows with their truth; "
        f"accepted is {bound}, {source}."
    )


def _estimate_reason(name: str) -> str:
    return f"{name} is estimated beyond its limit: ask for labels before deciding."
