"""From prediction records to rows of the record: split, named, counted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.agent.recipes import Pieces, Recipes, Target, cut
from edgewatch.agent.tail import Arrival
from edgewatch.sdk.tensors import decode_run
from edgewatch.site.config import ModelSection, SiteConfig
from edgewatch.store import models, predictions, service
from edgewatch.store.connection import Connection, is_of_the_database
from edgewatch.store.layouts import Layout, Row, rows_of

_UNDECLARED = ModelSection(name="undeclared")
_ORIGIN = slice(4, 7)  # of a row: segment, record, place in the record
_CASE = 7
#: Which of n rows to write, of their segments' ids, record numbers and places in the record:
#: (n, 3) int64 → (n,) bool.
RowFilter = Callable[[NDArray[np.int64]], NDArray[np.bool_]]


@dataclass(frozen=True, slots=True)
class Batch:
    """Predictions of one model with one layout, in the order of their arrival.

    ``extra`` is what each row has in words, as JSON; ``cases`` whose each row is, None if that was
    not said; ``error`` what the last failed run among them said.
    """

    model: str
    sha256: str
    model_id: int
    layout: Layout
    times_ns: NDArray[np.int64]
    latency_ns: NDArray[np.int64]
    status: NDArray[np.int64]
    inputs: NDArray[np.float64]
    outputs: NDArray[np.float64]
    error: str = ""
    extra: tuple[str | None, ...] = ()
    cases: tuple[str | None, ...] = ()

    @property
    def texts(self) -> list[dict[str, Any]]:
        """What each row has in words, read anew at each call."""
        return [json.loads(text) if text else {} for text in self.extra]


@dataclass(slots=True)
class _Pending:
    """Rows gathered for one (model version, layout)."""

    target: Target
    rows: list[tuple[Any, ...]]
    error: str = ""

    def pick(self, keep: RowFilter) -> None:
        """Leave only what a filter keeps."""
        chosen = keep(np.array([row[_ORIGIN] for row in self.rows], np.int64).reshape(-1, 3))
        self.rows = [row for row, kept in zip(self.rows, chosen, strict=True) if kept]


class PredictionWriter:
    """Writes predictions and hands them on as matrices.

    Ids of models and layouts are remembered; a transaction that fails makes them void, so the
    agent then begins anew with another writer. ``case_key`` gives what is stored for a case.
    """

    def __init__(
        self, db: Connection, config: SiteConfig, case_key: Callable[[str], str] = str
    ) -> None:
        self._db, self._case_key = db, case_key
        self._declared = {model.name: model for model in config.model}
        self._model_ids: dict[tuple[str, str], int] = {}
        self._layout_ids: dict[tuple[int, Layout], int] = {}
        self._malformed: list[tuple[Arrival, str]] = []
        self._recipes = Recipes()

    def write(self, arrivals: Iterable[Arrival], keep: RowFilter | None = None) -> list[Batch]:
        """Write prediction records, each model's in order; what cannot be read is set aside.

        ``keep`` picks the rows to be written; without it all are.
        """
        groups = _Groups()
        for arrival in arrivals:
            try:
                self._gather(arrival, groups)
            except Exception as error:  # whatever is in it, its neighbours are not to blame
                if is_of_the_database(error):
                    raise
                self._malformed.append((arrival, str(error) or type(error).__name__))
        if keep is not None:
            for group in groups.all:
                group.pick(keep)
        return [self._flush(group) for group in groups.all if group.rows]

    def take_malformed(self) -> list[tuple[Arrival, str]]:
        """Records set aside since the last call, each with the reason."""
        taken, self._malformed = self._malformed, []
        return taken

    def _gather(self, arrival: Arrival, groups: _Groups) -> None:
        record, stream = arrival.record, arrival.stream
        pieces = cut(record.body)
        recipe = self._recipes.find(stream, pieces) if pieces else None
        row = recipe.row(pieces) if recipe and pieces else None
        if recipe and pieces and row is not None:
            self._add_plain(groups.of(recipe.target), arrival, pieces, row)
            return
        name, sha256, model_id = self._model_of(arrival)
        declared = self._declared.get(name, _UNDECLARED)
        run = decode_run(record.body)
        layout, rows = rows_of(run, stream, declared.inputs, declared.outputs)
        target = Target(name, sha256, model_id, layout, self._layout_of(model_id, layout))
        if pieces:
            self._recipes.learn(stream, pieces, target, rows)
        last = groups.of(target)
        if run.status != 0:
            last.error = str(run.outputs[0].json)
        case = self._case_key(run.case) if run.case else ""
        metas = zip(_per_row(run.tags, len(rows)), _per_row(run.segments, len(rows)), strict=True)
        for number, (row, meta) in enumerate(zip(rows, metas, strict=True)):
            last.rows.append(
                (
                    record.wall_ns,
                    record.mono_ns,
                    model_id,
                    target.layout_id,
                    arrival.segment.id,
                    record.seq,
                    number,
                    _case(case, number, len(rows)),
                    int(run.status),
                    run.latency_ns,
                    row.inputs,
                    row.outputs,
                    row.extra,
                    *meta,
                )
            )

    def _add_plain(self, group: _Pending, arrival: Arrival, pieces: Pieces, row: Row) -> None:
        record, target = arrival.record, group.target
        group.rows.append(
            (
                record.wall_ns,
                record.mono_ns,
                target.model_id,
                target.layout_id,
                arrival.segment.id,
                record.seq,
                0,
                self._case_key(pieces.case) or None if pieces.case else None,
                0,
                pieces.latency_ns,
                row.inputs,
                row.outputs,
                row.extra,
                None,
                None,
            )
        )

    def _model_of(self, arrival: Arrival) -> tuple[str, str, int]:
        name = str(arrival.stream.get("model") or "unnamed")
        sha256 = str(arrival.stream.get("sha256") or "")
        key = (name, sha256)
        if key not in self._model_ids:
            self._model_ids[key] = models.remember_model(
                self._db, name, sha256, arrival.record.wall_ns, arrival.stream
            )
        return name, sha256, self._model_ids[key]

    def _layout_of(self, model_id: int, layout: Layout) -> int:
        key = (model_id, layout)
        if key not in self._layout_ids:
            self._layout_ids[key] = models.remember_layout(self._db, model_id, layout)
        return self._layout_ids[key]

    def _flush(self, group: _Pending) -> Batch:
        predictions.insert(self._db, group.rows)
        times = np.array([row[0] for row in group.rows], np.int64)
        latency = np.array([row[9] for row in group.rows], np.int64)
        status = np.array([row[8] for row in group.rows], np.int64)
        target = group.target
        service.fold_service(self._db, target.model_id, times, latency, status)
        return Batch(
            target.model,
            target.sha256,
            target.model_id,
            target.layout,
            times,
            latency,
            status,
            target.layout.input_columns([row[10] for row in group.rows]),
            target.layout.output_columns([row[11] for row in group.rows]),
            group.error,
            tuple(row[12] for row in group.rows),
            tuple(row[_CASE] for row in group.rows),
        )


class _Groups:
    """Rows by file and layout: each model's in order, whatever other models did in between."""

    def __init__(self) -> None:
        self.all: list[_Pending] = []
        self._last: dict[str, _Pending] = {}

    def of(self, target: Target) -> _Pending:
        """The group that the next row belongs to: its model's last one, or a new one."""
        last = self._last.get(target.model)
        if last is None or last.target.layout_id != target.layout_id:
            last = self._last[target.model] = _Pending(target, [])
            self.all.append(last)
        return last


def _case(case: str, number: int, rows: int) -> str | None:
    """A batch's case names each of its rows: ``A-7`` → ``A-7/1``, ``A-7/2``, …"""
    if not case:
        return None
    return case if rows == 1 else f"{case}/{number + 1}"


def _per_row(meta: dict[str, Any] | None, rows: int) -> list[str | None]:
    """Tags or segments of each row as JSON: a list as long as the batch has a value for each."""
    if not meta:
        return [None] * rows
    split = rows > 1 and any(isinstance(v, list) and len(v) == rows for v in meta.values())
    if not split:
        return [json.dumps(meta, ensure_ascii=False)] * rows
    return [
        json.dumps(
            {k: v[i] if isinstance(v, list) and len(v) == rows else v for k, v in meta.items()},
            ensure_ascii=False,
        )
        for i in range(rows)
    ]
