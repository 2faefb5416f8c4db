"""The column of a table that says when each row was measured."""

from __future__ import annotations

from pathlib import Path

from edgewatch.feed.event_times import moment_ns
from edgewatch.monitors.tables import Table
from edgewatch.site.errors import InputError


def time_column(table: Table, name: str, path: Path) -> list[int]:
    """Event time of each row (ns since the epoch, UTC), from a column kept as text.

    Raises:
        InputError: a cell is no time; names file, line and column.
    """
    found = []
    for line, text in zip(table.lines, table.text[name], strict=True):
        try:
            found.append(moment_ns(text))
        except ValueError:
            raise InputError(
                f'"{text}" is not a time',
                where=f"{path}, line {line}, column {name!r}",
                expected="RFC 3339 or ISO 8601, or seconds, ms, µs or ns since 1970",
            ) from None
    return found
