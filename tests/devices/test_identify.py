"""Identification: what is asked, what is believed, what is never sent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.framings.astm_e1381 import encode_frame
from edgewatch.devices.framings.modbus_rtu import encode_adu
from edgewatch.devices.identify import Identification, identify
from edgewatch.devices.profiles import Profile
from edgewatch.devices.virtual.modbus import ModbusUnit
from edgewatch.devices.virtual.mt_sics import Balance
from edgewatch.devices.virtual.scpi import ScpiInstrument
from support.device_rigs import START_NS, DialoguePort, ScriptedPort


def fields(found: Identification) -> dict[str, tuple[str, str]]:
    return {item.field: (item.value, item.quality) for item in found.evidence}


def ask(profile: Profile, port: object) -> Identification:
    return identify(profile, port, clock=lambda: START_NS)  # type: ignore[arg-type]


def test_a_scpi_instrument_gives_all_four_fields(scpi: Profile) -> None:
    found = ask(scpi, DialoguePort(ScpiInstrument(serial="MY-1234")))
    assert found.outcome == "identified"
    assert fields(found) == {
        "manufacturer": ("EdgeWatch", "unique"),
        "model": ("Virtual meter", "unique"),
        "serial": ("MY-1234", "unique"),
        "firmware": ("1.0", "unique"),
    }
    assert {item.time_ns for item in found.evidence} == {START_NS}
    assert {item.layer for item in found.evidence} == {"protocol"}


def test_the_transcript_holds_the_bytes_both_ways(scpi: Profile) -> None:
    found = ask(scpi, DialoguePort(ScpiInstrument()))
    assert [(entry.direction, entry.data) for entry in found.transcript] == [
        ("sent", b"*IDN?\n"),
        ("received", b"EdgeWatch,Virtual meter,VM-0815,1.0\n"),
    ]


@pytest.mark.parametrize("serial", ["0", "n/a", "000000"])
def test_a_serial_that_is_none_is_a_placeholder(scpi: Profile, serial: str) -> None:
    found = ask(scpi, DialoguePort(ScpiInstrument(serial=serial)))
    assert fields(found)["serial"] == (serial, "placeholder")


def test_an_empty_serial_is_kept_as_none(scpi: Profile) -> None:
    found = ask(scpi, DialoguePort(ScpiInstrument(serial="")))
    assert fields(found)["serial"] == ("", "none")


def test_a_stream_of_numbers_is_no_identity(scpi: Profile) -> None:
    found = ask(scpi, ScriptedPort([b"1.0,2.0,3.0,4.0\n"], [b"1.1,2.1,3.1,4.1\n"]))
    assert (found.outcome, found.evidence) == ("garbled", ())


def test_a_device_that_says_nothing_is_asked_again_and_then_silent(scpi: Profile) -> None:
    port = ScriptedPort()
    found = ask(scpi, port)
    assert found.outcome == "silent"
    assert port.written == [b"*IDN?\n"] * (1 + scpi.retries)
    assert "*IDN?" in found.detail


def test_an_answer_in_pieces_behind_an_echo_is_found(scpi: Profile) -> None:
    found = ask(scpi, ScriptedPort([b"*IDN?\r\nACME,", b"P-1,S", b"N7,2\r", b"\n"]))
    assert fields(found)["serial"] == ("SN7", "unique")
    assert fields(found)["firmware"] == ("2", "unique")


def test_what_was_said_before_the_question_is_not_the_answer(scpi: Profile) -> None:
    port = ScriptedPort([b"NEW,P-1,SN-NEW,2\n"], unasked=b"OLD,P-1,SN-OLD,2\n")
    assert fields(ask(scpi, port))["serial"] == ("SN-NEW", "unique")


def test_a_balance_is_asked_in_three_steps(balance: Profile) -> None:
    port = DialoguePort(Balance())
    found = ask(balance, port)
    assert found.outcome == "identified"
    assert port.written == [b"I4\r\n", b"I2\r\n", b"I3\r\n"]
    assert {name: value for name, (value, _) in fields(found).items()} == {
        "serial": "1126493049",
        "model": "EW220 Standard 220.0090 g",
        "firmware": "1.20",
    }


def test_a_busy_balance_is_asked_again(balance: Profile) -> None:
    port = DialoguePort(Balance(busy=2))
    assert ask(balance, port).outcome == "identified"
    assert port.written.count(b"I4\r\n") == 3


def test_a_balance_that_stays_busy_is_not_identified(balance: Profile) -> None:
    found = ask(balance, DialoguePort(Balance(busy=99)))
    assert (found.outcome, found.evidence) == ("garbled", ())
    assert "busy" in found.detail


def test_an_error_answer_is_told(balance: Profile) -> None:
    found = ask(balance, ScriptedPort([b"ES\r\n"]))
    assert found.outcome == "garbled"
    assert "ES" in found.detail


def test_what_was_learnt_before_a_later_question_failed_is_kept(balance: Profile) -> None:
    found = ask(balance, ScriptedPort([b'I4 A "77123"\r\n']))
    assert found.outcome == "silent"
    assert fields(found) == {"serial": ("77123", "unique")}


def test_nothing_is_sent_when_one_request_holds_what_is_never_sent(balance: Profile) -> None:
    unsafe = balance.model_copy(
        update={"never_send": (*balance.never_send, type(balance.never_send[0])(text="I3"))}
    )
    port = DialoguePort(Balance())
    found = ask(unsafe, port)
    assert found.outcome == "refused"
    assert port.written == []
    assert "I3" in found.detail


def test_a_modbus_unit_gives_its_objects(modbus: Profile) -> None:
    found = ask(modbus, DialoguePort(ModbusUnit()))
    assert found.outcome == "identified"
    assert {name: value for name, (value, _) in fields(found).items()} == {
        "manufacturer": "EdgeWatch",
        "model": "VP-30",
        "firmware": "2.11",
        "serial": "SN-4471",
    }


def test_objects_that_follow_are_asked_for(modbus: Profile) -> None:
    port = DialoguePort(ModbusUnit(page=1))
    assert fields(ask(modbus, port))["firmware"] == ("2.11", "unique")
    assert port.written[:3] == [encode_adu(1, bytes([0x2B, 0x0E, 1, start])) for start in (0, 1, 2)]


def test_a_unit_that_says_more_follows_without_end_is_left(modbus: Profile) -> None:
    class Endless:
        def take(self, buffer: bytearray) -> bytes:
            asked = buffer[4]
            buffer.clear()
            nxt = (asked + 1) % 256
            return encode_adu(1, bytes([0x2B, 0x0E, 1, 1, 0xFF, nxt, 1, asked, 1, 65]))

    found = ask(modbus, DialoguePort(Endless()))
    assert found.outcome == "garbled"


def test_a_unit_without_private_objects_has_no_serial(modbus: Profile) -> None:
    found = ask(modbus, DialoguePort(ModbusUnit(objects={0: b"A", 1: b"B", 2: b"C"})))
    assert found.outcome == "identified"
    assert fields(found)["serial"] == ("", "none")


def test_an_optional_question_that_is_refused_tells_that_there_is_nothing(
    profiles: dict[str, Profile],
) -> None:
    class BasicOnly(ModbusUnit):
        def answer(self, pdu: bytes) -> bytes:
            return super().answer(pdu) if pdu[2] == 1 else bytes([0xAB, 2])

    found = ask(profiles["modbus.device-identification"], DialoguePort(BasicOnly()))
    assert found.outcome == "identified"
    assert fields(found)["product_name"] == ("", "none")


def test_only_the_unit_at_the_address_is_believed(modbus: Profile) -> None:
    port = DialoguePort(ModbusUnit(address=5))
    assert ask(modbus, port).outcome == "silent"
    assert ask(modbus.at_address(5), port).outcome == "identified"


def test_an_analyser_is_identified_by_listening_and_nothing_is_sent(astm: Profile) -> None:
    header = encode_frame(1, b"H|\\^&|||CYTO-200^03.12^SN-4471\r", last=True)
    port = ScriptedPort(unasked=b"\x05" + header)
    found = ask(astm, port)
    assert found.outcome == "identified"
    assert fields(found)["serial"] == ("SN-4471", "unique")
    assert port.written == []


def test_an_analyser_that_only_calls_is_silent_with_the_reason(astm: Profile) -> None:
    found = ask(astm, ScriptedPort(unasked=b"\x05"))
    assert found.outcome == "silent"
    assert "host that answers" in found.detail


def mllp(*segments: str) -> bytes:
    return b"\x0b" + "".join(f"{one}\r" for one in segments).encode() + b"\x1c\r"


WITHOUT = mllp("MSH|^~\\&|VITALS|WARD7|||2026||ORU^R01|1|P|2.6", "OBX|1|NM|HR||71|/min|||||F")
WITH = mllp("MSH|^~\\&|VITALS|WARD7|||2026||ORU^R01|2|P|2.6", "OBX|1|NM|HR||71" + "|" * 13 + "SN-1")


def test_a_fuller_name_is_waited_for(profiles: dict[str, Profile]) -> None:
    found = ask(profiles["hl7.mllp"], ScriptedPort(unasked=WITHOUT + WITH))
    assert fields(found)["serial"] == ("SN-1", "unique")


def test_a_name_without_serial_number_does_not_say_that_there_is_none(
    profiles: dict[str, Profile],
) -> None:
    found = ask(profiles["hl7.mllp"], ScriptedPort(unasked=WITHOUT))
    assert found.outcome == "identified"
    assert fields(found) == {"application": ("VITALS", "unique"), "facility": ("WARD7", "unique")}


def test_noise_on_a_passive_line_is_garbled(astm: Profile) -> None:
    assert ask(astm, ScriptedPort(unasked=b"\xff\x00noise")).outcome == "garbled"


@pytest.mark.parametrize(
    "name", ["scpi.idn", "mettler.mt-sics", "modbus.device-identification-serial", "astm.e1394"]
)
@given(answers=st.lists(st.lists(st.binary(max_size=40), max_size=3), max_size=6))
def test_random_answers_are_never_an_identity(
    profiles: dict[str, Profile], name: str, answers: list[list[bytes]]
) -> None:
    profile = profiles[name].model_copy(update={"timeout_s": 0.2, "retries": 1})
    found = ask(profile, ScriptedPort(*answers, unasked=b"?"))
    assert found.outcome in ("silent", "garbled")
    assert found.evidence == ()


@given(at=st.integers(0, 200), byte=st.integers(0, 255))
def test_a_spoilt_modbus_answer_never_gives_another_serial(
    modbus: Profile, at: int, byte: int
) -> None:
    class Spoilt(ModbusUnit):
        def take(self, buffer: bytearray) -> bytes:
            answer = bytearray(super().take(buffer))
            if answer:
                answer[at % len(answer)] = byte
            return bytes(answer)

    found = ask(modbus, DialoguePort(Spoilt()))
    assert fields(found).get("serial", ("SN-4471", ""))[0] == "SN-4471"
