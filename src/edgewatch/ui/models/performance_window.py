"""One window of performance: its metrics, truth by answer, calibration, parts and labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.ui.models.formatting import NOTHING, duration, number, percent
from edgewatch.ui.models.metric_words import metric_keys, metric_words
from edgewatch.ui.words import tr, trn


@dataclass(frozen=True, slots=True)
class MetricRow:
    """One metric of the window. ``broken``: None where it is not judged; ``called``: its title
    where it is a plug-in's."""

    key: str
    measured: str
    estimated: str
    limit: str
    broken: bool | None
    called: str = ""

    @property
    def title(self) -> str:
        return metric_words(self.key, self.called)


@dataclass(frozen=True, slots=True, eq=False)
class TruthByAnswer:
    """(k, k) how often the model said what (columns) to each truth (rows), by the k classes."""

    classes: tuple[str, ...]
    counts: NDArray[np.int64]

    @property
    def shares(self) -> NDArray[np.float64]:
        """(k, k) share of the answers to each truth; 0 where a truth never came."""
        total = np.maximum(self.counts.sum(axis=1, keepdims=True), 1)
        return np.asarray(self.counts / total, np.float64)


@dataclass(frozen=True, slots=True)
class CalibrationPoint:
    """The rows with about the same score: what the model said, and what came true."""

    n: int
    predicted: float
    observed: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part of the predictions. ``worse``: whether it stands out against the best part."""

    column: str
    part: str
    labels: int
    value: str
    gap: str
    p: float | None
    worse: bool


@dataclass(frozen=True, slots=True)
class LabelDelay:
    """By when a share of the labels was known."""

    share: str
    within: str


@dataclass(frozen=True, slots=True, eq=False)
class WindowView:
    """Everything of one window."""

    from_text: str
    to_text: str
    n: int
    n_labelled: int
    rows: tuple[MetricRow, ...]
    labels: str
    delays: tuple[LabelDelay, ...]
    confusion: TruthByAnswer | None
    calibration: tuple[CalibrationPoint, ...]
    parts: tuple[PartRow, ...]


def window_view(window: Mapping[str, Any]) -> WindowView:
    """One window of what ``edgewatch performance --json`` prints.

    Raises:
        KeyError, TypeError, ValueError: if it is of another shape.
    """
    return WindowView(
        window["from"],
        window["to"],
        int(window["n"]),
        int(window["n_labelled"]),
        tuple(_row(key, window) for key in metric_keys([window])),
        _labels(window),
        _delays(window.get("label_delay_s", {})),
        _confusion(window["confusion"]),
        tuple(_point(one) for one in window.get("calibration") or ()),
        tuple(_parts(window.get("segments", {}))),
    )


def _row(key: str, window: Mapping[str, Any]) -> MetricRow:
    measured, estimated = window["measured"].get(key, {}), window["estimated"].get(key, {})
    limit = measured.get("limit", estimated.get("limit"))
    return MetricRow(
        key,
        with_interval(measured),
        with_interval(estimated),
        number(limit, 3),
        measured.get("broken"),
        str(measured.get("title", "")),
    )


def with_interval(one: Mapping[str, Any]) -> str:
    """A value with its interval in brackets; why there is none, where that is said."""
    if one.get("value") is None:
        return str(one.get("why") or NOTHING)
    value = number(one["value"], 3)
    if one.get("low") is None or one.get("high") is None:
        return value
    return f"{value} ({number(one['low'], 3)} – {number(one['high'], 3)})"


def _labels(window: Mapping[str, Any]) -> str:
    label, labelled = window["label"], int(window["n_labelled"])
    said = trn(
        labelled,
        "# label for {n} predictions ({share})|# labels for {n} predictions ({share})",
        n=number(window["n"], 3),
        share=percent(round(label["coverage"], 3)),
    )
    strange = ", ".join(str(one) for one in label.get("unmatched", ())[:5])
    parts = [f"{said}."]
    if not window["judged"]:
        least = number(window["min_labels"])
        parts.append(tr("Too few to judge: {least} are needed.", least=least))
    if strange:
        parts.append(tr("Labels that fit no class: {labels}.", labels=strange))
    return " ".join(parts)


def _delays(delays: Mapping[str, Any]) -> tuple[LabelDelay, ...]:
    words = {
        "p10": tr("the first tenth"),
        "p25": tr("a quarter"),
        "p50": tr("half"),
        "p75": tr("three quarters"),
        "p90": tr("nine tenths"),
        "p100": tr("all that have come"),
    }
    return tuple(
        LabelDelay(said, duration(float(delays[key])))
        for key, said in words.items()
        if delays.get(key) is not None
    )


def _confusion(plain: Mapping[str, Any] | None) -> TruthByAnswer | None:
    if plain is None:
        return None
    if "truth_by_answer" in plain:
        classes, matrix = plain["classes"], plain["truth_by_answer"]
    else:
        positive = str(plain["positive"])
        classes = [plain["negative"] or tr("not {name}", name=positive), positive]
        matrix = [[plain["tn"], plain["fp"]], [plain["fn"], plain["tp"]]]
    return TruthByAnswer(tuple(map(str, classes)), np.array(matrix, np.int64))


def _point(one: Mapping[str, Any]) -> CalibrationPoint:
    ends = (one["observed_low"], one["observed_high"])
    return CalibrationPoint(int(one["n"]), one["predicted"], one["observed"], *ends)


def _parts(segments: Mapping[str, Mapping[str, Any]]) -> Sequence[PartRow]:
    """The judged parts of each column that has several, those that stand out first."""
    found = [
        _part(column, name, one)
        for column, parts in segments.items()
        if len(parts) > 1
        for name, one in parts.items()
    ]
    return sorted(found, key=lambda one: (not one.worse, 1.0 if one.p is None else one.p))


def _part(column: str, name: str, one: Mapping[str, Any]) -> PartRow:
    metrics = one["metrics"]
    key = next((k for k in ("accuracy", "rmse") if k in metrics), None)
    p = one["adjusted_p"]
    gap = one["gap_best"].get(key) if key else None
    return PartRow(
        column,
        name,
        int(one["n_labelled"]),
        with_interval(metrics[key]) if key else NOTHING,
        number(gap, 3) if one["judged"] else tr("too few"),
        p,
        bool(one["judged"]) and p is not None and p < _SIGNIFICANT,
    )


_SIGNIFICANT = 0.05
