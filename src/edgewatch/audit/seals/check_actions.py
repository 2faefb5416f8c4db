"""Did the people who are named really do what the record says?

Seals show that a row was not altered later. Whoever has taken over the agent can still add a row
that says that somebody approved a unit; signing it as that person takes their PIN.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from edgewatch.audit.seals.check_book import RECORD, Book
from edgewatch.audit.seals.check_reading import any_text
from edgewatch.site.actions import ADD_PERSON, RECOVER, signed_message
from edgewatch.site.people import Person
from edgewatch.site.roles import SITE_KEY
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.people import people

_COLUMNS = (
    "id", "token", "time_ns", "by", "kind", "subject", "note", "payload", "role", "signature",
)  # fmt: skip
_DONE = """
    SELECT id, token, time_ns, by, kind, subject, note, payload, role, signature
    FROM action WHERE outcome LIKE 'done%' AND id > ? ORDER BY id"""


def check_actions(db: Connection, book: Book, site_public: bytes | None = None) -> None:
    """Say which actions were done, after people were enrolled, without a signature that holds.

    Whether the key was still in force then is not looked at: the agent did, by its own clock.

    Args:
        site_public: the site's public key (32 bytes), for what was signed with it; without it
            those few are taken as they are.
    """
    with any_text(db), one_view(db):
        known: dict[str, list[Person]] = {}
        for person in people(db, ended=True):
            known.setdefault(person.name, []).append(person)
        if not known:
            return
        for row in db.execute(_DONE, (_first_person(db),)):
            action = dict(zip(_COLUMNS, row, strict=True))
            wrong = _wrong(action, known, site_public)
            if wrong:
                book.say(wrong, f"{RECORD}, action {action['id']}")


def _first_person(db: Connection) -> int:
    """The action by which the first person was added: before it nobody could sign, nor did it."""
    (first,) = db.execute(
        "SELECT min(id) FROM action WHERE kind = ? AND outcome LIKE 'done%'", (ADD_PERSON,)
    ).fetchone()
    if first is not None:
        return int(first)
    (last_before,) = db.execute(
        "SELECT max(id) FROM action WHERE committed_ns <= (SELECT min(added_ns) FROM person)"
    ).fetchone()
    return int(last_before or 0)


def _wrong(
    action: Mapping[str, Any], known: Mapping[str, Sequence[Person]], site_public: bytes | None
) -> str:
    """What is wrong with it; empty where nothing is."""
    if action["kind"] == RECOVER and action["role"] == SITE_KEY:
        holds = site_public is None or _holds(action, site_public)
        return "" if holds else "its signature is not that of the site's key"
    persons = known.get(action["by"], ())
    if not persons:
        return f"it was done in the name of {action['by']}, whom the site does not know"
    if not action["signature"]:
        return f"it was done in the name of {action['by']} without a signature"
    if not any(_holds(action, person.public_key) for person in persons):
        return f"its signature is not that of {action['by']}"
    if all(action["role"] != person.role for person in persons):
        return f"{action['by']} was never {action['role'] or 'without a role'}"
    return ""


def _holds(action: Mapping[str, Any], public_key: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        message = signed_message({**action, "payload": json.loads(action["payload"])})
        Ed25519PublicKey.from_public_bytes(public_key).verify(action["signature"], message)
    except (InvalidSignature, ValueError, TypeError, RecursionError):
        return False
    return True
