"""Random changes of a sealed record, as a file and as a database, and whether a check finds them.

An oracle that knows nothing of seals compares what the record says before and after: where a
sealed value differs, the check must have a finding; where nothing at all differs, it must have
none; and it must end, whatever the bytes are. Run as a program for a long run::

    python tests/support/record_mutations.py --count 10000 --seed 1
"""

from __future__ import annotations

import argparse
import contextlib
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from edgewatch.audit.keys import site_key
from edgewatch.audit.seals.check import check_record
from edgewatch.site.errors import InputError
from edgewatch.store.block import ALL
from edgewatch.store.chunk_table import all_chunks
from edgewatch.store.chunks import decode
from edgewatch.store.connection import Connection, open_reader, sqlite3
from edgewatch.store.sealed_kinds import APPENDED, CHANGING
from edgewatch.store.seals import sealed_up_to
from support.sealed_site import sealed_site

LOG = (
    ("seal", "*"),
    ("seal_epoch", "id, origin, first_number, first_key, certificate"),
    ("seal_batch", "number, kind, version, model_id, layout_id, first_id, last_id, n, root"),
)
PAGE = 512
DAMAGED = "malformed"
"""What SQLite says of pages that it cannot walk; some of it its integrity check passes over."""
SLOW_S = 30.0
Dump = dict[str, Any]
Change = Callable[[random.Random, Path], None]


@dataclass
class Figures:
    """What came of the changes: how many there were of each sort, and which were not met."""

    counts: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)
    crashed: list[str] = field(default_factory=list)
    slowest_s: float = 0.0


def make_record(folder: Path) -> tuple[Path, bytes]:
    """A sealed record in small pages, so that most of its bytes are somebody's; the site's key."""
    path = folder / "log.db"
    with sealed_site(folder / "site") as site:
        site.live(2)
        site.fill()
        site.now_ns += 40 * 86_400 * 1_000_000_000
        site.live(1)
        site.compact()
        site.db.execute(f"PRAGMA page_size = {PAGE}")
        site.db.execute("VACUUM INTO ?", (str(path),))
        public = site_key(site.folder).private.public_key().public_bytes_raw()
    return path, public


def run(count: int, seed: int, changes: dict[str, Change] | None = None) -> Figures:
    """Make so many changes, each to a copy of one record, and look at every one."""
    figures, source = Figures(), random.Random(seed)
    names = list((changes or CHANGES).items())
    with tempfile.TemporaryDirectory(prefix="mutations-") as folder:
        original, public = make_record(Path(folder))
        raw, before = original.read_bytes(), _Before.of(original, public)
        path = Path(folder) / "changed.db"
        for at in range(count):
            name, change = names[at % len(names)]
            path.write_bytes(raw)
            change(source, path)
            _look(f"{name} {at} (seed {seed})", path, before, figures)
            figures.counts[name] += 1
    return figures


def covered(path: Path, upto: dict[str, int] | None = None) -> Dump:
    """Everything that seals cover, value by value with its type.

    ``upto``: the numbers up to which tables are sealed; what is in them by default.

    Raises:
        Exception: it cannot be read.
    """
    with closing(open_reader(path)) as db:
        db.text_factory = bytes
        found: Dump = {table: _rows(db, f"SELECT {names} FROM {table}") for table, names in LOG}  # noqa: S608
        for kind in (*APPENDED, *CHANGING):
            sql = ", ".join(f"typeof({value}), {value}" for value in (*kind.columns, kind.time))
            rows = _rows(db, f"SELECT id, {sql} FROM {kind.table} NOT INDEXED")  # noqa: S608
            bound = (upto or {}).get(kind.table, 2**63)
            found[kind.table] = [row for row in rows if kind.changes or row[0] <= bound]
        db.text_factory = str
        found["in chunks"] = sorted(_opened(db, chunk) for chunk in all_chunks(db))
        return found


def everything(path: Path) -> Dump:
    """All tables, texts told from bytes, and what SQLite says of the file.

    Raises:
        Exception: it cannot be read.
    """
    with closing(open_reader(path)) as db:
        names = [row[0] for row in _rows(db, "SELECT name FROM sqlite_schema WHERE type = 'table'")]
        sound = _rows(db, "PRAGMA integrity_check(1)")
        db.text_factory = lambda raw: ("text", raw)
        sound += _rows(db, "SELECT * FROM sqlite_schema")
        return {"sound": sound} | {n: _rows(db, f"SELECT * FROM {n}") for n in names}  # noqa: S608


def _rows(db: Connection, sql: str) -> list[Any]:
    return db.execute(sql).fetchall()


def _opened(db: Connection, chunk: Any) -> list[Any]:
    db.text_factory = str
    (body,) = db.execute("SELECT body FROM chunk WHERE id = ?", (chunk.id,)).fetchone()
    block = decode(chunk, body, ALL)
    found = [column.tolist() for column in block.numbers.values()]
    head = (chunk.first_id, chunk.model_id, chunk.layout_id, chunk.n, chunk.errors)
    return [head, found, [cells.to_list() for cells in block.cells.values()]]


@dataclass(frozen=True)
class _Before:
    """The record as it was, and up to which number each table is sealed."""

    covered: Dump
    everything: Dump
    upto: dict[str, int]
    public: bytes

    @classmethod
    def of(cls, path: Path, public: bytes) -> _Before:
        found = covered(path)
        upto = {k.table: max((r[0] for r in found[k.table]), default=0) for k in APPENDED}
        with closing(open_reader(path)) as db:
            upto["prediction"] = sealed_up_to(db, 1)
        return cls(found, everything(path), upto, public)


def _look(name: str, path: Path, before: _Before, figures: Figures) -> None:
    began = time.monotonic()
    try:
        found = _findings(path, before.public)
    except Exception as error:  # noqa: BLE001 - what the check must not do
        figures.crashed.append(f"{name}: {type(error).__name__}: {error}")
        return
    figures.slowest_s = max(figures.slowest_s, time.monotonic() - began)
    if not found:
        differs = _difference(path, before)
        if differs:
            figures.missed.append(f"{name}: {differs}")
    elif not any(DAMAGED in what for what in found):
        with contextlib.suppress(Exception):  # what cannot be read is rightly found
            if everything(path) == before.everything:
                figures.invented.append(name)


def _findings(path: Path, public: bytes) -> list[str]:
    try:
        with closing(open_reader(path)) as db:
            check = check_record(db, site_public=public)
    except InputError:
        return [DAMAGED]  # SQLite itself says that it is no record
    return [finding.what for finding in (*check.findings, *check.faults)]


def _difference(path: Path, before: _Before) -> str:
    try:
        after = covered(path, before.upto)
    except Exception as error:  # noqa: BLE001 - what cannot be read is not what was written
        return f"cannot be read ({error})"
    return ", ".join(name for name, rows in before.covered.items() if after[name] != rows)


# Changes of the file.


def flip(source: random.Random, path: Path) -> None:
    """One byte anywhere."""
    _patch(path, source.randrange(path.stat().st_size), bytes([source.randrange(256)]))


def flip_in_rows(source: random.Random, path: Path) -> None:
    """One byte of a page that holds rows of a table, behind its free space."""
    raw = path.read_bytes()
    leaves = [at for at in range(PAGE, len(raw), PAGE) if raw[at] == TABLE_LEAF]
    at = source.choice(leaves)
    content = int.from_bytes(raw[at + 5 : at + 7], "big") or PAGE
    _patch(
        path, at + source.randrange(min(content, PAGE - 1), PAGE), bytes([source.randrange(256)])
    )


def zero_page(source: random.Random, path: Path) -> None:
    _patch(path, _page(source, path), bytes(PAGE))


def copy_page(source: random.Random, path: Path) -> None:
    """One page over another: rows twice, or pages that point at each other in a circle."""
    raw, at = path.read_bytes(), _page(source, path)
    _patch(path, _page(source, path), raw[at : at + PAGE])


def cut_short(source: random.Random, path: Path) -> None:
    path.write_bytes(path.read_bytes()[: source.randrange(path.stat().st_size)])


def _page(source: random.Random, path: Path) -> int:
    return source.randrange(1, path.stat().st_size // PAGE) * PAGE


def _patch(path: Path, at: int, new: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(new)


# Changes of the database, with types that a STRICT table would not take.


def change_value(source: random.Random, path: Path) -> None:
    with loosened(path) as db:
        table, columns = _table(source, db)
        column = source.choice(columns)
        row = _row(source, db, table)
        db.execute(
            f"UPDATE {table} SET {column} = ? WHERE rowid = ?",  # noqa: S608
            (_value(source), row),
        )


def nudge_value(source: random.Random, path: Path) -> None:
    """The smallest change of its kind that a value can have."""
    with loosened(path) as db:
        table, columns = _table(source, db)
        column, row = source.choice(columns), _row(source, db, table)
        db.execute(
            f"UPDATE {table} SET {column} = CASE typeof({column})"  # noqa: S608
            f" WHEN 'integer' THEN {column} + 1 WHEN 'real' THEN {column} * 1.0000000001"
            f" WHEN 'text' THEN CAST({column} AS BLOB) WHEN 'blob' THEN CAST({column} AS TEXT)"
            " ELSE 0 END WHERE rowid = ?",
            (row,),
        )


def delete_rows(source: random.Random, path: Path) -> None:
    with loosened(path) as db:
        table, _ = _table(source, db)
        row = _row(source, db, table)
        db.execute(
            f"DELETE FROM {table} WHERE rowid BETWEEN ? AND ?",  # noqa: S608
            (row, row + source.choice([0, 0, 1, 5])),
        )


def double_row(source: random.Random, path: Path) -> None:
    """A row once more, under another number: before, among or far from the others."""
    with loosened(path) as db:
        table, columns = _table(source, db)
        names = ", ".join(name for name in columns if name != "id")
        number = source.choice([-1, 0, -(2**63), _row(source, db, table) + 1])
        db.execute(
            f"INSERT OR REPLACE INTO {table} (id, {names})"  # noqa: S608
            f" SELECT ?, {names} FROM {table} WHERE rowid = ?",
            (number, _row(source, db, table)),
        )


def swap_rows(source: random.Random, path: Path) -> None:
    with loosened(path) as db:
        table, _ = _table(source, db)
        one, two = _row(source, db, table), _row(source, db, table)
        for old, new in ((one, -7), (two, one), (-7, two)):
            db.execute(f"UPDATE {table} SET id = ? WHERE id = ?", (new, old))  # noqa: S608


def swap_values(source: random.Random, path: Path) -> None:
    """One value in the place of another of its column."""
    with loosened(path) as db:
        table, columns = _table(source, db)
        column = source.choice(columns)
        found = db.execute(
            f"SELECT {column} FROM {table} WHERE rowid = ?",  # noqa: S608
            (_row(source, db, table),),
        ).fetchone()
        db.execute(
            f"UPDATE OR IGNORE {table} SET {column} = ? WHERE rowid = ?",  # noqa: S608
            (found[0] if found else None, _row(source, db, table)),
        )


CHANGES: dict[str, Change] = {
    one.__name__: one
    for one in (
        flip, flip_in_rows, change_value, nudge_value, delete_rows, double_row,
        swap_rows, swap_values, zero_page, copy_page, cut_short,
    )
}  # fmt: skip


@contextlib.contextmanager
def loosened(path: Path) -> Iterator[Connection]:
    """A database while its tables take values of any type; what they still refuse is left."""
    with closing(sqlite3.connect(str(path), isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = MEMORY")
        db.execute("PRAGMA synchronous = OFF")
        db.execute("PRAGMA writable_schema = ON")
        strict = db.execute("SELECT sql, rowid FROM sqlite_schema WHERE sql LIKE '% STRICT%'")
        texts = strict.fetchall()
        loose = [(sql.replace(" STRICT,", "").replace(" STRICT", ""), at) for sql, at in texts]
        _write_schema(db, loose)
        with contextlib.suppress(sqlite3.Error):
            yield db
        _write_schema(db, texts)


def _write_schema(db: Connection, texts: list[tuple[str, int]]) -> None:
    db.executemany("UPDATE sqlite_schema SET sql = ? WHERE rowid = ?", texts)
    db.execute("PRAGMA writable_schema = RESET")
    db.execute("PRAGMA writable_schema = ON")


def _table(source: random.Random, db: Connection) -> tuple[str, list[str]]:
    table = source.choice(TABLES)
    return table, [str(row[1]) for row in db.execute(f"PRAGMA table_info({table})")]


def _row(source: random.Random, db: Connection, table: str) -> int:
    rows = db.execute(f"SELECT rowid FROM {table}").fetchall()  # noqa: S608
    return int(source.choice(rows)[0]) if rows else 1


def _value(source: random.Random) -> Any:
    return source.choice(
        [None, 0, -1, 2**63 - 1, 0.5, float("nan"), float("-inf"), "", "x", "{", b"", b"\0" * 33,
         source.randbytes(32), source.randbytes(64), source.randrange(2**32)]
    )  # fmt: skip


TABLE_LEAF = 0x0D
TABLES = (*dict(LOG), "chunk", *(kind.table for kind in (*APPENDED, *CHANGING)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    began = time.monotonic()
    figures = run(given.count, given.seed)
    for name, n in figures.counts.items():
        print(f"{name:14} {n}")
    print(f"{given.count} changes in {time.monotonic() - began:.0f} s, slowest check "
          f"{figures.slowest_s:.2f} s")  # fmt: skip
    for title in ("missed", "invented", "crashed"):
        found = getattr(figures, title)
        print(f"{title}: {len(found)}", *found[:20], sep="\n  ")
    return 1 if figures.missed or figures.invented or figures.crashed else 0


if __name__ == "__main__":
    sys.exit(main())
