"""From prediction records to rows of the record: split, named, counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.agent.tail import Arrival
from edgewatch.sdk.tensors import decode_run
from edgewatch.site.config import ModelSection, SiteConfig
from edgewatch.store import models, predictions, service
from edgewatch.store.connection import Connection
from edgewatch.store.layouts import Layout, rows_of


@dataclass(frozen=True, slots=True)
class Batch:
    """Predictions of one model with one layout, in the order of their arrival.

    ``error`` is what the last failed run among them said.
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


@dataclass(slots=True)
class _Pending:
    """Rows gathered for one (model version, layout)."""

    model: str
    sha256: str
    model_id: int
    layout: Layout
    rows: list[tuple[Any, ...]]
    error: str = ""


class PredictionWriter:
    """Writes predictions and hands them on as matrices.

    Ids of models and layouts are remembered; a transaction that fails makes them void, so the
    agent then begins anew with another writer.
    """

    def __init__(self, db: Connection, config: SiteConfig) -> None:
        self._db = db
        self._declared = {model.name: model for model in config.model}
        self._model_ids: dict[tuple[str, str], int] = {}
        self._layout_ids: dict[tuple[int, Layout], int] = {}
        self._malformed: list[tuple[Arrival, str]] = []

    def write(self, arrivals: Iterable[Arrival]) -> list[Batch]:
        """Write prediction records, in order; one that cannot be read is set aside."""
        pending: list[_Pending] = []
        for arrival in arrivals:
            try:
                self._gather(arrival, pending)
            except ValueError as error:
                self._malformed.append((arrival, str(error)))
        return [self._flush(group) for group in pending]

    def take_malformed(self) -> list[tuple[Arrival, str]]:
        """Records set aside since the last call, each with the reason."""
        taken, self._malformed = self._malformed, []
        return taken

    def _gather(self, arrival: Arrival, pending: list[_Pending]) -> None:
        name, sha256, model_id = self._model_of(arrival)
        declared = self._declared.get(name, ModelSection(name="undeclared"))
        record = arrival.record
        run = decode_run(record.body)
        layout, rows = rows_of(run, arrival.stream, declared.inputs, declared.outputs)
        layout_id = self._layout_of(model_id, layout)
        last = pending[-1] if pending else None
        if last is None or last.model_id != model_id or last.layout != layout:
            last = _Pending(name, sha256, model_id, layout, [])
            pending.append(last)
        if run.status != 0:
            last.error = str(run.outputs[0].json)
        for number, row in enumerate(rows):
            last.rows.append(
                (
                    record.wall_ns,
                    record.mono_ns,
                    model_id,
                    layout_id,
                    arrival.segment.id,
                    record.seq,
                    number,
                    _case(run.case, number, len(rows)),
                    int(run.status),
                    run.latency_ns,
                    row.inputs,
                    row.outputs,
                    row.extra,
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
        service.fold_service(self._db, group.model_id, times, latency, status)
        return Batch(
            group.model,
            group.sha256,
            group.model_id,
            group.layout,
            times,
            latency,
            status,
            group.layout.input_columns([row[10] for row in group.rows]),
            group.layout.output_columns([row[11] for row in group.rows]),
            group.error,
        )


def _case(case: str, number: int, rows: int) -> str | None:
    """A batch's case names each of its rows: ``A-7`` → ``A-7/1``, ``A-7/2``, …"""
    if not case:
        return None
    return case if rows == 1 else f"{case}/{number + 1}"
