"""The first page of a record, without which SQLite opens nothing: lent from a new record.

It holds the file's header and the root of the list of tables. The list itself stands on the
pages after it, which records of one schema lay out alike, since their tables were made in the same
order in an empty file. Where that does not hold for a record, what is lent leads to no list of
tables, and nothing can be read, as before.
"""

from __future__ import annotations

import shutil
import struct
import tempfile
from contextlib import closing
from pathlib import Path

from edgewatch.store.connection import open_writer
from edgewatch.store.migrations import migrate

PAGE = 4096
_COUNT = struct.Struct(">III")  # pages of the file, first free page, free pages (offset 28)


def mend_copy(damaged: Path, copy: Path) -> None:
    """Copy a damaged record, with its log, and give the copy a first page.

    Raises:
        OSError: there is no room for the copy, or the damaged file cannot be read.
    """
    shutil.copyfile(damaged, copy)
    log = damaged.with_name(damaged.name + "-wal")
    if log.exists():
        shutil.copyfile(log, copy.with_name(copy.name + "-wal"))
    page = _first_page()
    _COUNT.pack_into(page, 28, max(copy.stat().st_size // PAGE, 1), 0, 0)
    with copy.open("r+b") as file:
        file.write(page)


def _first_page() -> bytearray:
    with tempfile.TemporaryDirectory(prefix="edgewatch-") as folder:
        path = Path(folder) / "log.db"
        with closing(open_writer(path)) as db:
            migrate(db)
        return bytearray(path.read_bytes()[:PAGE])
