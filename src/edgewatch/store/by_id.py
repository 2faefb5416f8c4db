"""One prediction by its id, wherever it lies by then."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from edgewatch.store.block import from_rows, selection, with_ids
from edgewatch.store.chunk_table import OnDamage, chunks_with_ids, log_damage, open_chunk
from edgewatch.store.columns import FIELDS, Columns, from_block
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.models import layouts
from edgewatch.store.reading import versions


def of_id(
    db: Connection, model: str, prediction_id: int, on_damage: OnDamage = log_damage
) -> Columns | None:
    """The prediction of a model with this id; None if the record has none, or of another model."""
    with one_view(db):
        ids, known = versions(db, model), layouts(db)
        rows = db.execute(
            f"SELECT {selection(db, FIELDS)} FROM prediction WHERE id = ?",  # noqa: S608
            (prediction_id,),
        )
        found = [from_rows(rows.fetchall(), FIELDS)]
        for chunk in chunks_with_ids(db, np.array([prediction_id], np.int64)):
            found.append(open_chunk(db, chunk, FIELDS, on_damage))
        for block in found:
            at = np.flatnonzero(block.numbers["id"] == prediction_id)
            if len(at) and int(block.numbers["model_id"][at[0]]) in ids:
                return from_block(block.take(at), known)
    return None


def keys_of(db: Connection, prediction_ids: Sequence[int]) -> list[tuple[int, int, int]]:
    """(id, model version, layout) of those of these predictions that the record holds, by id."""
    fields = ("id", "time_ns", "model_id", "layout_id")
    wanted = np.unique(np.array(prediction_ids, np.int64))
    with one_view(db):
        blocks = [with_ids(db, wanted.tolist(), fields)]
        missing = np.setdiff1d(wanted, blocks[0].numbers["id"])
        for chunk in chunks_with_ids(db, missing):
            block = open_chunk(db, chunk, fields)
            blocks.append(block.take(np.flatnonzero(np.isin(block.numbers["id"], missing))))
    named = [name for name in fields if name != "time_ns"]
    columns = [np.concatenate([block.numbers[name] for block in blocks]) for name in named]
    return sorted(
        (int(i), int(model), int(layout)) for i, model, layout in zip(*columns, strict=True)
    )
