"""Until when something shall hold: a usual length, the end of the day, or a moment of one's own."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from edgewatch.ui.models.formatting import clock, local
from edgewatch.ui.models.span import NS
from edgewatch.ui.widgets.basics import say, set_text, text_label
from edgewatch.ui.widgets.moment_edit import moment_edit, moment_ns
from edgewatch.ui.widgets.picker import Picker
from edgewatch.ui.words import tr

_HOUR_NS = 3600 * NS


class UntilPicker(QWidget):
    """A choice, and the moment it comes to. ``changed`` after every other choice."""

    changed = Signal()

    def __init__(self, name: str, spans: Sequence[tuple[str, int]], at: int = 0) -> None:
        """``spans``: the lengths on offer in words and nanoseconds; ``at``: which one holds."""
        super().__init__()
        self.setObjectName(name)
        self._lengths = [length for _, length in spans]
        titles = [*(words for words, _ in spans), tr("until midnight"), tr("until …")]
        self.choice = Picker(f"{name}_choice", tr("For how long"), titles)
        self.moment = moment_edit(f"{name}_moment", time.time_ns() + _HOUR_NS)
        self.moment.setMinimumDateTime(QDateTime.currentDateTime())
        self._ends = text_label(f"{name}_ends", muted=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.choice, self.moment, self._ends):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.choice.chosen.connect(lambda _at: self._show())
        self.moment.dateTimeChanged.connect(lambda _moment: self._show())
        self.choose(at)

    def choose(self, at: int) -> None:
        """Make another choice hold."""
        self.choice.choose(at)
        self._show()

    @property
    def until_ns(self) -> int:
        """The moment chosen, counted from now where it is a length."""
        at, now = self.choice.current, time.time_ns()
        if at < len(self._lengths):
            return now + self._lengths[at]
        return _midnight_ns(now) if at == len(self._lengths) else moment_ns(self.moment)

    @property
    def obstacle(self) -> str:
        """Why the choice cannot hold; empty when it can."""
        return (
            "" if self.until_ns > time.time_ns() else tr("Choose a moment that is still to come.")
        )

    def _show(self) -> None:
        self.moment.setVisible(self.choice.current == len(self._lengths) + 1)
        ends = clock(self.until_ns, time.time_ns())
        set_text(self._ends, tr("until {time}", time=ends))
        say(self.moment, tr("Until: {time}", time=ends))
        say(self, tr("For how long: until {time}", time=ends))
        self.changed.emit()


def _midnight_ns(now_ns: int) -> int:
    """The end of this day in the time zone of this workstation."""
    tomorrow = local(now_ns).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    # Through the naive time, so that a change to or from summer time tonight counts.
    return round(tomorrow.replace(tzinfo=None).timestamp()) * NS
