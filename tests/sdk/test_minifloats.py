"""The narrow floating-point types, value by value against an implementation of others."""

from __future__ import annotations

import ml_dtypes
import numpy as np
import pytest

from edgewatch.sdk.codes import as_float64
from edgewatch.sdk.minifloats import table_of

NARROW = [
    "float8_e4m3fn", "float8_e4m3fnuz", "float8_e5m2", "float8_e5m2fnuz", "float8_e8m0fnu",
]  # fmt: skip


@pytest.mark.parametrize("name", NARROW)
def test_all_256_values_are_those_of_the_format(name: str) -> None:
    bits = np.arange(256, dtype=np.uint8)
    expected = bits.view(getattr(ml_dtypes, name)).astype(np.float64)
    np.testing.assert_array_equal(as_float64(bits, name), expected)


def test_float4_has_sixteen_values() -> None:
    bits = np.arange(16, dtype=np.uint8)
    expected = bits.view(ml_dtypes.float4_e2m1fn).astype(np.float64)
    np.testing.assert_array_equal(as_float64(bits, "float4_e2m1fn"), expected)


def test_bfloat16_is_the_upper_half_of_float32() -> None:
    bits = np.arange(1 << 16, dtype=np.uint16)
    with np.errstate(invalid="ignore"):
        expected = bits.view(ml_dtypes.bfloat16).astype(np.float64)
    np.testing.assert_array_equal(as_float64(bits, "bfloat16"), expected)


def test_numpys_own_types_need_no_table() -> None:
    assert table_of("<f2") is None
