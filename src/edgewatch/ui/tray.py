"""The icon in the tray, where there is a tray: the state at a glance, and the window's door."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from edgewatch.sdk.trust import Trust
from edgewatch.ui.models.formatting import count
from edgewatch.ui.models.trust import trust_view
from edgewatch.ui.widgets.signs import sign_icon


class Tray(QObject):
    """Shows the trust state. Quitting from here ends the window, never the watching."""

    open_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, site_name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._site_name = site_name
        self._menu = QMenu()
        self._menu.setObjectName("tray_menu")
        self._menu.addAction("Open EdgeWatch", self.open_wanted.emit)
        self._menu.addAction("Quit window (watching goes on)", self.quit_wanted.emit)
        self._icon = QSystemTrayIcon(sign_icon("off"), self)
        self._icon.setObjectName("tray_icon")
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.show()

    @staticmethod
    def is_there() -> bool:
        """Whether this desktop has a tray at all."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show_overview(self, trust: Trust, counts: Mapping[str, int]) -> None:
        """Icon and text of the present state."""
        view = trust_view(trust)
        self._icon.setIcon(sign_icon(view.sign, size=22))
        alarms = count(sum(counts.values()), "open alarm")
        self._icon.setToolTip(f"{self._site_name}: {view.phrase}, {alarms}")

    def close(self) -> None:
        """Take the icon away."""
        self._icon.hide()
        self._menu.deleteLater()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.open_wanted.emit()
