"""The beat of the window: looks ten times a second whether there is anything new."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from edgewatch.sdk.paths import config_file, run_folder, state_page, watched_file
from edgewatch.sdk.trust import StatePageReader, Trust
from edgewatch.site.config import SiteConfig, load_site
from edgewatch.site.errors import InputError
from edgewatch.store import models as model_store
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.heartbeat import Heartbeat, last_heartbeat
from edgewatch.ui.models.record import RecordReader

BEAT_MS = 100
_WATCHED_S = 1.0


@dataclass(frozen=True, slots=True)
class Beat:
    """What one look brought: the context is None while there is no record to read."""

    context: Context | None
    changed: bool
    trouble: str | None
    trust: Trust
    heartbeat: Heartbeat | None
    now_ns: int


class Live(QObject):
    """Reads record and state page on a timer. ``beat`` carries a :class:`Beat`."""

    beat = Signal(object)

    def __init__(
        self, site: Path, parent: QObject | None = None, *, read_only: bool = False
    ) -> None:
        super().__init__(parent)
        self.site = site
        self.record = RecordReader(site)
        self.config, self.config_trouble = _site_of(site)
        self._site_stamp, self._site_seen_s = _stamp_of(site), time.monotonic()
        self.model = ""
        self.visible = True
        self.read_only = read_only
        self._page = StatePageReader(state_page(site))
        self._watched_s = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        self._timer.start()

    def close(self) -> None:
        """Stop looking and let go of all files."""
        self._timer.stop()
        self._page.close()
        self.record.close()

    def look(self) -> None:
        """One look: trust first, so that it never waits for the record."""
        trust, heartbeat = self._page.read(), last_heartbeat(self.site)
        self._say_watched()
        if time.monotonic() - self._site_seen_s >= _WATCHED_S:
            self._site_seen_s = time.monotonic()
            self.read_site()
        changed = self.record.poll()
        now = time.time_ns()
        context = self._context(trust, heartbeat, now)
        trouble = self.record.trouble or self.config_trouble
        self.beat.emit(Beat(context, changed, trouble, trust, heartbeat, now))

    def model_names(self) -> list[str]:
        """Models declared at the site or met in the record."""
        names = [m.name for m in self.config.model]
        if self.record.db is not None:
            names += [m.name for m in model_store.models(self.record.db)]
        return list(dict.fromkeys(names))

    def model_hash(self) -> str:
        """SHA-256 of the model's newest file, as the record knows it."""
        if self.record.db is None:
            return ""
        versions = model_store.models(self.record.db, self.model)
        return versions[-1].sha256 if versions else ""

    def _context(self, trust: Trust, heartbeat: Heartbeat | None, now_ns: int) -> Context | None:
        if self.record.db is None:
            return None
        until = heartbeat.at_ns if heartbeat is not None and not heartbeat.alive else None
        return Context(self.record.db, self.config, self.model, trust, now_ns, until)

    def read_site(self) -> None:
        """Take over a changed site.toml; one that has a fault is told, the last good one holds."""
        stamp = _stamp_of(self.site)
        if stamp == self._site_stamp:
            return
        self._site_stamp = stamp
        config, self.config_trouble = _site_of(self.site)
        if self.config_trouble is None:
            self.config = config

    def _say_watched(self) -> None:
        """Tell the agent that somebody looks, so that it commits ten times a second."""
        if self.read_only or not self.visible or time.monotonic() - self._watched_s < _WATCHED_S:
            return
        self._watched_s = time.monotonic()
        try:
            run_folder(self.site).mkdir(parents=True, exist_ok=True, mode=0o700)
            watched_file(self.site).touch()
        except OSError:
            return  # a site on read-only media is watched all the same, only less often


def _stamp_of(site: Path) -> tuple[int, int] | None:
    """What tells one state of site.toml from another."""
    try:
        found = config_file(site).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _site_of(site: Path) -> tuple[SiteConfig, str | None]:
    try:
        return load_site(site), None
    except InputError as error:
        return SiteConfig(), str(error)
