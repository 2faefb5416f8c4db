"""Fields of the wizard's steps, each with its caption and a name that speaks its value."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from edgewatch.ui.fonts import px
from edgewatch.ui.widgets.basics import button, say, text_label
from edgewatch.ui.words import tr

CAPTION = 190


class Form(QWidget):
    """Captions at the left, fields at the right, a muted remark under a field where one helps."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, px(CAPTION))
        self._grid.setColumnStretch(1, 1)

    def add(self, caption: str, field: QWidget, remark: str = "") -> None:
        """Add one field."""
        line = self._grid.rowCount()
        label = text_label(f"{field.objectName()}_caption", caption)
        label.setBuddy(field)
        say(label, caption.replace("&", ""))
        self._grid.addWidget(label, line, 0)
        self._grid.addWidget(field, line, 1)
        if remark:
            said = text_label(f"{field.objectName()}_remark", remark, muted=True, wrap=True)
            self._grid.addWidget(said, line + 1, 1)


def at_least(view: QWidget, height: int) -> None:
    """Let a table take what is left of a step, and no less than this height, scaled."""
    view.setMinimumHeight(px(height))


def line_edit(name: str, title: str, changed: Callable[[], None], hint: str = "") -> QLineEdit:
    """One line of text."""
    made = QLineEdit()
    made.setObjectName(name)
    made.setPlaceholderText(hint)

    def edited(text: str) -> None:
        say(made, tr("{title}: {value}", title=title, value=text or tr("empty")))
        changed()

    say(made, tr("{title}: {value}", title=title, value=tr("empty")))
    made.textChanged.connect(edited)
    return made


def check_box(name: str, text: str) -> QCheckBox:
    """A box that is ticked; what it is called is spoken without its mnemonic."""
    made = QCheckBox(text)
    made.setObjectName(name)
    made.setChecked(True)
    say(made, text.replace("&", ""))
    return made


class FileField(QWidget):
    """The path of a file, typed or chosen."""

    def __init__(self, name: str, title: str, kinds: str, changed: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName(name)
        say(self, title)
        self._title, self._kinds = title, kinds
        self.edit = line_edit(f"{name}_path", title, changed)
        self.choose_button = button(f"{name}_choose", tr("Choose …"))
        self.choose_button.clicked.connect(self._choose)
        self.setFocusProxy(self.edit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.choose_button)

    @property
    def path(self) -> str:
        return self.edit.text().strip()

    def _choose(self) -> None:
        choose_file(self, self._title, self._kinds, self.edit.setText)


def choose_file(parent: QWidget, title: str, kinds: str, chosen: Callable[[str], None]) -> None:
    """Let a person choose a file that there is; ``chosen`` gets its path."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setObjectName(f"{parent.objectName()}_dialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
