"""A producer of records inside a host program, whose troubles never become the host's."""

from __future__ import annotations

import atexit
import logging
import os
import threading
import time
import weakref
from contextlib import suppress
from pathlib import Path
from typing import Any

from edgewatch.sdk.dropped import DroppedSpell
from edgewatch.sdk.paths import resolve_site, spool_folder
from edgewatch.spool import Kind, SegmentWriter

log = logging.getLogger("edgewatch")
RETRY_S = 5.0
_open_producers: weakref.WeakSet[Producer] = weakref.WeakSet()


class Producer:
    """Appends records to the site's spool and keeps every failure to itself.

    The first failure is said once through :mod:`logging`; after it, recording is tried again
    every five seconds, so that a disk that was full for a while does not end it for ever. The
    first record that gets through again is preceded by an event that tells how many did not.
    """

    def __init__(self, site: str | os.PathLike[str] | None, name: str) -> None:
        self.site: Path = resolve_site(site)
        self.name = name
        self.dropped = 0
        self._users = 0
        self._users_lock = threading.RLock()
        self._writer = SegmentWriter(spool_folder(self.site), name)
        self._failed_at: float | None = None
        self._spell = DroppedSpell()
        _open_producers.add(self)

    @property
    def recording(self) -> bool:
        """Whether the last record reached the spool (true before the first)."""
        return self._failed_at is None

    @property
    def streams(self) -> int:
        """How many different streams have been declared."""
        return self._writer.streams

    def join(self) -> None:
        """One more writes through this producer."""
        with self._users_lock:
            self._users += 1

    def leave(self) -> None:
        """One less; after the last one the segment ends in order and its file is closed."""
        with self._users_lock:
            self._users -= 1
            last = not self._users
        if last:  # outside the lock: a garbage collection may come here while a record is written
            self.close()

    def declare(self, stream: dict[str, Any]) -> int:
        """Declare a stream; its number, or 0 where nothing can be written."""
        try:
            return self._writer.declare(stream)
        except (OSError, TypeError, ValueError) as error:
            self.failed(error)
            return 0

    def append(self, kind: Kind, body: bytes, *, wall_ns: int, stream: int = 0) -> None:
        """Append one record, or count it as dropped."""
        if self._failed_at is not None and time.monotonic() - self._failed_at < RETRY_S:
            self._drop()
            return
        try:
            if self._spell.count:
                self._tell_dropped()
            self._writer.append(kind, body, wall_ns=wall_ns, stream=stream)
        except OSError as error:
            self.failed(error)
            return
        self._failed_at = None

    def failed(self, error: Exception) -> None:
        """A record was lost. Says so once for each spell of failing.

        Where the file system failed, the next try is five seconds away; a value that could not
        be recorded takes only its own record with it.
        """
        told = self._failed_at is not None or self._spell.count > 0
        self._drop(error)
        if isinstance(error, OSError):
            self._failed_at = time.monotonic()
        if not told:
            log.warning(
                "EdgeWatch cannot record in %s (%s); the model goes on unrecorded",
                self._writer.folder,
                error,
            )

    def _drop(self, error: Exception | None = None) -> None:
        self.dropped += 1
        self._spell.add(time.time_ns(), error)

    def _tell_dropped(self) -> None:
        spell, self._spell = self._spell, DroppedSpell()
        try:
            self._writer.append_json(Kind.EVENT, spell.as_event(self.name))
        except OSError:
            self._spell = spell
            raise

    def close(self) -> None:
        """End the segment in order. A later record begins a new one."""
        with suppress(OSError):  # every record was acknowledged, or counted, before
            if self._spell.count:
                self._tell_dropped()
            self._writer.close()


def _forget_in_child() -> None:
    """What was dropped before a fork is the parent's to tell."""
    for producer in list(_open_producers):
        producer._spell, producer.dropped = DroppedSpell(), 0
        producer._users_lock = threading.RLock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_in_child)


@atexit.register
def _close_all() -> None:
    for producer in list(_open_producers):
        producer.close()
