"""Reading what can still be read of a damaged record, table by table, into a new one.

A range of row numbers that cannot be read is halved until the rows beside the damage are out and
what is left is lost. Sketches and counts, which have no row numbers, are halved by time. What
SQLite cannot notice, a value that was changed in place, is found by seals and not here.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edgewatch.site.errors import InputError
from edgewatch.store.connection import Connection, RecordError, open_reader
from edgewatch.store.first_page import mend_copy
from edgewatch.store.json_columns import JSON_COLUMNS
from edgewatch.store.tiers import MINUTE_NS, TIERS

CHECK_S = 10.0
_PROGRESS_STEPS = 20_000  # of SQLite's machine between two looks at the clock
_MAX_PROBES = 20_000  # failed reads after which the rest of a table is given up
_BATCH = 4096
_DAMAGE = ("malformed", "not a database", "corrupt", "could not decode")
_FIRST = ("model", "baseline", "segment", "layout")  # others are sought by what these hold

ALL = (0, 2**63 - 1)
Row = tuple[Any, ...]
# The second: SQLite's own message may quote bytes of the damage that are no text.
_UNREADABLE = (RecordError, UnicodeDecodeError)
Read = Callable[[int, int], list[Row]]


@dataclass(frozen=True, slots=True)
class Copied:
    """One table: rows copied, and stretches (first, last) of row numbers or times not read.

    Row numbers that were never used lie in such a stretch as well as those of lost rows.
    """

    table: str
    rows: int
    unread: tuple[tuple[int, int], ...] = ()


def is_damage(error: BaseException) -> bool:
    """Whether an error says that the file is damaged, not that it is full, busy or forbidden."""
    if isinstance(error, UnicodeDecodeError):
        return True  # a message of SQLite's that quotes the damage
    return isinstance(error, RecordError) and any(word in str(error).lower() for word in _DAMAGE)


def damage_of(db: Connection, seconds: float = CHECK_S) -> str | None:
    """What SQLite's quick check finds first within so many seconds; None where nothing.

    A record of some gigabytes takes longer than that: what is not reached is found when it is
    read.
    """
    end = time.monotonic() + seconds
    db.set_progress_handler(lambda: int(time.monotonic() > end), _PROGRESS_STEPS)
    try:
        found = str(db.execute("PRAGMA quick_check(1)").fetchone()[0])
    except _UNREADABLE as error:
        if "interrupted" in str(error):
            return None
        return str(error)
    finally:
        db.set_progress_handler(None, 0)
    return None if found == "ok" else found


def copy_readable(damaged: Path, target: Connection) -> list[Copied]:
    """Copy every row that can be read into ``target``, a new record with today's schema.

    Call it in a transaction of ``target``. Tables that are not in the damaged file, or not to be
    found in it any more, are reported with no rows and one stretch without end.
    """
    with ExitStack() as stack:
        source = _readable(damaged, stack)
        if source is None:
            return [Copied(name, 0, (ALL,)) for name in _tables(target)]
        return [_Copier(source, target, name).copy() for name in _tables(target)]


def _readable(damaged: Path, stack: ExitStack) -> Connection | None:
    """The damaged record, or a copy with another first page; None where both list no tables."""
    with suppress(InputError, UnicodeDecodeError):
        return stack.enter_context(closing(open_reader(damaged)))
    copy = damaged.with_name(damaged.name + ".mended")
    stack.callback(_remove, copy)
    with suppress(InputError, UnicodeDecodeError, OSError):
        mend_copy(damaged, copy)
        return stack.enter_context(closing(open_reader(copy)))
    return None


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _tables(db: Connection) -> list[str]:
    rows = db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table'"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_%' ESCAPE '\\'"
    )
    names = [str(row[0]) for row in rows]
    return sorted(names, key=lambda n: (_FIRST.index(n) if n in _FIRST else len(_FIRST), n))


class _Copier:
    """Copies one table, halving what cannot be read."""

    def __init__(self, source: Connection, target: Connection, table: str) -> None:
        self._source, self._target, self._table = source, target, table
        self._rows = self._probes = 0
        self._unread: list[tuple[int, int]] = []
        self._columns = self._common_columns()

    def copy(self) -> Copied:
        try:
            self._copy_all()
        except _UNREADABLE:
            self._unread.append(ALL)
        for column in JSON_COLUMNS.get(self._table, ()):
            self._drop_where_no_json(column)
        return Copied(self._table, self._rows, tuple(_joined(self._unread)))

    def _drop_where_no_json(self, column: str) -> None:
        """A text that cannot be parsed would stop whoever reads it: it is as good as unread."""
        bad = f"FROM {self._table} WHERE {column} NOT NULL AND NOT json_valid({column}, 2)"
        rows = self._target.execute(f"SELECT rowid {bad}").fetchall()
        self._target.execute(f"DELETE {bad}")
        self._unread += [(int(row[0]), int(row[0])) for row in rows]
        self._rows -= len(rows)

    def _copy_all(self) -> None:
        if not self._columns:
            self._unread.append(ALL)
        elif self._has_row_numbers():
            names = ", ".join(dict.fromkeys(("rowid", *self._columns)))
            query = f"SELECT {names} FROM {self._table} WHERE rowid BETWEEN ? AND ?"  # noqa: S608
            low, high = self._ends("rowid")
            self._columns = names.split(", ")
            self._halve(lambda a, b: self._source.execute(query, (a, b)).fetchall(), low, high)
        elif self._table in {name for tier in TIERS for name in (tier.rollup, tier.service)}:
            for key in self._keys():
                self._copy_times(key)
        else:
            self._copy_from_both_ends()

    def _common_columns(self) -> list[str]:
        try:
            there = {row[1] for row in self._source.execute(f"PRAGMA table_info({self._table})")}
        except _UNREADABLE:
            return []
        here = [row[1] for row in self._target.execute(f"PRAGMA table_info({self._table})")]
        return [name for name in here if name in there]

    def _has_row_numbers(self) -> bool:
        row = self._target.execute(
            "SELECT wr FROM pragma_table_list WHERE name = ? AND schema = 'main'", (self._table,)
        ).fetchone()
        return not row[0]

    def _ends(self, column: str) -> tuple[int, int]:
        """First and last number; where the tree cannot be walked, all there can be."""
        found = []
        for order, otherwise in (("", 1), ("DESC", 2**40)):
            query = f"SELECT {column} FROM {self._table} ORDER BY {column} {order} LIMIT 1"  # noqa: S608
            try:
                row = self._source.execute(query).fetchone()
            except _UNREADABLE:
                found.append(otherwise)
            else:
                found.append(int(row[0]) if row else 0)
        return found[0], max(found)

    def _keys(self) -> list[tuple[str, Row]]:
        """(condition, parameters) of each model, and baseline, that has sketches."""
        models = [row[0] for row in self._target.execute("SELECT id FROM model")]
        if "baseline_id" not in self._columns:
            return [("model_id = ?", (m,)) for m in models]
        baselines = [row[0] for row in self._target.execute("SELECT id FROM baseline")]
        return [("model_id = ? AND baseline_id = ?", (m, b)) for m in models for b in baselines]

    def _copy_times(self, key: tuple[str, Row]) -> None:
        """By minutes since the epoch, in which all of these tables' times can be counted."""
        where, params = key
        query = (
            f"SELECT {', '.join(self._columns)} FROM {self._table} WHERE {where}"  # noqa: S608
            " AND start_ns BETWEEN ? AND ?"
        )

        def read(low: int, high: int) -> list[Row]:
            ends = (low * MINUTE_NS, high * MINUTE_NS)
            return self._source.execute(query, (*params, *ends)).fetchall()

        self._halve(read, 0, 2**62 // MINUTE_NS)

    def _copy_from_both_ends(self) -> None:
        """A small table keyed by anything: in its order as far as it goes, then backwards."""
        names = ", ".join(self._columns)
        key = ", ".join(f"{i + 1}" for i in range(self._key_length()))
        seen: set[Row] = set()
        for order in (key, ", ".join(f"{part} DESC" for part in key.split(", "))):
            query = f"SELECT {names} FROM {self._table} ORDER BY {order}"  # noqa: S608
            try:
                for row in self._source.execute(query):
                    if row not in seen:
                        seen.add(row)
                        self._insert([row])
                return
            except _UNREADABLE:
                continue
        self._unread.append(ALL)

    def _key_length(self) -> int:
        info = self._target.execute(f"PRAGMA table_info({self._table})")
        return sum(1 for row in info if row[5]) or 1

    def _halve(self, read: Read, low: int, high: int) -> None:
        """Copy what ``read`` gives for low … high; a stretch that fails is halved, in order."""
        waiting = [(low, high)]
        while waiting:
            low, high = waiting.pop()
            try:
                rows = read(low, high)
            except _UNREADABLE:
                self._probes += 1
                if low >= high or self._probes > _MAX_PROBES:
                    self._unread.append((low, high))
                    continue
                middle = (low + high) // 2
                waiting += [(middle + 1, high), (low, middle)]
            else:
                self._insert(rows)

    def _insert(self, rows: list[Row]) -> None:
        marks = ", ".join("?" * len(self._columns))
        query = f"INSERT OR IGNORE INTO {self._table} ({', '.join(self._columns)}) VALUES ({marks})"  # noqa: S608
        for at in range(0, len(rows), _BATCH):
            part = rows[at : at + _BATCH]
            try:
                self._target.executemany(query, part)
                self._rows += len(part)
            except RecordError:
                self._rows += sum(self._insert_one(query, row) for row in part)

    def _insert_one(self, query: str, row: Row) -> bool:
        """False for a row that is not of its columns' types: it is as good as unread."""
        try:
            self._target.execute(query, row)
        except RecordError:
            number = row[0] if isinstance(row[0], int) else 0
            self._unread.append((number, number))
            return False
        return True


def _joined(stretches: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Neighbouring stretches as one, in order."""
    current: tuple[int, int] | None = None
    for low, high in sorted(stretches):
        if current and low <= current[1] + 1:
            current = current[0], max(current[1], high)
            continue
        if current:
            yield current
        current = low, high
    if current:
        yield current
