"""A SQLite with the WAL-reset bug keeps the record without a write-ahead log."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.site.errors import InputError
from edgewatch.store.connection import Connection, open_reader, open_writer, sqlite3
from edgewatch.store.migrations import migrate
from edgewatch.store.sqlite_fitness import add_functions, choose_journal

OLD, SOUND = (3, 40, 1), (3, 51, 3)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record with a write-ahead log."""
    path = tmp_path / "log.db"
    with closing(open_writer(path)) as db:
        migrate(db)
    return path


def mode(db: Connection) -> str:
    return str(db.execute("PRAGMA journal_mode").fetchone()[0])


def test_an_old_sqlite_gives_up_the_log_and_a_sound_one_takes_it_up_again(record: Path) -> None:
    with closing(sqlite3.connect(record)) as db:
        choose_journal(db, OLD)
        assert mode(db) == "truncate"
        choose_journal(db, SOUND)
        assert mode(db) == "wal"


def test_a_log_that_somebody_reads_is_not_shared_with_an_old_sqlite(record: Path) -> None:
    with closing(open_reader(record)) as reader, closing(sqlite3.connect(record)) as db:
        db.execute("PRAGMA busy_timeout = 0")
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM event").fetchone()
        with pytest.raises(InputError, match="must not share"):
            choose_journal(db, OLD)
        assert mode(db) == "wal"


def test_an_old_sqlite_says_as_a_new_one_does_what_is_json() -> None:
    texts = ['{"a": NaN}', "[Infinity]", "{", "", None, "1"]
    ask = "SELECT json_valid(?, 2)"
    with closing(sqlite3.connect(":memory:")) as db:
        if db.execute("SELECT sqlite_version()").fetchone()[0] < "3.45":
            pytest.skip("this SQLite is an old one itself")
        new = [db.execute(ask, (text,)).fetchone()[0] for text in texts]
        add_functions(db, OLD)
        old = [db.execute(ask, (text,)).fetchone()[0] for text in texts]
    assert old == new
