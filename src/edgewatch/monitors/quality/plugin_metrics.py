"""Metrics of the site's plug-ins, measured beside our own and bounded in what they may cost.

A metric that raises, gives no number or is too slow "cannot be computed", with the reason; the
others are shown all the same. They are computed where a person asks for performance, never in the
agent: what alarms rest on is EdgeWatch's own.
"""

from __future__ import annotations

import math
import reprlib
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.quality.answers import Answers
from edgewatch.monitors.quality.bounded_call import TooSlowError, within
from edgewatch.monitors.quality.measured import error_time, losses
from edgewatch.plugins import Metric as PluginsMetric
from edgewatch.plugins import Rows, api, in_use
from edgewatch.plugins.loading import RAISED, said_by
from edgewatch.statistics.quality.bootstrap import bootstrap_interval
from edgewatch.statistics.quality.metric import Metric, metric_of, nothing

FloatArray = NDArray[np.float64]

#: Seconds for one value, and for its interval; and for all of one metric in a process.
VALUE_S, INTERVAL_S, ALTOGETHER_S = 5.0, 10.0, 60.0
_NO_TIME = "no interval: the plug-in is too slow for one"


@dataclass(slots=True)
class Spent:
    """What one metric has cost this process, and why it is asked no more."""

    seconds: float = 0.0
    gave_up: str = ""


class PluginMetrics:
    """The metrics of the plug-ins that are in use, made once, for one run of a command."""

    def __init__(self) -> None:
        loaded = in_use()
        self._made: dict[str, PluginsMetric] = {}
        self._spent: dict[str, Spent] = {}
        for name, made_of in loaded.offers(api.METRICS).items():
            self._spent[name] = Spent()
            try:
                self._made[name] = made_of(dict(loaded.options_of(name)))
            except RAISED as error:  # told with every window
                self._spent[name].gave_up = f"cannot be made: {said_by(error)}"
        self._tasks = {n: set(one.tasks) for n, one in loaded.offers(api.METRICS).items()}
        self.titles = {n: str(one.title) for n, one in loaded.offers(api.METRICS).items()}

    def measure(self, answers: Answers, truth: FloatArray) -> dict[str, Metric]:
        """Each metric for the task of these answers, with its interval or why there is none.

        Args:
            answers: of n rows in the order of time.
            truth: (n,) class places or values; NaN where not known.
        """
        wanted = [name for name, tasks in self._tasks.items() if answers.task in tasks]
        if not wanted:
            return {}
        rows = _rows(answers, truth)
        tau = error_time(losses(answers, truth))
        with redirect_stdout(sys.stderr):  # what it prints must not stand in our JSON
            return {name: self._one(name, rows, tau) for name in wanted}

    def _one(self, name: str, rows: Rows, tau: float) -> Metric:
        spent, metric = self._spent[name], self._made.get(name)
        if metric is None or spent.gave_up:
            return _cannot(spent.gave_up, len(rows))
        began = time.monotonic()
        try:
            return _measured(metric, rows, tau)
        except TooSlowError as error:
            spent.gave_up = str(error)
            return _cannot(str(error), len(rows))
        finally:
            spent.seconds += time.monotonic() - began
            if spent.seconds > ALTOGETHER_S and not spent.gave_up:
                spent.gave_up = f"took longer than {ALTOGETHER_S:g} s altogether"


def _measured(metric: PluginsMetric, rows: Rows, tau: float) -> Metric:
    value_of = _checked(metric)
    try:
        value = within(VALUE_S, lambda: value_of(rows))
    except TooSlowError:
        raise
    except ValueError as error:
        return _cannot(str(error) or "the plug-in does not say why", len(rows))
    except RAISED as error:  # said where the number would stand
        return _cannot(f"the plug-in failed: {said_by(error)}", len(rows))
    try:
        low, high = within(VALUE_S + INTERVAL_S, lambda: _interval(value_of, rows, tau))
    except TimeoutError:
        return Metric(value, None, None, len(rows), why=_NO_TIME)
    return metric_of(value, low, high, len(rows))


def _interval(value_of: Callable[[Rows], float], rows: Rows, tau: float) -> tuple[float, float]:
    """The interval of the bootstrap; :class:`TimeoutError` where its time runs out meanwhile.

    Of all its resamples or none: fewer where time is short would be another interval each time.
    """
    until = time.monotonic() + INTERVAL_S

    def statistic(places: NDArray[np.int64]) -> float:
        if time.monotonic() > until:
            raise TimeoutError
        try:
            return value_of(rows.take(places))
        except RAISED:  # one resample among many; too many make no interval
            return math.nan

    return bootstrap_interval(statistic, len(rows), tau=tau)


def _checked(metric: PluginsMetric) -> Callable[[Rows], float]:
    def value(rows: Rows) -> float:
        found: Any = metric(rows)
        if isinstance(found, bool | str) or not math.isfinite(number := float(found)):
            raise ValueError(f"the plug-in gives {reprlib.repr(found)}, which is no number")
        return number

    return value


def _rows(answers: Answers, truth: FloatArray) -> Rows:
    known = ~(np.isnan(answers.predicted) | np.isnan(truth))
    if answers.scores is not None:
        known &= np.isfinite(answers.scores).reshape(len(answers), -1).all(axis=1)
    scores = None if answers.scores is None else _own(answers.scores[known])
    predicted, known_truth = _own(answers.predicted[known]), _own(truth[known])
    return Rows(answers.task, answers.classes, predicted, known_truth, scores)


def _own(values: FloatArray) -> FloatArray:
    """A copy that nobody can write to: what a plug-in does to it changes nothing of ours."""
    copy = np.array(values, np.float64)
    copy.setflags(write=False)
    return copy


def _cannot(why: str, n: int) -> Metric:
    return replace(nothing(n), why=f"cannot be computed: {why}")
