"""A bundle of a sealed record: what is in it, whole or in part, and what leads to its receipt."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.audit import bag, export_bundle, site_key, unpack_bundle, verify_bundle
from edgewatch.audit.seals.note import VerifierKey
from edgewatch.audit.seals.receipts import read_receipt
from edgewatch.store import counting, journal, seals
from edgewatch.store.chunk_table import all_chunks
from edgewatch.store.connection import open_reader, open_writer
from edgewatch.store.personal import about_case, keys_of_case
from support.erased_on_request import erase_on_request
from support.kept_record import MODEL, kept_record
from support.sealed_bundles import SealedBundles, files_of, make_bundles
from support.sealed_site import copy_of, sealed_site


@pytest.fixture(scope="module")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> SealedBundles:
    return make_bundles(tmp_path_factory.mktemp("bundles"))


def test_predictions_are_plain_rows_with_the_values_that_were_sealed(
    bundles: SealedBundles, tmp_path: Path
) -> None:
    with closing(open_reader(bundles.story.site / "log.db")) as db:
        assert list(all_chunks(db)), "the record at the site is packed"
        there = counting.all_predictions(db)
    log = tmp_path / "log.db"
    log.write_bytes(files_of(bundles.whole)[bag.RECORD])
    with closing(open_reader(log)) as db:
        assert db.execute("SELECT count(*) FROM chunk").fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM prediction").fetchone() == (there,)
        shown = db.execute("SELECT time, model, case_key, status FROM readable_prediction LIMIT 1")
        time, model, case, status = shown.fetchone()
    assert (model, status) == ("m", "ok")
    assert time == "2023-11-14T22:13:20.000000Z"
    assert case.startswith("C17")
    assert verify_bundle(bundles.whole).valid


def test_of_a_period_whole_batches_come_and_nothing_of_the_others(
    bundles: SealedBundles, tmp_path: Path
) -> None:
    log, files = tmp_path / "log.db", files_of(bundles.part)
    log.write_bytes(files[bag.RECORD])
    assert b"EdgeWatch-Left-Out: raw outside of the period" in files[bag.BAG_INFO]
    with closing(open_reader(log)) as db:
        # Two seals touch the fifteen seconds, each with batches of two models.
        assert db.execute("SELECT count(*) FROM prediction").fetchone() == (16,)
        kept = [b for b in seals.batches_of(db, 1, 99) if b.kind in (1, 2) and b.salt is not None]
        left = [b for b in seals.batches_of(db, 1, 99) if b.kind in (1, 2) and b.salt is None]
        assert {b.number for b in kept} == {1, 2}
        assert len(left) > len(kept)
        actions = db.execute("SELECT count(*) FROM action").fetchone()
    with closing(open_reader(bundles.story.site / "log.db")) as db:
        assert db.execute("SELECT count(*) FROM action").fetchone() == actions, "they are whole"


def test_an_answer_about_a_part_says_that_it_is_one(bundles: SealedBundles) -> None:
    part, bare = verify_bundle(bundles.part), verify_bundle(bundles.bare)
    assert any("the exporter's word" in text for text in part.does_not_cover)
    assert any("cannot be counted anew" in text for text in bare.does_not_cover)
    assert part.check is not None
    assert part.check.left_out > 0


def test_what_is_left_out_is_nowhere_in_the_file(bundles: SealedBundles) -> None:
    """Neither in a page that is not used any more, nor behind the end of a row."""
    case = b"C1700000000000000000"
    assert case in files_of(bundles.whole)[bag.RECORD]
    assert case not in files_of(bundles.bare)[bag.RECORD]


def test_a_bundle_holds_the_receipt_of_its_record(bundles: SealedBundles) -> None:
    files, was = files_of(bundles.whole), bundles.story.head
    receipt = read_receipt(files[bag.CHECKPOINT])
    head = receipt.checkpoint
    assert (head.origin, head.size, head.root) == (was.origin, was.size, was.root)
    key = VerifierKey.from_text(files[bag.VERIFIER_KEY].decode())
    site = site_key(bundles.story.site)
    assert key.public == site.private.public_key().public_bytes_raw()
    assert receipt.is_signed_by(key)


def test_it_proves_that_it_goes_on_from_each_receipt_in_the_record(
    bundles: SealedBundles, tmp_path: Path
) -> None:
    receipt = files_of(bundles.older)[bag.CHECKPOINT].decode()
    site = copy_of(bundles.story.site, tmp_path / "site")
    with closing(open_writer(site / "log.db")) as db:
        action = {"token": "ff", "time_ns": 1, "by": "Ada", "kind": "receipt.issued",
                  "subject": "", "note": "", "payload": {"receipt": receipt}}  # fmt: skip
        journal.add_action(db, action, "done", 2)
    export_bundle(site, tmp_path / "b.zip")
    proofs = json.loads(files_of(tmp_path / "b.zip")[bag.PROOFS])
    (one,) = proofs["consistency"]
    assert (one["from"], one["size"]) == ("receipt.issued", bundles.story.older_head.size)
    ends = [seal["number"] for seal in proofs["inclusion"]]
    assert ends == [1, bundles.story.head.size]
    assert verify_bundle(tmp_path / "b.zip").valid


def test_unsealed_rows_are_counted_and_no_finding(bundles: SealedBundles, tmp_path: Path) -> None:
    site = copy_of(bundles.story.site, tmp_path / "site")
    with sealed_site(site) as running:
        journal.add_event(running.db, running.now_ns, "agent.ended", "agent")
    export_bundle(site, tmp_path / "b.zip")
    check = verify_bundle(tmp_path / "b.zip").check
    assert check is not None
    assert check.unsealed == {"event": 1}


@pytest.mark.parametrize("wanted", [{}, {"raw": False}, {"from_ns": 2**60, "to_ns": 2**61}])
def test_a_record_of_which_a_case_was_erased_verifies_in_every_bundle(
    tmp_path: Path, wanted: dict[str, int]
) -> None:
    (tmp_path / "site").mkdir()
    with kept_record(tmp_path / "site") as record:
        record.predict(5)
        record.predict(2, case="S-1")
        record.label("S-1", "malignant")
        record.seal()
        found = about_case(record.db, [MODEL], keys_of_case("S-1"), everywhere=True)
        erase_on_request(record.db, found.numbers, "token", record.now_ns)
        record.predict(1)
        record.seal()
    export_bundle(tmp_path / "site", tmp_path / "b.zip", **wanted)  # type: ignore[arg-type]
    answer = verify_bundle(tmp_path / "b.zip")
    assert answer.findings == ()
    assert answer.check is not None
    assert answer.check.erased == 3
    assert b"malignant" not in files_of(tmp_path / "b.zip")[bag.RECORD]


def test_a_bundle_opens_as_a_site_with_its_seals(bundles: SealedBundles, tmp_path: Path) -> None:
    assert unpack_bundle(bundles.whole, tmp_path / "site").valid
    with closing(open_reader(tmp_path / "site" / "log.db")) as db:
        last = seals.last_seal(db)
    assert last is not None
    assert last.number == bundles.story.head.size
