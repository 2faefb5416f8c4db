"""Serial numbers of real USB devices: which tell one unit from another, and which do not.

Values from public udev databases and umockdev recordings of whole machines.
"""

from __future__ import annotations

import pytest

from edgewatch.devices.evidence import Quality
from edgewatch.devices.serial_numbers import serial_quality, usb_serial_quality


@pytest.mark.parametrize(
    "text",
    [
        "0123456789ABCD",  # a smart card reader, on three machines of different owners
        "1234567890ABCDEF",  # a fingerprint reader
        "1234567",
        "987654321",
        "1.0",  # a Bluetooth adapter, on two machines
        "Alaska_Day_2006",  # another one
    ],
)
def test_what_stands_in_many_units_of_a_maker_is_a_placeholder(text: str) -> None:
    assert serial_quality(text) is Quality.PLACEHOLDER


@pytest.mark.parametrize(
    ("text", "usb_id"),
    [
        ("200901010001", (0x0BDA, 0x5750)),  # a camera
        ("201801010001", (0x0BDA, 0x5816)),  # fingerprint readers of two models
        ("20100201396000000", (0x0BDA, 0x0129)),  # a card reader, on two machines
        ("20120731-1", (0x0624, 0x0251)),
        ("20120917", (0x0624, 0x0249)),
        ("058F63626420", (0x058F, 0x6362)),
        ("USB_CAN_FD_Application", (0x03EB, 0x2404)),
    ],
)
def test_what_the_build_of_a_usb_firmware_left_is_a_placeholder(
    text: str, usb_id: tuple[int, int]
) -> None:
    assert usb_serial_quality(text, *usb_id) is Quality.PLACEHOLDER


def test_a_name_repeated_as_the_serial_number_is_a_placeholder() -> None:
    names = ("ACME", "FLOW-2")
    assert usb_serial_quality("flow-2", 0x1209, 0x0001, names) is Quality.PLACEHOLDER


@pytest.mark.parametrize(
    "text",
    [
        "A50285BI",
        "FT50KUPS",
        "FTGCVTZJ",  # bridges have numbers of letters alone
        "4C530001161117104114",
        "C767F1C714174C309255F70E4A7B2EE2",
        "{BE815DAD-15E4-0745-AA30-41DEBCAC5913}",
        "0A5743PCU834",
        "ba1ea8009583",
        "74DE2BD4B470",
        "20190512345",  # begins like a day, and goes on as a number of its own
        "1234321",
        "12346",
    ],
)
def test_numbers_of_their_own_stay_unique(text: str) -> None:
    assert usb_serial_quality(text, 0x0403, 0x6001) is Quality.UNIQUE
