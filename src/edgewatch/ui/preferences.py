"""What a window remembers between starts: who acts, the theme, where it stood."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings

from edgewatch.alarms.language import LANGUAGES
from edgewatch.ui.fonts import SCALES

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
    def role(self) -> str:
        """The role in which this person acts; empty where none was said."""
        return str(self._settings.value("role", ""))

    @role.setter
    def role(self, role: str) -> None:
        self._settings.setValue("role", role)

    @property
    def theme(self) -> str:
        """One of :data:`THEME_CHOICES`."""
        found = str(self._settings.value("theme", "system"))
        return found if found in THEME_CHOICES else "system"

    @theme.setter
    def theme(self, choice: str) -> None:
        self._settings.setValue("theme", choice)

    @property
    def language(self) -> str:
        """A code of :data:`~edgewatch.alarms.language.LANGUAGES`, or "system"."""
        found = str(self._settings.value("language", "system"))
        return found if found in LANGUAGES else "system"

    @language.setter
    def language(self, choice: str) -> None:
        self._settings.setValue("language", choice)

    @property
    def font_scale(self) -> float:
        """How much larger than usual all text is, 1 to 2."""
        return _float(self._settings.value("font_scale", 1.0), SCALES[0], SCALES[-1])

    @font_scale.setter
    def font_scale(self, scale: float) -> None:
        self._settings.setValue("font_scale", scale)

    @property
    def notifications(self) -> bool:
        """Whether the desktop tells of alarms while the window is not in sight."""
        return str(self._settings.value("notifications", "true")).lower() == "true"

    @notifications.setter
    def notifications(self, on: bool) -> None:
        self._settings.setValue("notifications", str(on).lower())

    @property
    def sound(self) -> bool:
        """Whether alarms sound. Off unless a person asks for it."""
        return str(self._settings.value("sound", "false")).lower() == "true"

    @sound.setter
    def sound(self, on: bool) -> None:
        self._settings.setValue("sound", str(on).lower())

    def reset(self) -> None:
        """Look, language, notices and sound as they were at the first start."""
        for name in ("language", "font_scale", "theme", "notifications", "sound"):
            self._settings.remove(name)

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window stood, or None at the first start."""
        found = self._settings.value("geometry")
        return found if isinstance(found, QByteArray) else None

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("geometry", geometry)


def _float(found: object, low: float, high: float) -> float:
    try:
        return min(max(float(str(found)), low), high)
    except ValueError:
        return low
