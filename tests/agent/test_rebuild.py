"""Putting back what a damaged record lost: from the segments, nothing twice, nothing invented."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.agent.salvage import open_record
from edgewatch.monitors.history import merge_blobs
from edgewatch.sdk.paths import record_file
from edgewatch.spool import Kind
from edgewatch.store import compaction, journal, rollups, service
from edgewatch.store.chunk_table import all_chunks, open_chunk
from edgewatch.store.connection import Connection, one_transaction, open_writer
from edgewatch.store.counting import all_predictions
from edgewatch.store.tiers import DAY_NS, set_kept_from
from support.small_site import T0, PlayedFeed, S, agent_at, drain, new_site

N = 300
_KEY = ("segment_id", "seq", "row")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site without feeds of its own."""
    return new_site(tmp_path / "site")


def live(site: Path, n: int = N, first: int = 0) -> None:
    """Predictions of one producer, taken in and its segment closed."""
    feed = PlayedFeed(site)
    for i in range(first, first + n):
        feed.predict(i, T0 + i * S)
    feed.close()
    with agent_at(site) as (agent, _):
        drain(agent)


def keys(db: Connection) -> list[tuple[int, ...]]:
    """Which record each prediction is from, chunked ones too."""
    found = db.execute("SELECT segment_id, seq, row FROM prediction").fetchall()
    for chunk in list(all_chunks(db)):
        numbers = open_chunk(db, chunk, ("id", "time_ns", *_KEY)).numbers
        found += zip(*(numbers[name].tolist() for name in _KEY), strict=True)
    return sorted(found)


def test_a_segment_whose_entry_is_lost_is_known_again_by_its_chunks(site: Path) -> None:
    live(site)
    live(site, 1, N)
    with closing(open_writer(record_file(site))) as db:
        before = keys(db)
        (segment, *_), *_ = before
        layout = db.execute("SELECT model_id, layout_id FROM prediction").fetchone()
        ids = db.execute("SELECT id FROM prediction WHERE segment_id = ?", (segment,)).fetchall()
        compaction._move(db, compaction._Choice(*layout, [i for (i,) in ids]))
        db.execute("DELETE FROM segment WHERE id = ?", (segment,))
    with closing(open_record(site, damage="tried")):
        pass
    with agent_at(site) as (agent, db):
        drain(agent)
        assert keys(db) == before
        assert sum(n for n, _ in service.totals(db).values()) == N + 1


def test_the_number_of_a_lost_segment_is_not_given_again(site: Path) -> None:
    live(site)
    for path in (site / "spool").glob("*.seg"):
        path.unlink()
    with closing(open_writer(record_file(site))) as db:
        db.execute("DELETE FROM segment")
    with closing(open_record(site, damage="tried")):
        pass
    live(site, 20)
    with closing(open_record(site, damage="tried again")):
        pass
    with agent_at(site) as (agent, db):
        drain(agent)
        assert len(set(keys(db))) == all_predictions(db) == N + 20


def test_a_stream_that_was_no_json_does_not_stop_the_salvage(site: Path) -> None:
    feed = PlayedFeed(site)
    feed.raw(Kind.STREAM, b"{", T0)
    feed.predict(0, T0)
    feed.close()
    with agent_at(site) as (agent, db):
        drain(agent)
        before = keys(db)
    with closing(open_writer(record_file(site))) as db:
        db.execute("DELETE FROM prediction")
    with closing(open_record(site, damage="tried")) as db:
        assert keys(db) == before


@pytest.mark.parametrize("at_ns", [-S, 2**63 - 1])
def test_a_record_of_an_impossible_time_is_not_put_back(site: Path, at_ns: int) -> None:
    feed = PlayedFeed(site)
    feed.predict(0, T0)
    feed.predict(1, at_ns)
    feed.close()
    with agent_at(site) as (agent, db):
        drain(agent)
        before = keys(db)
        assert len(before) == 1
        assert "record.unreadable" in [event["kind"] for event in journal.events(db)]
    with closing(open_record(site, damage="tried")) as db:
        assert keys(db) == before


def test_rows_put_back_are_not_counted_again_in_hours_whose_minutes_are_retired(
    site: Path,
) -> None:
    live(site)
    with closing(open_writer(record_file(site))) as db:
        with one_transaction(db):
            while rollups.fold_next(db, T0 + 10 * DAY_NS, merge_blobs):
                pass
            set_kept_from(db, "minute", T0 // DAY_NS * DAY_NS + 2 * DAY_NS)
            db.execute("DELETE FROM service_minute")
        db.execute("DELETE FROM prediction WHERE id % 3 = 0")
    with closing(open_record(site, damage="tried")) as db:
        assert all_predictions(db) == N
        assert [n for n, _ in service.totals(db).values()] == [N]


def test_rows_of_two_producers_in_one_lost_minute_are_all_counted(site: Path) -> None:
    feeds = [PlayedFeed(site), PlayedFeed(site)]
    for i in range(100):
        for feed in feeds:
            feed.predict(i, T0 + i * S)
    for feed in feeds:
        feed.close()
    with agent_at(site) as (agent, _):
        drain(agent)
    with closing(open_writer(record_file(site))) as db:
        db.execute("DELETE FROM prediction")
        db.execute("DELETE FROM service_minute")
    with closing(open_record(site, damage="tried")) as db:
        assert all_predictions(db) == 200
        assert [n for n, _ in service.totals(db).values()] == [200]
