"""The icons of the desktop, drawn from the program's own: ``python make_icons.py FOLDER``.

The folder becomes one of icons as the freedesktop.org icon theme specification lays it out; in it
the drawing itself and the sizes that desktops ask for.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from edgewatch.site.resources import resource_dir

NAME = "org.edgewatch.EdgeWatch"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def main() -> None:
    """Write every size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    drawing = resource_dir("resources") / "icons" / "edgewatch.svg"
    theme = Path(sys.argv[1]) / "hicolor"
    scalable = theme / "scalable" / "apps" / f"{NAME}.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(drawing, scalable)
    for size in SIZES:
        draw(drawing, theme / f"{size}x{size}" / "apps" / f"{NAME}.png", size)


def draw(drawing: Path, path: Path, size: int) -> None:
    """One square picture on nothing."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(path), "PNG"):
        raise OSError(f"{path} cannot be written")


if __name__ == "__main__":
    main()
