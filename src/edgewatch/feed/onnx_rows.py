"""An ONNX model run over the rows of a table."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.feed.onnx_file import OnnxFile, Tensor, describe, open_session
from edgewatch.feed.row_models import RowRun
from edgewatch.monitors.tables import Table
from edgewatch.sdk.codes import ONNX_TYPES
from edgewatch.sdk.describe import describe_session
from edgewatch.sdk.identity import identify
from edgewatch.sdk.tensors import Status
from edgewatch.site.errors import InputError

BATCH_ROWS = 256


@dataclass(frozen=True, slots=True)
class Port:
    """One input, the columns that fill a row of it, and the shape of that row."""

    tensor: Tensor
    columns: tuple[str, ...]
    shape: tuple[int, ...]

    @property
    def is_text(self) -> bool:
        return self.tensor.type == "tensor(string)"

    def batch(self, table: Table, start: int, stop: int) -> NDArray[Any]:
        """The rows ``start`` to ``stop`` as the model takes them."""
        n = stop - start
        if self.is_text:
            texts = [table.text[name][start:stop] for name in self.columns]
            return np.array(texts, dtype=object).T.reshape(n, *self.shape)
        numbers = np.column_stack([table.columns[name][start:stop] for name in self.columns])
        dtype = ONNX_TYPES[self.tensor.type]
        if not np.issubdtype(dtype, np.floating) and not np.isfinite(numbers).all():
            raise ValueError(f"{self.tensor.name}: a missing reading where whole numbers are due")
        return numbers.astype(dtype).reshape(n, *self.shape)


class OnnxRows:
    """Runs a model file over rows, in batches where the model takes them.

    Args:
        path: the model file.
        name: what the model is called at the site.
        inputs: names of the input columns; else those of the model's inputs, ``x[0]``, ``x[1]``,
            … for one that is a vector.

    Raises:
        InputError: the file is missing or no model, or takes what rows cannot give.
    """

    either: tuple[str, ...] = ()

    def __init__(self, path: Path, name: str, inputs: Sequence[str] = ()) -> None:
        self._session = open_session(path)
        self.file = describe(path, self._session)
        self._ports = ports_of(self.file, inputs)
        numbers = (p for p in self._ports if not p.is_text)
        self.numbers = tuple(column for port in numbers for column in port.columns)
        self.words = tuple(c for port in self._ports if port.is_text for c in port.columns)
        self.stream = describe_session(self._session, name, identify(path))

    def rows(self, table: Table) -> Iterator[RowRun]:
        """One run for each row. A batch that fails is run again row by row."""
        size = BATCH_ROWS if all(_free(t) for t in self.file.inputs) else 1
        for start in range(0, table.rows, size):
            stop = min(start + size, table.rows)
            runs = self._batch(table, start, stop)
            if runs is None:
                yield from (self._one(table, row) for row in range(start, stop))
            else:
                yield from runs

    def _batch(self, table: Table, start: int, stop: int) -> list[RowRun] | None:
        """The rows as one call, or None where they have to be called one by one."""
        n = stop - start
        try:
            feed, outputs, latency_ns = self._call(table, start, stop)
        except Exception:  # noqa: BLE001 - the rows are run one by one, where the error is kept
            return None
        if n > 1 and any(_length(value) != n for value in outputs):
            return None
        return [
            RowRun(
                latency_ns // n,
                Status.OK,
                [value[i : i + 1] for value in feed],
                [value[i : i + 1] for value in outputs] if n > 1 else outputs,
            )
            for i in range(n)
        ]

    def _one(self, table: Table, row: int) -> RowRun:
        try:
            feed, outputs, latency_ns = self._call(table, row, row + 1)
        except Exception as error:  # noqa: BLE001 - a failed run is a result, as in a host
            text = f"{type(error).__name__}: {error}".splitlines()[0][:500]
            return RowRun(0, Status.ERROR, self._readings(table, row), [text])
        return RowRun(latency_ns, Status.OK, feed, outputs)

    def _call(self, table: Table, start: int, stop: int) -> tuple[list[Any], list[Any], int]:
        feed = [port.batch(table, start, stop) for port in self._ports]
        named = {port.tensor.name: value for port, value in zip(self._ports, feed, strict=True)}
        begin = time.perf_counter_ns()
        outputs = self._session.run(None, named)
        return feed, outputs, time.perf_counter_ns() - begin

    def _readings(self, table: Table, row: int) -> list[Any]:
        """The inputs of a row that the model could not take, as numbers or words."""
        return [
            np.array([table.text[c][row] for c in port.columns], dtype=object)[None]
            if port.is_text
            else np.array([[table.columns[c][row] for c in port.columns]])
            for port in self._ports
        ]


def ports_of(file: OnnxFile, names: Sequence[str]) -> tuple[Port, ...]:
    """The inputs of a model file, each with the columns that fill it.

    Raises:
        InputError: rows cannot give what it takes, or the names do not fit.
    """
    shapes = [_row_shape(file, tensor, len(names)) for tensor in file.inputs]
    own = [
        column
        for tensor, shape in zip(file.inputs, shapes, strict=True)
        for column in _column_names(tensor.name, math.prod(shape))
    ]
    if names and len(names) != len(own):
        raise InputError(
            f"{len(names)} input names for {len(own)} input columns",
            where=str(file.path),
            expected=f"{len(own)} names in inputs of site.toml",
        )
    columns, at = list(names) or own, 0
    ports = []
    for tensor, shape in zip(file.inputs, shapes, strict=True):
        width = math.prod(shape)
        ports.append(Port(tensor, tuple(columns[at : at + width]), shape))
        at += width
    return tuple(ports)


def _row_shape(file: OnnxFile, tensor: Tensor, names: int) -> tuple[int, ...]:
    """The shape of one row of an input; its one free width is that of the names given."""
    known = tensor.type in ONNX_TYPES or tensor.type == "tensor(string)"
    rows = bool(tensor.shape) and tensor.shape[0] in (None, 1)
    if known and rows and None not in tensor.shape[1:]:
        return tuple(size for size in tensor.shape[1:] if size is not None)
    if known and rows and names and len(file.inputs) == 1 and len(tensor.shape) == 2:
        return (names,)
    raise InputError(
        f"its input {tensor.name} ({tensor.type}, shape {list(tensor.shape)}) is no row of values",
        where=str(file.path),
        expected="inputs of shape [rows, columns]",
        remedy="Give the names of the columns with inputs in site.toml, or record the model"
        " where it runs, with edgewatch.InferenceSession.",
    )


def _column_names(name: str, width: int) -> list[str]:
    return [name] if width == 1 else [f"{name}[{i}]" for i in range(width)]


def _free(tensor: Tensor) -> bool:
    return tensor.shape[0] is None


def _length(value: Any) -> int:
    """How many rows an output has; -1 where it has none."""
    if isinstance(value, list):
        return len(value)
    return len(value) if getattr(value, "ndim", 0) else -1
