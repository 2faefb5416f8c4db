"""A person acts: through the spool, with a name, and shown as done once it is committed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from edgewatch.sdk.paths import record_file, spool_folder
from edgewatch.site.actions import ACKNOWLEDGE, APPROVE
from edgewatch.store import devices, journal
from edgewatch.store.connection import one_transaction, open_writer
from edgewatch.ui.pages.alarms import AlarmsPage
from edgewatch.ui.pages.devices import DevicesPage
from edgewatch.ui.shell import MainWindow
from support.populated_site import SLOT
from support.spooled import sent_actions

Opener = Callable[[Path], MainWindow]


def test_an_acknowledgement_needs_name_and_note_and_goes_to_the_spool(
    open_window: Opener, site: Path, qtbot
) -> None:
    window = open_window(site)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    page = window.page
    assert isinstance(page, AlarmsPage)
    assert page.selected is not None
    assert page.selected.alarm.code == "device.changed"
    assert not page.acknowledge_button.isEnabled()
    page.detail.form.person.setText("Ivo Klein")
    assert page.detail.hint.text() == "Fill in a note."
    page.detail.form.note.setText("checked by hand")
    qtbot.mouseClick(page.acknowledge_button, Qt.MouseButton.LeftButton)
    [action] = sent_actions(site)
    assert action["kind"] == ACKNOWLEDGE
    assert action["subject"] == str(page.selected.alarm.id)
    assert (action["by"], action["note"]) == ("Ivo Klein", "checked by hand")
    assert window.status.message.text().startswith("Sending:")
    assert window.preferences.person == "Ivo Klein"


def test_an_action_is_done_only_once_the_agent_has_committed_it(
    open_window: Opener, site: Path, qtbot
) -> None:
    window = open_window(site)
    page = acknowledge(window, "Ivo Klein", "checked by hand")
    [action] = sent_actions(site)
    assert page.selected is not None
    commit(site, action, "done")
    qtbot.waitUntil(lambda: window.status.message.text().startswith("Done:"), timeout=3000)


def test_a_refusal_is_shown_with_its_reason(open_window: Opener, site: Path, qtbot) -> None:
    window = open_window(site)
    acknowledge(window, "Ivo Klein", "checked by hand")
    commit(site, sent_actions(site)[0], "refused: alarm 2: already acknowledged by Ana Ruiz")
    qtbot.waitUntil(lambda: "already acknowledged" in window.status.message.text(), timeout=3000)
    assert window.status.message.text().startswith("Refused:")


def test_what_cannot_be_sent_is_said(
    open_window: Opener, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(site)
    spool_folder(site).write_text("a file where a folder belongs", encoding="utf-8")
    acknowledge(window, "Ivo Klein", "checked by hand")
    assert window.status.message.text().startswith("Not sent:")


def test_an_approval_shows_difference_and_affected_predictions_first(
    open_window: Opener, site: Path, qtbot
) -> None:
    window = open_window(site)
    window.open_page("devices")
    page = window.page
    assert isinstance(page, DevicesPage)
    page.open_decision()
    dialog = page.dialog
    assert dialog is not None
    assert not dialog.isModal()
    assert "499" in dialog.findChild(object, "decision_affected").text()
    assert not dialog.decide_button.isEnabled()
    dialog.form.person.setText("Ana Ruiz")
    assert not dialog.decide_button.isEnabled()
    dialog.form.note.setText("verified with control sample")
    assert dialog.decide_button.isEnabled()
    qtbot.mouseClick(dialog.decide_button, Qt.MouseButton.LeftButton)
    [action] = sent_actions(site)
    assert (action["kind"], action["subject"]) == (APPROVE, SLOT)
    assert action["payload"]["seen"]["protocol.serial"] == "SN-9902"


def test_a_unit_that_changes_again_is_not_approved_by_mistake(
    open_window: Opener, site: Path, qtbot
) -> None:
    window = open_window(site)
    window.open_page("devices")
    page = window.page
    assert isinstance(page, DevicesPage)
    page.open_decision()
    dialog = page.dialog
    assert dialog is not None
    dialog.form.person.setText("Ana Ruiz")
    dialog.form.note.setText("verified")
    swap_again(site)
    qtbot.waitUntil(lambda: dialog.stale, timeout=3000)
    assert not dialog.decide_button.isEnabled()
    dialog.reload_button.click()
    assert dialog.decide_button.isEnabled()
    dialog.close()


def test_affected_predictions_can_be_listed(open_window: Opener, site: Path, qtbot) -> None:
    window = open_window(site)
    window.open_page("devices")
    page = window.page
    assert isinstance(page, DevicesPage)
    page.open_affected()
    dialog = next(
        w for w in QApplication.topLevelWidgets() if w.objectName() == "predictions_dialog"
    )
    table = dialog.findChild(object, "predictions_table")
    assert table.rows_model.rowCount() == 499
    dialog.close()


def test_from_an_alarm_to_its_device(open_window: Opener, site: Path, qtbot) -> None:
    window = open_window(site)
    window.open_page("alarms")
    page = window.page
    assert isinstance(page, AlarmsPage)
    page.detail.acts["go_to_device"].click()
    assert isinstance(window.page, DevicesPage)
    assert window.page.selected is not None
    assert window.page.selected.slot == SLOT


def acknowledge(window: MainWindow, by: str, note: str) -> AlarmsPage:
    window.acknowledge()
    page = window.page
    assert isinstance(page, AlarmsPage)
    page.detail.form.person.setText(by)
    page.detail.form.note.setText(note)
    window.acknowledge()
    return page


def commit(site: Path, action: dict[str, Any], outcome: str) -> None:
    """The agent's part."""
    db = open_writer(record_file(site))
    with one_transaction(db):
        journal.add_action(db, action, outcome, action["time_ns"])
    db.close()


def swap_again(site: Path) -> None:
    db = open_writer(record_file(site))
    state = devices.current_states(db)[SLOT]
    evidence = [{**e, "value": "SN-1"} if e["value"] == "SN-9902" else e for e in state["evidence"]]
    with one_transaction(db):
        devices.begin_state(
            db, SLOT, "CHANGED", state["since_ns"] + 1, proved_ns=None, unit="CX-30 SN-1",
            reason="", differences=[], evidence=evidence,
        )  # fmt: skip
    db.close()
