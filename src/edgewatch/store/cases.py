"""Predictions by their case key: the index of the rows, and for chunks a table of hashes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from edgewatch.store.block import Block, empty, from_rows, joined, selection
from edgewatch.store.chunk_table import OnDamage, chunks_with_cases, log_damage, open_chunk
from edgewatch.store.columns import FIELDS, Columns, by_names, from_block
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.models import layouts
from edgewatch.store.reading import versions

_AT_ONCE = 500


def of_case(
    db: Connection,
    model: str,
    case: str | Sequence[str],
    sha256: str | None = None,
    on_damage: OnDamage = log_damage,
) -> list[Columns]:
    """Every prediction of a case by one model, oldest first, in pieces of the same columns.

    ``case`` is a case key, or all those that the same case may stand under.
    """
    keys = [case] if isinstance(case, str) else list(dict.fromkeys(case))
    with one_view(db):
        found = [empty(FIELDS)]
        for model_id in versions(db, model, sha256):
            found += [_rows(db, model_id, key) for key in keys]
            found += [part for key in keys for part in _chunked(db, model_id, key, on_damage)]
        known = layouts(db)
        return [from_block(part, known) for part in by_names(joined(found), known)]


def known_cases(db: Connection, model: str, cases: Iterable[str]) -> set[str]:
    """Which of these cases have a prediction of the model."""
    wanted = sorted(set(cases))
    with one_view(db):
        found: set[str] = set()
        for model_id in versions(db, model):
            found |= _cases_of_rows(db, model_id, wanted)
            left = [case.encode() for case in wanted if case not in found]
            for chunk in chunks_with_cases(db, model_id, left):
                here = open_chunk(db, chunk, ("id", "time_ns", "case_key")).cells["case_key"]
                found |= {case for case in here.texts() if case is not None}
    return found.intersection(wanted)


def of_cases(
    db: Connection, model: str, cases: Iterable[str], on_damage: OnDamage = log_damage
) -> list[Columns]:
    """Every prediction of these cases by one model, by version and time, in pieces of the same
    columns; without inputs."""
    fields = tuple(name for name in FIELDS if name != "inputs")
    wanted = sorted(set(cases))
    keys = {case.encode() for case in wanted}
    with one_view(db):
        found = [empty(fields)]
        for model_id in versions(db, model):
            found += _rows_of_many(db, model_id, wanted, fields)
            for chunk in chunks_with_cases(db, model_id, sorted(keys)):
                block = open_chunk(db, chunk, fields, on_damage)
                here = [
                    i for i, cell in enumerate(block.cells["case_key"].to_list()) if cell in keys
                ]
                found.append(block.take(np.array(here, np.intp)))
        known = layouts(db)
        return [from_block(part, known) for part in by_names(joined(found), known)]


def _rows(db: Connection, model_id: int, case: str) -> Block:
    rows = db.execute(
        f"SELECT {selection(db, FIELDS)} FROM prediction"  # noqa: S608
        " WHERE case_key = ? AND model_id = ? ORDER BY time_ns, id",
        (case, model_id),
    )
    return from_rows(rows.fetchall(), FIELDS)


def _chunked(db: Connection, model_id: int, case: str, on_damage: OnDamage) -> list[Block]:
    key = case.encode()
    found = []
    for chunk in chunks_with_cases(db, model_id, [key]):
        block = open_chunk(db, chunk, FIELDS, on_damage)
        here = [i for i, cell in enumerate(block.cells["case_key"].to_list()) if cell == key]
        found.append(block.take(np.array(here, np.intp)))
    return found


def _rows_of_many(
    db: Connection, model_id: int, cases: Sequence[str], fields: Sequence[str]
) -> list[Block]:
    found = []
    for at in range(0, len(cases), _AT_ONCE):
        some = cases[at : at + _AT_ONCE]
        marks = ",".join("?" * len(some))
        rows = db.execute(
            f"SELECT {selection(db, fields)} FROM prediction"  # noqa: S608
            f" WHERE case_key IN ({marks}) AND model_id = ? ORDER BY time_ns, id",
            (*some, model_id),
        )
        found.append(from_rows(rows.fetchall(), fields))
    return found


def _cases_of_rows(db: Connection, model_id: int, cases: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for at in range(0, len(cases), _AT_ONCE):
        some = cases[at : at + _AT_ONCE]
        marks = ",".join("?" * len(some))
        rows = db.execute(
            f"SELECT case_key FROM prediction WHERE case_key IN ({marks}) AND model_id = ?",  # noqa: S608
            (*some, model_id),
        )
        found.update(str(row[0]) for row in rows)
    return found
