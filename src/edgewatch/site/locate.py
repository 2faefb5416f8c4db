"""Which line of a TOML text a field stands on: tomllib does not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(#.*)?$")
_PART = re.compile(r"\s*(?:\"([^\"]*)\"|'([^']*)'|([^.\"'\s]+))\s*\.?")


def line_of(text: str, place: Sequence[int | str]) -> int | None:
    """The line (from 1) of a field given as pydantic names it, such as ``("slot", 0, "port")``.

    A missing field gives the line of its table; None where even that cannot be told.

    >>> line_of('name = "a"\\n[[slot]]\\nport = 1\\n', ("slot", 0, "port"))
    3
    """
    tables = [part for part in place if isinstance(part, str)]
    best: int | None = None
    for depth in range(len(tables), -1, -1):
        header = tables[:depth]
        key = tables[depth] if depth < len(tables) else None
        found = _find(text, header, _index_of(place), key)
        if found and found[1]:
            return found[1]
        best = best or (found[0] if found else None)
    return best


def _index_of(place: Sequence[int | str]) -> int:
    return next((part for part in place if isinstance(part, int)), 0)


def _find(
    text: str, header: Sequence[str], index: int, key: str | None
) -> tuple[int, int | None] | None:
    """(line of the table, line of the key in it) or None if there is no such table."""
    inside, table_line, seen = not header, 1, -1
    for number, line in enumerate(text.splitlines(), start=1):
        match = _HEADER.match(line)
        if match:
            if inside and header:
                return table_line, None
            name = _parts(match[2])
            seen += match[1] == "[[" and name == list(header)
            inside = name == list(header) and (match[1] == "[" or seen == index)
            table_line = number if inside else table_line
        elif inside and key and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line):
            return table_line, number
    return (table_line, None) if inside and header else None


def _parts(header: str) -> list[str]:
    """The names in a header; one in quotes may hold dots.

    >>> _parts('alarms.code."system.disk"')
    ['alarms', 'code', 'system.disk']
    """
    return [next(name for name in found if name) for found in _PART.findall(header) if any(found)]
