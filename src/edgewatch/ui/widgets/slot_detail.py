"""One slot in full: what it stands for, field by field, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from edgewatch.site import actions
from edgewatch.ui.models.decisions import DECIDING
from edgewatch.ui.models.slot_row import SlotRow
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import Panel, button, set_text, text_label
from edgewatch.ui.widgets.decision_dialog import affected_words
from edgewatch.ui.widgets.field_table import field_rows, field_table
from edgewatch.ui.widgets.flow_row import flow
from edgewatch.ui.widgets.slot_words import facts, heading
from edgewatch.ui.words import tr


class SlotDetail(Panel):
    """Shows a slot; its buttons are connected by the page, which knows what they do."""

    def __init__(self) -> None:
        super().__init__("slot_detail")
        self.heading = text_label("slot_heading", points=13, bold=True, wrap=True)
        self.facts = text_label("slot_facts", muted=True, wrap=True)
        self.affected = text_label("slot_affected", points=11, wrap=True)
        self.affected.setProperty("changed", True)
        self.fields = field_table("field_table")
        self.decide = button("decide", tr("&Approve this unit…"))
        self.maintain = button("maintain", tr("Announce &maintenance…"))
        self.back = button("roll_back", tr("&Roll back…"))
        self.list_affected = button("list_affected", tr("&List affected predictions…"))
        self.history = button("slot_history", tr("&What happened here…"))
        self.lanes = button("slot_alarms", tr("Show in &history"))
        for widget in (self.heading, self.facts, self.affected):
            self.body.addWidget(widget)
        self.body.addWidget(self.fields, 1)
        self.body.addWidget(flow("slot_buttons", *self._deciding, *self._looking))

    @property
    def _deciding(self) -> tuple[QPushButton, ...]:
        """What changes something: not offered for a stranger, nor in an opened bundle."""
        return (self.decide, self.maintain, self.back)

    @property
    def _looking(self) -> tuple[QPushButton, ...]:
        return (self.list_affected, self.history, self.lanes)

    def set_theme(self, theme: Theme) -> None:
        self.fields.set_theme(theme)

    def show_slot(self, found: SlotRow, obstacle: Callable[..., str]) -> None:
        """Show a slot, and offer what can be done about it now.

        ``obstacle`` says why whoever is here may do nothing of some kinds of action.
        """
        set_text(self.heading, heading(found))
        set_text(self.facts, facts(found))
        set_text(self.affected, affected_words(found))
        self.affected.setVisible(found.affected_from_ns is not None)
        self.fields.set_rows(field_rows(found.fields))
        self._name_buttons(found)
        self._offer(found, obstacle)

    def _name_buttons(self, found: SlotRow) -> None:
        self.decide.setText(
            tr("&Decide about this unit…") if found.is_enrolled else tr("&Enrol this unit…")
        )
        self.maintain.setText(
            tr("End &maintenance…") if found.maintenance else tr("Announce &maintenance…")
        )

    def _offer(self, found: SlotRow, obstacle: Callable[..., str]) -> None:
        done = found.is_enrolled and found.verdict == "VERIFIED" and found.lapses_ns is None
        work = actions.END_MAINTENANCE if found.maintenance else actions.MAINTAIN
        possible = {
            self.decide: (bool(found.observed) and not done, obstacle(*DECIDING)),
            self.maintain: (True, obstacle(work)),
            self.back: (bool(found.earlier), obstacle(actions.ROLL_BACK)),
        }
        for made, (can, why) in possible.items():
            made.setEnabled(can and not why)
            made.setToolTip(why)
        self.list_affected.setEnabled(found.affected > 0)
        for made in (*self._deciding, self.list_affected, self.history):
            made.setVisible(not found.is_extra)
