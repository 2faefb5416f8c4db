"""Models fed from the rows of a table: by running their ONNX file, or by reading what they said.

Both make, for each row, what a host program would have recorded at that moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from edgewatch.feed.columns import require_columns
from edgewatch.monitors.tables import Table, read_table
from edgewatch.sdk.tensors import Status
from edgewatch.site.config import ModelSection
from edgewatch.site.errors import InputError


@dataclass(frozen=True, slots=True)
class RowRun:
    """One row through a model: latency, status, and the values in the model's order.

    A failed row has one output: the error as text.
    """

    latency_ns: int
    status: Status
    inputs: Sequence[Any]
    outputs: Sequence[Any]


class RowModel(Protocol):
    """What replay and baseline ask of a model.

    ``stream`` describes it as its segment declares it. A table must have its columns:
    ``numbers``, ``words``, and those that may be ``either``.
    """

    stream: dict[str, Any]
    numbers: tuple[str, ...]
    words: tuple[str, ...]
    either: tuple[str, ...]

    def rows(self, table: Table) -> Iterator[RowRun]:
        """One run for each row, in the order of the table."""
        ...


class RecordedModel:
    """A model whose outputs stand in the table beside its inputs.

    Args:
        model: its section of site.toml, which names inputs and outputs.
        columns: the column of an output, where it is not called as the output is.
    """

    numbers: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def __init__(self, model: ModelSection, columns: Mapping[str, str] | None = None) -> None:
        self._inputs = model.inputs
        self._outputs = tuple((columns or {}).get(name, name) for name in model.outputs)
        self.either = (*self._inputs, *self._outputs)
        self.stream: dict[str, Any] = {
            "type": "recorder",
            "model": model.name,
            "sha256": "",
            "inputs": [{"name": name, "type": "", "shape": []} for name in model.inputs],
            "outputs": [{"name": name, "type": "", "shape": []} for name in model.outputs],
        }

    def rows(self, table: Table) -> Iterator[RowRun]:
        """The values of each row: numbers, or the words of a column that is none."""
        ins = [_cells(table, name) for name in self._inputs]
        outs = [_cells(table, name) for name in self._outputs]
        for row in range(table.rows):
            yield RowRun(0, Status.OK, [cells[row] for cells in ins], [c[row] for c in outs])


def row_model(site: Path, model: ModelSection) -> RowModel:
    """The model as it can be fed here: through its ONNX file where it has one.

    Raises:
        InputError: the file is missing or no model, or takes what rows cannot give.
    """
    if model.onnx is None:
        return RecordedModel(model)
    from edgewatch.feed.onnx_rows import OnnxRows

    return OnnxRows(site / model.onnx, model.name, model.inputs)


def read_rows(model: RowModel, path: Path, words: Sequence[str] = ()) -> Table:
    """A file with the columns that the model needs, and those of ``words`` as they stand.

    Raises:
        InputError: names the file and the columns that it lacks, or says that it has no rows.
    """
    table = read_table(path, numbers=model.numbers, text=[*model.words, *words])
    require_columns(table, model.either, path)
    if not table.rows:
        raise InputError("has a header and no rows", where=str(path), expected="at least one row")
    return table


def _cells(table: Table, name: str) -> Sequence[Any] | NDArray[np.float64]:
    return table.columns[name] if name in table.columns else table.text[name]
