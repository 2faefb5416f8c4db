"""A record changed by someone who holds even the site key: what of it can still be found."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.audit import Verification, bag, verify_bundle
from edgewatch.store import compaction
from edgewatch.store.connection import Connection, open_writer

Check = Callable[..., Verification]


@pytest.fixture
def check(files: dict[str, bytes], repack: Callable[..., Path], tmp_path: Path) -> Check:
    """Runs statements on a copy of the record, packs and signs it, and verifies it."""

    def run(
        *statements: str,
        raw: Callable[[bytes], bytes] = lambda data: data,
        before: Callable[[Connection], None] = lambda db: None,
    ) -> Verification:
        path = tmp_path / "log.db"
        path.write_bytes(files[bag.RECORD])
        with closing(open_writer(path)) as db:
            before(db)
            db.execute("PRAGMA journal_mode = DELETE")
            for statement in statements:
                db.execute(statement)
        return verify_bundle(repack(files | {bag.RECORD: raw(path.read_bytes())}))

    return run


def said(answer: Verification) -> str:
    return "\n".join(f"{f.where}: {f.what}" for f in answer.findings)


def test_an_unchanged_record_is_sound(check: Check) -> None:
    assert check().findings == ()


@pytest.fixture
def to_chunks(monkeypatch: pytest.MonkeyPatch) -> Callable[[Connection], None]:
    """Moves predictions into chunks of 50."""
    monkeypatch.setattr(compaction, "ROWS", 50)

    def move(db: Connection) -> None:
        while compaction.compact_step(db, 2**62):
            pass

    return move


def test_a_record_with_chunks_is_sound_and_counted_alike(
    check: Check, to_chunks: Callable[[Connection], None]
) -> None:
    answer = check(before=to_chunks)
    assert answer.findings == ()
    assert answer.records == check().records


def test_a_changed_chunk_is_found(check: Check, to_chunks: Callable[[Connection], None]) -> None:
    answer = check("UPDATE chunk SET body = zeroblob(300) WHERE id = 2", before=to_chunks)
    assert "data/log.db, chunk 2: its directory does not have the checksum" in said(answer)


def test_text_where_bytes_belong_is_found(check: Check) -> None:
    definition = "UPDATE sqlite_schema SET sql = replace(sql, '{}', '{}') WHERE name = 'prediction'"

    answer = check(
        "PRAGMA writable_schema = ON",
        definition.format(") STRICT", ") "),
        "PRAGMA writable_schema = RESET",
        "UPDATE prediction SET inputs = 'text' WHERE id = 5",
        "PRAGMA writable_schema = ON",
        definition.format(")", ") STRICT").replace("replace(sql, ')'", "replace(sql, ') '"),
        "PRAGMA writable_schema = RESET",
    )

    assert "non-BLOB value in prediction.inputs" in said(answer)


def test_a_table_that_is_no_longer_strict_is_found(check: Check) -> None:
    answer = check(
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'label'",
    )

    assert "data/log.db, label" in said(answer)


def test_an_endless_view_in_place_of_a_table_is_found_and_not_run(check: Check) -> None:
    answer = check(
        "DROP VIEW prediction_state",
        "DROP TABLE event",
        "CREATE VIEW event AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
        " SELECT i AS id FROM n",
    )

    assert "data/log.db, event" in said(answer)
    assert "data/log.db, prediction_state" in said(answer)
    assert answer.records == 0


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE label",
        "CREATE TABLE more (x)",
        "CREATE TRIGGER t AFTER INSERT ON label BEGIN DELETE FROM alarm; END",
        "ALTER TABLE label ADD COLUMN more TEXT",
        "DROP INDEX prediction_by_time",
    ],
)
def test_another_schema_is_found(check: Check, statement: str) -> None:
    assert "is not as its version of EdgeWatch makes it" in said(check(statement))


def test_content_that_is_not_json_is_found(check: Check) -> None:
    answer = check("UPDATE alarm SET content = 'no json'")

    assert said(answer) == "data/log.db, alarm.content: 1 values are not JSON"


def test_numbers_that_json_dumps_writes_are_no_finding(check: Check) -> None:
    assert check("""UPDATE alarm SET content = '{"value": Infinity, "p": NaN}'""").valid


@pytest.mark.parametrize(
    "raw",
    [
        lambda data: b"",
        lambda data: b"not a database" * 1000,
        lambda data: data[:5000],
        lambda data: data[:100] + bytes(4096) + data[4196:],
        lambda data: data[:8192] + b"\xff" * 40_000 + data[48192:],
    ],
    ids=["empty", "text", "cut", "no schema", "garbage"],
)
def test_a_damaged_file_is_a_finding_not_a_crash(
    check: Check, raw: Callable[[bytes], bytes]
) -> None:
    answer = check(raw=raw)

    assert answer.findings
    assert {finding.where.partition(",")[0] for finding in answer.findings} == {bag.RECORD}


def test_a_changed_value_signed_with_the_site_key_is_not_found_and_this_is_said(
    check: Check,
) -> None:
    answer = check("UPDATE label SET value = 'malignant'")

    assert answer.valid
    assert any("could have altered the record" in text for text in answer.does_not_cover)
