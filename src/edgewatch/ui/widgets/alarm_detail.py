"""One alarm in full: what it says, what to do, what stood then, its life, what may be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.models.alarm_detail import DetailView, Possible
from edgewatch.ui.widgets.basics import Panel, button, say, set_text, text_label
from edgewatch.ui.widgets.flow_row import flow
from edgewatch.ui.widgets.person_form import PersonForm
from edgewatch.ui.widgets.scrolled import scrolled
from edgewatch.ui.widgets.signs import word
from edgewatch.ui.words import mark, tr

ACTS = (
    ("shelve", mark("&Shelve …")),
    ("unshelve", mark("End the &shelving …")),
    ("out_of_service", mark("Out of ser&vice …")),
    ("return_to_service", mark("&Return to service …")),
    ("not_useful", mark("Not &useful …")),
    ("go_to_device", mark("Go to &device")),
    ("go_to_audit", mark("Go to au&dit")),
    ("show_in_history", mark("Show in &history")),
    ("explain_alarm", mark("&Why this prediction …")),
)
"""What can be done beside acknowledging: the name of the button, and its text."""


class AlarmDetail(Panel):
    """``acknowledged`` asks to acknowledge what is marked, ``wanted`` carries another act."""

    acknowledged = Signal()
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("alarm_detail", tr("The alarm that is selected"))
        self.title.hide()
        self.heading = text_label("alarm_heading", points=13, bold=True, wrap=True)
        self.advice = text_label("alarm_advice", points=11, wrap=True)
        self.facts = text_label("alarm_facts", muted=True, wrap=True)
        self.causes = text_label("alarm_causes", wrap=True)
        self.life = text_label("alarm_life", muted=True, wrap=True)
        self.form = PersonForm("acknowledge_form")
        self.form.submitted.connect(self._submit)
        self.acknowledge_button = button("acknowledge", tr("&Acknowledge  (Ctrl+K)"))
        self.acknowledge_button.clicked.connect(self.acknowledged)
        self.hint = text_label("acknowledge_hint", muted=True)
        self.acts = {key: self._act(key, tr(text)) for key, text in ACTS}
        self._possible, self._obstacle = Possible(), ""
        self._lay_out()
        self.form.edited.connect(self._check)

    def _act(self, key: str, text: str) -> QPushButton:
        made = button(key, text)
        made.clicked.connect(lambda: self.wanted.emit(key))
        return made

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("alarm_detail_text")
        texts = QVBoxLayout(inner)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(5)
        for widget in (self.heading, self.advice, self.causes, self.facts, self.life):
            texts.addWidget(widget)
        texts.addStretch(1)
        area = scrolled("alarm_detail_area", tr("Text of the alarm"), inner)
        # With the keyboard too: the text may be longer than there is room for.
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setMinimumHeight(px(60))
        self.body.addWidget(area, 1)
        self.body.addWidget(self.form)
        first = (self.acknowledge_button, self.hint)
        self.body.addWidget(flow("alarm_acts", *first, *self.acts.values()))

    def minimumSizeHint(self) -> QSize:
        """With all lines that the buttons take at the present width: none is cut off."""
        hint = super().minimumSizeHint()
        if not self.isVisible():  # its width is none of the window's yet
            return hint
        needed = self.body.minimumHeightForWidth(self.width())
        return QSize(hint.width(), max(hint.height(), needed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def show_alarm(self, view: DetailView) -> None:
        """Show an alarm; only what can be done with it now is offered."""
        set_text(self.heading, view.heading, word(view.priority))
        set_text(self.advice, view.advice)
        set_text(self.causes, "\n".join(view.causes))
        self.causes.setVisible(bool(view.causes))
        set_text(self.facts, "\n".join(view.facts))
        set_text(self.life, "\n".join(view.life), tr("Life"))

    def allow(self, possible: Possible, obstacle: Callable[[str], str] = lambda _act: "") -> None:
        """Offer what is possible; ``obstacle`` says of an act why whoever is here may not."""
        self._possible, self._obstacle = possible, obstacle("acknowledge")
        for key, made in self.acts.items():
            made.setVisible(key in possible.acts)
            why = "" if key in Possible.LOOKING else obstacle(key)
            made.setEnabled(not why)
            made.setToolTip(why)
        self.acknowledge_button.setToolTip(self._obstacle)
        for widget in (self.form, self.acknowledge_button):
            widget.setVisible(bool(possible.acknowledge))
        self.form.setEnabled(not self._obstacle)
        many = possible.acknowledge > 1
        several = tr("&Acknowledge {n} alarms  (Ctrl+K)", n=possible.acknowledge)
        self.acknowledge_button.setText(several if many else tr("&Acknowledge  (Ctrl+K)"))
        say(self.acknowledge_button, self.acknowledge_button.text().replace("&", ""))
        self.form.require_note(required=possible.note_needed)
        self._check()

    def take_note(self) -> tuple[str, str]:
        """Who acts and why; the note is used up by it."""
        by, note = self.form.by, self.form.why
        self.form.note.clear()
        return by, note

    def _check(self) -> None:
        ready = bool(self._possible.acknowledge) and self.form.complete and not self._obstacle
        self.acknowledge_button.setEnabled(ready)
        hint = self._obstacle or self.form.missing
        set_text(self.hint, hint)
        self.hint.setVisible(bool(hint) and bool(self._possible.acknowledge))
        self.updateGeometry()

    def _submit(self) -> None:
        if self.acknowledge_button.isEnabled():
            self.acknowledged.emit()
