"""Taking a code out of service: where, until when, by whom, in which role, and why."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from edgewatch.alarms.alarm import Alarm
from edgewatch.ui.fonts import px
from edgewatch.ui.models import alarm_acts
from edgewatch.ui.models.decisions import HOUR_NS, Person
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.widgets.basics import row, set_text, text_label
from edgewatch.ui.widgets.choices import Choices
from edgewatch.ui.widgets.person_dialog import PersonDialog
from edgewatch.ui.words import mark, tr

SPANS: tuple[tuple[str, int | None], ...] = (
    (mark("8 hours"), 8),
    (mark("24 hours"), 24),
    (mark("7 days"), 7 * 24),
    (mark("Until it is returned"), None),
)
"""How long a code stays out of service, in hours, as offered."""


class OutOfServiceDialog(PersonDialog):
    """Nothing of that code alarms meanwhile, and nothing it watches is trusted as checked."""

    def __init__(
        self,
        alarm: Alarm,
        sentence: str,
        person: str,
        parent: QWidget | None = None,
        *,
        clock_ns: Callable[[], int] = time.time_ns,
    ) -> None:
        title, verb = tr("Take out of service"), tr("&Take out of service")
        super().__init__("out_of_service", title, verb, person, parent)
        self._alarm, self._now = alarm, clock_ns
        places = [self._place(whole=False), self._place(whole=True)]
        self.scope = Choices("out_of_service_scope", tr("What"), list(dict.fromkeys(places)))
        spans = [tr(words) for words, _ in SPANS]
        self.spans = Choices("out_of_service_spans", tr("For how long"), spans)
        self._after = text_label("out_of_service_after", wrap=True)
        self._after.setMinimumWidth(px(440))
        heading = text_label("out_of_service_alarm", sentence, points=12, bold=True, wrap=True)
        self.body.addWidget(heading)
        self.body.addLayout(row(self.scope, stretch_at=-1))
        self.body.addLayout(row(self.spans, stretch_at=-1))
        self.body.addWidget(self._after)
        for choice in (self.scope, self.spans):
            choice.chosen.connect(lambda _at: self._show_consequence())
        self.lay_out()
        self._show_consequence()

    @property
    def until_ns(self) -> int | None:
        """When it is in service again by itself; None: when a person returns it."""
        hours = SPANS[self.spans.current][1]
        return None if hours is None else self._now() + hours * HOUR_NS

    def wanted(self, who: Person) -> Request | None:
        place = self._place(whole=bool(self.scope.current))
        return alarm_acts.out_of_service(place, self.until_ns, who)

    def _place(self, *, whole: bool) -> str:
        return alarm_acts.place_of(self._alarm, whole_code=whole)

    def _show_consequence(self) -> None:
        place, until = self._place(whole=bool(self.scope.current)), self.until_ns
        if until is None:
            end = tr("{place} gives no alarm until a person returns it to service.", place=place)
        else:
            end = tr(
                "{place} gives no alarm until {time}, and is in service again then.",
                place=place,
                time=clock(until, self._now()),
            )
        doubt = tr("Meanwhile EdgeWatch does not say that the inputs are as checked.")
        set_text(self._after, f"{end}\n{doubt}")
