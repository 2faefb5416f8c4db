"""The command line in this process, and sites for it to work on."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.cli.demo_site import demo_file
from edgewatch.sdk.paths import record_file
from edgewatch.store import compaction
from edgewatch.store.connection import open_writer
from support.command_line import (
    MODEL,
    SLOT,
    Edgewatch,
    commands,
    declare_slot,
    make_stream,
    quietly,
)


@pytest.fixture
def edgewatch(capsys: pytest.CaptureFixture[str]) -> Edgewatch:
    """Run one command line in this process."""
    return commands(capsys)


@pytest.fixture(scope="session")
def stream(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Recorded rows with time, unit, case and truth."""
    return make_stream(tmp_path_factory.mktemp("stream") / "stream.csv")


@pytest.fixture(scope="session")
def site_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a model, its baseline and a slot; nothing has been predicted."""
    site = tmp_path_factory.mktemp("made") / "site"
    model, reference = demo_file("cytology.onnx"), demo_file("reference.csv")
    quietly("init", site, "--model", model, "--reference", reference, "--label", "diagnosis")
    declare_slot(site)
    return site


@pytest.fixture(scope="session")
def site_replayed(site_made: Path, stream: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same after a replay in which the unit was swapped."""
    site = tmp_path_factory.mktemp("replayed") / "site"
    shutil.copytree(site_made, site)
    columns = ("--time", "at", "--case", "case", "--label", "diagnosis", "--label-delay", "5min")
    units = ("--unit-column", "unit", "--slot", SLOT)
    quietly("replay", MODEL, stream, *columns, *units, "--site", site)
    return site


@pytest.fixture
def site(site_made: Path, tmp_path: Path) -> Path:
    """A site of the test's own, before any prediction."""
    return Path(shutil.copytree(site_made, tmp_path / "site"))


@pytest.fixture
def swapped(site_replayed: Path, tmp_path: Path) -> Path:
    """A site of the test's own, after the replay with the swap."""
    return Path(shutil.copytree(site_replayed, tmp_path / "swapped"))


@pytest.fixture
def chunked(site_replayed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same site with its predictions in chunks of 50, all but the last ten."""
    site = Path(shutil.copytree(site_replayed, tmp_path / "chunked"))
    monkeypatch.setattr(compaction, "ROWS", 50)
    with closing(open_writer(record_file(site))) as db:
        while compaction.compact_step(db, 2**62):
            pass
    return site
