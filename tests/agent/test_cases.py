"""Case keys out of the spool: replaced at the latest by the agent, rows of batches told apart."""

from __future__ import annotations

from pathlib import Path

from edgewatch.agent.cases import CaseKeeper
from edgewatch.sdk.cases import CaseKeys
from edgewatch.site.config import SiteConfig, parse_site
from support.kept_record import MODEL, kept_record

KEYED = parse_site('[privacy]\ncases = "keyed"\n')


def test_names_from_programs_that_know_no_pseudonyms_are_replaced(tmp_path: Path) -> None:
    keys = CaseKeys(tmp_path, keyed=True)
    with kept_record(tmp_path) as record:
        cases = CaseKeeper(tmp_path, KEYED, record.db)
        assert cases.of_prediction("A-7") == keys("A-7") == cases.of_prediction(keys("A-7"))
        assert cases.of_label({"model": MODEL, "case": "A-7", "value": 1}) == keys("A-7")
        assert cases.of_event({"case": "A-7", "n": 1}) == {"case": keys("A-7"), "n": 1}
        assert cases.of_event({"n": 1}) == {"n": 1}


def test_a_label_finds_the_row_of_a_batch_only_where_there_is_one(tmp_path: Path) -> None:
    keys = CaseKeys(tmp_path, keyed=True)
    with kept_record(tmp_path) as record:
        cases = CaseKeeper(tmp_path, KEYED, record.db)
        record.predict(1, case=f"{keys('A-7')}/2")
        assert cases.of_label(keys.label_body(MODEL, "A-7/2", "benign")) == f"{keys('A-7')}/2"
        assert cases.of_label(keys.label_body(MODEL, "B-7/2", "benign")) == keys("B-7/2")


def test_a_site_that_keeps_names_keeps_them(tmp_path: Path) -> None:
    with kept_record(tmp_path) as record:
        cases = CaseKeeper(tmp_path, SiteConfig(), record.db)
        assert cases.of_label({"model": MODEL, "case": "A-7/2", "value": 1}) == "A-7/2"
        assert cases.of_prediction("A-7") == "A-7"
    assert not (tmp_path / "keys" / "case.key").exists()
