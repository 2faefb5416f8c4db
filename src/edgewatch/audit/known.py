"""What somebody who checks a bundle holds from elsewhere: keys, receipts, older bundles."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from edgewatch.audit import bag
from edgewatch.audit.findings import Finding
from edgewatch.audit.seals.check_result import EarlierHead
from edgewatch.audit.seals.note import MAX_NOTE_BYTES, NoteError, VerifierKey
from edgewatch.audit.seals.receipts import read_receipt
from edgewatch.site.errors import InputError

_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, KeyError)


@dataclass(frozen=True, slots=True)
class Known:
    """What a bundle is held against.

    Attributes:
        signer: fingerprint (``SHA256:…``) of the site's key, as ``ssh-keygen -lf`` prints it.
        first_key: fingerprint, in the same form, of the first key of the log.
        receipts: files with receipts of the site.
        older: older bundles of the site.
    """

    signer: str | None = None
    first_key: str | None = None
    receipts: tuple[Path, ...] = ()
    older: tuple[Path, ...] = ()


NOTHING = Known()


@dataclass(frozen=True, slots=True)
class Heads:
    """Heads of the log out of what is known.

    Attributes:
        earlier: those that the site's key signed.
        findings: receipts that are none, or not signed with that key.
        without: older bundles in which there is no head: they were made before there were seals.
    """

    earlier: tuple[EarlierHead, ...]
    findings: tuple[Finding, ...]
    without: tuple[str, ...]


def heads_of(known: Known, site_public: bytes | None) -> Heads:
    """Read receipts and older bundles; ``site_public`` is the key (32 bytes) that must have signed.

    Raises:
        InputError: a file is not there or cannot be read; an older bundle is no zip file.
    """
    earlier, findings, without = [], [], []
    for name, text in _texts(known):
        if text is None:
            without.append(name)
            continue
        try:
            earlier.append(head_of(name, text, site_public))
        except NoteError as error:
            findings.append(Finding(f"the receipt {error}", name))
    return Heads(tuple(earlier), tuple(findings), tuple(without))


def head_of(name: str, text: bytes, site_public: bytes | None) -> EarlierHead:
    """The head of the log that a receipt holds.

    Raises:
        NoteError: it is no receipt, or the key did not sign it.
    """
    receipt = read_receipt(text)
    head = receipt.checkpoint
    if site_public is None or not receipt.is_signed_by(VerifierKey(head.origin, site_public)):
        raise NoteError("is not signed with the key that signed the bundle")
    return EarlierHead(name, head.origin, head.size, head.root)


def _texts(known: Known) -> Iterator[tuple[str, bytes | None]]:
    for path in known.receipts:
        try:
            with path.open("rb") as file:
                yield path.name, file.read(MAX_NOTE_BYTES + 1)
        except OSError as error:
            raise _unreadable(path, error, "a receipt, as edgewatch receipt writes it") from error
    for path in known.older:
        try:
            yield path.name, _checkpoint_in(path)
        except (OSError, *_UNREADABLE) as error:
            raise _unreadable(path, error, "an older bundle of the site") from error


def _checkpoint_in(bundle: Path) -> bytes | None:
    """The receipt in a bundle, bounded; None in one that was made before there were seals."""
    with zipfile.ZipFile(bundle) as archive:
        for info in archive.infolist():
            if info.filename.partition("/")[2] == bag.CHECKPOINT:
                with archive.open(info) as member:
                    return member.read(MAX_NOTE_BYTES + 1)
    return None


def _unreadable(path: Path, error: Exception, expected: str) -> InputError:
    why = getattr(error, "strerror", None) or error
    return InputError(f"cannot be read ({why})", where=str(path), expected=expected)
