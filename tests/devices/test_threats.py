"""Every way in which another unit, firmware or adapter may come to feed a model, and what is said.

The rows and layers are those of the table of threats; where a layer cannot tell, the test says
so by the verdict that stands: MODEL_ONLY where that is admitted, VERIFIED where nobody can know.
"""

from __future__ import annotations

from edgewatch.devices.observation import Observation
from edgewatch.devices.verdicts import Difference, Kind, Standing, Verdict, judge
from support.threats import (
    ADAPTER,
    CAMERA,
    CHEAP,
    ELSEWHERE,
    MINUTE,
    NAMELESS_ADAPTER,
    NOW,
    PLACE,
    SCALE,
    STALE,
    VENTILATOR,
    but,
    seen_as,
    suspicion,
)

# Another unit with a USB serial number of its own


def test_another_unit_with_its_own_usb_serial_is_told_by_the_bus() -> None:
    judged = seen_as(CAMERA + PLACE, but(CAMERA, serial="CAM-2") + PLACE)
    assert (judged.verdict, judged.kind) == (Verdict.CHANGED, Kind.UNIT)
    assert judged.differences == (Difference("bus", "serial", "CAM-1", "CAM-2"),)


def test_another_unit_with_its_own_usb_serial_is_told_by_its_protocol_too() -> None:
    enrolled = CAMERA + PLACE + SCALE
    assert seen_as(enrolled, CAMERA + PLACE + but(SCALE, serial="B13")).verdict is Verdict.CHANGED


# Another unit without a USB serial number


def test_another_unit_without_a_usb_serial_at_the_same_port_cannot_be_told_by_the_bus() -> None:
    twin = CHEAP + PLACE
    judged = seen_as(CHEAP + PLACE, twin)
    assert judged.verdict is Verdict.MODEL_ONLY
    assert "a twin would answer alike" in judged.reason


def test_another_unit_without_a_usb_serial_at_another_port_is_CHANGED() -> None:
    judged = seen_as(CHEAP + PLACE, CHEAP + ELSEWHERE)
    assert (judged.verdict, judged.kind) == (Verdict.CHANGED, Kind.PLACE)


def test_another_unit_without_a_usb_serial_is_told_by_a_serial_in_its_protocol() -> None:
    enrolled = CHEAP + PLACE + SCALE
    assert seen_as(enrolled, CHEAP + PLACE + but(SCALE, serial="B13")).verdict is Verdict.CHANGED


# Another unit behind the same adapter


def test_a_unit_swapped_behind_its_adapter_is_told_at_the_next_question() -> None:
    judged = seen_as(ADAPTER + PLACE + SCALE, ADAPTER + PLACE + but(SCALE, serial="B13"))
    assert (judged.verdict, judged.kind) == (Verdict.CHANGED, Kind.UNIT)


def test_a_unit_swapped_behind_its_adapter_is_not_told_before_the_next_question() -> None:
    """The bus sees nothing: until the proof is stale, the old one stands."""
    old = Observation("open", ADAPTER + PLACE + SCALE, NOW, NOW)
    provides = ("serial", "model", "firmware")
    enrolled = ADAPTER + PLACE + SCALE
    assert judge(enrolled, old, NOW + MINUTE, STALE, provides).verdict is Verdict.VERIFIED
    assert judge(enrolled, old, NOW + 4 * MINUTE, STALE, provides).verdict is Verdict.UNVERIFIED


def test_the_serial_of_an_adapter_never_proves_the_instrument_behind_it() -> None:
    enrolled = ADAPTER + PLACE + VENTILATOR
    assert seen_as(enrolled, enrolled).verdict is Verdict.MODEL_ONLY
    alone = ADAPTER + PLACE
    judged = seen_as(alone, alone, Standing(by_bus=True))
    assert judged.verdict is Verdict.MODEL_ONLY


# Another unit of the same model, without a serial number on the wire (MEDIBUS)


def test_a_ventilator_of_the_same_model_cannot_be_told_by_its_protocol() -> None:
    enrolled = ADAPTER + PLACE + VENTILATOR
    twin = ADAPTER + PLACE + VENTILATOR
    judged = seen_as(enrolled, twin)
    assert judged.verdict is Verdict.MODEL_ONLY
    assert (
        judged.reason == "this kind of equipment gives no serial number: a twin would answer alike"
    )


def test_a_ventilator_of_the_same_model_may_be_suspected_by_its_clock() -> None:
    enrolled = ADAPTER + PLACE + VENTILATOR
    judged = seen_as(enrolled, enrolled, suspicion("clock", "skew_ppm", "4.1", "22.6"))
    assert judged.verdict is Verdict.SUSPECT
    assert judged.differences == (Difference("clock", "skew_ppm", "4.1", "22.6"),)


def test_a_suspicion_against_a_unit_without_a_serial_outlives_every_look() -> None:
    enrolled = ADAPTER + PLACE + VENTILATOR
    an_hour_old = suspicion("clock", "skew_ppm", "4.1", "22.6", ago_ns=60 * MINUTE)
    assert seen_as(enrolled, enrolled, an_hour_old).verdict is Verdict.SUSPECT


# New firmware


def test_new_firmware_is_told_by_the_protocol_and_told_apart_from_a_new_unit() -> None:
    judged = seen_as(ADAPTER + PLACE + SCALE, ADAPTER + PLACE + but(SCALE, firmware="1.1"))
    assert (judged.verdict, judged.kind) == (Verdict.CHANGED, Kind.FIRMWARE)
    assert judged.reason == "the enrolled unit has other firmware: protocol firmware"


def test_new_firmware_is_told_by_the_bus_where_the_device_release_was_raised() -> None:
    judged = seen_as(CAMERA + PLACE, but(CAMERA, bcd_device="0101") + PLACE)
    assert (judged.verdict, judged.kind) == (Verdict.CHANGED, Kind.FIRMWARE)


def test_new_firmware_that_raises_no_number_cannot_be_told() -> None:
    assert seen_as(CAMERA + PLACE, CAMERA + PLACE).verdict is Verdict.VERIFIED


def test_new_firmware_and_another_unit_cannot_be_told_apart_without_a_serial() -> None:
    enrolled = ADAPTER + PLACE + VENTILATOR
    judged = seen_as(enrolled, ADAPTER + PLACE + but(VENTILATOR, firmware="07.07"))
    assert (judged.verdict, judged.kind) == (Verdict.CHANGED, Kind.UNIT)


# Another adapter, the same instrument


def test_another_adapter_before_the_same_instrument_is_said_to_be_that() -> None:
    judged = seen_as(ADAPTER + PLACE + SCALE, but(ADAPTER, serial="OTHER") + PLACE + SCALE)
    assert (judged.verdict, judged.kind) == (Verdict.CHANGED, Kind.ADAPTER)
    assert judged.reason == "the enrolled unit is behind another adapter: adapter serial"


def test_another_adapter_before_an_instrument_without_serial_may_be_another_instrument() -> None:
    enrolled = ADAPTER + PLACE + VENTILATOR
    judged = seen_as(enrolled, but(ADAPTER, serial="OTHER") + PLACE + VENTILATOR)
    assert (judged.verdict, judged.kind) == (Verdict.CHANGED, Kind.UNIT)


def test_another_adapter_without_a_serial_cannot_be_told_and_the_instrument_is_proved() -> None:
    enrolled = NAMELESS_ADAPTER + PLACE + SCALE
    assert seen_as(enrolled, enrolled).verdict is Verdict.VERIFIED
