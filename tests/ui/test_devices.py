"""What waits for a decision, what it makes trusted again, and what has happened to a slot."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QApplication

from edgewatch.sdk.paths import record_file
from edgewatch.sdk.trust import NOT_WATCHING
from edgewatch.site.config import load_site
from edgewatch.store.connection import open_reader
from edgewatch.ui.models.after_decision import outlooks
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.decisions import Way, spans
from edgewatch.ui.models.device_history import slot_history
from edgewatch.ui.models.devices import slot_rows
from edgewatch.ui.models.fields import FieldRow
from edgewatch.ui.models.formatting import local
from edgewatch.ui.models.reasons import reason_words
from edgewatch.ui.models.slot_row import SlotRow
from edgewatch.ui.models.waiting import waiting
from edgewatch.ui.pages.devices import DevicesPage
from edgewatch.ui.theme import LIGHT
from edgewatch.ui.widgets.decision_dialog import DecisionDialog, trusted_words
from edgewatch.ui.widgets.slot_words import facts, heading
from edgewatch.ui.widgets.until_picker import UntilPicker
from support.populated_site import MODEL, SLOT, Told


@pytest.fixture
def context(story: tuple[Path, Told]) -> Iterator[Context]:
    db = open_reader(record_file(story[0]))
    yield Context(db, load_site(story[0]), MODEL, NOT_WATCHING, story[1].end_ns)
    db.close()


@pytest.fixture
def rows(context: Context) -> list[SlotRow]:
    return slot_rows(context)


@pytest.fixture
def page(context: Context, qtbot) -> Iterator[DevicesPage]:  # type: ignore[no-untyped-def]
    made = DevicesPage()
    qtbot.addWidget(made)
    made.refresh(context)
    yield made
    if made.dialog is not None:
        made.dialog.close()


def test_the_most_urgent_decision_comes_first_and_a_postponed_one_last(
    rows: list[SlotRow],
) -> None:
    changed, balance = rows
    moved = replace(balance, verdict="MOVED")
    assert [row.slot for row in waiting([moved, changed])] == [SLOT, "balance"]
    assert [row.slot for row in waiting([moved, changed], [SLOT])] == ["balance", SLOT]


def test_what_is_in_order_missing_or_decided_waits_for_nobody(rows: list[SlotRow]) -> None:
    changed, balance = rows
    missing = replace(changed, verdict="MISSING")
    rejected = replace(changed, rejected="rejected by Ana Ruiz: not ours")
    silent = replace(changed, fields=())
    assert waiting([balance, missing, rejected, silent]) == []


def test_an_approval_says_before_it_is_taken_what_becomes_trusted_again(
    context: Context, rows: list[SlotRow]
) -> None:
    [outlook] = outlooks(context, rows[0], rows)
    assert outlook.trusted  # the drift is a consequence of the swap, and ends with it
    said = trusted_words(Way.APPROVE, [outlook])
    assert said.endswith("it can be trusted again after 100 predictions with this unit.")
    assert trusted_words(Way.REJECT, [outlook]) == "Nothing becomes trusted by this."


def test_another_slot_that_is_not_as_approved_still_speaks_against_the_model(
    context: Context, rows: list[SlotRow]
) -> None:
    others = [rows[0], replace(rows[1], verdict="MISSING")]
    [outlook] = outlooks(context, rows[0], others)
    assert not outlook.trusted
    assert outlook.words == "cytology stays doubtful: see Sample balance."
    # Approving the balance would leave the analyser, and the alarms that it caused.
    [other] = outlooks(context, rows[1], rows)
    assert other.slots == ("Cytology analyser",)


def test_the_dialog_shows_affected_predictions_and_outlook_before_anything_is_decided(
    page: DevicesPage,
) -> None:
    page.open_decision()
    dialog = page.dialog
    assert dialog is not None
    assert "predictions are affected" in dialog._affected.text()
    assert "can be trusted again" in dialog.trusted.text()
    assert not dialog.decide_button.isEnabled()


def test_a_decision_put_off_stays_in_the_line(page: DevicesPage) -> None:
    page.open_decision()
    assert page.dialog is not None
    page.dialog.cancel_button.click()
    assert page.queue.text.text() == "1 decision waits: Cytology analyser (Changed)"
    assert not page.queue.isHidden()


def test_the_open_decision_stays_with_its_slot_when_another_is_selected(
    page: DevicesPage, context: Context
) -> None:
    page.open_decision()
    dialog = page.dialog
    assert dialog is not None
    page.table.select("balance")
    page.refresh(context)
    assert not dialog.stale
    assert dialog.slot == SLOT


def test_nothing_can_be_decided_about_a_recorded_site(context: Context, page: DevicesPage) -> None:
    page.read_only = True
    page.refresh(context)
    for made in (page.detail.decide, page.detail.maintain, page.detail.back):
        assert not made.isEnabled()
        assert "recorded site" in made.toolTip()
    page.open_decision()
    assert page.dialog is None
    assert page.detail.list_affected.isEnabled()


def test_the_history_of_a_slot_tells_verdicts_and_decisions_newest_first(
    context: Context, page: DevicesPage
) -> None:
    events = slot_history(context, SLOT)
    assert [event.words for event in events] == [
        "Changed: CX-30 SN-9902",
        "Enrolled CX-30 SN-4471",
        "Verified: CX-30 SN-4471",
    ]
    assert "SN-4471 → SN-9902" in events[0].note
    assert events[1].by == "Ana Ruiz"
    page.open_history()
    [shown] = [
        w for w in QApplication.topLevelWidgets() if w.objectName() == "device_history_dialog"
    ]
    assert shown.table.rows_model.rowCount() == 3  # type: ignore[attr-defined]
    shown.close()


def test_a_level_that_changed_says_by_how_many_times() -> None:
    noise = FieldRow("signal", "noise", "0.21", "0.49", "changed")
    assert noise.shown == "changed, × 2.33"
    assert FieldRow("protocol", "firmware", "2.1", "2.3", "changed").shown == "changed"
    assert FieldRow("signal", "noise", "0.21", "0.22", "within tolerance").stands_out is False


def test_the_reason_is_told_by_the_kind_of_the_difference(rows: list[SlotRow]) -> None:
    changed = rows[0]
    assert heading(changed).endswith("The serial number is not the enrolled one.")
    firmware = replace(changed, kind="firmware", rejected="rejected by Ana Ruiz: not ours")
    assert reason_words(firmware) == (
        "The enrolled unit has other firmware: Serial number, Firmware version. "
        "Rejected by Ana Ruiz: not ours."
    )
    crossed = replace(changed, kind="crossed", other="Sample balance")
    assert reason_words(crossed) == "This is the unit enrolled for slot Sample balance."
    assert "Its unit is in slot" in reason_words(replace(crossed, verdict="MISSING"))


def test_a_unit_in_no_slot_says_what_can_be_done_about_it(rows: list[SlotRow]) -> None:
    stranger = replace(rows[0], slot="unknown:0403:6001@1.4", port="1.4", is_extra=True)
    assert 'ignore = ["0403:6001"]' in facts(stranger)
    assert waiting([stranger]) == [stranger]


def test_until_is_a_length_the_end_of_the_day_or_a_moment_of_ones_own(qtbot) -> None:  # type: ignore[no-untyped-def]
    picker = UntilPicker("until", spans(), at=1)
    qtbot.addWidget(picker)
    hours = (picker.until_ns - time.time_ns()) / 3600e9
    assert 7.9 < hours <= 8
    picker.choose(len(spans()))
    assert local(picker.until_ns).strftime("%H:%M:%S") == "00:00:00"
    assert 0 < picker.until_ns - time.time_ns() <= 25 * 3600 * 10**9
    picker.choose(len(spans()) + 1)
    wanted = QDateTime.currentDateTime().addDays(3)
    picker.moment.setDateTime(wanted)
    assert picker.until_ns == wanted.toMSecsSinceEpoch() * 1_000_000
    assert picker.obstacle == ""


def test_a_moment_that_is_over_cannot_be_chosen(rows: list[SlotRow], qtbot) -> None:  # type: ignore[no-untyped-def]
    dialog = DecisionDialog(rows[0], (), LIGHT, "Ana Ruiz")
    qtbot.addWidget(dialog)
    dialog.form.note.setText("checked")
    assert "role" in dialog._hint.text()  # nobody signs as what only stood first in a list
    dialog.form.choose_role("engineer")
    assert dialog.decide_button.isEnabled()
    dialog.ways.choose(1)
    dialog.ways.chosen.emit(1)
    dialog.until.choose(len(spans()) + 1)
    dialog.until.moment.clearMinimumDateTime()
    dialog.until.moment.setDateTime(QDateTime.currentDateTime().addSecs(-60))
    assert not dialog.decide_button.isEnabled()
    assert "still to come" in dialog._hint.text()
