"""Is a serial number one? Many units carry a placeholder that repeats over all of them."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise

from edgewatch.devices.evidence import Quality

# Repeats seen over different units in public kernel logs, udev databases and UPS dumps, and the
# defaults of chip makers' example descriptors.
_PLACEHOLDERS = frozenset(
    {
        "1",
        "01",
        "0001",
        "20201116",
        "abcdef",
        "alaska_day_2006",
        "cps",
        "default",
        "n/a",
        "n/a (unauthorized)",
        "na",
        "none",
        "null",
        "serial",
        "unknown",
    }
)

_COUNTED_FROM_ONE = re.compile(r"0+[01]")
"""The first number of a series that nobody counted on, of any length: "000000000001"."""

_VERSION = re.compile(r"v?\d{1,2}(?:\.\d{1,2}){1,2}")
"""A version in the place of the number: "1.0"."""

_DATE = re.compile(r"(?:199|20[0-3])\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_AFTER_DATE = re.compile(r"(?:[-_.]\d{1,2})?|0*[01]|\d*0{4}")

_COUNTING = "0123456789abcdef"
_SHORTEST_COUNT = 5


def value_quality(value: str, blank_values: Collection[str] = ()) -> Quality:
    """Quality of any field: "none" if empty, "placeholder" if the profile lists it as blank.

    >>> str(value_quality("0", ["0"]))
    'placeholder'
    """
    text = value.strip()
    if not text:
        return Quality.NONE
    if text.casefold() in {blank.strip().casefold() for blank in blank_values}:
        return Quality.PLACEHOLDER
    return Quality.UNIQUE


def serial_quality(value: str, blank_values: Collection[str] = ()) -> Quality:
    """Quality of a serial number: also known placeholders and one character repeated.

    >>> [str(serial_quality(text)) for text in ("000000000", "0123456789ABCD", "SN-4471", "")]
    ['placeholder', 'placeholder', 'unique', 'none']
    """
    quality = value_quality(value, blank_values)
    text = value.strip().casefold()
    if quality is Quality.UNIQUE and _is_placeholder(text):
        return Quality.PLACEHOLDER
    return quality


def usb_serial_quality(value: str, vid: int, pid: int, names: Collection[str] = ()) -> Quality:
    """Quality of the serial number string of a USB device.

    Firmware builds fill it with what is the same for all units: the day of the build, the
    device's own vendor and product id, a name.

    Args:
        value: The string.
        vid: Vendor id.
        pid: Product id.
        names: The device's other strings.

    >>> str(usb_serial_quality("200901010001", 0x0BDA, 0x5750))
    'placeholder'
    >>> str(usb_serial_quality("A50285BI", 0x0403, 0x6001))
    'unique'
    """
    quality = serial_quality(value, names)
    text = value.strip()
    of_all = _is_build_date(text) or _is_name(text)
    if quality is Quality.UNIQUE and (of_all or text.casefold().startswith(f"{vid:04x}{pid:04x}")):
        return Quality.PLACEHOLDER
    return quality


def _is_placeholder(text: str) -> bool:
    signs = set(text) - set(" -_.:")
    if text in _PLACEHOLDERS or len(signs) <= 1 or _is_count(text):
        return True
    return bool(_COUNTED_FROM_ONE.fullmatch(text) or _VERSION.fullmatch(text))


def _is_count(text: str) -> bool:
    """All keys in their order, up or down: "0123456789ABCD", "1234567890ABCDEF", "987654321"."""
    if len(text) < _SHORTEST_COUNT or text[0] not in "019" or not set(text) <= set(_COUNTING):
        return False
    return all(_follows(a, b, 1) for a, b in pairwise(text)) or all(
        _follows(a, b, -1) for a, b in pairwise(text)
    )


def _follows(a: str, b: str, step: int) -> bool:
    """Is `b` next after `a`? After 9 comes 0 on a keyboard, and A after either."""
    if step > 0 and a + b in ("90", "0a"):
        return True
    return _COUNTING.index(b) - _COUNTING.index(a) == step


def _is_build_date(text: str) -> bool:
    """A day alone, or with what stands for a first unit or for nothing: "20100201396000000"."""
    return bool(_DATE.match(text)) and _AFTER_DATE.fullmatch(text[8:]) is not None


def _is_name(text: str) -> bool:
    """Words without a digit. Numbers of letters alone, as bridges have them, are in capitals."""
    plain = re.sub(r"[ _-]", "", text)
    return len(plain) > 3 and plain.isalpha() and bool(set(plain) & set("ghijklmnopqrstuvwxyz"))
