"""The icon in the tray, where there is a tray: the state at a glance, and the window's door."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from edgewatch.sdk.trust import Trust
from edgewatch.ui.models.notices import Note
from edgewatch.ui.models.trust import trust_view
from edgewatch.ui.widgets.signs import sign_icon
from edgewatch.ui.words import tr, trn


class Tray(QObject):
    """Shows the trust state. Quitting from here ends the window, never the watching."""

    open_wanted = Signal()
    corner_wanted = Signal()
    quit_wanted = Signal()
    note_opened = Signal(str)

    def __init__(self, site_name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._site_name = site_name
        self._note = ""
        self._menu = QMenu()
        self._menu.setObjectName("tray_menu")
        self._menu.addAction(tr("Open EdgeWatch"), self.open_wanted.emit)
        self._menu.addAction(tr("Corner view"), self.corner_wanted.emit)
        self._menu.addAction(tr("Quit window (watching goes on)"), self.quit_wanted.emit)
        self._icon = QSystemTrayIcon(sign_icon("off"), self)
        self._icon.setObjectName("tray_icon")
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self._note_clicked)
        self._icon.show()

    @staticmethod
    def is_there() -> bool:
        """Whether this desktop has a tray at all."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show_overview(self, trust: Trust, counts: Mapping[str, int]) -> None:
        """Icon and text of the present state."""
        view = trust_view(trust)
        self._icon.setIcon(sign_icon(view.sign, size=22))
        open_alarms = sum(counts.values())
        text = trn(
            open_alarms,
            "{site}: {trust}, # open alarm|{site}: {trust}, # open alarms",
            site=self._site_name,
            trust=view.phrase,
        )
        self._icon.setToolTip(text)

    def show_note(self, note: Note) -> None:
        """Show a notice as a balloon; ``note_opened`` carries its key where a person clicks it."""
        self._note = note.key
        self._icon.showMessage(note.summary, note.body, sign_icon(note.priority, size=32))

    def withdraw(self, key: str) -> None:
        """A balloon goes by itself; one that is settled opens no alarm any more."""
        if key == self._note:
            self._note = ""

    def close(self) -> None:
        """Take the icon away."""
        self._icon.hide()
        self._menu.deleteLater()

    def _note_clicked(self) -> None:
        self.note_opened.emit(self._note)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.open_wanted.emit()
