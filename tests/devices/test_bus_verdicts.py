"""From the bus to the verdict: equipment whose descriptors are all it says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from edgewatch.devices.bus import BusSnapshot
from edgewatch.devices.bus.looks import look_at_bus
from edgewatch.devices.bus.recorded import RecordedBackend
from edgewatch.devices.evidence import Evidence
from edgewatch.devices.observation import Observation
from edgewatch.devices.profiles.load import load_profiles
from edgewatch.devices.verdicts import Judgement, Standing, Verdict, judge
from support.device_rigs import START_NS
from support.usb_units import OTHER_CONTROLLER, UsbUnit, dump, hub

CAMERA = UsbUnit(
    "3", vid=0x1871, pid=0x01B0, serial="CAM-7", product="Microscope", manufacturer="Acme",
    interfaces=((0x0E, 1, 0), (0x0E, 2, 0)), driver="uvcvideo", devnum=6,
)  # fmt: skip
NAMELESS = replace(CAMERA, serial=None)
PROFILE = next(p for p in load_profiles().values() if p.id == "usb.device")


def snapshot_with(*units: UsbUnit) -> BusSnapshot:
    return RecordedBackend([dump(*units)], lambda: START_NS).snapshot()


def look(port: str, *units: UsbUnit) -> tuple[Evidence, ...]:
    return look_at_bus(port, snapshot_with(*units), START_NS).evidence


def verdict(enrolled: UsbUnit, *now: UsbUnit, port: str = "usb:1871:01b0") -> Judgement:
    return judge(
        look(port, enrolled),
        look_at_bus(port, snapshot_with(*now), START_NS),
        START_NS,
        PROFILE.stale_after_ns,
        PROFILE.provides,
        Standing(by_bus=True),
    )


def other_speed(unit: UsbUnit) -> UsbUnit:
    return replace(unit, bcd_usb=0x0210, packet_size=512)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda unit: replace(unit, devnum=44), Verdict.VERIFIED),
        (other_speed, Verdict.VERIFIED),
        (lambda unit: replace(unit, driver=""), Verdict.VERIFIED),
        (lambda unit: replace(unit, serial="CAM-8"), Verdict.CHANGED),
        (lambda unit: replace(unit, bcd_device=0x0601), Verdict.CHANGED),
        (lambda unit: replace(unit, product="Microscope II"), Verdict.CHANGED),
        (lambda unit: replace(unit, interfaces=((3, 0, 0),)), Verdict.CHANGED),
        (lambda unit: replace(unit, chain="2"), Verdict.MOVED),
        (lambda unit: replace(unit, bus=2, controller=OTHER_CONTROLLER), Verdict.MOVED),
    ],
)
def test_a_unit_with_a_serial_number_is_judged_by_what_differs(
    change: Callable[[UsbUnit], UsbUnit], expected: Verdict
) -> None:
    assert verdict(CAMERA, change(CAMERA)).verdict is expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda unit: replace(unit, devnum=44), Verdict.MODEL_ONLY),
        (lambda unit: replace(unit, chain="2"), Verdict.CHANGED),
        (lambda unit: replace(unit, bcd_device=0x0601), Verdict.CHANGED),
    ],
)
def test_a_unit_without_one_is_its_model_at_its_place_and_no_more(
    change: Callable[[UsbUnit], UsbUnit], expected: Verdict
) -> None:
    assert verdict(NAMELESS, change(NAMELESS)).verdict is expected


def test_strings_that_could_not_be_read_are_missing_and_no_other_unit() -> None:
    enrolled = look("usb:1871:01b0", CAMERA)
    unread = tuple(
        replace(item, value="", quality="none") if item.field in ("serial", "product") else item
        for item in enrolled
    )
    seen = Observation("open", unread, START_NS, START_NS)
    judged = judge(enrolled, seen, START_NS, 1, PROFILE.provides, Standing(by_bus=True))
    assert judged.verdict is Verdict.UNVERIFIED
    assert judged.reason == "not seen: bus product, bus serial"


def test_another_driver_alone_is_an_update_of_the_system_and_no_other_adapter() -> None:
    def adapter(**values: str) -> tuple[Evidence, ...]:
        fields = {"usb_id": "0403:6001", "driver": "ftdi_sio", "chip": "FTDI"} | values
        seen = [Evidence("adapter", name, value, "unique", 0) for name, value in fields.items()]
        return (*seen, Evidence("protocol", "serial", "SN-1", "unique", 0))

    def now(evidence: tuple[Evidence, ...]) -> Judgement:
        seen = Observation("open", evidence, START_NS, START_NS)
        return judge(adapter(), seen, START_NS, 2 * START_NS, ["serial"])

    assert now(adapter(driver="ftdi_vcp", chip="FTDI FT233HP")).verdict is Verdict.VERIFIED
    judged = now(adapter(usb_id="1a86:7523", driver="ch341-uart"))
    assert judged.verdict is Verdict.CHANGED
    assert [d.field for d in judged.differences] == ["usb_id", "driver"]
    without_type = tuple(i for i in adapter(driver="ch341-uart") if i.field != "usb_id")
    assert now(without_type).verdict is Verdict.CHANGED


def test_a_unit_that_has_no_serial_number_by_make_is_not_the_one_that_has() -> None:
    judged = verdict(CAMERA, NAMELESS)
    assert judged.verdict is Verdict.CHANGED
    assert {d.field for d in judged.differences} == {"serial", "descriptors"}


def test_a_place_that_an_earlier_version_enrolled_with_the_interface_is_the_same_place() -> None:
    old = tuple(
        replace(item, value="3:1.0") if item.field == "port_chain" else item
        for item in look("usb:1871:01b0", CAMERA)
    )
    seen = look_at_bus("usb:1871:01b0", snapshot_with(CAMERA), START_NS)
    judged = judge(old, seen, START_NS, 1, PROFILE.provides, Standing(by_bus=True))
    assert judged.verdict is Verdict.VERIFIED


def test_a_placeholder_is_no_serial_number() -> None:
    unit = replace(CAMERA, serial="0000000000")
    assert verdict(unit, unit).verdict is Verdict.MODEL_ONLY


def test_a_twin_with_the_same_serial_number_takes_the_proof_away() -> None:
    twin = replace(CAMERA, chain="5", devnum=9)
    judged = verdict(CAMERA, CAMERA, twin, port="usb:@3")
    assert judged.verdict is not Verdict.VERIFIED


def test_nothing_there_is_not_the_unit() -> None:
    assert verdict(CAMERA).verdict in (Verdict.MISSING, Verdict.UNVERIFIED)


def test_a_device_that_waits_for_firmware_at_the_same_place_is_not_the_unit() -> None:
    boot = UsbUnit(
        "3", vid=0x0483, pid=0xDF11, serial="CAM-7", interfaces=((0xFE, 1, 2),), driver=""
    )
    assert verdict(CAMERA, boot, port="usb:@3").verdict is Verdict.CHANGED


def test_behind_a_dock_the_same_unit_is_moved_and_not_changed() -> None:
    behind = replace(CAMERA, chain="1.3")
    assert verdict(CAMERA, hub("1"), behind).verdict is Verdict.MOVED


def test_an_adapter_where_a_unit_was_is_not_the_unit() -> None:
    assert verdict(CAMERA, UsbUnit("3"), port="usb:@3").verdict is Verdict.CHANGED


def test_a_unit_where_an_adapter_was_is_not_the_adapter() -> None:
    assert verdict(UsbUnit("3"), CAMERA, port="usb:@3").verdict is Verdict.CHANGED
