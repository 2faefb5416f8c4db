"""Checking this workstation from the window: what fails comes first, with what to do about it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from edgewatch.ui.command import Command
from edgewatch.ui.models.workstation import archive_name, manifest, workstation_view
from edgewatch.ui.shell import MainWindow
from edgewatch.ui.theme import LIGHT
from edgewatch.ui.widgets.saved_archive_dialog import SavedArchiveDialog
from edgewatch.ui.widgets.workstation_dialog import WorkstationDialog

Opener = Callable[[Path], MainWindow]


def check(key: str, state: str, *commands: str) -> dict[str, Any]:
    """One check as ``edgewatch doctor --json`` prints it."""
    return {
        "id": key, "group": key.partition(".")[0], "title": f"Title of {key}", "state": state,
        "found": f"Seen at {key}.", "means": f"It matters for {key}.",
        "fix": f"Mend {key}." if commands else "", "commands": list(commands),
    }  # fmt: skip


def found(*checks: dict[str, Any]) -> dict[str, Any]:
    """All that it prints."""
    ok = all(one["state"] != "failed" for one in checks)
    return {"ok": ok, "version": "0.2.0", "site": "/srv/ward", "checks": list(checks)}


MIXED = found(
    check("qt.version", "ok"),
    check("gpu.driver", "not-applicable"),
    check("clock.synchronised", "advice", "sudo timedatectl set-ntp true"),
    check("disk.speed", "unknown"),
    check("agent.running", "failed", "edgewatch agent", "edgewatch autostart enable"),
    check("ports.present", "failed"),
)
WELL = found(check("qt.version", "ok"), check("gpu.driver", "not-applicable"))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The words of each command that would have been run."""
    words: list[tuple[str, ...]] = []
    monkeypatch.setattr(Command, "start", lambda _command, *said, **_: words.append(said))
    return words


@pytest.fixture
def dialog(asked: list[tuple[str, ...]], tmp_path: Path, qtbot) -> WorkstationDialog:
    """The dialog as it opens, waiting for its first answer."""
    made = WorkstationDialog(tmp_path, LIGHT)
    qtbot.addWidget(made)
    made.show()
    assert asked == [("doctor",)]
    return made


def test_what_fails_comes_first_and_says_what_it_means_and_what_to_do() -> None:
    view = workstation_view(MIXED)
    assert [group.headline for group in view.groups] == [
        "Failed  2", "Could be better  1", "Not known  1", "As it should be  1",
        "Not needed here  1",
    ]  # fmt: skip
    assert (view.sign, view.headline) == ("high", "2 checks failed.")
    assert len({group.sign for group in view.groups}) == 5, "a shape of its own for each state"
    agent = view.findings["agent.running"]
    assert agent.advised == (
        "What it means: It matters for agent.running.",
        "What to do: Mend agent.running.",
    )
    assert not view.findings["qt.version"].advised, "nothing is said against what is well"


def test_nothing_is_called_well_that_could_not_be_looked_at() -> None:
    for state, headline in (
        ("unknown", "Nothing failed; 1 thing could not be looked at."),
        ("of a newer version", "Nothing failed; 1 thing could not be looked at."),
        ("advice", "Nothing failed; 1 thing could be better."),
    ):
        view = workstation_view(found(check("qt.version", "ok"), check("disk.speed", state)))
        assert (view.headline, view.is_well, view.sign) != (headline, True, "ok")
        assert view.headline == headline
    with pytest.raises(ValueError, match="no check"):
        workstation_view(found())


def test_the_first_failure_is_chosen_and_its_commands_can_be_copied(
    dialog: WorkstationDialog,
) -> None:
    dialog.command.done.emit(MIXED)
    assert dialog.accessibleName() == "Check this workstation: 2 checks failed."
    table, detail = dialog.findings.table, dialog.findings.detail
    assert table.selected == "agent.running"
    state = table.currentIndex().siblingAtColumn(1)
    assert state.data() == "Failed"
    assert state.data(Qt.ItemDataRole.DecorationRole) is not None
    assert "Mend agent.running." in detail.text.toPlainText()
    detail.copy_button.click()
    assert QApplication.clipboard().text() == "edgewatch agent\nedgewatch autostart enable"
    table.select("ports.present")
    assert not detail.copy_button.isVisible()
    dialog.command.done.emit(MIXED)
    assert table.selected == "ports.present", "another look leaves a person where they were"


def test_where_all_is_well_it_says_so_and_folds_what_it_looked_at(
    dialog: WorkstationDialog,
) -> None:
    dialog.command.done.emit(WELL)
    findings = dialog.findings
    assert findings.well.isVisible()
    assert findings.well.accessibleName().startswith("All is well: there is nothing to be done.")
    assert not findings.table.isExpanded(findings.table.rows_model.index_of("ok"))
    findings.table.select("gpu.driver")
    assert findings.detail.isVisible()


def test_every_part_of_it_speaks_and_can_be_reached_by_keyboard(
    dialog: WorkstationDialog,
) -> None:
    dialog.command.done.emit(MIXED)
    own = [w for w in dialog.findChildren(QWidget) if not w.objectName().startswith("qt_")]
    reached = [w for w in own if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [w.objectName() for w in reached if not w.accessibleName()] == []
    assert {w.objectName() for w in reached} >= {
        "findings_table", "finding_text", "finding_commands", "finding_copy",
        "workstation_again", "workstation_save", "workstation_close",
    }  # fmt: skip


def test_what_support_needs_is_saved_and_says_what_is_inside(
    dialog: WorkstationDialog, asked: list[tuple[str, ...]], tmp_path: Path
) -> None:
    dialog.command.done.emit(MIXED)
    archive = tmp_path / "for-support.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("MANIFEST.txt", "What is never inside\n")
    dialog.save(archive)
    assert asked[-1] == ("doctor", "--archive", str(archive))
    dialog.command.done.emit(MIXED)
    saved = dialog.findChild(SavedArchiveDialog)
    assert saved.text.toPlainText() == "What is never inside\n"
    assert str(archive) in saved.accessibleName()
    dialog.save(archive)
    dialog.command.failed.emit("for-support.zip: exists already")
    assert dialog.outcome.text() == "It cannot be saved: for-support.zip: exists already"
    assert dialog.headline.text() == "2 checks failed.", "the findings stay"


def test_an_archive_gets_a_name_that_is_free_and_is_read_with_care(tmp_path: Path) -> None:
    first = archive_name(tmp_path, 0)
    (tmp_path / first).write_bytes(b"no zip")
    assert archive_name(tmp_path, 0) == first.replace(".zip", "-2.zip")
    with pytest.raises(ValueError, match="no archive for support"):
        manifest(tmp_path / first)


def test_what_was_stopped_or_failed_is_no_answer(dialog: WorkstationDialog) -> None:
    dialog.command.cancelled.emit()
    assert dialog.headline.text() == "Nothing is judged yet"
    dialog.command.failed.emit("the disk is gone")
    assert dialog.headline.text() == "It cannot be checked: the disk is gone"
    dialog.command.done.emit({"checks": "none"})
    assert "cannot be read" in dialog.headline.text()
    assert not dialog.findings.isVisible()


def test_settings_and_help_open_the_same_dialog_and_it_ends_with_the_window(
    open_window: Opener, empty_site: Path, qtbot
) -> None:
    window = open_window(empty_site)
    window.open_page("settings")
    window.findChild(QPushButton, "about_check_start").click()
    dialog = window.findChild(WorkstationDialog)
    window.show_help()
    window.findChild(QPushButton, "help_check").click()
    assert window.findChildren(WorkstationDialog) == [dialog]
    qtbot.waitUntil(lambda: not dialog.command.busy, timeout=30_000)
    assert dialog.findings.table.rows_model.rowCount() >= 3, dialog.headline.text()
    dialog.start()
    assert dialog.command.busy
    window.shut()
    assert not dialog.command.busy


def test_an_opened_bundle_is_no_workstation(open_window: Opener, empty_site: Path) -> None:
    window = open_window(empty_site)
    window.live.read_only = True
    window.open_page("settings")
    window.page.parts.chosen.emit(3)
    assert window.page.about.isVisible()
    assert not window.page.about.check.isVisible()
    window.show_help()
    assert not window.findChild(QPushButton, "help_check").isVisible()
