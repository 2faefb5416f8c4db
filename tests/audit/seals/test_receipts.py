"""Receipts: made of what is sealed, read from wherever they come back."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.audit.seals.checkpoint import Checkpoint
from edgewatch.audit.seals.head import first_key_of, head_of
from edgewatch.audit.seals.log import LOST_LEAF, LogError, log_leaves
from edgewatch.audit.seals.merkle import root_of
from edgewatch.audit.seals.note import NoteError, VerifierKey, open_note
from edgewatch.audit.seals.proofs import Tree, check_consistency
from edgewatch.audit.seals.receipt_page import code_of, receipt_page, terminal_code, write_code
from edgewatch.audit.seals.receipts import load_receipt, read_receipt, receipt_of
from edgewatch.site.errors import InputError
from edgewatch.site.unpacked import mark_unpacked
from edgewatch.store.connection import one_transaction
from support.hand_sealed import S, SealedSite, sealed_site

TEXT = """\
edgewatch/ward-3/3f9a1c2e
8640
jb1sCxOpxQFxBBxqbqT4eCOUD5pfB4LKSYmbp5sEZ60=
2026-11-23T12:00:00Z

— edgewatch/ward-3/3f9a1c2e 4yMdzGRqb2JzZXJ2ZXI=
"""
HEAD = Checkpoint.from_text(TEXT.split("\n\n", maxsplit=1)[0] + "\n")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SealedSite]:
    with sealed_site(tmp_path_factory.mktemp("receipts") / "site", seals=5) as made:
        yield made


def test_a_receipt_is_of_the_newest_seal_and_signed_by_the_site(site: SealedSite) -> None:
    receipt = receipt_of(site.folder)
    head = receipt.checkpoint
    leaves = log_leaves(site.db)

    assert open_note(receipt.text, [receipt.verifier])[1] == (head.origin,)
    assert (head.size, head.root) == (len(leaves), root_of(leaves))
    last = site.db.execute("SELECT max(time_ns) FROM seal").fetchone()[0]
    assert head.time_ns == last // S * S
    assert receipt.is_signed_by(receipt.verifier)
    assert not receipt.is_signed_by(VerifierKey(head.origin, bytes(32)))
    assert receipt.keys == "file"


def test_the_log_goes_on_from_an_earlier_receipt(site: SealedSite) -> None:
    before = receipt_of(site.folder).checkpoint
    site.seal(2)
    after = receipt_of(site.folder).checkpoint
    proof = Tree(log_leaves(site.db)).consistency(before.size)

    assert after.size == before.size + 2
    assert check_consistency(before.size, before.root, after.size, after.root, proof)
    assert log_leaves(site.db, before.size) == log_leaves(site.db)[: before.size]


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="no ssh-keygen")
def test_ssh_keygen_prints_the_same_fingerprint_of_the_signer(site: SealedSite) -> None:
    told = subprocess.run(
        ["ssh-keygen", "-lf", str(site.folder / "keys" / "site_ed25519.pub")],
        capture_output=True,
        text=True,
        check=True,
    )

    assert receipt_of(site.folder).signer in told.stdout


def test_what_the_agent_keeps_of_the_tree_is_not_believed(site: SealedSite) -> None:
    head = head_of(site.db)
    for frontier in (b"", b"x", bytes(64)):
        site.db.execute("SAVEPOINT probe")
        site.db.execute("UPDATE seal_state SET frontier = ?", (frontier,))
        assert head_of(site.db) == head
        site.db.execute("ROLLBACK TO probe")
        site.db.execute("RELEASE probe")


def test_a_newest_seal_that_says_another_time_is_found_though_the_kept_tree_fits(
    site: SealedSite,
) -> None:
    for _ in range(4):  # so that the last subtree has one leaf, two, four
        site.seal()
        head = head_of(site.db)
        assert head is not None
        with one_transaction(site.db):
            site.db.execute("SAVEPOINT probe")
            site.db.execute("UPDATE seal SET time_ns = time_ns - 1 WHERE number = ?", (head.size,))
            with pytest.raises(LogError):
                head_of(site.db)
            site.db.execute("ROLLBACK TO probe")
        assert head_of(site.db) == head


def test_a_first_key_that_the_log_is_not_named_after_is_not_given_out(site: SealedSite) -> None:
    with one_transaction(site.db):
        site.db.execute("SAVEPOINT probe")
        site.db.execute("UPDATE seal_epoch SET first_key = zeroblob(32)")
        with pytest.raises(LogError, match="the first key is not that of edgewatch/ward-3/"):
            first_key_of(site.db)
        site.db.execute("ROLLBACK TO probe")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE seal SET time_ns = time_ns + 1 WHERE number = 5",
        "UPDATE seal SET signature = zeroblob(64)",
        "UPDATE seal SET signature = zeroblob(3)",
        "UPDATE seal SET next_key = zeroblob(32)",
        "UPDATE seal SET next_key = zeroblob(1)",
        "DELETE FROM seal WHERE number = 2",
        "UPDATE seal_epoch SET origin = 'edgewatch/ward-4/00000000'",
        "UPDATE seal_batch SET root = zeroblob(32) WHERE id = 1",
        "UPDATE seal_batch SET n = -1 WHERE id = 1",
        "UPDATE seal_batch SET number = 99 WHERE id = 1",
        "UPDATE seal SET epoch = -1 WHERE number = 1",
        "DELETE FROM seal_epoch",
    ],
)
def test_no_receipt_is_given_of_a_log_that_was_altered(site: SealedSite, change: str) -> None:
    with one_transaction(site.db):
        site.db.execute("SAVEPOINT probe")
        site.db.execute(change)
        site.db.execute("UPDATE seal_state SET frontier = x''")
        with pytest.raises(LogError):
            head_of(site.db)
        site.db.execute("ROLLBACK TO probe")


def test_a_log_that_lost_seals_to_damage_has_receipts_again(tmp_path: Path) -> None:
    with sealed_site(tmp_path / "site", seals=4) as damaged:
        before = receipt_of(damaged.folder).checkpoint
        damaged.db.execute("DELETE FROM seal WHERE number = 2")
        damaged.db.execute("UPDATE seal_state SET frontier = x''")
        damaged.seal(2)
        leaves = log_leaves(damaged.db)
        after = receipt_of(damaged.folder).checkpoint

    assert leaves[1] == LOST_LEAF
    assert (after.size, after.root) == (6, root_of(leaves))
    assert root_of(leaves[: before.size]) != before.root


def test_before_the_first_seal_there_is_none_and_none_of_a_bundle(
    tmp_path: Path, site: SealedSite
) -> None:
    with sealed_site(tmp_path / "new", seals=0) as new:
        with pytest.raises(InputError, match="nothing is sealed yet"):
            receipt_of(new.folder)
        mark_unpacked(new.folder, Path("march.zip"))
        with pytest.raises(InputError, match="unpacked from a bundle"):
            receipt_of(new.folder)
    with pytest.raises(InputError, match="no record here yet"):
        receipt_of(tmp_path / "nowhere")


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.encode(),
        TEXT.removesuffix("\n"),
        TEXT.replace("\n", "\r\n").encode(),
        f"\ufeff\n\n{TEXT}\n\n".encode(),
        TEXT.replace("\n", "  \n"),
        *(TEXT.replace("— ", dash) for dash in ("- ", "-- ", "\u2013 ", "\u2015 ")),
    ],
)
def test_a_receipt_is_read_from_whatever_became_of_it_on_its_way(text: str | bytes) -> None:
    receipt = read_receipt(text)

    assert (receipt.text, receipt.checkpoint) == (TEXT, HEAD)


@pytest.mark.parametrize(
    "text",
    [
        "",
        b"\xff\xfe",
        "a\n" * 70_000,
        TEXT.split("\n\n", maxsplit=1)[0],
        TEXT.replace("8640", "08640"),
        TEXT.replace("8640", "+8640"),
        TEXT.replace("8640", "\u0668"),
        TEXT.replace("8640", "9" * 30),
        TEXT.replace("8640\n", ""),
        TEXT.replace("jb1s", "jb1"),
        TEXT.replace("EZ60=", "EZ61="),
        TEXT.replace("— ", "x "),
    ],
)
def test_what_is_no_receipt_is_said_to_be_none(text: str | bytes) -> None:
    with pytest.raises(NoteError):
        read_receipt(text)


def test_a_time_that_is_none_is_passed_over_as_any_extension_line_is() -> None:
    assert read_receipt(TEXT.replace("2026-11-23T12:00:00Z", "x 1")).checkpoint.time_ns is None
    assert read_receipt(TEXT.replace("2026-11-23T12:00:00Z\n", "")).checkpoint.time_ns is None


def test_a_file_that_holds_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text("hello\n")

    with pytest.raises(InputError, match=r"r\.txt: is no signed note"):
        load_receipt(tmp_path / "r.txt")
    with pytest.raises(InputError, match=r"none\.txt: cannot be read"):
        load_receipt(tmp_path / "none.txt")


def test_the_code_fits_a_terminal_and_the_sheet_holds_all_of_it(site: SealedSite) -> None:
    receipt = receipt_of(site.folder)
    lines = re.sub(r"\x1b\[[0-9;]*m", "", terminal_code(receipt.text)).splitlines()
    sheet = receipt_page(receipt)

    assert {len(line) for line in lines} == {code_of(receipt.text, "m").symbol_size()[0]}
    assert max(map(len, lines)) <= 80
    for said in (receipt.first_key, receipt.signer, receipt.text.splitlines()[2], "<svg"):
        assert said in sheet
    assert not re.search(r'(src|href)="', sheet)


def test_the_code_is_written_as_a_picture(tmp_path: Path) -> None:
    write_code(TEXT, tmp_path / "code.png")
    write_code(TEXT, tmp_path / "code.svg")

    assert (tmp_path / "code.png").read_bytes().startswith(b"\x89PNG")
    assert "<svg" in (tmp_path / "code.svg").read_text()
    with pytest.raises(InputError, match=r"expected a name that ends with \.png or \.svg"):
        write_code(TEXT, tmp_path / "code.gif")
    with pytest.raises(InputError, match="cannot be written"):
        write_code(TEXT, tmp_path / "nowhere" / "code.png")
