"""The people of a site on the Settings page: who is added, ended, unlocked, given a new PIN."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.sdk.paths import record_file
from edgewatch.sdk.trust import NOT_WATCHING
from edgewatch.site import actions
from edgewatch.site.config import load_site
from edgewatch.store.connection import Connection, one_transaction, open_writer
from edgewatch.store.people import add_person, set_failures
from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.outbox import Outbox, Request
from edgewatch.ui.models.people import person_rows, pin_trouble
from edgewatch.ui.widgets.alarm_act_dialog import AlarmActDialog
from edgewatch.ui.widgets.new_person_dialog import NewPersonDialog
from edgewatch.ui.widgets.people_panel import PeoplePanel
from support.people import (
    DAY_NS,
    ENGINEER,
    OPERATOR,
    OTHER_PIN,
    PIN,
    make_pins_cheap,
    new_person,
    signer_of,
)
from support.spooled import sent_actions

NOW = 1_800_000_000_000_000_000


def context_of(db: Connection, site: Path, *, read_only: bool = False) -> Context:
    return Context(db, load_site(site), "", NOT_WATCHING, NOW, read_only=read_only)


@pytest.fixture
def panel(qtbot) -> PeoplePanel:
    made = PeoplePanel()
    qtbot.addWidget(made)
    made.show()
    return made


def staff(db: Connection) -> None:
    """An engineer, and an operator who is locked out."""
    with one_transaction(db):
        add_person(db, new_person(at_ns=NOW - DAY_NS))
        add_person(db, new_person(OPERATOR, "operator", at_ns=NOW - 400 * DAY_NS))
        set_failures(db, 2, 0, NOW + DAY_NS)


def filled_in(panel: PeoplePanel, *, name: str, pin: str, again: str) -> NewPersonDialog:
    """Fill in the dialog that is open."""
    dialog = panel.findChild(NewPersonDialog)
    assert dialog is not None
    dialog.name.setText(name)
    dialog.form.pin.setText(pin)
    dialog.form.again.setText(again)
    return dialog


def test_the_first_person_is_an_engineer_whose_key_goes_to_the_agent_beside_the_action(
    panel: PeoplePanel, empty_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_pins_cheap(monkeypatch)
    asked: list[Request] = []
    panel.decided.connect(asked.append)
    with closing(open_writer(record_file(empty_site))) as db:
        panel.refresh(context_of(db, empty_site))
    assert panel.told.text().startswith("Nobody is enrolled")
    panel.add_button.click()
    dialog = filled_in(panel, name="A. Weber", pin=PIN, again=PIN)
    assert dialog.roles.count() == 1
    dialog.accept_button.click()
    assert (asked[0].kind, asked[0].subject) == (actions.ADD_PERSON, "A. Weber")
    assert PIN not in repr(asked[0])
    entry = Outbox(empty_site).send(asked[0])
    assert entry.state == "sending"
    [sent] = sent_actions(empty_site)
    assert (sent["kind"], sent["by"]) == (actions.ADD_PERSON, "A. Weber")
    assert sent["secret"] not in str(sent["payload"])


@pytest.mark.parametrize(
    ("pin", "again", "why"),
    [
        ("", "", "A PIN has 6 digits"),
        ("1234", "1234", "A PIN has 6 digits"),
        ("123456", "123456", "easy to guess"),
        (PIN, OTHER_PIN, "twice"),
        (PIN, PIN, ""),
    ],
)
def test_a_new_pin_is_neither_short_nor_trivial_and_is_filled_in_twice(
    pin: str, again: str, why: str
) -> None:
    said = pin_trouble(pin, again, "Ada")
    assert why in said
    assert bool(why) == bool(said)


def test_people_are_listed_with_what_stands_against_them(empty_site: Path) -> None:
    past = new_person("Vendor", "support", until_ns=NOW - 1, at_ns=NOW - DAY_NS)
    old = new_person(at_ns=NOW - 400 * DAY_NS)
    rows = person_rows([past, old], 365, NOW)
    assert [(row.name, row.role, row.state) for row in rows] == [
        ("Vendor", "Support", "ended"), (ENGINEER, "Engineer", ""),
    ]  # fmt: skip
    assert rows[1].pin == "expired"
    assert person_rows([old], 0, NOW)[0].pin == "does not expire"


def test_only_an_engineer_unlocks_ends_and_adds_and_everybody_has_a_pin_of_their_own(
    panel: PeoplePanel, empty_site: Path
) -> None:
    asked: list[Request] = []
    panel.decided.connect(asked.append)
    operator = signer_of(new_person(OPERATOR, "operator"))
    engineer = signer_of(new_person())
    with closing(open_writer(record_file(empty_site))) as db:
        staff(db)
        panel.set_acting(Acting(OPERATOR, "operator", enrolled=True, signer=operator))
        panel.refresh(context_of(db, empty_site))
        panel.table.select(ENGINEER)
        assert not any(made.isEnabled() for made in (panel.add_button, panel.pin_button))
        assert panel.end_button.toolTip().endswith("Who may: Engineer.")
        panel.table.select(OPERATOR)
        assert panel.pin_button.isEnabled(), "one's own"
        panel.set_acting(Acting(ENGINEER, "engineer", enrolled=True, signer=engineer))
        panel.unlock_button.click()
        panel.end_button.click()
        dialog = panel.findChild(AlarmActDialog)
        assert dialog is not None
        assert dialog.form.by == ENGINEER
        dialog.decide_button.click()
        panel.refresh(context_of(db, empty_site, read_only=True))
        assert not panel.add_button.isEnabled()
    assert [(one.kind, one.subject) for one in asked] == [
        (actions.UNLOCK, OPERATOR), (actions.END_PERSON, OPERATOR),
    ]  # fmt: skip
