"""Leaves follow from docs/seals.md alone, and from the values of records, not their storage."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256, shake_256
from pathlib import Path
from typing import Any

import pytest

from edgewatch.audit.seals.canonical import explicit_salts, salts
from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.audit.seals.leaves import LeafReader, bodies_of, leaves_of
from edgewatch.audit.seals.merkle import root_of
from edgewatch.audit.seals.sealer import Sealer
from edgewatch.store import compaction, seals
from edgewatch.store.connection import Connection, one_transaction, open_reader
from edgewatch.store.salvage import copy_readable
from edgewatch.store.seals import SealedBatch
from edgewatch.store.snapshot import snapshot
from support.every_kind import add_every_kind
from support.recorded_rows import BEGAN_NS, FAILED, SECOND_NS, add_rows, new_record

DOC = (Path(__file__).resolve().parents[3] / "docs" / "seals.md").read_text("utf-8")
ALL = 10**9


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    (tmp_path / "site.toml").write_text('schema = 1\nname = "Lab"\n', encoding="utf-8")
    with closing(new_record(tmp_path)) as db:
        yield db


def sealed(db: Connection, folder: Path) -> list[SealedBatch]:
    Sealer(db, folder, SealKeys.open(folder, "file")).seal_all(BEGAN_NS)
    return seals.batches_of(db, 1, ALL)


# An encoder written from the page alone, one value at a time.


def documented() -> dict[int, tuple[str, str, list[str]]]:
    """Kind → (table, SQL of the time, SQL of each value), as the page's table says."""
    found = {}
    for line in re.findall(r"^\| \d+ \| `.*$", DOC, re.MULTILINE):
        code, table, time, body = [cell.strip() for cell in line.strip("| ").split(" | ")]
        values = []
        for cell in body.split(", "):
            name, _, closed = cell.partition(" ")
            sql = name.strip("`")
            if sql == "baseline.content":
                sql = "(SELECT content FROM baseline b WHERE b.id = baseline_id)"
            if closed:
                sql = f"iif({closed.strip('(`)')} IS NULL, NULL, {sql})"
            values.append(sql)
        found[int(code)] = table.strip("`"), time.strip("`"), values
    return found


def slow_value(value: Any) -> bytes:
    if value is None:
        return b"\x00"
    if isinstance(value, int):
        return b"\x01" + value.to_bytes(8, "little", signed=True)
    if isinstance(value, float):
        return b"\x02" + struct.pack("<d", value)
    kind, raw = (b"\x03", value.encode()) if isinstance(value, str) else (b"\x04", value)
    return kind + len(raw).to_bytes(4, "little") + raw


def slow_leaves(db: Connection, batch: SealedBatch) -> list[bytes]:
    table, time, values = documented()[batch.kind]
    where = f"id BETWEEN {batch.first_id} AND {batch.last_id}"
    if batch.kind == 1:
        where += f" AND model_id = {batch.model_id} AND layout_id = {batch.layout_id}"
    names = ", ".join(["id", f"coalesce({time}, 0)", *values])
    rows = db.execute(f"SELECT {names} FROM {table} WHERE {where} ORDER BY id")  # noqa: S608
    assert batch.salt is not None
    stream = shake_256(batch.salt).digest(16 * batch.n)
    leaves = []
    for i, (number, time_ns, *body) in enumerate(rows):
        metadata = struct.pack("<BBqq", 1, batch.kind, number, time_ns)
        salted = stream[16 * i : 16 * i + 16] + b"".join(map(slow_value, body))
        leaves.append(sha256(b"\x00" + metadata + sha256(salted).digest()).digest())
    return leaves


def slow_root(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962, 2.1, as it is defined there."""
    if len(leaves) == 1:
        return leaves[0]
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01" + slow_root(leaves[:k]) + slow_root(leaves[k:])).digest()


def roots(db: Connection) -> list[bytes]:
    """The roots of all batches, from the records as they are stored now."""
    reader, found = LeafReader(db), []
    for batch in seals.batches_of(db, 1, ALL):
        leaves = reader.leaves_of(batch).in_order()
        assert leaves is not None
        found.append(root_of(leaves))
    return found


def test_an_encoder_written_from_the_page_finds_the_same_leaves_of_every_kind(
    db: Connection, tmp_path: Path
) -> None:
    add_every_kind(db)
    batches = sealed(db, tmp_path)
    # There is a batch of each kind of its own; states of rows that change are all in revisions.
    assert {batch.kind for batch in batches} == {*range(1, 18)}
    for batch in batches:
        expected = slow_leaves(db, batch)
        assert leaves_of(db, batch).in_order() == expected
        assert slow_root(expected) == batch.root


def test_bodies_are_those_that_the_leaves_are_made_of(db: Connection, tmp_path: Path) -> None:
    add_every_kind(db)
    for batch in sealed(db, tmp_path):
        assert batch.salt is not None
        each = salts(batch.salt, batch.n)
        leaves = [
            sha256(b"\0" + meta + sha256(each[16 * i : 16 * i + 16] + body).digest()).digest()
            for i, (_, meta, body) in enumerate(bodies_of(db, batch))
        ]
        assert root_of(leaves) == batch.root


def of_two_models(db: Connection, n: int) -> None:
    """Predictions of two models and of failed runs, one among the other, some with cases."""
    for i in range(0, n, 500):
        at = BEGAN_NS + i * SECOND_NS
        cases = [f"case {at + k}" if k % 3 else None for k in range(400)]
        add_rows(db, 400, begin_ns=at, cases=cases, seed=i)
        add_rows(db, 80, model="n", begin_ns=at + 400 * SECOND_NS, seed=i + 1)
        add_rows(db, 20, layout=FAILED, status=1, begin_ns=at + 480 * SECOND_NS, seed=i + 2)


def test_compaction_keeps_every_root(db: Connection, tmp_path: Path) -> None:
    of_two_models(db, 6000)
    before = [batch.root for batch in sealed(db, tmp_path)]
    assert roots(db) == before
    while compaction.compact_step(db, BEGAN_NS + ALL * SECOND_NS):
        pass
    (chunks,) = db.execute("SELECT count(*) FROM chunk").fetchone()
    assert chunks
    assert roots(db) == before


def test_what_is_in_chunks_when_it_is_first_sealed_has_the_same_values(
    db: Connection, tmp_path: Path
) -> None:
    of_two_models(db, 6000)
    rows = dict(db.execute("SELECT id, inputs FROM prediction").fetchall())
    while compaction.compact_step(db, BEGAN_NS + ALL * SECOND_NS):
        pass
    batches = sealed(db, tmp_path)
    assert sum(batch.n for batch in batches if batch.kind == 1) == len(rows) == 6000
    assert roots(db) == [batch.root for batch in batches]
    by_id = {i: body for b in batches if b.kind == 1 for i, _, body in bodies_of(db, b)}
    assert all(rows[i] in body for i, body in by_id.items())
    assert by_id.keys() == rows.keys()


def test_a_snapshot_and_a_salvaged_record_keep_every_root(db: Connection, tmp_path: Path) -> None:
    of_two_models(db, 500)
    before = [batch.root for batch in sealed(db, tmp_path)]
    snapshot(db, tmp_path / "copy.db")
    with closing(open_reader(tmp_path / "copy.db")) as copy:
        assert roots(copy) == before
    (tmp_path / "salvaged").mkdir()
    with closing(new_record(tmp_path / "salvaged")) as other, one_transaction(other):
        copy_readable(tmp_path / "log.db", other)
        assert roots(other) == before


def edited(db: Connection, sql: str) -> None:
    """A change past what STRICT allows, as one makes it who edits the bytes of a page."""
    (schema,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = 'prediction'").fetchone()
    loose = re.sub(r"\b(INTEGER|TEXT|BLOB)\b(?! PRIMARY)", "", schema).replace("STRICT", "")
    for text, command in ((loose, sql), (schema, "SELECT 1")):
        db.execute("PRAGMA writable_schema = ON")
        db.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'prediction'", (text,))
        db.execute("PRAGMA writable_schema = RESET")
        db.execute(command)


@pytest.mark.parametrize(
    "change",
    [
        "case_key = CAST(case_key AS BLOB)",
        "status = '0'",
        "status = 0.0",
        "latency_ns = 1e300",
        "inputs = CAST(hex(inputs) AS TEXT)",
        "case_key = CAST(x'ff80' AS TEXT)",
        "time_ns = 'yesterday'",
        "extra = 5",
    ],
)
def test_a_value_of_another_storage_class_is_another_leaf(
    db: Connection, tmp_path: Path, change: str
) -> None:
    add_rows(db, 5, cases=["a", "b", "c", "d", "e"])
    *_, batch = sealed(db, tmp_path)
    before = leaves_of(db, batch).in_order()
    edited(db, f"UPDATE prediction SET {change} WHERE id = 3")  # noqa: S608
    after = leaves_of(db, batch).in_order()
    assert before is not None
    assert after is not None
    assert [a == b for a, b in zip(before, after, strict=True)] == [True, True, False, True, True]


def test_a_batch_with_rows_missing_has_no_leaves_unless_they_were_kept(
    db: Connection, tmp_path: Path
) -> None:
    add_rows(db, 6)
    *_, batch = sealed(db, tmp_path)
    whole = leaves_of(db, batch)
    db.execute("DELETE FROM prediction WHERE id IN (2, 5)")
    found = leaves_of(db, batch)
    assert (found.missing, found.in_order(), found.row_ids) == (2, None, (1, 3, 4, 6))
    for position in (1, 4):
        kept = (batch.id, position, whole.hashes[position])
        db.execute("INSERT INTO kept_leaf VALUES (?, ?, ?)", kept)
    found = leaves_of(db, batch)
    assert found.positions == (0, 2, 3, 5)
    assert found.in_order() == list(whole.hashes)


def test_an_erased_record_stands_in_its_place_by_its_hash(db: Connection, tmp_path: Path) -> None:
    add_rows(db, 4)
    *_, batch = sealed(db, tmp_path)
    assert batch.salt is not None
    whole, each = leaves_of(db, batch), salts(batch.salt, 4)
    ((number, metadata, body),) = [row for row in bodies_of(db, batch) if row[0] == 2]
    (time_ns,) = struct.unpack("<q", metadata[10:])
    db.execute("DELETE FROM prediction WHERE id = 2")
    db.execute(
        "INSERT INTO erasure (time_ns, kind, model_id, layout_id, version, row_id, row_time_ns,"
        " body_hash, token) VALUES (1, 1, ?, ?, 1, ?, ?, ?, 't')",
        (batch.model_id, batch.layout_id, number, time_ns, sha256(each[16:32] + body).digest()),
    )
    gone = explicit_salts(each[:16] + bytes(16) + each[32:])
    db.execute("UPDATE seal_batch SET salt = ? WHERE id = ?", (gone, batch.id))
    found = leaves_of(db, seals.batches_of(db, 1, ALL)[-1])
    assert found.in_order() == list(whole.hashes)
    assert found.row_ids == (1, 3, 4)
    assert found.erased == {2: (1, whole.hashes[1])}


def test_a_row_too_many_leaves_no_order(db: Connection, tmp_path: Path) -> None:
    add_rows(db, 4)
    *_, batch = sealed(db, tmp_path)
    db.execute("UPDATE prediction SET id = 9 WHERE id = 2")
    assert leaves_of(db, batch).missing == 1
    add_rows(db, 1)
    db.execute("UPDATE prediction SET id = 2 WHERE id = 10")
    assert leaves_of(db, batch).missing == 0
    reaching = SealedBatch(*(getattr(batch, f) if f != "last_id" else 9 for f in batch.__slots__))
    assert leaves_of(db, reaching).missing == -1
    assert leaves_of(db, reaching).in_order() is None


def test_a_damaged_chunk_is_named_and_its_rows_are_missing(db: Connection, tmp_path: Path) -> None:
    add_rows(db, 4200)
    batches = sealed(db, tmp_path)
    compaction.compact_step(db, BEGAN_NS + ALL * SECOND_NS)
    db.execute("UPDATE chunk SET body = zeroblob(50)")
    found = leaves_of(db, next(b for b in batches if b.kind == 1))
    assert found.missing > 0
    assert found.damaged[0].startswith("chunk 1: ")
