"""Choosing a span of time by its two ends."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QVBoxLayout, QWidget

from edgewatch.ui.models.span import Span
from edgewatch.ui.widgets.basics import button, row, say, set_text, text_label
from edgewatch.ui.widgets.moment_edit import moment_edit, moment_ns
from edgewatch.ui.words import tr


class SpanDialog(QDialog):
    """``chosen`` carries the span, in the time zone of this workstation; not modal."""

    chosen = Signal(object)

    def __init__(self, span: Span, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("span_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Choose the time to look at"))
        say(self, tr("Choose the time to look at"))
        self.begin = moment_edit("span_from", span.from_ns)
        self.end = moment_edit("span_to", span.to_ns)
        for edit in (self.begin, self.end):
            edit.dateTimeChanged.connect(self._check)
        self.hint = text_label("span_hint", muted=True, wrap=True)
        self.show_button = button("span_show", tr("&Show"))
        self.show_button.setDefault(True)
        self.show_button.clicked.connect(self._choose)
        cancel = button("span_cancel", tr("&Cancel"))
        cancel.clicked.connect(self.close)
        form = QFormLayout()
        form.addRow(tr("&From"), self.begin)
        form.addRow(tr("&To"), self.end)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.hint)
        layout.addLayout(row(self.show_button, cancel, stretch_at=0))
        self._check()

    @property
    def span(self) -> Span:
        """What is filled in."""
        return Span(moment_ns(self.begin), moment_ns(self.end))

    def _check(self) -> None:
        right = self.span.from_ns < self.span.to_ns
        self.show_button.setEnabled(right)
        set_text(self.hint, "" if right else tr("The end has to come after the beginning."))
        for edit, what in ((self.begin, tr("From")), (self.end, tr("To"))):
            say(edit, f"{what}: {edit.text()}")

    def _choose(self) -> None:
        self.chosen.emit(self.span)
        self.close()
