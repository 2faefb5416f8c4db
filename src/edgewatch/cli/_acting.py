"""Who acts in a command: nobody asks as long as a site has no people, then name and PIN."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from edgewatch.site.errors import InputError
from edgewatch.site.unpacked import refuse_unpacked

if TYPE_CHECKING:
    from edgewatch.site.people import Person, Signer


@dataclass(frozen=True, slots=True)
class Who:
    """The name that was given for an action, and the person who signs it, if the site has any."""

    by: str
    signer: Signer | None = None

    @property
    def name(self) -> str:
        """In whose name it is done."""
        return acting_name(self.by, self.signer)


def acting_name(by: str, signer: Signer | None) -> str:
    """The signer's name, the one that was given, or that of who is logged in."""
    from edgewatch.cli._settle import login_name

    return signer.name if signer is not None else by or login_name()


def who_acts(site: Path, by: str, kind: str) -> Who:
    """As :func:`signer_for`, for actions that need no name where a site has no people."""
    return Who(by, signer_for(site, by, kind))


def signer_for(site: Path, by: str, kind: str) -> Signer | None:
    """The person who signs an action of a kind; None at a site that has no people.

    Call it before anything is done: it is what refuses.

    Raises:
        InputError: nobody of the site was named, the PIN is not theirs, they are locked out, or
            their role may not do this; the folder was unpacked from a bundle.
    """
    refuse_unpacked(site)
    people = people_of(site)
    if not people:
        return None
    person = _named(people, by)
    signer = _signed_in(site, person)
    if not signer.may(kind):
        _tell_of(site, person, kind)
    signer.require(kind)
    return signer


def people_of(site: Path) -> list[Person]:
    """The people of the site as its record has them.

    Raises:
        InputError: there is no site, or its record cannot be read.
    """
    from edgewatch.sdk.paths import record_file
    from edgewatch.store.connection import RecordError, open_reader
    from edgewatch.store.people import people

    path = record_file(site)
    if not path.exists():
        return []
    db = open_reader(path)
    try:
        return people(db)
    except RecordError as error:
        raise InputError(f"the record cannot be read ({error})", where=str(path)) from error
    finally:
        db.close()


def _named(people: list[Person], by: str) -> Person:
    from edgewatch.site.people import same_name

    names = ", ".join(person.name for person in people)
    if not by.strip():
        raise InputError(
            "this site has people, and one of them has to do this",
            expected=f"--by with one of: {names}",
        )
    for person in people:
        if same_name(person.name, by):
            return person
    raise InputError(f"no person of this site is called {by}", expected=f"one of: {names}")


def _signed_in(site: Path, person: Person) -> Signer:
    """A wrong PIN is counted in the record before it is answered, also where no agent runs."""
    from edgewatch.agent.settle import settle
    from edgewatch.cli._pin import pin_of
    from edgewatch.site.config import load_site
    from edgewatch.site.people import WrongPinError, unlock

    settings = load_site(site).people
    try:
        return unlock(site, person, pin_of(person.name), settings=settings)
    except WrongPinError:
        with suppress(InputError):  # an agent that is slow counts it later
            settle(site)
        raise


def _tell_of(site: Path, person: Person, kind: str) -> None:
    from edgewatch.site.actions import send_event
    from edgewatch.site.people import NOT_ALLOWED

    send_event(site, NOT_ALLOWED, person.name, action=kind, at="command line")
