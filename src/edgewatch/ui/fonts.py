"""The font that ships with EdgeWatch, so that every sign on screen is there everywhere."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from edgewatch.site.errors import InputError
from edgewatch.site.resources import resource_dir

FAMILY = "DejaVu Sans"
POINTS = 10
_FILES = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")


def load_font(app: QApplication) -> None:
    """Use the shipped font for the whole window; the system's own where it is not installed."""
    try:
        folder = resource_dir("resources") / "fonts"
    except InputError:
        return
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(folder / name))
    app.setFont(font())


def font(points: float = POINTS, *, bold: bool = False) -> QFont:
    """The shipped font in a size; glyphs are not hinted, so that pictures are the same anywhere."""
    made = QFont(FAMILY)
    made.setPointSizeF(points)
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
