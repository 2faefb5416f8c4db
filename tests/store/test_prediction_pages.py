"""Predictions page by page, whether they lie in rows or in chunks."""

from __future__ import annotations

from pathlib import Path

from edgewatch.store.compaction import compact_step
from edgewatch.store.connection import Connection
from edgewatch.store.prediction_pages import PredictionPages
from support.recorded_rows import BEGAN_NS, FAILED, SECOND_NS, add_rows, new_record

FOREVER_NS = 2**62


def listed(db: Connection, spans: list[tuple[int, int]], page: int) -> list[tuple[int, int]]:
    pages = PredictionPages(db, "m", spans)
    found = [one for at in range(0, len(pages), page) for one in pages.read(at, page)]
    assert len(found) == len(pages)
    return [(int(columns.time_ns[i]), int(columns.ids[i])) for columns, i in found]


def test_pages_are_the_same_before_and_after_compaction(tmp_path: Path) -> None:
    db = new_record(tmp_path)
    add_rows(db, 6_000)
    add_rows(db, 40, layout=FAILED, status=1, begin_ns=BEGAN_NS + 6_000 * SECOND_NS)
    spans = [
        (BEGAN_NS + 100 * SECOND_NS, BEGAN_NS + 900 * SECOND_NS),
        (BEGAN_NS + 5_000 * SECOND_NS, BEGAN_NS + 6_020 * SECOND_NS),
    ]
    before = listed(db, spans, 256)
    assert before == sorted(before, reverse=True)
    assert len(before) == 800 + 1_020
    while compact_step(db, FOREVER_NS):
        pass
    assert db.execute("SELECT count(*) FROM chunk").fetchone()[0] > 0
    assert listed(db, spans, 97) == before
    db.close()


def test_no_span_has_no_pages(tmp_path: Path) -> None:
    db = new_record(tmp_path)
    add_rows(db, 10)
    assert len(PredictionPages(db, "m", [])) == 0
    assert PredictionPages(db, "m", []).read(0, 5) == []
    db.close()
