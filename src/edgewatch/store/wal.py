"""The write-ahead log kept small, however long a reader sits on an old view of the record.

SQLite starts its log over only when no reader still needs what stands in it. A reader that was
stopped in mid-query makes the log grow for as long as it is stopped; the writer is never blocked.
"""

from __future__ import annotations

from pathlib import Path

from edgewatch.store.connection import WAL_KEPT_BYTES, Connection


def wal_bytes(record: Path) -> int:
    """The size of the log; asked of the folder, since opening it would drop SQLite's locks."""
    try:
        return record.with_name(record.name + "-wal").stat().st_size
    except OSError:
        return 0


def keep_small(db: Connection, record: Path, limit: int = WAL_KEPT_BYTES) -> int:
    """Cut the log off where it has grown past ``limit``; bytes left over it, 0 if all is well.

    Waits for nobody: a positive answer means that a reader holds on to an old view.
    """
    if wal_bytes(record) <= limit:
        return 0
    waited = db.execute("PRAGMA busy_timeout").fetchone()[0]
    db.execute("PRAGMA busy_timeout = 0")
    try:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        db.execute(f"PRAGMA busy_timeout = {int(waited)}")
    return max(0, wal_bytes(record) - limit)
