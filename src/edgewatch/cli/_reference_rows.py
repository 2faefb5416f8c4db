"""Reference rows by the names, and in the precision, that the record has them in.

A host records float32 as float32 and a word as a token. A reference in any other form would differ
from every later reading by the rounding alone.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.cli._output import Progress, tell
from edgewatch.cli._time_column import time_column
from edgewatch.feed.columns import Label, labels_of, require_columns
from edgewatch.feed.row_models import RecordedModel, RowModel, RowRun, read_rows
from edgewatch.monitors.quality.spelling import spelling
from edgewatch.monitors.tables import Table
from edgewatch.sdk.stream import site_encoder
from edgewatch.sdk.tensors import Encoder, Status, decode_run
from edgewatch.site.config import ModelSection
from edgewatch.site.errors import InputError
from edgewatch.store.layouts import rows_of

Columns = dict[str, NDArray[np.float64]]
#: Inputs, outputs, what each row has in words, and the names of those that go in and come out.
Recorded = tuple[Columns, Columns, list[dict[str, Any]], tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Named:
    """Columns of the reference that are no inputs, as far as the command line names them."""

    label: str | None = None
    prediction: str | None = None
    score: str | None = None
    time: str | None = None

    def given(self) -> list[str]:
        """The names that were given."""
        return [name for name in (self.label, self.prediction, self.score, self.time) if name]


@dataclass(frozen=True, slots=True, eq=False)
class ReferenceRows:
    """n rows on which the model ran.

    Attributes:
        inputs, outputs: (n,) numbers by name, in the order of the model.
        texts: of each row, what it has in words; `word_inputs` and `word_outputs` are their names.
        sha256: of the model's file, empty where it has none.
        source: where the rows came from, in words.
        times_ns: (n,) event times, if known.
        labels: the truth of each row, None where it is not known; None if none is.
        segments: (n,) values of each segment column.
    """

    inputs: Columns
    outputs: Columns
    texts: list[dict[str, Any]]
    word_inputs: tuple[str, ...]
    word_outputs: tuple[str, ...]
    sha256: str
    source: str
    times_ns: NDArray[np.int64] | None = None
    labels: list[Label] | None = None
    segments: dict[str, list[str]] = field(default_factory=dict)


def rows_of_file(
    site: Path,
    model: ModelSection,
    source: RowModel,
    path: Path,
    named: Named,
    segments: Sequence[str],
) -> ReferenceRows:
    """The rows of a file on which the model runs.

    Raises:
        InputError: the file lacks columns, a time is none, or the model fails on every row.
    """
    table = read_rows(source, path, [named.time] if named.time else [])
    require_columns(table, [*filter(None, [named.label]), *segments], path)
    times = time_column(table, named.time, path) if named.time else None
    labels = labels_of(table, named.label) if named.label else None
    if isinstance(source, RecordedModel):
        good = np.arange(table.rows)
        found = _as_they_stand(site, model, source, table)
    else:
        runs = _runs(model, source, table)
        good = np.flatnonzero([run.status is Status.OK for run in runs])
        _require_any(runs, good, path)
        found = _as_recorded(site, model, source, [runs[i] for i in good])
    return ReferenceRows(
        *found,
        sha256=str(source.stream["sha256"]),
        source=path.name,
        times_ns=None if times is None else np.array(times, np.int64)[good],
        labels=None if labels is None else [labels[i] for i in good],
        segments={name: _segment(table, name, good) for name in segments},
    )


def _runs(model: ModelSection, source: RowModel, table: Table) -> list[RowRun]:
    runs: list[RowRun] = []
    with Progress(f"Running {model.name}", table.rows) as progress:
        for run in source.rows(table):
            runs.append(run)
            progress(len(runs))
    return runs


def _require_any(runs: Sequence[RowRun], good: NDArray[np.intp], path: Path) -> None:
    if not len(good):
        raise InputError(f"the model fails on every row ({runs[0].outputs[0]})", where=str(path))
    if len(good) < len(runs):
        tell(f"The model fails on {len(runs) - len(good)} rows of the reference; left out.")


def _as_they_stand(
    site: Path, model: ModelSection, source: RecordedModel, table: Table
) -> Recorded:
    """Columns of numbers, which the record keeps as they are, and of words as it keeps those."""
    encoder = site_encoder(site, source.stream)
    names = (*model.inputs, *model.outputs)
    numbers: Columns = {}
    words: dict[str, list[Any]] = {}
    for name, column in zip(names, source.either, strict=True):
        if column in table.columns:
            numbers[name] = table.columns[column]
        else:
            texts = table.text[column]
            kept = {text: _kept(encoder, text, name in model.inputs) for text in set(texts)}
            words[name] = [kept[text] for text in texts]
    return (
        {name: numbers[name] for name in model.inputs if name in numbers},
        {name: numbers[name] for name in model.outputs if name in numbers},
        [dict(zip(words, row, strict=True)) for row in zip(*words.values(), strict=True)]
        or [{} for _ in range(table.rows)],
        tuple(name for name in model.inputs if name in words),
        tuple(name for name in model.outputs if name in words),
    )


def _kept(encoder: Encoder, text: str, is_input: bool) -> Any:
    """What the record keeps of a word that goes in or comes out."""
    run = decode_run(encoder.body(0, Status.OK, *(([text], []) if is_input else ([], [text]))))
    (value,) = run.inputs or run.outputs
    return value.json[0] if isinstance(value.json, list) else value.json


def _as_recorded(
    site: Path, model: ModelSection, source: RowModel, runs: Sequence[RowRun]
) -> Recorded:
    encoder = site_encoder(site, source.stream)
    ins: list[bytes] = []
    outs: list[bytes] = []
    texts: list[dict[str, Any]] = []
    for run in runs:
        body = encoder.body(run.latency_ns, run.status, run.inputs, run.outputs)
        layout, rows = rows_of(decode_run(body), source.stream, model.inputs, model.outputs)
        ins += [row.inputs for row in rows]
        outs += [row.outputs for row in rows]
        texts += [json.loads(row.extra) if row.extra else {} for row in rows]
    x, y = layout.input_columns(ins), layout.output_columns(outs)
    return (
        {name: x[:, i] for i, name in enumerate(layout.input_names)},
        {name: y[:, i] for i, name in enumerate(layout.output_names)},
        texts,
        tuple(part.name for part in layout.inputs if not part.dtype),
        tuple(part.name for part in layout.outputs if not part.dtype),
    )


def _segment(table: Table, name: str, rows: NDArray[np.intp]) -> list[str]:
    """The values of a segment column in one spelling; a missing one is empty."""
    cells = table.text[name] if name in table.text else table.columns[name].tolist()
    return [spelling(cells[i]) or "" for i in rows]
