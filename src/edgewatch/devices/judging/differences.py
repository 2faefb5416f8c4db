"""What kind of difference it is: another unit, other firmware, another adapter, another place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from edgewatch.devices.evidence import Layer
from edgewatch.devices.judging.values import Difference, Kind

FIRMWARE_FIELDS = frozenset(
    {
        "firmware",
        "bcd_device",
        "build",
        "protocol_version",
        "revision",
        "software",
        "version",
    }
)
# Operating systems report other descriptors for the same unit on a faster or slower port: USB
# 3.2, 9.6.1 lets bcdUSB follow the speed of the link, and endpoints differ with it.
_OF_THE_LINK = frozenset({"bcd_usb", "speed"})


def hard(differences: Sequence[Difference]) -> list[Difference]:
    """Those that speak against the unit, and not only of where it is plugged in."""
    slower = {item.layer for item in differences if item.field in _OF_THE_LINK}
    return [
        item
        for item in differences
        if item.layer != Layer.TOPOLOGY
        and item.field not in _OF_THE_LINK
        and not (item.field == "descriptors" and item.layer in slower)
    ]


def kind_of(contradictions: Sequence[Difference], *, proved: bool) -> Kind:
    """The kind of what speaks against the unit; `proved`: its own serial number is as enrolled.

    Without that serial number nothing tells an update or another adapter from another unit.

    >>> kind_of([Difference("protocol", "firmware", "1.0", "1.1")], proved=True).value
    'firmware'
    >>> kind_of([Difference("protocol", "firmware", "1.0", "1.1")], proved=False).value
    'unit'
    """
    if not proved:
        return Kind.UNIT
    if all(item.layer == Layer.ADAPTER for item in contradictions):
        return Kind.ADAPTER
    if all(_is_firmware(item, contradictions) for item in contradictions):
        return Kind.FIRMWARE
    return Kind.UNIT


def _is_firmware(item: Difference, among: Iterable[Difference]) -> bool:
    if item.layer == Layer.ADAPTER:
        return False
    if item.field == "descriptors":  # bcdDevice is among the bytes they are the digest of
        return any(d.field == "bcd_device" and d.layer == item.layer for d in among)
    return item.field in FIRMWARE_FIELDS or item.field.startswith("firmware_")


def named(differences: Iterable[Difference]) -> str:
    """The fields in words, as in "protocol serial, adapter usb_id"."""
    return ", ".join(f"{item.layer} {item.field}" for item in differences)
