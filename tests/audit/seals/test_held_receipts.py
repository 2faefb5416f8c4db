"""The folder elsewhere: it takes what follows, refuses what cannot, and keeps both as evidence."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from edgewatch.audit.seals.checkpoint import Checkpoint
from edgewatch.audit.seals.held_receipts import KEY_FILE, Kept, held_receipts, keep_receipt
from edgewatch.audit.seals.merkle import root_of
from edgewatch.audit.seals.note import VerifierKey, sign_note
from edgewatch.audit.seals.receipt_sources import of_file, of_site
from edgewatch.audit.seals.receipts import Receipt, read_receipt
from edgewatch.site.errors import InputError
from edgewatch.store.snapshot import snapshot
from support.hand_sealed import SealedSite, sealed_site

KEY, OTHER_KEY = (Ed25519PrivateKey.from_private_bytes(bytes([i]) * 32) for i in (1, 2))
ORIGIN = "edgewatch/ward-3/3f9a1c2e"


@dataclass(frozen=True)
class Log:
    """A log of as many leaves as are asked for, and receipts of it."""

    salt: bytes = b"a"
    origin: str = ORIGIN
    key: Ed25519PrivateKey = KEY

    @property
    def verifier(self) -> VerifierKey:
        return VerifierKey(self.origin, self.key.public_key().public_bytes_raw())

    def leaves(self, size: int) -> list[bytes]:
        return [(self.salt + bytes([i])).ljust(32, b".") for i in range(size)]

    def receipt(self, size: int) -> Receipt:
        head = Checkpoint(self.origin, size, root_of(self.leaves(size)), size * 10**10)
        return read_receipt(sign_note(head.text, self.origin, self.key))

    def keep(self, folder: Path, size: int, leaves: int | None = -1) -> Kept:
        """With the log of so many leaves at hand; of as many as the receipt says unless told."""
        there = size if leaves == -1 else leaves
        with_log = None if there is None else self.leaves(there)
        return keep_receipt(folder, self.receipt(size), key=self.verifier, leaves=with_log)


LOG = Log()


def sizes(folder: Path, origin: str = ORIGIN) -> list[int]:
    return [each.checkpoint.size for each in held_receipts(folder / origin.replace("/", "_"))]


def test_the_highest_receipt_is_held_and_the_one_before_it_let_go(tmp_path: Path) -> None:
    for size, before in ((3, None), (5, 3), (5, 5), (9, 5)):
        kept = LOG.keep(tmp_path, size)
        assert (kept.kept, kept.proved, kept.reason) == (True, True, "")
        assert (kept.before and kept.before.checkpoint.size) == before
        assert sizes(tmp_path) == [size]
        assert read_receipt(kept.path.read_bytes()) == LOG.receipt(size)


def test_a_smaller_receipt_is_refused_and_both_are_kept(tmp_path: Path) -> None:
    LOG.keep(tmp_path, 9)
    kept = LOG.keep(tmp_path, 5)

    assert not kept.kept
    assert kept.reason == "it is of 5 seals, and one of 9 is held"
    assert sizes(tmp_path) == [9]
    assert kept.path.name.startswith("refused-000000000005-")
    assert read_receipt(kept.path.read_bytes()) == LOG.receipt(5)


@pytest.mark.parametrize(
    ("size", "leaves", "reason"),
    [
        (5, None, "the one held is of another log of 5 seals"),
        (9, 9, "the log is not the continuation of the 5 seals held"),
        (9, 4, "the log is not the continuation of the 5 seals held"),
    ],
)
def test_a_receipt_that_contradicts_is_refused(
    tmp_path: Path, size: int, leaves: int | None, reason: str
) -> None:
    LOG.keep(tmp_path, 5)
    kept = Log(b"b").keep(tmp_path, size, leaves)

    assert (kept.kept, kept.reason) == (False, reason)
    assert sizes(tmp_path) == [5]
    assert kept.path.exists()


def test_a_receipt_that_its_own_log_contradicts_is_refused(tmp_path: Path) -> None:
    kept = keep_receipt(tmp_path, LOG.receipt(5), key=LOG.verifier, leaves=Log(b"b").leaves(5))

    assert (kept.kept, kept.reason) == (False, "it is not of the log it came with")


def test_without_the_log_both_are_held_until_it_shows_how_they_follow(tmp_path: Path) -> None:
    LOG.keep(tmp_path, 3, None)
    kept = LOG.keep(tmp_path, 5, None)

    assert kept.kept
    assert "only where the log is at hand" in kept.reason
    assert not kept.proved
    assert sizes(tmp_path) == [3, 5]
    assert LOG.keep(tmp_path, 9).proved
    assert sizes(tmp_path) == [9]


def test_a_forged_step_between_shows_when_the_log_comes(tmp_path: Path) -> None:
    LOG.keep(tmp_path, 3, None)
    Log(b"b").keep(tmp_path, 5, None)  # signed with a stolen key, no log to show for it

    assert LOG.keep(tmp_path, 9).reason == "the log is not the continuation of the 5 seals held"


def test_a_receipt_signed_with_another_key_is_refused(tmp_path: Path) -> None:
    LOG.keep(tmp_path, 3)
    kept = keep_receipt(tmp_path, Log(key=OTHER_KEY).receipt(5), leaves=LOG.leaves(5))

    assert not kept.kept
    assert "not signed with the key of the site" in kept.reason


def test_a_signature_that_no_key_is_known_for_is_said_to_be_unchecked(tmp_path: Path) -> None:
    kept = keep_receipt(tmp_path, LOG.receipt(3))

    assert kept.kept
    assert "signature could not be checked" in kept.reason
    assert LOG.keep(tmp_path, 5).kept
    assert (tmp_path / ORIGIN.replace("/", "_") / KEY_FILE).exists()


def test_a_log_put_in_the_place_of_another_of_the_site_is_refused(tmp_path: Path) -> None:
    LOG.keep(tmp_path, 9)
    kept = Log(origin="edgewatch/ward-3/00000000").keep(tmp_path, 12)

    assert (kept.kept, kept.reason) == (
        False,
        f"this folder holds receipts of another log of that site: {ORIGIN}",
    )


def test_receipts_of_several_sites_share_a_folder(tmp_path: Path) -> None:
    ward_4 = Log(origin="edgewatch/ward-4/11111111", key=OTHER_KEY)

    assert LOG.keep(tmp_path, 9).kept
    assert ward_4.keep(tmp_path, 2).kept
    assert (sizes(tmp_path), sizes(tmp_path, ward_4.origin)) == ([9], [2])


@pytest.mark.parametrize("origin", ["../../escape", "Sigsum é", "a" * 300, "CON", "x\\y"])
def test_no_origin_leads_out_of_the_folder(tmp_path: Path, origin: str) -> None:
    signed = sign_note(Checkpoint(origin, 1, bytes(32)).text, "x", KEY)
    kept = keep_receipt(tmp_path / "held", read_receipt(signed))

    assert kept.kept
    assert kept.path.parent.parent == tmp_path / "held"
    assert [path.name for path in tmp_path.iterdir()] == ["held"]


@pytest.mark.parametrize("name", ["000000000003.txt", KEY_FILE])
def test_a_held_file_that_was_spoilt_is_named_and_not_passed_over(
    tmp_path: Path, name: str
) -> None:
    LOG.keep(tmp_path, 3)
    (tmp_path / ORIGIN.replace("/", "_") / name).write_text("spoilt")

    with pytest.raises(InputError, match=name):
        LOG.keep(tmp_path, 5)


def test_a_folder_that_cannot_be_written_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(InputError, match="expected a folder for receipts"):
        LOG.keep(tmp_path / "file", 3)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SealedSite]:
    with sealed_site(tmp_path_factory.mktemp("held") / "site", seals=4) as made:
        yield made


def bundle_of(site: SealedSite, path: Path, leave_out: Sequence[str] = ()) -> Path:
    """The members of a bundle that a receipt needs."""
    receipt = of_site(site.folder)
    assert receipt.key is not None
    record = path.with_suffix(".db")
    snapshot(site.db, record)
    members = {
        "data/checkpoint.txt": receipt.receipt.text.encode(),
        "data/checkpoint.vkey": receipt.key.text.encode() + b"\n",
        "data/log.db": record.read_bytes(),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            if name not in leave_out:
                archive.writestr(f"bag/{name}", content)
    return path


def test_a_site_and_a_bundle_of_it_bring_their_log_along(site: SealedSite, tmp_path: Path) -> None:
    now = of_site(site.folder)
    assert keep_receipt(tmp_path, now.receipt, key=now.key, leaves=now.leaves).proved
    site.seal(2)
    later = of_file(bundle_of(site, tmp_path / "march.zip"))

    kept = keep_receipt(tmp_path, later.receipt, key=later.key, leaves=later.leaves)
    assert (kept.kept, kept.proved) == (True, True)
    assert later.receipt.checkpoint.size == now.receipt.checkpoint.size + 2


@pytest.mark.parametrize("missing", ["checkpoint.txt", "checkpoint.vkey", "log.db"])
def test_a_bundle_that_lacks_something_is_said_to(
    site: SealedSite, tmp_path: Path, missing: str
) -> None:
    with pytest.raises(InputError, match=r"march\.zip"):
        of_file(bundle_of(site, tmp_path / "march.zip", [f"data/{missing}"]))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and no more", b"\xff" * 100])
def test_a_file_of_anything_is_one_clear_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "march.zip").write_bytes(content)

    with pytest.raises(InputError, match=r"march\.zip"):
        of_file(tmp_path / "march.zip")


def test_a_bundle_cut_anywhere_is_one_clear_error(site: SealedSite, tmp_path: Path) -> None:
    whole = bundle_of(site, tmp_path / "march.zip").read_bytes()
    for cut in range(0, len(whole), len(whole) // 12):
        (tmp_path / "cut.zip").write_bytes(whole[:cut])
        with pytest.raises(InputError, match=r"cut\.zip"):
            of_file(tmp_path / "cut.zip")
