"""The agent checks who acts: what is not signed by somebody who may is refused, and kept."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from edgewatch.agent.agent import Agent
from edgewatch.audit.keys import site_key
from edgewatch.site import actions
from edgewatch.site.actions import AUDIO_PAUSE, ENROL, EXPORT, REVIEW, SETTING, send_action
from edgewatch.site.people import WRONG_PIN, LockedError, Signer, WrongPinError, unlock
from edgewatch.site.person_acts import (
    send_end,
    send_new_person,
    send_new_pin,
    send_recovery,
    send_unlock,
)
from edgewatch.site.roles import SITE_KEY
from edgewatch.spool import Kind, SegmentWriter
from edgewatch.store import journal
from edgewatch.store.connection import Connection
from edgewatch.store.people import people, person_named, set_failures
from support.people import (
    DAY_NS,
    ENGINEER,
    OPERATOR,
    OTHER_PIN,
    PIN,
    SUPPORT,
    enrol,
    make_pins_cheap,
    signer_of,
)
from support.small_site import agent_at


@dataclasses.dataclass
class Rig:
    """A site with an agent that takes a turn when it is asked to."""

    site: Path
    agent: Agent
    db: Connection

    def outcome(self, action: actions.Action) -> str:
        """What came of an action that was sent."""
        return self.outcome_of(action.token)

    def outcome_of(self, token: str) -> str:
        self.agent.turn()
        found = journal.action_outcome(self.db, token)
        assert found is not None
        return found

    def put(self, body: dict[str, Any]) -> str:
        """Put an action into the spool as another program might; what came of it."""
        writer = SegmentWriter(self.site / "spool", "action")
        writer.append_json(Kind.ACTION, body, wall_ns=body["time_ns"])
        writer.close()
        return self.outcome_of(body["token"])

    def pause(self, signer: Signer | None, by: str = "somebody") -> actions.Action:
        """Something that every role may do and that needs nothing else."""
        until_ns = time.time_ns() + 60 * 10**9
        return send_action(self.site, AUDIO_PAUSE, "all", by=by, signer=signer, until_ns=until_ns)


@pytest.fixture
def rig(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Rig]:
    make_pins_cheap(monkeypatch)
    (tmp_path / "site.toml").write_text("schema = 1\n")
    with agent_at(tmp_path) as (agent, db):
        db.execute("PRAGMA synchronous = OFF")
        yield Rig(tmp_path, agent, db)


@pytest.fixture
def engineer(rig: Rig) -> Signer:
    return enrol(rig.site, rig.agent, rig.db, ENGINEER, "engineer")


@pytest.fixture
def operator(rig: Rig, engineer: Signer) -> Signer:
    return enrol(rig.site, rig.agent, rig.db, OPERATOR, "operator", engineer)


def actions_of(rig: Rig) -> list[dict[str, Any]]:
    return journal.actions(rig.db)


def test_without_people_names_are_taken_as_they_are_given(rig: Rig) -> None:
    assert rig.outcome(rig.pause(None, "anybody")) == "done"
    (row,) = actions_of(rig)
    assert (row["by"], row["role"], row["signature"]) == ("anybody", "", "")


def test_nobody_acts_in_the_name_of_edgewatch(rig: Rig) -> None:
    assert rig.outcome(rig.pause(None, "EdgeWatch")).startswith("refused: nobody acts")


def test_the_first_person_is_an_engineer_without_an_end(rig: Rig) -> None:
    refused = send_new_person(rig.site, OPERATOR, "operator", PIN, by="root")
    assert rig.outcome(refused) == (
        "refused: the first person has to be an engineer, without an end"
    )
    ends = send_new_person(
        rig.site, ENGINEER, "engineer", PIN, by="root", until_ns=time.time_ns() + DAY_NS
    )
    assert "without an end" in rig.outcome(ends)
    first = send_new_person(rig.site, ENGINEER, "engineer", PIN, by="root")
    assert rig.outcome(first) == "done"
    (person,) = people(rig.db)
    assert (person.name, person.role) == (ENGINEER, "engineer")


def test_the_locked_key_is_with_the_person_and_nowhere_else(rig: Rig, engineer: Signer) -> None:
    (person,) = people(rig.db)
    (row,) = actions_of(rig)
    assert person.secret
    assert "secret" not in row
    assert set(row["payload"]) == {"person_role", "public_key", "secret_sha256"}


def test_from_the_first_person_on_everything_is_signed(rig: Rig, engineer: Signer) -> None:
    signed = rig.pause(engineer)
    assert rig.outcome(signed) == "done"
    row = actions_of(rig)[0]
    assert (row["by"], row["role"]) == (ENGINEER, "engineer")
    message = actions.signed_message(row)
    engineer.key.public_key().verify(bytes.fromhex(row["signature"]), message)
    assert "is not signed" in rig.outcome(rig.pause(None, ENGINEER))
    assert "no person of this site is called somebody" in rig.outcome(rig.pause(None))
    assert [r["role"] for r in actions_of(rig)[:2]] == ["", ""]


def test_an_altered_action_is_refused(rig: Rig, engineer: Signer, operator: Signer) -> None:
    aside = Rig(rig.site.parent / "aside", rig.agent, rig.db)
    for field, value in (
        ("time_ns", 5),
        ("by", OPERATOR),
        ("kind", EXPORT),
        ("subject", "1"),
        ("note", "another"),
        ("payload", {}),
        ("token", "00" * 8),
        ("signature", "00" * 64),
        ("signature", "00"),
        ("signature", "no hex"),
        ("signature", 7),
    ):
        sent = aside.pause(engineer).to_json()
        outcome = rig.put({**sent, field: value})
        assert outcome.startswith("refused: its signature is not that of"), (field, value)


def test_an_action_happens_once_however_often_it_is_sent(rig: Rig, engineer: Signer) -> None:
    sent = rig.pause(engineer)
    assert rig.outcome(sent) == "done"
    before = len(actions_of(rig))
    assert rig.put(sent.to_json()) == "done"
    assert len(actions_of(rig)) == before
    assert "signature" in rig.put({**sent.to_json(), "token": "11" * 8})


def test_a_role_that_is_not_enough_is_refused_by_the_agent_too(rig: Rig, operator: Signer) -> None:
    as_engineer = dataclasses.replace(operator, role="engineer")  # a program that was altered
    for kind in (ENROL, SETTING, REVIEW):
        sent = send_action(rig.site, kind, "analyser", by="", signer=as_engineer)
        assert rig.outcome(sent) == f"refused: {OPERATOR} is operator, and this takes: engineer"
    assert rig.outcome(rig.pause(operator)) == "done"


def test_nobody_makes_himself_an_engineer(rig: Rig, operator: Signer) -> None:
    as_engineer = dataclasses.replace(operator, role="engineer")
    sent = send_new_person(rig.site, "Mallory", "engineer", PIN, signer=as_engineer)
    assert rig.outcome(sent).startswith("refused")
    unsigned = send_new_person(rig.site, "Mallory", "engineer", PIN, by=ENGINEER)
    assert rig.outcome(unsigned).startswith("refused")
    assert [one.name for one in people(rig.db)] == [ENGINEER, OPERATOR]


def test_an_ended_person_does_nothing_more_not_even_dated_back(
    rig: Rig, engineer: Signer, operator: Signer
) -> None:
    assert rig.outcome(send_end(rig.site, OPERATOR, signer=engineer, note="left")) == "done"
    dated_back = send_action(
        rig.site, actions.NOT_USEFUL, "1", by="", signer=operator, time_ns=time.time_ns() - DAY_NS
    )
    assert "no person of this site" in rig.outcome(dated_back)
    (past,) = (one for one in people(rig.db, ended=True) if one.name == OPERATOR)
    assert past.ended_ns is not None
    assert past.secret == ""
    assert past.public_key == operator.key.public_key().public_bytes_raw()


def test_the_last_engineer_cannot_be_ended(rig: Rig, engineer: Signer) -> None:
    until_ns = time.time_ns() + DAY_NS
    guest = send_new_person(rig.site, "Guest", "engineer", PIN, signer=engineer, until_ns=until_ns)
    assert rig.outcome(guest) == "done"
    assert "the last engineer" in rig.outcome(send_end(rig.site, ENGINEER, signer=engineer))
    second = enrol(rig.site, rig.agent, rig.db, "B. Hahn", "engineer", engineer)
    assert rig.outcome(send_end(rig.site, ENGINEER, signer=second)) == "done"


def test_a_name_is_given_once_whatever_its_case(rig: Rig, engineer: Signer) -> None:
    again = send_new_person(rig.site, "a.  WEBER", "operator", PIN, signer=engineer)
    assert "already" in rig.outcome(again)


def test_a_name_whose_time_is_over_is_free_again(rig: Rig, engineer: Signer) -> None:
    enrol(rig.site, rig.agent, rig.db, OPERATOR, "operator", engineer)
    rig.db.execute("UPDATE person SET until_ns = 1 WHERE name = ?", (OPERATOR,))
    again = send_new_person(rig.site, OPERATOR, "support", OTHER_PIN, signer=engineer)
    assert rig.outcome(again) == "done"
    both = [(p.role, p.ended_ns) for p in people(rig.db, ended=True) if p.name == OPERATOR]
    assert both == [("operator", 1), ("support", None)]


def test_a_new_pin_is_a_new_key_and_the_old_one_signs_nothing(
    rig: Rig, engineer: Signer, operator: Signer
) -> None:
    assert rig.outcome(send_new_pin(rig.site, OPERATOR, OTHER_PIN, signer=operator)) == "done"
    assert "signature is not that" in rig.outcome(rig.pause(operator))
    person = person_named(rig.db, OPERATOR)
    assert person is not None
    assert rig.outcome(rig.pause(signer_of(person, OTHER_PIN))) == "done"
    keys = [one for one in people(rig.db, ended=True) if one.name == OPERATOR]
    assert [one.ended_ns is None for one in keys] == [False, True]
    assert keys[0].added_ns == keys[1].added_ns


def test_a_pin_is_set_by_oneself_or_an_engineer(
    rig: Rig, engineer: Signer, operator: Signer
) -> None:
    support = enrol(rig.site, rig.agent, rig.db, SUPPORT, "support", engineer)
    stolen = send_new_pin(rig.site, OPERATOR, OTHER_PIN, signer=support)
    assert rig.outcome(stolen) == f"refused: only {OPERATOR} or an engineer sets this PIN"
    assert rig.outcome(send_new_pin(rig.site, OPERATOR, OTHER_PIN, signer=engineer)) == "done"


def test_a_locked_key_that_was_exchanged_on_the_way_is_refused(rig: Rig, engineer: Signer) -> None:
    aside = rig.site.parent / "aside"
    sent = send_new_person(aside, OPERATOR, "operator", PIN, signer=engineer)
    other = send_new_person(aside, OPERATOR, "operator", OTHER_PIN, signer=engineer)
    swapped = {**sent.to_json(), "secret": other.secret}
    assert "not the one that was signed for" in rig.put(swapped)


def test_five_wrong_pins_lock_a_person_out_for_a_while(rig: Rig, operator: Signer) -> None:
    for says in ("4 more", "3 more", "2 more", "one more wrong one locks", "is locked"):
        person = person_named(rig.db, OPERATOR)
        assert person is not None
        with pytest.raises(WrongPinError, match=says):
            unlock(rig.site, person, "999123")
        rig.agent.turn()
    person = person_named(rig.db, OPERATOR)
    assert person is not None
    with pytest.raises(LockedError):
        unlock(rig.site, person, PIN)
    assert "is locked" in rig.outcome(rig.pause(operator))
    kinds = [event["kind"] for event in journal.events(rig.db)]
    assert kinds.count(WRONG_PIN) == 5
    assert kinds.count("person.locked") == 1


def test_an_engineer_unlocks(rig: Rig, engineer: Signer, operator: Signer) -> None:
    person = person_named(rig.db, OPERATOR)
    assert person is not None
    set_failures(rig.db, person.id, 0, time.time_ns() + DAY_NS)
    assert "is locked" in rig.outcome(rig.pause(operator))
    assert rig.outcome(send_unlock(rig.site, OPERATOR, signer=engineer)) == "done"
    assert rig.outcome(rig.pause(operator)) == "done"


def test_a_right_pin_forgets_the_wrong_ones(rig: Rig, operator: Signer) -> None:
    person = person_named(rig.db, OPERATOR)
    assert person is not None
    with pytest.raises(WrongPinError):
        unlock(rig.site, person, "999123")
    rig.agent.turn()
    assert rig.outcome(rig.pause(operator)) == "done"
    again = person_named(rig.db, OPERATOR)
    assert again is not None
    assert again.failures == 0


def test_wrong_pins_from_the_future_lock_no_longer_for_it(rig: Rig, operator: Signer) -> None:
    now_ns = time.time_ns()
    writer = SegmentWriter(rig.site / "spool", "event")
    for _ in range(5):
        body = {"kind": WRONG_PIN, "subject": OPERATOR}
        writer.append_json(Kind.EVENT, body, wall_ns=now_ns + DAY_NS)
    writer.close()
    rig.agent.turn()
    person = person_named(rig.db, OPERATOR)
    assert person is not None
    assert person.locked_until_ns is not None
    assert person.locked_until_ns < now_ns + DAY_NS // 2


def test_a_pin_that_is_over_is_refused_by_the_agent_too(rig: Rig, engineer: Signer) -> None:
    long_ago = time.time_ns() - 366 * DAY_NS
    rig.db.execute("UPDATE person SET pin_set_ns = ?", (long_ago,))
    assert "PIN of A. Weber has to be set anew" in rig.outcome(rig.pause(engineer))
    assert rig.outcome(send_new_pin(rig.site, ENGINEER, OTHER_PIN, signer=engineer)) == "done"


def test_who_signed_gives_the_role_not_what_the_action_says(rig: Rig, operator: Signer) -> None:
    sent = send_action(
        rig.site, actions.NOT_USEFUL, "1", by="", signer=operator, role="chief of medicine"
    )
    rig.agent.turn()
    row = next(row for row in actions_of(rig) if row["token"] == sent.token)
    assert row["role"] == "operator"


def test_the_lost_pin_of_the_last_engineer_takes_the_key_of_the_site(
    rig: Rig, engineer: Signer, operator: Signer
) -> None:
    account = Signer("root", SITE_KEY, site_key(rig.site).private)
    recovered = send_recovery(rig.site, ENGINEER, OTHER_PIN, account=account, note="forgotten")
    assert rig.outcome(recovered) == "done"
    assert [(r["by"], r["role"]) for r in actions_of(rig)[:1]] == [("root", SITE_KEY)]
    assert "signature is not that" in rig.outcome(rig.pause(engineer))
    others = send_recovery(rig.site, OPERATOR, OTHER_PIN, account=account, note="forgotten")
    assert "only the PIN of an engineer" in rig.outcome(others)
    forged = dataclasses.replace(account, key=operator.key)
    stolen = send_recovery(rig.site, ENGINEER, PIN, account=forged, note="forgotten")
    assert rig.outcome(stolen) == "refused: its signature is not that of the site's key"
    as_person = rig.pause(dataclasses.replace(account, role="engineer"))
    assert "no person of this site is called root" in rig.outcome(as_person)


def test_people_who_are_lost_from_the_record_do_not_open_it_to_all(
    rig: Rig, engineer: Signer
) -> None:
    rig.db.execute("DELETE FROM person")
    assert "people of this site are lost" in rig.outcome(rig.pause(None, ENGINEER))
    assert "people of this site are lost" in rig.outcome(rig.pause(engineer))
    anew = enrol(rig.site, rig.agent, rig.db, ENGINEER, "engineer")
    assert rig.outcome(rig.pause(anew)) == "done"
