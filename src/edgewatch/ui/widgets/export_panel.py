"""Making a bundle: what goes in, what it will hold, progress, and the fingerprint at the end."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from edgewatch.site.actions import EXPORT
from edgewatch.ui.command import Command
from edgewatch.ui.models.acting import NOBODY, Acting
from edgewatch.ui.models.audit import (
    RAW,
    export_words,
    file_name,
    period_words,
    preview_view,
    shortage,
)
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import size
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import GAP, Panel, button, say, set_text, text_label
from edgewatch.ui.widgets.beside import BesideOrBelow
from edgewatch.ui.widgets.contents_panel import ContentsPanel
from edgewatch.ui.widgets.file_line import FileLine
from edgewatch.ui.widgets.preview_panel import PreviewPanel
from edgewatch.ui.widgets.progress_row import ProgressRow
from edgewatch.ui.widgets.signed_command import SignedCommand
from edgewatch.ui.words import tr

_SOON_MS = 250


class ExportPanel(QWidget):
    """The first part of the Audit page. Counting and exporting run in processes of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("audit_export")
        say(self, tr("Export a bundle"))
        self.acting: Acting = NOBODY
        self._theme: Theme = LIGHT
        self._context: Context | None = None
        self._count: Command | None = None
        self._export: SignedCommand | None = None
        self._room_bytes = 0
        self.contents = ContentsPanel()
        self.preview = PreviewPanel()
        self.file = FileLine("audit_file", tr("&File"), tr("Bundles (*.zip)"), saves=True)
        self.note = QLineEdit()
        self.export_button = button("audit_export_start", tr("&Export"))
        self.progress = ProgressRow("audit_progress")
        self.outcome = text_label("audit_outcome", wrap=True, bold=True)
        self.fingerprint = text_label("audit_fingerprint", wrap=True)
        self.copy_button = button("audit_copy", tr("Copy &fingerprint"))
        # A person ticks several boxes: they are counted once, at the end.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.note.setObjectName("audit_note")
        self.note.setPlaceholderText(tr("Why, for the record (optional)"))
        say(self.note, tr("Note for the record"))
        self._halves = BesideOrBelow(self.contents, self.preview, beside=700)
        below = Panel("audit_make", tr("Make the file"))
        below.body.addWidget(self.file)
        making = QHBoxLayout()
        making.addWidget(self.note, 1)
        making.addWidget(self.export_button)
        below.body.addLayout(making)
        below.body.addWidget(self.progress)
        below.body.addWidget(self.outcome)
        told = QHBoxLayout()
        told.addWidget(self.fingerprint, 1)
        told.addWidget(self.copy_button)
        below.body.addLayout(told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(self._halves, 1)
        layout.addWidget(below)
        self._show_result("", "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._halves.fit(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Count the record when a person comes to this part, and not before."""
        super().showEvent(event)
        if self._context is not None and not self._room_bytes:
            self._soon.start()

    def _connect(self) -> None:
        self._soon.timeout.connect(self._look)
        self.contents.changed.connect(self._soon.start)
        self.file.edited.connect(self._check)
        self.export_button.clicked.connect(self.start)
        self.copy_button.clicked.connect(self._copy)

    def set_site(self, site: Path) -> None:
        """Take over the folder of the site."""
        self._count, self._export = Command(site, self), SignedCommand(site, self)
        self._export.begun.connect(self._begin)
        self._count.done.connect(self._show_preview)
        self._count.failed.connect(self.preview.show_trouble)
        self._export.done.connect(self._done)
        self._export.failed.connect(self._failed)
        self._export.cancelled.connect(self._cancelled)
        self.progress.follow(self._export)

    def set_acting(self, acting: Acting) -> None:
        """Take over who acts."""
        self.acting = acting
        if self._export is not None:
            self._export.acting = acting
        self._check()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self._theme = theme
        self.preview.set_theme(theme)

    def refresh(self, context: Context) -> None:
        """Take over the time and the site; count the record when it is first seen."""
        before, self._context = self._context, context
        self.contents.show_time(context.span, context.now_ns)
        if before is None:
            name = file_name(context.config.name, context.now_ns)
            self.file.set_path(Path.home() / name)
            self.preview.show_waiting()
            self._soon.start()
        if before is None or before.read_only != context.read_only:
            self._check()

    @property
    def busy(self) -> bool:
        """Whether anything is being counted or exported."""
        return any(c is not None and c.busy for c in (self._count, self._export)) or (
            self._soon.isActive()
        )

    def shut(self) -> None:
        """Give up what is under way; an export clears up after itself."""
        self._soon.stop()
        for command in (self._count, self._export):
            if command is not None:
                command.close()

    def start(self) -> None:
        """Export as chosen."""
        path, command = self.file.path, self._export
        if path is None or command is None or not self.export_button.isEnabled():
            return
        self._show_result("", "")
        words = export_words(str(path), self.contents.chosen, self.contents.span, self.note.text())
        command.ask(tr("Export"), words, tidies=True)

    def _begin(self) -> None:
        self.progress.begin(tr("Exporting …"))
        self._check()

    def _look(self) -> None:
        """Have the record counted as it would be exported."""
        if self._count is None or not self.isVisible():
            return
        raw = [] if RAW in self.contents.chosen else ["--without-raw"]
        self._count.start("bundle", "preview", *period_words(self.contents.span), *raw)

    def _show_preview(self, plain: Mapping[str, Any]) -> None:
        if self._context is None:
            return
        try:
            view = preview_view(plain, self._context.now_ns)
        except (KeyError, TypeError, ValueError) as error:
            self.preview.show_trouble(tr("What was counted cannot be read: {why}", why=error))
            return
        self._room_bytes = view.room_bytes
        self.preview.show_preview(view, self._theme)
        self._check()

    def _check(self) -> None:
        """Whether it can begin; why not stands in the tooltip of the button."""
        why = self._obstacle()
        self.export_button.setEnabled(not why)
        self.export_button.setToolTip(why)
        say(self.export_button, f"{tr('Export')}: {why}" if why else tr("Export"))

    def _obstacle(self) -> str:
        path = self.file.path
        if self._context is not None and self._context.read_only:
            return tr("This is an opened bundle: hand on its file instead.")
        if self._export is None or self._export.busy:
            return tr("An export is under way.")
        if why := self.acting.obstacle(EXPORT):
            return why
        return _obstacle_at(path, self._room_bytes)

    def _done(self, plain: Mapping[str, Any]) -> None:
        self.progress.stop()
        made = tr(
            "Exported: {path}, {size}.", path=plain.get("path", ""), size=size(plain.get("bytes"))
        )
        self._show_result(made, str(plain.get("fingerprint", "")))
        self._check()

    def _failed(self, why: str) -> None:
        self.progress.stop()
        self._show_result(tr("Not exported: {why}", why=why), "")
        self._check()

    def _cancelled(self) -> None:
        self.progress.stop()
        self._show_result(tr("The export was cancelled; nothing of it is left."), "")
        self._check()

    def _show_result(self, outcome: str, fingerprint: str) -> None:
        set_text(self.outcome, outcome)
        signed = tr(
            "Signed with the key {fingerprint}. Tell it to the reader by another way than the "
            "file, such as by telephone.",
            fingerprint=fingerprint,
        )
        set_text(self.fingerprint, signed if fingerprint else "")
        self.copy_button.setProperty("fingerprint", fingerprint)
        self.outcome.setVisible(bool(outcome))
        for widget in (self.fingerprint, self.copy_button):
            widget.setVisible(bool(fingerprint))

    def _copy(self) -> None:
        clipboard = QGuiApplication.clipboard()
        clipboard.setText(str(self.copy_button.property("fingerprint")))


def _obstacle_at(path: Path | None, room_bytes: int) -> str:
    """Why a file cannot be made there; empty where it can."""
    if path is None:
        return tr("Name the file to make.")
    try:
        if path.exists():
            return tr("There is a file of that name already.")
        if not path.parent.is_dir():
            return tr("There is no folder {folder}.", folder=path.parent)
        return shortage(room_bytes, shutil.disk_usage(path.parent).free)
    except OSError as error:
        return tr("That folder cannot be used: {why}", why=error.strerror or error)
