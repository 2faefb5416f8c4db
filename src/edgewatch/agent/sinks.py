"""Keeping the site's alarm sinks running, and telling in the record where one is behind.

The agent hands a sink nothing: it reads the record by itself, in a process of its own, so that a
plug-in that hangs, dies or waits for a network never delays a turn.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edgewatch.agent.process_keeper import ProcessKeeper
from edgewatch.plugins import Loaded, api
from edgewatch.sdk.paths import run_folder
from edgewatch.sinks.state import SinkState, read_state, write_state
from edgewatch.store import alarms
from edgewatch.store.connection import Connection

KIND = "sink"
LOOK_S = 2.0
BEHIND_S = 30.0
"""A sink that has taken nothing for so long though there was something is behind."""
RESTART_S = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 300.0)
_STARTS, _STEADY_S = 4, 60.0
_TAIL_BYTES, _LONGEST = 2048, 200


@dataclass(frozen=True, slots=True)
class SinkEvent:
    """Something of a sink for the record: ``sink.behind`` or ``sink.caught-up``."""

    kind: str
    sink: str
    detail: dict[str, Any]


class SinkKeeper(ProcessKeeper):
    """Starts each alarm sink of the plug-ins in use and looks after it."""

    def __init__(self, site: Path, loaded: Loaded) -> None:
        names = sorted(loaded.offers(api.ALARM_SINKS))
        super().__init__(site, KIND, "edgewatch.sinks", names, RESTART_S)
        self._behind: set[str] = set()
        self._next_look = 0.0

    def begin(self, db: Connection) -> None:
        """A sink that is new here is told what comes from now on, not all that ever was.

        Raises:
            OSError: where it begins cannot be kept.
        """
        for name in self._names:
            if read_state(self._site, name) is None:
                write_state(self._site, name, SinkState(alarms.last_step(db)))

    def events(self) -> list[SinkEvent]:
        """What has changed since the last look; each state of things is told once."""
        now = time.monotonic()
        if now < self._next_look:
            return []
        self._next_look = now + LOOK_S
        return list(self._changes(time.time_ns()))

    def _changes(self, now_ns: int) -> Iterator[SinkEvent]:
        for name in self._names:
            state = read_state(self._site, name) or SinkState()
            why = self._why_behind(name, state, now_ns)
            if why and name not in self._behind:
                self._behind.add(name)
                yield SinkEvent("sink.behind", name, {"delivered": state.delivered, "why": why})
            elif not why and name in self._behind:
                self._behind.discard(name)
                yield SinkEvent("sink.caught-up", name, {"delivered": state.delivered})

    def _why_behind(self, name: str, state: SinkState, now_ns: int) -> str:
        if state.failing_since_ns is not None:
            waited_s = (now_ns - state.failing_since_ns) / 1e9
            return state.error if waited_s >= BEHIND_S else ""
        if self.keeps_ending(name, _STARTS, _STEADY_S):
            return f"its process ends again and again: {self._last_word(name)}"
        return ""

    def _last_word(self, name: str) -> str:
        """The last line of its log, which says what it ended on."""
        log = run_folder(self._site) / f"{KIND}-{name}.log"
        try:
            with log.open("rb") as file:
                file.seek(max(log.stat().st_size - _TAIL_BYTES, 0))
                lines = file.read().decode("utf-8", "replace").split("\n")
        except OSError:
            return f"see {log.name}"
        said = [line.strip() for line in lines if line.strip()]
        return said[-1][:_LONGEST] if said else f"see {log.name}"
