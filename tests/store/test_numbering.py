"""Numbers of sealed rows are not used again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.audit.seals.leaves import leaves_of
from edgewatch.audit.seals.sealer import Sealer
from edgewatch.store import seals
from edgewatch.store.connection import Connection
from edgewatch.store.numbering import continue_numbers
from support.recorded_rows import BEGAN_NS, add_rows, new_record


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    (tmp_path / "site.toml").write_text('schema = 1\nname = "Lab"\n', encoding="utf-8")
    with closing(new_record(tmp_path)) as db:
        yield db


def sealer(db: Connection, folder: Path) -> Sealer:
    return Sealer(db, folder, SealKeys.open(folder, "file"))


def ids(db: Connection) -> list[int]:
    return [row[0] for row in db.execute("SELECT id FROM prediction ORDER BY id")]


def test_rows_added_after_the_newest_were_lost_are_sealed_under_new_numbers(
    db: Connection, tmp_path: Path
) -> None:
    add_rows(db, 6)
    sealer(db, tmp_path).seal_all(BEGAN_NS)
    db.execute("DELETE FROM prediction WHERE id > 4")
    continue_numbers(db)
    add_rows(db, 3, seed=1)
    assert ids(db) == [1, 2, 3, 4, 7, 8, 9]
    sealer(db, tmp_path).seal_all(BEGAN_NS)
    *_, first, second = [b for b in seals.batches_of(db, 1, 99) if b.kind == 1]
    assert leaves_of(db, first).missing == 2
    assert (second.first_id, second.last_id, leaves_of(db, second).missing) == (7, 9, 0)


def test_a_record_that_lost_nothing_is_left_alone(db: Connection, tmp_path: Path) -> None:
    add_rows(db, 3)
    sealer(db, tmp_path).seal_all(BEGAN_NS)
    continue_numbers(db)
    assert db.execute("SELECT name FROM sqlite_temp_schema").fetchall() == []
    add_rows(db, 1)
    assert ids(db) == [1, 2, 3, 4]


def test_rows_taken_out_and_put_back_by_a_repair_get_new_numbers(
    db: Connection, tmp_path: Path
) -> None:
    add_rows(db, 3)
    sealer(db, tmp_path).seal_all(BEGAN_NS)
    continue_numbers(db, whole=False)
    db.execute("DELETE FROM prediction WHERE id >= 2")
    add_rows(db, 2, seed=1)
    assert ids(db) == [1, 4, 5]
