"""A damaged record is salvaged and said, whatever is damaged; nothing is invented or doubled."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from edgewatch.agent.agent import Agent
from edgewatch.agent.process import AgentProcess
from edgewatch.agent.salvage import open_record
from edgewatch.sdk.paths import config_file, record_file
from edgewatch.site.running import current_trust
from edgewatch.store import alarms, compaction, journal, service
from edgewatch.store.connection import Connection, RecordError, open_reader, open_writer
from edgewatch.store.salvage import is_damage
from support.device_rigs import until
from support.populated_site import MODEL, populate, publish_trust
from support.small_site import T0, PlayedFeed, S, agent_at, drain, new_site

PAGE = 4096
Row = tuple[object, ...]
_PREDICTIONS = (
    "SELECT segment_id, seq, row, time_ns, mono_ns, case_key, status, latency_ns, inputs, outputs,"
    " extra FROM prediction ORDER BY segment_id, seq, row"
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty minutes of life whose segment has been retired: nothing can be put back."""
    site = tmp_path_factory.mktemp("told") / "site"
    populate(site, seconds=1200)
    publish_trust(site).stop()
    with closing(open_writer(record_file(site))) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return site


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose segment is still there, and whose feed is played."""
    site = new_site(tmp_path_factory.mktemp("lived") / "site")
    text = config_file(site).read_text(encoding="utf-8")
    config_file(site).write_text(text[: text.index("[[feed]]")], encoding="utf-8")
    feed = PlayedFeed(site)
    feed.evidence("SN-1", T0)
    for i in range(300):
        feed.predict(i, T0 + i * S)
    with agent_at(site) as (agent, db):
        drain(agent)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    feed.close()
    return site


def copy_of(site: Path, folder: Path) -> Path:
    return Path(shutil.copytree(site, folder / "site"))


def rows(db: Connection) -> list[Row]:
    return db.execute(_PREDICTIONS).fetchall()


def rows_at(site: Path) -> list[Row]:
    with closing(open_reader(record_file(site))) as db:
        return rows(db)


def zero(raw: bytearray, page: int) -> None:
    raw[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)


def scramble(raw: bytearray, page: int) -> None:
    """Another kind of page, and cells that lead nowhere."""
    raw[page * PAGE : page * PAGE + 64] = bytes(range(200, 136, -1))


def truncate(raw: bytearray, page: int) -> None:
    del raw[page * PAGE :]


def damage(site: Path, harm: Callable[[bytearray, int], None], page: int) -> None:
    raw = bytearray(record_file(site).read_bytes())
    harm(raw, page)
    record_file(site).write_bytes(raw)


def report_of(site: Path) -> dict[str, object]:
    (path,) = site.glob("log.db.damaged-*.report.json")
    return json.loads(path.read_text(encoding="utf-8"))


def pages_of(site: Path, share: float) -> Iterator[int]:
    count = record_file(site).stat().st_size // PAGE
    yield int(share * (count - 1))


@pytest.mark.parametrize("harm", [zero, scramble, truncate])
@pytest.mark.parametrize("share", [0.0, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0])
def test_what_survives_is_bit_identical_and_what_is_missing_is_counted(
    told: Path, tmp_path: Path, harm: Callable[[bytearray, int], None], share: float
) -> None:
    site, before = copy_of(told, tmp_path), set(rows_at(told))
    (page,) = pages_of(site, share)
    damage(site, harm, page)
    with closing(open_record(site)) as db:
        after = rows(db)
        assert len(after) == len(set(after))
        assert set(after) <= before
        if not list(site.glob("log.db.damaged-*")):
            assert set(after) == before  # the page was free
            return
        report = report_of(site)
        missing = len(before) - len(after)
        assert report["missing"] in (missing, None)
        (alarm,) = [a for a in alarms.alarms(db) if a["subject"] == "log.db"]
        assert (alarm["code"], alarm["state"]) == ("record.damaged", "cleared-unacknowledged")
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_one_damaged_page_of_predictions_costs_its_rows_alone(told: Path, tmp_path: Path) -> None:
    site, before = copy_of(told, tmp_path), rows_at(told)
    raw = record_file(site).read_bytes()
    page = raw.index(bytes(before[600][8])) // PAGE  # type: ignore[arg-type]
    damage(site, zero, page)
    with closing(open_record(site)) as db:
        lost = len(before) - len(rows(db))
        assert 0 < lost < 40
        assert report_of(site)["missing"] == lost
        assert sum(m["n"] for m in service.service_minutes(db, MODEL)) == len(before)
        assert journal.events(db)[0]["kind"] == "record.salvaged"


@pytest.mark.parametrize("share", np.linspace(0, 1, 12).tolist())
def test_what_the_spool_still_holds_is_put_back(lived: Path, tmp_path: Path, share: float) -> None:
    site, before = copy_of(lived, tmp_path), rows_at(lived)
    (page,) = pages_of(site, share)
    damage(site, zero, page)
    with agent_at(site) as (agent, db):
        drain(agent)
        found = rows(db)
        assert [row[1:] for row in found] == [row[1:] for row in before]
        total = sum(n for n, _ in service.totals(db).values())
        assert total == len(before)


def test_a_file_that_is_no_database_is_kept_and_rebuilt_from_the_spool(
    lived: Path, tmp_path: Path
) -> None:
    site, before = copy_of(lived, tmp_path), rows_at(lived)
    record_file(site).write_bytes(b"not a database, " * 4096)
    with agent_at(site) as (agent, db):
        drain(agent)
        assert [row[1:] for row in rows(db)] == [row[1:] for row in before]
    (kept,) = [p for p in site.glob("log.db.damaged-*") if p.name.endswith("Z")]
    assert kept.read_bytes().startswith(b"not a database, ")


def test_a_record_emptied_behind_an_agents_back_is_no_new_record(
    lived: Path, tmp_path: Path
) -> None:
    site = copy_of(lived, tmp_path)
    publish_trust(site).stop()
    record_file(site).write_bytes(b"")
    with closing(open_record(site)) as db:
        assert journal.events(db)[0]["detail"]["damage"].startswith("the file is empty")


def test_an_agent_killed_between_salvaging_and_renaming_goes_on(
    lived: Path, tmp_path: Path
) -> None:
    site, before = copy_of(lived, tmp_path), rows_at(lived)
    record_file(site).rename(site / "log.db.salvaged")
    with closing(open_record(site)) as db:
        assert rows(db) == before
    shutil.copy(record_file(site), site / "log.db.salvaged")
    with closing(open_record(site)) as db:
        assert rows(db) == before
    assert list(site.glob("log.db.damaged-*"))


def test_a_sound_record_is_left_alone(lived: Path, tmp_path: Path) -> None:
    site = copy_of(lived, tmp_path)
    with closing(open_record(site)):
        assert not list(site.glob("log.db.*damaged*"))


@pytest.mark.parametrize("harm", [zero, scramble])
def test_a_lost_first_page_costs_no_row(
    told: Path, tmp_path: Path, harm: Callable[[bytearray, int], None]
) -> None:
    site, before = copy_of(told, tmp_path), rows_at(told)
    damage(site, harm, 0)
    with closing(open_record(site)) as db:
        assert rows(db) == before
        assert report_of(site)["missing"] == 0
    assert not list(site.glob("*.mended*"))


def test_an_agent_that_meets_damage_in_a_turn_salvages_and_goes_on(
    lived: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, before = copy_of(lived, tmp_path), rows_at(lived)
    turn, met = Agent.turn, []

    def damaged_once(agent: Agent) -> int:
        if not met:
            met.append(agent)
            raise RecordError("database disk image is malformed")
        return turn(agent)

    monkeypatch.setattr(Agent, "turn", damaged_once)
    process = AgentProcess(site)
    thread = threading.Thread(target=process.run)
    thread.start()
    try:
        until(lambda: bool(list(site.glob("log.db.damaged-*.report.json"))), 20)
        until(lambda: record_file(site).exists() and current_trust(site).state != "not-watching")
        feed = PlayedFeed(site)
        feed.predict(1, T0 + 400 * S)
        feed.close()
        until(lambda: len(rows_at(site)) == len(before) + 1, 20)
    finally:
        process.stop()
        thread.join(20)
    with closing(open_reader(record_file(site))) as db:
        codes = [alarm["code"] for alarm in alarms.alarms(db)]
    assert "record.damaged" in codes


def test_a_lost_entry_of_a_segment_doubles_nothing(lived: Path, tmp_path: Path) -> None:
    site, before = copy_of(lived, tmp_path), rows_at(lived)
    with closing(open_writer(record_file(site))) as db:
        db.execute("DELETE FROM segment")
        db.execute("DELETE FROM prediction WHERE id % 3 = 0")
    with closing(open_record(site, damage="tried")), agent_at(site) as (agent, db):
        drain(agent)
        assert rows(db) == before


def test_an_offset_that_fell_back_doubles_nothing(lived: Path, tmp_path: Path) -> None:
    site, before = copy_of(lived, tmp_path), rows_at(lived)
    with closing(open_writer(record_file(site))) as db:
        db.execute("UPDATE segment SET offset = 0")
    with closing(open_record(site, damage="tried")), agent_at(site) as (agent, db):
        drain(agent)
        assert rows(db) == before


def test_a_damaged_chunk_is_dropped_and_its_rows_are_put_back(lived: Path, tmp_path: Path) -> None:
    site, before = copy_of(lived, tmp_path), rows_at(lived)
    with closing(open_writer(record_file(site))) as db:
        layout = db.execute("SELECT model_id, layout_id FROM prediction").fetchone()
        ids = [row[0] for row in db.execute("SELECT id FROM prediction ORDER BY id LIMIT 200")]
        compaction._move(db, compaction._Choice(*layout, ids))
        db.execute("UPDATE chunk SET body = zeroblob(length(body))")
    with closing(open_record(site, damage="tried")), agent_at(site) as (agent, db):
        drain(agent)
        assert rows(db) == before
        assert db.execute("SELECT count(*) FROM chunk").fetchone() == (0,)


@pytest.mark.parametrize(("table", "column"), [("alarm", "content"), ("event", "detail")])
def test_a_text_that_can_no_longer_be_parsed_is_left_out_and_told(
    told: Path, tmp_path: Path, table: str, column: str
) -> None:
    site = copy_of(told, tmp_path)
    with closing(open_writer(record_file(site))) as db:
        db.execute(f"UPDATE {table} SET {column} = '{{{{' WHERE id = 1")  # noqa: S608
        before = db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
    with closing(open_record(site, damage="tried")):
        (one,) = [t for t in report_of(site)["tables"] if t["table"] == table]  # type: ignore[attr-defined]
        assert (one["rows"], one["unread"]) == (before - 1, [[1, 1]])


def test_text_that_is_no_utf8_is_damage(told: Path, tmp_path: Path) -> None:
    site, before = copy_of(told, tmp_path), rows_at(told)
    with closing(open_writer(record_file(site))) as db:
        db.execute("UPDATE prediction SET case_key = CAST(X'41FF' AS TEXT) WHERE id = 7")
        with pytest.raises(RecordError) as met:
            rows(db)
    assert is_damage(met.value)
    with closing(open_record(site, damage=str(met.value))) as db:
        assert rows(db) == [*before[:6], *before[7:]]


def test_a_row_whose_number_was_altered_is_not_there_twice(lived: Path, tmp_path: Path) -> None:
    site, before = copy_of(lived, tmp_path), rows_at(lived)
    with closing(open_writer(record_file(site))) as db:
        db.execute("UPDATE prediction SET seq = seq + 64 WHERE id = 20")
        db.execute("UPDATE prediction SET time_ns = time_ns + 1024 WHERE id = 30")
    with closing(open_record(site, damage="tried")), agent_at(site) as (agent, db):
        drain(agent)
        assert rows(db) == before
