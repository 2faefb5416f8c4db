"""Devices: what is enrolled for each slot, what is observed, and the decision about it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from edgewatch.site.actions import APPROVE, ENROL
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.devices import SlotRow, affected_predictions, slot_rows
from edgewatch.ui.models.formatting import NOTHING, ago, clock
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.affected_dialog import AffectedDialog
from edgewatch.ui.widgets.basics import GAP, Panel, button, row, set_text, text_label
from edgewatch.ui.widgets.decision_dialog import DecisionDialog, affected_words
from edgewatch.ui.widgets.field_table import field_rows, field_table
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table

_HEADERS = ("Slot", "Verdict", "Unit observed", "Since", "Identified", "Port", "Feeds")

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
        "Enrol, or approve after a check, makes the unit observed now the approved one. It takes "
        "your name and a note, and both are kept in the record."
    )

    def __init__(self) -> None:
        super().__init__()
        self.table = Table("slot_table", "Slots", _HEADERS)
        self.table.set_widths(170, 170, 0, 90, 110, 160, 110)
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
        self.alarm_button = button("slot_alarms", "Show in &history")
        self.alarm_button.clicked.connect(lambda: self.wanted.emit("history", ""))
        for widget in (self.heading, self.facts, self.affected):
            panel.body.addWidget(widget)
        panel.body.addWidget(self.fields, 1)
        buttons = (self.decide_button, self.list_button, self.alarm_button)
        panel.body.addLayout(row(*buttons, stretch_at=-1))
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
        self.table.set_rows([_slot_row(r, context.now_ns) for r in self._rows])
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
            self._dialog.decided.connect(self._decided)
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

    def _decided(self, shown: SlotRow, by: str, note: str) -> None:
        """Send the decision with the very fields it was taken on: it covers no other unit."""
        kind, verb = (APPROVE, "approve") if shown.is_enrolled else (ENROL, "enrol")
        fields = {f"{f.layer}.{f.field}": f.observed for f in shown.observed}
        words = f"{verb} {shown.unit or 'the unit'} in {shown.slot}"
        self.request(Request(kind, shown.slot, by, note, words, {"seen": fields}))

    def _show_selected(self) -> None:
        found = self.selected
        self._detail.setVisible(found is not None)
        if found is None or self._context is None:
            return
        if self._dialog is not None:
            self._dialog.update_slot(found)
        set_text(self.heading, _heading(found))
        set_text(self.facts, _facts(found))
        set_text(self.affected, affected_words(found))
        self.affected.setVisible(found.affected_from_ns is not None)
        self.fields.set_rows(field_rows(found.fields))
        approve = "&Approve this unit…" if found.is_enrolled else "&Enrol this unit…"
        self.decide_button.setText(approve)
        done = found.is_enrolled and found.verdict == "VERIFIED"
        self.decide_button.setEnabled(bool(found.observed) and not done)
        self.list_button.setEnabled(found.affected > 0)


def _slot_row(found: SlotRow, now_ns: int) -> Row:
    out = found.sign == "high"
    cells = (
        Cell(found.label, bold=out),
        Cell(found.verdict_words, sign=found.sign, bold=out),
        Cell(found.unit or NOTHING),
        Cell(clock(found.since_ns, now_ns)),
        Cell(ago(found.proved_ns, now_ns)),
        Cell(found.port, muted=True),
        Cell(", ".join(found.models) or NOTHING, muted=True),
    )
    return Row(found.slot, cells)


def _heading(found: SlotRow) -> str:
    """Slot, verdict, reason; the reason begins as a sentence does."""
    reason = found.reason[:1].upper() + found.reason[1:]
    end = "" if not reason or reason.endswith(".") else "."
    return f"{found.label}: {found.verdict_words}. {reason}{end}".strip()


def _facts(found: SlotRow) -> str:
    enrolled = (
        f"enrolled {found.enrolled_ns and clock(found.enrolled_ns)} by {found.enrolled_by}"
        if found.is_enrolled
        else "never enrolled: nothing to compare with"
    )
    parts = [f"profile {found.profile}", f"port {found.port}", enrolled, found.look]
    return " · ".join(part for part in parts if part)
