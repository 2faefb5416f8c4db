"""What excuses a missing or changed row: nobody may use it to hide an edit."""

from __future__ import annotations

from pathlib import Path

import pytest

from edgewatch.audit.seals.check import check_record
from edgewatch.audit.seals.erasing import erase
from edgewatch.store.sealed_kinds import BY_TABLE
from support.sealed_site import attempt, told

RETIRED = """INSERT INTO retirement (time_ns, kind, model_id, layout_id, from_id, to_id, n, reason)
             VALUES (9000000000000000000, ?, 0, 0, 4, 4, 1, ?)"""


@pytest.mark.parametrize(
    ("table", "reason"),
    [("action", "age"), ("enrolment", "size"), ("label", "newest only"), ("event", "because")],
)
def test_a_retirement_that_edgewatch_never_writes_is_found(
    copied: Path, table: str, reason: str
) -> None:
    with attempt(copied) as db:
        db.execute(f"DELETE FROM {table} WHERE id = 4")  # noqa: S608
        db.execute(RETIRED, (BY_TABLE[table].code, reason))

        found = told(check_record(db))

    assert (
        f"log.db, retirement 1: EdgeWatch takes out nothing of {table} for the reason"
        f" {reason!r}: it did not write this"
    ) in found


def test_an_early_retirement_that_nothing_explains_is_found(copied: Path) -> None:
    with attempt(copied) as db:
        db.execute("DELETE FROM event WHERE id = 4")
        db.execute(RETIRED, (BY_TABLE["event"].code, "age"))

        check = check_record(db)

    assert told(check) == [
        "log.db, retirement: 1 record retired less than 183 days after the seal, and nothing in"
        " the record explains it"
    ]
    assert "1 account of records that were taken out waits for its seal." in check.notes


def test_a_producer_that_only_mentions_a_replay_explains_nothing(copied: Path) -> None:
    with attempt(copied) as db:
        db.execute("DELETE FROM event WHERE id = 4")
        db.execute(RETIRED, (BY_TABLE["event"].code, "age"))
        db.execute(
            "INSERT INTO segment (name, producer, pid, opened_ns, offset, state) VALUES ('r',"
            """ '{"producer": "scorer", "program": "replay:scorer"}', 1, 1, 0, 'closed')"""
        )

        assert len(told(check_record(db))) == 1


@pytest.mark.parametrize(
    ("trace", "excuse"),
    [
        (
            "INSERT INTO segment (name, producer, pid, opened_ns, offset, state)"
            """ VALUES ('r', '{"producer": "replay:scorer"}', 1, 1, 0, 'closed')""",
            "records of long ago were replayed here",
        ),
        (
            "INSERT INTO event (time_ns, kind, subject, detail) VALUES (1, 'site.configured', '',"
            """ '{"fields": {"record.floor_waived_by": "Ana Ruiz, a bench"}}')""",
            "the site has waived the half year",
        ),
    ],
)
def test_an_early_retirement_is_told_where_the_record_explains_it(
    copied: Path, trace: str, excuse: str
) -> None:
    with attempt(copied) as db:
        db.execute("DELETE FROM event WHERE id = 4")
        db.execute(RETIRED, (BY_TABLE["event"].code, "age"))
        db.execute(trace)

        check = check_record(db)

    assert check.valid
    assert any(note.endswith(f"183 days after the seal: {excuse}.") for note in check.notes)


def test_an_erasure_for_which_nobody_asked_is_found(copied: Path) -> None:
    with attempt(copied) as db:
        erase(db, {"label": [2]}, "nobody", 1)

        assert told(check_record(db)) == ["log.db, label 2: was erased, and no action asked for it"]


def test_what_is_no_personal_data_cannot_pass_for_erased(copied: Path) -> None:
    with attempt(copied) as db:
        db.execute("DELETE FROM action WHERE id = 4")
        db.execute(
            "INSERT INTO erasure (time_ns, kind, model_id, layout_id, version, row_id,"
            " row_time_ns, body_hash, token) VALUES (1, 5, 0, 0, 1, 4, 1, zeroblob(32), 'x')"
        )

        assert "log.db, action 4: nothing of action is ever erased" in told(check_record(db))


@pytest.mark.parametrize(
    ("table", "change"),
    [("enrolment", "by = 'Nobody'"), ("hardware_state", "verdict = 'CHANGED'")],
)
def test_a_row_that_is_said_to_wait_for_its_revision_cannot_hide_an_edit(
    copied: Path, table: str, change: str
) -> None:
    with attempt(copied) as db:
        db.execute(f"UPDATE {table} SET {change} WHERE id = 3")  # noqa: S608
        db.execute("INSERT INTO unsealed VALUES (?, 3)", (BY_TABLE[table].code,))

        assert told(check_record(db)) == [
            f"log.db, {table} 3: was altered in what never changes, and noted as if it were to be"
            " sealed"
        ]


def test_what_runs_by_itself_is_found_in_the_file(copied: Path) -> None:
    with attempt(copied) as db:
        db.execute("CREATE TRIGGER quiet AFTER INSERT ON alarm BEGIN DELETE FROM event; END")

        (line,) = told(check_record(db))
        assert line.startswith("log.db, quiet: ")


def test_a_view_without_end_in_the_place_of_a_table_is_not_read(copied: Path) -> None:
    with attempt(copied) as db:
        db.execute("DROP TABLE label")
        db.execute(
            "CREATE VIEW label AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)"
            " SELECT id, 'm' AS model, 'c' AS case_key, '1' AS value, id AS known_ns FROM n"
        )

        check = check_record(db)

    assert not check.valid
    assert check.notes == ("Nothing else was looked at.",)


def test_an_approval_that_went_with_its_revisions_is_noted(copied: Path) -> None:
    with attempt(copied) as db:
        db.execute("DELETE FROM enrolment WHERE id = 3")
        db.execute(RETIRED, (BY_TABLE["revision"].code, "age"))

        assert "1 number of enrolment is missing between others." in check_record(db).notes
