"""Who acts in the window of a site with people: signed in with a PIN, and under no other name."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

from edgewatch.sdk.paths import record_file
from edgewatch.site.actions import ACKNOWLEDGE, APPROVE, EXPORT, SET_PIN, signed_message
from edgewatch.site.people import ROLES, WRONG_PIN
from edgewatch.store.connection import one_transaction, open_writer
from edgewatch.store.people import add_person, end_person, person_named, set_failures
from edgewatch.ui.fonts import font, set_scale
from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.alarm_acts import KINDS as ACTS
from edgewatch.ui.models.alarm_detail import Possible
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.models.receipt import ReceiptView
from edgewatch.ui.models.sign_offs import KINDS
from edgewatch.ui.models.span import Span
from edgewatch.ui.shell import MainWindow
from edgewatch.ui.sign_in import SignIn
from edgewatch.ui.translations import speak
from edgewatch.ui.widgets.alarm_detail import AlarmDetail
from edgewatch.ui.widgets.new_person_dialog import NewPersonDialog
from edgewatch.ui.widgets.person_form import PersonForm
from edgewatch.ui.widgets.pin_dialog import PinDialog
from edgewatch.ui.widgets.receipt_dialog import ReceiptDialog
from edgewatch.ui.widgets.sign_in_dialog import SignInDialog
from edgewatch.ui.widgets.sign_off_dialog import SignOffDialog
from support.people import ENGINEER, OPERATOR, PIN, new_person, signer_of
from support.spooled import events, sent_actions

Opener = Callable[[Path], MainWindow]
ASKED = Request(ACKNOWLEDGE, "1", "Somebody else", "seen", "acknowledge alarm 1", {"seen": []})


@pytest.fixture
def staffed(empty_site: Path) -> Path:
    """A site with an engineer and an operator."""
    with closing(open_writer(record_file(empty_site))) as db, one_transaction(db):
        now = new_person().added_ns
        for name, role in ((ENGINEER, "engineer"), (OPERATOR, "operator")):
            add_person(db, new_person(name, role, at_ns=now + 4 * 10**18))
    return empty_site


def signed_in(window: MainWindow, name: str, qtbot: Any) -> SignInDialog:
    """Open the dialog with the keyboard, choose the name, type the PIN."""
    qtbot.waitUntil(lambda: bool(window.actor.signed_in.people))
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(SignInDialog)
    assert dialog is not None
    dialog.name.setCurrentText(name)
    return dialog


def test_without_people_everybody_acts_under_the_name_they_give(
    open_window: Opener, empty_site: Path
) -> None:
    window = open_window(empty_site)
    assert window.status.person.isVisible()
    assert not window.status.sign_in.isVisible()
    assert window.actor.acting.obstacle(APPROVE) == ""
    window.actor.ask()
    assert window.findChild(SignInDialog) is None, "there is nobody to sign in as"


def test_signing_in_takes_the_keyboard_alone_and_the_foot_says_who_it_is(
    open_window: Opener, staffed: Path, qtbot
) -> None:
    window = open_window(staffed)
    dialog = signed_in(window, ENGINEER, qtbot)
    assert window.status.who.text() == "Nobody is signed in"
    assert not window.status.person.isVisible()
    qtbot.keyClicks(dialog.pin, PIN)
    qtbot.keyClick(dialog.pin, Qt.Key.Key_Return)
    assert window.status.who.text() == f"{ENGINEER} (Engineer)"
    assert window.status.sign_out.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.actor.acting == Acting(enrolled=True)


def test_a_wrong_pin_is_told_to_the_agent_and_said_in_plain_words(
    open_window: Opener, staffed: Path, qtbot
) -> None:
    window = open_window(staffed)
    dialog = signed_in(window, OPERATOR, qtbot)
    qtbot.keyClicks(dialog.pin, "000111")
    dialog.sign_in_button.click()
    assert dialog.trouble.text().startswith(f"This is not the PIN of {OPERATOR}.")
    assert dialog.pin.text() == ""
    assert [one["subject"] for one in events(staffed, WRONG_PIN)] == [OPERATOR]
    assert window.actor.acting.signer is None


def test_a_locked_name_is_not_signed_in_with_the_right_pin(
    open_window: Opener, staffed: Path, qtbot
) -> None:
    with closing(open_writer(record_file(staffed))) as db, one_transaction(db):
        person = person_named(db, OPERATOR)
        assert person is not None
        set_failures(db, person.id, 0, 2**62)
    window = open_window(staffed)
    dialog = signed_in(window, OPERATOR, qtbot)
    qtbot.keyClicks(dialog.pin, PIN)
    dialog.sign_in_button.click()
    assert "is locked after too many wrong PINs" in dialog.trouble.text()


def test_what_a_person_asks_for_carries_their_name_and_signature(
    open_window: Opener, staffed: Path, qtbot
) -> None:
    window = open_window(staffed)
    qtbot.waitUntil(lambda: bool(window.actor.signed_in.people))
    window.actor.signed_in.sign_in(OPERATOR, PIN)
    window.actor.send(ASKED)
    [action] = sent_actions(staffed)
    assert action["by"] == OPERATOR
    person = next(one for one in window.actor.signed_in.people if one.name == OPERATOR)
    key = Ed25519PublicKey.from_public_bytes(person.public_key)
    key.verify(bytes.fromhex(action["signature"]), signed_message(action))


def test_what_a_role_may_not_do_is_refused_here_and_never_sent(
    open_window: Opener, staffed: Path, qtbot
) -> None:
    window = open_window(staffed)
    qtbot.waitUntil(lambda: bool(window.actor.signed_in.people))
    approve = Request(APPROVE, "scale", "", "", "approve the unit", {})
    window.actor.send(approve)
    assert "Sign in first" in window.status.message.text()
    window.acknowledge()
    dialog = window.findChild(SignInDialog)
    assert dialog is not None, "Ctrl+K leads to it"
    dialog.close()
    window.actor.signed_in.sign_in(OPERATOR, PIN)
    window.actor.send(approve)
    assert window.status.message.text().endswith("Who may: Engineer.")
    assert not sent_actions(staffed)


def test_who_is_idle_or_no_longer_enrolled_is_signed_out(
    open_window: Opener, staffed: Path, qtbot
) -> None:
    window = open_window(staffed)
    qtbot.waitUntil(lambda: bool(window.actor.signed_in.people))
    holder = window.actor.signed_in
    idle = holder.findChild(QTimer)
    holder.sign_in(ENGINEER, PIN)
    assert idle.isActive()
    assert idle.interval() == 600_000, "as [people] sign_out_after says"
    idle.timeout.emit()
    assert window.status.who.text() == "Nobody is signed in"
    holder.sign_in(OPERATOR, PIN)
    with closing(open_writer(record_file(staffed))) as db, one_transaction(db):
        person = person_named(db, OPERATOR)
        assert person is not None
        end_person(db, person.id, 1)
    qtbot.waitUntil(lambda: holder.acting.signer is None)


def test_any_key_puts_signing_out_off(open_window: Opener, staffed: Path, qtbot) -> None:
    window = open_window(staffed)
    qtbot.waitUntil(lambda: bool(window.actor.signed_in.people))
    window.actor.signed_in.sign_in(ENGINEER, PIN)
    idle = window.actor.signed_in.findChild(QTimer)
    before = idle.timerId()
    qtbot.keyClick(window, Qt.Key.Key_A)
    assert idle.isActive()
    assert idle.timerId() != before, "it has been started anew"
    before = idle.timerId()
    window.refresher.guarded(window.actor.look)
    assert idle.timerId() == before, "what the agent writes is no input"


def test_a_form_leaves_who_has_signed_in_neither_another_name_nor_another_role(qtbot) -> None:
    form = PersonForm("form", ("engineer", "operator"))
    qtbot.addWidget(form)
    form.take(Acting(OPERATOR, "operator", enrolled=True))
    assert (form.by, form.role) == (OPERATOR, "operator")
    assert form.person.isReadOnly()
    assert not form.roles.isEnabled()
    form.take(Acting("Ada", "engineer"))
    assert not form.person.isReadOnly()
    assert form.roles.isEnabled()


def test_an_expired_pin_leaves_only_to_set_a_new_one() -> None:
    signer = signer_of(new_person())
    expired = type(signer)(signer.name, signer.role, signer.key, only_pin=True)
    acting = Acting(signer.name, signer.role, enrolled=True, signer=expired)
    assert "expired" in acting.obstacle(ACKNOWLEDGE)
    assert acting.obstacle(SET_PIN) == ""


def test_each_act_on_an_alarm_is_offered_to_the_roles_that_may_do_it(qtbot) -> None:
    signer = signer_of(new_person(OPERATOR, "operator"))
    acting = Acting(OPERATOR, "operator", enrolled=True, signer=signer)
    detail = AlarmDetail()
    qtbot.addWidget(detail)
    acts = frozenset({"shelve", "out_of_service", "go_to_audit"})
    detail.allow(Possible(acts=acts), lambda act: acting.obstacle(ACTS[act]))
    assert detail.acts["shelve"].isEnabled()
    assert not detail.acts["out_of_service"].isEnabled()
    assert detail.acts["out_of_service"].toolTip().endswith("Who may: Engineer.")
    assert detail.acts["go_to_audit"].isEnabled(), "to look is open to everybody"
    assert "Engineer, Support" in acting.obstacle(EXPORT)


def test_every_dialog_can_be_told_by_a_screen_reader_and_fits_large_text(
    qtbot, qapp: QApplication
) -> None:
    text = "edgewatch/ward-3/66687aad\n3\n" + "A" * 44 + "\n2026-11-23T12:00:00Z\n\n" + "B" * 140
    acting = Acting(ENGINEER, "engineer", enrolled=True)
    set_scale(1.5)
    qapp.setFont(font())
    speak(qapp, "de")
    try:
        made = (
            SignInDialog([ENGINEER], lambda _name, _pin: None, ""),
            PinDialog("Receipt", ENGINEER),
            NewPersonDialog(ENGINEER, ROLES),
            SignOffDialog(KINDS[0], Span(0, 1), "2 alarms stand:", acting),
            ReceiptDialog(ReceiptView("The record up to now", text, "receipt.txt")),
        )
        for dialog in made:
            qtbot.addWidget(dialog)
            least = dialog.minimumSizeHint().expandedTo(dialog.size())
            assert least.width() <= 1280, dialog.objectName()
            assert least.height() <= 720, dialog.objectName()
            for kind in (QLabel, QLineEdit, QComboBox, QPushButton, QPlainTextEdit):
                for widget in dialog.findChildren(kind):
                    if not widget.objectName().startswith("qt_"):
                        assert widget.accessibleName(), (dialog.objectName(), widget.objectName())
    finally:
        set_scale(1.0)
        qapp.setFont(font())
        speak(qapp, "en")


def test_a_window_that_is_made_anew_goes_on_with_who_was_signed_in(staffed: Path, qtbot) -> None:
    holder = SignIn(staffed)
    signer = signer_of(new_person())
    holder.take(Acting(ENGINEER, "engineer", enrolled=True, signer=signer))
    qtbot.wait(1)
    assert holder.acting.signer is signer
    holder.sign_out()
    assert holder.acting == Acting(enrolled=True)
