"""An ONNX model as a function from rows of numbers to its outputs, under the record's names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.feed.onnx_file import describe, open_session
from edgewatch.feed.onnx_rows import ports_of
from edgewatch.monitors.tables import Table
from edgewatch.sdk.describe import describe_session
from edgewatch.sdk.identity import identify
from edgewatch.sdk.tensors import Status, decode_run, encode_run
from edgewatch.site.config import ModelSection
from edgewatch.store.layouts import rows_of

FloatArray = NDArray[np.float64]


class OnnxOutputs:
    """Runs a model file on any rows of its inputs.

    Nothing of it is recorded. A call of many rows is one run where the model takes batches, else
    a run for each row.

    Raises:
        InputError: the file is missing or no model, or takes what rows cannot give.
    """

    def __init__(self, path: Path, model: ModelSection) -> None:
        self._session, self._model = open_session(path), model
        file = describe(path, self._session)
        self.sha256 = file.sha256
        self._ports = ports_of(file, model.inputs)
        self._batched = all(tensor.shape[0] is None for tensor in file.inputs)
        self._stream = describe_session(self._session, model.name, identify(path))
        numbers = (port for port in self._ports if not port.is_text)
        self.numbers = tuple(column for port in numbers for column in port.columns)
        self.words = tuple(c for port in self._ports if port.is_text for c in port.columns)
        self.output_names: tuple[str, ...] = ()
        self._width = 0

    def __call__(
        self, matrix: FloatArray, words: Mapping[str, Sequence[str]] | None = None
    ) -> FloatArray:
        """Return the (n, k) outputs of (n, d) rows in the order of `numbers`.

        A row on which the model fails is NaN. `output_names` tells the k columns after a call.

        Args:
            matrix: NaN where a reading is missing.
            words: (n,) texts by column.
        """
        table = _table(self.numbers, matrix, {name: (words or {})[name] for name in self.words})
        if self._batched and len(matrix) > 1:
            found = self._run(table, 0, len(matrix))
            if found is not None:
                return found
        rows = [self._run(table, row, row + 1) for row in range(len(matrix))]
        failed = np.full((1, self._width), np.nan)
        return np.vstack([failed if row is None else row for row in rows])

    def _run(self, table: Table, start: int, stop: int) -> FloatArray | None:
        """The outputs of some rows in one call; None where the model fails on them."""
        n = stop - start
        try:
            values = [port.batch(table, start, stop) for port in self._ports]
            feed = {p.tensor.name: value for p, value in zip(self._ports, values, strict=True)}
            outputs = self._session.run(None, feed)
        except Exception:  # noqa: BLE001 - onnxruntime's errors have no base: no output is NaN
            return None
        if not self.output_names:
            first = self._as_recorded([one[:1] for one in values], [one[:1] for one in outputs])
            self._width = first.shape[1]
        found = _columns(outputs, n)
        if found is None or found.shape[1] != self._width:
            found = self._as_recorded(values, outputs)
        return found if found.shape == (n, self._width) else None

    def _as_recorded(self, inputs: list[Any], outputs: list[Any]) -> FloatArray:
        """The outputs as the record would keep them: by its names, whatever their types."""
        body = encode_run(0, Status.OK, inputs, outputs)
        declared = (self._model.inputs, self._model.outputs)
        layout, rows = rows_of(decode_run(body), self._stream, *declared)
        self.output_names = layout.output_names
        return layout.output_columns([row.outputs for row in rows])


def _columns(outputs: list[Any], n: int) -> FloatArray | None:
    """The same for tensors of numbers and maps class → score, without going through bytes."""
    found = []
    for value in outputs:
        if isinstance(value, list) and value and all(isinstance(row, dict) for row in value):
            value = np.array([[*row.values()] for row in value])  # noqa: PLW2901
        if not isinstance(value, np.ndarray) or value.ndim == 0 or len(value) != n:
            return None
        if value.dtype.kind in "fiub":
            found.append(value.reshape(n, -1).astype(np.float64))
    return np.hstack([np.empty((n, 0)), *found])


def _table(numbers: Sequence[str], matrix: FloatArray, words: Mapping[str, Sequence[str]]) -> Table:
    columns = {name: matrix[:, j] for j, name in enumerate(numbers)}
    return Table(columns, {name: list(texts) for name, texts in words.items()}, len(matrix), [])
