"""What labels say about the accepted limits, one after the other: evidence and sequences."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.quality.answers import Answers
from edgewatch.monitors.quality.limits import Limit
from edgewatch.monitors.quality.risks import BOUNDED, Losses, risks_of
from edgewatch.statistics.quality.confidence_sequence import ConfidenceSequence
from edgewatch.statistics.quality.risk_detector import Risk, RiskDetectors

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


class RiskWatch:
    """Evidence that a metric has fallen below its accepted limit; alarms at 1."""

    def __init__(self, limits: Mapping[str, Limit], task: str, rate: float) -> None:
        """``rate``: the false alarms a year that all limits together may cost."""
        risks = risks_of(limits, task, rate)
        self.names = tuple(risk.name for risk in risks)
        self._losses = Losses(risks)
        self._detectors = RiskDetectors(risks)

    def observe(self, times_ns: IntArray, answers: Answers, truth: FloatArray) -> FloatArray:
        """Return the (n, names) evidence after each of n labelled rows."""
        return self._detectors.observe(times_ns, self._losses.of(answers, truth))


class SequenceWatch:
    """Confidence sequences of the metrics that are means of losses within 0 and 1."""

    def __init__(self, task: str) -> None:
        names = BOUNDED.get(task, ())
        self._sequences = {name: ConfidenceSequence() for name in names}
        self._losses = Losses([Risk(name, 1.0, 0.0) for name in names])

    def observe(self, answers: Answers, truth: FloatArray) -> None:
        """Take in n labelled rows in their order."""
        losses = self._losses.of(answers, truth)
        for at, sequence in enumerate(self._sequences.values()):
            sequence.observe(np.clip(losses[:, at], 0.0, 1.0))

    def intervals(self) -> dict[str, tuple[float, float]]:
        """(low, high) of each metric over all rows so far, valid however often one looks."""
        found = {}
        for name, sequence in self._sequences.items():
            if sequence.n:
                low, high = sequence.interval
                found[name] = (low, high) if name == "brier" else _as_share(name, low, high)
        return found


def _as_share(name: str, low: float, high: float) -> tuple[float, float]:
    """From an interval of the mean loss to one of the metric, which falls as losses rise."""
    if name == "f1":
        return _f1(1.0 - high), _f1(1.0 - low)
    return 1.0 - high, 1.0 - low


def _f1(jaccard: float) -> float:
    return 2 * jaccard / (1 + jaccard)
