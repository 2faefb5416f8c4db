"""A check of a record against its seals: what is lawful passes, also while it is written."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from edgewatch.audit.seals import check_pool
from edgewatch.audit.seals.check import CheckCancelledError, EarlierHead, check_record
from edgewatch.audit.seals.check_book import Book
from edgewatch.audit.seals.check_proof import not_proved, proved
from edgewatch.audit.seals.check_result import MOST_FINDINGS
from edgewatch.audit.seals.check_times import check_times
from edgewatch.audit.seals.retiring import account
from edgewatch.store import journal
from edgewatch.store.connection import Connection, one_transaction, open_reader
from edgewatch.store.removing import remove
from edgewatch.store.retirements import Going, Reason
from edgewatch.store.sealed_kinds import BY_TABLE
from support.erased_on_request import erase_on_request
from support.record_mutations import loosened
from support.sealed_site import (
    FAULT,
    SealedSite,
    Story,
    as_administrator,
    attempt,
    break_check,
    checked,
    copy_of,
    sealed_site,
    told,
)

S = 1_000_000_000


@pytest.fixture
def site(tmp_path: Path) -> Iterator[SealedSite]:
    with sealed_site(tmp_path / "site") as site:
        site.live(3)
        yield site


def retire(site: SealedSite, table: str, ids: list[int], reason: Reason = Reason.AGE) -> None:
    """Delete rows as retention does, half a year and more after they were sealed."""
    site.now_ns += 200 * 86_400 * S
    with one_transaction(site.db):
        rows = Going(BY_TABLE[table].code, np.array(ids, np.int64))
        account(site.db, rows, reason, site.now_ns)
        site.db.executemany(f"DELETE FROM {table} WHERE id = ?", [(i,) for i in ids])  # noqa: S608


# What is lawful.


def test_it_says_what_it_looked_at(sealed: Story) -> None:
    check = checked(sealed.site, earlier=[sealed.head])

    assert (check.valid, check.seals, check.size, check.epochs) == (True, 7, 7, 1)
    assert check.records > 7 * 12
    assert (check.origin, check.root) == (sealed.head.origin, sealed.head.root)
    assert check.sealed_from is not None
    assert check.sealed_to is not None
    assert check.sealed_from < check.sealed_to


def test_a_record_without_seals_is_no_finding_and_proves_nothing(tmp_path: Path) -> None:
    with sealed_site(tmp_path / "site") as site:
        site.fill()

        check = check_record(site.db)

    assert (check.valid, check.seals, check.first_key) == (True, 0, None)
    assert check.notes == ("Nothing in this record is sealed.",)
    assert check.unsealed["prediction"] == 1


def test_records_that_wait_for_their_seal_are_counted(site: SealedSite) -> None:
    journal.add_event(site.db, site.now_ns, "agent.ended", "agent")

    check = check_record(site.db)

    assert check.valid
    assert check.unsealed == {"event": 1}


def test_what_retention_took_out_is_accounted_for(site: SealedSite) -> None:
    retire(site, "identification", [1])
    retire(site, "identification", [2, 3])
    site.seal()

    check = check_record(site.db)

    assert told(check) == []
    assert check.retired == 3
    assert "3 sealed records were retired, as the record says." in check.notes


def test_one_row_more_than_retention_took_out_is_found(site: SealedSite) -> None:
    retire(site, "identification", [1])
    site.seal()
    site.db.execute("DELETE FROM identification WHERE id = 2")

    assert told(check_record(site.db)) == [
        "log.db, identification 1 to 2: 2 sealed records are missing, and retention took out"
        " 1 record"
    ]


def test_a_row_that_retention_said_it_took_out_and_that_is_there_is_found(
    site: SealedSite,
) -> None:
    retire(site, "identification", [1])
    site.db.execute("UPDATE retirement SET to_id = 2, n = 2")

    assert not check_record(site.db).valid


def test_rows_that_were_taken_out_as_damaged_are_told(site: SealedSite) -> None:
    """Whoever damages a part of the file makes EdgeWatch itself delete it."""
    with one_transaction(site.db):
        first = [row[0] for row in site.db.execute("SELECT id FROM prediction LIMIT 2")]
        rows = Going(1, np.array(first, np.int64), 1, 1)
        account(site.db, rows, Reason.DAMAGED, site.now_ns)
        remove(site.db, "prediction", rows.ids)

    (line,) = told(check_record(site.db))

    assert "2 records of 6 were damaged, and EdgeWatch took them out for that: 1, 2" in line


def test_an_erased_record_is_no_finding(site: SealedSite) -> None:
    erase_on_request(site.db, {"label": [2], "prediction": [3, 9]}, "00ff", site.now_ns)
    site.seal()

    check = check_record(site.db)

    assert told(check) == []
    assert check.erased == 3


def test_a_forged_row_in_the_place_of_an_erased_one_is_found(site: SealedSite) -> None:
    erase_on_request(site.db, {"label": [2]}, "00ff", site.now_ns)
    site.db.execute("INSERT INTO label VALUES (2, 'm', 'C1', '\"malignant\"', 1)")

    assert not check_record(site.db).valid


def test_batches_that_were_left_out_of_a_copy_are_no_finding(site: SealedSite) -> None:
    site.db.execute("DELETE FROM prediction")
    site.db.execute("DELETE FROM label")

    check = check_record(site.db, left_out=frozenset({"prediction", "label"}))

    assert told(check) == []
    assert check.left_out == 3 * 8 + 3
    assert not check_record(site.db, left_out=frozenset({"label"})).valid


def test_a_record_is_checked_while_an_agent_writes_packs_and_retires(tmp_path: Path) -> None:
    with sealed_site(tmp_path / "site") as site, closing(_reader(site)) as reader:
        site.live(3)
        site.now_ns += 200 * 86_400 * S
        site.live(1)

        def go_on(_share: float, _doing: str) -> None:
            site.live(1)
            site.compact()
            retire(site, "label", [site.db.execute("SELECT min(id) FROM label").fetchone()[0]])

        check = check_record(reader, progress=go_on)

    assert told(check) == []
    assert check.seals == 4


def _reader(site: SealedSite) -> Connection:
    return open_reader(site.folder / "log.db")


class AtOnce:
    """In place of several processes, which the benchmark starts: what they would do, in this."""

    def __init__(
        self, _n: int, _context: object, initializer: Callable[..., None], initargs: Any
    ) -> None:
        initializer(*initargs)

    def submit(self, work: Callable[..., Any], *given: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(pickle.loads(pickle.dumps(work(*given))))  # noqa: S301 - as between processes
        return future

    def shutdown(self, *, cancel_futures: bool) -> None:
        check_pool._worker["db"].close()


def test_several_processes_find_what_one_finds(
    copied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_pool, "WORTH_IT", 0)
    monkeypatch.setattr(check_pool, "ProcessPoolExecutor", AtOnce)
    monkeypatch.setattr(check_pool.os, "nice", lambda _by: 0, raising=False)

    assert checked(copied, processes=2) == checked(copied)


def test_a_check_can_be_cancelled(copied: Path) -> None:
    with pytest.raises(CheckCancelledError):
        checked(copied, cancelled=lambda: True)


# Time.


def test_a_clock_that_was_set_back_and_told_of_is_noted(site: SealedSite) -> None:
    at = site.now_ns - 3600 * S
    journal.add_event(site.db, at, "clock.jumped", "clock", seconds=-3600.0, seen_by="agent")
    site.seal(-3590.0)

    check = check_record(site.db)

    assert told(check) == []
    assert check.notes == ("The clock was set back 1 time while the log was written.",)


def test_a_seal_before_its_predecessor_without_a_jump_is_found(sealed: Story) -> None:
    book = Book()
    with closing(open_reader(sealed.site / "log.db")) as db:
        check_times(db, [(5, 2_000 * S, 1_000 * S)], book)

    (finding,) = book.findings()
    assert finding.where == "log.db, seal 5"
    assert "1970-01-01T00:16:40" in finding.what


def test_an_agent_that_ran_on_without_sealing_is_found(site: SealedSite) -> None:
    journal.add_event(site.db, site.now_ns, "agent.ended", "agent")
    sample(site, range(2, 60, 2))
    assert check_record(site.db).valid
    sample(site, range(60, 72, 2))

    (line,) = told(check_record(site.db))

    assert "nothing was sealed after" in line
    assert check_record(site.db, paced=False).valid


def test_a_clock_that_was_just_set_forward_is_no_minute_without_seals(site: SealedSite) -> None:
    journal.add_event(site.db, site.now_ns, "clock.jumped", "clock", seconds=3600.0)
    sample(site, range(3600, 3610, 2))

    assert check_record(site.db).valid


def sample(site: SealedSite, seconds: range) -> None:
    """What an agent samples of the machine, so many seconds after the last seal."""
    columns = [row[1] for row in site.db.execute("PRAGMA table_info(resource)")]
    marks = ", ".join("?" * len(columns))
    for at in seconds:
        given = {"id": None, "time_ns": site.now_ns + at * S, "subject": "agent"}
        values = [given.get(name, 0) for name in columns]
        site.db.execute(f"INSERT INTO resource VALUES ({marks})", values)  # noqa: S608


# Keys and epochs.


def test_a_certificate_of_another_site_is_found(copied: Path) -> None:
    (line,) = told(checked(copied, site_public=bytes(32)))

    assert "log.db, epoch 1: its certificate" in line


def test_a_receipt_of_another_log_is_found(sealed: Story) -> None:
    strange = EarlierHead("r.txt", "edgewatch/ward-4/00000000", 3, bytes(32))

    assert told(checked(sealed.site, earlier=[strange])) == [
        "r.txt: is of another log, edgewatch/ward-4/00000000"
    ]


def test_a_receipt_of_the_same_size_and_another_root_is_found(sealed: Story) -> None:
    forged = EarlierHead("r.txt", sealed.head.origin, 5, bytes(32))

    (line,) = told(checked(sealed.site, earlier=[forged]))

    assert line.startswith("r.txt: the log was another when it had 5 seals")


def test_signatures_before_a_receipt_that_fits_are_not_checked_and_else_they_are(
    copied: Path, sealed: Story
) -> None:
    with attempt(copied) as db:
        db.execute("UPDATE seal SET signature = zeroblob(64) WHERE number = 2")

        assert check_record(db, earlier=[sealed.head]).valid
        assert not check_record(db, earlier=[EarlierHead("x", sealed.head.origin, 6, b"")]).valid
        assert not check_record(db).valid


def test_after_lost_seals_an_agent_goes_on_and_the_check_with_it(
    sealed: Story, tmp_path: Path
) -> None:
    site = copy_of(sealed.site, tmp_path / "site")
    with as_administrator(site) as db:
        db.execute("DELETE FROM seal WHERE number = 4")
        db.execute("DELETE FROM seal_state")
    with sealed_site(site) as agent:
        agent.live(2)

    lines = told(checked(site))

    assert lines[0].startswith("log.db, seal 4: is missing: the seals after prove nothing")
    assert any(line.startswith("log.db, epoch 2: a new chain of keys") for line in lines)
    assert not any("signature" in line or "not what was signed" in line for line in lines)
    assert checked(site).findings == checked(site).lasting


# What a check must bear.


def test_a_text_in_place_of_the_same_bytes_is_found(copied: Path, tmp_path: Path) -> None:
    """Type confusion: SQLite and Python compare such values as if they were the same."""
    site = copy_of(copied, tmp_path / "site")
    with loosened(site / "log.db") as db:
        db.execute("UPDATE prediction SET outputs = CAST(outputs AS TEXT)")
        db.execute("UPDATE label SET case_key = CAST(case_key AS BLOB) WHERE id = 2")

    lines = told(checked(site))

    assert any(line.startswith("log.db, prediction ") for line in lines)
    assert any(line.startswith("log.db, label 2 ") for line in lines)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE seal SET next_key = 'text' WHERE number = 3",
        "UPDATE seal SET epoch = -1 WHERE number = 3",
        "UPDATE seal SET time_ns = 0.5 WHERE number = 3",
        "UPDATE seal SET number = 9223372036854775807 WHERE number = 7",
        "INSERT INTO seal SELECT -5, epoch, time_ns, next_key, signature FROM seal WHERE number=1",
        "UPDATE seal_batch SET n = 4294967296 WHERE id = 9",
        "UPDATE seal_batch SET n = -1 WHERE id = 9",
        "UPDATE seal_batch SET first_id = -9223372036854775808,"
        " last_id = 9223372036854775807 WHERE id = 9",
        "UPDATE seal_batch SET kind = 300 WHERE id = 9",
        "UPDATE seal_batch SET kind = 77 WHERE id = 9",
        "UPDATE seal_batch SET salt = 'x' WHERE id = 9",
        "UPDATE seal_batch SET root = randomblob(31) WHERE id = 9",
        "UPDATE seal_epoch SET certificate = 7",
        "UPDATE seal_epoch SET origin = x'ff'",
        "UPDATE revision SET body = 'x' WHERE id = 3",
        "UPDATE revision SET row_id = 'x' WHERE id = 3",
        "UPDATE event SET time_ns = 0.5 WHERE id = 3",
        "UPDATE event SET detail = CAST(x'ff00fe' AS TEXT) WHERE id = 3",
        "UPDATE chunk SET n = 'x' WHERE id = 1",
        "UPDATE chunk SET body = 'x' WHERE id = 1",
        "INSERT INTO kept_leaf VALUES (9, 0, x'00')",
        "INSERT INTO kept_leaf VALUES (9, 99, zeroblob(32))",
    ],
)
def test_values_that_nobody_would_write_are_findings(
    loose: Callable[[], Connection], statement: str
) -> None:
    db = loose()
    db.execute("BEGIN")
    try:
        db.execute(statement)
        check = check_record(db)
    finally:
        db.execute("ROLLBACK")

    assert not check.valid
    assert check.faults == ()


@pytest.fixture(scope="module")
def loose(
    sealed: Story, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], Connection]]:
    """A copy of the record whose tables take values of any type."""
    site = copy_of(sealed.site, tmp_path_factory.mktemp("loose") / "site")
    with loosened(site / "log.db") as db:
        yield lambda: db


def test_the_first_hundred_findings_are_named_and_the_others_counted(site: SealedSite) -> None:
    with one_transaction(site.db):
        site.db.executemany(
            "INSERT INTO suspicion (slot, time_ns, differences) VALUES ('s', ?, '[]')",
            [(i,) for i in range(MOST_FINDINGS + 20)],
        )
    site.seal()
    with as_administrator(site.folder) as db:
        db.execute("UPDATE suspicion SET slot = 'other'")

    lines = told(check_record(site.db))

    assert len(lines) == MOST_FINDINGS + 1
    assert lines[-1] == "log.db: 20 more findings"


def test_a_check_that_fails_itself_is_a_fault_and_no_finding_and_never_valid(
    sealed: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_check(monkeypatch)

    check = checked(sealed.site)

    assert (check.findings, check.faults) == ((), (FAULT,))
    assert not check.valid


def test_what_was_not_held_against_the_record_is_not_claimed(sealed: Story) -> None:
    held = checked(sealed.site, earlier=[sealed.head])

    assert (checked(sealed.site).confirmed, len(held.confirmed)) == ((), 1)
    assert any("the first key" in line for line in not_proved())
    assert not any("the first key" in line for line in not_proved(first_key=True))
    assert any("a receipt" in line for line in not_proved(first_key=True))
    assert not any("would show it" in line for line in not_proved(confirmed=True))
    assert len(proved(first_key=True, confirmed=True)) == len(proved()) + 2
