"""A process that the agent keeps running, such as a feed: one of its name, found by its pid."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path

import psutil
from filelock import FileLock, Timeout

from edgewatch.sdk.paths import run_folder
from edgewatch.site.errors import InputError
from edgewatch.spool.permissions import make_folder

log = logging.getLogger("edgewatch")
CANNOT_BEGIN = 2


def run_kept(site: Path, kind: str, name: str, work: Callable[[], None]) -> int:
    """Do the work of this process until it is told to end; its exit code, 2 where it cannot begin.

    Args:
        kind: names its files in the run folder: ``KIND-NAME.lock``, ``.pid`` and ``.log``.
    """
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    make_folder(run_folder(site))
    try:
        with FileLock(run_folder(site) / f"{kind}-{name}.lock").acquire(timeout=0):
            born = psutil.Process().create_time()
            pid_file(site, kind, name).write_text(f"{os.getpid()} {born}", encoding="ascii")
            work()
    except Timeout:
        log.error("%s %s is running already", kind, name)
        return CANNOT_BEGIN
    except InputError as error:
        log.error("%s", error)
        return CANNOT_BEGIN
    return 0


def pid_file(site: Path, kind: str, name: str) -> Path:
    """Where a process leaves its pid and its birth time."""
    return run_folder(site) / f"{kind}-{name}.pid"


def running_pid(path: Path) -> int | None:
    """The pid in the file, if that very process is still alive."""
    try:
        pid, born = path.read_text(encoding="ascii").split()
        process = psutil.Process(int(pid))
        same = abs(process.create_time() - float(born)) < 1.0
        return int(pid) if same and process.status() != psutil.STATUS_ZOMBIE else None
    except (OSError, ValueError, psutil.Error):
        return None
