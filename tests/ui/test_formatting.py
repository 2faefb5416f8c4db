"""Numbers, spans and times as they stand on screen."""

import doctest

import numpy as np
import pytest

from edgewatch.ui.models import alarms, chain, decimate, formatting, system
from edgewatch.ui.models.decimate import min_max
from edgewatch.ui.models.formatting import ago, clock, interval, number
from edgewatch.ui.widgets import time_axis, value_axis
from edgewatch.ui.widgets.time_axis import tick_step_s


@pytest.mark.parametrize(
    "module", [alarms, chain, decimate, formatting, system, time_axis, value_axis]
)
def test_the_examples_in_the_docstrings_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


def test_a_missing_value_is_a_dash_and_never_nan() -> None:
    assert number(float("nan")) == number(None) == clock(None) == ago(None, 0) == "–"


def test_an_infinite_limit_is_no_limit() -> None:
    assert interval(float("-inf"), float("inf")) == "any value"


def test_decimation_keeps_every_spike_and_every_gap() -> None:
    x = np.arange(100_000.0)
    y = np.sin(x / 500)
    y[61_803], y[27_182] = 40.0, -40.0
    y[50_000:52_000] = np.nan
    few_x, few_y = min_max(x, y, 500)
    assert len(few_x) == 1000
    assert np.nanmax(few_y) == 40.0
    assert np.nanmin(few_y) == -40.0
    assert np.isnan(few_y).any()


def test_few_points_are_left_alone() -> None:
    x = np.arange(10.0)
    assert min_max(x, x, 5)[0] is x


@pytest.mark.parametrize("span", [5, 60, 600, 3600, 86_400, 40_000_000])
def test_time_labels_never_stand_closer_than_they_are_wide(span: float) -> None:
    assert tick_step_s(span, 900) * 900 / span >= 80
