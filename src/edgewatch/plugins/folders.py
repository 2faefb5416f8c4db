"""Folders beside Python's own from which plug-ins are loaded, and when these can be trusted.

The packaged program carries its own Python, into which nothing is installed. A plug-in is then put
into a folder: ``pip install --no-deps --target FOLDER DISTRIBUTION``. What lies in such a folder
runs with all rights of whoever runs EdgeWatch, so it must be theirs, or root's, alone.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

OF_MACHINE = Path("/etc/edgewatch/plugins")
_MOST_FILES = 20_000


def of_site(site: Path) -> Path:
    """The folder for plug-ins of one site."""
    return site / "plugins"


def folders_of(site: Path) -> list[Path]:
    """The folders that exist, the machine's own first."""
    return [folder for folder in (OF_MACHINE, of_site(site)) if folder.is_dir()]


def distrust(folder: Path) -> str:
    """Why nothing in a folder may be run; "" where it may.

    The folder and all that is in it must belong to root or to the user of this process, and
    nobody else may write there.
    """
    if sys.platform == "win32":
        return "folders of plug-ins are for Linux and macOS; install it with pip instead"
    seen = 0
    for path in islice(_all_in(folder), _MOST_FILES + 1):
        seen += 1
        if why := _distrust(path):
            return f"{path} {why}"
    return f"{folder} holds more than {_MOST_FILES} files" if seen > _MOST_FILES else ""


def _all_in(folder: Path) -> Iterator[Path]:
    yield folder
    for parent, folders, files in os.walk(folder):
        for name in (*folders, *files):
            yield Path(parent) / name


def _distrust(path: Path) -> str:
    try:
        found = path.lstat()
    except OSError as error:
        return f"cannot be looked at ({error.strerror})"
    if stat.S_ISLNK(found.st_mode):
        return "is a link, and what it leads to could be anybody's"
    if found.st_uid not in (0, os.geteuid()):
        return f"belongs to another user (uid {found.st_uid})"
    if found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        return "can be written to by others"
    return ""
