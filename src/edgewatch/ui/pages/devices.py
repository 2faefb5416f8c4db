"""Devices: what is enrolled for each slot, what is observed, and the decisions about it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from edgewatch.ui.models.context import Context
from edgewatch.ui.models.devices import affected_predictions, slot_rows
from edgewatch.ui.models.slot_row import SlotRow
from edgewatch.ui.pages.page import Page
from edgewatch.ui.pages.slot_words import HEADERS, WIDTHS, facts, heading, slot_line
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.affected_dialog import AffectedDialog
from edgewatch.ui.widgets.basics import GAP, Panel, button, row, set_text, text_label
from edgewatch.ui.widgets.decision_dialog import DecisionDialog, affected_words
from edgewatch.ui.widgets.field_table import field_rows, field_table
from edgewatch.ui.widgets.maintenance_dialog import MaintenanceDialog
from edgewatch.ui.widgets.rollback_dialog import RollbackDialog
from edgewatch.ui.widgets.table import Table

_ABOVE, _ROWS_AT_MOST = 40, 200


class DevicesPage(Page):
    """Slots above; below, field by field, the one selected."""

    key = "devices"
    title = "Devices"
    help_text = (
        "A slot is a place where equipment belongs. For each slot the fields of the unit that was "
        "enrolled stand beside those observed now; what differs is bold, tinted and marked "
        "“changed”.\n\n"
        "Predictions made since the last proof of the approved unit are affected: nobody can say "
        "with which unit they were made. They can be listed before anything is decided.\n\n"
        "Decide about this unit: approve it after a check, for good or for a time; accept it "
        "beside the present one; or reject it, and the alarm stays. Announce maintenance before "
        "work that changes firmware or unplugs the unit. Roll back puts an earlier enrolment in "
        "force again. "
        "Each takes your name, role and a note, and all are kept in the record.\n\n"
        "A unit that is plugged in and belongs to no slot is listed below the slots."
    )

    def __init__(self) -> None:
        super().__init__()
        self.table = Table("slot_table", "Slots", HEADERS)
        self.table.set_widths(*WIDTHS)
        self.table.picked.connect(lambda _key: self._show_selected())
        self._rows: list[SlotRow] = []
        self._context: Context | None = None
        self._dialog: DecisionDialog | None = None
        self._detail = self._detail_panel()
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self.table)
        layout.addWidget(self._detail, 1)

    def _detail_panel(self) -> Panel:
        panel = Panel("slot_detail")
        self.heading = text_label("slot_heading", points=13, bold=True, wrap=True)
        self.facts = text_label("slot_facts", muted=True, wrap=True)
        self.affected = text_label("slot_affected", points=11, wrap=True)
        self.affected.setProperty("changed", True)
        self.fields = field_table("field_table")
        self.decide_button = button("decide", "&Approve this unit…")
        self.decide_button.clicked.connect(self.open_decision)
        self.list_button = button("list_affected", "&List affected predictions…")
        self.list_button.clicked.connect(self.open_affected)
        self.maintain_button = button("maintain", "Announce &maintenance…")
        self.maintain_button.clicked.connect(self.open_maintenance)
        self.back_button = button("roll_back", "&Roll back…")
        self.back_button.clicked.connect(self.open_rollback)
        self.alarm_button = button("slot_alarms", "Show in &history")
        self.alarm_button.clicked.connect(lambda: self.wanted.emit("history", ""))
        for widget in (self.heading, self.facts, self.affected):
            panel.body.addWidget(widget)
        panel.body.addWidget(self.fields, 1)
        decide = (self.decide_button, self.maintain_button, self.back_button)
        panel.body.addLayout(row(*decide, self.list_button, self.alarm_button, stretch_at=-1))
        return panel

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.table.set_theme(theme)
        self.fields.set_theme(theme)

    def refresh(self, context: Context) -> None:
        self._context = context
        self._rows = slot_rows(context)
        if not self._rows:
            self.show_empty(
                "No equipment is declared at this site.",
                "Add a [[slot]] with name, profile and port to site.toml; "
                "edgewatch devices ports lists the ports there are.",
            )
            return
        self.show_content()
        self.table.set_rows([slot_line(r, context.now_ns) for r in self._rows])
        self._fit_table()
        if self.table.selected is None:
            worst = next((r for r in self._rows if r.verdict != "VERIFIED"), self._rows[0])
            self.table.select(worst.slot)
        self._show_selected()

    def _fit_table(self) -> None:
        """As high as its rows, up to a few: the fields below need the room."""
        rows = min(self.table.rows_height(), _ROWS_AT_MOST)
        self.table.setFixedHeight(_ABOVE + rows)

    def show_key(self, key: str) -> None:
        if self._context is not None and not self._rows:
            self.refresh(self._context)
        self.table.select(key)

    @property
    def selected(self) -> SlotRow | None:
        """The slot that is selected."""
        return next((r for r in self._rows if r.slot == self.table.selected), None)

    def open_decision(self) -> None:
        """Open the decision about the selected slot, or bring an open one to the front."""
        found = self.selected
        if found is None:
            return
        if self._dialog is None:
            self._dialog = DecisionDialog(found, self.theme, self.person, self)
            self._dialog.decided.connect(self.request)
            self._dialog.destroyed.connect(self._dialog_gone)
        self._dialog.show()
        self._dialog.raise_()

    @property
    def dialog(self) -> DecisionDialog | None:
        """The open decision."""
        return self._dialog

    def open_affected(self) -> None:
        """List the affected predictions of the selected slot."""
        found = self.selected
        if found is None or self._context is None:
            return
        listed = affected_predictions(self._context, found)
        AffectedDialog(found.label, found.affected, listed, self.theme, self).show()

    def _dialog_gone(self) -> None:
        self._dialog = None

    def open_maintenance(self) -> None:
        """Announce work on the selected slot, or end what was announced."""
        if (found := self.selected) is not None:
            dialog = MaintenanceDialog(found, self.person, self)
            dialog.decided.connect(self.request)
            dialog.show()

    def open_rollback(self) -> None:
        """Choose an earlier enrolment of the selected slot."""
        found = self.selected
        if found is not None and found.earlier:
            dialog = RollbackDialog(found, self.theme, self.person, self)
            dialog.decided.connect(self.request)
            dialog.show()

    def _show_selected(self) -> None:
        found = self.selected
        self._detail.setVisible(found is not None)
        if found is None or self._context is None:
            return
        if self._dialog is not None:
            self._dialog.update_slot(found)
        set_text(self.heading, heading(found))
        set_text(self.facts, facts(found))
        set_text(self.affected, affected_words(found))
        self.affected.setVisible(found.affected_from_ns is not None)
        self.fields.set_rows(field_rows(found.fields))
        self._show_buttons(found)

    def _show_buttons(self, found: SlotRow) -> None:
        """Offer what can be decided now."""
        enrol = "&Decide about this unit…" if found.is_enrolled else "&Enrol this unit…"
        self.decide_button.setText(enrol)
        done = found.is_enrolled and found.verdict == "VERIFIED" and found.lapses_ns is None
        self.decide_button.setEnabled(bool(found.observed) and not done)
        work = "End &maintenance…" if found.maintenance else "Announce &maintenance…"
        self.maintain_button.setText(work)
        self.back_button.setEnabled(bool(found.earlier))
        self.list_button.setEnabled(found.affected > 0)
        for made in (self.decide_button, self.maintain_button, self.back_button, self.list_button):
            made.setVisible(not found.is_extra)
