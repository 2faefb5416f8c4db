"""The framing by itself: vectors of the paper, and what a line can do to a frame."""

from __future__ import annotations

import pytest
from edgewatch_framing_cobs import CobsFraming, stuffed, unstuffed

VECTORS = [
    ("", "01"),
    ("00", "01 01"),
    ("00 00", "01 01 01"),
    ("00 11 00", "01 02 11 01"),
    ("11 22 00 33", "03 11 22 02 33"),
    ("11 22 33 44", "05 11 22 33 44"),
    ("11 00 00 00", "02 11 01 01 01"),
]


@pytest.mark.parametrize(("plain", "wire"), VECTORS)
def test_bytes_are_stuffed_as_published(plain: str, wire: str) -> None:
    data = bytes.fromhex(plain)
    assert stuffed(data) == bytes.fromhex(wire)
    assert unstuffed(stuffed(data)) == data


def test_a_long_block_needs_no_zero() -> None:
    data = bytes(range(1, 255)) * 2 + b"\x00"
    assert 0 not in stuffed(data)
    assert unstuffed(stuffed(data)) == data


def test_a_changed_byte_costs_its_own_frame_alone() -> None:
    framing = CobsFraming({})
    splitter = framing.splitter()
    good = framing.encode(b"T=36.6")
    spoilt = good[:3] + bytes([good[3] ^ 1]) + good[4:]
    assert splitter.feed(good + spoilt + good) == [b"T=36.6", b"T=36.6"]
    assert splitter.discarded == len(spoilt)
