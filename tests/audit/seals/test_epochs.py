"""Epochs: how a chain of keys begins, and what its certificate says."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from edgewatch.audit import site_key
from edgewatch.audit.seals.epochs import (
    FIRST_START,
    KEY_LOST,
    Certificate,
    begin_epoch,
    check_certificate,
    origin_of,
)
from edgewatch.audit.seals.merkle import EMPTY_ROOT, Frontier
from edgewatch.audit.seals.note import NoteError, sign_note
from edgewatch.store import journal, seals
from edgewatch.store.connection import open_writer
from edgewatch.store.migrations import migrate

FIRST, SECOND = bytes([1]) * 32, bytes([2]) * 32
LOG = Frontier().add(bytes(32)).add(bytes([7]) * 32)
SAID = Certificate("edgewatch/ward-3/72cd6e84", 1, 0, EMPTY_ROOT, FIRST, FIRST_START)
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site.toml").write_text('name = "Ward 3"\n')
    return tmp_path


def test_the_first_epoch_names_the_log_and_makes_the_site_s_key(site: Path) -> None:
    db = open_writer(Path(":memory:"))
    migrate(db)
    assert begin_epoch(db, site, FIRST, FIRST_START, now_ns=5, log=Frontier()) == 1
    (row,) = seals.epochs(db)

    assert (row.origin, row.first_number, row.first_key) == (SAID.origin, 1, FIRST)
    assert (site / "keys" / "site_ed25519.pub").exists()
    public = site_key(site).private.public_key().public_bytes_raw()
    assert check_certificate(row.certificate, public) == SAID
    db.close()


def test_a_further_epoch_continues_the_log_under_its_name_and_leaves_an_event(site: Path) -> None:
    db = open_writer(Path(":memory:"))
    migrate(db)
    begin_epoch(db, site, FIRST, FIRST_START, now_ns=5, log=Frontier())
    (site / "site.toml").write_text('name = "Another name"\n')

    assert begin_epoch(db, site, SECOND, KEY_LOST, now_ns=9, log=LOG) == 2
    row = seals.epochs(db)[-1]
    said = check_certificate(row.certificate)
    assert (row.first_number, row.origin) == (3, SAID.origin)
    assert said == Certificate(SAID.origin, 2, 2, LOG.root(), SECOND, KEY_LOST)
    event = journal.events(db)[0]
    assert (event["kind"], event["subject"]) == ("seal.epoch", "2")
    assert event["detail"] == {"reason": KEY_LOST, "size": 2}
    db.close()


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Ward 3", "ward-3"), ("ÖP+ Süd / 2", "op-sud-2"), ("病棟", "site"), ("x" * 99, "x" * 60)],
)
def test_an_origin_is_a_name_that_every_tool_takes(name: str, slug: str) -> None:
    assert origin_of(name, FIRST) == f"edgewatch/{slug}/72cd6e84"


def test_a_certificate_of_another_key_is_refused(site: Path) -> None:
    note = sign_note(SAID.text, SAID.origin, KEY)

    assert check_certificate(note, KEY.public_key().public_bytes_raw()) == SAID
    with pytest.raises(NoteError, match="not signed with a key that is known"):
        check_certificate(note, site_key(site).private.public_key().public_bytes_raw())


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("edgewatch epoch", "edgewatch receipt"),
        ("\n1\n0\n", "\n1\n-1\n"),
        ("\n1\n0\n", "\n01\n0\n"),
        ("\n1\n0\n", "\n" + "9" * 50 + "\n0\n"),
        ("\n1\n0\n", "\n1\n0\nmore\n"),
        ("47DEQpj8", "47DEQpj"),
        ("AQEBAQEB", "!QEBAQEB"),
        ("first start\n", ""),
    ],
)
def test_a_text_that_is_no_certificate_is_refused_whoever_signed_it(was: str, becomes: str) -> None:
    assert was in SAID.text
    note = sign_note(SAID.text.replace(was, becomes, 1), SAID.origin, KEY)

    with pytest.raises(NoteError):
        check_certificate(note)


def test_a_reason_stays_one_line(site: Path) -> None:
    db = open_writer(Path(":memory:"))
    migrate(db)
    begin_epoch(db, site, FIRST, "a\nb\t c", now_ns=5, log=Frontier())

    assert check_certificate(seals.epochs(db)[0].certificate).reason == "a b c"
    db.close()
