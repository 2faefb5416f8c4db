"""Telling of alarms while the window is not in sight, and their sound where it is switched on."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from edgewatch.site import actions
from edgewatch.store import alarms as alarm_store
from edgewatch.ui.live import Beat
from edgewatch.ui.models.alarm_acts import EVERY_ALARM
from edgewatch.ui.models.alarms import AlarmRow, alarm_rows
from edgewatch.ui.models.audio import AskedPause, Call, call_of, is_due
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.notices import Note, Told, due_notes, not_watching_note, settled
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.models.span import NS
from edgewatch.ui.preferences import Preferences
from edgewatch.ui.sound import Speaker

if TYPE_CHECKING:
    from edgewatch.ui.shell import MainWindow
    from edgewatch.ui.tray import Tray

_EVERY_S = 0.5


class NoteShower(Protocol):
    """Shows notices of the desktop, such as its own service for them, or the tray."""

    def show_note(self, note: Note) -> None:
        """Show a notice; one of the same key takes the place of the former."""

    def withdraw(self, key: str) -> None:
        """Take a notice away whose matter is settled."""

    def close(self) -> None:
        """Let go of the desktop; notices that are shown stay."""


class Announcer(QObject):
    """Looks at each beat, shows notices and sounds.

    A notice interrupts only as `edgewatch.alarms.notices` allows, and only for what happened after
    the window was opened. It decides nothing, and none is shown while a person has the window
    before them.
    """

    def __init__(
        self,
        preferences: Preferences,
        shower: NoteShower | None,
        speaker: Speaker,
        parent: QObject | None = None,
        *,
        since_ns: int | None = None,
    ) -> None:
        """``since_ns``: what was before it is told to nobody; now, if it is not given."""
        super().__init__(parent)
        self._preferences, self._shower, self._speaker = preferences, shower, speaker
        self._since_ns = time.time_ns() if since_ns is None else since_ns
        self._looked_s = -_EVERY_S
        self._stale = True
        self._told: set[Told] = set()
        self._shown: set[str] = set()
        self._rows: list[AlarmRow] = []
        self._recorded: dict[str, int] = {}
        self._asked: dict[str, AskedPause] = {}
        self._call: Call | None = None
        self._sounded_ns = 0
        self._watched = False
        self._window: MainWindow | None = None

    def attach(self, window: MainWindow) -> None:
        """Follow a window: its beat, and what is asked for on its pages."""
        window.beaten.connect(
            lambda beat: self.look(beat, in_sight=window.isVisible() and window.isActiveWindow())
        )
        self._window = window
        window.stack.made.connect(lambda page: page.requested.connect(self.heed))
        for page in window.stack.made_pages:
            page.requested.connect(self.heed)

    def close(self) -> None:
        """Fall silent and let go of the desktop."""
        self._speaker.stop()
        if self._shower is not None:
            self._shower.close()

    def heed(self, request: Request) -> None:
        """Take what a person asks for: a pause of the sound holds at once, agent or not."""
        if request.kind != actions.AUDIO_PAUSE:
            return
        subject, until = request.subject, int(request.payload["until_ns"])
        self._asked[subject] = AskedPause(until, self._recorded.get(subject, 0))
        self._speaker.stop()

    def look(self, beat: Beat, *, in_sight: bool) -> None:
        """One beat; ``in_sight``: a person has the window before them."""
        self._stale = self._stale or beat.changed
        if time.monotonic() - self._looked_s < _EVERY_S:
            return
        self._looked_s = time.monotonic()
        context = beat.context
        if context is not None and context.read_only:
            return
        if context is not None and self._stale:
            self._stale = False
            self._rows = alarm_rows(context.db)
            self._recorded = alarm_store.audio_paused(context.db, context.now_ns)
            self._tell(context, in_sight=in_sight)
        self._tell_watching(beat, in_sight=in_sight)
        self._sound(beat.trust.state, beat.now_ns)

    def _tell(self, context: Context, *, in_sight: bool) -> None:
        for notice, note in due_notes(context, self._rows, self._since_ns, self._told):
            self._told.add(notice)
            self._show(note, in_sight=in_sight)
        for key in settled(self._rows, self._shown - {""}):
            self._withdraw(key)

    def _tell_watching(self, beat: Beat, *, in_sight: bool) -> None:
        """Once when the watching ends; a window that is opened on a site at rest says nothing."""
        watched = beat.trust.state != "not-watching"
        if self._watched and not watched:
            name = beat.context.config.name if beat.context is not None else "EdgeWatch"
            self._show(not_watching_note(name), in_sight=in_sight)
        elif watched and "" in self._shown:
            self._withdraw("")
        self._watched = watched

    def _show(self, note: Note, *, in_sight: bool) -> None:
        if self._shower is None or in_sight or not self._preferences.notifications:
            return
        self._shown.add(note.key)
        self._shower.show_note(note)

    def _withdraw(self, key: str) -> None:
        self._shown.discard(key)
        if self._shower is not None:
            self._shower.withdraw(key)

    def _sound(self, trust_state: str, now_ns: int) -> None:
        if not self._preferences.sound:
            self._call = None
            self._show_pause(0.0)
            return
        self._show_pause(max(0, self._paused().get(EVERY_ALARM, 0) - now_ns) / NS)
        alarms = [r.alarm for row in self._rows for r in (row, *row.children)]
        call = call_of(alarms, trust_state, self._paused(), now_ns)
        if call is not None and is_due(call, self._call, self._sounded_ns, now_ns):
            self._sounded_ns = now_ns
            self._speaker.play(call.priority)
        self._call = call

    def _show_pause(self, left_s: float) -> None:
        """On every page: who looks for why it is silent finds it."""
        if self._window is not None:
            self._window.strip.show_pause(left_s, self._window.theme)

    def _paused(self) -> dict[str, int]:
        """Until when what is paused, by the record and by what was asked for here."""
        asked = {
            subject: pause.holds_until_ns(self._recorded.get(subject, 0))
            for subject, pause in self._asked.items()
        }
        return self._recorded | asked


def shower_for(tray: Tray | None, opened: Callable[[str], None]) -> NoteShower | None:
    """What shows notices on this desktop; ``opened`` takes the key of the one that is clicked.

    On Linux the desktop's service for them, elsewhere and where there is none the tray.
    """
    if tray is not None:
        tray.note_opened.connect(opened)
    if sys.platform != "linux":
        return tray
    from edgewatch.ui.notifications import DesktopNotes

    if not DesktopNotes.is_there():
        return tray
    notes = DesktopNotes()
    notes.opened.connect(opened)
    if tray is not None:
        notes.failed.connect(tray.show_note)
    return notes
