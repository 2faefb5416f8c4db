"""Receipts: the head of the log with a time, as a signed note that is kept somewhere else.

Whoever holds one can tell later that the log, as it then was, is the beginning of what the record
holds now. That is all it takes to find a tail that was cut off, or a record that was replaced.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from edgewatch.alarms.shapes import rfc3339
from edgewatch.audit import sshsig
from edgewatch.audit.keys import SiteKey, site_key
from edgewatch.audit.seals.checkpoint import Checkpoint
from edgewatch.audit.seals.head import first_key_of, head_of
from edgewatch.audit.seals.key_store import where_kept
from edgewatch.audit.seals.log import LogError
from edgewatch.audit.seals.note import MAX_NOTE_BYTES, NoteError, VerifierKey, parse_note, sign_note
from edgewatch.sdk.paths import record_file
from edgewatch.site.errors import InputError
from edgewatch.site.unpacked import refuse_unpacked
from edgewatch.store.connection import Connection, RecordError, open_reader

# A dash that was typed, or that a program made nicer, and what editors put before a text.
_DASH = re.compile(r"^(?:-{1,2}|[\u2012\u2013\u2015]) ", re.MULTILINE)
_BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt, read or made.

    Attributes:
        text: the whole note, signature line and last line feed included.
        checkpoint: what its text says; to be believed as far as its signature is.
    """

    text: str
    checkpoint: Checkpoint

    def is_signed_by(self, key: VerifierKey) -> bool:
        """Whether one of its lines is a signature of this key that holds."""
        note = parse_note(self.text)
        return any(
            (each.name, each.key_id) == (key.name, key.key_id)
            and key.has_signed(note.text, each.signature)
            for each in note.signatures
        )

    def to_contract(self) -> dict[str, Any]:
        """As ``receipt --json`` prints what any receipt says of itself."""
        head = self.checkpoint
        return {
            "text": self.text,
            "origin": head.origin,
            "size": head.size,
            "root": head.root.hex(),
            "time": None if head.time_ns is None else rfc3339(head.time_ns),
        }


@dataclass(frozen=True, slots=True)
class IssuedReceipt(Receipt):
    """A receipt made at its site.

    Attributes:
        first_key: fingerprint of the public key that signed seal 1 (``SHA256:…``).
        signer: fingerprint of the site's key, as in bundles.
        verifier: the site's key as tools for such notes take it.
        keys: what guards the keys of seals to come: "file" or "keyring".
    """

    first_key: str
    signer: str
    verifier: VerifierKey
    keys: str

    def to_contract(self) -> dict[str, Any]:
        """As ``receipt --json`` prints it."""
        return {
            # Without arguments, super() does not work in a dataclass with slots.
            **Receipt.to_contract(self),
            "first_key": self.first_key,
            "signer": self.signer,
            "vkey": self.verifier.text,
            "keys": self.keys,
        }


def receipt_of(site: Path) -> IssuedReceipt:
    """A receipt of how the log of a site stands now.

    Raises:
        InputError: nothing is sealed yet, the newest seal does not hold, the site's key cannot
            be used, or the folder is that of a bundle.
    """
    refuse_unpacked(site)
    db = open_reader(record_file(site))
    try:
        return receipt_of_record(db, site_key(site), where=site)
    finally:
        db.close()


def receipt_of_record(db: Connection, key: SiteKey, *, where: Path) -> IssuedReceipt:
    """A receipt of a record or a snapshot of it, signed with the key of its site ``where``."""
    head, first_key = _head(db, where)
    public = key.private.public_key()
    return IssuedReceipt(
        text=sign_note(head.text, head.origin, key.private),
        checkpoint=head,
        first_key=key_fingerprint(first_key),
        signer=key.fingerprint,
        verifier=VerifierKey(head.origin, public.public_bytes_raw()),
        keys=where_kept(where) or "file",
    )


def key_fingerprint(public: bytes) -> str:
    """``SHA256:…`` of an Ed25519 public key of 32 bytes, as ``ssh-keygen -lf`` prints it."""
    return sshsig.fingerprint(Ed25519PublicKey.from_public_bytes(public))


def read_receipt(text: str | bytes) -> Receipt:
    """A receipt out of a file, a scanned code or a mail. Who signed it is not checked.

    Forgiven are line ends of other systems, empty lines around it, and a hyphen for the dash:
    none of them is under the signature.

    Raises:
        NoteError: it is no receipt.
    """
    if len(text) > MAX_NOTE_BYTES:
        raise NoteError(f"is longer than {MAX_NOTE_BYTES} bytes")
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError:
            raise NoteError("is not UTF-8") from None
    lines = [line.rstrip() for line in text.removeprefix(_BYTE_ORDER_MARK).splitlines()]
    whole = "\n".join(lines).strip("\n") + "\n"
    head, gap, signatures = whole.rpartition("\n\n")
    note = parse_note(head + gap + _DASH.sub("— ", signatures))
    return Receipt(str(note), Checkpoint.from_text(note.text))


def load_receipt(path: Path) -> Receipt:
    """The receipt in a file. Raises :class:`InputError` where it holds none."""
    try:
        with path.open("rb") as file:
            return read_receipt(file.read(MAX_NOTE_BYTES + 1))
    except OSError as error:
        raise InputError(
            f"cannot be read ({error.strerror or error})",
            where=str(path),
            expected="the text of a receipt",
        ) from error
    except NoteError as error:
        raise InputError(
            str(error), where=str(path), expected="the text of a receipt, as it was given out"
        ) from error


def _head(db: Connection, where: Path) -> tuple[Checkpoint, bytes]:
    """The head of the log and its first key."""
    try:
        head, first_key = head_of(db), first_key_of(db)
    except (LogError, RecordError) as error:
        raise InputError(
            str(error),
            where=str(record_file(where)),
            expected="a record as it was sealed",
            remedy="See what is not as it was with: edgewatch verify",
        ) from error
    if head is None or first_key is None:
        raise InputError(
            "nothing is sealed yet",
            where=str(record_file(where)),
            expected="a site at which an agent has run for ten seconds",
        )
    return head, first_key
