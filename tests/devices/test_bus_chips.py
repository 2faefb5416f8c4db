"""Bridges, kinds, descriptors: what ids, releases and classes say."""

from __future__ import annotations

import pytest

from edgewatch.devices.bus import descriptors
from edgewatch.devices.bus.chips import chip_of
from edgewatch.devices.bus.device import Interface
from edgewatch.devices.bus.kinds import kinds_of
from edgewatch.devices.evidence import Quality
from edgewatch.devices.serial_numbers import serial_quality
from support.usb_units import UsbUnit


@pytest.mark.parametrize(
    ("vid", "pid", "more", "chip"),
    [
        (0x0403, 0x6001, {"bcd_device": 0x0400}, "FTDI FT232BM"),
        (0x0403, 0x6001, {"bcd_device": 0x0600}, "FTDI FT232R"),
        (0x0403, 0x6010, {"bcd_device": 0x0700}, "FTDI FT2232H"),
        (0x0403, 0x6015, {"bcd_device": 0x1000}, "FTDI FT-X"),
        (0x0403, 0x6001, {"bcd_device": 0x9999}, "FTDI"),
        (0x067B, 0x2303, {"bcd_usb": 0x0110, "bcd_device": 0x0300}, "Prolific PL2303HX"),
        (0x067B, 0x2303, {"bcd_usb": 0x0110, "bcd_device": 0x0400}, "Prolific PL2303HXD"),
        (0x067B, 0x23A3, {"bcd_usb": 0x0200, "bcd_device": 0x0105}, "Prolific PL2303GC"),
        (0x067B, 0x2303, {"bcd_usb": 0x0200, "bcd_device": 0x0300}, "Prolific PL2303"),
        (0x10C4, 0xEA60, {}, "Silicon Labs CP210x"),
        (0x10C4, 0xEA60, {"product": "CP2102N USB to UART"}, "Silicon Labs CP2102N"),
        (0x10C4, 0xEA70, {}, "Silicon Labs CP2105"),
        (0x1A86, 0x7523, {}, "WCH CH340"),
        (0x1A86, 0x55D4, {"drivers": ("cdc_acm",)}, "WCH CH9102"),
        (0x04D8, 0x00DD, {}, "Microchip MCP2221"),
        (0x04D8, 0x000A, {"drivers": ("cdc_acm",)}, ""),
        (0x1A61, 0x3420, {"drivers": ("ftdi_sio",), "bcd_device": 0x0600}, "FTDI FT232R"),
        (0x2341, 0x0043, {"drivers": ("cdc_acm",)}, ""),
        (0x10C4, 0x8A2A, {"is_serial": False}, ""),
    ],
)
def test_a_bridge_is_named_as_exactly_as_it_shows(
    vid: int, pid: int, more: dict[str, object], chip: str
) -> None:
    assert chip_of(vid, pid, **more) == chip  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("vid", "pid", "codes", "product", "kinds"),
    [
        (0x0957, 0x1796, (0xFE, 0x03, 0x01), "MSO-X", ("usbtmc",)),
        (0x0781, 0x5581, (0x08, 0x06, 0x50), "Ultra", ("storage",)),
        (0x0483, 0xDF11, (0xFE, 0x01, 0x02), "STM32 BOOTLOADER", ("bootloader",)),
        (0x1D50, 0x6018, (0xFE, 0x01, 0x01), "Runtime", ("other",)),
        (0x03EB, 0x2FF4, (0xFF, 0x00, 0x00), "ATmega32U4 DFU", ("bootloader",)),
        (0x1234, 0x5678, (0xFF, 0x00, 0x00), "Acme Bootloader", ("bootloader",)),
        (0x04A9, 0x31C0, (0x06, 0x01, 0x01), "Camera", ("camera",)),
        (0x1D6B, 0x0104, (0x07, 0x01, 0x02), "Printer", ("other",)),
        (0x05E3, 0x0610, (0x09, 0x00, 0x01), "Hub", ("hub",)),
    ],
)
def test_a_device_is_of_the_kinds_that_its_classes_say(
    vid: int, pid: int, codes: tuple[int, int, int], product: str, kinds: tuple[str, ...]
) -> None:
    assert kinds_of(vid, pid, 0, [Interface(0, *codes)], [], product) == kinds


def test_a_composite_device_is_of_several_kinds() -> None:
    interfaces = [Interface(0, 2, 2, 1), Interface(1, 10, 0, 0), Interface(2, 3, 0, 0)]
    assert kinds_of(0x16C0, 0x0487, 0xEF, interfaces, []) == ("cdc-acm", "hid", "serial")


def test_the_layout_is_the_same_at_another_speed_and_the_digest_is_not() -> None:
    slow, fast = UsbUnit("1", bcd_usb=0x0200), UsbUnit("1", bcd_usb=0x0300, packet_size=1024)
    assert descriptors.digest(slow.descriptors) != descriptors.digest(fast.descriptors)
    assert descriptors.layout(slow.descriptors) == descriptors.layout(fast.descriptors)


def test_the_layout_changes_with_the_release_and_with_the_interfaces() -> None:
    known = descriptors.layout(UsbUnit("1").descriptors)
    assert descriptors.layout(UsbUnit("1", bcd_device=0x0601).descriptors) != known
    assert descriptors.layout(UsbUnit("1", interfaces=((3, 0, 0),)).descriptors) != known


def test_interfaces_are_those_of_the_active_configuration_without_alternates() -> None:
    raw = bytes.fromhex(
        "12010002000000400304016000060102 0301"
        "0902200001010080 2d" "090400000203000000" "090400010203000000"
        "0902200001020080 2d" "0904000002ffffff00"
    )  # fmt: skip
    assert [i.device_class for i in descriptors.interfaces(raw)] == [3]
    assert [i.device_class for i in descriptors.interfaces(raw, 2)] == [0xFF]


def test_descriptors_that_are_cut_off_or_nonsense_end_where_they_end() -> None:
    assert list(descriptors.walk(bytes.fromhex("0004ff"))) == []
    assert list(descriptors.walk(bytes.fromhex("0904"))) == []
    assert descriptors.interfaces(b"\x09\x04") == ()


@pytest.mark.parametrize(
    ("serial", "quality"),
    [
        ("A9ABCD12", Quality.UNIQUE),
        ("000000000001", Quality.PLACEHOLDER),
        ("0000:0000", Quality.PLACEHOLDER),
        ("n/a (unauthorized)", Quality.PLACEHOLDER),
        ("100", Quality.UNIQUE),
        ("   ", Quality.NONE),
    ],
)
def test_a_serial_number_is_worth_what_its_form_says(serial: str, quality: Quality) -> None:
    assert serial_quality(serial) is quality
