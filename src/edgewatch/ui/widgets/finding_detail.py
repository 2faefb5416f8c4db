"""One finding in full: what was seen, what it means, what to do, and the commands for that."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from edgewatch.ui.models.workstation import FindingGroup, FindingView
from edgewatch.ui.widgets.basics import Panel, button, set_text, text_label
from edgewatch.ui.widgets.command_lines import CommandLines
from edgewatch.ui.widgets.read_text import ReadText
from edgewatch.ui.words import tr


class FindingDetail(Panel):
    """Its text can be gone through by keyboard, as a screen reader needs."""

    def __init__(self) -> None:
        super().__init__("finding_detail", tr("What to do"))
        self.text = ReadText("finding_text")
        self.commands = CommandLines("finding_commands", fits=True)
        self.copy_button = button("finding_copy", tr("Copy the co&mmands"))
        self.copied = text_label("finding_copied", muted=True)
        self._lay_out()
        self.copy_button.clicked.connect(self._copy)

    def _lay_out(self) -> None:
        for box in (self.text, self.commands):
            box.document().setDocumentMargin(0)
        self.body.addWidget(self.text, 1)
        typed = QHBoxLayout()
        typed.addWidget(self.commands, 1)
        typed.addWidget(self.copied)
        typed.addWidget(self.copy_button, alignment=Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(typed)

    def show_finding(self, finding: FindingView) -> None:
        """All of one finding."""
        said = "\n".join((finding.found, *finding.advised))
        self._show(finding.title, said, "\n".join(finding.commands))

    def show_group(self, group: FindingGroup) -> None:
        """What is folded under the head of a group."""
        self._show(group.headline, "\n".join(one.title for one in group.findings), "")

    def _show(self, title: str, text: str, commands: str) -> None:
        set_text(self.title, title)
        self.text.show_text(text, f"{title}: {text}")
        self.commands.show_text(commands, f"{tr('What to do')}: {commands}")
        set_text(self.copied, "")
        for widget in (self.commands, self.copy_button):
            widget.setVisible(bool(commands))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.commands.toPlainText())
        set_text(self.copied, tr("Copied."))
