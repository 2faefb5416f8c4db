"""Predictions put straight into a record, for tests of what reads them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from edgewatch.store.connection import Connection, one_transaction, open_writer
from edgewatch.store.layouts import Layout, Part
from edgewatch.store.migrations import migrate
from edgewatch.store.models import remember_layout, remember_model

SECOND_NS = 1_000_000_000
BEGAN_NS = 1_700_000_000 * SECOND_NS
LAYOUT = Layout((Part("x", "<f4", (3,)),), (Part("y", "<f4", (1,)),), ("a", "b", "c"), ("score",))
FAILED = Layout((Part("x", "<f4", (3,)),), (), ("a", "b", "c"), ())


def new_record(folder: Path) -> Connection:
    """An empty record of today's schema, open for writing; one that is there is opened."""
    path = folder / "log.db"
    if path.exists():
        db = open_writer(path)
        migrate(db)
        return db
    path.touch(mode=0o600)
    path.write_bytes(_empty_record())
    return open_writer(path)


@cache
def _empty_record() -> bytes:
    """The file of an empty record: making it takes twenty times as long as copying it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "log.db"
        with closing(open_writer(path)) as db:
            migrate(db)
        return path.read_bytes()


def add_rows(
    db: Connection,
    n: int,
    *,
    model: str = "m",
    sha256: str = "",
    layout: Layout = LAYOUT,
    begin_ns: int = BEGAN_NS,
    step_ns: int = SECOND_NS,
    cases: Sequence[str | None] | None = None,
    status: int = 0,
    seed: int = 0,
) -> None:
    """Add n predictions, ``step_ns`` apart, with noise as inputs and outputs."""
    random = np.random.default_rng(seed)
    model_id = remember_model(db, model, sha256, begin_ns, {})
    layout_id = remember_layout(db, model_id, layout)
    inputs = random.normal(size=(n, 3)).astype("<f4")
    outputs = random.random((n, 1 if layout.outputs else 0)).astype("<f4")
    rows = [
        (
            begin_ns + i * step_ns,
            i * step_ns + 7,
            model_id,
            layout_id,
            1,
            i,
            0,
            cases[i] if cases else None,
            status,
            1000 + i % 7,
            inputs[i].tobytes(),
            outputs[i].tobytes(),
            '{"error": "boom"}' if status else None,
        )
        for i in range(n)
    ]
    with one_transaction(db):
        db.executemany(
            """INSERT INTO prediction (time_ns, mono_ns, model_id, layout_id, segment_id, seq, row,
                 case_key, status, latency_ns, inputs, outputs, extra)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            rows,
        )
