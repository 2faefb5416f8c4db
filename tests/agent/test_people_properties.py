"""Whatever is asked of it, in whatever order, a site keeps somebody who can decide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from edgewatch.agent.decision import Decision, RefusedError
from edgewatch.agent.people import PeopleKeeper
from edgewatch.agent.person_acts import PersonActs
from edgewatch.site.actions import (
    ADD_PERSON,
    END_PERSON,
    SET_PIN,
    UNLOCK,
    Action,
    signed_message,
)
from edgewatch.site.people import ENGINEER, ROLES, Signer, make_secret, open_secret
from edgewatch.site.people_section import PeopleSection
from edgewatch.site.person_acts import secret_digest
from edgewatch.store.connection import Connection, open_writer
from edgewatch.store.migrations import migrate
from edgewatch.store.people import add_person, people
from support.people import CHEAP, DAY_NS, PIN, new_person

NOW = 1_800_000_000 * 1_000_000_000
NAMES = ("Ana", "Ben", "Cem")
Step = tuple[str, str, str, str, bool]
"""Kind, who signs it, about whom, role of a new person, whether that person has an end."""

steps = st.lists(
    st.tuples(
        st.sampled_from((ADD_PERSON, ADD_PERSON, END_PERSON, SET_PIN, UNLOCK)),
        st.sampled_from(NAMES),
        st.sampled_from(NAMES),
        st.sampled_from(ROLES),
        st.booleans(),
    ),
    max_size=14,
)


@pytest.fixture(scope="module")
def db() -> Iterator[Connection]:
    opened = open_writer(Path(":memory:"))
    migrate(opened)
    yield opened
    opened.close()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(asked=steps)
def test_somebody_can_always_decide_and_nobody_who_was_ended_does(
    db: Connection, asked: list[Step]
) -> None:
    db.execute("BEGIN")
    try:
        _live_through(db, asked)
    finally:
        db.execute("ROLLBACK")


def _live_through(db: Connection, asked: list[Step]) -> None:
    add_person(db, new_person("Ana", "engineer", at_ns=NOW))
    keys = {"Ana": open_secret(people(db)[0].secret, PIN)}
    roles = {"Ana": "engineer"}
    keeper, acts = PeopleKeeper(Path(), db, PeopleSection()), PersonActs(db)
    for number, step in enumerate(asked):
        kind, by, about, role, _ = step
        before = {(p.id, p.name, p.role) for p in people(db)}
        public, secret = make_secret(PIN, CHEAP)
        signer = Signer(by, "", keys.get(by, open_secret(secret, PIN)))
        body = _signed(signer, number, step, public.hex(), secret)
        try:
            acts.act(Decision.of(body, keeper.role_of(body, NOW)), secret)
        except RefusedError:
            assert {(p.id, p.name, p.role) for p in people(db)} == before
        else:
            assert by in {name for _, name, _ in before}
            assert roles[by] == ENGINEER or (kind == SET_PIN and by == about)
            if kind == ADD_PERSON:
                roles[about] = role
            if kind in (ADD_PERSON, SET_PIN):
                keys[about] = open_secret(secret, PIN)
        assert any(p.role == ENGINEER and p.until_ns is None for p in people(db))


def _signed(signer: Signer, number: int, step: Step, public: str, secret: str) -> dict[str, object]:
    kind, _, about, role, ends = step
    payload: dict[str, object] = {"public_key": public, "secret_sha256": secret_digest(secret)}
    if kind == ADD_PERSON:
        payload |= {"person_role": role} | ({"until_ns": NOW + DAY_NS} if ends else {})
    sent = Action(f"{number:016x}", NOW, signer.name, kind, about, "", payload).to_json()
    return {**sent, "signature": signer.sign(signed_message(sent)).hex()}
