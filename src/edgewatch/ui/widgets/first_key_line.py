"""A line for the fingerprint of the key with which the seals of a record begin."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from edgewatch.ui.widgets.basics import say
from edgewatch.ui.words import tr


def first_key_line(name: str) -> QLineEdit:
    """Empty: a fingerprint that was noted down outside of the site goes in there."""
    line = QLineEdit()
    line.setObjectName(name)
    line.setPlaceholderText(
        tr("Fingerprint of the first key, SHA256:…, as noted down before (optional)")
    )
    say(line, tr("Fingerprint of the first key"))
    return line
