"""A plug-in's metric beside our own: a number with its interval, or why there is none."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score

from edgewatch.monitors.quality import plugin_metrics
from edgewatch.monitors.quality.answers import Answers
from edgewatch.monitors.quality.bounded_call import TooSlowError, within
from edgewatch.monitors.quality.plugin_metrics import PluginMetrics
from edgewatch.plugins import use_plugins
from edgewatch.statistics.quality.metric import Metric
from support.plugin_sites import install, install_example, site_with

KAPPA = "edgewatch-metric-kappa"
RANDOM = np.random.default_rng(8)
TRUTH = RANDOM.integers(0, 4, 300).astype(float)
SAID = np.where(RANDOM.random(300) < 0.7, TRUTH, RANDOM.integers(0, 4, 300))
GRADES = Answers("multiclass", ("0", "1", "2", "3"), SAID)

WILD = """\
class Wild:
    api = 1
    title, tasks, better = "Wild", ("binary", "multiclass"), "more"
    def __init__(self, options):
        if options.get("do") == "refuse":
            raise ValueError("no such option")
        self.do = options["do"]
    def __call__(self, rows):
        if self.do == "write":
            rows.truth[:] = 0
        if self.do == "once":
            self.do = "raise"
            return 0.5
        if self.do == "raise":
            return 1 / 0
        return {"nan": float("nan"), "text": "0.5"}[self.do]
"""


def wild(folder: Path, do: str) -> Metric:
    """What the made-up metric gives, told to do something."""
    site = site_with(folder, "wild", more="")
    with (site / "site.toml").open("a", encoding="utf-8") as file:
        file.write(f'[plugins.options.wild]\ndo = "{do}"\n')
    install(site, "wild", WILD, {"edgewatch.metrics": {"wild": "wild:Wild"}})
    assert use_plugins(site).failures == ()
    return PluginMetrics().measure(GRADES, TRUTH)["wild"]


def test_weighted_kappa_is_that_of_others_with_an_interval(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", KAPPA)
    install_example(site, KAPPA)
    use_plugins(site)
    found = PluginMetrics().measure(GRADES, TRUTH)["weighted-kappa"]
    theirs = cohen_kappa_score(TRUTH, SAID, weights="quadratic")
    assert found.value == pytest.approx(theirs)
    assert found.low is not None
    assert found.high is not None
    assert found.low < theirs < found.high
    assert 0.02 < found.high - found.low < 0.4
    assert found.n == 300


def test_it_is_measured_for_its_own_tasks_alone(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", KAPPA)
    install_example(site, KAPPA)
    use_plugins(site)
    assert PluginMetrics().measure(Answers("regression", (), SAID), TRUTH) == {}


def test_rows_without_answer_truth_or_score_are_left_out(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", KAPPA)
    install_example(site, KAPPA)
    use_plugins(site)
    said, truth = SAID.copy(), TRUTH.copy()
    said[:10], truth[10:30] = np.nan, np.nan
    found = PluginMetrics().measure(Answers("multiclass", GRADES.classes, said), truth)
    assert found["weighted-kappa"].n == 270


@pytest.mark.parametrize(
    ("do", "why"),
    [
        ("raise", "cannot be computed: the plug-in failed: ZeroDivisionError: division by zero"),
        ("nan", "cannot be computed: the plug-in gives nan, which is no number"),
        ("text", "cannot be computed: the plug-in gives '0.5', which is no number"),
        ("write", "cannot be computed: assignment destination is read-only"),
        ("refuse", "cannot be computed: cannot be made: ValueError: no such option"),
    ],
)
def test_one_that_fails_cannot_be_computed_and_says_why(tmp_path: Path, do: str, why: str) -> None:
    found = wild(tmp_path / "site", do)
    assert (found.value, found.low, found.why) == (None, None, why)


def test_one_that_fails_on_resamples_has_no_interval(tmp_path: Path) -> None:
    found = wild(tmp_path / "site", "once")
    assert (found.value, found.low, found.high) == (0.5, None, None)


@pytest.fixture
def hang() -> Iterator[threading.Event]:
    """Something to wait for; set when the test is over, so that no thread is left."""
    event = threading.Event()
    yield event
    event.set()


def test_one_that_never_comes_back_is_asked_once(
    hang: threading.Event, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = site_with(tmp_path / "site", KAPPA)
    install_example(site, KAPPA)
    made_of = use_plugins(site).offers("edgewatch.metrics")["weighted-kappa"]
    asked = []

    def never(self: object, rows: object) -> float:
        asked.append(rows)
        hang.wait(20)
        return 1.0

    monkeypatch.setattr(made_of, "__call__", never)
    monkeypatch.setattr(plugin_metrics, "VALUE_S", 0.01)
    metrics = PluginMetrics()
    for _ in range(3):
        found = metrics.measure(GRADES, TRUTH)["weighted-kappa"]
        assert found.why == "cannot be computed: takes longer than 0.01 s"
    assert len(asked) == 1


def test_one_that_is_too_slow_for_an_interval_has_its_value(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = site_with(tmp_path / "site", KAPPA)
    install_example(site, KAPPA)
    use_plugins(site)
    monkeypatch.setattr(plugin_metrics, "INTERVAL_S", 1e-9)
    found = PluginMetrics().measure(GRADES, TRUTH)["weighted-kappa"]
    assert found.value is not None
    assert (found.low, found.why) == (None, "no interval: the plug-in is too slow for one")
    assert found.as_json()["why"] == found.why


def test_a_call_that_takes_too_long_is_left(hang: threading.Event) -> None:
    with pytest.raises(TooSlowError, match="takes longer"):
        within(0.01, lambda: hang.wait(20))
    with pytest.raises(ZeroDivisionError):
        within(5, lambda: 1 / 0)
