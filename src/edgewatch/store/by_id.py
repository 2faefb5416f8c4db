"""One prediction by its id, wherever it lies by then."""

from __future__ import annotations

import numpy as np

from edgewatch.store.block import from_rows, selection
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
