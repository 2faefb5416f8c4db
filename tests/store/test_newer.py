"""A record of a newer schema is refused, by whoever opens it, and not one byte of it changes."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.store import journal, migrations
from edgewatch.store.connection import open_reader, open_writer
from edgewatch.store.newer import NEWEST, NewerRecordError


def a_record(folder: Path, *steps: str, version: str | None = None) -> Path:
    """A record that has been through today's migrations and these."""
    path = folder / "log.db"
    with closing(open_writer(path)) as db:
        migrations.migrate(db)
        for step in steps:
            db.execute(
                """INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
                   VALUES ('edgewatch', ?, '')""",
                (step,),
            )
        if version is not None:
            journal.add_event(db, 1, "agent.started", "agent", version=version)
    return path


def test_a_record_of_today_opens(tmp_path: Path) -> None:
    open_reader(a_record(tmp_path)).close()


def test_a_newer_record_is_refused_by_name_and_version(tmp_path: Path) -> None:
    path = a_record(tmp_path, "m998_a", "m999_b", version="9.1.0")
    with pytest.raises(NewerRecordError, match=r"kept by EdgeWatch 9\.1\.0.*\(m999_b\)") as caught:
        open_reader(path)
    assert caught.value.where == str(path)
    assert "Install the newer version" in str(caught.value.remedy)


def test_a_newer_record_that_names_no_version_is_refused_too(tmp_path: Path) -> None:
    with pytest.raises(NewerRecordError, match="a newer EdgeWatch"):
        open_reader(a_record(tmp_path, "m999_b"))


def test_whoever_wants_to_say_so_themselves_may_open_it(tmp_path: Path) -> None:
    open_reader(a_record(tmp_path, "m999_b"), of_any_version=True).close()


@pytest.mark.parametrize("detail", ["[]", "{", json.dumps({"version": None})])
def test_what_an_event_says_of_the_version_breaks_nothing(tmp_path: Path, detail: str) -> None:
    path = a_record(tmp_path, "m999_b", version="x")
    with closing(open_writer(path)) as db:
        db.execute("UPDATE event SET detail = ?", (detail,))
    with pytest.raises(NewerRecordError):
        open_reader(path)


def test_a_view_in_the_place_of_the_list_is_not_run(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    with closing(open_writer(path)) as db:
        db.execute(
            """CREATE VIEW _sqlite_migrations AS WITH RECURSIVE n(x) AS
               (SELECT 1 UNION ALL SELECT x + 1 FROM n)
               SELECT 'edgewatch' AS migration_set, 'm999_' || x AS name FROM n"""
        )
    open_reader(path).close()


def test_the_newest_number_is_that_of_the_newest_migration() -> None:
    numbers = [int(name[1:4]) for name in migrations.names()]
    assert numbers == list(range(1, NEWEST + 1))
