"""Identity fields at fixed places of a payload, as text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from edgewatch.devices.profiles.recognition import BinaryField


def field_text(field: BinaryField, payload: bytes) -> str | None:
    """The field's value; None where the payload does not reach that far, or is not of the form.

    >>> place = BinaryField.model_validate({"at": 1, "size": 2, "as": "uint-be"})
    >>> field_text(place, b"A\\x01\\x02")
    '258'
    """
    begin = field.at if field.at >= 0 else len(payload) + field.at
    end = len(payload) if field.size is None else begin + field.size
    if not 0 <= begin <= end <= len(payload):
        return None
    return _FORMS[field.form](payload[begin:end])


def _ascii(data: bytes) -> str:
    return data.split(b"\0", 1)[0].decode("latin-1").strip()


def _bcd(data: bytes) -> str | None:
    digits = data.hex()
    return digits if digits.isdecimal() or not digits else None


def _pairs(data: bytes) -> str | None:
    if len(data) % 2 or any(byte > 0x7F for byte in data):
        return None
    codes = (low | high << 7 for low, high in zip(data[::2], data[1::2], strict=True))
    return "".join(map(chr, codes)).strip("\0 ")


_FORMS: Mapping[str, Callable[[bytes], str | None]] = MappingProxyType(
    {
        "ascii": _ascii,
        "hex": lambda data: data.hex().upper(),
        "uint-be": lambda data: str(int.from_bytes(data, "big")),
        "uint-le": lambda data: str(int.from_bytes(data, "little")),
        "bcd": _bcd,
        "7bit-pairs": _pairs,
        "dotted": lambda data: ".".join(map(str, data)),
    }
)
