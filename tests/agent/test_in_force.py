"""A baseline whose file is gone or spoilt is taken from the record; an unreadable one is told."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.agent.in_force import baseline_in_force
from edgewatch.monitors.baseline import Baseline
from edgewatch.sdk.paths import baseline_folder
from edgewatch.store import journal
from edgewatch.store.connection import Connection, open_writer
from edgewatch.store.measures import activate_baseline
from edgewatch.store.migrations import migrate
from support.tiered import MODEL, reference


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    with closing(open_writer(tmp_path / "log.db")) as db:
        migrate(db)
        yield db


@pytest.fixture
def baseline(tmp_path: Path, db: Connection) -> Baseline:
    made = reference()
    path = made.save(baseline_folder(tmp_path))
    activate_baseline(db, made.id, MODEL, made.rows, path.read_text("utf-8"), 1)
    return made


def test_its_file_is_read_where_it_is_sound(
    tmp_path: Path, db: Connection, baseline: Baseline
) -> None:
    found = baseline_in_force(tmp_path, db, MODEL)
    assert found is not None
    assert found.id == baseline.id
    assert baseline_in_force(tmp_path, db, "another") is None


@pytest.mark.parametrize("spoilt", [None, b"", b"{}"])
def test_a_file_that_is_gone_or_spoilt_is_restored_from_the_record(
    tmp_path: Path, db: Connection, baseline: Baseline, spoilt: bytes | None
) -> None:
    path = baseline_folder(tmp_path) / f"{baseline.id}.json"
    path.unlink()
    if spoilt is not None:
        path.write_bytes(spoilt)
    found = baseline_in_force(tmp_path, db, MODEL)
    assert found is not None
    assert found.id == baseline.id
    assert hashlib.sha256(path.read_bytes()).hexdigest() == baseline.id
    assert journal.events(db) == []


def test_one_that_nobody_can_read_leaves_an_event_and_the_agent_goes_on(
    tmp_path: Path, db: Connection
) -> None:
    content = '{"schema":1}'
    name = hashlib.sha256(content.encode()).hexdigest()
    activate_baseline(db, name, MODEL, 3, content, 1)
    assert baseline_in_force(tmp_path, db, MODEL) is None
    (event,) = journal.events(db)
    assert (event["kind"], event["subject"]) == ("baseline.unreadable", MODEL)
    assert "schema 1" in event["detail"]["record"]
