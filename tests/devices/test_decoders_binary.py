"""Readings out of binary frames: every form of number, and bits scattered over bytes."""

from __future__ import annotations

import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from edgewatch.devices.decoders.base import UnreadableError
from edgewatch.devices.decoders.payloads import FrameDecoder
from edgewatch.devices.profiles.stream_section import StreamSection


def values(payload: bytes, *fields: dict[str, Any], **section: Any) -> dict[str, float | None]:
    decode = FrameDecoder(
        StreamSection.model_validate({"decoder": "binary", "fields": fields, **section})
    )
    reading = decode(payload)
    assert reading is not None
    return dict(reading.values)


@pytest.mark.parametrize(
    ("form", "data", "value"),
    [
        ("uint-be", b"\x01\x02", 258.0),
        ("uint-le", b"\x01\x02", 513.0),
        ("int-be", b"\xff\xfe", -2.0),
        ("int-le", b"\xfe\xff", -2.0),
        ("float-be", struct.pack(">f", 1.5), 1.5),
        ("float-le", struct.pack("<d", -2.25), -2.25),
        ("bcd", b"\x12\x34", 1234.0),
        ("ascii", b" 36.6", 36.6),
        ("hex", b"00FF", 255.0),
        ("ascii", b"---", None),
        ("float-be", b"\x7f\xc0\x00\x00", None),
    ],
)
def test_every_form_of_a_number(form: str, data: bytes, value: float | None) -> None:
    field = {"name": "v", "at": 1, "size": len(data), "as": form}
    assert values(b"\xaa" + data, field) == {"v": value}


def test_bits_of_several_bytes_make_one_number() -> None:
    # The pulse rate of an old CMS50: bit 6 of byte 2 is bit 7 of the number in byte 3.
    parts = [{"at": 3, "mask": 0x7F}, {"at": 2, "mask": 0x40, "shift": 1}]
    frame = bytes([0x86, 0x40, 0x45, 0x0A, 0x61])
    assert values(frame, {"name": "pulse", "parts": parts}) == {"pulse": 138.0}


def test_scale_offset_invalid_values_and_limits() -> None:
    raw = (366).to_bytes(2, "big")
    scaled = {"name": "t", "at": 0, "size": 2, "scale": 0.1, "offset": -1.0}
    assert values(raw, scaled) == {"t": 35.6}
    assert values(raw, {**scaled, "invalid": [366]}) == {"t": None}
    assert values(raw, {**scaled, "high": 35.0}) == {"t": None}
    assert values(b"\xf5", {"name": "m", "at": 0, "size": 1, "mask": 0x0F}) == {"m": 5.0}


def test_other_messages_are_passed_over_and_short_ones_are_broken() -> None:
    section = StreamSection.model_validate(
        {
            "decoder": "binary",
            "starts": "01 07",
            "size": 4,
            "fields": [{"name": "v", "at": 2, "size": 2}],
        }
    )
    decode = FrameDecoder(section)
    assert decode(b"\x01\x02\x00\x05") is None
    for payload in (b"\x01\x07\x00", b"\x01\x07\x00\x05\x00"):
        with pytest.raises(UnreadableError):
            decode(payload)


def test_bytes_that_are_no_digits_break_the_frame() -> None:
    for form, data in (("bcd", b"\x1a"), ("hex", b"XY"), ("ascii", b"1.2.3")):
        with pytest.raises(UnreadableError):
            values(data, {"name": "v", "at": 0, "size": len(data), "as": form})


def test_a_profile_that_cannot_be_read_is_refused() -> None:
    for wrong in (
        {"name": "v", "at": 0},
        {"name": "v", "at": 0, "size": 3, "as": "float-be"},
        {"name": "v", "at": 0, "size": 9},
    ):
        with pytest.raises(ValidationError):
            StreamSection.model_validate({"decoder": "binary", "fields": [wrong]})


@given(st.binary(max_size=24))
def test_no_payload_makes_more_than_a_reading_or_an_error(payload: bytes) -> None:
    forms = ("uint-be", "int-le", "bcd", "ascii", "hex")
    fields = [{"name": f, "at": i * 4, "size": 4, "as": f} for i, f in enumerate(forms)]
    try:
        found = values(payload, *fields)
    except UnreadableError:
        return
    assert len(payload) >= 20
    assert set(found) == set(forms)
