"""How the values of one prediction lie in its BLOBs, and how they become named columns."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.sdk.tensors import SUMMARY_FIELDS, Code, Run, Value

MAX_COLUMNS = 4096
"""A value with more elements a row than this has no column for each of them."""


@dataclass(frozen=True, slots=True)
class Part:
    """One value of a row: its name, numpy type and the shape of one row; text has no bytes."""

    name: str
    dtype: str
    shape: tuple[int, ...]

    @property
    def size(self) -> int:
        return math.prod(self.shape) if self.dtype else 0

    @property
    def numpy(self) -> np.dtype[Any]:
        return np.dtype("<f8" if self.dtype in ("", "summary") else self.dtype)


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of the inputs and outputs of a model, and the names of their columns."""

    inputs: tuple[Part, ...]
    outputs: tuple[Part, ...]
    input_names: tuple[str, ...]
    output_names: tuple[str, ...]

    def to_json(self) -> str:
        return json.dumps(
            {
                "inputs": [[p.name, p.dtype, list(p.shape)] for p in self.inputs],
                "outputs": [[p.name, p.dtype, list(p.shape)] for p in self.outputs],
                "input_names": list(self.input_names),
                "output_names": list(self.output_names),
            },
            separators=(",", ":"),
            ensure_ascii=False,
        )

    @classmethod
    def from_json(cls, text: str) -> Layout:
        raw = json.loads(text)
        return cls(
            tuple(Part(n, d, tuple(s)) for n, d, s in raw["inputs"]),
            tuple(Part(n, d, tuple(s)) for n, d, s in raw["outputs"]),
            tuple(raw["input_names"]),
            tuple(raw["output_names"]),
        )

    def input_columns(self, blobs: Sequence[bytes]) -> NDArray[np.float64]:
        """Rows × input columns as float64, for BLOBs of this layout."""
        return _columns(self.inputs, blobs)

    def output_columns(self, blobs: Sequence[bytes]) -> NDArray[np.float64]:
        """Rows × output columns as float64."""
        return _columns(self.outputs, blobs)


@dataclass(frozen=True, slots=True)
class Row:
    """One prediction as it goes into the record."""

    inputs: bytes
    outputs: bytes
    extra: str | None


def rows_of(
    run: Run,
    stream: dict[str, Any],
    declared_inputs: Sequence[str] = (),
    declared_outputs: Sequence[str] = (),
) -> tuple[Layout, list[Row]]:
    """Split one call into predictions: a batch of n rows is n predictions.

    Names declared at the site replace the model's own where their number fits.
    """
    ins = _named(stream.get("inputs", ()), run.inputs, "input")
    failed = run.status != 0
    outs = [] if failed else _named(stream.get("outputs", ()), run.outputs, "output")
    n = _batch_size(ins, outs, stream)
    in_parts, in_rows = _split(ins, n)
    out_parts, out_rows = _split(outs, n)
    texts = _texts([*ins, *outs], n)
    if failed:
        texts = [{**text, "error": run.outputs[0].json} for text in texts]
    layout = Layout(
        in_parts,
        out_parts,
        _declared(column_names(in_parts), declared_inputs),
        _declared(column_names(out_parts), declared_outputs),
    )
    rows = [
        Row(a, b, json.dumps(t, ensure_ascii=False) if t else None)
        for a, b, t in zip(in_rows, out_rows, texts, strict=True)
    ]
    return layout, rows


def column_names(parts: Sequence[Part]) -> tuple[str, ...]:
    """``x`` for a scalar, ``x[0]``, ``x[1]``, … for a vector, ``x.mean`` … for a summary."""
    names: list[str] = []
    for part in parts:
        if part.dtype == "summary":
            names += [f"{part.name}.{field}" for field in SUMMARY_FIELDS]
        elif part.size == 1:
            names.append(part.name)
        elif part.size <= MAX_COLUMNS:
            names += [f"{part.name}[{i}]" for i in range(part.size)]
    return tuple(names)


def _declared(own: tuple[str, ...], declared: Sequence[str]) -> tuple[str, ...]:
    return tuple(declared) if declared and len(declared) == len(own) else own


def _named(
    signature: Sequence[dict[str, Any]], values: Sequence[Value], word: str
) -> list[tuple[str, Value]]:
    names = [str(item.get("name") or "") for item in signature]
    names += [f"{word}{i}" for i in range(len(names), len(values))]
    return [_flat_map(name, value) for name, value in zip(names, values, strict=False)]


def _flat_map(name: str, value: Value) -> tuple[str, Value]:
    """A ZipMap output (a list of maps class → score) as a float64 matrix, classes in order."""
    rows = value.json
    if not (isinstance(rows, list) and rows and all(isinstance(r, dict) for r in rows)):
        return name, value
    keys = list(rows[0])
    try:
        matrix = np.array([[float(row[key]) for key in keys] for row in rows])
    except (KeyError, TypeError, ValueError):
        return name, value
    return name, Value(Code.FLOAT64, array=matrix)


def _batch_size(
    ins: Sequence[tuple[str, Value]],
    outs: Sequence[tuple[str, Value]],
    stream: dict[str, Any],
) -> int:
    """The common leading dimension, or 1 where the call is one prediction."""
    signature = {item.get("name"): item.get("shape") or () for item in stream.get("inputs", ())}
    sizes = set()
    for name, value in ins:
        if value.code is Code.SUMMARY or value.array is None or value.array.ndim == 0:
            return 1
        shape: list[Any] = list(signature.get(name, ()))
        fixed = bool(shape) and isinstance(shape[0], int) and shape[0] > 1
        if fixed and value.array.ndim == 1:
            return 1  # a model that takes one vector, not rows
        sizes.add(value.array.shape[0])
    if len(sizes) != 1:
        return 1
    n = int(sizes.pop())
    fits = all(_leading(value) in (n, None) for _, value in outs)
    return n if n >= 1 and fits else 1


def _leading(value: Value) -> int | None:
    if value.array is not None:
        return len(value.array) if value.array.ndim else -1
    return len(value.json) if isinstance(value.json, list) else None


def _split(values: Sequence[tuple[str, Value]], n: int) -> tuple[tuple[Part, ...], list[bytes]]:
    parts: list[Part] = []
    blobs: list[list[bytes]] = [[] for _ in range(n)]
    for name, value in values:
        array = value.array
        if array is None:
            parts.append(Part(name, "", ()))
        elif value.code is Code.SUMMARY:
            parts.append(Part(name, "summary", array.shape))
            for blob in blobs:
                blob.append(array.tobytes())
        else:
            _split_array(name, array, n, parts, blobs)
    return tuple(parts), [b"".join(blob) for blob in blobs]


def _split_array(
    name: str, array: NDArray[Any], n: int, parts: list[Part], blobs: list[list[bytes]]
) -> None:
    batched = array.ndim > 0 and array.shape[0] == n
    parts.append(Part(name, array.dtype.str, array.shape[1:] if batched else array.shape))
    for i, blob in enumerate(blobs):
        blob.append(array[i].tobytes() if batched else array.tobytes())


def _texts(values: Sequence[tuple[str, Value]], n: int) -> list[dict[str, Any]]:
    texts: list[dict[str, Any]] = [{} for _ in range(n)]
    for name, value in values:
        if value.code is not Code.JSON:
            continue
        per_row = isinstance(value.json, list) and len(value.json) == n
        for i, text in enumerate(texts):
            item = value.json[i] if per_row else value.json
            text[name] = item[0] if isinstance(item, list) and len(item) == 1 else item
    return texts


def _columns(parts: Sequence[Part], blobs: Sequence[bytes]) -> NDArray[np.float64]:
    joined = np.frombuffer(b"".join(blobs), np.uint8).reshape(len(blobs), -1)
    columns, at = [np.empty((len(blobs), 0))], 0
    for part in parts:
        end = at + part.size * part.numpy.itemsize
        if 0 < part.size <= MAX_COLUMNS:
            raw = np.ascontiguousarray(joined[:, at:end]).view(part.numpy)
            columns.append(raw.reshape(len(blobs), part.size).astype(np.float64))
        at = end
    return np.hstack(columns)
