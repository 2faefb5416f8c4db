"""Alarms: what needs a person, the cause first and its consequences folded under it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from edgewatch.site.actions import ACKNOWLEDGE
from edgewatch.ui.models.alarms import (
    AlarmRow,
    Step,
    alarm_rows,
    explained_prediction,
    first_to_acknowledge,
    life,
)
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import clock, count, number
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP, Panel, button, row, say, set_text, text_label
from edgewatch.ui.widgets.empty_state import EmptyState
from edgewatch.ui.widgets.person_form import PersonForm
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.signs import WORDS
from edgewatch.ui.widgets.table import Table

_HEADERS = ("Priority", "Alarm", "State", "Since", "Caused by", "What to do")


class AlarmsPage(Page):
    """The list of alarms above, the one selected below."""

    key = "alarms"
    title = "Alarms"
    help_text = (
        "Each line is one matter that needs a person. Alarms that one event caused are folded "
        "under it and are settled with it; nothing is hidden.\n\n"
        "Acknowledge (Ctrl+K) says that a named person has seen the alarm as it is now; a new "
        "cause on the same equipment alarms anew. High alarms take a note of what was done. "
        "An acknowledgement does not make the inputs good: the alarm stands until its cause is "
        "gone or the new unit is approved on the page Devices."
    )

    def __init__(self) -> None:
        super().__init__()
        self.table = Table("alarm_table", "Alarms", _HEADERS, tree=True)
        self.table.set_widths(150, 0, 165, 90, 140, 262)
        self.table.picked.connect(lambda _key: self._show_selected())
        self.summary = text_label("alarm_summary", muted=True)
        self.show_closed = QCheckBox("Show &closed alarms too")
        self.show_closed.setObjectName("show_closed")
        self.show_closed.toggled.connect(self._toggle_closed)
        self._speak_closed()
        self._rows: list[AlarmRow] = []
        self._life: list[Step] = []
        self._context: Context | None = None
        self._pick_first = False
        self._raised_by: int | None = None
        self._nothing = EmptyState("alarms_nothing")
        self._detail = self._detail_panel()
        self._lay_out()

    def _detail_panel(self) -> Panel:
        panel = Panel("alarm_detail")
        self.heading = text_label("alarm_heading", points=13, bold=True, wrap=True)
        self.advice = text_label("alarm_advice", points=11, wrap=True)
        self.facts = text_label("alarm_facts", muted=True, wrap=True)
        self.life_text = text_label("alarm_life", muted=True, wrap=True)
        self.form = PersonForm("acknowledge_form")
        self.form.edited.connect(self._check)
        self.form.submitted.connect(self._send)
        self.acknowledge_button = button("acknowledge", "&Acknowledge  (Ctrl+K)")
        self.acknowledge_button.clicked.connect(self._send)
        self.device_button = button("go_to_device", "Go to &device")
        self.device_button.clicked.connect(self._go_to_device)
        self.why_button = button("explain_alarm", "&Why this prediction …")
        self.why_button.clicked.connect(self._explain)
        self.history_button = button("show_in_history", "Show in &history")
        self.history_button.clicked.connect(lambda: self.wanted.emit("history", ""))
        self.hint = text_label("acknowledge_hint", muted=True)
        for widget in (self.heading, self.advice, self.facts, self.life_text, self.form):
            panel.body.addWidget(widget)
        go_on = (self.why_button, self.device_button, self.history_button)
        panel.body.addLayout(row(self.acknowledge_button, self.hint, *go_on, stretch_at=2))
        return panel

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.addLayout(row(self.summary, self.show_closed, stretch_at=1))
        layout.addWidget(self.table, 1)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self._detail)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.table.set_theme(theme)

    def set_person(self, name: str) -> None:
        super().set_person(name)
        if not self.form.person.hasFocus():
            self.form.person.setText(name)

    def refresh(self, context: Context) -> None:
        self._context = context
        self._rows = alarm_rows(context.db, closed=self.show_closed.isChecked())
        self.table.setVisible(bool(self._rows))
        self._nothing.setVisible(not self._rows)
        self._explain_nothing(context)
        self.table.set_rows([_table_row(r, context.now_ns) for r in self._rows])
        self._summarise()
        if self._rows and (self.table.selected is None or self._pick_first):
            first = first_to_acknowledge(self._rows) or self._rows[0]
            self.table.select(str(first.alarm.id))
            self._pick_first = False
        self._show_selected()

    def acknowledge(self) -> None:
        """Send what is filled in; else select the most urgent alarm, ready to be written on."""
        if self.acknowledge_button.isVisible() and self.acknowledge_button.isEnabled():
            self.acknowledge_button.click()
            return
        self._pick_first = True
        if self._context is not None:
            self.refresh(self._context)
        (self.form.note if self.form.by else self.form.person).setFocus()

    def show_key(self, key: str) -> None:
        self.table.select(key)

    @property
    def selected(self) -> AlarmRow | None:
        """The alarm that is selected."""
        every = (r for row_ in self._rows for r in (row_, *row_.children))
        return next((r for r in every if str(r.alarm.id) == self.table.selected), None)

    def _explain_nothing(self, context: Context) -> None:
        """No alarm is good news only while somebody watches."""
        if context.trust.state == "not-watching":
            what, remedy = "No alarm stands, but nothing is being watched.", "Start the agent."
            self._nothing.show_text(what, remedy, self.theme, "off")
            return
        remedy = "There is nothing to do: new alarms appear here by themselves."
        self._nothing.show_text("No alarm stands.", remedy, self.theme, "ok")

    def _summarise(self) -> None:
        standing = [r for r in self._rows if r.is_open]
        folded = sum(len(r.children) for r in standing)
        waiting = sum(x.can_acknowledge for r in standing for x in (r, *r.children))
        text = "No alarm stands."
        if standing:
            under = f", {folded} folded under their cause" if folded else ""
            text = f"{count(len(standing), 'matter')} open{under}, {waiting} not acknowledged."
        set_text(self.summary, text)

    def _show_selected(self) -> None:
        found = self.selected
        self._detail.setVisible(found is not None)
        if found is None or self._context is None:
            return
        set_text(self.heading, found.sentence, WORDS[found.alarm.priority])
        set_text(self.advice, f"What to do: {found.advice}")
        set_text(self.facts, _facts(found))
        steps = life(self._context.db, found.alarm.id)
        set_text(self.life_text, "  →  ".join(_step_words(s) for s in steps[-5:]), "Life")
        self.device_button.setVisible(found.alarm.slot is not None)
        self._raised_by = explained_prediction(self._context.db, found.alarm)
        self.why_button.setVisible(self._raised_by is not None)
        self.form.require_note(required=found.needs_note)
        for widget in (self.form, self.acknowledge_button, self.hint):
            widget.setVisible(found.can_acknowledge)
        self._check()

    def _check(self) -> None:
        found = self.selected
        ready = found is not None and found.can_acknowledge and self.form.complete
        self.acknowledge_button.setEnabled(ready)
        set_text(self.hint, self.form.missing)

    def _send(self) -> None:
        found = self.selected
        if found is None or not self.acknowledge_button.isEnabled():
            return
        words = f"acknowledge alarm {found.alarm.id} ({found.alarm.code})"
        alarm_id = str(found.alarm.id)
        by, note = self.form.by, self.form.why
        self.form.note.clear()
        self.request(Request(ACKNOWLEDGE, alarm_id, by, note, words, {}))

    def _explain(self) -> None:
        found = self.selected
        if found is not None and found.alarm.model and self._raised_by is not None:
            self.explain_wanted.emit(found.alarm.model, self._raised_by)

    def _go_to_device(self) -> None:
        found = self.selected
        if found is not None and found.alarm.slot is not None:
            self.wanted.emit("devices", found.alarm.slot)

    def _toggle_closed(self) -> None:
        self._speak_closed()
        if self._context is not None:
            self.refresh(self._context)

    def _speak_closed(self) -> None:
        shown = "shown" if self.show_closed.isChecked() else "not shown"
        say(self.show_closed, f"Closed alarms: {shown}")


def _table_row(found: AlarmRow, now_ns: int, *, child: bool = False) -> Row:
    alarm = found.alarm
    quiet = not found.is_open
    cells = (
        Cell(WORDS[alarm.priority], sign=alarm.priority, bold=found.can_acknowledge),
        Cell(("↳ " if child else "") + found.sentence, bold=found.can_acknowledge, muted=quiet),
        Cell(found.state_words, muted=quiet),
        Cell(clock(alarm.raised_ns, now_ns), muted=quiet),
        Cell(found.cause, muted=True),
        Cell("Clears with its cause." if child else found.advice, muted=quiet or child),
    )
    children = tuple(_table_row(c, now_ns, child=True) for c in found.children)
    return Row(str(alarm.id), cells, children)


def _facts(found: AlarmRow) -> str:
    alarm = found.alarm
    parts = [f"alarm {alarm.id}", alarm.code, f"raised {clock(alarm.raised_ns)}"]
    if alarm.value is not None:
        limit = f", limit {number(alarm.limit)}" if alarm.limit is not None else ""
        parts.append(
            f"{alarm.feature or alarm.subject}: {alarm.method or 'value'} "
            f"{number(alarm.value)}{limit}"
        )
    if alarm.window_n:
        parts.append(f"over {count(alarm.window_n, 'row')}")
    if alarm.cleared_ns is not None:
        parts.append(f"cleared {clock(alarm.cleared_ns)}")
    return " · ".join(parts)


def _step_words(step: Step) -> str:
    by = f" by {step.by}" if step.by else ""
    note = f" (“{step.note}”)" if step.note else ""
    return f"{clock(step.time_ns)} {step.words}{by}{note}"
