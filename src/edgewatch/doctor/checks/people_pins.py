"""``people.pins``: people who can sign in."""

from __future__ import annotations

from collections.abc import Sequence

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import DAY_NS, Examination
from edgewatch.doctor.finding import Found, advice, failed, not_applicable, ok, together
from edgewatch.doctor.words import many
from edgewatch.site.people import ENGINEER, Person
from edgewatch.store.people import people

SOON_DAYS = 14


def look(examination: Examination) -> Found:
    with examination.reading() as db:
        found = people(db)
    return judge(found, examination.now_ns, examination.settings.people.pin_days)


def judge(found: Sequence[Person], now_ns: int, pin_days: int) -> Found:
    """One engineer who can sign in is the least: nobody else can let others in again."""
    if not found:
        return not_applicable("This site has no people: whoever uses the machine may act.")
    able = [p for p in found if not p.is_over(now_ns) and not p.pin_is_over(now_ns, pin_days)]
    parts = [_one(person, now_ns, pin_days) for person in found]
    if not any(person.role == ENGINEER for person in able):
        parts.append(
            failed(
                "No engineer of the site can sign in.",
                "Let an engineer set a new PIN, or take the site back with its own key.",
                "edgewatch people list",
                "edgewatch people recover NAME",
            )
        )
    return together(parts, "")


def _one(person: Person, now_ns: int, pin_days: int) -> Found:
    new_pin = f'edgewatch people pin "{person.name}"'
    ends_ns = person.pin_ends_ns(pin_days)
    if person.is_locked(now_ns):
        return advice(
            f"{person.name} is locked out after too many wrong PINs.",
            "An engineer can unlock them.",
            f'edgewatch people unlock "{person.name}" --by ENGINEER',
        )
    if person.is_over(now_ns):
        return ok(f"{person.name} may act no more.")
    if ends_ns is not None and ends_ns <= now_ns:
        return advice(f"The PIN of {person.name} has run out.", "Set a new one.", new_pin)
    if ends_ns is not None and ends_ns - now_ns < SOON_DAYS * DAY_NS:
        days = (ends_ns - now_ns) // DAY_NS
        return advice(
            f"The PIN of {person.name} runs out in {many(days, 'day')}.",
            "Set a new one before then.",
            new_pin,
        )
    return ok(f"{person.name} can sign in.")


CHECK = Check(
    "people.pins",
    "People can sign in",
    "Nobody can approve a replaced unit, acknowledge or sign off while no one can sign in.",
    look,
    needs="record",
)
