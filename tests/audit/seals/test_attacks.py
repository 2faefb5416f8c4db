"""What an administrator of the machine can do to a sealed record, and what shows it.

Each attack is carried out as somebody would who may read and write every file of the site, and is
then looked for with the record alone, with the first key that was noted when the site began, and
with a receipt that lies elsewhere. What no log can show is held here too: it must not be claimed.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from edgewatch.audit.seals.check import check_record
from edgewatch.audit.seals.check_book import Book
from edgewatch.audit.seals.check_changing import check_changing
from edgewatch.audit.seals.check_span import check_span, spans
from edgewatch.audit.seals.content import content_bytes, content_leaf, head_text
from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.audit.seals.leaves import LeafReader
from edgewatch.audit.seals.merkle import Frontier, root_of
from edgewatch.store import seals
from edgewatch.store.block import ALL
from edgewatch.store.chunk_table import all_chunks
from edgewatch.store.chunks import decode, encode
from edgewatch.store.connection import Connection, open_reader
from edgewatch.store.sealed_kinds import KINDS
from support.recorded_rows import add_rows
from support.sealed_site import (
    MADE_BY_THE_AGENT,
    Story,
    as_administrator,
    attempt,
    checked,
    sealed_site,
    told,
)

Taken = Callable[[], Path]


@dataclass(frozen=True)
class Shown:
    """Whether an attack shows: in the record alone, with the first key, with a receipt."""

    alone: bool
    first_key: bool
    receipt: bool


FOUND = Shown(alone=True, first_key=True, receipt=True)
NOT_FOUND = Shown(alone=False, first_key=False, receipt=False)


@pytest.fixture(scope="module")
def noted(sealed: Story) -> str | None:
    """The first key as it was written down when the site began."""
    return checked(sealed.site).first_key


@pytest.fixture
def shown(sealed: Story, noted: str) -> Callable[[Path | Connection], Shown]:
    """Looks for an attack in each of the three ways."""

    def look(record: Path | Connection) -> Shown:
        if isinstance(record, Path):
            with closing(open_reader(record / "log.db")) as db:
                return look(db)
        return Shown(
            alone=not check_record(record).valid,
            first_key=not check_record(record, first_key=noted).valid,
            receipt=not check_record(record, earlier=[sealed.head]).valid,
        )

    return look


Look = Callable[[Path | Connection], Shown]


def restored(sealed: Story, folder: Path) -> Path:
    """The backup of the record put in the place of the record, beside the keys of today."""
    shutil.copytree(sealed.site, folder)
    for name in ("log.db-wal", "log.db-shm"):
        (folder / name).unlink(missing_ok=True)
    shutil.copyfile(sealed.older / "log.db", folder / "log.db")
    return folder


def sign_on(db: Connection, site: Path) -> None:
    """Write the next seal with the key that is held today, whatever key the log calls for."""
    (key,) = SealKeys.open(site, "file").held()
    last, epoch = seals.last_seal(db), seals.epochs(db)[-1]
    assert last is not None
    number, time_ns, next_key = last.number + 1, last.time_ns + 1, key.public_key()
    raw = next_key.public_bytes_raw()
    size, peaks = seals.frontier(db) or (0, b"")
    leaf = content_leaf(content_bytes(number, epoch.id, time_ns, raw, []))
    log = Frontier.from_bytes(size, peaks).add(leaf)
    signature = key.sign(head_text(epoch.origin, number, log.root()).encode())
    seals.add_seal(db, seals.SealRow(number, epoch.id, time_ns, raw, signature))
    seals.set_frontier(db, log.size, log.to_bytes())


def reroot(db: Connection) -> None:
    """Give every batch the root of the rows that are there now: all that needs no key."""
    reader = LeafReader(db)
    for batch in seals.batches_of(db, 1, 99):
        leaves = reader.leaves_of(batch).in_order()
        assert leaves is not None
        db.execute("UPDATE seal_batch SET root = ? WHERE id = ?", (root_of(leaves), batch.id))


def test_the_untouched_record_is_clean_in_each_way(sealed: Story, shown: Look) -> None:
    assert shown(sealed.site) == NOT_FOUND
    assert checked(sealed.site, earlier=[sealed.older_head, sealed.head]).confirmed == (
        "shift.txt",
        "receipt",
    )


# Edit or delete sealed data.


def edit(db: Connection) -> None:
    db.execute(
        "UPDATE prediction SET outputs = x'00000000' WHERE id = (SELECT max(id) FROM prediction)"
    )


def edit_in_a_chunk(db: Connection) -> None:
    """As EdgeWatch itself would write the chunk, so that no checksum of it is wrong."""
    chunk = next(iter(all_chunks(db)))
    body = db.execute("SELECT body FROM chunk WHERE id = ?", (chunk.id,)).fetchone()[0]
    block = decode(chunk, body, ALL)
    block.numbers["latency_ns"][3] += 1
    db.execute("UPDATE chunk SET body = ? WHERE id = ?", (encode(block), chunk.id))


def delete(db: Connection) -> None:
    db.execute("DELETE FROM label WHERE id = 4")


def delete_a_chunk(db: Connection) -> None:
    db.execute("DELETE FROM chunk WHERE id = 1")


def delete_what_is_no_more(db: Connection) -> None:
    """The rows and the batch that tells of them."""
    db.execute("DELETE FROM action WHERE id = 4")
    db.execute("DELETE FROM seal_batch WHERE kind = 5 AND first_id = 4")


def delete_a_row_that_changes(db: Connection) -> None:
    db.execute("DELETE FROM enrolment WHERE id = 3")


def put_in(db: Connection) -> None:
    """Between two sealed rows, where an earlier one was."""
    db.execute("UPDATE event SET id = -1 WHERE id = 5")


def put_in_for_another_model(db: Connection) -> None:
    db.execute("UPDATE chunk SET model_id = 2, layout_id = 2 WHERE model_id = 1")


def exchange(db: Connection) -> None:
    """Two whole rows, so that all values are still there."""
    db.execute("UPDATE identification SET id = -2 WHERE id = 2")
    db.execute("UPDATE identification SET id = 2 WHERE id = 3")
    db.execute("UPDATE identification SET id = 3 WHERE id = -2")


def move_time(db: Connection) -> None:
    db.execute("UPDATE action SET time_ns = time_ns - 3600000000000 WHERE id = 2")


def change_a_row_that_changes(db: Connection) -> None:
    db.execute("UPDATE enrolment SET by = 'Nobody' WHERE id = 3")


def change_what_was_seen_last(db: Connection) -> None:
    """The row and its last revision alike."""
    db.execute("UPDATE revision SET body = x'00' WHERE id = 2")


def put_in_a_row_that_changes(db: Connection) -> None:
    db.execute(
        "INSERT INTO enrolment (slot, time_ns, by, note, evidence, digest)"
        " VALUES ('analyser', 5, 'Ada', '', '[]', '')"
    )


@pytest.mark.parametrize(
    "attack",
    [
        edit, edit_in_a_chunk, delete, delete_a_chunk, delete_what_is_no_more,
        delete_a_row_that_changes, put_in, put_in_for_another_model, exchange, move_time,
        change_a_row_that_changes, change_what_was_seen_last, put_in_a_row_that_changes,
    ],
)  # fmt: skip
def test_edited_deleted_or_added_sealed_data_is_found(
    copied: Path, shown: Look, attack: Callable[[Connection], None]
) -> None:
    with attempt(copied) as db:
        attack(db)

        assert shown(db) == FOUND


def test_every_value_of_every_kind_of_record_is_sealed(tmp_path: Path) -> None:
    with sealed_site(tmp_path / "site") as site:
        site.fill()
        site.seal()
    with attempt(tmp_path / "site") as db:
        assert check_record(db).valid
        missed = [place for place in values_of(db) if edited_unseen(db, *place)]

    assert missed == []


def values_of(db: Connection) -> list[tuple[str, str]]:
    """(table, column) of every value that a seal covers."""
    plain = {kind.table: {*kind.columns, kind.time, "id"} - {"0"} for kind in KINDS}
    return [
        (table, column)
        for table, columns in plain.items()
        if table not in MADE_BY_THE_AGENT
        for column in sorted(columns)
        if column.isidentifier()
    ]


def edited_unseen(db: Connection, table: str, column: str) -> bool:
    db.execute("SAVEPOINT edit")
    (value,) = db.execute(f"SELECT {column} FROM {table}").fetchone()  # noqa: S608
    other = {int: 7, str: "[]", float: 0.25, bytes: b"\1"}[type(value)]
    first = f"(SELECT min(id) FROM {table})"  # noqa: S608
    db.execute(f"UPDATE {table} SET {column} = ? WHERE id = {first}", (other,))  # noqa: S608
    unseen = not rows_differ(db)
    db.execute("ROLLBACK TO edit")
    return unseen


def rows_differ(db: Connection) -> bool:
    """The part of a check that looks at rows: more than a hundred checks are a second."""
    book = Book()
    found = [check_span(db, span, frozenset()) for span in spans(db, 1, book)]
    check_changing(db, book)
    return bool(book) or any(span.book or span.gone for span in found)


# Edit or delete what the log itself says.


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE seal_batch SET root = zeroblob(32) WHERE id = 9",
        "UPDATE seal_batch SET last_id = last_id + 1 WHERE id = 9",
        "UPDATE seal_batch SET number = number + 1 WHERE id = 9",
        "UPDATE seal_batch SET salt = zeroblob(32) WHERE id = 9",
        "DELETE FROM seal_batch WHERE id = 9",
        "UPDATE seal SET time_ns = time_ns + 1 WHERE number = 4",
        "UPDATE seal SET next_key = zeroblob(32) WHERE number = 4",
        "UPDATE seal SET signature = zeroblob(64) WHERE number = 4",
        "UPDATE seal SET epoch = 2 WHERE number = 4",
        "DELETE FROM seal WHERE number = 4",
        "DELETE FROM seal WHERE number > 4",
        "UPDATE seal_epoch SET first_key = zeroblob(32)",
        "UPDATE seal_epoch SET origin = 'edgewatch/ward-3/00000000'",
        "DELETE FROM seal_epoch",
        "INSERT INTO retirement (time_ns, kind, model_id, layout_id, from_id, to_id, n, reason)"
        " VALUES (1, 2, 0, 0, 1, 99, 1, 'age')",
    ],
)
def test_an_edited_log_is_found(copied: Path, statement: str) -> None:
    with attempt(copied) as db:
        db.execute(statement)

        assert not check_record(db).valid


# Cut the tail.


def test_a_cut_tail_that_the_stolen_key_continues_is_found(
    sealed: Story, shown: Look, tmp_path: Path
) -> None:
    site = restored(sealed, tmp_path / "site")
    with as_administrator(site) as db:
        sign_on(db, site)

    assert shown(site) == FOUND
    assert "log.db, seal 5: " in told(checked(site))[0]


def test_a_cut_tail_that_the_agent_continues_is_found(
    sealed: Story, shown: Look, tmp_path: Path
) -> None:
    """CVE-2023-31438: a journal was cut, sealing resumed, and the check said nothing."""
    site = restored(sealed, tmp_path / "site")
    with sealed_site(site) as agent:
        agent.live(1)

    assert shown(site) == FOUND
    assert any("a new chain of keys begins after seal 4" in line for line in told(checked(site)))


def test_a_lost_key_is_no_finding_where_a_receipt_of_that_very_log_is_shown(
    sealed: Story, tmp_path: Path
) -> None:
    site = restored(sealed, tmp_path / "site")
    with sealed_site(site) as agent:
        agent.live(1)

    assert checked(site, earlier=[sealed.older_head]).valid


def test_a_cut_tail_without_more_shows_with_a_receipt_only(
    sealed: Story, shown: Look, tmp_path: Path
) -> None:
    site = restored(sealed, tmp_path / "site")

    assert shown(site) == Shown(alone=False, first_key=False, receipt=True)
    assert told(checked(site, earlier=[sealed.head])) == [
        "receipt: there were 7 seals once, and the log has 4: the end of it was cut off"
    ]


# Replace the whole log.


def test_a_replaced_log_shows_with_the_first_key_or_a_receipt(
    taken: Taken, shown: Look, tmp_path: Path
) -> None:
    site = taken()
    for name in ("log.db", "log.db-wal", "log.db-shm", "keys/seal.key"):
        (site / name).unlink(missing_ok=True)
    with sealed_site(site) as forger:
        forger.live(8)

    assert shown(site) == Shown(alone=False, first_key=True, receipt=True)


def test_a_past_event_cannot_be_altered_and_what_follows_be_sealed_again(
    copied: Path, shown: Look
) -> None:
    """CVE-2023-31439: the contents of past events were altered and the file made to fit."""
    with attempt(copied) as db:
        db.execute("UPDATE action SET by = 'Nobody' WHERE id = 4")
        reroot(db)

        assert shown(db) == FOUND


@pytest.mark.parametrize("column", ["errors", "n", "from_ns", "to_ns", "first_id", "layout_id"])
def test_rows_cannot_be_hidden_from_readers(copied: Path, column: str) -> None:
    """CVE-2023-31437: some views did not show all of the sealed messages."""
    with attempt(copied) as db:
        db.execute(f"UPDATE chunk SET {column} = {column} + 1 WHERE id = 1")  # noqa: S608

        assert not check_record(db).valid


# What no log can show.


def test_what_was_edited_before_the_first_seal_is_not_found(shown: Look, tmp_path: Path) -> None:
    with sealed_site(tmp_path / "site") as site:
        add_rows(site.db, 20)
        site.db.execute("UPDATE prediction SET outputs = x'00000000' WHERE id = 3")
        site.live(1)
        noted, head = checked(site.folder).first_key, site.head()

    assert checked(tmp_path / "site", first_key=noted, earlier=[head]).valid


def test_new_rows_forged_with_the_stolen_key_are_not_found(taken: Taken, shown: Look) -> None:
    site = taken()
    with as_administrator(site) as db:
        db.execute(
            "INSERT INTO action (token, time_ns, by, kind, subject, note, payload, outcome,"
            " committed_ns) VALUES ('f', 1, 'Grace', 'device.approve', '', '', '{}', 'done', 1)"
        )
    with sealed_site(site) as forger:
        forger.seal()

    assert shown(site) == NOT_FOUND
