"""A bundle is checked without EdgeWatch, with the very commands of its README."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import bagit
import pytest

from edgewatch.audit import site_key
from edgewatch.audit.readme import VERIFY_COMMAND
from edgewatch.store.connection import open_reader
from edgewatch.store.predictions import total

needs_openssh = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="no ssh-keygen")
needs_sha256sum = pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum")


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-c", command], cwd=folder, capture_output=True, text=True, check=False
    )


@needs_sha256sum
@pytest.mark.parametrize("manifest", ["manifest-sha256.txt", "tagmanifest-sha256.txt"])
def test_sha256sum_accepts_the_manifests(unpacked: Path, manifest: str) -> None:
    done = shell(f"sha256sum --strict -c {manifest}", unpacked)

    assert done.returncode == 0, done.stderr
    assert "FAILED" not in done.stdout


@needs_openssh
def test_ssh_keygen_accepts_the_signature(unpacked: Path, shared: tuple[Path, Path]) -> None:
    done = shell(VERIFY_COMMAND, unpacked)

    assert done.returncode == 0, done.stderr
    assert site_key(shared[0]).fingerprint in done.stdout


@needs_openssh
def test_ssh_keygen_refuses_a_changed_manifest(unpacked: Path) -> None:
    path = unpacked / "tagmanifest-sha256.txt"
    path.write_text(path.read_text().replace("a", "b", 1))

    assert shell(VERIFY_COMMAND, unpacked).returncode != 0


def test_the_readme_tells_the_commands(unpacked: Path) -> None:
    text = (unpacked / "README.txt").read_text("utf-8")

    assert VERIFY_COMMAND in text
    assert "sha256sum -c manifest-sha256.txt" in text


def test_a_bagit_library_finds_it_complete_and_valid(unpacked: Path) -> None:
    bag = bagit.Bag(str(unpacked))

    bag.validate()
    assert bag.version_info == (1, 0)
    assert bag.info["Source-Organization"] == "Ward 3 <west>"


def test_a_bagit_library_finds_an_added_file(unpacked: Path) -> None:
    (unpacked / "data" / "extra.txt").write_text("x")

    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(unpacked)).validate()


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="no sqlite3")
def test_the_record_opens_from_read_only_media(unpacked: Path) -> None:
    record = unpacked / "data" / "log.db"
    record.chmod(0o444)
    record.parent.chmod(0o555)
    try:
        done = shell(
            "sqlite3 -readonly data/log.db 'SELECT count(*) FROM alarm; PRAGMA integrity_check'",
            unpacked,
        )
    finally:
        record.parent.chmod(0o755)

    assert done.stdout.split() == ["1", "ok"]


def test_the_record_is_the_whole_record(unpacked: Path) -> None:
    db = open_reader(unpacked / "data" / "log.db")
    try:
        assert total(db) == 200
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    finally:
        db.close()


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="no sqlite3")
def test_stock_sqlite_reads_the_views(unpacked: Path) -> None:
    done = shell(
        "sqlite3 -readonly data/log.db"
        " 'SELECT time, model, hardware FROM readable_prediction WHERE id = 100'",
        unpacked,
    )
    assert done.stdout.strip() == (
        "2026-01-01T00:01:39.000000Z|cytology|analyser: CHANGED before, CHANGED after"
    )


def test_the_readme_names_every_file_that_is_there(unpacked: Path) -> None:
    text = (unpacked / "README.txt").read_text("utf-8")
    here = {path.relative_to(unpacked).as_posix() for path in (unpacked / "data").iterdir()}
    assert not {name for name in here if name not in text}
    assert "checkpoint.vkey" not in text, "this record has no seals"


def test_models_and_site_are_there(unpacked: Path) -> None:
    models = json.loads((unpacked / "data" / "models.json").read_text())

    assert [m["sha256"] for m in models] == ["ab" * 32]
    assert "Ward 3" in (unpacked / "data" / "site.toml").read_text()
    assert len(list((unpacked / "data" / "baselines").iterdir())) == 1


def test_no_secret_leaves_the_site(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        for name in archive.namelist():
            assert b"PRIVATE KEY" not in archive.read(name)
