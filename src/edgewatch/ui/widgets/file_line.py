"""A line for the path of a file, with a button that lets a person look for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from edgewatch.ui.widgets.basics import button, say
from edgewatch.ui.widgets.caption import caption
from edgewatch.ui.words import tr


class FileLine(QWidget):
    """``edited`` after each change. ``saves``: the file is one to be made."""

    edited = Signal()

    def __init__(self, name: str, title: str, pattern: str, *, saves: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title, self._pattern, self._saves = title.replace("&", ""), pattern, saves
        self.line = QLineEdit()
        self.line.setObjectName(f"{name}_path")
        self.choose_button = button(f"{name}_choose", tr("&Look for it …"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (caption(title, self.line), self.line, self.choose_button):
            layout.addWidget(widget, int(widget is self.line))
        self.line.textChanged.connect(self._changed)
        self.choose_button.clicked.connect(self._look)
        self._speak()

    @property
    def path(self) -> Path | None:
        """The file, or None while there is nothing in the line."""
        text = self.line.text().strip()
        return Path(text).expanduser() if text else None

    def set_path(self, path: Path) -> None:
        """Offer a file."""
        self.line.setText(str(path))

    def _changed(self) -> None:
        self._speak()
        self.edited.emit()

    def _speak(self) -> None:
        say(self.line, f"{self._title}: {self.line.text() or tr('empty')}")
        say(self, self._title)

    def _look(self) -> None:
        """The dialog of the desktop; the window goes on behind it."""
        dialog = QFileDialog(self, self._title, str(self.path or Path.home()), self._pattern)
        dialog.setObjectName(f"{self.objectName()}_dialog")
        if self._saves:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix("zip")
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.set_path(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
