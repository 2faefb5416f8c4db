"""HL7 version 2: segments, results of each specimen, and the answer that the sender waits for."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.hl7 import (
    AckCode,
    Hl7Error,
    acknowledgement,
    answers_wanted,
    parse_message,
    samples_of,
)
from edgewatch.devices.hl7.separators import Separators

NOW = dt.datetime(2026, 3, 1, 12, 0, 0)
ORU = "\r".join(
    [
        r"MSH|^~\&|LAB^X|ICU|LIS|HOSP|20260301120000||ORU^R01^ORU_R01|4711|P|2.5.1",
        "PID|1||PAT-7^^^HOSP",
        "OBR|1|PL-1|FI-1|CHEM",
        "OBX|1|NM|GLU^Glucose^L||5.4|mmol/L|||||F|||20260301115900+0000",
        "OBX|2|SN|CRP^CRP^L||<^0.5|mg/L|||||F",
        "OBX|3|SN|NA^Sodium^L||=^140|mmol/L|||||F",
        "OBX|4|ST|COMMENT^x^L||haemolytic||||||F",
        "OBX|5|NM|K^Potassium^L||9.9|mmol/L|||||X",
        "SPM|1|S-77^||SER",
        "OBR|2|PL-2|FI-2|HAEM",
        "OBX|1|NM|WBC^WBC^L||6.02|10*3/uL|||||F",
        "",
    ]
)


def numbers(text: str) -> dict[str | None, dict[str, float | None]]:
    return {
        sample.case: {o.code: o.number for o in sample.results}
        for sample in samples_of(parse_message(text))
    }


def test_results_belong_to_their_specimen_else_to_their_order() -> None:
    assert numbers(ORU) == {
        "S-77": {"GLU": 5.4, "CRP": None, "NA": 140.0, "COMMENT": None, "K": None},
        "FI-2": {"WBC": 6.02},
    }


def test_the_profile_may_say_which_field_names_the_case() -> None:
    (sample,) = samples_of(parse_message(ORU), "PID-3")
    assert sample.case == "PAT-7"
    assert [s.case for s in samples_of(parse_message(ORU), "OBR-2")] == ["PL-1", "PL-2"]


def test_orders_of_one_specimen_are_one_sample() -> None:
    text = ORU.replace("ORU^R01^ORU_R01", "OUL^R22").replace("SPM|1|S-77^||SER\r", "")
    text = text.replace("PID|1||PAT-7^^^HOSP\r", "PID|1||PAT-7\rSPM|1|S-77\r")
    assert list(numbers(text)) == ["S-77"]
    assert numbers(text)["S-77"]["WBC"] == 6.02


def test_a_result_without_order_and_specimen_is_the_patients() -> None:
    text = "MSH|^~\\&|A||||||ORU^R01|1\rPID|||PAT-7\rOBX|1|NM|HR||72\r"
    assert numbers(text) == {"PAT-7": {"HR": 72.0}}
    assert numbers(text.replace("PID|||PAT-7\r", "")) == {None: {"HR": 72.0}}


def test_one_code_at_several_places_is_several_values() -> None:
    text = (
        "MSH|^~\\&|A||||||ORU^R01|1\rOBR|1||C1\r"
        "OBX|1|NM|TEMP|1|36.6\rOBX|2|NM|TEMP|2|37.2\rOBX|3|NM|HR|1|72\rOBX|4|NM|X||1~2\r"
    )
    assert numbers(text) == {"C1": {"TEMP/1": 36.6, "TEMP/2": 37.2, "HR": 72.0, "X": None}}


def test_the_time_of_measuring_is_kept_where_it_names_a_moment() -> None:
    (first, _) = samples_of(parse_message(ORU))
    assert first.results[0].time_ns == 1_772_366_340 * 10**9
    assert first.results[1].time_ns is None


def test_separators_are_those_that_the_message_declares() -> None:
    text = ORU.replace("|", "#").replace("^", "!")
    assert numbers(text)["FI-2"] == {"WBC": 6.02}


@pytest.mark.parametrize(
    "text", ["", "OBX|1", "MSH", "MSHa^~\\&a", "MSH|^^\\&|", "MSH|^~\\&|\rob|1"]
)
def test_what_is_no_message_is_refused(text: str) -> None:
    with pytest.raises(Hl7Error):
        parse_message(text)


def test_the_answer_names_the_message_in_the_senders_own_words() -> None:
    text = acknowledgement(parse_message(ORU), AckCode.ACCEPT, NOW)
    header, answer, rest = text.split("\r")
    assert header.startswith(r"MSH|^~\&|EDGEWATCH||LAB^X|ICU|20260301120000||ACK^R01^ACK|")
    assert header.endswith("|P|2.5.1")
    assert (answer, rest) == ("MSA|AA|4711", "")


@pytest.mark.parametrize(
    ("conditions", "accepted", "refused"),
    [
        ("", ("AA",), ("AR",)),
        ("|||AL|NE", ("CA",), ("CR",)),
        ("|||NE|AL", ("AA",), ("AR",)),
        ("|||AL|AL", ("CA", "AA"), ("CR", "AR")),
        ("|||ER|SU", ("AA",), ("CR",)),
        ("|||NE|NE", (), ()),
    ],
)
def test_the_sender_says_which_answers_it_waits_for(
    conditions: str, accepted: tuple[str, ...], refused: tuple[str, ...]
) -> None:
    header = parse_message(ORU.replace("|2.5.1", "|2.5.1" + conditions)).header
    assert answers_wanted(header, AckCode.ACCEPT) == accepted
    assert answers_wanted(header, AckCode.REJECT) == refused


def test_a_refusal_gives_its_reason_and_stays_one_message() -> None:
    text = acknowledgement(None, AckCode.REJECT, NOW, "no | header\rMSH")
    assert "MSA|AR||no \\F\\ header MSH\r" in text
    assert text.count("\r") == 2


@given(st.text(max_size=40))
def test_what_was_escaped_reads_as_before(text: str) -> None:
    plain = "".join(c for c in text if c >= " ")
    assert Separators().unescape(Separators().escaped(plain)) == plain


@given(st.text(alphabet="MSHOBXPID|^~\\&\r0123456789.", max_size=200))
def test_no_text_breaks_the_reading_of_a_message(text: str) -> None:
    try:
        message = parse_message("MSH|^~\\&|A||||||ORU^R01|1\r" + text)
    except Hl7Error:
        return
    for sample in samples_of(message):
        assert all(o.code for o in sample.results)


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_segments_may_end_in_other_ways_than_the_standards(end: str) -> None:
    text = end.join(["MSH|^~\\&|A||||||ORU^R01|7", "OBX|1|NM|CO2||38", "NTE|1||one\ntwo", ""])
    message = parse_message(text)
    assert [segment.name for segment in message.segments] == ["MSH", "OBX", "NTE"]
    assert message.segments[1].part(5) == "38"
    assert message.segments[2].part(3) == "one\ntwo"
