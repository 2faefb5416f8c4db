"""Devices: what is enrolled for each slot, what is observed, and the decisions about it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from edgewatch.ui.fonts import px
from edgewatch.ui.models.affected import affected_since
from edgewatch.ui.models.after_decision import Outlook, outlooks
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.decisions import DECIDING
from edgewatch.ui.models.device_history import slot_history
from edgewatch.ui.models.devices import slot_rows
from edgewatch.ui.models.slot_row import SlotRow
from edgewatch.ui.models.waiting import waiting
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP
from edgewatch.ui.widgets.decision_dialog import DecisionDialog
from edgewatch.ui.widgets.decision_queue import DecisionQueue
from edgewatch.ui.widgets.device_history_dialog import DeviceHistoryDialog
from edgewatch.ui.widgets.maintenance_dialog import MaintenanceDialog
from edgewatch.ui.widgets.predictions_dialog import PredictionsDialog
from edgewatch.ui.widgets.rollback_dialog import RollbackDialog
from edgewatch.ui.widgets.slot_detail import SlotDetail
from edgewatch.ui.widgets.slot_words import headers, slot_line, widths
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import mark, tr

_ABOVE, _ROWS_AT_MOST, _FRAME = 40, 170, 6


class DevicesPage(Page):
    """What waits for a decision; the slots; below, field by field, the one selected."""

    key = "devices"
    title = mark("Devices")
    uses_range = False
    help_text = mark(
        "A slot is a place where equipment belongs. For each slot the fields of the unit that was "
        "enrolled stand beside those observed now; what differs is bold, tinted and marked "
        "“changed”.\n\n"
        "Predictions made since the last proof of the approved unit are affected: nobody can say "
        "with which unit they were made. They can be listed before anything is decided.\n\n"
        "Decide about this unit: approve it after a check, for good or for a time; accept it "
        "beside the present one; or reject it, and the alarm stays. What becomes trusted again is "
        "said before you decide. Decide later, and the unit stays in the line of decisions that "
        "wait, for as long as it takes: nothing is ever decided by time. Announce maintenance "
        "before work that changes firmware or unplugs the unit. Roll back puts an earlier "
        "enrolment in force again. "
        "Each takes your name, role and a note, and all are kept in the record.\n\n"
        "A unit that is plugged in and belongs to no slot is listed below the slots."
    )

    def __init__(self) -> None:
        super().__init__()
        self.queue = DecisionQueue()
        self.queue.wanted.connect(self.show_key)
        self.table = Table("slot_table", tr("Slots"), headers())
        self.table.picked.connect(lambda _key: self._show_selected())
        self.detail = SlotDetail()
        self._rows: list[SlotRow] = []
        self._later: list[str] = []
        self._context: Context | None = None
        self._dialog: DecisionDialog | None = None
        self._connect()
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self.queue)
        layout.addWidget(self.table)
        layout.addWidget(self.detail, 1)

    def _connect(self) -> None:
        for made, action in (
            (self.detail.decide, self.open_decision),
            (self.detail.maintain, self.open_maintenance),
            (self.detail.back, self.open_rollback),
            (self.detail.list_affected, self.open_affected),
            (self.detail.history, self.open_history),
            (self.detail.lanes, self._show_lanes),
        ):
            made.clicked.connect(action)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.set_widths(*widths(event.size().width() - 2 * GAP - px(_FRAME)))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.table.set_theme(theme)
        self.detail.set_theme(theme)

    def refresh(self, context: Context) -> None:
        self._context = context
        self._rows = slot_rows(context)
        if not self._rows:
            self.show_empty(
                tr("No equipment is declared at this site."),
                tr(
                    "Add a [[slot]] with name, profile and port to site.toml; "
                    "edgewatch devices ports lists the ports there are."
                ),
            )
            return
        self.show_content()
        self.table.set_rows([slot_line(r, context.now_ns) for r in self._rows])
        # As high as its rows, up to a few: the fields below need the room.
        self.table.setFixedHeight(px(_ABOVE) + min(self.table.rows_height(), px(_ROWS_AT_MOST)))
        if self.table.selected is None:
            worst = next((r for r in self._rows if r.verdict != "VERIFIED"), self._rows[0])
            self.table.select(worst.slot)
        self._show_selected()

    def show_key(self, key: str) -> None:
        if self._context is not None and not self._rows:
            self.refresh(self._context)
        self.table.select(key)

    @property
    def selected(self) -> SlotRow | None:
        """The slot that is selected."""
        return next((r for r in self._rows if r.slot == self.table.selected), None)

    @property
    def dialog(self) -> DecisionDialog | None:
        """The open decision."""
        return self._dialog

    def open_decision(self) -> None:
        """Open the decision about the selected slot, or bring an open one to the front."""
        found = self.selected
        if found is None or self.obstacle(*DECIDING):
            return
        if self._dialog is None:
            self._dialog = DecisionDialog(
                found, self._outlooks(found), self.theme, self.acting.name, self
            )
            self._dialog.decided.connect(self.request)
            self._dialog.form.take(self.acting)
            self._dialog.postponed.connect(self._postpone)
            self._dialog.destroyed.connect(self._dialog_gone)
        self._dialog.show()
        self._dialog.raise_()

    def open_affected(self) -> None:
        """List the affected predictions of the selected slot."""
        found = self.selected
        context = self._context
        if found is None or context is None or found.affected_from_ns is None:
            return
        listed = affected_since(context, found.models, found.affected_from_ns)
        dialog = PredictionsDialog(listed, context.now_ns, self.theme, self)
        dialog.explain_wanted.connect(self.explain_wanted.emit)
        dialog.show()

    def open_history(self) -> None:
        """Show what happened to the selected slot so far."""
        found, context = self.selected, self._context
        if found is None or context is None:
            return
        events = slot_history(context, found.slot)
        DeviceHistoryDialog(found.label, events, context.now_ns, self.theme, self).show()

    def open_maintenance(self) -> None:
        """Announce work on the selected slot, or end what was announced."""
        if (found := self.selected) is not None:
            dialog = MaintenanceDialog(found, self.acting.name, self)
            dialog.decided.connect(self.request)
            dialog.form.take(self.acting)
            dialog.show()

    def open_rollback(self) -> None:
        """Choose an earlier enrolment of the selected slot."""
        found = self.selected
        if found is not None and found.earlier:
            dialog = RollbackDialog(found, self.theme, self.acting.name, self)
            dialog.decided.connect(self.request)
            dialog.form.take(self.acting)
            dialog.show()

    def _show_lanes(self) -> None:
        found = self.selected
        self.wanted.emit("history", f"slot:{found.slot}" if found is not None else "")

    def _dialog_gone(self) -> None:
        self._dialog = None

    def _postpone(self, slot: str) -> None:
        """Put a decision off: it stays in the line, behind the others."""
        self._later = [*(name for name in self._later if name != slot), slot]
        self._show_selected()

    def _outlooks(self, found: SlotRow) -> tuple[Outlook, ...]:
        return () if self._context is None else outlooks(self._context, found, self._rows)

    def _show_selected(self) -> None:
        found = self.selected
        self.detail.setVisible(found is not None)
        self.queue.show_waiting(waiting(self._rows, self._later), self.table.selected, self.theme)
        if found is None or self._context is None:
            return
        self._tell_dialog()
        self.detail.show_slot(found, self.obstacle)

    def _tell_dialog(self) -> None:
        """The open decision is about its own slot, whichever is selected meanwhile."""
        dialog = self._dialog
        if dialog is None:
            return
        latest = next((r for r in self._rows if r.slot == dialog.slot), None)
        if latest is not None:
            dialog.update_slot(latest, self._outlooks(latest))
