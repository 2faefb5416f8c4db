"""The files of a bundle that lead from its record to what others hold: receipt, key, proofs."""

from __future__ import annotations

from edgewatch.audit import bag
from edgewatch.audit.keys import SiteKey
from edgewatch.audit.log_proofs import proofs_json
from edgewatch.audit.seals.head import head_of
from edgewatch.audit.seals.log import log_leaves
from edgewatch.audit.seals.note import VerifierKey, sign_note
from edgewatch.audit.times import Period
from edgewatch.store import seals
from edgewatch.store.connection import Connection


def is_sealed(db: Connection) -> bool:
    """Whether a record has seals; one of before there were any has not even their tables."""
    known = db.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'seal'").fetchone()[0]
    return bool(known) and seals.last_seal(db) is not None


def checkpoint_files(db: Connection, key: SiteKey, period: Period) -> dict[str, bytes]:
    """Path in the bag to content; nothing for a record without seals.

    Raises:
        LogError: the seals of the record make no log, or the newest does not hold.
    """
    if not is_sealed(db):
        return {}
    head = head_of(db)
    if head is None:
        return {}
    verifier = VerifierKey(head.origin, key.private.public_key().public_bytes_raw())
    return {
        bag.CHECKPOINT: sign_note(head.text, head.origin, key.private).encode(),
        bag.VERIFIER_KEY: f"{verifier.text}\n".encode(),
        bag.PROOFS: proofs_json(db, log_leaves(db), head, period),
    }
