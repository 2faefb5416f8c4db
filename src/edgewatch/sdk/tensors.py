"""The body of a prediction record: latency, status, case, and the values themselves.

::

    latency_ns i64 · status u8 · n_inputs u8 · n_outputs u8 · 0 · case_len u16 · 0 u16
    case (UTF-8)
    each value:  dtype u8 · ndim u8 · 0 u16 · nbytes u32 · dims u32 × ndim · bytes

A numeric value is its own bytes, little endian and C-ordered. Text, sequences and maps are
UTF-8 JSON. A tensor larger than :data:`WHOLE_ELEMENTS` is replaced by a summary of itself.
A failed run has no outputs but one text: the error.
"""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from json.encoder import encode_basestring
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.spool.frame import decode_json

HEAD = struct.Struct("<qBBBxHxx")
VALUE = struct.Struct("<BBxxI")
WHOLE_ELEMENTS = 16_384
"""Tensors up to this many elements are recorded whole."""

SUMMARY_FIELDS = ("n", "not_finite", "mean", "std", "min", "max")


class Status(IntEnum):
    OK = 0
    ERROR = 1


class Code(IntEnum):
    """What the bytes of a value are. Numbers are part of the format."""

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
    JSON = 32  # text tensors, sequences, maps
    SUMMARY = 33  # float64 × 6, SUMMARY_FIELDS
    ABSENT = 34  # an optional without a value, or a value of an unknown kind


_CODE_OF = {
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
DTYPE_OF = {code: dtype for dtype, code in _CODE_OF.items()}
_heads: dict[tuple[np.dtype[Any], tuple[int, ...]], bytes] = {}


@dataclass(frozen=True, slots=True)
class Value:
    """One input or output as read back: an array, a JSON value, a summary or nothing."""

    code: Code
    array: NDArray[Any] | None = None
    json: Any = None


@dataclass(frozen=True, slots=True)
class Run:
    """One call of a model as read back."""

    latency_ns: int
    status: Status
    case: str
    inputs: tuple[Value, ...]
    outputs: tuple[Value, ...]


def encode_run(
    latency_ns: int,
    status: int,
    inputs: Sequence[Any],
    outputs: Sequence[Any],
    case: str | None = None,
) -> bytes:
    """The body of one prediction record."""
    key = case.encode()[:0xFFFF] if case else b""
    parts = [HEAD.pack(latency_ns, status, len(inputs), len(outputs), len(key)), key]
    for value in inputs:
        _append(parts, value)
    for value in outputs:
        _append(parts, value)
    return b"".join(parts)


def decode_run(body: bytes) -> Run:
    """The prediction in a record body; :class:`ValueError` if it is malformed."""
    try:
        latency, status, n_in, n_out, key_len = HEAD.unpack_from(body)
        at = HEAD.size + key_len
        case = body[HEAD.size : at].decode(errors="replace")
        values = []
        for _ in range(n_in + n_out):
            value, at = _decode_value(body, at)
            values.append(value)
    except (struct.error, IndexError, KeyError, json.JSONDecodeError) as error:
        raise ValueError(f"malformed prediction record: {error}") from error
    return Run(latency, Status(status), case, tuple(values[:n_in]), tuple(values[n_in:]))


def _append(parts: list[bytes], value: Any) -> None:
    if isinstance(value, np.ndarray):
        if value.size <= WHOLE_ELEMENTS:
            head = _heads.get((value.dtype, value.shape)) or _head_of(value)
            if head:
                parts.append(head)
                parts.append(value.tobytes())
                return
            _append_json(parts, value.tolist(), value.shape)
            return
        _append_summary(parts, value)
    elif value is None:
        parts.append(VALUE.pack(Code.ABSENT, 0, 0))
    elif isinstance(value, np.generic | int | float | bool) and not isinstance(value, str):
        _append(parts, np.asarray(value))
    else:
        _append_json(parts, value, ())


def _head_of(array: NDArray[Any]) -> bytes:
    """The head of a numeric value, remembered because a model's shapes repeat; b"" if not one."""
    code = _CODE_OF.get(array.dtype)
    if code is None or sys.byteorder != "little":
        return b""
    head = VALUE.pack(code, array.ndim, array.nbytes)
    head += struct.pack(f"<{array.ndim}I", *array.shape)
    if len(_heads) < 1024:
        _heads[(array.dtype, array.shape)] = head
    return head


def _append_json(parts: list[bytes], value: Any, shape: tuple[int, ...]) -> None:
    try:
        text = _text_of(value).encode(errors="replace")
    except (TypeError, ValueError):  # a value of a kind that has no plain form
        parts.append(VALUE.pack(Code.ABSENT, 0, 0))
        return
    parts.append(VALUE.pack(Code.JSON, len(shape), len(text)))
    parts.append(struct.pack(f"<{len(shape)}I", *shape))
    parts.append(text)


def _append_summary(parts: list[bytes], array: NDArray[Any]) -> None:
    summary = np.full(len(SUMMARY_FIELDS), np.nan)
    summary[0] = array.size
    if array.dtype in _CODE_OF:
        finite = array[np.isfinite(array)].astype(np.float64)
        summary[1] = array.size - finite.size
        if finite.size:
            summary[2:] = finite.mean(), finite.std(), finite.min(), finite.max()
    parts.append(VALUE.pack(Code.SUMMARY, 1, summary.nbytes))
    parts.append(struct.pack("<I", len(summary)))
    parts.append(summary.astype("<f8").tobytes())


def _plain(value: Any) -> Any:
    """numpy and bytes inside sequences and maps as JSON."""
    if isinstance(value, np.ndarray | np.generic):
        return value.tolist()
    if isinstance(value, bytes):
        return value.decode(errors="replace")
    raise TypeError(type(value).__name__)


# Made once: json.dumps with options makes an encoder at each call.
_to_json = json.JSONEncoder(default=_plain, ensure_ascii=False).encode


def _text_of(value: Any) -> str:
    """JSON; class labels, the usual text output, without the cost of an encoder."""
    if type(value) is list and len(value) == 1 and type(value[0]) is str:
        return f"[{encode_basestring(value[0])}]"
    return _to_json(value)


def _decode_value(body: bytes, at: int) -> tuple[Value, int]:
    code_number, ndim, nbytes = VALUE.unpack_from(body, at)
    at += VALUE.size
    shape = struct.unpack_from(f"<{ndim}I", body, at)
    at += 4 * ndim
    raw = body[at : at + nbytes]
    if len(raw) != nbytes:
        raise ValueError("malformed prediction record: a value is cut short")
    code = Code(code_number)
    if code is Code.ABSENT:
        return Value(code), at
    if code is Code.JSON:
        return Value(code, json=decode_json(raw)), at + nbytes
    dtype = np.dtype("<f8") if code is Code.SUMMARY else DTYPE_OF[code]
    return Value(code, array=np.frombuffer(raw, dtype).reshape(shape)), at + nbytes
