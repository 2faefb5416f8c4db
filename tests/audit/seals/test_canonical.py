"""The canonical bytes of values, and the salts of a batch."""

from __future__ import annotations

import math
from hashlib import shake_256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.audit.seals.canonical import (
    body_bytes,
    body_hash,
    explicit_salts,
    leaf_hash,
    metadata_bytes,
    salts,
    value_bytes,
)

VALUES = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.text(),
    st.binary(),
)


@pytest.mark.parametrize(
    ("value", "raw"),
    [
        (None, "00"),
        (-2, "01feffffffffffffff"),
        (1.5, "02000000000000f83f"),
        ("µg", "0303000000c2b567"),
        (b"\x00\xff", "040200000000ff"),
        ("", "0300000000"),
    ],
)
def test_the_bytes_of_a_value(value: object, raw: str) -> None:
    assert value_bytes(value).hex() == raw  # type: ignore[arg-type]


def test_values_that_look_alike_have_other_bytes() -> None:
    alike = [None, 0, 0.0, -0.0, "", b"", "0", b"0", math.inf, -math.inf]
    assert len({value_bytes(value) for value in alike}) == len(alike)  # type: ignore[arg-type]


@given(st.lists(VALUES, max_size=4), st.lists(VALUES, max_size=4))
def test_other_values_never_make_the_same_body(one: list[object], other: list[object]) -> None:
    same = list(map(_exactly, one)) == list(map(_exactly, other))
    assert (body_bytes(one) == body_bytes(other)) is same  # type: ignore[arg-type]


def _exactly(value: object) -> tuple[str, str]:
    return type(value).__name__, repr(value)


def test_what_no_cell_can_hold_is_refused() -> None:
    with pytest.raises(TypeError, match="list is no value of a record"):
        value_bytes([])  # type: ignore[arg-type]


def test_a_leaf_is_its_metadata_and_the_salted_hash_of_its_body() -> None:
    metadata = metadata_bytes(1, 6, 7, -1)
    assert metadata.hex() == "0106" + "0700000000000000" + "ff" * 8
    hashed = body_hash(bytes(16), b"body")
    assert leaf_hash(metadata, hashed) != leaf_hash(metadata, body_hash(b"1" * 16, b"body"))


def test_the_salts_of_a_batch_come_from_its_key_or_stand_there_themselves() -> None:
    key = bytes(range(32))
    assert salts(key, 3) == shake_256(key).digest(48)
    assert salts(key, 3) == salts(key, 9)[:48]
    assert salts(explicit_salts(salts(key, 3)), 3) == salts(key, 3)


@pytest.mark.parametrize("salt", [b"", bytes(31), bytes(49), b"\x01" + bytes(32)])
def test_what_is_no_salt_of_so_many_is_refused(salt: bytes) -> None:
    with pytest.raises(ValueError, match="are no salt of a batch of 3"):
        salts(salt, 3)
