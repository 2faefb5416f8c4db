"""Decisions about a slot: for a time, beside, against; maintenance; roll back; unknown units."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog

from edgewatch.sdk.paths import record_file
from edgewatch.site import actions
from edgewatch.store import decisions as decided
from edgewatch.store import devices
from edgewatch.store.connection import Connection, one_transaction, open_writer
from edgewatch.ui.models.decisions import SPANS, Way
from edgewatch.ui.models.slot_row import SlotRow
from edgewatch.ui.pages.devices import DevicesPage
from edgewatch.ui.shell import MainWindow
from support.populated_site import SLOT
from support.spooled import sent_actions

Opener = Callable[[Path], MainWindow]
STRANGER = "unknown:0403:6001@1.4"


def devices_page(window: MainWindow) -> DevicesPage:
    window.open_page("devices")
    page = window.page
    assert isinstance(page, DevicesPage)
    page.table.select(SLOT)
    return page


def dialog_named(name: str) -> Any:
    [found] = [w for w in QApplication.topLevelWidgets() if w.objectName() == name]
    assert isinstance(found, QDialog)
    assert not found.isModal()
    return found


def choose(page: DevicesPage, way: Way) -> Any:
    """Open the decision, take one way and say who and why."""
    page.open_decision()
    dialog = page.dialog
    assert dialog is not None
    at = dialog._ways.index(way)
    dialog.ways.choose(at)
    dialog.ways.chosen.emit(at)
    dialog.form.person.setText("Ana Ruiz")
    dialog.form.note.setText("verified with control sample")
    return dialog


def change(site: Path, what: Callable[[Connection], object]) -> None:
    db = open_writer(record_file(site))
    with one_transaction(db):
        what(db)
    db.close()


def test_an_approval_for_a_time_says_until_when(open_window: Opener, site: Path, qtbot) -> None:
    dialog = choose(devices_page(open_window(site)), Way.FOR_A_TIME)
    assert dialog.until.isVisible()
    assert "the former enrolment is in force again" in dialog._after.text()
    qtbot.mouseClick(dialog.decide_button, Qt.MouseButton.LeftButton)
    [action] = sent_actions(site)
    assert action["kind"] == actions.APPROVE
    lasts = action["payload"]["until_ns"] - action["time_ns"]
    assert abs(lasts - SPANS[1][1]) < 60_000_000_000
    assert action["payload"]["role"] == "engineer"


def test_an_approval_for_good_has_no_end(open_window: Opener, site: Path, qtbot) -> None:
    dialog = choose(devices_page(open_window(site)), Way.APPROVE)
    assert not dialog.until.isVisible()
    qtbot.mouseClick(dialog.decide_button, Qt.MouseButton.LeftButton)
    [action] = sent_actions(site)
    assert "until_ns" not in action["payload"]


def test_a_unit_can_be_accepted_beside_the_present_one(
    open_window: Opener, site: Path, qtbot
) -> None:
    dialog = choose(devices_page(open_window(site)), Way.BESIDE)
    qtbot.mouseClick(dialog.decide_button, Qt.MouseButton.LeftButton)
    [action] = sent_actions(site)
    assert (action["kind"], action["payload"]["also"]) == (actions.APPROVE, True)


def test_a_rejection_keeps_the_alarm_and_covers_the_unit_seen(
    open_window: Opener, site: Path, qtbot
) -> None:
    dialog = choose(devices_page(open_window(site)), Way.REJECT)
    assert "The alarm stays" in dialog._after.text()
    assert dialog.decide_button.text() == "&Reject"
    qtbot.mouseClick(dialog.decide_button, Qt.MouseButton.LeftButton)
    [action] = sent_actions(site)
    assert action["kind"] == actions.REJECT
    assert action["payload"]["seen"]["protocol.serial"] == "SN-9902"


def test_maintenance_is_announced_with_an_end_and_what_may_differ(
    open_window: Opener, site: Path, qtbot
) -> None:
    page = devices_page(open_window(site))
    page.detail.maintain.click()
    dialog = dialog_named("maintenance_dialog")
    assert not dialog.decide_button.isEnabled()
    assert dialog.allowed == ("protocol.firmware",)
    dialog.form.person.setText("Ana Ruiz")
    dialog.form.note.setText("yearly service")
    dialog.findChild(QCheckBox, "maintenance_protocol.serial").setChecked(True)
    qtbot.mouseClick(dialog.decide_button, Qt.MouseButton.LeftButton)
    [action] = sent_actions(site)
    assert action["kind"] == actions.MAINTAIN
    assert set(action["payload"]["allow"]) == {"protocol.serial", "protocol.firmware"}
    assert action["payload"]["until_ns"] > action["time_ns"]


def test_announced_work_is_shown_and_can_be_ended(open_window: Opener, site: Path, qtbot) -> None:
    change(site, announce)
    page = devices_page(open_window(site))
    assert "maintenance by Ivo Klein" in page.detail.facts.text()
    assert page.detail.maintain.text() == "End &maintenance…"
    page.detail.maintain.click()
    dialog = dialog_named("maintenance_dialog")
    dialog.form.person.setText("Ivo Klein")
    qtbot.mouseClick(dialog.decide_button, Qt.MouseButton.LeftButton)
    [action] = sent_actions(site)
    assert action["kind"] == actions.END_MAINTENANCE


def test_an_earlier_enrolment_can_be_put_in_force_again(
    open_window: Opener, site: Path, qtbot
) -> None:
    change(site, enrol_another)
    page = devices_page(open_window(site))
    assert page.detail.back.isEnabled()
    page.detail.back.click()
    dialog = dialog_named("rollback_dialog")
    assert dialog.table.rows_model.rowCount() == 1
    dialog.form.person.setText("Ana Ruiz")
    dialog.form.note.setText("the old analyser is back")
    qtbot.mouseClick(dialog.decide_button, Qt.MouseButton.LeftButton)
    [action] = sent_actions(site)
    assert action["kind"] == actions.ROLL_BACK
    assert isinstance(action["payload"]["to"], int)


def test_without_an_earlier_enrolment_there_is_nothing_to_go_back_to(
    open_window: Opener, site: Path
) -> None:
    assert not devices_page(open_window(site)).detail.back.isEnabled()


def test_a_unit_in_no_slot_is_listed_and_offers_no_decision(
    open_window: Opener, site: Path
) -> None:
    change(site, plug_in_a_stranger)
    page = devices_page(open_window(site))
    page.table.select(STRANGER)
    assert page.selected is not None
    assert page.selected.verdict_words == "Unknown unit"
    assert "in no slot" in page.detail.facts.text()
    assert not page.detail.decide.isVisible()
    assert not page.detail.maintain.isVisible()


def test_a_rejected_unit_says_who_rejected_it(open_window: Opener, site: Path) -> None:
    change(site, reject)
    page = devices_page(open_window(site))
    found = page.selected
    assert isinstance(found, SlotRow)
    assert found.rejected == "rejected by Ana Ruiz: not calibrated"
    page.open_decision()
    assert page.dialog is not None
    assert "approving overrules that" in page.dialog._after.text()
    page.dialog.close()


def announce(db: Connection) -> None:
    decided.open_window(
        db, SLOT, 1, 2**62, allowed=["firmware"], by="Ivo Klein", role="engineer", note="service"
    )


def enrol_another(db: Connection) -> None:
    first = devices.enrolments(db, SLOT)[0]
    other = [{**first["evidence"][0], "value": "other"}, *first["evidence"][1:]]
    devices.add_enrolment(
        db, SLOT, first["time_ns"] + 1, by="Ana", note="exchanged", evidence=other, digest="other"
    )


def plug_in_a_stranger(db: Connection) -> None:
    evidence = [
        {
            "layer": layer,
            "field": field,
            "value": value,
            "quality": "unique",
            "proved_at": "2026-01-01T00:00:00.000000000Z",
        }
        for layer, field, value in (
            ("adapter", "usb_id", "0403:6001"),
            ("topology", "port_chain", "1.4"),
        )
    ]
    devices.begin_state(
        db,
        STRANGER,
        "UNKNOWN_EXTRA",
        1_700_000_000_000_000_000,
        proved_ns=None,
        unit="FTDI FT232R",
        reason="plugged in, and belongs to no slot",
        differences=[],
        evidence=evidence,
    )


def reject(db: Connection) -> None:
    state = devices.current_states(db)[SLOT]
    decided.add_rejection(
        db, SLOT, 1, by="Ana Ruiz", role="engineer", note="not calibrated",
        unit=state["unit"], evidence=state["evidence"], digest="any",
    )  # fmt: skip
    devices.reword_state(
        db, state["id"], f"{state['reason']}; rejected by Ana Ruiz: not calibrated", "unit"
    )


@pytest.fixture(autouse=True)
def closed_dialogs() -> Any:
    """No dialog outlives its test."""
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()
