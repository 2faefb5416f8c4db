"""Conditions begin at a limit, end well below it, and are not ended by silence."""

from __future__ import annotations

from edgewatch.alarms.conditions import Condition
from edgewatch.monitors.drift_conditions import DriftConditions
from edgewatch.monitors.measurement import Measurement


def measured(value: float | None, limit: float | None = 1.0, method="psi", role="input"):
    return Measurement("glucose", role, method, value, limit, 0.5, 200, 10, 20)


def test_a_condition_names_its_evidence_and_is_stated_while_it_stands() -> None:
    drift = DriftConditions("toxicity")
    [begun] = drift.update([measured(1.2), measured(3.0, method="ks")])
    assert (begun.code, begun.active, begun.feature) == ("input.drift", True, "glucose")
    assert (begun.method, begun.value, begun.limit) == ("ks", 3.0, 1.0)
    assert (begun.window_from_ns, begun.window_to_ns, begun.window_n) == (10, 20, 200)
    [again] = drift.update([measured(1.3)])
    assert (again.active, again.value) == (True, 1.3)


def test_a_controlled_change_ends_what_stood_until_there_is_new_evidence() -> None:
    drift = DriftConditions("toxicity")
    drift.update([measured(1.2)])
    [ended] = drift.end(77)
    assert (ended.active, ended.time_ns, ended.feature) == (False, 77, "glucose")
    assert drift.end(78) == []
    [begun] = drift.update([measured(1.2)])
    assert begun.active


def test_it_ends_only_well_below_the_limit() -> None:
    drift = DriftConditions("toxicity", clear_ratio=0.8)
    drift.update([measured(1.2)])
    assert drift.update([measured(0.9)]) == []
    assert drift.update([measured(0.7), measured(0.95, method="ks")]) == []
    [ended] = drift.update([measured(0.7), measured(0.7, method="ks")])
    assert not ended.active
    assert ended.key == ("input.drift", "glucose", "toxicity", "glucose", None)


def test_a_window_that_cannot_be_judged_ends_nothing() -> None:
    drift = DriftConditions("toxicity")
    drift.update([measured(1.2)])
    assert drift.update([measured(0.1, limit=None), measured(None)]) == []
    assert drift.active == {("input.drift", "glucose")}


def test_missing_readings_have_their_own_code_and_outputs_theirs() -> None:
    drift = DriftConditions("toxicity")
    [missing] = drift.update([measured(0.5, 0.1, "missing")])
    assert missing.code == "input.missing"
    [output] = drift.update([measured(2.0, role="output")])
    assert output.code == "output.drift"
    assert drift.update([measured(0.5, 0.1, "missing", "output")]) == []


def test_it_takes_over_what_an_earlier_run_left() -> None:
    drift = DriftConditions("toxicity")
    drift.resume([Condition("input.drift", "glucose", True, 5, feature="glucose")])
    assert drift.update([measured(0.9)]) == []
    assert [one.active for one in drift.update([measured(0.1)])] == [False]
