"""What has been saved for support: what is inside, and what was taken out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.widgets.basics import button, row, say, text_label
from edgewatch.ui.widgets.read_text import ReadText
from edgewatch.ui.words import mark, tr

ABOUT = mark(
    "Inside are the findings, versions, settings, codes and times of events and alarms, and the "
    "plain words of the logs; never a prediction, a note, a key or a baseline. Names of people, "
    "serial numbers, accounts, machines and folders are replaced. Open it and read it before it "
    "is sent."
)


class SavedArchiveDialog(QDialog):
    """Not modal. The list itself is in English, as it stands in the archive."""

    def __init__(self, path: Path, manifest: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("saved_archive_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        saved = tr("Saved: {path}", path=path)
        self.setWindowTitle(tr("Saved: {path}", path=path.name))
        say(self, saved)
        self.text = ReadText("saved_archive_text")
        self.text.show_text(manifest)
        self.close_button = button("saved_archive_close", tr("&Close"))
        self.close_button.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(text_label("saved_archive_path", saved, bold=True, wrap=True))
        layout.addWidget(text_label("saved_archive_about", tr(ABOUT), wrap=True))
        layout.addWidget(self.text, 1)
        layout.addLayout(row(self.close_button, stretch_at=0))
        self.resize(min(px(680), 1100), min(px(520), 660))
