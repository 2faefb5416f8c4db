"""Sentences from templates and parameters."""

from __future__ import annotations

import time

import pytest

from edgewatch.alarms.language import LANGUAGES
from edgewatch.alarms.wording import clock_of, duration, local_time, names_in, render, utc_time

DAY_NS = 86_400_000_000_000
COUNT = "{n:# time|# times}"


def test_the_first_piece_always_appears_and_says_what_it_does_not_know() -> None:
    assert render(["The {slot} was replaced", ": {observed}", "."], {}) == (
        "The unknown was replaced."
    )


def test_a_piece_appears_only_when_all_its_parameters_are_known() -> None:
    pieces = ["Replaced", ": {a} → {b}", "."]
    assert render(pieces, {"a": "1"}) == "Replaced."
    assert render(pieces, {"a": "1", "b": ""}) == "Replaced."
    assert render(pieces, {"a": "1", "b": "2"}) == "Replaced: 1 → 2."


def test_zero_is_a_known_value() -> None:
    assert render(["Failed", " " + COUNT], {"n": 0}) == "Failed 0 times"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1, "1 time"),
        (2, "2 times"),
        (12_345, "12,345 times"),
        (["a"], "1 time"),
        (["a", "b"], "2 times"),
        ("many", "many times"),
    ],
)
def test_a_count_has_its_singular_and_plural(value: int | str | list[str], text: str) -> None:
    assert render([COUNT], {"n": value}) == text


def test_a_long_list_names_the_first_three() -> None:
    assert render(["{x}"], {"x": ["a", "b", "c"]}) == "a, b, c"
    assert render(["{x}"], {"x": list("abcde")}) == "a, b, c and 2 more"


def test_names_of_fields_are_put_in_plain_words() -> None:
    assert render(["{f:name}"], {"f": "serial"}) == "serial number"
    assert render(["{f:name}"], {"f": "baud_rate"}) == "baud rate"


def test_a_checksum_is_cut_to_what_can_be_compared_by_eye() -> None:
    assert render(["{h:short}"], {"h": "0123456789abcdef"}) == "0123456789ab"


def test_numbers_are_written_without_noise() -> None:
    assert render(["{v}"], {"v": 0.1 + 0.2}) == "0.3"


def test_times_go_through_the_function_passed_in() -> None:
    assert render(["{at_ns}"], {"at_ns": 7}, render_time=lambda time_ns: f"<{time_ns}>") == "<7>"
    assert render(["{at_ns}"], {"at_ns": "yesterday"}) == "yesterday"


def test_values_may_hold_the_signs_of_the_templates() -> None:
    assert render(["{a} {n:# x|# y}"], {"a": "{n} # |", "n": 1}) == "{n} # | 1 x"


def test_the_default_time_zone_is_that_of_the_workstation(monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(time, "tzset"):
        pytest.skip("this platform cannot change its time zone")
    monkeypatch.setenv("TZ", "XXX-05:30")
    time.tzset()
    try:
        assert local_time(0) == "05:30:00"
    finally:
        monkeypatch.undo()
        time.tzset()
    assert utc_time(0) == "00:00:00"


def test_names_are_found_once_each_in_order() -> None:
    assert names_in(["{b} {a}", "{b:# x|# y}", "plain"]) == ("b", "a")


def test_a_time_of_another_day_has_its_date_as_the_language_writes_it() -> None:
    noon = 1_800_000_000_000_000_000 // DAY_NS * DAY_NS + DAY_NS // 2
    for code, date in (("en", "2027-01-14"), ("de", "14.01.2027"), ("fr", "14/01/2027")):
        written = clock_of(LANGUAGES[code], noon)
        assert written(noon) == local_time(noon)
        assert written(noon - DAY_NS) == f"{date} {local_time(noon - DAY_NS)}"


def test_numbers_and_durations_are_those_of_the_language() -> None:
    assert render(["{v}"], {"v": 12_345.5}, LANGUAGES["de"]) == "12.345,5"
    assert render(["{s:duration}"], {"s": 46_800}) == "13 h"
    assert [duration(s) for s in (0, 59, 119, 120, 7199, 172_799)] == [
        "0 s", "59 s", "119 s", "2 min", "120 min", "48 h",
    ]  # fmt: skip
