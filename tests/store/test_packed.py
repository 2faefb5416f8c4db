"""Packed arrays keep every bit, and say so where they are spoilt."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.store.packed import pack, unpack


@given(st.lists(st.floats(width=64)))
def test_every_bit_comes_back(numbers: list[float]) -> None:
    there_and_back = unpack(pack(numbers))
    assert there_and_back.tobytes() == np.array(numbers, "<f8").tobytes()
    there_and_back += 0  # it may be written to


def test_whole_numbers_and_views_are_packed_as_doubles() -> None:
    assert unpack(pack(np.arange(10)[::-3])).tolist() == [9.0, 6.0, 3.0, 0.0]


def test_sorted_readings_take_less_room_than_their_digits() -> None:
    readings = np.sort(np.random.default_rng(1).normal(size=10_000).astype(np.float32))
    assert len(pack(readings)) < 4 * readings.size


@pytest.mark.parametrize("spoilt", ["", "no base 64", "eAEDAAAAAA", pack([1.0])[:-8] + "AAAA", 7])
def test_what_was_not_packed_is_refused(spoilt: object) -> None:
    with pytest.raises(ValueError, match=r"packed numbers|whole number of doubles"):
        unpack(spoilt)  # type: ignore[arg-type]
