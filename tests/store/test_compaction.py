"""Rows become chunks by the day; whoever reads sees no difference."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from edgewatch.store import chunk_table, compaction, predictions
from edgewatch.store.chunks import ROWS, ChunkDamagedError
from edgewatch.store.columns import Columns
from edgewatch.store.compaction import DAY_NS, compact, compact_step, drop_chunk
from edgewatch.store.connection import Connection, one_transaction, open_reader
from support.recorded_rows import BEGAN_NS, FAILED, LAYOUT, SECOND_NS, add_rows, new_record

FOREVER_NS = 2**62


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    db = new_record(tmp_path)
    yield db
    db.close()


def counted(db: Connection, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


def everything(db: Connection) -> list[tuple[Any, ...]]:
    """All that readers say of every prediction, in their order."""
    return [row for part in predictions.batches(db, "m") for row in rows_of(part)]


def rows_of(part: Columns) -> list[tuple[Any, ...]]:
    return list(
        zip(
            part.ids.tolist(),
            part.time_ns.tolist(),
            part.latency_ns.tolist(),
            part.status.tolist(),
            part.cases,
            map(bytes, part.inputs),
            map(bytes, part.outputs),
            map(str, part.texts),
            part.model_ids.tolist(),
            strict=True,
        )
    )


def compact_all(db: Connection) -> int:
    moved = 0
    while rows := compact_step(db, FOREVER_NS):
        moved += rows
    return moved


def test_readers_see_the_same_after_as_before(db: Connection) -> None:
    add_rows(db, 6000, cases=[f"S{i}" if i % 3 else None for i in range(6000)])
    add_rows(db, 5000, sha256="other", begin_ns=BEGAN_NS + 500, seed=1)
    add_rows(db, 5, layout=FAILED, status=1, begin_ns=BEGAN_NS + 5 * SECOND_NS)
    before, states = everything(db), predictions.states(db, [1, 5000, 11_000])
    assert compact_all(db) == 2 * ROWS
    assert everything(db) == before
    assert predictions.states(db, [1, 5000, 11_000]) == states
    assert counted(db, "chunk") == 2
    assert counted(db, "prediction") == len(before) - 2 * ROWS


def test_a_step_takes_only_what_is_older(db: Connection) -> None:
    add_rows(db, ROWS + 1)
    assert compact_step(db, BEGAN_NS + (ROWS - 1) * SECOND_NS) == 0
    assert compact_step(db, BEGAN_NS + ROWS * SECOND_NS) == ROWS


def test_the_day_is_counted_back_from_the_time_given_and_the_budget_kept(db: Connection) -> None:
    add_rows(db, 3 * ROWS)
    last_ns = BEGAN_NS + 3 * ROWS * SECOND_NS
    assert compact(db, BEGAN_NS + DAY_NS) == 0
    assert compact(db, last_ns + DAY_NS, budget=1) == ROWS
    assert compact(db, last_ns + DAY_NS, budget=9) == ROWS  # the last row keeps the third open


def test_too_many_rows_are_moved_before_the_day_is_over(
    db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compaction, "MAX_ROWS_LEFT", 6000)
    add_rows(db, 7000)
    assert compact(db, BEGAN_NS + 7000 * SECOND_NS, budget=9) == ROWS


def test_ids_are_never_given_twice(db: Connection) -> None:
    add_rows(db, ROWS)
    add_rows(db, 1, begin_ns=BEGAN_NS - SECOND_NS)  # late, with the highest id
    compact_all(db)
    add_rows(db, 5, begin_ns=BEGAN_NS + DAY_NS)
    ids = [row[0] for row in everything(db)]
    assert len(set(ids)) == len(ids) == ROWS + 6


def test_few_rows_wait_for_company_and_go_together_after_a_month(db: Connection) -> None:
    add_rows(db, 60, step_ns=DAY_NS // 2)
    assert compact_step(db, FOREVER_NS) == 0
    add_rows(db, 5, begin_ns=BEGAN_NS + 31 * DAY_NS)
    assert compact_step(db, BEGAN_NS + 40 * DAY_NS) == 64
    assert compact_step(db, FOREVER_NS) == 0


def test_a_chunk_of_images_ends_by_size(db: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compaction, "MAX_BYTES", 160)
    add_rows(db, 25)
    assert compact_step(db, FOREVER_NS) == 10


def test_many_layouts_among_each_other_do_not_stop_it(
    db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compaction, "_LOOKED_AT", 30)
    add_rows(db, 20)
    add_rows(db, 20, layout=FAILED, status=1)
    before = everything(db)
    assert compact_step(db, FOREVER_NS) == 15
    assert everything(db) == before


def test_a_failed_step_leaves_everything_as_it_was(
    db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_rows(db, ROWS + 1)
    monkeypatch.setattr(compaction, "add_chunk", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        compact_step(db, FOREVER_NS)
    assert (counted(db, "prediction"), counted(db, "chunk")) == (ROWS + 1, 0)


def test_a_reader_under_way_sees_one_moment(db: Connection, tmp_path: Path) -> None:
    add_rows(db, 3 * ROWS)
    reader = open_reader(tmp_path / "log.db")
    read = predictions.batches(reader, "m")
    seen = [len(next(read))]
    compact_all(db)
    add_rows(db, 10, begin_ns=BEGAN_NS + DAY_NS)
    seen += [len(part) for part in read]
    assert sum(seen) == 3 * ROWS
    assert predictions.count(reader, "m") == 3 * ROWS + 10
    reader.close()


def test_counts_open_only_chunks_at_the_edges(db: Connection) -> None:
    add_rows(db, 4 * ROWS + 1)
    before = {
        (a, b): predictions.count(db, "m", BEGAN_NS + a * SECOND_NS, BEGAN_NS + b * SECOND_NS)
        for a, b in [(0, 1), (100, 9000), (4095, 4097), (4096, 8192), (0, 99_999), (7, 7)]
    }
    compact_all(db)
    for (a, b), n in before.items():
        span = (BEGAN_NS + a * SECOND_NS, BEGAN_NS + b * SECOND_NS)
        assert predictions.count(db, "m", *span) == n
        assert len(predictions.span(db, "m", *span)) == n


def test_the_newest_are_found_among_chunks_and_rows(db: Connection) -> None:
    add_rows(db, 2 * ROWS)
    add_rows(db, 3 * ROWS, sha256="other", begin_ns=BEGAN_NS + 1, step_ns=SECOND_NS // 2)
    wanted = {n: rows_of(predictions.recent(db, "m", n)) for n in (1, 700, 2 * ROWS + 9, 99_999)}
    compact_all(db)
    for n, rows in wanted.items():
        assert rows_of(predictions.recent(db, "m", n)) == rows


def test_versions_of_a_model_can_be_kept_apart(db: Connection) -> None:
    add_rows(db, ROWS + 5, sha256="a")
    add_rows(db, ROWS + 7, sha256="b", begin_ns=BEGAN_NS + 1)
    compact_all(db)
    for sha256, n in (("a", ROWS + 5), ("b", ROWS + 7)):
        assert predictions.count(db, "m", sha256=sha256) == n
        found = predictions.span(db, "m", None, None, sha256=sha256)
        assert len(found) == n
        assert len(set(found.model_ids.tolist())) == 1
        assert len(predictions.recent(db, "m", 99_999, sha256=sha256)) == n


def test_a_span_is_cut_at_its_limit(db: Connection) -> None:
    add_rows(db, 2 * ROWS)
    compact_all(db)
    found = predictions.span(db, "m", BEGAN_NS + SECOND_NS, None, limit=5000)
    assert found.ids.tolist() == list(range(2, 5002))


def test_a_case_is_found_in_rows_and_in_chunks(db: Connection) -> None:
    add_rows(db, ROWS + 10, cases=[f"S{i}" for i in range(ROWS + 10)])
    add_rows(db, 2, cases=["S7", "S7"], begin_ns=BEGAN_NS + DAY_NS)
    compact_all(db)
    (found,) = predictions.of_case(db, "m", "S7")
    assert found.ids.tolist() == [8, ROWS + 11, ROWS + 12]
    assert predictions.of_case(db, "m", "nobody") == []
    asked = ["S7", "S4100", "nobody", ""]
    assert predictions.known_cases(db, "m", asked) == {"S7", "S4100"}


def test_a_chunk_is_dropped_with_the_index_of_its_cases(db: Connection) -> None:
    add_rows(db, ROWS + 1, cases=[f"S{i}" for i in range(ROWS + 1)])
    compact_all(db)
    with one_transaction(db):
        drop_chunk(db, 1)
        drop_chunk(db, 99)
    assert (counted(db, "chunk"), counted(db, "case_index")) == (0, 0)
    assert predictions.count(db, "m") == 1


def test_a_damaged_chunk_is_left_out_and_said(
    db: Connection, caplog: pytest.LogCaptureFixture
) -> None:
    chunk_table._warn_once.cache_clear()  # each is said once in a process
    add_rows(db, 2 * ROWS + 1, cases=[f"S{i}" for i in range(2 * ROWS + 1)])
    compact_all(db)
    db.execute("UPDATE chunk SET body = zeroblob(length(body)) WHERE id = 1")
    said: list[ChunkDamagedError] = []
    found = [len(part) for part in predictions.batches(db, "m", on_damage=said.append)]
    assert sum(found) == ROWS + 1
    assert [error.chunk.id for error in said] == [1]
    assert sum(error.chunk.n for error in said) == ROWS
    assert len(predictions.recent(db, "m", 99_999)) == ROWS + 1
    assert "chunk 1 is damaged" in caplog.text
    with one_transaction(db):
        drop_chunk(db, 1)
    assert counted(db, "case_index") == ROWS


def test_failed_runs_stand_among_the_others_without_outputs(db: Connection) -> None:
    add_rows(db, 10)
    add_rows(db, 2, layout=FAILED, status=1, begin_ns=BEGAN_NS + 20 * SECOND_NS)
    found = predictions.recent(db, "m", 5)
    assert found.output_names == LAYOUT.output_names
    assert np.isnan(found.outputs[:, 0]).tolist() == [False, False, False, True, True]
    assert found.texts[-1] == {"error": "boom"}
