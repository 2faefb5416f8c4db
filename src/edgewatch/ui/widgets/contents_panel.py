"""What a person wants in a bundle: the period of the report, and which of the contents."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from edgewatch.ui.models.audit import ALWAYS, CHOSEN_AT_FIRST, CONTENTS, span_words
from edgewatch.ui.models.span import Span
from edgewatch.ui.widgets.basics import Panel, button, row, say, set_text, text_label
from edgewatch.ui.widgets.caption import caption
from edgewatch.ui.widgets.picker import Picker
from edgewatch.ui.widgets.span_dialog import SpanDialog
from edgewatch.ui.words import tr

_ALL, _SHOWN, _OWN = range(3)


class ContentsPanel(Panel):
    """``changed`` when a person wants something else."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__("audit_contents", tr("What goes in"))
        self._now_ns = 0
        self._shown: Span | None = None
        self._own: Span | None = None
        titles = (tr("All of the record"), tr("The time shown on the other pages"),
                  tr("A time of my own"))  # fmt: skip
        self.period = Picker("audit_period", tr("What it covers"), titles)
        self.period.let_shrink()
        self.own_button = button("audit_own", tr("C&hoose …"))
        self.when = text_label("audit_when", muted=True, wrap=True)
        self.boxes = {content.key: QCheckBox(tr(content.title)) for content in CONTENTS}
        self._lay_out()
        self.period.chosen.connect(lambda _: self._choose())
        self.own_button.clicked.connect(self.choose_own)
        self._tell()

    @property
    def span(self) -> Span | None:
        """The period; None for all of the record."""
        return {_ALL: None, _SHOWN: self._shown, _OWN: self._own}[self.period.current]

    @property
    def chosen(self) -> frozenset[str]:
        """The keys of the contents that are wanted."""
        return frozenset(key for key, box in self.boxes.items() if box.isChecked())

    def show_time(self, shown: Span, now_ns: int) -> None:
        """Take over the time that the other pages show."""
        self._shown, self._now_ns = shown, now_ns
        self._tell()

    def choose_span(self, span: Span) -> None:
        """Make a time of a person's own hold."""
        self._own = span
        self.period.choose(_OWN)
        self._tell()
        self.changed.emit()

    def choose_own(self) -> None:
        """Ask for a time by its two ends."""
        begin = self._own or self._shown or Span(self._now_ns - 3600 * 10**9, self._now_ns)
        dialog = SpanDialog(begin, self)
        dialog.chosen.connect(self.choose_span)
        dialog.show()

    def _lay_out(self) -> None:
        self.body.addWidget(caption(tr("What it &covers"), self.period))
        self.body.addLayout(row(self.period, self.own_button))
        self.body.addWidget(self.when)
        for content in CONTENTS:
            box = self.boxes[content.key]
            box.setObjectName(f"audit_with_{content.key}")
            box.setChecked(content.key in CHOSEN_AT_FIRST)
            box.toggled.connect(self._choose)
            self.body.addWidget(box)
        self.body.addWidget(text_label("audit_always", tr(ALWAYS), muted=True, wrap=True))
        self.body.addStretch(1)

    def _choose(self) -> None:
        if self.period.current == _OWN and self._own is None:
            self._own = self._shown
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        span = self.span
        told = span_words(span, self._now_ns) if span else tr("From the first record to the last.")
        set_text(self.when, told)
        for content in CONTENTS:
            box = self.boxes[content.key]
            state = tr("yes") if box.isChecked() else tr("no")
            say(box, f"{tr(content.title)}: {state}")
