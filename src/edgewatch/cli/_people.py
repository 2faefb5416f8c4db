"""What ``edgewatch people`` does: sent to the agent, waited for, shown as the record has it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from edgewatch.audit.keys import site_key
from edgewatch.cli._acting import people_of, signer_for, who_acts
from edgewatch.cli._devices_until import End
from edgewatch.cli._output import rfc3339
from edgewatch.cli._pin import new_pin_of
from edgewatch.cli._record import reading
from edgewatch.cli._settle import commit, login_name
from edgewatch.site.actions import ADD_PERSON, END_PERSON, SET_PIN, UNLOCK
from edgewatch.site.config import load_site
from edgewatch.site.errors import InputError
from edgewatch.site.people import (
    Person,
    Signer,
    WrongPinError,
    checked_name,
    open_secret,
    same_name,
)
from edgewatch.site.person_acts import (
    send_end,
    send_new_person,
    send_new_pin,
    send_recovery,
    send_unlock,
)
from edgewatch.site.pin import SecretError
from edgewatch.site.roles import SITE_KEY
from edgewatch.store.people import people


def listed(site: Path, *, ended: bool = False) -> list[dict[str, Any]]:
    """The people in the shape of ``people list --json``, by name.

    Raises:
        InputError: no site, or its record cannot be read.
    """
    with reading(site) as (config, db):
        return [person_shown(one, config.people.pin_days) for one in people(db, ended=ended)]


def person_shown(person: Person, pin_days: int) -> dict[str, Any]:
    """A person as everybody may see them: the public key, never the other one."""
    locked_ns = person.locked_until_ns if person.is_locked(time.time_ns()) else None
    times = {
        "added_at": person.added_ns,
        "until": person.until_ns,
        "pin_set_at": person.pin_set_ns,
        "pin_ends_at": person.pin_ends_ns(pin_days),
        "locked_until": locked_ns,
        "ended_at": person.ended_ns,
    }
    shown = {name: None if at is None else rfc3339(at) for name, at in times.items()}
    who = {"name": person.name, "role": person.role, "public_key": person.public_key.hex()}
    return who | shown


def added(
    site: Path, name: str, role: str, *, by: str, until: End | None, note: str, file: Path | None
) -> dict[str, Any]:
    """Add a person; how they then are.

    Raises:
        InputError: name, role or PIN cannot stand, or nobody who may do it does.
    """
    load_site(site)
    name = checked_name(name)
    who = who_acts(site, by, ADD_PERSON)
    until_ns = None if until is None else until.of(time.time_ns())
    action = send_new_person(
        site, name, role, new_pin_of(name, file),
        by=who.name, signer=who.signer, until_ns=until_ns, note=note,
    )  # fmt: skip
    commit(site, action)
    return _again(site, name)


def pin_set(site: Path, name: str, *, by: str, note: str, file: Path | None) -> dict[str, Any]:
    """Give a person a new PIN; how they then are.

    Raises:
        InputError: no such person, the PIN cannot stand or is the old one, or nobody who may
            do it does.
    """
    person = _found(site, name)
    signer = signer_for(site, by, SET_PIN)
    pin = new_pin_of(person.name, file)
    if _opens(person, pin):
        raise InputError("the new PIN is the old one", expected="another one")
    commit(site, send_new_pin(site, person.name, pin, signer=signer, note=note))
    return _again(site, person.name)


def recovered(site: Path, name: str, *, note: str, file: Path | None) -> dict[str, Any]:
    """Give an engineer whose PIN is lost another one; how they then are.

    Raises:
        InputError: no such engineer, no reason was given, or the site's key cannot be read.
    """
    person = _found(site, name)
    if not note.strip():
        raise InputError("it takes a reason", where="people recover", expected="--note TEXT")
    account = Signer(login_name(), SITE_KEY, site_key(site).private)
    pin = new_pin_of(person.name, file)
    commit(site, send_recovery(site, person.name, pin, account=account, note=note))
    return _again(site, person.name)


def ended(site: Path, name: str, *, by: str, note: str) -> dict[str, Any]:
    """End a person; how they then are.

    Raises:
        InputError: no such person, the last engineer, or nobody who may do it does.
    """
    person = _found(site, name)
    signer = signer_for(site, by, END_PERSON)
    commit(site, send_end(site, person.name, signer=signer, note=note))
    with reading(site) as (config, db):
        past = [one for one in people(db, ended=True) if one.id == person.id]
        return person_shown(past[0], config.people.pin_days)


def unlocked(site: Path, name: str, *, by: str, note: str) -> dict[str, Any]:
    """Unlock a person; how they then are.

    Raises:
        InputError: no such person, or nobody who may do it does.
    """
    person = _found(site, name)
    signer = signer_for(site, by, UNLOCK)
    commit(site, send_unlock(site, person.name, signer=signer, note=note))
    return _again(site, person.name)


def _found(site: Path, name: str) -> Person:
    load_site(site)
    known = people_of(site)
    for person in known:
        if same_name(person.name, name):
            return person
    raise InputError(
        f"no person of this site is called {name}",
        expected=f"one of: {', '.join(one.name for one in known) or 'nobody yet'}",
    )


def _again(site: Path, name: str) -> dict[str, Any]:
    return next(one for one in listed(site) if same_name(one["name"], name))


def _opens(person: Person, pin: str) -> bool:
    try:
        open_secret(person.secret, pin)
    except (WrongPinError, SecretError):  # a locked key that is damaged is renewed as well
        return False
    return True
