"""Who acts: a signature is checked against the person's key before anything is done.

As long as nobody is enrolled, names are as people say. From the first person on, whatever is not
signed by somebody of the site whose role allows it is refused, and the refusal is what is kept
(21 CFR 11.10 (d), (g); 11.300 (d)). People are judged by this clock and not by event time: an
action that was dated back must not come from a person who was ended since.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from edgewatch.agent.decision import Decision, RefusedError
from edgewatch.site.actions import ADD_PERSON, RECOVER, SET_PIN, signed_message
from edgewatch.site.errors import InputError
from edgewatch.site.people import OWN_NAME, WRONG_PIN, Person, may, same_name, who_may
from edgewatch.site.people_section import PeopleSection
from edgewatch.site.roles import SITE_KEY
from edgewatch.store import journal
from edgewatch.store import people as store
from edgewatch.store.connection import Connection

LOCKED = "person.locked"
"""The event of a person who is locked out. Detail: ``until_ns``, ``failures``."""


class PeopleKeeper:
    """Says who sent an action. All calls run inside the agent's transaction."""

    def __init__(self, site: Path, db: Connection, settings: PeopleSection) -> None:
        self._site, self._db, self._settings = site, db, settings

    def role_of(self, body: Mapping[str, Any], now_ns: int) -> str:
        """The role of who signed the body of an ACTION record.

        Where nobody is enrolled it is what the body says.

        Raises:
            RefusedError: nobody of the site did, or not somebody who may.
            ValueError, KeyError, TypeError: the body is none of an action.
        """
        by, kind = str(body["by"]), str(body["kind"])
        if same_name(by, OWN_NAME):
            raise RefusedError(f"nobody acts in the name of {OWN_NAME}")
        people = store.people(self._db)
        if not people:
            self._require_none_lost(kind)
            return Decision.of(body).role
        if kind == RECOVER:
            _require_signed(self._site_key(), body, "the site's key")
            return SITE_KEY
        person = next((one for one in people if one.name == by), None)
        if person is None:
            raise RefusedError(f"no person of this site is called {by}")
        _require_signed(person.public_key, body, person.name)
        self._require_may(person, kind, now_ns)
        if person.failures:
            store.set_failures(self._db, person.id, 0)
        return person.role

    def _require_none_lost(self, kind: str) -> None:
        """People whose rows are gone, by damage or otherwise, must not open the site to all."""
        if kind != ADD_PERSON and store.had_people(self._db):
            raise RefusedError(
                "the people of this site are lost from its record; an engineer has to be added "
                "first: edgewatch people add NAME --role engineer"
            )

    def _site_key(self) -> bytes:
        from edgewatch.audit.keys import site_key

        try:
            return site_key(self._site).private.public_key().public_bytes_raw()
        except InputError as error:
            raise RefusedError(str(error)) from error

    def _require_may(self, person: Person, kind: str, now_ns: int) -> None:
        if person.is_over(now_ns):
            raise RefusedError(f"{person.name} may not act at this site any more")
        if person.is_locked(now_ns):
            raise RefusedError(f"{person.name} is locked after too many wrong PINs")
        if not may(person.role, kind):
            allowed = " or ".join(who_may(kind)) or "nobody"
            raise RefusedError(f"{person.name} is {person.role}, and this takes: {allowed}")
        if kind != SET_PIN and person.pin_is_over(now_ns, self._settings.pin_days):
            raise RefusedError(f"the PIN of {person.name} has to be set anew first")

    def note(self, kind: str, name: str, at_ns: int, now_ns: int) -> None:
        """Count a wrong PIN; after some in a row the person is locked out for a while.

        ``at_ns`` is when it happened; what says that it lies ahead locks no longer for it.
        """
        person = store.person_named(self._db, name) if kind == WRONG_PIN else None
        if person is None:
            return
        at_ns = min(at_ns, now_ns)
        failures = person.failures + 1
        if failures < self._settings.lock_after:
            store.set_failures(self._db, person.id, failures, person.locked_until_ns)
            return
        until_ns = at_ns + self._settings.lock_for
        store.set_failures(self._db, person.id, 0, until_ns)
        detail = {"until_ns": until_ns, "failures": failures}
        journal.add_event(self._db, at_ns, LOCKED, person.name, **detail)


def _require_signed(public_key: bytes, body: Mapping[str, Any], whose: str) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    signature = body.get("signature") or ""
    if not signature:
        raise RefusedError(f"it is not signed; {whose} has to sign in with the PIN")
    try:
        key = Ed25519PublicKey.from_public_bytes(public_key)
        key.verify(bytes.fromhex(str(signature)), signed_message(body))
    except (InvalidSignature, ValueError):
        raise RefusedError(f"its signature is not that of {whose}") from None
