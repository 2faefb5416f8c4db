"""Checking a bundle of a sealed record: alone, and held against what was kept elsewhere."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.audit import Known, bag, export_bundle, verify_bundle
from edgewatch.store.connection import open_writer
from support.sealed_bundles import SealedBundles, files_of, findings, make_bundles, signed
from support.sealed_site import FAULT, break_check, copy_of

FINGERPRINT = re.compile(r"SHA256:[A-Za-z0-9+/]{43}")


@pytest.fixture(scope="module")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> SealedBundles:
    return make_bundles(tmp_path_factory.mktemp("bundles"))


@pytest.mark.parametrize("name", ["whole", "bare", "part", "older"])
def test_it_verifies_and_a_second_program_agrees(bundles: SealedBundles, name: str) -> None:
    bundle: Path = getattr(bundles, name)
    answer = verify_bundle(bundle)
    assert answer.findings == ()
    assert answer.check is not None
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-", str(bundle), "--json"],
        input=files_of(bundle)[bag.VERIFIER], capture_output=True, check=False,
    )  # fmt: skip
    other = json.loads(done.stdout)
    assert other["valid"], other["findings"]
    log = other["log"]
    assert (log["size"], log["first_key"]) == (answer.check.size, answer.check.first_key)


def test_a_check_that_fails_itself_is_listed_with_the_findings(
    bundles: SealedBundles, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_check(monkeypatch)

    answer = verify_bundle(bundles.whole)

    assert [(one.what, one.where) for one in answer.findings] == [
        (FAULT.what, f"{bag.PAYLOAD}{FAULT.where}")
    ]


def test_the_answer_says_what_is_sealed(bundles: SealedBundles) -> None:
    answer = verify_bundle(bundles.whole).to_contract()
    assert answer["sealed_from"] < answer["sealed_to"]
    assert answer["log"]["size"] == bundles.story.head.size
    assert FINGERPRINT.fullmatch(answer["log"]["first_key"])
    assert any("Every sealed record" in text for text in answer["covers"])
    assert any("kept elsewhere" in text for text in answer["does_not_cover"])


def test_it_goes_on_from_receipts_and_older_bundles(bundles: SealedBundles, tmp_path: Path) -> None:
    receipt = tmp_path / "shift.txt"
    receipt.write_bytes(files_of(bundles.older)[bag.CHECKPOINT])
    known = Known(receipts=(receipt,), older=(bundles.older,))
    answer = verify_bundle(bundles.whole, known=known)
    assert answer.findings == ()
    assert answer.check is not None
    assert sorted(answer.check.confirmed) == ["older.zip", "shift.txt"]
    assert any("goes on from every receipt" in text for text in answer.covers)
    assert not any("replaced as a whole" in text for text in answer.does_not_cover)


def test_an_older_state_in_place_of_the_newest_is_found_by_a_receipt(
    bundles: SealedBundles, tmp_path: Path
) -> None:
    receipt = tmp_path / "last.txt"
    receipt.write_bytes(files_of(bundles.whole)[bag.CHECKPOINT])
    assert verify_bundle(bundles.older).valid, "nothing in it tells that it is not the newest"
    answer = verify_bundle(bundles.older, known=Known(receipts=(receipt,)))
    assert "the end of it was cut off" in findings(answer)
    assert "last.txt" in findings(answer)


def test_a_receipt_that_the_site_never_signed_is_a_finding(
    bundles: SealedBundles, tmp_path: Path
) -> None:
    receipt = tmp_path / "forged.txt"
    text = files_of(bundles.older)[bag.CHECKPOINT].decode()
    receipt.write_text(re.sub("\n[0-9]+\n", "\n9\n", text), encoding="utf-8")
    answer = verify_bundle(bundles.whole, known=Known(receipts=(receipt,)))
    assert "is not signed with the key" in findings(answer)
    receipt.write_text("no receipt", encoding="utf-8")
    assert verify_bundle(bundles.whole, known=Known(receipts=(receipt,))).findings


def test_the_first_key_that_was_noted_must_be_that_of_the_log(bundles: SealedBundles) -> None:
    check = verify_bundle(bundles.whole).check
    assert check is not None
    answer = verify_bundle(bundles.whole, known=Known(first_key=check.first_key))
    assert answer.valid
    assert any("first key that was given" in text for text in answer.covers)
    other = "SHA256:" + "A" * 43
    answer = verify_bundle(bundles.whole, known=Known(first_key=other))
    assert other in findings(answer)


def test_a_batch_within_the_period_that_is_left_out_is_told(
    bundles: SealedBundles, tmp_path: Path
) -> None:
    """By somebody who has the site's key, so that no signature shows it."""
    files, log = files_of(bundles.whole), tmp_path / "log.db"
    log.write_bytes(files[bag.RECORD])
    with closing(open_writer(log)) as db:
        db.execute("PRAGMA journal_mode = DELETE")
        for table, kind in (("prediction", 1), ("label", 2)):
            span = "SELECT first_id, last_id FROM seal_batch WHERE number = 3 AND kind = ?"
            for first, last in db.execute(span, (kind,)).fetchall():
                db.execute(f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", (first, last))  # noqa: S608
        db.execute("UPDATE seal_batch SET salt = NULL WHERE number = 3 AND kind IN (1, 2)")
    info = files[bag.BAG_INFO] + b"EdgeWatch-Left-Out: raw outside of the period\n"
    changed = {bag.RECORD: log.read_bytes(), bag.BAG_INFO: info}
    answer = verify_bundle(signed(files | changed, bundles.story, tmp_path))
    assert answer.findings == ()
    told = re.compile(r"That \d+ records that were left out")
    assert any(map(told.match, answer.does_not_cover))


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("UPDATE action SET note = 'unseen' WHERE id = 3", "action"),
        ("DELETE FROM label WHERE id = 2", "label"),
        ("INSERT INTO event VALUES (0, 1, 'a', 'b', '{}')", "event"),
        ("DELETE FROM seal WHERE number = (SELECT max(number) FROM seal)", "no seal"),
    ],
)
def test_a_record_that_was_altered_at_the_site_is_found_in_its_bundle(
    bundles: SealedBundles, tmp_path: Path, statement: str, where: str
) -> None:
    site = copy_of(bundles.story.site, tmp_path / "site")
    with closing(open_writer(site / "log.db")) as db:
        db.execute(statement)
    export_bundle(site, tmp_path / "b.zip")
    answer = verify_bundle(tmp_path / "b.zip")
    assert where in findings(answer)
    assert answer.covers == ()


@pytest.mark.parametrize(
    ("name", "change", "what"),
    [
        (bag.CHECKPOINT, lambda raw: None, "is not in the bundle, though the record has seals"),
        (bag.CHECKPOINT, lambda raw: re.sub(rb"\n\d+\n", b"\n3\n", raw), "not signed with the key"),
        (bag.CHECKPOINT, lambda raw: raw.replace(b"\n", b"\r\n"), "is not byte for byte a receipt"),
        (bag.CHECKPOINT, lambda raw: b"\xff" * 70_000, "is longer than"),
        (bag.VERIFIER_KEY, lambda raw: b"another", "is not the key that signed the receipt"),
        (bag.PROOFS, lambda raw: b"[" * 100_000, "is not a list of proofs"),
        (bag.PROOFS, lambda raw: raw.replace(b'"number": 1,', b'"number": 2,'), "that seal 2"),
        (bag.PROOFS, lambda raw: raw.replace(b'"size": ', b'"size": 1'), "another checkpoint"),
    ],
)
def test_receipt_and_proofs_must_be_those_of_the_record(
    bundles: SealedBundles,
    tmp_path: Path,
    name: str,
    change: Callable[[bytes], bytes | None],
    what: str,
) -> None:
    """Even where whoever changed them holds the site's key."""
    files = files_of(bundles.whole)
    changed = change(files.pop(name))
    path = signed(files if changed is None else files | {name: changed}, bundles.story, tmp_path)
    assert what in findings(verify_bundle(path))
