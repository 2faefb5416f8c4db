"""What a window remembers between starts: who acts, the theme, where it stood."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings

THEME_CHOICES = ("system", "light", "dark")


class Preferences:
    """Settings of this user, in an INI file of the platform's place for such files."""

    def __init__(self) -> None:
        self._settings = QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "EdgeWatch", "window"
        )

    @property
    def person(self) -> str:
        """The name under which this person acts."""
        return str(self._settings.value("person", ""))

    @person.setter
    def person(self, name: str) -> None:
        self._settings.setValue("person", name.strip())

    @property
    def theme(self) -> str:
        """One of :data:`THEME_CHOICES`."""
        found = str(self._settings.value("theme", "system"))
        return found if found in THEME_CHOICES else "system"

    @theme.setter
    def theme(self, choice: str) -> None:
        self._settings.setValue("theme", choice)

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window stood, or None at the first start."""
        found = self._settings.value("geometry")
        return found if isinstance(found, QByteArray) else None

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("geometry", geometry)
