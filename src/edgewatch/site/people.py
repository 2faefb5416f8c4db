"""People of a site: who they are, and how one signs in to act.

Names and roles stand in the record, and with each the public key of the person and the private
one locked with a PIN (:mod:`edgewatch.site.pin`). Whoever opens it signs what they do
(21 CFR 11.70, 11.100, 11.200); every wrong PIN is told to the agent before it is answered, which
locks the person out after some (11.300 (d)).
"""

from __future__ import annotations

import time
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from edgewatch.site.actions import SET_PIN, send_event
from edgewatch.site.errors import InputError
from edgewatch.site.people_section import PeopleSection
from edgewatch.site.pin import WrongPinError, check_pin, make_secret, open_secret
from edgewatch.site.roles import ALLOWED, ENGINEER, OPERATOR, ROLES, SUPPORT, may, who_may

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

__all__ = [
    "ALLOWED",
    "ENGINEER",
    "NOT_ALLOWED",
    "OPERATOR",
    "OWN_NAME",
    "ROLES",
    "SUPPORT",
    "WRONG_PIN",
    "LockedError",
    "Person",
    "PinExpiredError",
    "Signer",
    "WrongPinError",
    "check_pin",
    "checked_name",
    "make_secret",
    "may",
    "open_secret",
    "same_name",
    "unlock",
    "who_may",
]

OWN_NAME: Final = "edgewatch"
"""In whose name EdgeWatch itself does what keeps the record going; no person has it."""
WRONG_PIN: Final = "person.wrong-pin"
"""The event of a PIN that did not open. Subject: the person's name."""
NOT_ALLOWED: Final = "person.not-allowed"
"""The event of an action that a role may not do. Subject: the person's name."""
LONGEST_NAME: Final = 80
_DAY_NS = 86_400_000_000_000


class LockedError(InputError):
    """Too many wrong PINs: nobody acts in this name for a while."""


class PinExpiredError(InputError):
    """The PIN has to be set anew before anything else can be done with it."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the site, as the record has them; times in ns since the epoch, UTC.

    Attributes:
        id: Number of the row; a new PIN makes a new one.
        public_key: 32 bytes, Ed25519, for what the person signs from ``pin_set_ns`` on.
        secret: The private key, locked with the PIN; empty in a bundle.
        until_ns: From when on the person may do nothing more, if ever.
        ended_ns: When the person, or this key of theirs, was ended.
        failures: Wrong PINs since the last right one.
        locked_until_ns: Up to when nobody may act in this name.
    """

    id: int
    name: str
    role: str
    public_key: bytes
    secret: str = field(repr=False)
    added_ns: int
    until_ns: int | None
    pin_set_ns: int
    ended_ns: int | None = None
    failures: int = 0
    locked_until_ns: int | None = None

    def is_over(self, now_ns: int) -> bool:
        """Whether the person may do nothing any more."""
        return self.ended_ns is not None or (self.until_ns is not None and self.until_ns <= now_ns)

    def is_locked(self, now_ns: int) -> bool:
        return self.locked_until_ns is not None and now_ns < self.locked_until_ns

    def pin_ends_ns(self, pin_days: int) -> int | None:
        """When the PIN has to be set anew; None for never."""
        return self.pin_set_ns + pin_days * _DAY_NS if pin_days else None

    def pin_is_over(self, now_ns: int, pin_days: int) -> bool:
        ends_ns = self.pin_ends_ns(pin_days)
        return ends_ns is not None and ends_ns <= now_ns


@dataclass(frozen=True, slots=True)
class Signer:
    """A person who has signed in: what they do carries their signature.

    ``only_pin`` says that the PIN has to be set anew before anything else.
    """

    name: str
    role: str
    key: Ed25519PrivateKey = field(repr=False, compare=False)
    only_pin: bool = False

    def sign(self, message: bytes) -> bytes:
        """The Ed25519 signature (64 bytes) over a message."""
        return self.key.sign(message)

    def may(self, kind: str) -> bool:
        """Whether an action of this kind can be done now."""
        return may(self.role, kind) and (kind == SET_PIN or not self.only_pin)

    def require(self, kind: str) -> None:
        """Stop an action that this person may not do.

        Raises:
            PinExpiredError, InputError: it is; says who may.
        """
        if not may(self.role, kind):
            allowed = " or ".join(who_may(kind)) or "nobody"
            raise InputError(
                f"{self.name} is {self.role} and may not do this",
                where=kind,
                expected=f"{allowed}",
            )
        if not self.may(kind):
            raise PinExpiredError(
                f"the PIN of {self.name} has to be set anew",
                remedy=f'Set a new one: edgewatch people pin "{self.name}"',
            )


def unlock(
    site: Path,
    person: Person,
    pin: str,
    now_ns: int | None = None,
    settings: PeopleSection | None = None,
    where: str = "command line",
) -> Signer:
    """Sign a person in; a wrong PIN is in the spool before it is answered.

    Args:
        where: At what the person sits, for the record of a wrong PIN.

    Raises:
        WrongPinError: this is not the PIN.
        LockedError: there were too many wrong ones; says until when.
        InputError: the person may do nothing more, or the secret cannot be read.
    """
    now_ns = time.time_ns() if now_ns is None else now_ns
    settings = settings or PeopleSection()
    if person.is_over(now_ns):
        raise InputError(f"{person.name} may not act at this site any more")
    if person.is_locked(now_ns):
        raise _locked(person, now_ns)
    try:
        key = open_secret(person.secret, pin)
    except WrongPinError:
        send_event(site, WRONG_PIN, person.name, at=where)
        raise _wrong(person, settings.lock_after - person.failures - 1) from None
    return Signer(person.name, person.role, key, person.pin_is_over(now_ns, settings.pin_days))


def checked_name(name: str) -> str:
    """The name of a new person, with single spaces.

    Raises:
        InputError: it is empty, too long, EdgeWatch's own, or holds what cannot be read.
    """
    said = " ".join(unicodedata.normalize("NFC", name).split())
    readable = said.isprintable() and "," not in said
    if not said or len(said) > LONGEST_NAME or not readable or same_name(said, OWN_NAME):
        raise InputError(
            f'"{said}" cannot be the name of a person',
            expected=f"1 to {LONGEST_NAME} printable signs, no comma, and not {OWN_NAME}",
        )
    return said


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same to a reader: case and spaces make no other person.

    >>> same_name("A. Weber", "a.  weber ")
    True
    """
    return _folded(one) == _folded(other)


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _wrong(person: Person, left: int) -> WrongPinError:
    what = f"this is not the PIN of {person.name}"
    if left < 1:
        return WrongPinError(what, remedy="This name is locked for a while now.")
    count = "one more wrong one locks" if left == 1 else f"{left} more wrong ones lock"
    return WrongPinError(what, expected=f"the right one; {count} this name")


def _locked(person: Person, now_ns: int) -> LockedError:
    left_ns = (person.locked_until_ns or now_ns) - now_ns
    minutes = -(-left_ns // 60_000_000_000)
    return LockedError(
        f"{person.name} is locked after too many wrong PINs",
        expected=f"a try in {minutes} min",
        remedy=f'Or an engineer unlocks it: edgewatch people unlock "{person.name}"',
    )
