"""Readings out of lines of text: what is a value, what is none, and what is a broken line."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.decoders.base import Reading, UnreadableError
from edgewatch.devices.decoders.numbers import number_of
from edgewatch.devices.decoders.payloads import FrameDecoder
from edgewatch.devices.message_times import compact_moment
from edgewatch.devices.profiles.stream_section import StreamSection

MASIMO = (
    b"01/02/26 03:04:05 SN=0000066575 SPO2=098% BPM=057 PI=07.02% SPCO=--.-% DESAT=-- "
    b"PIDELTA=+-- ALARM=0000 EXC=000800\r"
)
SECOND = 1_000_000_000


def read(line: bytes, **section: Any) -> Reading | None:
    return FrameDecoder(StreamSection.model_validate(section))(line)


def values(line: bytes, **section: Any) -> dict[str, float | None]:
    reading = read(line, **section)
    assert reading is not None
    return dict(reading.values)


def test_pairs_give_every_number_and_none_for_what_is_not_measured() -> None:
    found = values(MASIMO, decoder="key-value")
    assert found["SPO2"] == 98
    assert found["PI"] == 7.02
    assert found["SPCO"] is found["DESAT"] is found["PIDELTA"] is None


def test_declared_fields_are_scaled_and_bounded_and_named_as_the_model_wants_them() -> None:
    fields = [
        {"name": "spo2", "key": "SPO2", "unit": "%", "scale": 0.01},
        {"name": "pulse", "key": "BPM", "low": 60},
        {"name": "temp", "key": "TEMP", "optional": True},
    ]
    assert values(MASIMO, decoder="key-value", fields=fields) == {
        "spo2": 0.98,
        "pulse": None,
        "temp": None,
    }


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"SPO2=098% SPO2=097%", "twice"),
        (b"BPM=057", "SPO2 is missing"),
        (b"SPO2=9x8%", "no number"),
        (b"SPO2=098mmHg", "no number in %"),
        (b"SPO2=09\x008%", "control characters"),
        (b"garbage", "no pair"),
    ],
)
def test_a_broken_line_gives_no_value_at_all(line: bytes, why: str) -> None:
    fields = [{"name": "SPO2", "unit": "%"}]
    with pytest.raises(UnreadableError, match=why):
        read(line, decoder="key-value", fields=fields)


def test_columns_at_fixed_places_may_end_in_blanks_and_not_before_the_last_value() -> None:
    fields = [{"name": "sys", "at": 0, "size": 3}, {"name": "dia", "at": 4, "size": 5}]
    assert values(b"120  80", decoder="fixed", fields=fields) == {"sys": 120.0, "dia": 80.0}
    assert values(b"120 ---", decoder="fixed", fields=fields) == {"sys": 120.0, "dia": None}
    with pytest.raises(UnreadableError, match="has 3 characters"):
        read(b"120", decoder="fixed", fields=fields)


def test_lines_of_a_known_length_that_ran_into_one_are_found() -> None:
    fields = [{"name": "sys", "at": 0, "size": 3}]
    assert values(b"120 80", decoder="fixed", fields=fields, size=6) == {"sys": 120.0}
    with pytest.raises(UnreadableError, match="has 11 characters, not 6"):
        read(b"12 80121 81", decoder="fixed", fields=fields, size=6)


def test_columns_are_named_by_the_profile_and_their_number_has_to_fit() -> None:
    section = {"decoder": "csv", "columns": ["case", "", "co2"], "separator": ";", "decimal": ","}
    reading = read(b'"A;7";x;38,5', **section, case="case")
    assert reading == Reading({"co2": 38.5}, None, "A;7")
    for line in (b"A7;38,5", b"A7;x;38,5;1", b'A7;"x;38,5'):
        with pytest.raises(UnreadableError, match="columns"):
            read(line, **section)


def test_columns_are_named_by_the_line_that_the_equipment_sends_first() -> None:
    decode = FrameDecoder(StreamSection(decoder="csv", header=True))
    with pytest.raises(UnreadableError, match="before the line"):
        decode(b"1,2")
    assert decode(b"time,co2\r") is None
    assert decode(b"1,2\r") == Reading({"time": 1.0, "co2": 2.0})
    assert decode(b"co2,time") is None
    assert decode(b"1,2") == Reading({"co2": 1.0, "time": 2.0})


def test_json_objects_nest_and_anything_else_is_broken() -> None:
    line = b'{"gas": {"co2": 38.2, "on": true}, "case": "C7", "o2": null, "huge": 1e999}'
    reading = read(line, decoder="json", case="case")
    assert reading == Reading(
        {"gas.co2": 38.2, "gas.on": 1.0, "o2": None, "huge": None}, None, "C7"
    )
    for broken in (b"[1]", b'{"a": 1, "a": 2}', b'{"a": 1', b"[" * 5000, b'{"a":' * 5000):
        with pytest.raises(UnreadableError):
            read(broken, decoder="json")


def test_an_expression_has_to_match_the_whole_line() -> None:
    section = {
        "decoder": "regex",
        "pattern": r"S (?P<state>[SD]) +(?P<weight>\S+) (?P<unit>g|kg)",
        "fields": [{"name": "weight", "unit": ""}],
    }
    assert values(b"S S     100.05 g\r", **section) == {"weight": 100.05}
    with pytest.raises(UnreadableError, match="form"):
        read(b"S S     100.05 g S S", **section)


def test_lines_that_hold_no_reading_are_passed_over_and_blank_ones_too() -> None:
    section = {"decoder": "csv", "columns": ["a"], "ignore": "^#"}
    assert read(b"# a comment", **section) is None
    assert read(b"\r", **section) is None


def test_the_equipments_own_time_is_read_in_its_form_and_zone() -> None:
    section = {
        "decoder": "csv",
        "columns": ["at", "a"],
        "time": {"key": "at", "format": "%d.%m.%Y %H:%M", "zone": "utc"},
    }
    reading = read(b"01.03.2026 12:00,5", **section)
    assert reading is not None
    assert reading.time_ns == 1_772_366_400 * SECOND
    garbled = read(b"41.03.2026 12:00,5", **section)
    assert garbled is not None
    assert garbled.time_ns is None


@pytest.mark.parametrize(
    "text", ["1.2.3", "1_000", "٣", "0x1F", "9E+", "1,5", "12 34", "Err", "<", "<x"]
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError):
        number_of(text)


@pytest.mark.parametrize(
    "text", ["", "---", "--.-%", "+--", "NaN", "inf", "null", "****", "<0.5", ">= 9 mg"]
)
def test_what_stands_for_no_value_is_none(text: str) -> None:
    assert number_of(text) is None


@given(st.floats(allow_nan=False, allow_infinity=False, width=32))
def test_every_number_that_python_writes_is_read_back(value: float) -> None:
    assert number_of(repr(value)) == value
    assert number_of(f"{value!r} mmHg", unit="mmHg") == value


@given(st.text(max_size=30))
def test_no_text_makes_anything_but_a_finite_number_none_or_an_error(text: str) -> None:
    try:
        number = number_of(text)
    except UnreadableError:
        return
    assert number is None or abs(number) < float("inf")


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_a_time(text: str) -> None:
    assert compact_moment(text) is None or compact_moment(text) >= 0
