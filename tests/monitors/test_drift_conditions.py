"""Conditions begin with evidence of 1 and end when a whole window has passed without it."""

from __future__ import annotations

import numpy as np

from edgewatch.alarms.conditions import Condition
from edgewatch.monitors.drift_conditions import DriftConditions, Standing
from edgewatch.monitors.measurement import Measurement
from edgewatch.monitors.windows import View

KEY = ("input.drift", "glucose")
WINDOW = View(np.zeros((200, 1)), 10, 20)


def measured(value: float | None, limit: float | None = 1.0, method="psi", role="input"):
    return Measurement("glucose", role, method, value, limit, 0.5, 200, 10, 20)


def begun(**settings) -> DriftConditions:
    """Conditions in which glucose drifts since row 100, windows of 200 rows."""
    drift = DriftConditions("toxicity", 200, **settings)
    drift.crossed(KEY, Standing(1.5, "drift", 100), 5, WINDOW)
    return drift


def test_a_condition_names_its_evidence() -> None:
    drift = DriftConditions("toxicity", 200)
    found = Standing(1.5, "t2", 100, {"readings": "glucose, sodium"})
    told = drift.crossed(KEY, found, 15, WINDOW)
    assert (told.code, told.active, told.feature, told.time_ns) == (*KEY[:1], True, KEY[1], 15)
    assert (told.method, told.value, told.limit) == ("evidence", 1.5, 1.0)
    assert (told.window_from_ns, told.window_to_ns, told.window_n) == (10, 20, 200)
    assert told.params == {"kind": "t2", "readings": "glucose, sodium"}


def test_it_is_stated_again_while_the_evidence_stands() -> None:
    [again] = begun().update([measured(0.1)], {KEY: Standing(7.0, "drift", 300)}, 301, WINDOW)
    assert (again.active, again.value, again.time_ns) == (True, 7.0, 20)


def test_it_ends_a_whole_window_of_rows_after_the_evidence_fell() -> None:
    drift = begun()
    low = {KEY: Standing(0.2, "drift", 100)}
    assert drift.update([measured(0.1)], low, 300, WINDOW) == []
    [ended] = drift.update([measured(0.1)], low, 301, WINDOW)
    assert (ended.active, ended.time_ns) == (False, 20)
    assert ended.key == ("input.drift", "glucose", "toxicity", "glucose", None)


def test_it_does_not_end_while_the_window_is_unlike_the_reference() -> None:
    drift = begun(clear_ratio=0.8)
    low = {KEY: Standing(0.2, "drift", 100)}
    assert drift.update([measured(0.9)], low, 400, WINDOW) == []
    assert drift.update([measured(0.7), measured(0.95, method="ks")], low, 420, WINDOW) == []
    [ended] = drift.update([measured(0.7), measured(0.7, method="ks")], low, 440, WINDOW)
    assert not ended.active


def test_where_no_window_can_be_judged_it_ends_with_low_evidence_alone() -> None:
    drift = begun()
    silent = [measured(0.1, limit=None), measured(None)]
    assert drift.update(silent, {KEY: Standing(0.2, "drift", 100)}, 400, WINDOW) == []
    [ended] = drift.update(silent, {KEY: Standing(0.01, "drift", 100)}, 420, WINDOW)
    assert not ended.active


def test_a_window_beyond_its_limit_alone_begins_nothing() -> None:
    drift = DriftConditions("toxicity", 200)
    assert drift.update([measured(9.0)], {KEY: Standing(0.9, "drift")}, 400, WINDOW) == []


def test_missing_readings_end_by_their_own_measures() -> None:
    drift = DriftConditions("toxicity", 200)
    key = ("input.missing", "glucose")
    drift.crossed(key, Standing(2.0, "missing", 10), 5, WINDOW)
    low = {key: Standing(0.0, "missing", 10)}
    assert drift.update([measured(0.5, 0.1, "missing")], low, 400, WINDOW) == []
    [ended] = drift.update([measured(9.0), measured(0.0, 0.1, "missing")], low, 420, WINDOW)
    assert ended.key[0] == "input.missing"


def test_a_step_begins_and_ends_with_the_window_it_is_in() -> None:
    drift = DriftConditions("toxicity", 200)
    [told] = drift.steps([measured(3.0, method="step")])
    assert (told.active, told.method, told.value) == (True, "step", 3.0)
    assert drift.steps([measured(0.9, method="step")]) == []
    assert drift.steps([measured(None, method="step")]) == []
    assert drift.update([measured(0.9, method="step")], {}, 900, WINDOW) == []
    [ended] = drift.steps([measured(0.1, method="step")])
    assert not ended.active


def test_a_controlled_change_ends_what_stood_until_there_is_new_evidence() -> None:
    drift = begun()
    [ended] = drift.end(77)
    assert (ended.active, ended.time_ns, ended.feature) == (False, 77, "glucose")
    assert drift.end(78) == []
    assert drift.crossed(KEY, Standing(1.0, "drift", 101), 79, WINDOW).active


def test_it_takes_over_what_an_earlier_run_left_and_ends_it() -> None:
    drift = DriftConditions("toxicity", 200)
    drift.resume([Condition("input.drift", "glucose", True, 5, feature="glucose")])
    assert drift.active == {KEY}
    assert drift.update([measured(0.9)], {}, 20, WINDOW) == []
    assert [one.active for one in drift.update([measured(0.1)], {}, 40, WINDOW)] == [False]
