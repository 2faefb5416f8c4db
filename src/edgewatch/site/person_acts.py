"""Adding, changing and ending people: what window and command line send for it.

A person's locked key goes to the agent beside the action, never inside it: actions are sealed and
exported, and with the locked key the PIN could be tried at leisure. The action holds its digest.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from edgewatch.site.actions import (
    ADD_PERSON,
    END_PERSON,
    RECOVER,
    SET_PIN,
    UNLOCK,
    Action,
    send_action,
)
from edgewatch.site.errors import InputError
from edgewatch.site.people import ROLES, Signer, checked_name
from edgewatch.site.pin import check_pin, make_secret


def send_new_person(
    site: Path,
    name: str,
    role: str,
    pin: str,
    *,
    by: str = "",
    signer: Signer | None = None,
    until_ns: int | None = None,
    note: str = "",
) -> Action:
    """Ask the agent to add a person; the first of a site has no ``signer``.

    Raises:
        InputError: the name, role or PIN cannot stand, or the signer may not do this.
    """
    name = checked_name(name)
    if role not in ROLES:
        raise InputError(f'no role "{role}"', expected=f"one of {', '.join(ROLES)}")
    parts = {"person_role": role, **_locked(name, pin)}
    if until_ns is not None:
        parts["until_ns"] = until_ns
    return send_action(site, ADD_PERSON, name, by=by, note=note, signer=signer, **parts)


def send_new_pin(
    site: Path, name: str, pin: str, *, signer: Signer | None = None, note: str = ""
) -> Action:
    """Ask the agent to give a person a new PIN, and with it a new key.

    Raises:
        InputError: the PIN cannot stand, or the signer may not do this.
    """
    parts = _locked(name, pin)
    return send_action(site, SET_PIN, name, by="", note=note, signer=signer, **parts)


def send_recovery(site: Path, name: str, pin: str, *, account: Signer, note: str) -> Action:
    """Ask the agent to give an engineer whose PIN is lost another one.

    Args:
        account: Signs with the site's key, in the role :data:`SITE_KEY`.

    Raises:
        InputError: the PIN cannot stand, or ``account`` is no such signer.
    """
    parts = _locked(name, pin)
    return send_action(site, RECOVER, name, by="", note=note, signer=account, **parts)


def send_end(site: Path, name: str, *, signer: Signer | None, note: str = "") -> Action:
    """Ask the agent to end a person: what they did stays, they do nothing more."""
    return send_action(site, END_PERSON, name, by="", note=note, signer=signer)


def send_unlock(site: Path, name: str, *, signer: Signer | None, note: str = "") -> Action:
    """Ask the agent to let a locked person try again at once."""
    return send_action(site, UNLOCK, name, by="", note=note, signer=signer)


def secret_digest(secret: str) -> str:
    """SHA-256 of a locked key, in hex, as the payload of an action has it."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _locked(name: str, pin: str) -> dict[str, Any]:
    check_pin(pin, name)
    public, secret = make_secret(pin)
    return {
        "public_key": public.hex(),
        "secret_sha256": secret_digest(secret),
        "secret": secret,
    }
