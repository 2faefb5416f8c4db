"""Shelving an alarm: for how long, by whom, in which role, and why."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtWidgets import QSpinBox, QWidget

from edgewatch.alarms.alarm import Alarm
from edgewatch.ui.fonts import px
from edgewatch.ui.models import alarm_acts
from edgewatch.ui.models.alarm_acts import LONGEST_SHELF_MINUTES, MINUTE_NS, SHELF_MINUTES
from edgewatch.ui.models.decisions import Person
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.widgets.basics import row, say, set_text, text_label
from edgewatch.ui.widgets.choices import Choices
from edgewatch.ui.widgets.person_dialog import PersonDialog
from edgewatch.ui.words import tr


class ShelveDialog(PersonDialog):
    """A shelf always ends by itself, after twelve hours at the latest; role and reason are kept."""

    def __init__(
        self,
        alarm: Alarm,
        sentence: str,
        person: str,
        parent: QWidget | None = None,
        *,
        shift_ends_ns: int,
        clock_ns: Callable[[], int] = time.time_ns,
    ) -> None:
        super().__init__("shelve", tr("Shelve an alarm"), tr("&Shelve"), person, parent)
        self._alarm, self._now, self._shift_ends_ns = alarm, clock_ns, shift_ends_ns
        titles = [tr(title) for title, _ in SHELF_MINUTES]
        titles += [tr("To the end of the shift"), tr("Own time")]
        self.spans = Choices("shelve_spans", tr("For how long"), titles)
        self.minutes = QSpinBox()
        self.minutes.setObjectName("shelve_minutes")
        self.minutes.setRange(1, LONGEST_SHELF_MINUTES)
        self.minutes.setValue(120)
        self.minutes.setSuffix(tr(" min"))
        self._until = text_label("shelve_until", wrap=True)
        self._until.setMinimumWidth(px(440))
        self.body.addWidget(text_label("shelve_alarm", sentence, points=12, bold=True, wrap=True))
        self.body.addLayout(row(self.spans, self.minutes, stretch_at=-1))
        self.body.addWidget(self._until)
        self.spans.chosen.connect(lambda _at: self._show_end())
        self.minutes.valueChanged.connect(lambda _n: self._show_end())
        self.lay_out()
        self._show_end()

    @property
    def until_ns(self) -> int:
        """When the shelf would end, at most twelve hours from now."""
        now, at = self._now(), self.spans.current
        if at < len(SHELF_MINUTES):
            return now + SHELF_MINUTES[at][1] * MINUTE_NS
        if at == len(SHELF_MINUTES):
            return min(self._shift_ends_ns, now + LONGEST_SHELF_MINUTES * MINUTE_NS)
        return now + self.minutes.value() * MINUTE_NS

    def wanted(self, who: Person) -> Request | None:
        return alarm_acts.shelve(self._alarm, self.until_ns, who)

    def _show_end(self) -> None:
        own = self.spans.current == len(SHELF_MINUTES) + 1
        self.minutes.setVisible(own)
        say(self.minutes, tr("Minutes: {n}", n=self.minutes.value()))
        text = tr(
            "Silent until {time}, also where it clears and returns meanwhile. Then it comes back "
            "by itself. It stays listed as shelved, and its cause is not gone.",
            time=clock(self.until_ns, self._now()),
        )
        set_text(self._until, text)
