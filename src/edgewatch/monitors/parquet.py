"""Read a Parquet file as the same table that delimited text gives.

Parquet is an extra: where pyarrow is not installed, the error says how to get it. Nested columns
(lists, maps, structs) have no place in a row of readings and are refused by name.
"""

from __future__ import annotations

from collections.abc import Collection
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.site.errors import InputError

FloatArray = NDArray[np.float64]

MAGIC = b"PAR1"
# Numbers since the epoch are told by their size: smaller ones would be taken for another unit.
_SURELY_NS = 10**17


def is_parquet(path: Path) -> bool:
    """Whether a file is Parquet by its content, or by its name where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return path.suffix.lower() in (".parquet", ".pq")


def read_parquet(
    path: Path, text: Collection[str]
) -> tuple[list[str], dict[str, FloatArray], dict[str, list[str]], int]:
    """Return the names, the numeric columns, the other columns as text, and the number of rows.

    Missing values become NaN, or empty text. Truths are 0 and 1; times are text that
    :func:`edgewatch.feed.event_times.moment_ns` reads.

    Args:
        path: the file.
        text: columns that are kept as text whatever they hold.

    Raises:
        InputError: pyarrow is missing, the file is damaged, or a column is nested.
    """
    parquet = _pyarrow(path)
    try:
        found = parquet.read_table(path)
    except (OSError, ValueError) as error:
        raise InputError(
            f"cannot be read: {str(error).splitlines()[0]}",
            where=str(path),
            expected="a Parquet file",
        ) from error
    columns: dict[str, FloatArray] = {}
    words: dict[str, list[str]] = {}
    for name, column in zip(found.column_names, found.columns, strict=True):
        numbers = None if name in text else _numbers(column)
        if numbers is None:
            words[name] = _texts(column, f"{path}, column {name!r}")
        else:
            columns[name] = numbers
    return list(found.column_names), columns, words, int(found.num_rows)


def _numbers(column: Any) -> FloatArray | None:
    """A numeric column as float64 with NaN for null; None for one that is not numeric."""
    types = import_module("pyarrow.types")
    kind = column.type
    if types.is_dictionary(kind):
        return _numbers(column.cast(kind.value_type))
    if types.is_null(kind):
        return np.full(len(column), np.nan)
    if types.is_decimal(kind) or types.is_boolean(kind):
        return np.array([_float(value) for value in column.to_pylist()], dtype=np.float64)
    if not (types.is_integer(kind) or types.is_floating(kind)):
        return None
    numbers = column.to_numpy()
    return np.asarray(numbers, dtype=np.float64)


def _texts(column: Any, where: str) -> list[str]:
    types = import_module("pyarrow.types")
    kind = column.type
    if types.is_nested(kind):
        raise InputError(
            f"holds values of type {kind}", where=where, expected="one value in each row"
        )
    if types.is_timestamp(kind):
        return [_moment(value) for value in column.to_numpy().astype("datetime64[ns]")]
    return [_text(value) for value in column.to_pylist()]


def _moment(value: Any) -> str:
    if np.isnat(value):
        return ""
    ns = int(value.astype(np.int64))
    return str(ns) if ns >= _SURELY_NS else f"{np.datetime_as_string(value)}Z"


def _text(value: Any) -> str:
    """As the same value stands in delimited text: a number by its shortest digits."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return str(int(value))
    return str(value)


def _float(value: Any) -> float:
    return np.nan if value is None else float(value)


def _pyarrow(path: Path) -> Any:
    try:
        return import_module("pyarrow.parquet")
    except ImportError as error:
        raise InputError(
            "is Parquet, which this installation cannot read",
            where=str(path),
            expected="CSV, or pyarrow beside EdgeWatch",
            remedy='Install it with: pip install "edgewatch[parquet]", or save the file as CSV.',
        ) from error
