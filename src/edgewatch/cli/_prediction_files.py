"""Predictions into a file, some thousand at a time; it appears whole or not at all."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from edgewatch.audit.output import staging_folder
from edgewatch.audit.text import spreadsheet_cell
from edgewatch.cli._prediction_table import Kind, PredictionTable, moments
from edgewatch.cli._predictions import Told
from edgewatch.site.errors import InputError

Advance = Callable[[int], None]
"""Told how many predictions have been written so far."""


def check_name(out: Path) -> None:
    """Raise :class:`InputError` where the name tells of no kind of file that can be written."""
    if out.suffix.lower() not in _WRITERS:
        raise InputError(
            f"cannot be written as {out.suffix or 'a file without an ending'}",
            where=str(out),
            expected="a name that ends in .csv or .parquet",
        )
    if out.suffix.lower() == ".parquet":
        _pyarrow(out)


def write_file(out: Path, table: PredictionTable, parts: Iterable[Told], advance: Advance) -> int:
    """Write predictions as the ending of the name says, in place of a file that was there.

    Returns how many. An error or Ctrl-C leaves what was there before.

    Raises:
        InputError: the folder cannot be written to, the disk is full, or pyarrow is missing.
    """
    check_name(out)
    with staging_folder(out) as staging:
        part = staging / out.name
        written = _WRITERS[out.suffix.lower()](part, table, parts, advance)
        part.replace(out)
    return written


def _csv(path: Path, table: PredictionTable, parts: Iterable[Told], advance: Advance) -> int:
    """Text that a spreadsheet could take for a formula gets an apostrophe before it."""
    done = 0
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([spreadsheet_cell(column.name) for column in table.columns])
        for told in parts:
            columns = [
                _in_csv(column.kind, values)
                for column, values in zip(table.columns, table.values(told), strict=True)
            ]
            writer.writerows(zip(*columns, strict=True))
            done += len(told)
            advance(done)
    return done


def _in_csv(kind: Kind, values: Sequence[Any]) -> Sequence[Any]:
    if kind == "time":
        return moments(values)
    return list(map(_cell, values)) if kind == "text" else values


# Most texts of a table are the same from row to row.
_cell = lru_cache(maxsize=4096)(spreadsheet_cell)


def _parquet(path: Path, table: PredictionTable, parts: Iterable[Told], advance: Advance) -> int:
    arrow, parquet = _pyarrow(path)
    kinds = {
        "whole": arrow.int64(),
        "number": arrow.float64(),
        "text": arrow.string(),
        "time": arrow.timestamp("ns", tz="UTC"),
        "truth": arrow.bool_(),
    }
    schema = arrow.schema([(column.name, kinds[column.kind]) for column in table.columns])
    done = 0
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for group in _groups(parts):
            columns = [table.values(told) for told in group]
            arrays = [
                arrow.chunked_array([arrow.array(part[i], field.type) for part in columns])
                for i, field in enumerate(schema)
            ]
            writer.write_table(arrow.Table.from_arrays(arrays, schema=schema))
            done += sum(map(len, group))
            advance(done)
    return done


_ROW_GROUP = 65_536


def _groups(parts: Iterable[Told]) -> Iterable[Sequence[Told]]:
    """As many as make a row group worth its overhead."""
    group: list[Told] = []
    for told in parts:
        group.append(told)
        if sum(map(len, group)) >= _ROW_GROUP:
            yield group
            group = []
    if group:
        yield group


def _pyarrow(out: Path) -> tuple[Any, Any]:
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise InputError(
            "Parquet needs the package pyarrow, which is not installed",
            where=str(out),
            expected="pyarrow, or a name that ends in .csv",
            remedy="Install it with: pip install 'edgewatch[parquet]'",
        ) from error
    return arrow, parquet


_WRITERS = {".csv": _csv, ".parquet": _parquet}
