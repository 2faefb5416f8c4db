"""What EdgeWatch deletes itself is accounted for: the record still verifies, and nothing else may
hide behind the account."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.audit.seals.retiring import account
from edgewatch.site.config import RecordSection
from edgewatch.store import explanations, presence, retention, row_retention
from edgewatch.store.connection import one_transaction
from edgewatch.store.retirements import Account, Going, Reason, unaccounted
from edgewatch.store.sealed_kinds import BY_TABLE
from edgewatch.store.tiers import DAY_NS
from support.kept_record import KeptRecord, kept_record

HOUR_NS = DAY_NS // 24


@pytest.fixture
def record(tmp_path: Path) -> Iterator[KeptRecord]:
    with kept_record(tmp_path) as made:
        yield made


def retire(record: KeptRecord, told: Account = account, **limits: int) -> int:
    """Take every step of retention there is; how many."""
    section = RecordSection(floor_waived_by="Ana Ruiz, a test bench", **limits)
    for steps in range(1_000):
        with one_transaction(record.db):
            if retention.retire_step(record.db, section, record.now_ns, {}, told) is None:
                return steps
    raise AssertionError("retention does not come to an end")


def retired(record: KeptRecord, table: str) -> list[tuple[int, ...]]:
    """(from, to, n) of the retirements of a kind, in order."""
    return record.db.execute(
        "SELECT from_id, to_id, n FROM retirement WHERE kind = ? ORDER BY id",
        (BY_TABLE[table].code,),
    ).fetchall()


def findings(record: KeptRecord) -> list[str]:
    record.seal()
    return [found.what for found in record.check().findings]


def test_a_record_without_its_oldest_days_verifies(
    record: KeptRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_retention, "STEP_CHUNKS", 1)
    for _ in range(5):
        record.predict(2_000, every_ns=HOUR_NS // 100)  # a seal each 20 h, a chunk each 41 h
        record.seal()
    record.pack()
    record.count_to_now()
    assert retire(record, raw_days=2) >= 1
    assert findings(record) == []
    assert retired(record, "prediction") == [(1, 4096, 4096)]
    salts = record.db.execute("SELECT salt IS NULL FROM seal_batch WHERE kind = 1 ORDER BY id")
    assert [row[0] for row in salts] == [1, 1, 0, 0, 0]
    assert record.count("kept_leaf") == 96  # of the third batch, which has gone in part
    assert record.check().retired == 4096


def test_a_batch_of_which_nothing_is_left_keeps_neither_salt_nor_leaves(
    record: KeptRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_retention, "STEP_ROWS", 30)
    record.predict(100, every_ns=HOUR_NS)
    record.seal()
    record.predict(30, every_ns=HOUR_NS)
    record.seal()
    record.count_to_now()
    retire(record, raw_days=4)  # of the first batch all but the last rows
    assert 0 < record.count("kept_leaf") < 100
    assert findings(record) == []
    retire(record, raw_days=1)
    assert record.count("kept_leaf") == 130 - 100 - record.count("prediction")
    assert findings(record) == []


def test_deleting_without_an_account_is_found(record: KeptRecord) -> None:
    record.predict(200, every_ns=HOUR_NS)
    record.seal()
    record.count_to_now()
    retire(record, unaccounted, raw_days=2)
    assert findings(record)


def test_nobody_hides_a_row_behind_an_account(record: KeptRecord) -> None:
    record.predict(200, every_ns=HOUR_NS)
    record.seal()
    record.count_to_now()
    retire(record, raw_days=4)
    record.seal()
    (low,) = record.db.execute("SELECT min(id) FROM prediction").fetchone()
    record.db.execute("DELETE FROM prediction WHERE id = ?", (low,))
    assert findings(record)


def test_what_no_seal_has_met_needs_no_account(record: KeptRecord) -> None:
    record.predict(200, every_ns=HOUR_NS)
    record.count_to_now()
    retire(record, raw_days=2)
    assert retired(record, "prediction") == []
    assert findings(record) == []


def test_explanations_beyond_the_newest_are_accounted_for(
    record: KeptRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(explanations, "MOST", 3)
    record.predict(10)
    for number in range(1, 7):
        record.explain(number, account)
        record.seal()
    assert retired(record, "explanation") == [(1, 1, 1), (2, 2, 1), (3, 3, 1)]
    assert findings(record) == []


def test_rows_that_change_go_with_the_states_that_seals_have_met(record: KeptRecord) -> None:
    begun_ns = record.now_ns
    for day in range(6):
        with one_transaction(record.db):
            at_ns = begun_ns + day * DAY_NS
            number = presence.begin(record.db, presence.AGENT, at_ns)
        record.seal()
        with one_transaction(record.db):
            presence.extend(record.db, number, at_ns + HOUR_NS)
            presence.end(record.db, number, "in order")
        record.seal()
    record.move_to(begun_ns + 6 * DAY_NS)
    record.note("test.passed")
    retire(record, event_days=3)
    assert retired(record, "presence") == [(1, 3, 3)]
    assert record.count("presence") == 3
    left = "SELECT count(*) FROM revision WHERE kind = ? AND row_id <= 3"
    assert record.db.execute(left, (BY_TABLE["presence"].code,)).fetchone() == (0,)
    assert findings(record) == []


@pytest.mark.parametrize("reason", [Reason.DAMAGED, Reason.ALTERED])
def test_rows_that_could_not_be_believed_leave_a_finding(
    record: KeptRecord, reason: Reason
) -> None:
    record.predict(20)
    record.seal()
    gone = Going(1, record.ids_of_predictions()[3:5], record.model_id, record.layout_id)
    with one_transaction(record.db):
        account(record.db, gone, reason, record.now_ns)
        record.db.execute("DELETE FROM prediction WHERE id IN (4, 5)")
    assert record.count("kept_leaf") == 0
    assert findings(record)
