"""What the agent erases, what it refuses to, and what does not come back from the spool."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from edgewatch import Recorder, label
from edgewatch.agent.agent import Agent
from edgewatch.agent.decision import Decision, RefusedError
from edgewatch.agent.erasing import act, wipe
from edgewatch.agent.maintenance import Maintenance
from edgewatch.agent.rebuild import rebuild
from edgewatch.agent.salvage import open_record
from edgewatch.audit.seals.erasing import erase
from edgewatch.sdk.paths import record_file, spool_folder
from edgewatch.site.actions import ERASE
from edgewatch.site.config import RecordSection, load_site
from edgewatch.store.connection import one_transaction, open_reader
from edgewatch.store.wiping import is_wiping
from support.kept_record import KeptRecord, kept_record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[KeptRecord]:
    with kept_record(tmp_path) as made:
        yield made


def asked(record: KeptRecord, **numbers: Any) -> str:
    decision = Decision(
        ERASE, "a case", "A. Weber", "engineer", "request 7", record.now_ns, {"numbers": numbers}
    )
    with one_transaction(record.db):
        return act(record.db, decision, "token", record.now_ns)


def test_only_what_may_be_about_a_person_is_ever_erased(record: KeptRecord) -> None:
    record.predict(3)
    record.note("unit.replaced", case="C-1")
    record.note("sample.incomplete", case="C-1")
    record.seal()
    first, *_ = (n for (n,) in record.db.execute("SELECT id FROM event WHERE kind LIKE 'unit%'"))
    for numbers, complaint in (
        ({"action": [1]}, "records of action are never erased"),
        ({"event": [first]}, "names no case and is never erased"),
        ({"prediction": ["1 OR 1"]}, "not named by numbers"),
        ({"prediction": [99]}, "none of what was to be erased"),
        ({}, "does not say which records"),
    ):
        with pytest.raises(RefusedError, match=complaint):
            asked(record, **numbers)
    assert record.count("erasure") == 0
    assert asked(record, prediction=[1, 2], event=[first + 1]) == "done"
    assert record.count("erasure") == 3


def test_between_turns_what_was_erased_is_overwritten_and_blank_rows_go(
    record: KeptRecord,
) -> None:
    record.predict(2)
    record.seal()
    asked(record, prediction=[2])
    record.predict(1)
    keeper = Maintenance(record.db, RecordSection())
    for _ in range(50):
        keeper.run(0.01)
    assert record.ids_of_predictions().tolist() == [1, 3]
    wiped = "SELECT count(*) FROM event WHERE kind = 'record.wiped'"
    assert record.db.execute(wiped).fetchone() == (1,)


def test_overwriting_waits_for_a_reader_without_holding_up_the_agent(record: KeptRecord) -> None:
    record.predict(3)
    record.seal()
    with closing(open_reader(record_file(record.site))) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM prediction").fetchone()
        asked(record, prediction=[1])
        assert not wipe(record.db, record.now_ns)
        assert is_wiping(record.db)
    assert not wipe(record.db, record.now_ns)
    assert not is_wiping(record.db)


def test_what_was_erased_does_not_come_back_from_the_spool(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text('[[model]]\nname = "scorer"\n')
    recorder = Recorder("scorer", site=tmp_path, inputs=["x"], outputs=["y"])
    for case in ("A", "B", "C"):
        recorder.record({"x": 1.0}, {"y": 2.0}, case=case)
        label("scorer", case=case, value="benign", site=tmp_path)
    recorder.close()
    config = load_site(tmp_path)
    with closing(open_record(tmp_path)) as db:
        with closing(Agent(tmp_path, config, db, live=False)) as agent:
            while agent.turn():
                pass
        with kept_record(tmp_path) as sealing:
            sealing.seal()
        with one_transaction(db):
            erase(db, {"prediction": [2], "label": [2]}, "token", 1)
            db.execute("DELETE FROM prediction WHERE case_key = 'C'")
            done = rebuild(db, config, spool_folder(tmp_path))
        assert (done.predictions, done.labels) == (1, 0)
        cases = db.execute("SELECT case_key FROM prediction ORDER BY case_key").fetchall()
        assert cases == [("A",), ("C",)]
        assert db.execute("SELECT case_key FROM label ORDER BY id").fetchall() == [("A",), ("C",)]
