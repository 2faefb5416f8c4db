"""The floating-point types narrower than numpy's, as numbers: tables of all their values.

Formats: OCP 8-bit Floating Point Specification 1.0 (E4M3, E5M2), OCP Microscaling Formats 1.0
(E2M1, E8M0), and for the ``fnuz`` forms (no infinity, no minus zero) the ONNX operator reference,
"Float stored in 8 bits".
"""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
from numpy.typing import NDArray

# name: exponent bits, mantissa bits, bias
_SHAPES = {
    "float8_e4m3fn": (4, 3, 7),
    "float8_e4m3fnuz": (4, 3, 8),
    "float8_e5m2": (5, 2, 15),
    "float8_e5m2fnuz": (5, 2, 16),
    "float4_e2m1fn": (2, 1, 1),
}


@functools.cache
def table_of(name: str) -> NDArray[np.float64] | None:
    """256 numbers, one for each byte; None for a type that numpy can convert itself.

    >>> table_of("float8_e5m2")[[0x3C, 0x7C, 0xBC]].tolist()
    [1.0, inf, -1.0]
    """
    if name == "float8_e8m0fnu":
        powers: NDArray[np.float64] = np.exp2(np.arange(256.0) - 127)
        powers[255] = np.nan
        return powers
    return _table(name, *_SHAPES[name]) if name in _SHAPES else None


def bfloat16_to_float64(bits: NDArray[Any]) -> NDArray[np.float64]:
    """bfloat16 is the upper half of a float32.

    >>> bfloat16_to_float64(np.array([0x3F80, 0xC000], np.uint16)).tolist()
    [1.0, -2.0]
    """
    return (bits.astype(np.uint32) << 16).view(np.float32).astype(np.float64)


def _table(name: str, exponent_bits: int, mantissa_bits: int, bias: int) -> NDArray[np.float64]:
    byte = np.arange(256)
    mantissa = byte & ((1 << mantissa_bits) - 1)
    exponent = (byte >> mantissa_bits) & ((1 << exponent_bits) - 1)
    sign = np.where((byte >> (mantissa_bits + exponent_bits)) & 1, -1.0, 1.0)
    fraction = mantissa / (1 << mantissa_bits)
    normal = np.exp2(exponent - float(bias)) * (1 + fraction)
    subnormal = np.exp2(1.0 - bias) * fraction
    values: NDArray[np.float64] = sign * np.where(exponent == 0, subnormal, normal)
    if name.endswith("fnuz"):
        values[0x80] = np.nan
    elif name == "float8_e4m3fn":
        values[[0x7F, 0xFF]] = np.nan
    elif name == "float8_e5m2":
        values[[0x7C, 0xFC]] = np.inf, -np.inf
        values[[0x7D, 0x7E, 0x7F, 0xFD, 0xFE, 0xFF]] = np.nan
    return values
