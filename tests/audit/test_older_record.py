"""A bundle is kept for years: one of an older EdgeWatch is still checked, and still opens."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.audit import bag, unpack_bundle, verify_bundle
from edgewatch.sdk.paths import config_file, record_file
from edgewatch.store.connection import open_reader, open_writer
from edgewatch.store.migrations import is_current, migrate, names


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A record as the version before this one left it."""
    path = tmp_path / "older.db"
    with closing(open_writer(path)) as db:
        migrate(db, steps=len(names()) - 1)
        db.execute("PRAGMA journal_mode = DELETE")
    return path


def packed(files: dict[str, bytes], repack: Callable[..., Path], record: Path) -> Path:
    return repack(files | {bag.RECORD: record.read_bytes()})


def test_a_record_of_an_older_version_is_valid_and_opens_as_one_of_today(
    files: dict[str, bytes], repack: Callable[..., Path], older: Path, tmp_path: Path
) -> None:
    bundle = packed(files, repack, older)
    assert verify_bundle(bundle).findings == ()
    answer = unpack_bundle(bundle, tmp_path / "site")
    assert answer.valid
    assert config_file(tmp_path / "site").read_bytes() == files[bag.SITE]
    with closing(open_reader(record_file(tmp_path / "site"))) as db:
        assert is_current(db)


def test_a_table_changed_in_an_older_record_is_found(
    files: dict[str, bytes], repack: Callable[..., Path], older: Path
) -> None:
    with closing(open_writer(older)) as db:
        db.execute("ALTER TABLE label ADD COLUMN more TEXT")
        db.execute("PRAGMA journal_mode = DELETE")
    [finding] = verify_bundle(packed(files, repack, older)).findings
    assert finding.where == f"{bag.RECORD}, label"


def test_a_record_of_a_newer_version_says_so(
    files: dict[str, bytes], repack: Callable[..., Path], older: Path
) -> None:
    with closing(open_writer(older)) as db:
        migrate(db)
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('edgewatch', 'm999_tomorrow', '2030-01-01')"
        )
        db.execute("PRAGMA journal_mode = DELETE")
    [finding] = verify_bundle(packed(files, repack, older)).findings
    assert "m999_tomorrow" in finding.what
