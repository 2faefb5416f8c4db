"""One window of performance after the other: measured, estimated, held to the limits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from edgewatch.cli._output import rfc3339
from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.budget import Budget
from edgewatch.monitors.quality.estimated import Estimate, Estimator
from edgewatch.monitors.quality.evidence import RiskWatch, SequenceWatch
from edgewatch.monitors.quality.fairness import fairness_of
from edgewatch.monitors.quality.joined import Joined, inputs_called
from edgewatch.monitors.quality.limits import Limit
from edgewatch.monitors.quality.measured import (
    calibration_json,
    confusion_json,
    measured,
    per_class,
)
from edgewatch.monitors.quality.plugin_metrics import PluginMetrics
from edgewatch.monitors.quality.retrain import Judged, Recommendation, recommend
from edgewatch.monitors.quality.segments import segments_of
from edgewatch.monitors.quality.watching import OF_WHOLE
from edgewatch.monitors.quality.windows import QualityWindow
from edgewatch.site.config import ModelSection, SiteConfig
from edgewatch.statistics.quality.metric import Metric

_DELAYS = (0.1, 0.25, 0.5, 0.75, 0.9, 1.0)


class Judge:
    """Judges the windows of one file of a model, oldest first."""

    def __init__(
        self,
        config: SiteConfig,
        section: ModelSection,
        baseline: Baseline | None,
        limits: Mapping[str, Limit],
    ) -> None:
        self._config, self._section, self._limits = config, section, limits
        self._baseline = baseline
        quality = baseline.quality if baseline else None
        self._estimator = Estimator(quality) if quality else None
        self._plugins = PluginMetrics()
        self._risks: RiskWatch | None = None
        self._judged: list[Judged] = []
        self._estimated_broken: list[str] = []

    def window(self, window: QualityWindow, affected: float) -> dict[str, Any]:
        """One window in the shape of ``performance --json``."""
        joined, least = window.joined, self._config.performance.min_labels
        labelled = joined.take(np.flatnonzero(joined.labelled))
        found = measured(labelled.answers, labelled.truth) if len(labelled) else {}
        enough = len(labelled) >= least
        evidence = self._evidence(labelled)
        if enough:
            self._judged.append(Judged(len(labelled), found, evidence, affected))
        return {
            "from": rfc3339(window.from_ns),
            "to": rfc3339(window.to_ns),
            "n": len(joined),
            "n_labelled": len(labelled),
            "min_labels": least,
            "complete": window.complete,
            "judged": enough if len(labelled) else None,
            "label": _label_json(joined),
            "label_delay_s": _delays_json(joined),
            "measured": {
                **self._measured(labelled, found, evidence, enough=enough),
                **self._of_plugins(labelled, enough=enough),
            },
            "estimated": self._estimated(joined),
            "confusion": confusion_json(labelled.answers, labelled.truth) if found else None,
            "calibration": calibration_json(labelled.answers, labelled.truth) if found else None,
            "classes": _classes_json(per_class(labelled.answers, labelled.truth)),
            **self._parts(joined, found),
            "affected": affected,
        }

    def recommendation(self) -> Recommendation:
        """What the windows so far recommend."""
        least = self._config.performance.min_labels
        return recommend(self._judged, self._limits, least, self._estimated_broken)

    def _evidence(self, labelled: Joined) -> dict[str, float]:
        """Greatest e-value of each metric within the window; takes the labels in."""
        task = labelled.answers.task
        if self._risks is None:
            models = max(len(self._config.model), 1)
            rate = Budget(self._config.drift.alarms_per_year, models).share("performance")
            self._risks = RiskWatch(self._limits, task, rate * OF_WHOLE)
        if not len(labelled):
            return {}
        labelled = _as_known(labelled)
        found = self._risks.observe(labelled.time_ns, labelled.answers, labelled.truth)
        return dict(zip(self._risks.names, found.max(axis=0).tolist(), strict=True))

    def _measured(
        self,
        labelled: Joined,
        found: Mapping[str, Metric],
        evidence: Mapping[str, float],
        *,
        enough: bool,
    ) -> dict[str, Any]:
        intervals = _sequences(labelled)
        return {
            name: self._metric(name, one, evidence, intervals, enough=enough)
            for name, one in found.items()
        }

    def _of_plugins(self, labelled: Joined, *, enough: bool) -> dict[str, Any]:
        """What plug-ins measure, in the same shape; no evidence is gathered on it."""
        if not len(labelled):
            return {}
        found = self._plugins.measure(labelled.answers, labelled.truth)
        return {
            name: {
                "title": self._plugins.titles[name],
                **self._metric(name, one, {}, {}, enough=enough),
            }
            for name, one in found.items()
        }

    def _parts(self, joined: Joined, whole: Mapping[str, Metric]) -> dict[str, Any]:
        """The parts of each column, and what is said of their fairness."""
        least = self._config.performance.min_segment
        segments = segments_of(joined, whole, least)
        fair = segments if joined.answers.task == "binary" else {}
        return {
            "segments": {
                column: {one.value: one.as_json() for one in parts}
                for column, parts in segments.items()
            },
            "fairness": {column: fairness_of(parts, least) for column, parts in fair.items()},
        }

    def _metric(
        self,
        name: str,
        metric: Metric,
        evidence: Mapping[str, float],
        intervals: Mapping[str, tuple[float, float]],
        *,
        enough: bool,
    ) -> dict[str, Any]:
        limit, sequence = self._limits.get(name), intervals.get(name)
        judged = enough and limit is not None and metric.value is not None
        return {
            **metric.as_json(),
            "limit": limit.value if limit else None,
            "limit_source": limit.source if limit else None,
            "sequence": None if sequence is None else {"low": sequence[0], "high": sequence[1]},
            "evidence": evidence.get(name),
            "broken": _is_broken(metric, limit, evidence.get(name)) if judged and limit else None,
        }

    def _estimated(self, joined: Joined) -> dict[str, Any]:
        if self._estimator is None:
            return {}
        features = self._baseline.inputs if self._baseline else ()
        inputs = inputs_called(joined, self._estimator.profile.names, features)
        found = self._estimator.estimate(joined.answers, inputs)
        self._estimated_broken = [name for name, one in found.items() if self._beyond(name, one)]
        return {name: self._estimate(name, one) for name, one in found.items()}

    def _beyond(self, name: str, one: Estimate) -> bool:
        limit = self._limits.get(name)
        return limit is not None and limit.is_broken_throughout(one.low, one.high)

    def _estimate(self, name: str, one: Estimate) -> dict[str, Any]:
        limit = self._limits.get(name)
        return {
            **one.as_json(),
            "limit": limit.value if limit else None,
            "broken": self._beyond(name, one) if limit and one.value is not None else None,
        }


def _as_known(labelled: Joined) -> Joined:
    """In the order in which their truth became known, as somebody who looks on sees them."""
    return labelled.take(np.lexsort((labelled.time_ns, labelled.first_ns)))


def _sequences(labelled: Joined) -> dict[str, tuple[float, float]]:
    """The confidence sequences of a window, where they stand after its last label."""
    watch = SequenceWatch(labelled.answers.task)
    ordered = _as_known(labelled)
    watch.observe(ordered.answers, ordered.truth)
    return watch.intervals()


def _is_broken(metric: Metric, limit: Limit, evidence: float | None) -> bool:
    """By the whole interval, or by a value beyond the limit whose e-value has reached 1."""
    if limit.is_broken_throughout(metric.low, metric.high):
        return True
    beyond = metric.value is not None and limit.is_broken_by(metric.value)
    return beyond and evidence is not None and evidence >= 1.0


def _label_json(joined: Joined) -> dict[str, Any]:
    known = joined.first_ns >= 0
    delays = (joined.first_ns - joined.time_ns)[known] / 1e9
    p50, p90 = np.quantile(delays, (0.5, 0.9)).tolist() if delays.size else (None, None)
    return {
        "coverage": float(known.mean()) if len(joined) else 0.0,
        "delay_p50_s": p50,
        "delay_p90_s": p90,
        "unmatched": list(joined.strange),
    }


def _delays_json(joined: Joined) -> dict[str, float]:
    """Seconds from a prediction until a share of the labels was known; empty without any."""
    known = joined.first_ns >= 0
    delays = (joined.first_ns - joined.time_ns)[known] / 1e9
    if not delays.size:
        return {}
    told = np.quantile(delays, _DELAYS).tolist()
    return {f"p{100 * q:.0f}": value for q, value in zip(_DELAYS, told, strict=True)}


def _classes_json(each: Mapping[str, Mapping[str, Metric]]) -> dict[str, Any]:
    return {
        word: {name: one.as_json() for name, one in metrics.items()}
        for word, metrics in each.items()
    }
