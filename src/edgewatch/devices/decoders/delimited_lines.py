"""Lines of columns with a separator (CSV, RFC 4180), names given or sent in a header line."""

from __future__ import annotations

import csv

from edgewatch.devices.decoders.base import Found, UnreadableError
from edgewatch.devices.decoders.numbers import is_blank
from edgewatch.devices.profiles.stream_section import StreamSection


class DelimitedLines:
    """One reading a line; a line with more or fewer columns than names is broken."""

    def __init__(self, section: StreamSection) -> None:
        self._separator = section.separator
        self._sent_header = section.header
        self._names = section.columns
        self._wanted = {field.sent_as for field in section.fields if not field.optional}

    def __call__(self, line: str) -> Found | None:
        cells = self._cells(line)
        if self._sent_header and self._is_header(cells):
            self._names = tuple(cells)
            return None
        if not self._names:
            raise UnreadableError("comes before the line that names the columns")
        if len(cells) != len(self._names):
            raise UnreadableError(f"has {len(cells)} columns, not {len(self._names)}")
        return {name: cell for name, cell in zip(self._names, cells, strict=True) if name}

    def _cells(self, line: str) -> list[str]:
        try:
            rows = list(csv.reader([line], delimiter=self._separator, strict=True))
        except csv.Error as error:
            raise UnreadableError(f"is no line of columns: {error}") from None
        return [cell.strip() for cell in rows[0]] if rows else []

    def _is_header(self, cells: list[str]) -> bool:
        """A line with the names that the profile wants, or, where it wants none, of names only."""
        if len(set(cells)) < len(cells):
            return False
        if self._wanted:
            return self._wanted <= set(cells)
        return all(cell[:1].isalpha() and not is_blank(cell) for cell in cells)
