"""The people of a site, as the Settings page lists them, and what is asked for about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edgewatch.site.actions import ADD_PERSON, END_PERSON, SET_PIN, UNLOCK
from edgewatch.ui.models.decisions import Person as Decider
from edgewatch.ui.models.formatting import clock, date
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.models.person_words import ROLE_WORDS
from edgewatch.ui.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from edgewatch.site.actions import Action
    from edgewatch.site.people import Person, Signer


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person in words; ``locked``: too many wrong PINs, so that nobody signs in so called."""

    name: str
    role: str
    since: str
    pin: str
    state: str
    locked: bool


def person_rows(people: Sequence[Person], pin_days: int, now_ns: int) -> list[PersonRow]:
    """The people in the order of their names."""
    return [
        PersonRow(
            one.name,
            tr(ROLE_WORDS.get(one.role, one.role)),
            date(one.added_ns),
            _pin(one, pin_days, now_ns),
            _state(one, now_ns),
            one.is_locked(now_ns),
        )
        for one in people
    ]


def new_person(name: str, role: str, pin: str, by: str) -> Request:
    """The request to add a person; the first of a site is added by whoever gives their name."""

    def send(site: Path, signer: Signer | None) -> Action:
        from edgewatch.site.person_acts import send_new_person

        return send_new_person(site, name, role, pin, by=by, signer=signer)

    return Request(ADD_PERSON, name, by, "", tr("add {name}", name=name), {}, send)


def new_pin(name: str, pin: str, by: str) -> Request:
    """The request to give a person a new PIN."""

    def send(site: Path, signer: Signer | None) -> Action:
        from edgewatch.site.person_acts import send_new_pin

        return send_new_pin(site, name, pin, signer=signer)

    return Request(SET_PIN, name, by, "", tr("new PIN of {name}", name=name), {}, send)


def end_of(name: str, who: Decider) -> Request:
    """The request to end a person."""
    words = tr("end {name}", name=name)
    return Request(END_PERSON, name, who.by, who.note, words, {})


def unlocking(name: str, by: str) -> Request:
    """The request to let a locked person try again at once."""
    return Request(UNLOCK, name, by, "", tr("unlock {name}", name=name), {})


def pin_trouble(pin: str, again: str, name: str) -> str:
    """Why a new PIN cannot stand; empty where it can."""
    from edgewatch.site.errors import InputError
    from edgewatch.site.pin import LEAST_DIGITS, LEAST_SIGNS, PinTooShortError, check_pin

    try:
        check_pin(pin, name)
    except PinTooShortError:
        return tr("A PIN has {n} digits or more; a passphrase {m} signs or more.",
                  n=LEAST_DIGITS, m=LEAST_SIGNS)  # fmt: skip
    except InputError:
        return tr("This PIN is too easy to guess.")
    return "" if pin == again else tr("Fill in the same PIN twice.")


def _pin(one: Person, pin_days: int, now_ns: int) -> str:
    ends_ns = one.pin_ends_ns(pin_days)
    if ends_ns is None:
        return tr("does not expire")
    return tr("expired") if ends_ns <= now_ns else tr("until {time}", time=date(ends_ns))


def _state(one: Person, now_ns: int) -> str:
    if one.is_locked(now_ns):
        return tr("locked until {time}", time=clock(one.locked_until_ns, now_ns))
    if one.until_ns is None:
        return ""
    return tr("ended") if one.is_over(now_ns) else tr("until {time}", time=date(one.until_ns))
