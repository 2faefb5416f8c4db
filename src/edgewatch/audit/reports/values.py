"""Canonical bytes back into values: what a sealed body says, for whoever checks one record."""

from __future__ import annotations

import struct

from edgewatch.audit.seals.canonical import Value


def values_of(body: bytes) -> list[Value]:
    """The values of a body, in their order.

    Raises:
        ValueError: the bytes are no body.

    >>> from edgewatch.audit.seals.canonical import body_bytes
    >>> values_of(body_bytes([None, 1, 0.5, "µ", b"x"]))
    [None, 1, 0.5, 'µ', b'x']
    """
    found: list[Value] = []
    at = 0
    while at < len(body):
        value, at = _value(body, at)
        found.append(value)
    return found


def _value(body: bytes, at: int) -> tuple[Value, int]:
    storage_class, at = body[at], at + 1
    if storage_class == 0:
        return None, at
    try:
        if storage_class in (1, 2):
            form = "<q" if storage_class == 1 else "<d"
            return struct.unpack_from(form, body, at)[0], at + 8
        if storage_class in (3, 4):
            (length,) = struct.unpack_from("<I", body, at)
            return _bytes(body, at + 4, length, is_text=storage_class == 3), at + 4 + length
    except (struct.error, UnicodeDecodeError):
        raise ValueError(f"the bytes from {at} on are no value") from None
    raise ValueError(f"{storage_class} is no storage class")


def _bytes(body: bytes, at: int, length: int, *, is_text: bool) -> Value:
    raw = body[at : at + length]
    if len(raw) < length:
        raise ValueError("the last value is cut short")
    return raw.decode("utf-8", "surrogatepass") if is_text else raw
