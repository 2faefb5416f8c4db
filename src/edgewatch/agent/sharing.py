"""A shared site is its group's in every part, however and by whom the parts were made.

Its folder carries the mode 2770 (:mod:`edgewatch.spool.permissions`). What was made before it
did, or by a program that knows nothing of it, would shut other members out. Keys stay the
agent's own.
"""

from __future__ import annotations

import logging
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from edgewatch.sdk.paths import key_folder
from edgewatch.spool.permissions import SHARED_FILE, SHARED_FOLDER, is_shared

log = logging.getLogger("edgewatch.agent")


def open_to_group(site: Path) -> list[str]:
    """Give every part of a shared site to its group; the names of those that were not yet.

    A site that is not shared stays as it is, and so does what belongs to another account.
    """
    if sys.platform == "win32":
        return []
    group = site.stat()
    if not is_shared(group.st_mode):
        return []
    return [str(part.relative_to(site)) for part in _parts(site) if _given(part, group.st_gid)]


def _parts(folder: Path) -> Iterator[Path]:
    """What lies in the site, keys and links left out."""
    for part in _listed(folder):
        if part.is_symlink() or part == key_folder(part.parent):
            continue
        yield part
        if part.is_dir():
            yield from _parts(part)


def _listed(folder: Path) -> list[Path]:
    """What lies in a folder; nothing where it is somebody else's and shut, or gone by now."""
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        log.warning("%s cannot be looked into: %s", folder, error)
        return []


def _given(part: Path, group: int) -> bool:
    """Give a file or folder to the group; whether it was not the group's before."""
    try:
        now = part.stat()
        mode = SHARED_FOLDER if stat.S_ISDIR(now.st_mode) else SHARED_FILE
        is_so = now.st_gid == group and stat.S_IMODE(now.st_mode) & mode == mode
        if is_so or now.st_uid != os.geteuid():
            return False
        if now.st_gid != group:
            os.chown(part, -1, group)
        part.chmod(mode)
    except OSError as error:
        log.warning("%s cannot be given to the group of the site: %s", part, error)
        return False
    return True
