"""Who may do what, and what it takes to sign in."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.site import actions
from edgewatch.site.config import PeopleSection, parse_site
from edgewatch.site.errors import InputError
from edgewatch.site.people import (
    ROLES,
    LockedError,
    Person,
    PinExpiredError,
    WrongPinError,
    checked_name,
    may,
    same_name,
    unlock,
    who_may,
)
from edgewatch.site.pin import open_secret
from edgewatch.site.roles import ALLOWED
from edgewatch.spool import Kind, SegmentReader
from edgewatch.spool.frame import encode_json
from support.people import DAY_NS, ENGINEER, PIN, new_person

NOW = 1_800_000_000 * 1_000_000_000
KINDS = {
    value
    for name, value in vars(actions).items()
    if name.isupper() and not name.startswith("_") and isinstance(value, str)
}


def told(site: Path) -> list[dict[str, Any]]:
    """The events that lie in the spool."""
    found = []
    for path in sorted((site / "spool").glob("*.seg")):
        with SegmentReader(path) as reader:
            found += [r.json() for r in reader.read() if r.kind is Kind.EVENT]
    return found


def person(**changes: Any) -> Person:
    """An engineer, otherwise than usual."""
    return dataclasses.replace(new_person(at_ns=NOW), **changes)


def test_every_kind_of_action_has_its_roles_and_every_role_something_to_do() -> None:
    assert set(ALLOWED) == KINDS
    people = KINDS - {actions.RECOVER}  # takes the site's key, and is no person's to do
    assert all(who_may(kind) for kind in people)
    assert all(set(ALLOWED[kind]) <= set(ROLES) for kind in people)
    assert all(may("engineer", kind) for kind in people)
    assert not who_may(actions.RECOVER)


def test_what_is_in_no_table_nobody_may() -> None:
    assert not any(may(role, "reactor.start") for role in ROLES)
    assert not may("director", actions.ACKNOWLEDGE)
    assert not may("", actions.ACKNOWLEDGE)


def test_only_an_engineer_decides_what_is_approved_erased_and_who_acts() -> None:
    for kind in (actions.ENROL, actions.APPROVE, actions.ERASE, actions.BASELINE,
                 actions.SETTING, actions.ADD_PERSON, actions.END_PERSON):  # fmt: skip
        assert who_may(kind) == ("engineer",)


def test_the_right_pin_signs_a_person_in(tmp_path: Path) -> None:
    signer = unlock(tmp_path, new_person(at_ns=NOW), PIN, NOW)
    assert (signer.name, signer.role, signer.only_pin) == (ENGINEER, "engineer", False)
    assert told(tmp_path) == []
    assert "key" not in repr(signer)


def test_a_wrong_pin_is_in_the_spool_before_it_is_answered(tmp_path: Path) -> None:
    with pytest.raises(WrongPinError, match="4 more wrong ones"):
        unlock(tmp_path, new_person(at_ns=NOW), "482914", NOW, where="window")
    (event,) = told(tmp_path)
    assert event == {"kind": "person.wrong-pin", "subject": ENGINEER, "at": "window"}


def test_nobody_gets_further_than_the_lock(tmp_path: Path) -> None:
    locked = person(locked_until_ns=NOW + 61 * 10**9)
    with pytest.raises(LockedError, match="a try in 2 min"):
        unlock(tmp_path, locked, PIN, NOW)
    assert unlock(tmp_path, locked, PIN, NOW + 61 * 10**9).name == ENGINEER
    assert told(tmp_path) == []


@pytest.mark.parametrize("change", [{"until_ns": NOW}, {"ended_ns": NOW - 1}])
def test_a_person_whose_time_is_over_does_nothing(tmp_path: Path, change: dict[str, int]) -> None:
    with pytest.raises(InputError, match="may not act at this site any more"):
        unlock(tmp_path, person(**change), PIN, NOW)


def test_a_pin_that_is_over_does_nothing_but_set_the_next_one(tmp_path: Path) -> None:
    people = PeopleSection(pin_days=90)
    aged = new_person(at_ns=NOW - 90 * DAY_NS)
    signer = unlock(tmp_path, aged, PIN, NOW, people)
    assert signer.only_pin
    assert signer.may(actions.SET_PIN)
    with pytest.raises(PinExpiredError, match=r'edgewatch people pin "A\. Weber"'):
        signer.require(actions.ACKNOWLEDGE)
    assert not unlock(tmp_path, aged, PIN, NOW - 1, people).only_pin
    assert not unlock(tmp_path, aged, PIN, NOW, PeopleSection(pin_days=0)).only_pin


@pytest.mark.parametrize("name", ["", "   ", "edgewatch", "Edge Watch\n\x07", "a, b", "x" * 81])
def test_a_name_that_nobody_can_have_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="cannot be the name"):
        checked_name(name)


def test_case_and_spaces_make_no_other_person() -> None:
    assert checked_name("  Ada   Weber ") == "Ada Weber"
    assert same_name("Ada Weber", "ADA  weber")
    assert not same_name("Ada Weber", "Ada Webber")


def test_the_settings_of_people_are_bounded() -> None:
    found = parse_site('schema = 1\n[people]\npin_days = 90\nlock_for = "30min"\n').people
    assert (found.pin_days, found.lock_for) == (90, 1_800_000_000_000)
    for line in ("lock_after = 1000", 'lock_for = "1s"', "pin_days = -1", "pins = 3"):
        with pytest.raises(InputError, match=r"people\."):
            parse_site(f"schema = 1\n[people]\n{line}\n")


def test_a_signed_action_is_signed_over_all_that_it_says(tmp_path: Path) -> None:
    ana = person()
    signer = unlock(tmp_path, ana, PIN, NOW)
    sent = actions.send_action(
        tmp_path, actions.APPROVE, "analyser", by="somebody", note="ü", signer=signer, seen=[1.5]
    )
    assert sent.by == ENGINEER
    key = open_secret(ana.secret, PIN).public_key()
    message = actions.signed_message(sent.to_json())
    key.verify(bytes.fromhex(sent.signature), message)
    assert message.isascii()
    assert message.startswith(b'edgewatch action/1\n{"by":"A. Weber","kind":"device.approve",')


def test_what_a_role_may_not_do_is_not_even_sent(tmp_path: Path) -> None:
    signer = unlock(tmp_path, new_person("M. Rossi", "operator", at_ns=NOW), PIN, NOW)
    with pytest.raises(InputError, match=r"M. Rossi is operator.*expected engineer"):
        actions.send_action(tmp_path, actions.ENROL, "analyser", by="", signer=signer)
    assert not (tmp_path / "spool").exists()


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)


@settings(max_examples=60, deadline=None)
@given(note=st.text(st.characters(exclude_categories=["Cs"])), value=JSON_VALUES)
def test_what_was_signed_is_what_comes_out_of_spool_and_record(note: str, value: Any) -> None:
    """Whatever an action holds: its bytes are the same after JSON was written and read twice."""
    sent = actions.Action("5f", NOW, ENGINEER, actions.SETTING, "x", note, {"value": value})
    in_spool = json.loads(encode_json(sent.to_json()))
    stored = json.loads(json.dumps(in_spool["payload"], ensure_ascii=False))
    in_record = {**in_spool, "payload": stored}
    message = actions.signed_message(sent.to_json())
    assert message == actions.signed_message(in_spool) == actions.signed_message(in_record)
