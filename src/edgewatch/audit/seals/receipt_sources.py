"""A receipt with what is at hand to check it: of a site, out of a bundle, or by itself."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from edgewatch.audit.keys import site_key
from edgewatch.audit.seals.log import LogError, log_leaves
from edgewatch.audit.seals.note import MAX_NOTE_BYTES, NoteError, VerifierKey
from edgewatch.audit.seals.receipts import Receipt, load_receipt, read_receipt, receipt_of_record
from edgewatch.audit.unpack import unpack
from edgewatch.sdk.paths import record_file
from edgewatch.site.errors import InputError
from edgewatch.site.unpacked import refuse_unpacked
from edgewatch.store.connection import Connection, RecordError, one_view, open_reader

CHECKPOINT, CHECKPOINT_KEY = "data/checkpoint.txt", "data/checkpoint.vkey"
"""Where a bundle holds its receipt and the site's key."""


@dataclass(frozen=True, slots=True)
class Source:
    """A receipt, the site's public key and the log it is of, as far as they are at hand."""

    receipt: Receipt
    key: VerifierKey | None = None
    leaves: Sequence[bytes] | None = None


def of_site(site: Path) -> Source:
    """A receipt made now, with the log.

    Raises:
        InputError: as :func:`edgewatch.audit.seals.receipts.receipt_of`.
    """
    refuse_unpacked(site)
    with closing(open_reader(record_file(site))) as db, one_view(db):
        receipt = receipt_of_record(db, site_key(site), where=site)
        leaves = _leaves(db, record_file(site))
    return Source(receipt, receipt.verifier, leaves)


def of_file(path: Path) -> Source:
    """A receipt as text, or that of a bundle with the bundle's log.

    Raises:
        InputError: the file is neither, or the bundle's record cannot be read.
    """
    if not zipfile.is_zipfile(path):
        return Source(load_receipt(path))
    receipt, key = _of_members(path)
    with tempfile.TemporaryDirectory(prefix="edgewatch-receipt-") as folder:
        record = Path(folder) / "log.db"
        with path.open("rb") as file:
            _, findings = unpack(file, record)
        if not record.exists():
            told = findings[0].what if findings else "holds no record"
            raise InputError(told, where=str(path), expected="a bundle of EdgeWatch")
        with closing(open_reader(record)) as db:
            return Source(receipt, key, _leaves(db, path))


def _leaves(db: Connection, where: Path) -> list[bytes]:
    try:
        return log_leaves(db)
    except (LogError, RecordError) as error:
        raise InputError(
            f"its seals cannot be read ({error})", where=str(where), expected="a sealed record"
        ) from error


def _of_members(path: Path) -> tuple[Receipt, VerifierKey]:
    """The receipt of a bundle and the site's key in it."""
    try:
        with zipfile.ZipFile(path) as archive:
            return (
                read_receipt(_member(archive, CHECKPOINT)),
                VerifierKey.from_text(_member(archive, CHECKPOINT_KEY).decode("ascii")),
            )
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError) as error:
        # UnicodeDecodeError and NoteError are ValueErrors; a cipher is a RuntimeError.
        raise InputError(
            f"has no receipt in it ({error})",
            where=str(path),
            expected=f"a bundle with {CHECKPOINT} and {CHECKPOINT_KEY}",
        ) from error


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    """The content of a member, by its name below the bag's folder."""
    for info in archive.infolist():
        if info.filename.partition("/")[2] == name:
            with archive.open(info) as member:
                return member.read(MAX_NOTE_BYTES + 1)
    raise NoteError(f"{name} is missing")
