"""When a page is shown anew: as the record changes, as its clock moves on, or on demand."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from edgewatch.store.connection import RecordError
from edgewatch.ui.live import BEAT_MS, Beat, Live
from edgewatch.ui.models.context import Context
from edgewatch.ui.pages.page import Page
from edgewatch.ui.time_control import TimeControl
from edgewatch.ui.words import tr

_STILL_S = 1.0


class Refresher:
    """Shows pages what the last beat brought. Whatever is wrong with the record is said there."""

    def __init__(self, live: Live, times: TimeControl) -> None:
        self._live, self._times = live, times
        self._shown_s: dict[str, float] = {}
        self._stale: set[str] = set()
        self.beat: Beat | None = None

    def take(self, beat: Beat, pages: tuple[str, ...]) -> None:
        """Take over what a look has brought; a changed record makes every page stale."""
        self.beat = beat
        if beat.changed:
            self._stale = set(pages)

    def refresh(self, page: Page, *, force: bool = False) -> bool:
        """Show a page anew if it is due; whether it was."""
        if self.beat is None:
            return False
        age_ms = (time.monotonic() - self._shown_s.get(page.key, 0.0)) * 1000
        due = age_ms >= page.every_ms - BEAT_MS / 2 and page.key in self._stale
        if not (force or due or age_ms >= max(_STILL_S * 1000, page.every_ms)):
            return False
        self._shown_s[page.key] = time.monotonic()
        self._stale.discard(page.key)
        if not self.guarded(page.refresh):
            self._show_trouble(page)
        return True

    def guarded(self, show: Callable[[Context], None]) -> bool:
        """Read the record; whatever is wrong with it is said, and tried again in a second."""
        beat = self.beat
        if beat is None or beat.context is None or self._live.record.db is not beat.context.db:
            return False
        try:
            show(self._context(beat.context))
        except (RecordError, ValueError, LookupError) as error:
            self._live.record.fail(error)
            return False
        return True

    def _context(self, seen: Context) -> Context:
        context = replace(seen, model=self._live.model, read_only=self._live.read_only)
        span = self._times.resolve(context)
        return replace(context, span=span, live=bool(self._times.key))

    def _show_trouble(self, page: Page) -> None:
        page.show_without_record(self._live.record.trouble or tr("One moment."))
