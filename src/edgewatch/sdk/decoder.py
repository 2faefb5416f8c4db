"""From the body of a prediction record back to values."""

from __future__ import annotations

import json
import math
import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.sdk.codes import NAMES, STORED, Code
from edgewatch.sdk.encoder import HEAD, VALUE
from edgewatch.sdk.summaries import SUMMARY
from edgewatch.spool.frame import decode_json

MAX_EMPTY_ROWS = 1 << 20
"""A value without elements has no bytes to vouch for the number of its rows."""


class Status(IntEnum):
    """How a call ended."""

    OK = 0
    ERROR = 1


@dataclass(frozen=True, slots=True)
class Value:
    """One input or output as read back: an array, a JSON value, summaries or nothing.

    ``array`` holds the elements as they are stored (:func:`edgewatch.sdk.codes.as_float64` makes
    numbers of them), or one summary for each row. ``dtype`` is their name, for a summary that of
    the elements summarised. ``shape`` is that of the tensor, the length of a list, () for a map,
    and None where the value is absent.
    """

    code: Code
    array: NDArray[Any] | None = None
    json: Any = None
    shape: tuple[int, ...] | None = None
    dtype: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """One call of a model as read back."""

    latency_ns: int
    status: Status
    case: str
    inputs: tuple[Value, ...]
    outputs: tuple[Value, ...]
    tags: dict[str, Any] | None = None
    segments: dict[str, Any] | None = None


def decode_run(body: bytes) -> Run:
    """The prediction in a record body; :class:`ValueError` if it is malformed."""
    try:
        latency, status, n_in, n_out, key_len, meta_len = HEAD.unpack_from(body)
        at = HEAD.size + key_len
        case = body[HEAD.size : at].decode(errors="replace")
        meta = _meta(body[at : at + meta_len])
        values, _ = _values(body, at + meta_len, n_in + n_out)
    except (struct.error, IndexError, KeyError, RecursionError, json.JSONDecodeError) as error:
        raise ValueError(f"malformed prediction record: {error}") from error
    return Run(
        latency,
        Status(status),
        case,
        tuple(values[:n_in]),
        tuple(values[n_in:]),
        meta.get("tags"),
        meta.get("segments"),
    )


def _meta(raw: bytes) -> dict[str, dict[str, Any]]:
    found = decode_json(raw) if raw else {}
    sound = isinstance(found, dict) and all(isinstance(v, dict) for v in found.values())
    if not sound:
        raise ValueError("malformed prediction record: tags or segments are no object")
    return dict(found)


def _values(body: bytes, at: int, count: int) -> tuple[list[Value], int]:
    values = []
    for _ in range(count):
        value, at = _value(body, at)
        values.append(value)
    return values, at


def _value(body: bytes, at: int) -> tuple[Value, int]:
    number, ndim, source, nbytes = VALUE.unpack_from(body, at)
    at += VALUE.size
    shape = struct.unpack_from(f"<{ndim}I", body, at)
    at += 4 * ndim
    end = at + nbytes
    if end > len(body):
        raise ValueError("malformed prediction record: a value is cut short")
    return _content(Code(number), shape, source, body[at:end]), end


def _content(code: Code, shape: tuple[int, ...], source: int, raw: bytes) -> Value:
    if code is Code.ABSENT:
        return Value(code)
    if code in (Code.JSON, Code.MAP, Code.SEQUENCE):
        return Value(code, json=_object(code, shape, raw), shape=shape)
    if 0 in shape and math.prod(size for size in shape if size) > MAX_EMPTY_ROWS:
        raise ValueError("malformed prediction record: too many rows of nothing")
    if code is Code.SUMMARY:
        array = np.frombuffer(raw, SUMMARY).reshape(shape)
        return Value(code, array=array, shape=shape, dtype=NAMES[Code(source)])
    array = np.frombuffer(raw, STORED[code]).reshape(shape)
    return Value(code, array=array, shape=shape, dtype=NAMES[code])


def _object(code: Code, shape: tuple[int, ...], raw: bytes) -> Any:
    if code is Code.SEQUENCE:
        items, _ = _values(raw, 0, shape[0])
        return [_python(item) for item in items]
    found = decode_json(raw)
    if shape and not (isinstance(found, list) and len(found) == shape[0]):
        raise ValueError("malformed prediction record: a list is not as long as it says")
    return _maps(found, bool(shape)) if code is Code.MAP else found


def _python(value: Value) -> Any:
    return value.json if value.array is None else value.array


def _maps(pairs: Any, several: bool) -> Any:
    try:
        return [dict(one) for one in pairs] if several else dict(pairs)
    except TypeError as error:
        raise ValueError(f"malformed prediction record: {error}") from error
