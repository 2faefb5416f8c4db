"""A site whose record a newer version has kept: nobody reads or writes it, all say so."""

from __future__ import annotations

import hashlib
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.agent.process import AgentProcess
from edgewatch.agent.settle import settle
from edgewatch.cli.main import run
from edgewatch.sdk.paths import record_file
from edgewatch.store import journal
from edgewatch.store.connection import open_writer
from edgewatch.store.migrations import migrate
from edgewatch.store.newer import NewerRecordError
from edgewatch.ui.models.record import RecordReader
from support.command_line import Edgewatch, commands

SAID = r"was kept by EdgeWatch 9\.0\.0: this version does not know its form \(m900_later\)"


@pytest.fixture
def edgewatch(capsys: pytest.CaptureFixture[str]) -> Edgewatch:
    """Run one command line in this process."""
    return commands(capsys)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that a version from the future has watched."""
    folder = tmp_path_factory.mktemp("newer") / "site"
    assert run(["init", str(folder)]) == 0
    with closing(open_writer(record_file(folder))) as db:
        migrate(db)
        db.execute(
            """INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
               VALUES ('edgewatch', 'm900_later', '')"""
        )
        journal.add_event(db, 1, "agent.started", "agent", version="9.0.0")
    return folder


@pytest.fixture
def site(made: Path, tmp_path: Path) -> Path:
    """The same as the test's own."""
    return Path(shutil.copytree(made, tmp_path / "site"))


def fingerprint(site: Path) -> dict[str, str]:
    """The record and its write-ahead log, of which every reader makes an empty one."""
    files = [file for file in site.glob("log.db*") if not file.name.endswith("-shm")]
    contents = {file.name: file.read_bytes() for file in files}
    return {name: hashlib.sha256(found).hexdigest() for name, found in contents.items() if found}


def test_the_agent_refuses_it_and_changes_nothing(site: Path) -> None:
    before = fingerprint(site)
    with pytest.raises(NewerRecordError, match=SAID):
        AgentProcess(site).run()
    with pytest.raises(NewerRecordError, match=SAID):
        settle(site)
    assert fingerprint(site) == before


@pytest.mark.parametrize(
    "words",
    [("status",), ("alarms",), ("predictions",), ("verify",), ("receipt",), ("snapshot", "x.db")],
    ids=lambda words: words[0],
)
def test_every_command_refuses_it_in_one_line(
    site: Path,
    edgewatch: Edgewatch,
    words: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    before = fingerprint(site)
    said = edgewatch(*words, "--site", site).error
    assert "EdgeWatch 9.0.0" in said
    assert "Nothing has been changed." in said
    assert fingerprint(site) == before
    assert not (tmp_path / "x.db").exists()


def test_the_window_shows_why_there_is_nothing_to_see(site: Path) -> None:
    reader = RecordReader(site)
    assert not reader.poll()
    assert reader.db is None
    assert "EdgeWatch 9.0.0" in str(reader.trouble)
