"""Readings of a span as one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.decoders import Reading
from edgewatch.feed.spans import SpanReader, Take

SECOND = 1_000_000_000


def test_without_a_span_each_reading_passes_as_it_is() -> None:
    reading = Reading({"a": 1.0}, 7, "C")
    assert SpanReader(0, "mean").add(reading, 0) == [reading]


@pytest.mark.parametrize(
    ("take", "value"), [("last", 2.0), ("mean", 3.0), ("median", 2.0), ("min", 1.0), ("max", 7.0)]
)
def test_a_span_is_one_reading(take: Take, value: float) -> None:
    reader = SpanReader(1.0, take)
    for number, sent in enumerate((1.0, 7.0, 2.0, 2.0)):
        assert reader.add(Reading({"a": sent}), number) == []
    assert reader.due(SECOND - 1) == []
    assert [dict(r.values) for r in reader.due(SECOND)] == [{"a": value}]


def test_values_that_come_in_different_frames_are_put_together() -> None:
    reader = SpanReader(1.0, "last")
    reader.add(Reading({"a": 1.0}), 0)
    reader.add(Reading({"b": 2.0}), 1)
    assert dict(reader.due(SECOND)[0].values) == {"a": 1.0, "b": 2.0}


def test_what_was_lost_last_is_missing_and_not_the_value_before() -> None:
    reader = SpanReader(1.0, "last")
    reader.add(Reading({"a": 1.0}), 0)
    reader.add(Reading({"a": None}), 1)
    assert dict(reader.due(SECOND)[0].values) == {"a": None}
    mean = SpanReader(1.0, "mean")
    mean.add(Reading({"a": None}), 0)
    assert dict(mean.due(SECOND)[0].values) == {"a": None}


def test_two_cases_are_never_one_reading() -> None:
    reader = SpanReader(10.0, "mean")
    assert reader.add(Reading({"a": 1.0}, None, "C1"), 0) == []
    (first,) = reader.add(Reading({"a": 3.0}, None, "C2"), 1)
    assert (first.case, dict(first.values)) == ("C1", {"a": 1.0})


def test_a_span_that_was_broken_off_is_forgotten() -> None:
    reader = SpanReader(1.0, "mean")
    reader.add(Reading({"a": 1.0}), 0)
    assert reader.drop() == 1
    assert reader.due(2 * SECOND) == []
    assert reader.drop() == 0


@given(st.lists(st.integers(0, 3 * SECOND), min_size=1, max_size=30))
def test_every_reading_is_in_exactly_one_span(steps: list[int]) -> None:
    reader = SpanReader(1.0, "max")
    now_ns, given_back = 0, []
    for number, step in enumerate(steps):
        now_ns += step
        given_back += reader.add(Reading({str(number): 1.0}), now_ns)
    given_back += reader.due(now_ns + SECOND)
    names = [name for reading in given_back for name in reading.values]
    assert names == [str(number) for number in range(len(steps))]
