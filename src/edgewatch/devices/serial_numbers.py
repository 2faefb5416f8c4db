"""Is a serial number one? Many units carry a placeholder that repeats over all of them."""

from __future__ import annotations

from collections.abc import Collection

from edgewatch.devices.evidence import Quality

# Repeats seen over different units in public kernel logs and UPS dumps, and the defaults of
# chip makers' example descriptors.
_PLACEHOLDERS = frozenset(
    {
        "0123456789",
        "0123456789abcdef",
        "1",
        "01",
        "0001",
        "12345",
        "123456",
        "1234567890",
        "123456789",
        "12345678",
        "20201116",
        "abcdef",
        "cps",
        "default",
        "n/a",
        "na",
        "none",
        "null",
        "serial",
        "unknown",
    }
)


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

    >>> [str(serial_quality(text)) for text in ("000000000", "SN-4471", "")]
    ['placeholder', 'unique', 'none']
    """
    quality = value_quality(value, blank_values)
    text = value.strip().casefold()
    if quality is Quality.UNIQUE and (text in _PLACEHOLDERS or len(set(text)) == 1):
        return Quality.PLACEHOLDER
    return quality
