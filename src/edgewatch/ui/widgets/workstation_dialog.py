"""Checking this workstation: what is wrong, what to do about it, and what support needs."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from edgewatch.ui.command import Command
from edgewatch.ui.fonts import px
from edgewatch.ui.models.workstation import archive_name, manifest, workstation_view
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, row, say, set_text, text_label
from edgewatch.ui.widgets.findings_view import FindingsView
from edgewatch.ui.widgets.progress_row import ProgressRow
from edgewatch.ui.widgets.saved_archive_dialog import ABOUT, SavedArchiveDialog
from edgewatch.ui.widgets.signs import SignWidget
from edgewatch.ui.words import mark, tr

LOOKS_AT = mark(
    "Looks at machine, ports, clock, disk, site, models and record, and says of each thing that is "
    "wrong how it is mended. It takes some ten seconds; nothing is changed."
)


class WorkstationDialog(QDialog):
    """Runs ``edgewatch doctor`` in a process of its own; not modal. Closing it gives that up."""

    def __init__(self, site: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workstation_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(tr("Check this workstation"))
        say(self, tr("Check this workstation"))
        self._theme = theme
        self._archive: Path | None = None
        self.sign = SignWidget(26, "info")
        self.headline = text_label(
            "workstation_headline", self.windowTitle(), bold=True, points=12, wrap=True
        )
        self.about = text_label("workstation_about", tr(LOOKS_AT), muted=True, wrap=True)
        self.progress = ProgressRow("workstation_progress")
        self.findings = FindingsView(theme)
        self.outcome = text_label("workstation_outcome", wrap=True)
        self.again_button = button("workstation_again", tr("Check a&gain"))
        self.save_button = button("workstation_save", tr("&Save for support …"), tr(ABOUT))
        self.close_button = button("workstation_close", tr("C&lose"))
        self.command = Command(site, self)
        self._lay_out()
        self._connect()
        self.start()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.sign)
        head.addWidget(self.headline, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self.about)
        layout.addWidget(self.progress)
        layout.addWidget(self.findings, 1)
        layout.addWidget(self.outcome)
        layout.addStretch(0)
        buttons = (self.again_button, self.save_button, self.close_button)
        layout.addLayout(row(*buttons, stretch_at=2))
        self.findings.hide()
        self.resize(min(px(940), 1240), min(px(640), 680))

    def _connect(self) -> None:
        self.command.done.connect(self._done)
        self.command.failed.connect(self._failed)
        self.command.cancelled.connect(self._cancelled)
        self.progress.follow(self.command)
        self.again_button.clicked.connect(self.start)
        self.save_button.clicked.connect(self._ask_where)
        self.close_button.clicked.connect(self.close)
        self.finished.connect(self.command.close)

    def start(self) -> None:
        """Look at everything."""
        self._archive = None
        self._run()

    def save(self, path: Path) -> None:
        """Look at everything once more, and write what support needs into a new file."""
        self._archive = path
        self._run("--archive", str(path))

    def _run(self, *words: str) -> None:
        self.progress.begin(tr("Everything is looked at …"))
        self._tell("")
        self.command.start("doctor", *words, tidies=self._archive is not None)
        self._offer()

    def _offer(self) -> None:
        for one in (self.again_button, self.save_button):
            one.setEnabled(not self.command.busy)

    def _done(self, plain: Mapping[str, Any]) -> None:
        try:
            view = workstation_view(plain)
        except (KeyError, TypeError, ValueError) as error:
            self._failed(tr("what the check printed cannot be read ({why})", why=error))
            return
        self._over()
        self._answer(view.sign, view.headline, view.about)
        self.findings.show_view(view)
        self.findings.show()
        self.findings.table.setFocus()
        if self._archive is not None:
            self._show_archive(self._archive)

    def _failed(self, why: str) -> None:
        self._over()
        if self._archive is not None:
            self._tell(tr("It cannot be saved: {why}", why=why))
        else:
            self._answer("unknown", tr("It cannot be checked: {why}", why=why))
            self.findings.hide()

    def _cancelled(self) -> None:
        self._over()
        if not self.findings.isVisible():
            self._answer("unknown", tr("Nothing is judged yet"))

    def _over(self) -> None:
        self.progress.stop()
        self._offer()

    def _answer(self, sign: str, headline: str, about: str = "") -> None:
        self.sign.show_sign(sign, self._theme)
        set_text(self.headline, headline)
        set_text(self.about, about)
        self.about.setVisible(bool(about))
        say(self, f"{self.windowTitle()}: {headline}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _tell(self, text: str) -> None:
        set_text(self.outcome, text)
        self.outcome.setVisible(bool(text))

    def _ask_where(self) -> None:
        """The dialog of the desktop. What is there already is never replaced, so it is not asked
        for: the command refuses it, and says so."""
        title = self.save_button.accessibleName()
        offered = Path.home() / archive_name(Path.home(), time.time_ns())
        dialog = QFileDialog(self, title, str(offered), tr("Archives (*.zip)"))
        dialog.setObjectName("workstation_file_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix("zip")
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_archive(self, path: Path) -> None:
        try:
            SavedArchiveDialog(path, manifest(path), self).show()
        except (OSError, ValueError) as error:
            self._tell(tr("It cannot be saved: {why}", why=error))


def check_workstation(site: Path, theme: Theme, parent: QWidget) -> WorkstationDialog:
    """Open the dialog of a window, or bring forward the one that is open."""
    dialog = parent.findChild(WorkstationDialog) or WorkstationDialog(site, theme, parent)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog
