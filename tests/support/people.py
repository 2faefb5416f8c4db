"""People for tests: PINs that cost nothing to check, and sites where somebody is enrolled."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from edgewatch.agent.agent import Agent
from edgewatch.site import pin
from edgewatch.site.people import Person, Signer, make_secret, open_secret
from edgewatch.site.person_acts import send_new_person
from edgewatch.store.connection import Connection
from edgewatch.store.people import person_named

CHEAP: Final[Mapping[str, int]] = {"t": 1, "m_kib": 8, "p": 1}
ENGINEER, OPERATOR, SUPPORT = "A. Weber", "M. Rossi", "Vendor"
PIN, OTHER_PIN = "482913", "730518"
DAY_NS = 86_400 * 1_000_000_000


def make_pins_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """argon2id with the least memory it takes: what is checked does not depend on it."""
    monkeypatch.setattr(pin.make_secret, "__defaults__", (CHEAP,))


def new_person(
    name: str = ENGINEER, role: str = "engineer", *, until_ns: int | None = None, at_ns: int = 0
) -> Person:
    """A person as the record would have them, with the PIN of these tests."""
    public, secret = make_secret(PIN, CHEAP)
    return Person(1, name, role, public, secret, at_ns, until_ns, at_ns)


def signer_of(person: Person, pin: str = PIN) -> Signer:
    """The person, signed in."""
    return Signer(person.name, person.role, open_secret(person.secret, pin))


def enrol(
    site: Path, agent: Agent, db: Connection, name: str, role: str, by: Signer | None = None
) -> Signer:
    """Have an agent take a person in; the person, signed in."""
    send_new_person(site, name, role, PIN, by=name, signer=by)
    agent.turn()
    person = person_named(db, name)
    assert person is not None
    return signer_of(person)
