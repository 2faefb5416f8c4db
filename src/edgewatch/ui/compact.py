"""The corner view: the answer, the last prediction and the worst alarm, above other windows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton

from edgewatch.ui.fonts import POINTS, px
from edgewatch.ui.models.corner import CornerLines
from edgewatch.ui.models.trust import NOT_WATCHING, TrustView
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import say, set_text, text_label
from edgewatch.ui.widgets.signs import SignWidget, sign_colours
from edgewatch.ui.words import mark, tr

WIDTH, HEIGHT = 420, 120
_MARGIN = 12

WAYLAND_NOTE = mark(
    "This desktop (Wayland) lets no program keep its window above others. Set “always on top” in "
    "the menu of the corner view's title bar, or use the full screen."
)


def stays_on_top() -> bool:
    """Whether this desktop lets a program keep a window above others; Wayland does not."""
    return not QGuiApplication.platformName().startswith("wayland")


class CompactView(QFrame):
    """420 by 120, at the lower right. ``opened`` asks for the whole window."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("corner_view")
        self.setWindowTitle("EdgeWatch")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._keep_on_top()
        self.setFixedSize(px(WIDTH), px(HEIGHT))
        self._shown: tuple[TrustView, CornerLines, Theme] | None = None
        self._texts: dict[QLabel, str] = {}
        self._sign, self._alarm_sign = SignWidget(64), SignWidget(18)
        self.phrase = text_label("corner_phrase", points=POINTS + 5, bold=True, wrap=True)
        self.prediction = text_label("corner_prediction", points=POINTS + 1)
        self.alarm = text_label("corner_alarm")
        self.open_button = QToolButton()
        self.open_button.setObjectName("corner_open")
        self.open_button.setText("⤢")
        self.open_button.setToolTip(tr("Open the whole window (Enter)"))
        say(self.open_button, tr("Open the whole window"))
        self.open_button.clicked.connect(self.opened)
        self._lay_out()

    def _keep_on_top(self) -> None:
        """Frameless above all else; with the frame of the desktop where its menu is needed."""
        if stays_on_top():
            flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
            self.setWindowFlags(Qt.WindowType.Window | flags)
        else:
            self.setToolTip(tr(WAYLAND_NOTE))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(px(12), px(8), px(8), px(8))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(3))
        grid.addWidget(self._sign, 0, 0, 3, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.phrase, 0, 1, 1, 2)
        grid.addWidget(self.open_button, 0, 3, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.prediction, 1, 1, 1, 3)
        grid.addWidget(self._alarm_sign, 2, 1)
        grid.addWidget(self.alarm, 2, 2, 1, 2)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(0, 1)
        for label in (self.prediction, self.alarm):
            label.setMinimumWidth(1)  # elided below, so that no text widens the view

    def show_state(self, view: TrustView, lines: CornerLines, theme: Theme) -> None:
        """Show a state; screen readers are alerted when the trust is another than before."""
        shown = (view, lines, theme)
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        self._sign.show_sign(view.sign, theme)
        self._alarm_sign.setVisible(bool(lines.sign))
        self._alarm_sign.show_sign(lines.sign or "ok", theme)
        set_text(self.phrase, view.phrase, tr("Trust state"))
        last = lines.prediction
        if view.state == NOT_WATCHING and last:
            last = tr("Recorded last: {prediction}", prediction=last)
        self._texts = {self.prediction: last, self.alarm: lines.alarm}
        self._elide()
        self._colour(view, theme)
        say(self, f"{view.spoken} {last}. {lines.alarm}")
        if before is not None and before[0].state != view.state:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def show_in_corner(self) -> None:
        """Show it at the lower right of the screen, without taking the focus from anybody."""
        screen = self.screen().availableGeometry()
        corner = screen.bottomRight()
        self.move(corner.x() - self.width() - _MARGIN, corner.y() - self.height() - _MARGIN)
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """It has no title bar: it is moved by itself."""
        handle = self.windowHandle()
        if event.button() == Qt.MouseButton.LeftButton and handle is not None:
            handle.startSystemMove()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it leads back to the window: the watching must not drop out of sight."""
        event.ignore()
        self.opened.emit()

    def _elide(self) -> None:
        for label, text in self._texts.items():
            fitting = label.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, max(label.width(), 40)
            )
            label.setText(fitting)
            label.setToolTip(text)
            say(label, text)

    def _colour(self, view: TrustView, theme: Theme) -> None:
        inverse = view.state == NOT_WATCHING
        ground = theme.banner if inverse else theme.panel
        text = theme.on_banner if inverse else theme.text
        edge = theme.border if view.state == "as-checked" else sign_colours(view.sign, theme)[0]
        line = "dashed" if view.state == "cannot-judge" else "solid"
        self.setStyleSheet(
            f"#corner_view {{ background: {ground}; border: 3px {line} {edge}; }}"
            f" #corner_view QLabel {{ color: {text}; background: transparent; }}"
        )
