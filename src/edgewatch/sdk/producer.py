"""A producer of records inside a host program, whose troubles never become the host's."""

from __future__ import annotations

import atexit
import logging
import os
import time
import weakref
from pathlib import Path
from typing import Any

from edgewatch.sdk.paths import resolve_site, spool_folder
from edgewatch.spool import Kind, SegmentWriter

log = logging.getLogger("edgewatch")
RETRY_S = 5.0
_open_producers: weakref.WeakSet[Producer] = weakref.WeakSet()


class Producer:
    """Appends records to the site's spool and keeps every failure to itself.

    The first failure is said once through :mod:`logging`; after it, recording is tried again
    every five seconds, so that a disk that was full for a while does not end it for ever.
    """

    def __init__(self, site: str | os.PathLike[str] | None, name: str) -> None:
        self.site: Path = resolve_site(site)
        self.name = name
        self.dropped = 0
        self._writer = SegmentWriter(spool_folder(self.site), name)
        self._failed_at: float | None = None
        _open_producers.add(self)

    @property
    def recording(self) -> bool:
        """Whether the last record reached the spool (true before the first)."""
        return self._failed_at is None

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
            self.dropped += 1
            return
        try:
            self._writer.append(kind, body, wall_ns=wall_ns, stream=stream)
        except OSError as error:
            self.failed(error)
            return
        self._failed_at = None

    def failed(self, error: Exception) -> None:
        """A record was lost. Says so once for each spell of failing."""
        self.dropped += 1
        if self._failed_at is None:
            log.warning(
                "EdgeWatch cannot record in %s (%s); the model goes on unrecorded",
                self._writer.folder,
                error,
            )
        self._failed_at = time.monotonic()

    def close(self) -> None:
        """End the segment in order. A later record begins a new one."""
        try:
            self._writer.close()
        except OSError as error:
            self.failed(error)


@atexit.register
def _close_all() -> None:
    for producer in list(_open_producers):
        producer.close()
