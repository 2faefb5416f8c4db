"""The table of kinds of ``docs/seals.md``, made from the definition that the program works by."""

from __future__ import annotations

import re

from edgewatch.store.sealed_kinds import KINDS, SealedKind

_NAME = re.compile(r"[a-z_0-9]+")
_OF_BASELINE = "`baseline.content`"
"""The one value that stands in another table: where its ``id`` is the row's ``baseline_id``."""


def kinds_table() -> str:
    """The rows of a Markdown table, a kind each."""
    rows = [f"| {kind.code} | `{kind.table}` | {_time(kind)} | {_values(kind)} |" for kind in KINDS]
    return "\n".join(["| kind | rows of | event time | body |", "|---|---|---|---|", *rows])


def _time(kind: SealedKind) -> str:
    return f"`{kind.time}`" if kind.time != "0" else "0"


def _values(kind: SealedKind) -> str:
    return ", ".join(_value(sql, kind) for sql in kind.columns)


def _value(sql: str, kind: SealedKind) -> str:
    if _NAME.fullmatch(sql):
        return f"`{sql}`"
    for name in kind.moving:
        if f"ELSE {name} END" in sql:
            return f"`{name}` (`{kind.closed_by}`)"
    return _OF_BASELINE
