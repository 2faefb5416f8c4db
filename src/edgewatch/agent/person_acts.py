"""Adding, changing and ending people, as it comes from the spool."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Final

from edgewatch.agent.decision import Decision, RefusedError
from edgewatch.site import actions
from edgewatch.site.errors import InputError
from edgewatch.site.people import ENGINEER, ROLES, Person, checked_name
from edgewatch.site.person_acts import secret_digest
from edgewatch.site.pin import public_key_of
from edgewatch.site.roles import SITE_KEY
from edgewatch.store import people as store
from edgewatch.store.connection import Connection

DONE: Final = "done"


class PersonActs:
    """Carries out what is decided about people, inside the agent's transaction."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._ways: Mapping[str, Callable[[Decision, str], None]] = {
            actions.ADD_PERSON: self._add,
            actions.END_PERSON: self._end,
            actions.SET_PIN: self._set_pin,
            actions.UNLOCK: self._unlock,
            actions.RECOVER: self._recover,
        }

    def knows(self, kind: str) -> bool:
        """Whether such an action is about a person."""
        return kind in self._ways

    def act(self, decision: Decision, secret: str) -> str:
        """Carry out what a person who may do so has decided; ``secret`` is the locked key.

        Raises:
            RefusedError: it cannot be done.
        """
        try:
            self._ways[decision.kind](decision, secret)
        except InputError as error:
            raise RefusedError(str(error)) from error
        return DONE

    def _add(self, decision: Decision, secret: str) -> None:
        name, role = checked_name(decision.slot), str(decision.payload.get("person_role"))
        until_ns = decision.moment("until_ns")
        if role not in ROLES:
            raise RefusedError(f"there is no role {role}, only: {', '.join(ROLES)}")
        self._require_free(name, decision.at_ns)
        if not store.people(self._db) and (role != ENGINEER or until_ns is not None):
            raise RefusedError("the first person has to be an engineer, without an end")
        key = _key_of(decision, secret)
        at_ns = decision.at_ns
        store.add_person(self._db, Person(0, name, role, key, secret, at_ns, until_ns, at_ns))

    def _require_free(self, name: str, at_ns: int) -> None:
        """A name whose time is over is free again; what was signed under it stays."""
        there = store.person_named(self._db, name)
        if there is None:
            return
        if not there.is_over(at_ns):
            raise RefusedError(f"there is a person called {name} already")
        store.end_person(self._db, there.id, there.until_ns or at_ns)

    def _end(self, decision: Decision, _: str) -> None:
        person = self._found(decision)
        rest = [one for one in store.people(self._db) if one.id != person.id]
        if not any(one.role == ENGINEER and one.until_ns is None for one in rest):
            raise RefusedError(
                f"{person.name} is the last engineer without an end; add another one first"
            )
        store.end_person(self._db, person.id, decision.at_ns)

    def _set_pin(self, decision: Decision, secret: str) -> None:
        """A new PIN is a new key: whoever has seen the old one has nothing."""
        person = self._found(decision)
        if decision.by != person.name and decision.role != ENGINEER:
            raise RefusedError(f"only {person.name} or an engineer sets this PIN")
        self._set_anew(person, decision, secret)

    def _recover(self, decision: Decision, secret: str) -> None:
        """The last engineer's PIN is lost: who has the site's key gives that engineer another."""
        person = self._found(decision)
        if decision.role != SITE_KEY or person.role != ENGINEER:
            raise RefusedError(f"only the PIN of an engineer is recovered, with the {SITE_KEY}")
        self._set_anew(person, decision, secret)

    def _set_anew(self, person: Person, decision: Decision, secret: str) -> None:
        key = _key_of(decision, secret)
        store.end_person(self._db, person.id, decision.at_ns)
        anew = dataclasses.replace(
            person, public_key=key, secret=secret, pin_set_ns=decision.at_ns, ended_ns=None
        )
        store.add_person(self._db, anew)

    def _unlock(self, decision: Decision, _: str) -> None:
        store.set_failures(self._db, self._found(decision).id, 0)

    def _found(self, decision: Decision) -> Person:
        person = store.person_named(self._db, decision.slot)
        if person is None:
            have = ", ".join(one.name for one in store.people(self._db)) or "nobody yet"
            raise RefusedError(f"no person of this site is called {decision.slot} ({have})")
        return person


def _key_of(decision: Decision, secret: str) -> bytes:
    """The public key of a new person or PIN, once all that belongs to it fits together."""
    said = str(decision.payload.get("public_key"))
    if secret_digest(secret) != decision.payload.get("secret_sha256"):
        raise RefusedError("the locked key is not the one that was signed for")
    key = public_key_of(secret)
    if key.hex() != said:
        raise RefusedError("the locked key is that of another public key")
    return key
