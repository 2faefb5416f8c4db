"""How the values of one prediction lie in its BLOBs, and how they become named columns."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.sdk.batches import batch_rows
from edgewatch.sdk.codes import as_float64, stored_dtype
from edgewatch.sdk.summaries import SUMMARY, SUMMARY_FIELDS
from edgewatch.sdk.tensors import Code, Run, Value

MAX_COLUMNS = 4096
"""A value with more elements a row than this has no column for each of them."""


_SUMMARY = "summary:"


@dataclass(frozen=True, slots=True)
class Part:
    """One value of a row: its name, the type of its elements and the shape of one row.

    The type is numpy's (``<f4``), a name such as ``bfloat16``, ``summary:<f4`` for the summary of
    a row of such elements, or ``""`` for what has no bytes: text, maps, and what is absent.
    """

    name: str
    dtype: str
    shape: tuple[int, ...]

    @property
    def is_summary(self) -> bool:
        return self.dtype.startswith(_SUMMARY)

    @property
    def size(self) -> int:
        """Elements of one row."""
        return math.prod(self.shape) if self.dtype else 0

    @property
    def numpy(self) -> np.dtype[Any]:
        """The numpy type that holds an element."""
        if not self.dtype:
            return np.dtype("u1")
        return SUMMARY if self.is_summary else stored_dtype(self.dtype)

    @property
    def columns(self) -> tuple[str, ...]:
        """``x`` for one number, ``x[0]``, ``x[1]``, … for several, ``x.mean`` … for a summary."""
        if not 0 < self.size <= MAX_COLUMNS:
            return ()
        names = (self.name,) if self.size == 1 else self._elements()
        if self.is_summary:
            return tuple(f"{name}.{field}" for name in names for field in SUMMARY_FIELDS)
        return names

    def numbers(self, raw: NDArray[np.uint8]) -> NDArray[np.float64]:
        """Rows × :attr:`columns` out of rows × the bytes of this part."""
        values = np.ascontiguousarray(raw).view(self.numpy)
        if self.is_summary:
            return values["numbers"].reshape(len(raw), -1)
        return as_float64(values.reshape(len(raw), self.size), self.dtype)

    def _elements(self) -> tuple[str, ...]:
        return tuple(f"{self.name}[{i}]" for i in range(self.size))


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

    def input_columns(self, blobs: Sequence[bytes] | NDArray[np.uint8]) -> NDArray[np.float64]:
        """Rows × input columns as float64, for BLOBs of this layout or a matrix of their bytes."""
        return _columns(self.inputs, blobs)

    def output_columns(self, blobs: Sequence[bytes] | NDArray[np.uint8]) -> NDArray[np.float64]:
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

    Names declared at the site replace the model's own where their number fits. Initialisers that
    were given with the call follow the inputs and belong to every row.
    """
    ins = _named(stream.get("inputs", ()), run.inputs, "input")
    ins += _named(stream.get("initializers", ()), run.inputs[len(ins) :], "initializer")
    failed = run.status != 0
    outs = [] if failed else _named(stream.get("outputs", ()), run.outputs, "output")
    n = _batch_size(ins, outs, stream)
    in_parts, in_rows = _split(ins, n)
    out_parts, out_rows = _split(outs, n)
    texts = _texts([*outs, *ins], n)
    if failed:
        texts = [{**text, "error": run.outputs[0].json} for text in texts]
    layout = Layout(
        in_parts,
        out_parts,
        _declared(column_names(in_parts), declared_inputs),
        _declared(column_names(out_parts), declared_outputs),
    )
    rows = [
        Row(a, b, json.dumps(t, ensure_ascii=False, default=_listed) if t else None)
        for a, b, t in zip(in_rows, out_rows, texts, strict=True)
    ]
    return layout, rows


def column_names(parts: Sequence[Part]) -> tuple[str, ...]:
    """The names of all columns of a row, in the order of its bytes."""
    return tuple(name for part in parts for name in part.columns)


def _listed(value: Any) -> Any:
    """An array inside a sequence as lists."""
    return value.tolist()


def _declared(own: tuple[str, ...], declared: Sequence[str]) -> tuple[str, ...]:
    return tuple(declared) if declared and len(declared) == len(own) else own


def _named(
    signature: Sequence[dict[str, Any]], values: Sequence[Value], word: str
) -> list[tuple[str, Value]]:
    """The values under their declared names; without a declaration under ``input0``, ``input1``…

    Values beyond those declared are left to the next signature.
    """
    names = [str(item.get("name") or "") for item in signature]
    names = names or [f"{word}{i}" for i in range(len(values))]
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
    return name, Value(Code.FLOAT64, array=matrix, shape=matrix.shape, dtype="<f8")


def _batch_size(
    ins: Sequence[tuple[str, Value]],
    outs: Sequence[tuple[str, Value]],
    stream: dict[str, Any],
) -> int:
    signature = stream.get("inputs", ())
    given = ins[: len(signature)] if signature else ins
    return batch_rows(
        [value.shape for _, value in given],
        [value.shape for _, value in outs],
        [item.get("shape") or () for item in signature],
    )


def _split(values: Sequence[tuple[str, Value]], n: int) -> tuple[tuple[Part, ...], list[bytes]]:
    parts: list[Part] = []
    blobs: list[list[bytes]] = [[] for _ in range(n)]
    for name, value in values:
        array = value.array
        if array is None:
            parts.append(Part(name, "", ()))
            continue
        dtype = f"{_SUMMARY}{value.dtype}" if value.code is Code.SUMMARY else value.dtype
        batched = array.ndim > 0 and array.shape[0] == n
        parts.append(Part(name, dtype, array.shape[1:] if batched else array.shape))
        for i, blob in enumerate(blobs):
            blob.append(array[i].tobytes() if batched else array.tobytes())
    return tuple(parts), [b"".join(blob) for blob in blobs]


def _texts(values: Sequence[tuple[str, Value]], n: int) -> list[dict[str, Any]]:
    texts: list[dict[str, Any]] = [{} for _ in range(n)]
    for name, value in values:
        if value.array is not None or value.json is None:
            continue
        per_row = isinstance(value.json, list) and len(value.json) == n
        for i, text in enumerate(texts):
            item = value.json[i] if per_row else value.json
            text[name] = item[0] if isinstance(item, list) and len(item) == 1 else item
    return texts


def _columns(
    parts: Sequence[Part], blobs: Sequence[bytes] | NDArray[np.uint8]
) -> NDArray[np.float64]:
    if isinstance(blobs, np.ndarray):
        joined = blobs
    else:
        joined = np.frombuffer(b"".join(blobs), np.uint8).reshape(len(blobs), -1)
    columns, at = [np.empty((len(blobs), 0))], 0
    for part in parts:
        end = at + part.size * part.numpy.itemsize
        if 0 < part.size <= MAX_COLUMNS:
            columns.append(part.numbers(joined[:, at:end]))
        at = end
    return np.hstack(columns)
