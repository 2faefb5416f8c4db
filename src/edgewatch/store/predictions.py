"""Predictions: written row by row, read back as columns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.connection import Connection, rows_as_dicts
from edgewatch.store.layouts import Layout
from edgewatch.store.models import layouts

_INSERT = """INSERT INTO prediction (time_ns, mono_ns, model_id, layout_id, segment_id, seq, row,
  case_key, status, latency_ns, inputs, outputs, extra)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_COLUMNS = "id, time_ns, latency_ns, status, case_key, layout_id, inputs, outputs, extra"


@dataclass(frozen=True, slots=True)
class Columns:
    """n predictions of one model, oldest first: (n,) arrays and n × d matrices of float64."""

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

    def __len__(self) -> int:
        return len(self.ids)


def insert(db: Connection, rows: Iterable[tuple[Any, ...]]) -> None:
    """Add predictions; the tuple is in the order of the table's columns after ``id``."""
    db.executemany(_INSERT, rows)


def recent(db: Connection, model: str, n: int) -> Columns:
    """The last ``n`` predictions of a model, by event time."""
    rows = db.execute(
        f"""SELECT {_COLUMNS} FROM prediction WHERE model_id IN
              (SELECT id FROM model WHERE name = ?)
            ORDER BY time_ns DESC, id DESC LIMIT ?""",  # noqa: S608
        (model, n),
    ).fetchall()
    return _as_columns(db, rows[::-1])


def span(
    db: Connection, model: str, from_ns: int | None, to_ns: int | None, limit: int = 1_000_000
) -> Columns:
    """Predictions with ``from_ns <= time < to_ns``, oldest first, at most ``limit``."""
    low, high = from_ns or 0, to_ns if to_ns is not None else 2**63 - 1
    rows = db.execute(
        f"""SELECT {_COLUMNS} FROM prediction WHERE model_id IN
              (SELECT id FROM model WHERE name = ?) AND time_ns >= ? AND time_ns < ?
            ORDER BY time_ns, id LIMIT ?""",  # noqa: S608
        (model, low, high, limit),
    ).fetchall()
    return _as_columns(db, rows)


def count(db: Connection, model: str, from_ns: int = 0, to_ns: int = 2**63 - 1) -> int:
    """How many predictions of a model lie in ``from_ns <= time < to_ns``."""
    row = db.execute(
        """SELECT count(*) FROM prediction WHERE model_id IN (SELECT id FROM model WHERE name = ?)
           AND time_ns >= ? AND time_ns < ?""",
        (model, from_ns, to_ns),
    ).fetchone()
    return int(row[0])


def total(db: Connection) -> int:
    """All predictions ever recorded, from the minute counts (no scan of the rows)."""
    return int(db.execute("SELECT coalesce(sum(n), 0) FROM service_minute").fetchone()[0])


def states(db: Connection, ids: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    """Per prediction and slot: state before, state after, whether it is affected by a swap."""
    found: dict[int, list[dict[str, Any]]] = {int(i): [] for i in ids}
    for at in range(0, len(ids), 500):
        part = [int(i) for i in ids[at : at + 500]]
        marks = ",".join("?" * len(part))
        for row in rows_as_dicts(
            db,
            f"SELECT * FROM prediction_state WHERE prediction_id IN ({marks})",  # noqa: S608
            tuple(part),
        ):
            found[row.pop("prediction_id")].append(row)
    return found


def affected_count(db: Connection, slot: str, from_ns: int, to_ns: int | None = None) -> int:
    """Predictions fed by a slot strictly after its last proof."""
    row = db.execute(
        """SELECT count(*) FROM prediction p JOIN model m ON m.id = p.model_id
           JOIN slot_model sm ON sm.model = m.name
           WHERE sm.slot = ? AND p.time_ns > ? AND p.time_ns < ?""",
        (slot, from_ns, 2**63 - 1 if to_ns is None else to_ns),
    ).fetchone()
    return int(row[0])


def _as_columns(db: Connection, rows: Sequence[tuple[Any, ...]]) -> Columns:
    known = layouts(db)
    # Names come from the newest row; rows of another width (another model file) are left out.
    last: Layout | None = known[rows[-1][5]] if rows else None
    names = (last.input_names, last.output_names) if last else ((), ())
    kept = [r for r in rows if known[r[5]].input_names == names[0]]
    inputs = np.full((len(kept), len(names[0])), np.nan)
    outputs = np.full((len(kept), len(names[1])), np.nan)
    _fill(kept, known, names[1], inputs, outputs)
    return Columns(
        np.array([r[0] for r in kept], np.int64),
        np.array([r[1] for r in kept], np.int64),
        np.array([r[2] for r in kept], np.int64),
        np.array([r[3] for r in kept], np.int64),
        [r[4] for r in kept],
        *names,
        inputs,
        outputs,
        [json.loads(r[8]) if r[8] else {} for r in kept],
    )


def _fill(
    rows: Sequence[tuple[Any, ...]],
    known: dict[int, Layout],
    output_names: tuple[str, ...],
    inputs: NDArray[np.float64],
    outputs: NDArray[np.float64],
) -> None:
    for layout_id in {r[5] for r in rows}:
        layout = known[layout_id]
        at = [i for i, r in enumerate(rows) if r[5] == layout_id]
        inputs[at] = layout.input_columns([rows[i][6] for i in at])
        if layout.output_names == output_names:  # a failed run has none: NaN stays
            outputs[at] = layout.output_columns([rows[i][7] for i in at])
