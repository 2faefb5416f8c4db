"""The people of a site, as the agent writes them down and everybody reads them."""

from __future__ import annotations

from edgewatch.site.actions import ADD_PERSON
from edgewatch.site.people import Person, same_name
from edgewatch.store.connection import Connection

_SELECT = """
    SELECT id, name, role, public_key, secret, added_ns, until_ns, pin_set_ns, ended_ns, failures,
           locked_until_ns
    FROM person"""


def people(db: Connection, *, ended: bool = False) -> list[Person]:
    """The people of the site by name; with ``ended`` also earlier ones, and earlier keys.

    A record from before there were people has none.
    """
    known = db.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'person'")
    if known.fetchone() is None:
        return []
    rows = db.execute(_SELECT + ("" if ended else " WHERE ended_ns IS NULL") + " ORDER BY name, id")
    return [Person(*row) for row in rows]


def had_people(db: Connection) -> bool:
    """Whether a person was ever added, as the actions of the record say."""
    found = db.execute(
        "SELECT 1 FROM action WHERE kind = ? AND outcome LIKE 'done%' LIMIT 1", (ADD_PERSON,)
    )
    return found.fetchone() is not None


def person_named(db: Connection, name: str) -> Person | None:
    """The person of the site who is called so, in whatever case it is written."""
    return next((one for one in people(db) if same_name(one.name, name)), None)


def add_person(db: Connection, person: Person) -> None:
    """Write a person down; the ``id`` is the record's to give."""
    db.execute(
        """INSERT INTO person (name, role, public_key, secret, added_ns, until_ns, pin_set_ns)
           VALUES (?, ?, ?, ?, ?, ?, ?)""",
        (
            person.name, person.role, person.public_key, person.secret,
            person.added_ns, person.until_ns, person.pin_set_ns,
        ),
    )  # fmt: skip


def end_person(db: Connection, number: int, at_ns: int) -> None:
    """The person, or this key of theirs, counts no more; what it signed stays provable."""
    db.execute("UPDATE person SET ended_ns = ?, secret = '' WHERE id = ?", (at_ns, number))


def set_failures(
    db: Connection, number: int, failures: int, locked_until_ns: int | None = None
) -> None:
    """How many wrong PINs there were in a row, and up to when that locks the person out."""
    db.execute(
        "UPDATE person SET failures = ?, locked_until_ns = ? WHERE id = ?",
        (failures, locked_until_ns, number),
    )
