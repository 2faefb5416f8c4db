"""The menu of how the window looks: theme, full screen, corner view, settings."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from edgewatch.ui.preferences import THEME_CHOICES
from edgewatch.ui.words import mark, tr

_THEMES = {
    "system": mark("Colours of the &system"),
    "light": mark("&Light"),
    "dark": mark("&Dark"),
}


class ViewMenu(QMenu):
    """``theme_chosen`` carries the choice; the other signals ask for what their names say."""

    theme_chosen = Signal(str)
    full_screen_wanted = Signal()
    corner_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("View"), parent)
        self.setObjectName("view_menu")
        group = QActionGroup(self)
        self._themes = {choice: self.addAction(tr(_THEMES[choice])) for choice in THEME_CHOICES}
        for choice, action in self._themes.items():
            action.setObjectName(f"theme_{choice}")
            action.setCheckable(True)
            action.triggered.connect(lambda _on, to=choice: self.theme_chosen.emit(to))
            group.addAction(action)
        self.addSeparator()
        self._add("full_screen", tr("&Full screen"), "F11", self.full_screen_wanted)
        self._add("corner_view", tr("&Corner view"), "Ctrl+Shift+C", self.corner_wanted)
        self.addSeparator()
        self._add("settings", tr("S&ettings …"), "", self.settings_wanted)

    def show_theme(self, choice: str) -> None:
        """Mark the choice that holds."""
        self._themes[choice].setChecked(True)

    def _add(self, name: str, text: str, keys: str, wanted: SignalInstance) -> None:
        action = self.addAction(text)
        action.setObjectName(name)
        if keys:
            action.setShortcut(keys)
        action.triggered.connect(lambda _on: wanted.emit())
