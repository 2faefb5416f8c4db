"""The decision about a unit: what differs and what is affected, before anybody decides."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from edgewatch.ui.models import decisions
from edgewatch.ui.models.decisions import Person, Way
from edgewatch.ui.models.formatting import clock, count
from edgewatch.ui.models.slot_row import SlotRow
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, row, say, set_text, text_label
from edgewatch.ui.widgets.choices import Choices
from edgewatch.ui.widgets.field_table import field_rows, field_table
from edgewatch.ui.widgets.person_form import PersonForm


class DecisionDialog(QDialog):
    """Approve, accept beside, or reject a unit; not modal, decides nothing by itself or by time.

    ``decided`` carries the request. If the unit changes while the dialog is open, it says so and
    takes no decision until the new evidence has been looked at.
    """

    decided = Signal(object)

    def __init__(
        self, shown: SlotRow, theme: Theme, person: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("decision_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(860, 520)
        self._shown, self._latest = shown, shown
        self._verb = "Decide about" if shown.is_enrolled else "Enrol"
        self._ways = decisions.ways(shown)
        titles = [decisions.title(way, shown) for way in self._ways]
        self.ways = Choices("decision_ways", "What to decide", titles)
        spans = [words for words, _ in decisions.SPANS]
        self.spans = Choices("decision_spans", "For how long", spans, at=1)
        self._heading = text_label("decision_heading", points=15, bold=True, wrap=True)
        self._affected = text_label("decision_affected", points=11, wrap=True)
        self._affected.setProperty("changed", True)
        self._after = text_label("decision_after", muted=True, wrap=True)
        self._fields = field_table("decision_fields")
        self._fields.set_theme(theme)
        self.form = PersonForm("decision_form", decisions.ROLES)
        self.form.person.setText(person)
        self.form.require_note(required=True)
        self._hint = text_label("decision_hint", muted=True, wrap=True)
        self.reload_button = button("decision_reload", "&Look at the new evidence")
        self.decide_button = button("decision_accept", "&Approve this unit")
        self.cancel_button = button("decision_cancel", "&Not now")
        self._lay_out()
        self._connect()
        self._show_slot()
        (self.form.note if person else self.form.person).setFocus()

    def update_slot(self, latest: SlotRow) -> None:
        """Told at every refresh how the slot stands now."""
        self._latest = latest
        if latest.observed == self._shown.observed and latest.affected != self._shown.affected:
            self._shown = latest
            self._show_slot()
        self._check()

    @property
    def stale(self) -> bool:
        """Whether the evidence is no longer what is shown."""
        return self._latest.observed != self._shown.observed

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self._heading)
        layout.addWidget(self._affected)
        layout.addWidget(self._fields, 1)
        layout.addLayout(row(self.ways, self.spans, stretch_at=-1))
        layout.addWidget(self._after)
        layout.addWidget(self.form)
        layout.addWidget(self._hint)
        buttons = (self.cancel_button, self.reload_button, self.decide_button)
        layout.addLayout(row(*buttons, stretch_at=1))

    def _connect(self) -> None:
        self.ways.chosen.connect(lambda _at: self._show_way())
        self.form.edited.connect(self._check)
        self.form.submitted.connect(self._decide)
        self.decide_button.clicked.connect(self._decide)
        self.cancel_button.clicked.connect(self.close)
        self.reload_button.clicked.connect(self._reload)

    def _show_slot(self) -> None:
        slot = self._shown
        title = f"{self._verb} the unit in “{slot.label}”"
        self.setWindowTitle(title)
        say(self, title)
        set_text(self._heading, f"{title}: {slot.unit or 'nothing has named itself'}")
        set_text(self._affected, affected_words(slot))
        self._fields.set_rows(field_rows(slot.fields))
        self._show_way()

    def _show_way(self) -> None:
        """Say what follows from the choice, and what the button then does."""
        slot, way = self._shown, self.way
        changed = count(len(slot.changed), "field differs", "fields differ")
        old = f"{changed} from the enrolment. " if slot.is_enrolled else ""
        set_text(self._after, old + decisions.consequence(way, slot))
        self.spans.setVisible(way is Way.FOR_A_TIME)
        self.decide_button.setText(f"&{decisions.title(way, slot)}")
        say(self.decide_button, f"{decisions.title(way, slot)}: {slot.unit}")
        self._check()

    @property
    def way(self) -> Way:
        """What would be decided now."""
        return self._ways[self.ways.current]

    def _check(self) -> None:
        hint = "The unit has changed again while this was open." if self.stale else ""
        if not self._shown.observed:
            hint = "Nothing has named itself in this slot yet, so there is nothing to decide."
        ready = self.form.complete and not hint
        set_text(self._hint, hint or self.form.missing)
        self.reload_button.setVisible(self.stale)
        self.decide_button.setEnabled(ready)

    def _reload(self) -> None:
        self._shown = self._latest
        self._show_slot()

    def _decide(self) -> None:
        if not self.decide_button.isEnabled():
            return
        who = Person(self.form.by, self.form.role, self.form.why)
        until_ns = time.time_ns() + decisions.SPANS[self.spans.current][1]
        self.decided.emit(decisions.decision(self._shown, self.way, who, until_ns))
        self.close()


def affected_words(slot: SlotRow) -> str:
    """How many predictions are affected, since when."""
    if slot.affected_from_ns is None:
        return "No prediction is affected."
    many = count(slot.affected, "prediction is affected", "predictions are affected")
    return f"{many}: made since the last proof at {clock(slot.affected_from_ns)}."
