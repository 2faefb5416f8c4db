"""How good the answers were, window by window, read from ``edgewatch performance --json``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.ui.models.advice_words import reason_words
from edgewatch.ui.models.metric_words import metric_keys, metric_words
from edgewatch.ui.models.performance_window import WindowView, window_view

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """One metric over windows: (n,) ends in seconds, values and intervals, NaN where not known."""

    from_s: Floats
    to_s: Floats
    value: Floats
    low: Floats
    high: Floats

    def take(self, rows: NDArray[np.bool_]) -> Course:
        """These windows."""
        parts = (self.from_s, self.to_s, self.value, self.low, self.high)
        return Course(*(part[rows] for part in parts))


@dataclass(frozen=True, slots=True, eq=False)
class MetricView:
    """One metric: its course as measured and as estimated, and what it is held to.

    ``called``: its title where it is a plug-in's.
    """

    key: str
    measured: Course
    estimated: Course
    limit: float | None
    called: str = ""

    @property
    def title(self) -> str:
        return metric_words(self.key, self.called)


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """(n,) ends of the windows in seconds, predictions, and labels among them."""

    from_s: Floats
    to_s: Floats
    n: NDArray[np.int64]
    labelled: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class PerformanceView:
    """Everything of the page. ``told`` is the last window that could be judged, or the last."""

    metrics: tuple[MetricView, ...]
    counts: Counts
    windows: tuple[Mapping[str, Any], ...]
    told: int
    retrain: bool | None
    reasons: tuple[str, ...]
    cannot: tuple[str, ...]

    def window(self, at: int) -> WindowView:
        """One window opened up.

        Raises:
            KeyError, TypeError, ValueError: if it is of another shape.
        """
        return window_view(self.windows[at])

    def window_at(self, time_s: float) -> int:
        """The window that holds a moment, or the nearest one."""
        middle = (self.counts.from_s + self.counts.to_s) / 2
        inside = (self.counts.from_s <= time_s) & (time_s <= self.counts.to_s)
        return int(np.argmin(np.where(inside, 0.0, np.abs(middle - time_s))))


def performance_view(plain: Mapping[str, Any]) -> PerformanceView | None:
    """The view of what the command printed; None where there is no window.

    Raises:
        KeyError, TypeError, ValueError: if it is of another shape.
    """
    windows = plain["windows"]
    if not windows:
        return None
    judged = [at for at, window in enumerate(windows) if window["judged"]]
    advice = plain["recommendation"]
    return PerformanceView(
        metrics=tuple(_metric(key, windows) for key in metric_keys(windows)),
        counts=_counts(windows),
        windows=tuple(windows),
        told=judged[-1] if judged else len(windows) - 1,
        retrain=advice["retrain"],
        reasons=_reasons(advice),
        cannot=tuple(plain["cannot"]),
    )


def _reasons(advice: Mapping[str, Any]) -> tuple[str, ...]:
    """In the language spoken; as printed where the sentences are not told apart."""
    if "said" not in advice:
        return tuple(advice["reasons"])
    return tuple(reason_words(one) for one in advice["said"])


def _counts(windows: Sequence[Mapping[str, Any]]) -> Counts:
    return Counts(
        np.array([_seconds(w["from"]) for w in windows]),
        np.array([_seconds(w["to"]) for w in windows]),
        np.array([w["n"] for w in windows], np.int64),
        np.array([w["n_labelled"] for w in windows], np.int64),
    )


def _metric(key: str, windows: Sequence[Mapping[str, Any]]) -> MetricView:
    # What has too few labels to be judged is no point of the course: it would only frighten.
    courses = [_course(key, part, windows) for part in ("measured", "estimated")]
    held_to = [w[part].get(key, {}) for w in windows for part in ("measured", "estimated")]
    known = [one["limit"] for one in held_to if one.get("limit") is not None]
    called = next((str(one["title"]) for one in held_to if one.get("title")), "")
    return MetricView(key, courses[0], courses[1], known[-1] if known else None, called)


def _course(key: str, part: str, windows: Sequence[Mapping[str, Any]]) -> Course:
    columns: list[list[float]] = [[], [], [], [], []]
    for window in windows:
        one = window[part].get(key, {})
        shown = part == "estimated" or bool(window["judged"])
        values = [one.get(name) if shown else None for name in ("value", "low", "high")]
        ends = [_seconds(window["from"]), _seconds(window["to"])]
        for column, value in zip(columns, [*ends, *values], strict=True):
            column.append(np.nan if value is None else float(value))
    return Course(*(np.array(column) for column in columns))


def _seconds(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()
