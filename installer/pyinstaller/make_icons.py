"""Make edgewatch.ico and edgewatch.icns anew from the program's drawing, where that has changed.

Qt draws and Pillow writes both forms; both are in the environment of development.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
DRAWING = HERE.parents[1] / "resources" / "icons" / "edgewatch.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256)


def main() -> None:
    """Write both."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    pictures = [drawn(size) for size in SIZES]
    pictures[-1].save(HERE / "edgewatch.ico", sizes=[(size, size) for size in SIZES])
    drawn(512).save(HERE / "edgewatch.icns", append_images=pictures)


def drawn(size: int) -> Image.Image:
    """The drawing, so many pixels wide and high."""
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(held, "PNG")
    return Image.open(io.BytesIO(bytes(held.data().data())))


if __name__ == "__main__":
    main()
