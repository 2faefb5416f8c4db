"""The font that ships with EdgeWatch, so that every sign on screen is there everywhere."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from edgewatch.site.errors import InputError
from edgewatch.site.resources import resource_dir

FAMILY = "DejaVu Sans"
POINTS = 10
SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)
_FILES = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")


_scale = 1.0


def set_scale(scale: float) -> None:
    """Make all text that is made from now on larger, 1 to 2 times."""
    global _scale  # noqa: PLW0603 - one person in front of one window
    _scale = min(max(scale, SCALES[0]), SCALES[-1])


def px(pixels: float) -> int:
    """A size in pixels that holds text, as large as the text is now."""
    return round(pixels * _scale)


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
    made.setPointSizeF(points * _scale)
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
