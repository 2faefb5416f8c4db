"""``readable_…`` views of ``log.db``: times as RFC 3339, bytes as hexadecimal, names for numbers.

They are part of the copy's schema, which a verifier compares text for text: what these functions
return for a given table is never changed, only replaced by another form beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from edgewatch.store.connection import Connection
from edgewatch.store.readable import quoted

PREFIX = "readable_"
_SECOND = "strftime('%Y-%m-%dT%H:%M:%S', {0} / 1000000000, 'unixepoch')"
_MICROSECONDS = "printf('.%06dZ', {0} / 1000 % 1000000)"
_HASH_BYTES = 128
_NOT_SHOWN = frozenset({"chunk", "case_index"})

_PREDICTION = """\
SELECT p.id, {time} AS time, m.name AS model, m.sha256,
  p.case_key, CASE p.status WHEN 0 THEN 'ok' ELSE 'error' END AS status,
  p.latency_ns / 1000.0 AS latency_us,
  (SELECT group_concat(s.slot || ': ' || coalesce(s.state_before, '') || ' before, '
     || coalesce(s.state_after, '') || ' after', '; ')
   FROM prediction_state s WHERE s.prediction_id = p.id) AS hardware,
  EXISTS (SELECT 1 FROM prediction_state s WHERE s.prediction_id = p.id AND s.affected)
    AS affected,
  p.extra, p.tags, p.segments
FROM prediction p LEFT JOIN model m ON m.id = p.model_id"""


def view_definitions(db: Connection) -> dict[str, str]:
    """Name to definition of the view of each table of a record, in the order of the names."""
    rows = db.execute(
        """SELECT name FROM main.sqlite_schema WHERE type = 'table'
           AND substr(name, 1, 1) != '_' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"""
    )
    names = [str(row[0]) for row in rows if row[0] not in _NOT_SHOWN]
    return {f"{PREFIX}{name}": _definition(db, name) for name in names}


def _definition(db: Connection, table: str) -> str:
    info = db.execute(f"PRAGMA main.table_info({quoted(table)})").fetchall()
    columns = [(str(row[1]), str(row[2])) for row in info]
    names = {name for name, _ in columns}
    view = f"CREATE VIEW {PREFIX}{table} AS "
    if table == "prediction" and {"tags", "segments"} <= names:
        return view + _PREDICTION.format(time=_time("p.time_ns"))
    return f"{view}SELECT {', '.join(_shown(columns))} FROM {quoted(table)}"  # noqa: S608


def _shown(columns: Sequence[tuple[str, str]]) -> list[str]:
    return [_column(name, kind) for name, kind in columns]


def _column(name: str, kind: str) -> str:
    cell = quoted(name)
    if name.endswith("_ns") and kind == "INTEGER" and name not in _SPANS:
        return f"{_time(cell)} AS {quoted(name.removesuffix('_ns'))}"
    if kind == "BLOB":
        short = f"length({cell}) <= {_HASH_BYTES}"
        return f"CASE WHEN {short} THEN lower(hex({cell})) ELSE length({cell}) END AS {cell}"
    return cell


_SPANS = frozenset({"latency_ns", "mono_ns"})
"""Columns in nanoseconds that are no moments."""


def _time(cell: str) -> str:
    return f"{_SECOND} || {_MICROSECONDS}".format(cell)
