"""What the bytes of a recorded value are: one number for each kind of element.

numpy has no type of its own for bfloat16, the 8-bit floats and what is narrower; they are kept in
an unsigned or signed integer of the same or the next width, bit for bit, and called by the names
that ONNX's reference and ``ml_dtypes`` share. So nothing here needs ``ml_dtypes``.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.sdk.minifloats import bfloat16_to_float64, table_of


class Code(IntEnum):
    """The kind of a value. Numbers are part of the format and are never reused."""

    BOOL = 1
    INT8 = 2
    UINT8 = 3
    INT16 = 4
    UINT16 = 5
    INT32 = 6
    UINT32 = 7
    INT64 = 8
    UINT64 = 9
    FLOAT16 = 10
    FLOAT32 = 11
    FLOAT64 = 12
    BFLOAT16 = 13
    FLOAT8E4M3FN = 14
    FLOAT8E4M3FNUZ = 15
    FLOAT8E5M2 = 16
    FLOAT8E5M2FNUZ = 17
    FLOAT8E8M0 = 18
    FLOAT4E2M1 = 19
    INT4 = 20
    UINT4 = 21
    INT2 = 22
    UINT2 = 23
    JSON = 32  # text tensors, lists, maps whose keys are text
    SUMMARY = 33  # one summary for each row: edgewatch.sdk.summaries
    ABSENT = 34  # an optional without a value, or what could not be recorded
    SEQUENCE = 35  # values one after the other
    MAP = 36  # JSON: [[key, value], …], or a list of such lists


_NUMPY = {
    np.dtype(name): code
    for name, code in {
        "bool": Code.BOOL,
        "i1": Code.INT8,
        "u1": Code.UINT8,
        "<i2": Code.INT16,
        "<u2": Code.UINT16,
        "<i4": Code.INT32,
        "<u4": Code.UINT32,
        "<i8": Code.INT64,
        "<u8": Code.UINT64,
        "<f2": Code.FLOAT16,
        "<f4": Code.FLOAT32,
        "<f8": Code.FLOAT64,
    }.items()
}
_NARROW: dict[str, tuple[Code, str]] = {  # name: code, what its bits are kept in
    "bfloat16": (Code.BFLOAT16, "<u2"),
    "float8_e4m3fn": (Code.FLOAT8E4M3FN, "u1"),
    "float8_e4m3fnuz": (Code.FLOAT8E4M3FNUZ, "u1"),
    "float8_e5m2": (Code.FLOAT8E5M2, "u1"),
    "float8_e5m2fnuz": (Code.FLOAT8E5M2FNUZ, "u1"),
    "float8_e8m0fnu": (Code.FLOAT8E8M0, "u1"),
    "float4_e2m1fn": (Code.FLOAT4E2M1, "u1"),
    "int4": (Code.INT4, "i1"),
    "uint4": (Code.UINT4, "u1"),
    "int2": (Code.INT2, "i1"),
    "uint2": (Code.UINT2, "u1"),
}
_WHOLE_NUMBERS = frozenset({"int4", "uint4", "int2", "uint2"})
STORED: dict[Code, np.dtype[Any]] = {code: dtype for dtype, code in _NUMPY.items()} | {
    code: np.dtype(kept) for code, kept in _NARROW.values()
}
"""The numpy type in which the elements of a code lie."""

NAMES: dict[Code, str] = {code: dtype.str for dtype, code in _NUMPY.items()} | {
    code: name for name, (code, _) in _NARROW.items()
}
"""What a code is called in a layout: numpy's ``<f4``, or a name such as ``bfloat16``."""

ONNX_TYPES: dict[str, type[np.generic]] = {
    "tensor(float)": np.float32,
    "tensor(double)": np.float64,
    "tensor(float16)": np.float16,
    "tensor(int8)": np.int8,
    "tensor(int16)": np.int16,
    "tensor(int32)": np.int32,
    "tensor(int64)": np.int64,
    "tensor(uint8)": np.uint8,
    "tensor(uint16)": np.uint16,
    "tensor(uint32)": np.uint32,
    "tensor(uint64)": np.uint64,
    "tensor(bool)": np.bool_,
}
"""The types of tensors that onnxruntime exchanges as numpy arrays."""

_STORED_BY_NAME = {name: STORED[code] for code, name in NAMES.items()}


@dataclass(frozen=True, slots=True)
class Coded:
    """Elements as they are kept: of the numpy type in :data:`STORED`, C-contiguous."""

    code: Code
    array: NDArray[Any]

    @property
    def shape(self) -> tuple[int, ...]:
        return self.array.shape


def coded(array: NDArray[Any]) -> Coded:
    """A tensor as it is kept, bit for bit.

    An ``int4`` of ``ml_dtypes`` carries its sign in the lower half of a byte; it is kept as int8.
    Raises :class:`TypeError` for elements that no code stands for.
    """
    array = _little_endian(array)
    code = _NUMPY.get(array.dtype)
    if code is None:
        if array.dtype.name not in _NARROW:
            raise TypeError(f"elements of type {array.dtype} have no place in a record")
        code, kept = _NARROW[array.dtype.name]
        whole = array.dtype.name in _WHOLE_NUMBERS
        array = array.astype(kept) if whole else np.ascontiguousarray(array).view(kept)
    # asarray with an order keeps 0-d arrays 0-d, which ascontiguousarray does not.
    return Coded(code, np.asarray(array, order="C"))


def _little_endian(array: NDArray[Any]) -> NDArray[Any]:
    order = array.dtype.byteorder
    big = order == ">" or (order == "=" and sys.byteorder == "big")
    return array.astype(array.dtype.newbyteorder("<")) if big else array


def stored_dtype(name: str) -> np.dtype[Any]:
    """The numpy type that holds the elements of a name in :data:`NAMES`.

    >>> stored_dtype("bfloat16").str, stored_dtype("<f4").str
    ('<u2', '<f4')
    """
    return _STORED_BY_NAME[name]


def as_float64(array: NDArray[Any], name: str) -> NDArray[np.float64]:
    """The numbers that stored elements stand for."""
    with np.errstate(invalid="ignore"):  # a signalling NaN becomes a quiet one
        if name == "bfloat16":
            return bfloat16_to_float64(array)
        table = table_of(name)
        return array.astype(np.float64) if table is None else table[array]
