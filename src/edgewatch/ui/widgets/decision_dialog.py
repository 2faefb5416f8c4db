"""The decision about a unit: what differs and what is affected, before anybody decides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.models import decisions
from edgewatch.ui.models.after_decision import Outlook
from edgewatch.ui.models.decisions import Person, Way
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.models.slot_row import SlotRow
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, row, say, set_text, text_label
from edgewatch.ui.widgets.choices import Choices
from edgewatch.ui.widgets.field_table import field_rows, field_table
from edgewatch.ui.widgets.person_dialog import PersonDialog
from edgewatch.ui.widgets.until_picker import UntilPicker
from edgewatch.ui.words import tr, trn


class DecisionDialog(PersonDialog):
    """Approve, accept beside, or reject a unit; not modal, decides nothing by itself or by time.

    ``postponed`` carries the slot when the decision is left for later. If the unit changes while
    the dialog is open, it says so and takes no decision until the new evidence was looked at.
    """

    postponed = Signal(str)

    def __init__(
        self,
        shown: SlotRow,
        outlooks: Sequence[Outlook],
        theme: Theme,
        person: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("decision", _title(shown), tr("&Approve this unit"), person, parent)
        self.resize(min(px(860), 1200), min(px(560), 680))
        self._shown, self._latest, self._outlooks = shown, shown, tuple(outlooks)
        self._ways = decisions.ways(shown)
        titles = [decisions.title(way, shown) for way in self._ways]
        self.ways = Choices("decision_ways", tr("What to decide"), titles)
        self.until = UntilPicker("decision_until", decisions.spans(), at=1)
        self._heading = text_label("decision_heading", points=15, bold=True, wrap=True)
        self._affected = text_label("decision_affected", points=11, wrap=True)
        self._affected.setProperty("changed", True)
        self.trusted = text_label("decision_trusted", bold=True, wrap=True)
        self._after = text_label("decision_after", muted=True, wrap=True)
        self._fields = field_table("decision_fields")
        self._fields.set_theme(theme)
        self.cancel_button.setText(tr("Decide &later"))
        self.reload_button = button("decision_reload", tr("&Look at the new evidence"))
        self._fill()
        self.lay_out()
        self._show_slot()
        (self.form.note if person else self.form.person).setFocus()

    def update_slot(self, latest: SlotRow, outlooks: Sequence[Outlook]) -> None:
        """Told at every refresh how the slot stands now."""
        self._latest = latest
        news = (latest.affected, tuple(outlooks)) != (self._shown.affected, self._outlooks)
        self._outlooks = tuple(outlooks)
        if latest.observed == self._shown.observed and news:
            self._shown = latest
            self._show_slot()
        self._check_unit()

    @property
    def slot(self) -> str:
        """The name of the slot that is decided about."""
        return self._shown.slot

    @property
    def stale(self) -> bool:
        """Whether the evidence is no longer what is shown."""
        return self._latest.observed != self._shown.observed

    @property
    def way(self) -> Way:
        """What would be decided now."""
        return self._ways[self.ways.current]

    def wanted(self, who: Person) -> Request:
        """The decision, with the evidence that it was taken on."""
        return decisions.decision(self._shown, self.way, who, self.until.until_ns)

    def _fill(self) -> None:
        self.body.addWidget(self._heading)
        self.body.addWidget(self._affected)
        self.body.addWidget(self._fields, 1)
        self.body.addLayout(row(self.ways, stretch_at=-1))
        for widget in (self.until, self.trusted, self._after):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.reload_button, stretch_at=-1))
        self.ways.chosen.connect(lambda _at: self._show_way())
        self.until.changed.connect(self._check_unit)
        self.reload_button.clicked.connect(self._reload)
        self.cancel_button.clicked.connect(lambda: self.postponed.emit(self._shown.slot))

    def _show_slot(self) -> None:
        slot = self._shown
        title = _title(slot)
        self.setWindowTitle(title)
        say(self, title)
        unit = slot.unit or tr("nothing has named itself")
        set_text(self._heading, tr("{title}: {unit}", title=title, unit=unit))
        set_text(self._affected, affected_words(slot))
        self._fields.set_rows(field_rows(slot.fields))
        self._show_way()

    def _show_way(self) -> None:
        """Say what follows from the choice, and what the button then does."""
        slot, way = self._shown, self.way
        differ = trn(
            len(slot.changed), "# field differs from the enrolment.|"
            "# fields differ from the enrolment.",
        )  # fmt: skip
        parts = [differ] if slot.is_enrolled else []
        set_text(self._after, " ".join([*parts, decisions.consequence(way, slot)]))
        set_text(self.trusted, trusted_words(way, self._outlooks))
        self.until.setVisible(way is Way.FOR_A_TIME)
        title = decisions.title(way, slot)
        self.decide_button.setText(f"&{title}")
        say(self.decide_button, tr("{what}: {unit}", what=title, unit=slot.unit))
        self._check_unit()

    def _check_unit(self) -> None:
        why = self.until.obstacle if self.way is Way.FOR_A_TIME else ""
        if self.stale:
            why = tr("The unit has changed again while this was open.")
        if not self._shown.observed:
            why = tr("Nothing has named itself in this slot yet, so there is nothing to decide.")
        self.reload_button.setVisible(self.stale)
        self.set_obstacle(why)

    def _reload(self) -> None:
        self._shown = self._latest
        self._show_slot()


def _title(slot: SlotRow) -> str:
    if slot.is_enrolled:
        return tr("Decide about the unit in “{slot}”", slot=slot.label)
    return tr("Enrol the unit in “{slot}”", slot=slot.label)


def trusted_words(way: Way, outlooks: Sequence[Outlook]) -> str:
    """What becomes trusted again by the choice."""
    if way is Way.REJECT:
        return tr("Nothing becomes trusted by this.")
    if not outlooks:
        return tr("The slot feeds no model, so no prediction hangs on it.")
    return " ".join(outlook.words for outlook in outlooks)


def affected_words(slot: SlotRow) -> str:
    """How many predictions are affected, since when."""
    if slot.affected_from_ns is None:
        return tr("No prediction is affected.")
    return trn(
        slot.affected,
        "# prediction is affected: made since the last proof at {time}.|"
        "# predictions are affected: made since the last proof at {time}.",
        time=clock(slot.affected_from_ns),
    )
