"""The receiving end of HL7 over MLLP: taken, named, answered, and never taken twice."""

from __future__ import annotations

import datetime as dt
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.decoders.base import Item, Lost, Named, Reading, Send
from edgewatch.devices.decoders.hl7_stream import Hl7Stream, Taken
from edgewatch.devices.listening import identity_in
from edgewatch.devices.profiles import Profile
from edgewatch.devices.profiles.stream_section import StreamSection

SECOND = 1_000_000_000
PROFILE = Profile.model_validate(
    {
        "id": "own.hl7",
        "title": "Monitor",
        "mode": "passive",
        "risk": "none",
        "framing": "mllp",
        "provides": ["model", "serial"],
        "variants": [
            {
                "name": "sender and instance",
                "regex": r"(?s)^MSH\|[^|]*\|(?P<model>[^|^]*).*"
                r"\rOBX(?:\|[^|\r]*){17}\|(?P<serial>[^|^\r]*)",
            }
        ],
        "source": "HL7 v2.5.1",
        "tests": ["MSH|^~\\&|A\rOBX|||||||||||||||||||S"],
        "stream": {"decoder": "hl7"},
    }
)


def stream(taken: Taken | None = None, **section: object) -> Hl7Stream:
    settings = StreamSection.model_validate({"decoder": "hl7", **section})
    recognise = partial(identity_in, PROFILE)
    return Hl7Stream(
        PROFILE, settings, recognise, taken or Taken(), lambda: dt.datetime(2026, 3, 1)
    )


def oru(number: int, value: str = "98", serial: str = "S1") -> bytes:
    unit = f"|||||||{serial}" if serial else ""
    text = (
        f"MSH|^~\\&|MON|ICU|||20260301||ORU^R01|{number}|P|2.5.1\rPID|||P7\r"
        f"OBX|1|NM|SPO2||{value}|%|||||F{unit}\r"
    )
    return b"\x0b" + text.encode() + b"\x1c\r"


def kinds(items: list[Item]) -> list[type]:
    return [type(item) for item in items]


def test_results_come_after_the_name_and_are_answered_last() -> None:
    items = stream().feed(oru(1), 0)
    assert kinds(items) == [Named, Reading, Send]
    assert items[0] == Named({"model": "MON", "serial": "S1"})
    assert items[1] == Reading({"SPO2": 98.0}, None, "P7")
    assert isinstance(items[2], Send)
    assert items[2].data.startswith(b"\x0bMSH|")
    assert b"\rMSA|AA|1\r" in items[2].data
    assert items[2].data.endswith(b"\x1c\r")


def test_a_message_that_comes_again_is_answered_again_and_not_taken_again() -> None:
    line = stream()
    line.feed(oru(1), 0)
    assert kinds(line.feed(oru(1), SECOND)) == [Send]
    assert kinds(line.feed(oru(2), 2 * SECOND)) == [Named, Reading, Send]


def test_a_message_that_comes_again_over_a_new_connection_is_not_taken_again() -> None:
    taken = Taken()
    stream(taken).feed(oru(1), 0)
    assert kinds(stream(taken).feed(oru(1), SECOND)) == [Send]


def test_a_result_in_another_unit_than_the_profiles_is_no_value() -> None:
    line = stream(fields=[{"name": "spo2", "key": "SPO2", "unit": "1"}])
    items = line.feed(oru(1), 0)
    assert Reading({"spo2": None}, None, "P7") in items
    assert Lost("a result in another unit", 0, detail="SPO2 in %, not 1") in items
    right = stream(fields=[{"name": "spo2", "key": "SPO2", "unit": "%", "scale": 0.01}])
    assert Reading({"spo2": 0.98}, None, "P7") in right.feed(oru(1), 0)


def test_what_is_no_message_is_refused_and_told() -> None:
    items = stream().feed(b"\x0bhello\x1c\r", 0)
    assert kinds(items) == [Send, Lost]
    assert isinstance(items[0], Send)
    assert b"\rMSA|AR|" in items[0].data


def test_other_messages_are_accepted_and_answers_are_not_answered() -> None:
    assert kinds(stream().feed(oru(1).replace(b"ORU^R01", b"ADT^A01"), 0)) == [Send]
    assert stream().feed(oru(1).replace(b"ORU^R01", b"ACK"), 0) == []


def test_half_a_message_is_given_up_in_time_and_the_next_one_is_read() -> None:
    line = stream()
    assert line.feed(oru(1)[:30], 0) == []
    assert kinds(line.tick(31 * SECOND)) == [Lost]
    assert kinds(line.feed(oru(2), 40 * SECOND)) == [Named, Reading, Send]


@given(st.lists(st.binary(max_size=60), max_size=10))
def test_no_noise_keeps_the_next_whole_message_from_being_read(pieces: list[bytes]) -> None:
    line = stream()
    for number, piece in enumerate(pieces):
        line.feed(piece, number)
    items = line.feed(b"\x1c\r" + oru(7), 60 * SECOND)
    assert Reading({"SPO2": 98.0}, None, "P7") in items


def test_a_blood_analyser_sends_pictures_and_codes_of_its_own() -> None:
    # In the form of the interface manuals of haematology analysers.
    picture = "QUJD" * 50_000
    text = (
        "MSH|^~\\&|CELLS|LAB|||20260301||ORU^R01|1|P|2.3.1||||||UNICODE\r"
        "OBR|1||S-12|00001^Automated Count^99LAB\r"
        "OBX|1|IS|08001^Take Mode^99LAB||A||||||F\r"
        "OBX|2|NM|6690-2^WBC^LN||9.55|10*9/L|4.00-10.00|N|||F\r"
        "OBX|3|NM|704-7^BAS#^LN||***.**|10*9/L||||F\r"
        "OBX|4|NM|^IG%^||1.2|%|||||F\r"
        f"OBX|5|ED|15008^WBC Histogram. BMP^99LAB||^Image^BMP^Base64^{picture}||||||F\r"
    )
    receiving = stream()
    wire = b"\x0b" + text.encode() + b"\x1c\r"
    pieces = [wire[at : at + 4096] for at in range(0, len(wire), 4096)]
    items = [item for n, piece in enumerate(pieces) for item in receiving.feed(piece, n)]
    (reading,) = (item for item in items if isinstance(item, Reading))
    assert reading.case == "S-12"
    assert {name: value for name, value in reading.values.items() if value is not None} == {
        "6690-2": 9.55,
        "IG%": 1.2,
    }
