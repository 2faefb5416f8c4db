"""Delivers notices to one sink: in order, at least once, later and later while it fails."""

from __future__ import annotations

import faulthandler
import logging
import threading
import time
from pathlib import Path

from edgewatch.plugins import AlarmNotice, AlarmSink
from edgewatch.plugins.loading import RAISED, said_by
from edgewatch.sinks.notices import NoticeReader
from edgewatch.sinks.state import SinkState, read_state, write_state

log = logging.getLogger("edgewatch.sinks")
LOOK_S = 1.0
BACK_OFF_S = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 300.0)
LONGEST_S = 60.0
"""A delivery that takes longer ends the process; the agent starts it anew."""


class Courier:
    """Works one sink until it is told to stop.

    Args:
        site: where the record and the state of the sink are.
        name: of the sink.
        sink: who takes the notices.
        notices: where they come from.
    """

    def __init__(self, site: Path, name: str, sink: AlarmSink, notices: NoticeReader) -> None:
        self._site, self._name = site, name
        self._sink, self._notices = sink, notices
        self._stopping = threading.Event()
        self._state = read_state(site, name) or SinkState()

    def stop(self) -> None:
        """End after the delivery that is under way."""
        self._stopping.set()

    def run(self) -> None:
        """Deliver what there is, and what comes, as long as there is a site.

        Raises:
            OSError: how far it came cannot be kept; what was not kept comes again.
        """
        while not self._stopping.is_set() and self._site.is_dir():
            self._stopping.wait(self.turn())
        self._sink.close()

    def turn(self) -> float:
        """Deliver what there is; for how many seconds to wait then."""
        for notice in self._notices.after(self._state.delivered):
            if self._stopping.is_set():
                return 0.0
            if not self._deliver(notice):
                return BACK_OFF_S[min(self._state.failures, len(BACK_OFF_S)) - 1]
        return LOOK_S

    def _deliver(self, notice: AlarmNotice) -> bool:
        faulthandler.dump_traceback_later(LONGEST_S, exit=True)
        try:
            self._sink.deliver(notice)
        except RAISED as error:  # whatever it raises: not delivered
            log.warning("notice %d was not taken: %s", notice.number, said_by(error))
            self._keep(self._state.failed(said_by(error), time.time_ns()))
            return False
        finally:
            faulthandler.cancel_dump_traceback_later()
        self._keep(SinkState(notice.number))
        return True

    def _keep(self, state: SinkState) -> None:
        self._state = state
        write_state(self._site, self._name, state)
