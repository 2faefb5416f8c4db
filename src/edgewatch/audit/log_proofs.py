"""``proofs.json``: that the log of a bundle goes on from every head that the record knows of.

Receipts that were issued, shifts that were signed off and earlier exports stand in the record as
actions. For each head among them the bundle holds a consistency proof (RFC 6962, 2.1.2) to its own
checkpoint, and for the first and the last seal of the period an inclusion proof (2.1.1): whoever
holds such a receipt can check it with the checkpoint and these few hashes alone.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator, Sequence
from typing import Any

from edgewatch.audit.seals.checkpoint import Checkpoint
from edgewatch.audit.seals.note import NoteError
from edgewatch.audit.seals.proofs import Tree
from edgewatch.audit.seals.receipts import read_receipt
from edgewatch.audit.times import Period
from edgewatch.store.connection import Connection


def proofs_json(db: Connection, leaves: Sequence[bytes], head: Checkpoint, period: Period) -> bytes:
    """The proofs of a bundle with this checkpoint and these seals, hashes as base64."""
    tree = Tree(leaves)
    content = {
        "origin": head.origin,
        "size": head.size,
        "root": _text(head.root),
        "consistency": list(_consistency(db, tree, head)),
        "inclusion": [_inclusion(tree, leaves, number) for number in _ends(db, period)],
    }
    return (json.dumps(content, indent=2) + "\n").encode()


def known_heads(db: Connection) -> Iterator[tuple[str, Checkpoint]]:
    """What for and which head: each receipt that an action of the record holds, oldest first.

    Signatures are not looked at: a proof from a head is none that the head is right.
    """
    rows = db.execute(
        """SELECT kind, json_extract(payload, '$.receipt') FROM action
           WHERE json_valid(payload) AND json_type(payload, '$.receipt') = 'text' ORDER BY id"""
    )
    for kind, text in rows:
        try:
            yield str(kind), read_receipt(text).checkpoint
        except NoteError:
            continue  # a note of another kind


def _consistency(db: Connection, tree: Tree, head: Checkpoint) -> Iterator[dict[str, Any]]:
    told: set[int] = set()
    for kind, known in known_heads(db):
        unlike = known.origin != head.origin or known.size > head.size or known.size in told
        if unlike or tree.root(known.size) != known.root:
            continue  # what contradicts the log has no proof; a check of the receipt says so
        told.add(known.size)
        yield {
            "from": kind,
            "size": known.size,
            "root": _text(known.root),
            "proof": [_text(node) for node in tree.consistency(known.size)],
        }


def _inclusion(tree: Tree, leaves: Sequence[bytes], number: int) -> dict[str, Any]:
    return {
        "number": number,
        "leaf": _text(leaves[number - 1]),
        "proof": [_text(node) for node in tree.inclusion(number - 1)],
    }


def _ends(db: Connection, period: Period) -> list[int]:
    """The first seal that can cover a record of the period, and the one that covers its last."""
    row = db.execute(
        """SELECT (SELECT min(number) FROM seal WHERE time_ns >= ?1),
             coalesce((SELECT min(number) FROM seal WHERE time_ns >= ?2),
                      (SELECT max(number) FROM seal))""",
        (period.from_ns, period.to_ns),
    ).fetchone()
    return sorted({int(number) for number in row if number is not None})


def _text(node: bytes) -> str:
    return b64encode(node).decode()
