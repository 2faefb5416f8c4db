"""An alarm as plain values."""

from __future__ import annotations

import json

from edgewatch.alarms import AlarmBook, Condition, from_record, sentence_of, to_contract, to_record
from edgewatch.alarms.shapes import rfc3339
from edgewatch.alarms.wording import utc_time

NOON_NS = 1_767_268_800_123_456_789

CONTRACT = [
    "id",
    "code",
    "priority",
    "state",
    "subject",
    "model",
    "slot",
    "feature",
    "sentence",
    "advice",
    "raised_at",
    "cleared_at",
    "acknowledged_at",
    "acknowledged_by",
    "cause_id",
    "value",
    "limit",
    "method",
    "window",
]


def drift() -> Condition:
    return Condition(
        "input.drift",
        "radius",
        True,
        NOON_NS,
        "cytology",
        "radius",
        value=0.41,
        limit=0.25,
        method="psi",
        window_from_ns=NOON_NS - 1_000_000,
        window_to_ns=NOON_NS,
        window_n=500,
        params={"unit": "µm"},
    )


def test_an_alarm_has_every_field_of_the_contract() -> None:
    book = AlarmBook()
    book.apply([drift()])
    (change,) = book.acknowledge(1, "Ada", "", NOON_NS + 1_000_000_000)
    shown = to_contract(change.alarm, utc_time)
    assert set(CONTRACT) <= shown.keys()
    assert shown["raised_at"] == "2026-01-01T12:00:00.123456Z"
    assert shown["acknowledged_at"] == "2026-01-01T12:00:01.123456Z"
    assert shown["cleared_at"] is None
    assert (
        shown["sentence"]
        == "The inputs of cytology no longer look like the reference data: radius."
    )
    assert shown["window"] == {
        "from": "2026-01-01T12:00:00.122456Z",
        "to": "2026-01-01T12:00:00.123456Z",
        "n": 500,
    }
    assert json.loads(json.dumps(shown)) == shown


def test_an_alarm_without_a_slot_speaks_of_its_subject() -> None:
    book = AlarmBook()
    (change,) = book.apply([Condition("device.changed", "analyser", True, NOON_NS)])
    assert (
        sentence_of(change.alarm, render_time=utc_time) == "The analyser was replaced at 12:00:00."
    )


def test_an_alarm_without_a_window_has_none() -> None:
    book = AlarmBook()
    (change,) = book.apply([Condition("record.full", "record", True, NOON_NS)])
    assert to_contract(change.alarm)["window"] is None


def test_an_alarm_comes_back_from_the_record_as_it_went_in() -> None:
    book = AlarmBook()
    (change,) = book.apply([drift()])
    assert from_record(json.loads(json.dumps(to_record(change.alarm)))) == change.alarm


def test_fields_of_a_newer_release_are_passed_over() -> None:
    book = AlarmBook()
    (change,) = book.apply([drift()])
    stored = to_record(change.alarm) | {"mood": "calm"}
    assert from_record(stored) == change.alarm


def test_times_are_cut_to_microseconds_and_never_rounded_up() -> None:
    assert rfc3339(999) == "1970-01-01T00:00:00.000000Z"
    assert rfc3339(None) is None
