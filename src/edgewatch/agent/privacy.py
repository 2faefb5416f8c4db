"""The agent's own parts of a site, closed to every other user of the machine at each start."""

from __future__ import annotations

import logging
import stat
from contextlib import suppress
from pathlib import Path

from edgewatch.sdk.paths import key_folder, record_file, run_folder, spool_folder
from edgewatch.spool.permissions import shut_out_others

log = logging.getLogger("edgewatch.agent")


def close_to_others(site: Path) -> list[str]:
    """Take from others what they may do with spool, record, keys and run folder.

    Returns the names of what had been open. A spool that everybody could **write** to stays as
    it is: nothing of it is taken in until a person has looked at it.
    """
    record = record_file(site)
    parts = [
        spool_folder(site),
        run_folder(site),
        key_folder(site),
        *(record.with_name(record.name + end) for end in ("", "-wal", "-shm")),
    ]
    return [part.name for part in parts if _closed(part)]


def _closed(part: Path) -> bool:
    with suppress(FileNotFoundError):
        try:
            if part.is_dir() and part.stat().st_mode & stat.S_IWOTH:
                return False
            return shut_out_others(part)
        except PermissionError:
            log.warning("%s is open to other users and is not ours to close", part)
    return False
