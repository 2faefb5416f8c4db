"""Predictions as named columns of numbers, for whoever judges, draws or exports them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.block import Block
from edgewatch.store.cells import Cells
from edgewatch.store.layouts import Layout

FIELDS = (
    "id",
    "time_ns",
    "latency_ns",
    "status",
    "model_id",
    "layout_id",
    "case_key",
    "inputs",
    "outputs",
    "extra",
    "tags",
    "segments",
)
"""What :func:`from_block` needs of a block."""

Names = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Columns:
    """n predictions of one model, oldest first: (n,) arrays and n × d matrices of float64.

    Rows of several versions of the model may stand side by side; ``model_ids`` tells them apart.
    """

    ids: NDArray[np.int64]
    time_ns: NDArray[np.int64]
    latency_ns: NDArray[np.int64]
    status: NDArray[np.int64]
    cases: list[str | None]
    input_names: tuple[str, ...]
    output_names: tuple[str, ...]
    inputs: NDArray[np.float64]
    outputs: NDArray[np.float64]
    texts: list[dict[str, Any]]
    model_ids: NDArray[np.int64]
    tags: list[dict[str, Any]]
    segments: list[dict[str, Any]]

    def __len__(self) -> int:
        return len(self.ids)

    def take(self, at: NDArray[np.intp]) -> Columns:
        """The predictions at these positions."""
        return Columns(*(_taken(getattr(self, f.name), at) for f in fields(self)))

    def last(self, n: int) -> Columns:
        """The newest ``n``."""
        return self.take(np.arange(max(0, len(self) - n), len(self)))

    def followed_by(self, newer: Columns) -> Columns:
        """These and newer ones of the same names."""
        pairs = ((getattr(self, f.name), getattr(newer, f.name)) for f in fields(self))
        return Columns(*(_chained(one, other) for one, other in pairs))


def from_block(block: Block, known: Mapping[int, Layout]) -> Columns:
    """The predictions of a block under the names of the newest one.

    Rows of other inputs (another file of the model) are left out; outputs that a row does not
    have, as a failed run has none, are NaN. A block without ``inputs`` gives columns without.
    """
    ids = block.numbers["layout_id"]
    ins, outs = _newest_names(ids, known)
    same = [i for i in np.unique(ids).tolist() if known[i].input_names == ins]
    kept = np.flatnonzero(np.isin(ids, same))
    if len(kept) < len(block):
        block = block.take(kept)
    ins = ins if "inputs" in block.cells else ()
    inputs, outputs = _matrices(block, known, (ins, outs))
    return Columns(
        block.numbers["id"],
        block.time_ns,
        block.numbers["latency_ns"],
        block.numbers["status"],
        block.cells["case_key"].texts(),
        ins,
        outs,
        inputs,
        outputs,
        _objects(block.cells["extra"]),
        block.numbers["model_id"],
        _objects(block.cells["tags"]),
        _objects(block.cells["segments"]),
    )


def by_names(block: Block, known: Mapping[int, Layout]) -> Iterator[Block]:
    """The block in pieces, in order, in each of which all rows have the same named columns."""
    ids = block.numbers["layout_id"]
    if not len(ids):
        return
    edges = [0, *(np.flatnonzero(np.diff(ids)) + 1).tolist(), len(ids)]
    begin = 0
    names: Names | None = None
    for at, _ in pairwise(edges):
        layout = known[int(ids[at])]
        here = _fitting(names, (layout.input_names, layout.output_names))
        if here is None:
            yield block.part(begin, at)
            begin, here = at, (layout.input_names, layout.output_names)
        names = here
    yield block.part(begin, len(ids))


def _fitting(names: Names | None, more: Names) -> Names | None:
    """The names of both; None where they differ. A failed run has no outputs, which fits all."""
    if names is None:
        return more
    if names[0] != more[0] or (names[1] and more[1] and names[1] != more[1]):
        return None
    return names[0], names[1] or more[1]


def _newest_names(layout_ids: NDArray[np.int64], known: Mapping[int, Layout]) -> Names:
    """Inputs of the newest row, and outputs of the newest that has these inputs and did not fail"""
    if not len(layout_ids):
        return (), ()
    _, first = np.unique(layout_ids[::-1], return_index=True)
    by_age = [known[int(layout_ids[::-1][i])] for i in np.sort(first)]
    ins = by_age[0].input_names
    outs = (la.output_names for la in by_age if la.input_names == ins and la.output_names)
    return ins, next(outs, ())


def _matrices(
    block: Block, known: Mapping[int, Layout], names: Names
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    ids = block.numbers["layout_id"]
    inputs = np.full((len(block), len(names[0])), np.nan)
    outputs = np.full((len(block), len(names[1])), np.nan)
    layouts = np.unique(ids).tolist()
    for layout_id in layouts:
        layout, at = known[layout_id], np.flatnonzero(ids == layout_id)
        here = block if len(layouts) == 1 else block.take(at)
        if names[0]:
            inputs[at] = layout.input_columns(_bytes(here.cells["inputs"]))
        if layout.output_names == names[1]:
            outputs[at] = layout.output_columns(_bytes(here.cells["outputs"]))
    return inputs, outputs


def _bytes(cells: Cells) -> Sequence[bytes] | NDArray[np.uint8]:
    matrix = cells.matrix()
    return [cell or b"" for cell in cells.to_list()] if matrix is None else matrix


def _objects(cells: Cells) -> list[dict[str, Any]]:
    if cells.all_null:
        return [{} for _ in range(len(cells))]
    return [json.loads(text) if text else {} for text in cells.texts()]


def _taken(column: Any, at: NDArray[np.intp]) -> Any:
    if isinstance(column, list):
        return [column[i] for i in at]
    return column if isinstance(column, tuple) else column[at]


def _chained(one: Any, other: Any) -> Any:
    if isinstance(one, list):
        return [*one, *other]
    return other if isinstance(one, tuple) else np.concatenate([one, other])
