"""Writing the record as a database of plain tables; it appears whole or not at all."""

from __future__ import annotations

import json
import math
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from edgewatch.audit.output import no_room, publish, refuse_existing, staging_folder
from edgewatch.cli._output import Progress
from edgewatch.cli._prediction_table import Column, Kind, PredictionTable, moments
from edgewatch.cli._predictions import Teller, Told, Wanted
from edgewatch.sdk.paths import record_file
from edgewatch.site.config import SiteConfig, load_site
from edgewatch.site.errors import InputError
from edgewatch.store.chunk_table import OnDamage
from edgewatch.store.connection import Connection, RecordError, open_reader
from edgewatch.store.readable import (
    MAX_COLUMNS,
    add_table,
    estimated_bytes,
    readable_copy,
    table_name,
)

_TYPES: dict[Kind, str] = {
    "whole": "INTEGER",
    "number": "REAL",
    "text": "TEXT",
    "time": "TEXT",
    "truth": "INTEGER",
}


def write_snapshot(
    site: Path, out: Path, from_ns: int | None, to_ns: int | None, on_damage: OnDamage
) -> dict[str, int]:
    """Write a new file of plain tables; name and rows of each table of predictions.

    Raises:
        InputError: no site or record, ``out`` exists or cannot be written, the disk has no room.
    """
    config, record = load_site(site), record_file(site)
    refuse_existing(out)
    wanted = Wanted(None, from_ns, to_ns)
    with closing(open_reader(record)) as db:
        expected = _check_room(Teller(config, db, wanted, on_damage), db, out)
    with staging_folder(out) as staging:
        part = staging / "snapshot.db"
        try:
            with readable_copy(record, part) as db, Progress("Predictions", expected) as progress:
                tables = _add_predictions(config, db, wanted, on_damage, progress)
        except RecordError as error:
            raise _failed(record, out, error) from error
        _to_disk(part)
        publish(part, out)
    return tables


def _check_room(teller: Teller, db: Connection, out: Path) -> int:
    """How many predictions there will be; there must be room for them."""
    n = teller.count() or 0
    columns = max((len(PredictionTable(db, [m]).columns) for m in teller.names), default=0)
    needed = estimated_bytes(db, n, columns)
    folder = out.resolve().parent
    free = shutil.disk_usage(folder).free if folder.is_dir() else needed
    if free < needed:
        raise InputError(
            "there is not enough room on the disk",
            where=str(out),
            expected=f"about {needed / 1e6:.0f} MB, and {free / 1e6:.0f} MB are free",
            remedy="Take a shorter span with --from and --to, or choose another folder.",
        )
    return n


def _add_predictions(
    config: SiteConfig, db: Connection, wanted: Wanted, on_damage: OnDamage, progress: Progress
) -> dict[str, int]:
    teller = Teller(config, db, wanted, on_damage)
    tables: dict[str, int] = {}
    for model in teller.names:
        name, table = table_name(db, model), PredictionTable(db, [model])
        shape = _Shape(table)
        before, tables[name] = sum(tables.values()), 0
        parts = (shape.values(told) for told in teller.of(model))
        for done in add_table(db, name, shape.columns, parts, indexed=("time", "case")):
            tables[name] = done
            progress(before + done)
    return tables


class _Shape:
    """The columns of a table of predictions in SQL, and their values."""

    def __init__(self, table: PredictionTable) -> None:
        self._table = table
        # More columns than a table can have: inputs and outputs then stand in one JSON text each.
        self._packed = len(table.columns) > MAX_COLUMNS
        self._kept = [
            (i, column)
            for i, column in enumerate(table.columns)
            if not (self._packed and _is_of_the_model(column))
        ]

    @property
    def columns(self) -> list[tuple[str, str]]:
        """(name, SQL type) of each."""
        found = [(column.name, _TYPES[column.kind]) for _, column in self._kept]
        found.append(("time_ns", "INTEGER"))
        return found + ([("inputs", "TEXT"), ("outputs", "TEXT")] if self._packed else [])

    def values(self, told: Told) -> list[Sequence[Any]]:
        values = self._table.values(told)
        found = [_in_sql(column.kind, values[i]) for i, column in self._kept]
        found.append(told.columns.time_ns.tolist())
        if self._packed:
            found += [list(self._objects(values, source)) for source in ("inputs", "outputs")]
        return found

    def _objects(self, values: Sequence[Sequence[Any]], source: str) -> Iterator[str]:
        """Inputs or outputs of each prediction as a JSON object; what is no number is null."""
        columns = [(i, c) for i, c in enumerate(self._table.columns) if c.source == source]
        for at in range(len(values[0])):
            row = {column.key: values[i][at] for i, column in columns}
            plain = {k: _or_null(v) for k, v in row.items() if v is not None}
            yield json.dumps(plain, ensure_ascii=False)


def _or_null(value: Any) -> Any:
    """JSON has no word for what is no number."""
    return value if isinstance(value, str) or math.isfinite(value) else None


def _is_of_the_model(column: Column) -> bool:
    return column.source in ("inputs", "outputs")


def _in_sql(kind: Kind, values: Sequence[Any]) -> Sequence[Any]:
    if kind == "time":
        return moments(values)
    return [int(value) for value in values] if kind == "truth" else values


def _to_disk(path: Path) -> None:
    """Only what is on the disk gets its name."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _failed(record: Path, out: Path, error: Exception) -> InputError:
    if "full" in str(error):
        return no_room(out)
    return InputError(f"the record cannot be copied ({error})", where=str(record))
