"""Readers of what the record holds of its seals."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.audit.seals.sealer import Sealer
from edgewatch.store import seals
from edgewatch.store.compaction import compact_step
from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import APPENDED, BY_CODE, BY_TABLE, CHANGING, KINDS
from support.recorded_rows import BEGAN_NS, SECOND_NS, add_rows, new_record


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    (tmp_path / "site.toml").write_text('schema = 1\nname = "Lab"\n', encoding="utf-8")
    with closing(new_record(tmp_path)) as db:
        yield db


def seal(db: Connection, folder: Path, now_ns: int = BEGAN_NS) -> None:
    Sealer(db, folder, SealKeys.open(folder, "file")).seal_all(now_ns)


def test_a_record_without_seals_has_none(db: Connection) -> None:
    assert seals.last_seal(db) is None
    assert seals.sealed_to_ns(db) is None
    assert seals.epochs(db) == []
    assert seals.sealed_up_to(db, 1) == 0
    assert seals.frontier(db) is None


def test_what_waits_is_counted_by_kind(db: Connection, tmp_path: Path) -> None:
    add_rows(db, 5)
    assert seals.unsealed_counts(db) == {"prediction": 5, "model": 1, "layout": 1}
    assert seals.waiting(db) == 7
    seal(db, tmp_path)
    assert seals.unsealed_counts(db) == {}
    assert seals.waiting(db) == 0
    add_rows(db, 2)
    assert (seals.unsealed_counts(db), seals.waiting(db)) == ({"prediction": 2}, 2)
    assert seals.sealed_up_to(db, 1) == 5


def test_predictions_in_chunks_wait_as_well(db: Connection) -> None:
    add_rows(db, 4200)
    compact_step(db, BEGAN_NS + 10**6 * SECOND_NS)
    assert seals.unsealed_counts(db)["prediction"] == 4200


def test_seals_and_batches_are_read_in_order_from_any_number_on(
    db: Connection, tmp_path: Path
) -> None:
    for i in range(4):
        add_rows(db, 2, seed=i)
        seal(db, tmp_path, BEGAN_NS + i)
    assert [seal.number for seal in seals.seals(db)] == [1, 2, 3, 4]
    assert [seal.number for seal in seals.seals(db, after=1, limit=2)] == [2, 3]
    assert {batch.number for batch in seals.batches_of(db, 2, 3)} == {2, 3}
    assert seals.sealed_to_ns(db) == BEGAN_NS + 3


def test_the_batch_that_holds_a_record_is_found_by_kind_layout_and_number(
    db: Connection, tmp_path: Path
) -> None:
    add_rows(db, 3)
    add_rows(db, 3, model="n")
    seal(db, tmp_path)
    found = seals.batch_holding(db, 1, 5, 2, 2)
    assert found is not None
    assert (found.first_id, found.last_id) == (4, 6)
    assert seals.batch_holding(db, 1, 5, 1, 1) is None  # it is not of that model
    assert seals.batch_holding(db, 1, 7, 2, 2) is None  # it is not sealed
    assert seals.batch_holding(db, 6, 1) is not None  # the event of the first epoch


def test_no_number_of_a_kind_is_used_twice_and_every_table_is_there(db: Connection) -> None:
    assert len(BY_CODE) == len(BY_TABLE) == len(KINDS)
    assert all(kind.code < 32 for kind in APPENDED)
    assert all(kind.code >= 32 and kind.changes for kind in CHANGING)
    for kind in KINDS:
        columns = ", ".join(kind.columns)
        db.execute(f"SELECT id, {kind.time}, {columns} FROM {kind.table}")  # noqa: S608
