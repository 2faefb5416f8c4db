"""Records of ASTM E1394."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.astm import (
    Delimiters,
    RecordError,
    parse_header,
    parse_message,
    sender_fields,
)
from edgewatch.devices.profiles import Profile
from edgewatch.devices.profiles.extract import protocol_evidence

MESSAGE = "\r".join(
    [
        r"H|\^&|||XN-550^00-24^22723^^^^BD634545|||||LIS||P|E 1394-97|20260102030405",
        "P|1|PAT-7|LAB-9",
        "O|1|CASE-1^2||^^^ALL|R",
        "R|1|^^^WBC^1|6.02|10*3/uL||N||F||||20260102030400",
        "C|1|I|a comment",
        "R|2|^^^RBC^1|----|10*6/uL||W||F",
        "R|3|^^^HGB^1||g/dL||||X",
        "O|2|||^^^ALL|R",
        r"R|1|^^^A&F&B|1.5e2|a&S&b",
        "L|1|N",
        "",
    ]
)


def test_results_stand_under_the_specimen_they_belong_to() -> None:
    message = parse_message(MESSAGE)
    assert message.complete
    assert [sample.case for sample in message.samples] == ["CASE-1", "PAT-7"]
    first = message.samples[0].results[0]
    assert (first.test_code, first.value, first.units, first.flags, first.status) == (
        "WBC",
        "6.02",
        "10*3/uL",
        "N",
        "F",
    )
    assert first.completed_at == "20260102030400"


def test_missing_and_unreadable_values_are_none_not_zero() -> None:
    first, second = parse_message(MESSAGE).samples
    assert first.values() == {"WBC": 6.02, "RBC": None, "HGB": None}
    assert first.results[2].value is None
    assert second.values() == {"A|B": 150.0}


def test_escapes_are_resolved_after_the_fields_are_cut() -> None:
    result = parse_message(MESSAGE).samples[1].results[0]
    assert (result.test_code, result.units) == ("A|B", "a^b")


def test_the_header_says_who_sends() -> None:
    header = parse_message(MESSAGE).header
    assert header.sender == "XN-550^00-24^22723^^^^BD634545"
    assert (header.receiver, header.version, header.sent_at) == (
        "LIS",
        "E 1394-97",
        "20260102030405",
    )


def test_other_delimiters_are_taken_from_the_header() -> None:
    message = parse_message("H$~!?$$$A!1!S77\rO$1$C!x\rR$1$!!!GLU$5.4\rL$1\r")
    assert message.header.sender == "A^1^S77"
    assert message.samples[0].values() == {"GLU": 5.4}


def test_a_message_without_terminator_is_not_complete() -> None:
    assert not parse_message("H|\\^&\rO|1|C\rR|1|^^^A|1\r").complete


@pytest.mark.parametrize("text", ["", "\r\r", "P|1\r", "H\r", "H||||\r", "H|\\^\r", "Habcd\r"])
def test_text_without_a_usable_header_is_refused(text: str) -> None:
    with pytest.raises(RecordError, match="expected"):
        parse_message(text)


@given(st.text(alphabet=st.characters(max_codepoint=255), max_size=200))
def test_any_text_is_parsed_or_refused(text: str) -> None:
    for candidate in (text, "H|\\^&" + text):
        with contextlib.suppress(RecordError):
            parse_message(candidate)


@given(st.text(alphabet=st.characters(max_codepoint=255), max_size=30))
def test_escaping_is_undone_by_unescaping(text: str) -> None:
    delimiters = Delimiters()
    escaped = delimiters.escape(text)
    assert delimiters.unescape(escaped) == text
    assert not set(escaped) & set("|\\^\r\n")


def test_the_serial_is_found_where_each_vendor_puts_it(astm: Profile) -> None:
    for sender, serial in {
        "XN-550^00-24^22723^^^^BD634545": "22723",
        "XP-100^00-13^^^^A7869^BS649542": "A7869",
        "SENAITE^Roche^c111^4.2.2.1730^1^13147": "13147",
        "DCA VANTAGE^04.04.00.00^S067337": "S067337",
        "Afinion 2 Analyzer^^AF20052397": "AF20052397",
        "H500^910YOXH02826^2.2.2.2b": "910YOXH02826",
        "CYTO-200^03.12^SN-4471": "SN-4471",
    }.items():
        evidence = protocol_evidence(
            astm, sender_fields(astm, parse_header(rf"H|\^&|||{sender}")), 5
        )
        found = next(item for item in evidence if item.field == "serial")
        assert (found.value, found.quality, found.time_ns) == (serial, "unique", 5), sender


def test_a_sender_without_serial_says_so(astm: Profile) -> None:
    evidence = protocol_evidence(astm, sender_fields(astm, parse_header(r"H|\^&|||c311^1")), 5)
    by_field = {item.field: item for item in evidence}
    assert by_field["serial"].quality == "none"
    assert by_field["sender"].value == "c311^1"


def test_an_empty_sender_is_no_evidence(astm: Profile) -> None:
    assert sender_fields(astm, parse_header(r"H|\^&")) == {}
