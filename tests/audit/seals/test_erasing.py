"""An erased body is gone from the record and from the file; every seal still holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.agent import erasing as agent_erasing
from edgewatch.audit.seals.canonical import salts
from edgewatch.audit.seals.retiring import account
from edgewatch.sdk.paths import record_file
from edgewatch.site.config import RecordSection
from edgewatch.store import predictions, retention
from edgewatch.store.connection import one_transaction
from edgewatch.store.personal import about_case, about_prediction, keys_of_case
from edgewatch.store.removing import remove_blanks
from edgewatch.store.tiers import DAY_NS
from support.erased_on_request import erase_on_request
from support.kept_record import MODEL, KeptRecord, kept_record

CASE = "S23-104711"
TRUTH = "malignant-by-biopsy"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[KeptRecord]:
    with kept_record(tmp_path) as made:
        yield made


def erase_case(record: KeptRecord, case: str = CASE) -> dict[str, int]:
    return erase_cases(record, keys_of_case(case))


def erase_cases(record: KeptRecord, keys: list[str]) -> dict[str, int]:
    found = about_case(record.db, [MODEL], keys, everywhere=True)
    return erase_on_request(record.db, found.numbers, "token", record.now_ns)


def findings(record: KeptRecord) -> list[str]:
    record.seal()
    return [found.what for found in record.check().findings]


def test_rows_chunks_labels_explanations_and_events_of_a_case_go_and_the_seals_hold(
    record: KeptRecord,
) -> None:
    record.predict(50)
    record.predict(2, case=CASE)
    record.label(CASE, TRUTH)
    record.explain(51)
    record.note("sample.incomplete", case=CASE)
    record.seal()
    record.predict(4_044)
    record.pack()
    record.predict(3, case=CASE)
    record.predict(1)
    record.label("C-1", "benign")
    assert erase_case(record) == {"prediction": 5, "label": 1, "explanation": 1, "event": 1}
    assert findings(record) == []
    assert record.check().erased == 5  # the rest was deleted before any seal had met it
    assert not about_case(record.db, [MODEL], keys_of_case(CASE), everywhere=True).numbers
    assert predictions.count(record.db, MODEL) == 50 + 4_044 + 1


def test_what_was_erased_cannot_be_guessed_from_what_is_left(record: KeptRecord) -> None:
    record.predict(3)
    record.predict(1, case=CASE)
    record.predict(3)
    record.seal()
    erase_case(record)
    query = "SELECT salt, n FROM seal_batch WHERE kind = 1"
    salt, n = record.db.execute(query).fetchone()
    each = salts(salt, n)
    assert each[3 * 16 : 4 * 16] == bytes(16)
    assert all(any(each[i * 16 : (i + 1) * 16]) for i in (0, 1, 2, 4, 5, 6))


def test_no_page_of_the_file_holds_what_was_erased(record: KeptRecord, tmp_path: Path) -> None:
    for _ in range(3):  # packed away more than once, so that rows have been moved and freed
        record.predict(40, case=CASE + "-{}")
        record.predict(4_060)
        record.label(f"{CASE}-3", TRUTH)
        record.seal()
        record.pack()
    record.predict(1)
    record.label("C-1", "benign")
    erase_cases(record, [f"{CASE}-{number}" for number in range(40)])
    while agent_erasing.wipe(record.db, record.now_ns):
        pass
    assert findings(record) == []
    (told,) = record.db.execute("SELECT count(*) FROM event WHERE kind = 'record.wiped'").fetchone()
    assert told == 1
    record.db.close()
    raw = record_file(tmp_path).read_bytes()
    assert CASE.encode() not in raw
    assert TRUTH.encode() not in raw


def test_the_newest_row_of_all_stands_blank_until_others_come(record: KeptRecord) -> None:
    record.predict(3)
    record.predict(1, case=CASE)
    record.label(CASE, TRUTH)
    record.seal()
    erase_case(record)
    assert findings(record) == []
    assert record.count("prediction") == 4
    assert about_prediction(record.db, [MODEL], 4).cases == ()
    record.predict(1)
    record.label("C-1", "benign")
    with one_transaction(record.db):
        assert remove_blanks(record.db) == 2
    assert record.ids_of_predictions().tolist() == [1, 2, 3, 5]
    assert findings(record) == []


def test_a_batch_of_erased_and_retired_records_verifies_to_its_end(record: KeptRecord) -> None:
    record.predict(10, every_ns=DAY_NS // 10)
    record.predict(1, every_ns=DAY_NS, case=CASE)
    record.predict(10, every_ns=DAY_NS // 10)
    record.seal()
    record.predict(1, every_ns=9 * DAY_NS)
    record.count_to_now()
    erase_case(record)
    for days in (10, 9, 8):
        section = RecordSection(floor_waived_by="Ana Ruiz, a test bench", raw_days=days)
        with one_transaction(record.db):
            retention.retire_step(record.db, section, record.now_ns, {}, account)
        assert findings(record) == []
    query = "SELECT salt FROM seal_batch WHERE kind = 1 ORDER BY id LIMIT 1"
    assert record.db.execute(query).fetchone() == (None,)


def test_one_prediction_goes_without_its_case(record: KeptRecord) -> None:
    record.predict(2, case=CASE)
    record.label(CASE, TRUTH)
    record.predict(1)
    record.seal()
    found = about_prediction(record.db, [MODEL], 2)
    assert found.numbers == {"prediction": [2]}
    erase_on_request(record.db, found.numbers, "token", record.now_ns)
    assert erase_on_request(record.db, found.numbers, "again", record.now_ns) == {}
    assert findings(record) == []
    assert record.ids_of_predictions().tolist() == [1, 3]


def test_an_invented_erasure_is_found(record: KeptRecord) -> None:
    record.predict(5)
    record.seal()
    erase_case(record, "C-2")
    record.seal()
    record.db.execute("UPDATE erasure SET row_time_ns = row_time_ns + 1")
    assert findings(record)
