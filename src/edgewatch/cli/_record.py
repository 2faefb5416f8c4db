"""The record of a site, for reading."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from edgewatch.sdk.paths import record_file
from edgewatch.site.errors import InputError

if TYPE_CHECKING:
    from edgewatch.site.config import SiteConfig
    from edgewatch.store.connection import Connection


@contextlib.contextmanager
def reading(site: Path) -> Iterator[tuple[SiteConfig, Connection]]:
    """The site's configuration and a read-only connection to its record.

    A site that no agent has run at yet reads as an empty record.

    Raises:
        InputError: there is no site, or its record cannot be read.
    """
    from edgewatch.site.config import load_site
    from edgewatch.store.connection import RecordError, open_reader

    config = load_site(site)
    path = record_file(site)
    db = open_reader(path) if path.exists() else _empty_record()
    try:
        yield config, db
    except RecordError as error:
        raise InputError(
            f"the record cannot be read ({error})",
            where=str(path),
            remedy="If the agent has just been updated, start it once: edgewatch agent",
        ) from error
    finally:
        db.close()


def _empty_record() -> Connection:
    from edgewatch.store.connection import open_writer
    from edgewatch.store.migrations import migrate

    db = open_writer(Path(":memory:"))
    migrate(db)
    return db
