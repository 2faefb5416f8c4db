"""What an audit asks of the record has the same answer whether predictions are rows or chunks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.audit import bag
from edgewatch.audit.record_queries import affected, counts, extent, model_counts
from edgewatch.audit.times import Period
from edgewatch.store import compaction
from edgewatch.store.connection import Connection, open_writer


@pytest.fixture
def db(files: dict[str, bytes], tmp_path: Path) -> Iterator[Connection]:
    (tmp_path / "log.db").write_bytes(files[bag.RECORD])
    with closing(open_writer(tmp_path / "log.db")) as db:
        yield db


def test_chunks_change_no_answer(db: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = extent(db)
    assert whole is not None
    third = (whole.to_ns - whole.from_ns) // 3
    periods = [whole, Period(whole.from_ns + third, whole.to_ns - third), Period(0, 1)]

    def answers() -> list[object]:
        by_period = [(model_counts(db, period), affected(db, period)) for period in periods]
        return [extent(db), counts(db), by_period]

    before = answers()
    monkeypatch.setattr(compaction, "ROWS", 45)
    while compaction.compact_step(db, 2**62):
        pass
    assert db.execute("SELECT count(*) FROM chunk").fetchone()[0] == 4
    assert answers() == before
    assert affected(db, whole) > 0
