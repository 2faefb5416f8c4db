"""Where conditions belong, and the order of the features in a folded alarm."""

from __future__ import annotations

import math

import pytest

from edgewatch.alarms import CATALOGUE, AlarmBook, Condition
from edgewatch.alarms.folding import place_of


def drift(feature: str, value: float | None, limit: float | None = 0.25) -> Condition:
    return Condition("input.drift", feature, True, 0, "m", feature, value=value, limit=limit)


def features(*conditions: Condition) -> object:
    book = AlarmBook()
    book.apply(conditions)
    return book.active()[0].params["features"]


def test_a_place_is_the_model_the_slot_or_the_subject() -> None:
    unit = Condition("device.changed", "SN-9902", True, 0, slot="analyser")
    assert place_of(drift("a", 1), folds=True) == ("input.drift", "m", None, None)
    assert place_of(unit, folds=False) == ("device.changed", None, "analyser", None)
    host = Condition("clock.jumped", "clock", True, 0)
    assert place_of(host, folds=False) == ("clock.jumped", None, None, "clock")


def test_an_alarm_is_in_the_place_of_its_conditions() -> None:
    for rule in CATALOGUE.values():
        condition = Condition(rule.code, "s", True, 0, "m", "f", None if rule.folds else "slot")
        book = AlarmBook()
        book.apply([condition])
        (alarm,) = book.active()
        assert place_of(alarm, folds=rule.folds) == place_of(condition, folds=rule.folds)


def test_worst_is_farthest_over_its_own_limit() -> None:
    assert features(drift("a", 0.5), drift("b", 0.3, 0.1), drift("c", 0.26)) == ["b", "a", "c"]


@pytest.mark.parametrize("value", [math.nan, math.inf, None])
def test_what_cannot_be_measured_comes_first_and_has_no_value(value: float | None) -> None:
    book = AlarmBook()
    book.apply([drift("a", 0.5), drift("b", value)])
    (alarm,) = book.active()
    assert (alarm.feature, alarm.value) == ("b", None)
    assert alarm.params["features"] == ["b", "a"]


def test_without_a_limit_the_value_itself_counts_and_of_equals_the_name() -> None:
    assert features(drift("b", 1, None), drift("a", 1, None), drift("c", 3, None)) == [
        "c",
        "a",
        "b",
    ]


def test_a_condition_about_no_feature_goes_by_its_subject() -> None:
    assert features(Condition("output.drift", "whole output", True, 0, "m")) == ["whole output"]
