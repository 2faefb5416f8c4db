"""How good a model is in each part of its predictions, beside the best part and the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from edgewatch.monitors.quality.joined import Joined
from edgewatch.monitors.quality.measured import losses, measured
from edgewatch.statistics.quality.difference import difference
from edgewatch.statistics.quality.holm import holm
from edgewatch.statistics.quality.metric import LESS_IS_BETTER, ZERO_IS_BEST, Metric
from edgewatch.statistics.quality.worse import worse_p

#: Parts of one column that are shown, the largest ones.
MOST_PARTS = 50


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of the predictions.

    Attributes:
        column, value: which part; n: its predictions; n_labelled: those whose truth is known.
        metrics: of the part, with intervals; empty where too few truths are known.
        gap_best: for each metric, how much worse than the best part that is judged; gap_whole:
            than all predictions together. Positive is worse; None where it cannot be said.
        p: of the hypothesis that its errors are no larger than elsewhere; adjusted_p: after Holm,
            among all parts of all columns of the window. None where it is not judged.
        judged: whether it has enough truths to be compared.
    """

    column: str
    value: str
    n: int
    n_labelled: int
    metrics: Mapping[str, Metric]
    gap_best: Mapping[str, float | None]
    gap_whole: Mapping[str, float | None]
    p: float | None
    adjusted_p: float | None
    judged: bool

    def as_json(self) -> dict[str, Any]:
        """Plain values, in the shape of ``performance --json``."""
        return {
            "n": self.n,
            "n_labelled": self.n_labelled,
            "metrics": {name: one.as_json() for name, one in self.metrics.items()},
            "gap_best": dict(self.gap_best),
            "gap_whole": dict(self.gap_whole),
            "p": self.p,
            "adjusted_p": self.adjusted_p,
            "judged": self.judged,
        }


def segments_of(
    joined: Joined, whole: Mapping[str, Metric], min_labels: int
) -> dict[str, list[Segment]]:
    """Compare the parts of each column that divides the predictions; the largest part first.

    Args:
        joined: predictions with their `parts`.
        whole: the metrics of all of them.
        min_labels: truths below which a part is not judged.
    """
    bare = {column: _parts(joined, column, min_labels) for column in joined.parts}
    judged = [(c, s) for c, segments in bare.items() for s in segments if s.judged]
    adjusted = holm([s.p if s.p is not None else 1.0 for _, s in judged])
    p_of = {(c, s.value): float(p) for (c, s), p in zip(judged, adjusted, strict=True)}
    return {
        column: [_compared(one, segments, whole, p_of.get((column, one.value))) for one in segments]
        for column, segments in bare.items()
    }


def gap(name: str, of: Metric, beside: Metric) -> float | None:
    """Return by how much a metric is worse than beside it; negative where it is better.

    >>> gap("accuracy", Metric(0.8, None, None, 9), Metric(0.9, None, None, 9))
    0.1
    """
    if of.value is None or beside.value is None:
        return None
    if name in ZERO_IS_BEST:
        return round(abs(of.value) - abs(beside.value), 12)
    worse = difference(of, beside).value
    return worse if worse is None or name in LESS_IS_BETTER else 0.0 - worse


def _parts(joined: Joined, column: str, min_labels: int) -> list[Segment]:
    parts = joined.parts[column]
    sizes = Counter(value for value in parts if value is not None)
    return [
        _segment(joined, column, value, n, min_labels) for value, n in sizes.most_common(MOST_PARTS)
    ]


def _segment(joined: Joined, column: str, value: str, n: int, min_labels: int) -> Segment:
    inside = joined.parts[column] == value
    here = joined.take(np.flatnonzero(inside & joined.labelled))
    judged = len(here) >= min_labels
    if not judged:
        return Segment(column, value, n, len(here), {}, {}, {}, None, None, judged)
    other = joined.parts[column] != None  # noqa: E711 - of each element
    rest = joined.take(np.flatnonzero(~inside & other & joined.labelled))
    p = worse_p(losses(here.answers, here.truth), losses(rest.answers, rest.truth))
    metrics = measured(here.answers, here.truth)
    return Segment(column, value, n, len(here), metrics, {}, {}, p, None, judged)


def _compared(
    one: Segment, beside: list[Segment], whole: Mapping[str, Metric], adjusted: float | None
) -> Segment:
    best = {name: _best(name, beside) for name in one.metrics}
    return Segment(
        one.column, one.value, one.n, one.n_labelled, one.metrics,
        {name: gap(name, m, best[name]) for name, m in one.metrics.items()},
        {name: gap(name, m, whole[name]) for name, m in one.metrics.items() if name in whole},
        one.p, adjusted, one.judged,
    )  # fmt: skip


def _best(name: str, segments: list[Segment]) -> Metric:
    known = [s.metrics[name] for s in segments if s.judged and s.metrics[name].value is not None]
    if not known:
        return Metric(None, None, None, 0)
    return max(known, key=lambda metric: _goodness(name, metric.value or 0.0))


def _goodness(name: str, value: float) -> float:
    if name in ZERO_IS_BEST:
        return -abs(value)
    return -value if name in LESS_IS_BETTER else value
