"""Fields in binary frames: integers, floats, BCD, digits, and bits scattered over bytes."""

from __future__ import annotations

import struct

from edgewatch.devices.decoders.base import Found, UnreadableError
from edgewatch.devices.profiles.stream_section import StreamField, StreamSection

_FLOATS = {2: "e", 4: "f", 8: "d"}


class BinaryFrames:
    """The fields of a frame's payload, each at its place."""

    def __init__(self, section: StreamSection) -> None:
        self._fields = section.fields
        self._starts = section.starts
        self._size = section.size

    def __call__(self, payload: bytes) -> Found | None:
        if not payload.startswith(self._starts):
            return None  # another message of the same equipment
        if self._size is not None and len(payload) != self._size:
            raise UnreadableError(f"has {len(payload)} bytes, not {self._size}")
        found: dict[str, str | float] = {}
        for field in self._fields:
            raw = raw_value(field, payload)
            if raw is not None:
                found[field.sent_as] = raw
        return found


def raw_value(field: StreamField, payload: bytes) -> str | float | None:
    """The number sent, before scale and offset; None where an optional field is not there.

    Raises:
        UnreadableError: The payload ends before the field, or its bytes are no such number.

    >>> raw_value(StreamField(name="t", at=0, size=2, form="int-be"), b"\\xff\\xfe")
    -2.0
    """
    places = [part.at + 1 for part in field.parts] or [(field.at or 0) + (field.size or 0)]
    if max(places) > len(payload):
        if field.optional:
            return None
        raise UnreadableError(f"ends before {field.name}")
    if field.parts:
        return float(_joined(field, payload))
    at, size = field.at or 0, field.size or 0
    return _number(field, payload[at : at + size])


def _joined(field: StreamField, payload: bytes) -> int:
    total = 0
    for part in field.parts:
        bits = payload[part.at] & part.mask
        total += bits << part.shift if part.shift >= 0 else bits >> -part.shift
    return total


def _number(field: StreamField, data: bytes) -> str | float:
    kind, _, order = field.form.partition("-")
    if kind == "float":
        mark = ">" if order == "be" else "<"
        return float(struct.unpack(mark + _FLOATS[len(data)], data)[0])
    if kind in ("uint", "int"):
        number = int.from_bytes(data, "big" if order == "be" else "little", signed=kind == "int")
        return float(number if field.mask is None else number & field.mask)
    if kind == "ascii":
        return data.decode("latin-1").strip("\0 ")
    digits = data.hex() if kind == "bcd" else data.decode("latin-1").strip()
    try:
        return float(int(digits, 10 if kind == "bcd" else 16))
    except ValueError:
        raise UnreadableError(f"{field.name} is no number: {data.hex(' ')}") from None
