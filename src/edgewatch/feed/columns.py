"""Columns of a table that are no inputs: labels, cases, times, segments."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from edgewatch.monitors.tables import MISSING, Table
from edgewatch.site.errors import InputError

Label = str | float | None


def require_columns(table: Table, names: Sequence[str], path: Path) -> None:
    """See that a table has all the columns.

    Raises:
        InputError: names those that are not there, and those that are.
    """
    lacking = [name for name in names if name not in table.columns and name not in table.text]
    if lacking:
        raise InputError(
            f"lacks column {', '.join(map(repr, lacking))}",
            where=str(path),
            remedy=f"The file has {', '.join([*table.columns, *table.text])}.",
        )


def labels_of(table: Table, name: str) -> list[Label]:
    """The truth of each row: a number where the column is one, else a word; None for none."""
    if name in table.text:
        return [None if t.strip().lower() in MISSING else t.strip() for t in table.text[name]]
    return [None if math.isnan(value) else value for value in table.columns[name].tolist()]


def segments_of(table: Table, names: Sequence[str]) -> list[dict[str, str]] | None:
    """The segments of each row by column, as words; None where no column is named."""
    if not names:
        return None
    columns = [[_word(value) for value in labels_of(table, name)] for name in names]
    return [
        {name: word for name, word in zip(names, row, strict=True) if word is not None}
        for row in zip(*columns, strict=True)
    ]


def _word(value: Label) -> str | None:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return None if value is None else str(value)
