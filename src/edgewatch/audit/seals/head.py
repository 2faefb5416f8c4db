"""How the log of a record stands: its newest seal, checked against the signature of that seal."""

from __future__ import annotations

from collections.abc import Iterator

from edgewatch.audit.seals.checkpoint import Checkpoint
from edgewatch.audit.seals.content import head_text
from edgewatch.audit.seals.epochs import ORIGIN_DIGITS, origin_end
from edgewatch.audit.seals.log import LogError, log_leaves
from edgewatch.audit.seals.merkle import Frontier, root_of
from edgewatch.audit.seals.note import VerifierKey
from edgewatch.store.connection import Connection, one_view

_LAST = """
SELECT number, seal.time_ns, signature, origin, first_number, first_key,
       (SELECT next_key FROM seal AS before WHERE before.number = seal.number - 1)
FROM seal LEFT JOIN seal_epoch ON seal_epoch.id = seal.epoch
ORDER BY number DESC LIMIT 1
"""


def head_of(db: Connection) -> Checkpoint | None:
    """The head of the log with the time of its newest seal; None before the first seal.

    The signature of the newest seal is checked over what the agent keeps of the tree, and the
    newest seals against that; only where they do not fit is the log read through.

    Raises:
        LogError: the newest seal's signature does not hold over the log.
    """
    with one_view(db):
        row = db.execute(_LAST).fetchone()
        if row is None:
            return None
        number, time_ns, signature, origin, first_number, first_key, named = row
        if origin is None:
            raise LogError(f"the epoch of seal {number} is missing")
        key = VerifierKey(origin, first_key if number == first_number else named)
        for root in _roots(db, number):
            if key.has_signed(head_text(origin, number, root), signature):
                return Checkpoint(origin, number, root, time_ns)
    raise LogError(f"the signature of seal {number} does not hold over the log")


def first_key_of(db: Connection) -> bytes | None:
    """The public key (32 bytes) that signed seal 1; None before the first epoch.

    Raises:
        LogError: it is not the key that the log is named after.
    """
    row = db.execute("SELECT first_key, origin FROM seal_epoch ORDER BY id LIMIT 1").fetchone()
    if row is None:
        return None
    if origin_end(row[0]) != row[1][-ORIGIN_DIGITS:]:
        raise LogError(f"the first key is not that of {row[1]}")
    return bytes(row[0])


def _roots(db: Connection, size: int) -> Iterator[bytes]:
    """Candidates for the root of the log: what is kept of its tree, then the tree itself."""
    kept = _kept_root(db, size)
    if kept is not None:
        yield kept
    yield root_of(log_leaves(db, size))


def _kept_root(db: Connection, size: int) -> bytes | None:
    """The root by the kept peaks, if the last of them is what the newest seals come to.

    Without that look a newest seal could say another time than the one that was signed.
    """
    row = db.execute("SELECT frontier FROM seal_state WHERE size = ?", (size,)).fetchone()
    try:
        log = Frontier.from_bytes(size, b"" if row is None else row[0])
        newest = log_leaves(db, size, after=size - (size & -size))
    except (ValueError, TypeError):  # a LogError is a ValueError
        return None
    return log.root() if log.peaks[-1:] == (root_of(newest),) else None
