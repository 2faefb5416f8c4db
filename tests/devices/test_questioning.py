"""Sessions, dialects, replies, binary fields, FC 17, and the gate before the wire."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.framings.medibus import SOH, encode_message
from edgewatch.devices.framings.modbus_rtu import encode_adu
from edgewatch.devices.framings.ubx import encode_ubx
from edgewatch.devices.identify import Identification, identify
from edgewatch.devices.never_send import gate_of
from edgewatch.devices.profiles import Profile
from support.device_rigs import START_NS, DialoguePort, ScriptedPort
from support.profile_texts import profile_of


class Answers:
    """A dialogue that gives, for each request it knows, an answer."""

    def __init__(self, known: dict[bytes, bytes]) -> None:
        self._known = known

    def take(self, buffer: bytearray) -> bytes:
        asked = bytes(buffer)
        buffer.clear()
        return self._known.get(asked, b"")


def ask(profile: Profile, port: object) -> Identification:
    return identify(profile, port, clock=lambda: START_NS)  # type: ignore[arg-type]


def values(found: Identification) -> dict[str, str]:
    return {item.field: item.value for item in found.evidence}


SESSION = """
opening = [{ request = "HELLO\\r\\n", response = { regex = "^READY" } }]
steps = [{ request = "SN?\\r\\n", response = { regex = '^SN (?P<serial>\\w+)' } }]
closing = [{ request = "BYE\\r\\n" }]
provides = ["serial"]
"""


def test_a_session_is_opened_and_closed_around_the_questions() -> None:
    port = DialoguePort(Answers({b"HELLO\r\n": b"READY\r\n", b"SN?\r\n": b"SN A77\r\n"}))
    found = ask(profile_of(SESSION), port)
    assert found.outcome == "identified"
    assert values(found) == {"serial": "A77"}
    assert port.written == [b"HELLO\r\n", b"SN?\r\n", b"BYE\r\n"]


def test_a_session_that_does_not_open_is_closed_and_nothing_is_asked() -> None:
    port = DialoguePort(Answers({}))
    assert ask(profile_of(SESSION), port).outcome == "silent"
    assert port.written == [b"HELLO\r\n", b"BYE\r\n"]


def test_a_session_is_closed_also_where_a_question_fails() -> None:
    port = DialoguePort(Answers({b"HELLO\r\n": b"READY\r\n"}))
    assert ask(profile_of(SESSION), port).outcome == "silent"
    assert port.written[-1] == b"BYE\r\n"


DIALECTS = """
provides = ["serial", "model"]
[[variants]]
name = "new"
steps = [
  { request = "S1\\r\\n", response = { regex = '^S1=(?P<serial>\\w+)' } },
  { request = "M1\\r\\n", response = { regex = '^M1=(?P<model>\\w+)' } },
]
[[variants]]
name = "old"
steps = [{ request = "V\\r\\n", response = { regex = '^V (?P<model>\\w+)' } }]
"""


def test_the_dialect_that_is_answered_counts() -> None:
    found = ask(profile_of(DIALECTS), DialoguePort(Answers({b"V\r\n": b"V P30\r\n"})))
    assert (found.outcome, values(found)) == ("identified", {"model": "P30"})


def test_no_other_dialect_is_tried_once_one_was_answered() -> None:
    port = DialoguePort(Answers({b"S1\r\n": b"S1=A7\r\n", b"V\r\n": b"V P30\r\n"}))
    found = ask(profile_of(DIALECTS), port)
    assert (found.outcome, values(found)) == ("silent", {"serial": "A7"})
    assert port.written == [b"S1\r\n", b"M1\r\n"]


def test_a_unit_that_knows_no_dialect_is_silent() -> None:
    assert ask(profile_of(DIALECTS), DialoguePort(Answers({}))).outcome == "silent"


MEDIBUS = """
framing = "medibus"
checksum = "sum8"
opening = [{ request = "Q", response = { starts = "51" } }]
steps = [{ request = "R", response = { regex = "^R[0-9A-F]{4}'(?P<model>[^']*)'" } }]
closing = [{ request = "U" }]
replies = [{ starts = "1B 51", send = { hex = "01 51" } }]
provides = ["model"]
"""


def test_what_the_protocol_demands_of_a_host_is_replied() -> None:
    own_call = encode_message(0x1B, b"Q")
    answers = {
        encode_message(0x1B, b"Q"): own_call + encode_message(SOH, b"Q"),
        encode_message(0x1B, b"R"): encode_message(SOH, b"R8088'Vent'01.00:02.00"),
    }
    port = DialoguePort(Answers(answers))
    found = ask(profile_of(MEDIBUS), port)
    assert (found.outcome, values(found)) == ("identified", {"model": "Vent"})
    assert encode_message(SOH, b"Q") in port.written


def test_report_server_id_gives_one_field_whether_the_unit_runs_or_not() -> None:
    profile = profile_of("""
        framing = "modbus-rtu"
        checksum = "crc16-modbus"
        steps = [{ request = { hex = "11" }, response = { server_id = "model" } }]
        provides = ["model"]
    """)
    for run_state in (0x00, 0xFF):
        pdu = bytes([0x11, 5]) + b"P-30" + bytes([run_state])
        found = ask(profile, DialoguePort(Answers({encode_adu(1, b"\x11"): encode_adu(1, pdu)})))
        assert values(found) == {"model": "P-30"}
    refused = Answers({encode_adu(1, b"\x11"): encode_adu(1, b"\x91\x01")})
    found = ask(profile, DialoguePort(refused))
    assert found.outcome == "garbled"
    assert "exception 1" in found.detail


UBX = """
framing = "ubx"
checksum = "fletcher8"
provides = ["firmware", "model", "serial"]
never_send = [{ hex = "06 04" }]
[[steps]]
request = { hex = "0A 04" }
response.starts = "0A 04"
response.fields.firmware = { at = 2, size = 30 }
response.fields.model = { at = 32, size = 10 }
[[steps]]
request = { hex = "27 03" }
response.starts = "27 03"
response.fields.serial = { at = 6, size = 5, as = "hex" }
"""


def test_binary_fields_are_read_at_their_places() -> None:
    version = b"ROM 5.10".ljust(30, b"\0") + b"00190000".ljust(10, b"\0")
    unique = b"\x01\x00\x00\x00" + bytes.fromhex("2B1C6F5EA0")
    answers = {
        encode_ubx(b"\x0a\x04"): encode_ubx(b"\x0a\x04" + version),
        encode_ubx(b"\x27\x03"): encode_ubx(b"\x27\x03" + unique),
    }
    found = ask(profile_of(UBX), DialoguePort(Answers(answers)))
    assert values(found) == {
        "firmware": "ROM 5.10",
        "model": "00190000",
        "serial": "2B1C6F5EA0",
    }


def test_an_answer_too_short_for_its_fields_is_no_identity() -> None:
    answers = {encode_ubx(b"\x0a\x04"): encode_ubx(b"\x0a\x04short")}
    found = ask(profile_of(UBX), DialoguePort(Answers(answers)))
    assert (found.outcome, found.evidence) == ("garbled", ())


@pytest.mark.parametrize(
    ("form", "data", "text"),
    [
        ("ascii", b" AB1\0xx", "AB1"),
        ("hex", b"\x0a\xff", "0AFF"),
        ("uint-be", b"\x01\x02", "258"),
        ("uint-le", b"\x01\x02", "513"),
        ("bcd", b"\x12\x34", "1234"),
        ("7bit-pairs", b"f\x00i\x00", "fi"),
        ("dotted", b"\x02\x0a", "2.10"),
    ],
)
def test_each_form_of_a_binary_field(form: str, data: bytes, text: str) -> None:
    profile = profile_of(
        f"""
        framing = "raw"
        provides = ["serial"]
        [[steps]]
        request = "?"
        response.starts = "41"
        response.fields.serial = {{ at = 1, as = "{form}" }}
        """
    )
    found = ask(profile, DialoguePort(Answers({b"?": b"A" + data})))
    assert values(found).get("serial") == text


def test_digits_that_are_none_are_no_bcd() -> None:
    profile = profile_of("""
        framing = "raw"
        steps = [{ request = "?", response = { fields = { serial = { at = 0, as = "bcd" } } } }]
        provides = ["serial"]
    """)
    assert ask(profile, DialoguePort(Answers({b"?": b"\x1f"}))).evidence == ()


def test_a_passive_identity_needs_as_many_frames_as_the_profile_says() -> None:
    profile = profile_of(
        """
        mode = "passive"
        frame = { end = "0A" }
        agree = 3
        provides = ["serial"]
        variants = [{ name = "line", regex = '^SN=(?P<serial>\\w+)$' }]
        """
    )
    assert ask(profile, ScriptedPort(unasked=b"SN=A\nSN=B\nSN=B\nSN=B\n")).outcome == "identified"
    found = ask(profile, ScriptedPort(unasked=b"SN=A\nSN=B\nSN=A\nSN=B\n"))
    assert (found.outcome, found.evidence) == ("garbled", ())
    assert "too few" in found.detail


def test_a_profile_of_the_bus_is_never_asked() -> None:
    profile = Profile.model_validate(
        {
            "id": "usb.device",
            "title": "USB device",
            "mode": "bus",
            "risk": "none",
            "provides": ["serial"],
            "source": "USB 2.0, 9.6",
        }
    )
    port = ScriptedPort()
    with pytest.raises(ValueError, match="on the bus"):
        ask(profile, port)
    assert port.written == []


def test_where_every_question_is_optional_and_none_is_answered_nothing_is_proved() -> None:
    profile = profile_of("""
        steps = [{ request = "A\\r\\n", optional = true, response = { regex = "(?P<serial>.+)" } }]
        provides = ["serial"]
    """)
    assert ask(profile, DialoguePort(Answers({}))).outcome == "silent"


def test_forbidden_bytes_do_not_pass_the_gate_in_two_writes_either() -> None:
    profile = profile_of(
        """
        steps = [{ request = "ID\\r", response = { regex = "(?P<serial>.+)" } }]
        provides = ["serial"]
        never_send = ["*RST"]
        """
    )
    gate = gate_of(profile)
    assert gate.forbidden_in(b"x*RSTx") == b"*RST"
    assert gate.forbidden_in(b"*R") is None
    gate.sent(b"*R")
    assert gate.forbidden_in(b"ST\r") == b"*RST"
    assert gate.forbidden_in(b"OK\r") is None


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("opening[0].request", 'opening = [{ request = "@\\r\\n" }]'),
        ("closing[0].request", 'closing = [{ request = "@\\r\\n" }]'),
        ("replies[0].send", 'replies = [{ starts = "05", send = "@" }]'),
    ],
)
def test_nothing_at_all_is_sent_where_any_request_is_forbidden(place: str, line: str) -> None:
    profile = profile_of(
        f"""
        {line}
        steps = [{{ request = "ID\\r\\n", response = {{ regex = "(?P<serial>.+)" }} }}]
        provides = ["serial"]
        never_send = ["@"]
        """
    )
    port = DialoguePort(Answers({b"ID\r\n": b"A\r\n"}))
    found = ask(profile, port)
    assert found.outcome == "refused"
    assert place in found.detail
    assert port.written == []


def test_a_forbidden_function_is_known_by_its_place_and_not_by_its_byte() -> None:
    profile = profile_of(
        """
        framing = "modbus-rtu"
        checksum = "crc16-modbus"
        address = 6
        steps = [{ request = { hex = "2B 0E 01 00" }, response = { objects = { 0x00 = "model" } } }]
        provides = ["model"]
        never_send = [{ hex = "06" }, { hex = "01" }]
        """
    )
    assert ask(profile, DialoguePort(Answers({}))).outcome == "silent"


SEALED: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "ubx": (
        'framing = "ubx"\nchecksum = "fletcher8"\nsteps = [{ request = { hex = "0A 04" }, '
        'response = { starts = "0A 04", fields = { serial = { at = 2, size = 7 } } } }]',
        lambda serial: encode_ubx(b"\x0a\x04" + serial),
    ),
    "medibus": (
        'framing = "medibus"\nchecksum = "sum8"\nsteps = [{ request = "R", '
        "response = { regex = \"^R'(?P<serial>[^']*)'\" } }]",
        lambda serial: encode_message(SOH, b"R'" + serial + b"'"),
    ),
    "modbus": (
        'framing = "modbus-rtu"\nchecksum = "crc16-modbus"\nsteps = [{ request = { hex = "11" }, '
        'response = { server_id = "serial" } }]',
        lambda serial: encode_adu(1, bytes([0x11, len(serial) + 1]) + serial + b"\xff"),
    ),
}


@pytest.mark.parametrize("name", SEALED)
@given(at=st.integers(0, 200), byte=st.integers(0, 255))
def test_a_spoilt_answer_never_gives_another_serial(name: str, at: int, byte: int) -> None:
    text, wire = SEALED[name]
    profile = profile_of(f'{text}\nprovides = ["serial"]', timeout_s=0.01)
    answer = bytearray(wire(b"SN-4471"))
    answer[at % len(answer)] = byte
    found = ask(profile, ScriptedPort([bytes(answer)]))
    assert values(found).get("serial", "SN-4471") == "SN-4471"
