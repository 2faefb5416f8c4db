"""Read a table of numbers and words from CSV or Parquet, or say what is wrong with it and where."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.parquet import is_parquet, read_parquet
from edgewatch.site.errors import InputError

FloatArray = NDArray[np.float64]

#: Cells that mean "no reading".
MISSING = frozenset({"", "na", "n/a", "nan", "null", "none", "-nan"})
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Columns of a file, in the order of the file.

    Attributes:
        columns: the numeric columns, each (rows,) float64 with NaN where a reading is missing.
        text: the other columns, and those asked for as text, as they stand in the file.
        rows: number of data rows.
        lines: line of the file on which each row ends, for messages.
    """

    columns: dict[str, FloatArray]
    text: dict[str, list[str]]
    rows: int
    lines: list[int]

    def matrix(self, names: Sequence[str]) -> FloatArray:
        """Return the named numeric columns as a (rows, len(names)) matrix."""
        if not names:
            return np.empty((self.rows, 0))
        return np.column_stack([self.columns[name] for name in names])


def read_table(
    path: Path, numbers: Collection[str] = (), text: Collection[str] = (), delimiter: str = ""
) -> Table:
    """Read a delimited text file with a header line, or a Parquet file.

    Text is UTF-8 with or without a byte order mark; comma, semicolon, tab or bar as delimiter (the
    one most frequent in the header unless given); a decimal comma where the delimiter is none.

    Args:
        path: the file.
        numbers: columns that must be there and numeric.
        text: columns that must be there and are kept as they stand; one may be among the numbers
            too. Any other column is numeric if each of its cells is a number or missing, else text.
        delimiter: one character, to overrule the guess.

    Raises:
        InputError: naming file, line and column of what is missing or not as it should be.
    """
    if is_parquet(path):
        return _from_parquet(path, numbers, text)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return _read(file, str(path), numbers, text, delimiter)
    except UnicodeDecodeError as error:
        raise InputError(
            f"byte {error.start} is not UTF-8", where=str(path), remedy="Save the file as UTF-8."
        ) from error
    except OSError as error:
        raise InputError(
            f"cannot be read: {error.strerror or error}", where=str(path), expected="a table"
        ) from error


def _from_parquet(path: Path, numbers: Collection[str], text: Collection[str]) -> Table:
    """The table of a Parquet file; its rows are counted from 1 where text has lines."""
    header, columns, words, rows = read_parquet(path, text)
    _check_header(header, str(path), [*numbers, *text])
    for name in [*words]:
        asked = name in numbers or name not in text
        converted = _numbers(words[name], decimal_comma=False) if asked else None
        if isinstance(converted, np.ndarray):
            columns[name] = converted
            if name not in text:
                del words[name]
        elif name in numbers and converted is not None:
            raise InputError(
                f"{words[name][converted]!r} is not a number",
                where=f"{path}, row {converted + 1}, column {name!r}",
                expected="a number, or null for a missing reading",
            )
    ordered = {name: columns[name] for name in header if name in columns}
    return Table(ordered, words, rows, list(range(1, rows + 1)))


def _read(
    file: Iterator[str], where: str, numbers: Collection[str], text: Collection[str], delimiter: str
) -> Table:
    first = next(file, "")
    delimiter = delimiter or max(_DELIMITERS, key=first.count)
    header = [name.strip() for name in next(csv.reader([first], delimiter=delimiter), [])]
    _check_header(header, where, [*numbers, *text])
    rows, lines = _read_rows(csv.reader(file, delimiter=delimiter), len(header), where)
    columns: dict[str, FloatArray] = {}
    words: dict[str, list[str]] = {}
    for j, name in enumerate(header):
        cells = [row[j] for row in rows]
        if name in text:
            words[name] = cells
            if name not in numbers:
                continue
        converted = _numbers(cells, decimal_comma=delimiter != ",")
        if isinstance(converted, int) and name in numbers:
            raise InputError(
                f"{cells[converted]!r} is not a number",
                where=f"{where}, line {lines[converted]}, column {name!r}",
                expected="a number, or an empty cell for a missing reading",
            )
        if isinstance(converted, int):
            words[name] = cells
        else:
            columns[name] = converted
    return Table(columns, words, len(rows), lines)


def _check_header(header: list[str], where: str, required: Sequence[str]) -> None:
    if not any(header):
        raise InputError("is empty", where=where, expected="a header line and rows")
    twice = sorted({name for name in header if header.count(name) > 1})
    if twice:
        raise InputError(
            f"column {_listed(twice)} appears twice", where=f"{where}, line 1", expected="one each"
        )
    lacking = [name for name in required if name not in header]
    if lacking:
        raise InputError(
            f"lacks {'column' if len(lacking) == 1 else 'columns'} {_listed(lacking)}",
            where=where,
            expected="every column that is needed",
            remedy=f"The file has {_listed(header)}.",
        )


def _read_rows(
    reader: Iterator[list[str]], width: int, where: str
) -> tuple[list[list[str]], list[int]]:
    rows: list[list[str]] = []
    lines: list[int] = []
    try:
        for row in reader:
            line = getattr(reader, "line_num", 0) + 1  # the header was read before
            if not row or (len(row) == 1 < width and not row[0].strip()):
                continue
            if len(row) != width:
                raise InputError(
                    f"{len(row)} fields", where=f"{where}, line {line}", expected=f"{width} fields"
                )
            rows.append(row)
            lines.append(line)
    except csv.Error as error:
        line = getattr(reader, "line_num", 0) + 1
        raise InputError(str(error), where=f"{where}, line {line}", expected="a table") from error
    return rows, lines


def _numbers(cells: list[str], *, decimal_comma: bool) -> FloatArray | int:
    """Return the cells as numbers, or the index of the first that is none."""
    try:
        return np.array([float(cell) for cell in cells], dtype=np.float64)
    except ValueError:
        pass
    result = np.empty(len(cells))
    for i, cell in enumerate(cells):
        word = cell.strip()
        if word.lower() in MISSING:
            result[i] = np.nan
            continue
        if decimal_comma and word.count(",") == 1 and "." not in word:
            word = word.replace(",", ".")
        try:
            result[i] = float(word)
        except ValueError:
            return i
    return result


def _shortened(name: str, most: int = 60) -> str:
    """A name as it is quoted; what is no table may have one of any length."""
    return repr(name if len(name) <= most else f"{name[:most]}…")


def _listed(names: Sequence[str], most: int = 12) -> str:
    shown = ", ".join(map(_shortened, names[:most]))
    return shown + (f" and {len(names) - most} more" if len(names) > most else "")
