"""Alarms: what needs a person, the cause first and its consequences folded under it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QVBoxLayout

from edgewatch.ui.fonts import px
from edgewatch.ui.models import alarm_acts
from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.alarm_detail import detail_of, possible
from edgewatch.ui.models.alarm_journal import one_row, span_around
from edgewatch.ui.models.alarm_load import alarm_load
from edgewatch.ui.models.alarms import AlarmRow, alarm_rows, explained_prediction
from edgewatch.ui.models.audio import AskedPause, paused_until_ns, shift_ends_ns
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.out_of_service import covering
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.alarm_board import AlarmBoard
from edgewatch.ui.widgets.alarm_detail import AlarmDetail
from edgewatch.ui.widgets.alarm_dialogs import AlarmDialogs
from edgewatch.ui.widgets.alarm_foot import AlarmFoot
from edgewatch.ui.widgets.alarm_health_view import AlarmHealthView
from edgewatch.ui.widgets.basics import GAP
from edgewatch.ui.words import mark, tr

_LOW = 420


class AlarmsPage(Page):
    """The lanes above, the list of one lane, the alarm selected below, the load at the foot."""

    key = "alarms"
    title = mark("Alarms")
    help_text = mark(
        "Each line is one matter that needs a person. Alarms that one event caused are folded "
        "under it and are settled with it; nothing is hidden.\n\n"
        "Acknowledge (Ctrl+K) says that a named person has seen the alarm as it is now; a new "
        "cause on the same equipment alarms anew. High alarms take a note of what was done. "
        "An acknowledgement does not make the inputs good: the alarm stands until its cause is "
        "gone or the new unit is approved on the page Devices. Mark several lines with Shift or "
        "Ctrl to acknowledge them together.\n\n"
        "Shelve silences one alarm for at most 12 hours; it comes back by itself. Out of service "
        "silences a code until a person returns it, and EdgeWatch does not call the inputs "
        "checked meanwhile. To pause the sound does neither: alarms go on.\n\n"
        "EdgeWatch is not the alarm system of your equipment and does not replace it."
    )

    def __init__(self) -> None:
        super().__init__()
        self.board = AlarmBoard()
        self.detail = AlarmDetail()
        self.foot = AlarmFoot()
        self.health = AlarmHealthView()
        self.dialogs = AlarmDialogs(self)
        self.sides = QStackedWidget()
        self.sides.setObjectName("alarm_page_sides")
        self._context: Context | None = None
        self._raised_by: int | None = None
        self._queue: list[Request] = []
        self._asked_pause = AskedPause()
        self._lay_out()
        self._connect()

    @property
    def acknowledge_button(self) -> QPushButton:
        """The button that acknowledges what is marked."""
        return self.detail.acknowledge_button

    @property
    def selected(self) -> AlarmRow | None:
        """The alarm that is selected."""
        return self.board.selected_row

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(GAP, 6, GAP, 6)
        layout.setSpacing(6)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setObjectName("alarm_halves")
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.board)
        halves.addWidget(self.detail)
        halves.setSizes([1, 1])
        self.sides.addWidget(halves)
        self.sides.addWidget(self.health)
        layout.addWidget(self.sides, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        self.board.picked.connect(self._show_selected)
        self.board.marked.connect(self._allow)
        self.board.aside.returned.connect(self._return_to_service)
        self.detail.acknowledged.connect(self._send)
        self.detail.wanted.connect(self._act)
        self.dialogs.decided.connect(self.request)
        self.foot.audio.wanted.connect(self._pause_audio)
        self.foot.health_wanted.connect(self._toggle_health)
        self.health.closed.connect(self._toggle_health)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.board.set_theme(theme)
        self.health.set_theme(theme)

    def set_acting(self, acting: Acting) -> None:
        super().set_acting(acting)
        form = self.detail.form
        if acting.enrolled or not form.person.hasFocus():
            form.take(acting)
        self._allow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window leave out what the list and its tabs say as well."""
        super().resizeEvent(event)
        high = event.size().height() >= px(_LOW)
        self.detail.heading.setVisible(high)
        self.board.summary.setVisible(high)

    def shut(self) -> None:
        self._queue.clear()
        self.dialogs.close()
        self.health.shut()

    @property
    def busy(self) -> bool:
        return self.health.busy

    def refresh(self, context: Context) -> None:
        self._context = context
        rows = alarm_rows(context.db)
        self.board.show_alarms(context, rows, self.obstacle(alarm_acts.KINDS["return_to_service"]))
        self.foot.show_load(alarm_load(context.db, rows, context.now_ns), self.theme)
        self._show_audio(context)
        self._measure_health()

    def acknowledge(self) -> None:
        """Send what is filled in; else select the most urgent alarm, ready to be written on."""
        if self.acknowledge_button.isVisible() and self.acknowledge_button.isEnabled():
            self.acknowledge_button.click()
            return
        if self._context is not None:
            self.refresh(self._context)
        first = self.board.first_waiting()
        if first is not None:
            self.show_key(str(first.alarm.id))
        form = self.detail.form
        (form.note if form.by else form.person).setFocus()

    def show_key(self, key: str) -> None:
        """Show the alarm of that number, in whatever lane it lies; else all that are active."""
        self.sides.setCurrentIndex(0)
        number = int(key) if key.isdecimal() else 0
        if self.board.show_alarm(number) or self._context is None:
            return
        # Closed, and not of the span that is looked at: look at its own.
        found = one_row(self._context.db, number)
        if found is not None:
            self.span_wanted.emit(span_around(found.alarm))
            self.board.show_alarm(number)

    def _show_selected(self) -> None:
        found = self.selected
        self.detail.setVisible(found is not None)
        if found is None or self._context is None:
            return
        self._raised_by = explained_prediction(self._context.db, found.alarm)
        self.detail.show_alarm(detail_of(self._context, found))
        self._allow()

    def _allow(self) -> None:
        explained = self._raised_by is not None and not self.read_only
        offered = possible(self.selected, self.board.marked_rows, explained=explained)
        self.detail.allow(offered, lambda act: self.obstacle(alarm_acts.KINDS[act]))

    def _send(self) -> None:
        """Acknowledge what is marked, one request each; the window stays free meanwhile."""
        waiting = [r.alarm for r in self.board.marked_rows if r.can_acknowledge]
        by, note = self.detail.take_note()
        self._queue += [alarm_acts.acknowledge(alarm, by, note) for alarm in waiting]
        self._send_next()

    def _send_next(self) -> None:
        if self._queue:
            self.request(self._queue.pop(0))
        if self._queue:
            QTimer.singleShot(0, self, self._send_next)

    def _act(self, act: str) -> None:
        """Do what a button says: go and look, or open the dialog in which a person decides."""
        found, context = self.selected, self._context
        if found is None or context is None:
            return
        alarm = found.alarm
        if act == "explain_alarm":
            if alarm.model and self._raised_by is not None:
                self.explain_wanted.emit(alarm.model, self._raised_by)
        elif act == "go_to_device":
            self.wanted.emit("devices", alarm.slot or "")
        elif act == "go_to_audit":
            self.wanted.emit("audit", "seals")
        elif act == "show_in_history":
            self.wanted.emit("history", f"alarm:{alarm.id}")
        elif act == "return_to_service":
            cover = covering(context.db, alarm)
            if cover is not None:
                self._return_to_service(cover.name)
        elif not self.obstacle(alarm_acts.KINDS[act]):
            self.dialogs.open(act, found, self.acting, shift_ends_ns(context))

    def _return_to_service(self, place: str) -> None:
        if not self.obstacle(alarm_acts.KINDS["return_to_service"]):
            self.dialogs.return_to_service(place, self.acting)

    def _toggle_health(self) -> None:
        """The health of the alarms in place of their lists, or these again."""
        shown = self.sides.currentWidget() is self.health
        self.sides.setCurrentIndex(0 if shown else 1)
        self._measure_health()

    def _measure_health(self) -> None:
        shown = self.sides.currentWidget() is self.health
        if shown and self.site is not None and self._context is not None:
            self.health.measure(self.site, self._context.span)

    def _pause_audio(self, minutes: int) -> None:
        if self._context is None:
            return
        by = self.acting.name or tr("somebody at this workstation")
        request = alarm_acts.pause_audio(self._context.now_ns, minutes, by)
        # At once, whether an agent runs or not: the record follows.
        until = int(request.payload["until_ns"])
        self._asked_pause = AskedPause(until, paused_until_ns(self._context))
        self.request(request)
        self._show_audio(self._context)

    def _show_audio(self, context: Context) -> None:
        until = self._asked_pause.holds_until_ns(paused_until_ns(context))
        sounds = self.preferences is not None and self.preferences.sound and not self.read_only
        self.foot.audio.show_state(until, context.now_ns, self.theme, sounds=sounds)
