"""A disturbed line is no swap, and a swap is believed at once."""

from __future__ import annotations

import pytest

from edgewatch.devices.identify import Identification
from edgewatch.devices.profiles import Profile
from edgewatch.devices.sure_identity import SureIdentity
from edgewatch.devices.virtual.modbus import ModbusUnit
from support.device_rigs import START_NS, DialoguePort, ScriptedPort


def answer(serial: str) -> list[bytes]:
    return [f"ACME,P-1,{serial},2\n".encode()]


def look(sure: SureIdentity, profile: Profile, *serials: str) -> tuple[Identification, int]:
    """One identification by a unit that gives these serial numbers in turn, and its questions."""
    port = ScriptedPort(*(answer(serial) for serial in serials))
    found = sure.identify(profile, port, clock=lambda: START_NS)
    return found, len(port.written)


def serial_of(found: Identification) -> str | None:
    return next((item.value for item in found.evidence if item.field == "serial"), None)


def test_an_unknown_unit_is_asked_twice_and_a_known_one_once(scpi: Profile) -> None:
    sure = SureIdentity()
    found, questions = look(sure, scpi, "SN-4471", "SN-4471")
    assert (found.outcome, serial_of(found), questions) == ("identified", "SN-4471", 2)
    found, questions = look(sure, scpi, "SN-4471")
    assert (serial_of(found), questions) == ("SN-4471", 1)


def test_a_disturbed_answer_does_not_make_another_unit(scpi: Profile) -> None:
    sure = SureIdentity()
    look(sure, scpi, "SN-4471", "SN-4471")
    found, questions = look(sure, scpi, "SN-4571", "SN-4471")
    assert (found.outcome, serial_of(found), questions) == ("identified", "SN-4471", 2)


def test_another_unit_is_believed_in_the_same_look(scpi: Profile) -> None:
    sure = SureIdentity()
    look(sure, scpi, "SN-4471", "SN-4471")
    found, _ = look(sure, scpi, "SN-0815", "SN-0815")
    assert (found.outcome, serial_of(found)) == ("identified", "SN-0815")
    assert len(found.transcript) == 4


def test_answers_that_all_differ_prove_nothing(scpi: Profile) -> None:
    found, questions = look(SureIdentity(), scpi, "SN-1", "SN-2", "SN-3")
    assert (found.outcome, found.evidence, questions) == ("garbled", (), 3)
    assert "disturbed" in found.detail


@pytest.mark.parametrize("serial", ["SN-4471", "SN-0815"])
def test_where_a_checksum_vouches_one_question_is_enough(modbus: Profile, serial: str) -> None:
    objects = {0: b"A", 1: b"B", 2: b"C", 0x80: serial.encode()}
    port = DialoguePort(ModbusUnit(objects=objects))
    assert SureIdentity().identify(modbus, port).outcome == "identified"
    assert len(port.written) == len(modbus.steps)


def test_silence_is_not_asked_twice(scpi: Profile) -> None:
    port = ScriptedPort()
    assert SureIdentity().identify(scpi, port).outcome == "silent"
    assert len(port.written) == 1 + scpi.retries


def test_what_a_question_can_reset_is_not_asked_twice(scpi: Profile) -> None:
    found, questions = look(SureIdentity(), scpi.model_copy(update={"risk": "high"}), "SN-4471")
    assert (found.outcome, questions) == ("identified", 1)
