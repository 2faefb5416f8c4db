"""The record as a window holds it: opened when it is there, watched for change, never fatal."""

from __future__ import annotations

import time
from pathlib import Path

from edgewatch.sdk.paths import record_file
from edgewatch.site.errors import InputError
from edgewatch.store.connection import Connection, RecordError, open_reader
from edgewatch.ui.words import tr

RETRY_S = 1.0
_BUSY_MS = 200


class RecordReader:
    """One read-only connection to a site's record.

    ``db`` is None while there is nothing to read; ``trouble`` then says why, in one line. A record
    that is missing, locked, damaged or replaced is tried again each second.
    """

    def __init__(self, site: Path) -> None:
        self._path = record_file(site)
        self.db: Connection | None = None
        self.trouble: str | None = None
        self._inode = -1
        self._version = -1
        self._next_look = 0.0

    def poll(self) -> bool:
        """Whether anything was committed since the last call. Cheap: one pragma."""
        if time.monotonic() >= self._next_look:
            self._next_look = time.monotonic() + RETRY_S
            self._look()
        if self.db is None:
            return False
        try:
            version = int(self.db.execute("PRAGMA data_version").fetchone()[0])
        except RecordError as error:
            self.fail(error)
            return False
        changed, self._version = version != self._version, version
        return changed

    def fail(self, error: Exception) -> None:
        """A query failed: say so, let go of the file, and try again in a second."""
        self.close()
        self.trouble = tr(
            "The record cannot be read just now ({error}). It is tried again every second; "
            "if this stands, keep the folder {folder} as it is and call support.",
            error=error,
            folder=self._path.parent,
        )

    def close(self) -> None:
        """Let go of the file."""
        if self.db is not None:
            self.db.close()
        self.db, self._version, self._inode = None, -1, -1

    def _look(self) -> None:
        try:
            inode = self._path.stat().st_ino
        except OSError:
            inode = -1
        if self.db is not None and inode != self._inode:
            self.close()
        if self.db is None:
            self._open(inode)

    def _open(self, inode: int) -> None:
        try:
            db = open_reader(self._path)
        except InputError as error:
            self.trouble = str(error)
            return
        db.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
        if not db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'alarm'").fetchone():
            db.close()
            self.trouble = tr("{path}: the record is just being made; one moment.", path=self._path)
            return
        self.db, self._inode, self.trouble = db, inode, None
