"""A moment to be filled in: date and time in the order of the language, with a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QDateTimeEdit

from edgewatch.ui.words import language

_PER_MS = 1_000_000
_DAY = {"%Y": "yyyy", "%m": "MM", "%d": "dd"}


def moment_edit(name: str, time_ns: int) -> QDateTimeEdit:
    """A field that holds a moment, in the time zone of this workstation."""
    edit = QDateTimeEdit(QDateTime.fromMSecsSinceEpoch(time_ns // _PER_MS))
    edit.setObjectName(name)
    edit.setCalendarPopup(True)
    shown = language().date
    for python, qt in _DAY.items():
        shown = shown.replace(python, qt)
    edit.setDisplayFormat(f"{shown} HH:mm:ss")
    return edit


def moment_ns(edit: QDateTimeEdit) -> int:
    """The moment that is filled in."""
    return edit.dateTime().toMSecsSinceEpoch() * _PER_MS
