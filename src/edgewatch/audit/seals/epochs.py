"""Epochs: chains of keys, each begun with a certificate that the site's key signs.

A site has one, unless the key of the next seal was lost. That an epoch begins says nothing of
whether the one before it was complete; journald's sealing left exactly that unchecked
(CVE-2023-31438, CVE-2023-31439), which is why a second epoch is always a finding.
"""

from __future__ import annotations

import re
import unicodedata
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from edgewatch.audit.keys import site_key
from edgewatch.audit.seals.checkpoint import Checkpoint
from edgewatch.audit.seals.merkle import Frontier
from edgewatch.audit.seals.note import NoteError, VerifierKey, open_note, parse_note, sign_note
from edgewatch.site.config import load_site
from edgewatch.store import journal
from edgewatch.store.connection import Connection

PURPOSE = "edgewatch epoch"
ORIGIN_DIGITS = 8
FIRST_START = "first start"
KEY_LOST = "the key of the next seal was lost"


@dataclass(frozen=True, slots=True)
class Certificate:
    """What the site's key says of an epoch.

    Attributes:
        origin: of the log.
        epoch: its number, from 1.
        size, root: of the log that it continues, so that its first seal is number ``size + 1``.
        first_key: the public key (Ed25519, 32 bytes) of its first seal.
        reason: why it begins, in a line.
    """

    origin: str
    epoch: int
    size: int
    root: bytes
    first_key: bytes
    reason: str

    @property
    def text(self) -> str:
        """The lines that are signed."""
        root, key = b64encode(self.root).decode(), b64encode(self.first_key).decode()
        return (
            f"{PURPOSE}\n{self.origin}\n{self.epoch}\n{self.size}\n{root}\n{key}\n{self.reason}\n"
        )


def origin_of(name: str, first_key: bytes) -> str:
    """The origin of a site's log: its name, and a piece of what it alone has.

    >>> origin_of("Ward 3 — Zytologie (Süd)", bytes(32))
    'edgewatch/ward-3-zytologie-sud/66687aad'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "site"
    return f"edgewatch/{slug}/{origin_end(first_key)}"


def origin_end(first_key: bytes) -> str:
    """What an origin ends with: the first hex digits of the hash of its first key."""
    return sha256(first_key).hexdigest()[:ORIGIN_DIGITS]


def begin_epoch(
    db: Connection, site: Path, first_key: bytes, reason: str, *, now_ns: int, log: Frontier
) -> int:
    """Begin an epoch that continues ``log``, in the caller's transaction; its number.

    ``first_key`` is the public half, 32 bytes, of the key that will sign its first seal. The
    site's key is made where there is none yet. An event ``seal.epoch`` tells of it.

    Raises:
        InputError: the site has no configuration that loads, or its key cannot be used.
    """
    last, origin = db.execute(
        "SELECT coalesce(max(id), 0), (SELECT origin FROM seal_epoch ORDER BY id LIMIT 1)"
        " FROM seal_epoch"
    ).fetchone()
    origin = origin or origin_of(load_site(site).name, first_key)
    said = Certificate(origin, last + 1, log.size, log.root(), first_key, _one_line(reason))
    db.execute(
        "INSERT INTO seal_epoch (id, time_ns, origin, first_number, first_key, certificate)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (said.epoch, now_ns, origin, log.size + 1, first_key, certificate_text(said, site)),
    )
    journal.add_event(db, now_ns, "seal.epoch", str(said.epoch), reason=said.reason, size=log.size)
    return said.epoch


def certificate_text(said: Certificate, site: Path) -> str:
    """The certificate as a note, signed with the site's key. Raises InputError without one."""
    return sign_note(said.text, said.origin, site_key(site).private)


def check_certificate(note: str | bytes, site_public: bytes | None = None) -> Certificate:
    """Read a certificate; with the public key of the site, only if that signed it.

    Raises:
        NoteError: it is no certificate, or not signed with that key.
    """
    certificate = _parsed(parse_note(note).text)
    if site_public is not None:
        open_note(note, [VerifierKey(certificate.origin, site_public)])
    return certificate


def _parsed(text: str) -> Certificate:
    lines = text.removesuffix("\n").split("\n")
    if len(lines) != 7 or lines[0] != PURPOSE:
        raise NoteError("is no certificate of an epoch")
    if not lines[2].isdecimal() or len(lines[2]) > 9:
        raise NoteError("is a certificate without the number of an epoch")
    head = Checkpoint.from_text("\n".join((lines[1], lines[3], lines[4])) + "\n")
    key = Checkpoint.from_text(f"{lines[1]}\n0\n{lines[5]}\n").root
    found = Certificate(lines[1], int(lines[2]), head.size, head.root, key, lines[6])
    if found.text != text:
        raise NoteError("is a certificate that is not written as one is")
    return found


def _one_line(text: str) -> str:
    return " ".join(text.split()) or "not said"
