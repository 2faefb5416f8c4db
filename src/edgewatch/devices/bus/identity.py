"""The fields of the device descriptor, from whatever a source says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from edgewatch.devices.bus.device import Interface
from edgewatch.devices.bus.entry import Entry, readable

_ESCAPE = re.compile(r"\\x([0-9a-fA-F]{2})")
_USB_VERSION = re.compile(r"([0-9]{1,2})\.([0-9a-f]{1,2})")
_USB_INTERFACE = re.compile(r"[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class Identity:
    """One device descriptor with its strings."""

    vid: int
    pid: int
    bcd_device: str
    bcd_usb: str
    device_class: int
    manufacturer: str
    product: str
    serial: str
    raw: bytes
    configuration: int | None
    speed_mbit: float | None
    enumeration: str
    attached_ns: int | None
    declared: tuple[Interface, ...]

    @property
    def usb_id(self) -> str:
        return f"{self.vid:04x}:{self.pid:04x}"


def identity_of(entry: Entry | None, below: Iterable[Entry] = ()) -> Identity | None:
    """What the device is; None where not even vendor and product are known.

    A dump may hold a node without its device; udev repeats most of the identity there.
    """
    if entry is None:
        entry = next((Entry("", {}, e.properties) for e in below if _is_usb(e.properties)), None)
        if entry is None:
            return None
    said = entry.properties
    product = said.get("PRODUCT", "").split("/")
    vid = _hex(entry.text("idVendor"), said.get("ID_VENDOR_ID"), product[0])
    pid = _hex(entry.text("idProduct"), said.get("ID_MODEL_ID"), *product[1:2])
    if vid is None or pid is None:
        return None
    release = _hex(entry.text("bcdDevice"), said.get("ID_REVISION"), *product[2:3])
    raw = entry.attributes.get("descriptors", b"")
    return Identity(
        vid=vid,
        pid=pid,
        bcd_device="" if release is None else f"{release:04x}",
        bcd_usb=_bcd_usb(entry.text("version"), raw),
        device_class=_class(entry, raw),
        manufacturer=_string(entry, "manufacturer", "ID_VENDOR"),
        product=_string(entry, "product", "ID_MODEL"),
        serial=_serial(entry),
        raw=raw,
        configuration=entry.number("bConfigurationValue"),
        speed_mbit=_float(entry.text("speed")),
        enumeration=_enumeration(entry),
        attached_ns=entry.number("attached_ns"),
        declared=_declared(said.get("ID_USB_INTERFACES", "")),
    )


def _is_usb(properties: Mapping[str, str]) -> bool:
    return properties.get("ID_BUS") == "usb" and "ID_VENDOR_ID" in properties


def _hex(*texts: str | None) -> int | None:
    for text in texts:
        try:
            if text:
                return int(text, 16)
        except ValueError:
            continue
    return None


def _string(entry: Entry, attribute: str, prefix: str) -> str:
    """From the attribute; else from udev, which puts the id where there is no string."""
    if "idVendor" in entry.attributes:
        return entry.text(attribute)
    text = entry.properties.get(f"{prefix}_ENC") or entry.properties.get(prefix, "")
    plain = _unescape(text)
    return "" if plain == entry.properties.get(f"{prefix}_ID") else plain


def _serial(entry: Entry) -> str:
    if "idVendor" in entry.attributes:
        return entry.text("serial")
    return _unescape(entry.properties.get("ID_SERIAL_SHORT", ""))


def _unescape(text: str) -> str:
    r"""udev writes \x20 for what is not safe in a file name."""
    parts = _ESCAPE.split(text)
    raw = b"".join(
        bytes.fromhex(part) if i % 2 else part.encode("utf-8", "surrogateescape")
        for i, part in enumerate(parts)
    )
    return readable(raw)


def _bcd_usb(version: str, raw: bytes) -> str:
    """ " 2.10" of sysfs as "0210"."""
    if match := _USB_VERSION.fullmatch(version):
        return f"{match[1]:0>2}{match[2]:0<2}"
    return f"{int.from_bytes(raw[2:4], 'little'):04x}" if len(raw) >= 4 else ""


def _class(entry: Entry, raw: bytes) -> int:
    first = entry.properties.get("TYPE", "").split("/")[0]
    said = int(first) if first.isdecimal() else None
    known = entry.number("bDeviceClass", 16)
    if known is not None:
        return known
    return said if said is not None else (raw[4] if len(raw) > 4 else 0)


def _float(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _enumeration(entry: Entry) -> str:
    bus = entry.text("busnum") or entry.properties.get("BUSNUM", "").lstrip("0")
    device = entry.text("devnum") or entry.properties.get("DEVNUM", "").lstrip("0")
    return f"{bus}/{device}" if device else ""


def _declared(text: str) -> tuple[Interface, ...]:
    """ ":ff0000:0a0000:" of udev; the numbers are not in it and are counted."""
    codes = _USB_INTERFACE.findall(text.lower())
    return tuple(Interface(number, *bytes.fromhex(code)) for number, code in enumerate(codes))
