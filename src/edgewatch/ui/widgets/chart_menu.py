"""What can be done with any chart: copy it, save it, print it, read it as a table."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QToolButton, QWidget

from edgewatch.ui.fonts import POINTS, font, px
from edgewatch.ui.models.chart_text import TableText
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.words import tr

_SIDE = 20


class Charted(Protocol):
    """What a menu is opened on: a widget that can tell itself in words and as a table."""

    chart_title: str
    theme: Theme

    def summary(self) -> str: ...

    def as_table(self) -> TableText: ...


class ChartMenu(QToolButton):
    """The small button at the upper right corner of a chart."""

    def __init__(self, chart: QWidget) -> None:
        super().__init__(chart)
        self._chart = chart
        self.setObjectName(f"{chart.objectName()}_menu")
        self.setText("…")
        self.setAutoRaise(True)
        self.setStyleSheet(
            "QToolButton { padding: 0; border: 0; border-radius: 3px; background: palette(base); }"
        )
        self.setFont(font(POINTS - 1, bold=True))
        self.setFixedSize(px(_SIDE), px(_SIDE))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setToolTip(tr("Copy, save, print, or show as a table"))
        say(self, tr("What can be done with the chart: {title}", title=self.told.chart_title))
        self.clicked.connect(lambda: self.open(self.mapToGlobal(QPoint(0, self.height()))))
        self.place()

    @property
    def told(self) -> Charted:
        """The chart as that which tells itself."""
        return cast(Charted, self._chart)

    def place(self) -> None:
        """Go to the corner; the chart has another size."""
        self.move(self._chart.width() - self.width() - 2, 2)
        self.raise_()

    def open(self, at: QPoint) -> None:
        """Open the menu at a point of the screen."""
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}_list")
        say(menu, self.accessibleName())
        for name, text, act in (
            ("copy", tr("&Copy picture"), lambda: copy_picture(self._chart)),
            ("save", tr("&Save picture…"), lambda: save_picture(self._chart)),
            ("print", tr("&Print…"), lambda: print_picture(self._chart)),
            ("table", tr("Show as &table"), lambda: show_table(self._chart)),
        ):
            action = QAction(text, menu)
            action.setObjectName(f"{self.objectName()}_{name}")
            action.triggered.connect(act)
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


def picture(chart: QWidget) -> QPixmap:
    """The chart as it stands, without its buttons, sharp enough to be printed."""
    buttons = [one for one in chart.findChildren(ChartMenu) if one.isVisible()]
    for one in buttons:
        one.hide()
    drawn = QPixmap(chart.size() * 2)
    drawn.setDevicePixelRatio(2)
    QWidget.render(chart, drawn, QPoint())  # a view has a render of its own, of its scene alone
    for one in buttons:
        one.show()
    return drawn


def copy_picture(chart: QWidget) -> None:
    """Put the picture on the clipboard."""
    QGuiApplication.clipboard().setPixmap(picture(chart))


def save_picture(chart: QWidget) -> None:
    """Ask where to, without holding up the window, and write a PNG there."""
    told = cast(Charted, chart)
    dialog = QFileDialog(chart.window(), tr("Save picture"), f"{file_name(told.chart_title)}.png")
    dialog.setObjectName("save_picture_dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(tr("Pictures (*.png)"))
    dialog.setDefaultSuffix("png")
    shown = picture(chart)  # as it is now, not as it will be when a name has been found
    dialog.fileSelected.connect(lambda file: _write(chart, shown, file))
    dialog.open()


def file_name(title: str) -> str:
    """A title as a name of a file, on any system.

    >>> file_name("Latency p50 / p95")
    'Latency p50 - p95'
    """
    return "".join("-" if one in '<>:"/\\|?*' else one for one in title).strip(" .")


def _write(chart: QWidget, shown: QPixmap, file: str) -> None:
    if shown.save(file):
        return
    box = QMessageBox(chart.window())
    box.setObjectName("picture_not_saved")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setModal(False)
    box.setText(tr("The picture could not be written to {file}.", file=file))
    box.setInformativeText(tr("Choose a folder that you may write to, on a disk that has space."))
    box.show()


def print_picture(chart: QWidget) -> None:
    """Ask for a printer, then print the chart on one page."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    shown = picture(chart)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, chart.window())
    dialog.setObjectName("print_dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: paint_page(QPainter(printer), chart, shown))
    dialog.setModal(False)
    dialog.show()


def paint_page(painter: QPainter, chart: QWidget, shown: QPixmap) -> None:
    """Title, picture and summary on the page that a painter has begun; ends the painter."""
    told, page = cast(Charted, chart), painter.viewport()
    line = painter.fontMetrics().height()
    wrapped = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
    title = QRect(page.left(), page.top(), page.width(), 2 * line)
    painter.drawText(title, wrapped, told.chart_title)
    size = shown.deviceIndependentSize().toSize()
    room = QSize(page.width(), page.height() - 8 * line)
    size.scale(room, Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(QPoint(page.left(), page.top() + 2 * line), size)
    painter.drawPixmap(place, shown, shown.rect())
    below = QRect(page.left(), place.bottom() + line, page.width(), 5 * line)
    painter.drawText(below, wrapped, told.summary())
    painter.end()


def show_table(chart: QWidget) -> None:
    """Open what the chart shows as a table."""
    from edgewatch.ui.widgets.chart_table import ChartTable

    told = cast(Charted, chart)
    ChartTable(told.chart_title, told.summary(), told.as_table(), told.theme, chart.window()).show()
