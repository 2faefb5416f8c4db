"""One agent for a site: the lock that every writer of its record holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from edgewatch.sdk.paths import agent_lock, run_folder
from edgewatch.site.errors import InputError
from edgewatch.spool.permissions import file_mode, make_folder


@contextmanager
def sole_agent(site: Path) -> Iterator[None]:
    """Hold the site's lock, or refuse: two agents must never write one record."""
    try:
        make_folder(run_folder(site))
        lock = FileLock(agent_lock(site), mode=file_mode(run_folder(site)))
        # A window that looks whether an agent runs holds the lock for a moment.
        lock.acquire(timeout=1.0)
    except Timeout:
        raise InputError(
            "another agent is watching this site",
            where=str(site),
            expected="one agent for a site",
            remedy="`edgewatch status` shows it; stop that one first.",
        ) from None
    except OSError as error:
        raise InputError(
            f"cannot be written ({error.strerror or error})",
            where=str(run_folder(site)),
            expected="a folder that this user may write to",
        ) from error
    try:
        yield
    finally:
        lock.release()
