"""What stands around every page: how many alarms, which model, how the agent is."""

from __future__ import annotations

import time

from edgewatch.store.alarms import last_step
from edgewatch.ui.frame import Frame
from edgewatch.ui.live import Beat, Live
from edgewatch.ui.models.alarms import alarm_rows, counts
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.seals import late_since_ns
from edgewatch.ui.models.verdicts import not_in_order, verdicts
from edgewatch.ui.refresher import Refresher
from edgewatch.ui.theme import LIGHT, Theme

_EVERY_S = 0.5
_HIDDEN_EVERY_S = 2.0


class Overview:
    """Counts, model and heartbeat: shown twice a second, less often while the window is hidden.

    A step in the life of an alarm is shown with the beat that brings it. ``for_engineer``: also
    what concerns nobody who only works with the results.
    """

    def __init__(self, frame: Frame, refresher: Refresher, live: Live) -> None:
        self._frame, self._refresher, self._live = frame, refresher, live
        self._shown_s = 0.0
        self._uncounted = True
        self._last_step = -1
        self._theme = LIGHT
        self.counts: dict[str, int] = {}
        self.for_engineer = False

    def count_again(self) -> None:
        """With the next beat, whatever has changed."""
        self._shown_s, self._uncounted = 0.0, True

    def show(self, beat: Beat, theme: Theme, *, visible: bool) -> bool:
        """Show what a beat brought, if it is time to; whether it was."""
        self._theme = theme
        self._uncounted = self._uncounted or beat.changed
        waited = time.monotonic() - self._shown_s
        stepped = beat.changed and self._has_stepped()
        if not stepped and waited < (_EVERY_S if visible else _HIDDEN_EVERY_S):
            return False
        self._shown_s = time.monotonic()
        self._frame.strip.show_agent(beat.heartbeat, beat.now_ns, theme)
        if self._uncounted or not visible:
            self._uncounted = not self._refresher.guarded(self._count)
        return True

    def _has_stepped(self) -> bool:
        """Whether anything has happened to an alarm since the last look: one indexed number."""
        before = self._last_step
        self._refresher.guarded(self._look_for_step)
        return self._last_step != before

    def _look_for_step(self, context: Context) -> None:
        self._last_step = last_step(context.db)

    def _count(self, context: Context) -> None:
        rows = alarm_rows(context.db)
        self.counts = counts(rows)
        strip, live = self._frame.strip, self._live
        strip.show_counts(self.counts, self._theme)
        badges = {"alarms": len(rows), "devices": not_in_order(verdicts(context))}
        self._frame.navigation.show_badges(badges)
        late_ns = late_since_ns(context) if self.for_engineer else None
        strip.show_sealing(late_ns, context.now_ns)
        strip.show_model(live.model_names(), live.model, live.model_hash())
