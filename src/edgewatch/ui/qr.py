"""QR codes as pictures: dark on light in every theme, as cameras expect them."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage

_QUIET = 4
"""Light modules around the code (ISO/IEC 18004)."""


def qr_image(text: str) -> QImage:
    """A code of the text, one pixel a module; to be enlarged by whole factors without smoothing.

    Raises :class:`ValueError` for a text that no QR code holds.
    """
    import segno

    code = segno.make(text, micro=False, error="m", boost_error=False)
    rows = [bytearray(row) for row in code.matrix]
    side = len(rows) + 2 * _QUIET
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    dark = QColor("black")
    for y, line in enumerate(rows):
        for x, module in enumerate(line):
            if module:
                image.setPixelColor(x + _QUIET, y + _QUIET, dark)
    return image
