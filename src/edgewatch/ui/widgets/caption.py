"""The caption of a field: named, spoken without its mnemonic, a click on it leads to the field."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from edgewatch.ui.widgets.basics import say, text_label


def caption(title: str, field: QWidget) -> QLabel:
    """A caption for a field that has its object name already; ``&`` marks the mnemonic."""
    label = text_label(f"{field.objectName()}_caption", title)
    label.setBuddy(field)
    say(label, title.replace("&", ""))
    return label
