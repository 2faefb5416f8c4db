"""The control of time above the pages: earlier, later, closer, wider, ranges, a span of one's own.

It shows what holds and asks for another; `edgewatch.ui.time_control` decides.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QToolButton

from edgewatch.ui.fonts import px
from edgewatch.ui.models.formatting import clock, duration
from edgewatch.ui.models.ranges import RANGES
from edgewatch.ui.models.span import Span
from edgewatch.ui.widgets.basics import say, set_text
from edgewatch.ui.widgets.elided_label import ElidedLabel
from edgewatch.ui.words import mark, tr

_OWN = "own"
_STEPS = (
    ("range_earlier", "◀", mark("Earlier (Ctrl+Left)"), "earlier"),
    ("range_later", "▶", mark("Later (Ctrl+Right)"), "later"),
    ("range_closer", "+", mark("Closer (Ctrl++)"), "closer"),
    ("range_wider", "−", mark("Wider (Ctrl+-)"), "wider"),
)


class RangeBar(QFrame):
    """``chosen`` carries the key of a range, ``stepped`` one of earlier, later, closer, wider."""

    chosen = Signal(str)
    stepped = Signal(str)
    own_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("range_bar")
        say(self, tr("Time shown"))
        self.shown = ElidedLabel("range_shown", muted=True)
        self.choices = self._make_choices()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(12), px(5), px(10), 0)
        layout.setSpacing(px(4))
        layout.addWidget(self.shown)
        layout.addStretch(1)
        for name, sign, tip, step in _STEPS:
            layout.addWidget(self._step(name, sign, tr(tip), step))
        layout.addSpacing(px(4))
        layout.addWidget(self.choices)
        self.setFocusProxy(self.choices)

    def show_span(self, key: str, span: Span, now_ns: int) -> None:
        """Show which range holds and what it comes to."""
        at = self.choices.findData(key or _OWN)
        if at != self.choices.currentIndex():
            self.choices.setCurrentIndex(at)
        say(self.choices, tr("Range: {range}", range=self.choices.currentText()))
        words = tr(
            "{from_time} to {to_time} ({duration})",
            from_time=clock(span.from_ns, now_ns),
            to_time=clock(span.to_ns, now_ns),
            duration=duration(span.seconds),
        )
        set_text(self.shown, words, tr("Time shown"))

    def _make_choices(self) -> QComboBox:
        choices = QComboBox()
        choices.setObjectName("range_choice")
        for known in RANGES:
            choices.addItem(tr(known.title), known.key)
        choices.addItem(tr("Chosen span …"), _OWN)
        choices.activated.connect(self._activated)
        return choices

    def _step(self, name: str, sign: str, tip: str, step: str) -> QToolButton:
        made = QToolButton()
        made.setObjectName(name)
        made.setText(sign)
        made.setToolTip(tip)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        say(made, tip)
        made.clicked.connect(lambda: self.stepped.emit(step))
        return made

    def _activated(self, at: int) -> None:
        key = str(self.choices.itemData(at))
        if key == _OWN:
            self.own_wanted.emit()
        else:
            self.chosen.emit(key)
