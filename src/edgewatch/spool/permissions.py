"""Who may read and write in a site: its user alone, or its group where the folder says so.

A folder with the set-group-ID bit that its group may write to (mode 2770) is **shared**: what is
made in it belongs to the group (2770 and 0660). In every other folder what is made is its user's
alone (0700 and 0600). The file mode creation mask widens neither and narrows neither.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path

PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600
SHARED_FOLDER, SHARED_FILE = 0o2770, 0o660
_OTHERS = 0o007


def is_shared(mode: int) -> bool:
    """Whether a folder of this mode is its group's.

    >>> is_shared(0o42770), is_shared(0o40770), is_shared(0o40700)
    (True, False, False)
    """
    return bool(mode & stat.S_ISGID) and bool(mode & stat.S_IWGRP)


def file_mode(folder: Path) -> int:
    """The mode of files made in ``folder``."""
    return SHARED_FILE if is_shared(folder.stat().st_mode) else PRIVATE_FILE


def make_folder(folder: Path) -> None:
    """Make a folder of a site, and the site's own where it is missing.

    A folder that exists keeps its mode. Raises :class:`OSError` where it cannot be made.
    """
    if folder.is_dir():
        return
    site = folder.parent
    if not site.is_dir():
        site.parent.mkdir(parents=True, exist_ok=True)
        _make(site, PRIVATE_FOLDER)
    shared = is_shared(site.stat().st_mode)
    _make(folder, SHARED_FOLDER if shared else PRIVATE_FOLDER)


def create_file(path: Path, flags: int) -> int:
    """Create a file with the mode of its folder and open it; the descriptor.

    What an administrator creates belongs to whom the folder belongs: the account that runs the
    agent could not read it otherwise.
    """
    folder = path.parent.stat()
    mode = SHARED_FILE if is_shared(folder.st_mode) else PRIVATE_FILE
    fd = os.open(path, flags | os.O_CREAT | getattr(os, "O_BINARY", 0), mode)
    if sys.platform != "win32":
        if os.geteuid() == 0 and folder.st_uid != 0:
            os.fchown(fd, folder.st_uid, -1)
        if mode == SHARED_FILE:
            os.fchmod(fd, mode)
    return fd


def share(file: Path) -> None:
    """Let the group of a shared folder have a file that was made in it; elsewhere nothing."""
    if sys.platform != "win32" and file_mode(file.parent) == SHARED_FILE:
        file.chmod(SHARED_FILE)


def shut_out_others(path: Path) -> bool:
    """Take from others what they may do with a file or folder; whether that had to be done.

    Never opens the file: closing it would drop SQLite's locks. Raises :class:`OSError` where it
    is not ours to change.
    """
    mode = stat.S_IMODE(path.stat().st_mode)
    if sys.platform == "win32" or not mode & _OTHERS:
        return False
    path.chmod(mode & ~_OTHERS)
    return True


def refuse_folder(mode: int) -> str:
    """Why nothing in a spool folder of this mode can be believed; "" if it can."""
    if sys.platform != "win32" and mode & stat.S_IWOTH:
        return "every user of this machine can write into the folder"
    return ""


def refuse_segment(file: os.stat_result, folder: os.stat_result) -> str:
    """Why a segment cannot be believed to be of this site's own producers; "" if it can.

    Its owner must be root, the owner of the folder, or ourselves; in a shared folder any member
    of its group, since nobody else can put a file of that group there.
    """
    if not stat.S_ISREG(file.st_mode):
        return "it is not a plain file"
    if sys.platform == "win32":
        return ""
    if file.st_mode & stat.S_IWOTH:
        return "every user of this machine can write to it"
    members = is_shared(folder.st_mode) and file.st_gid == folder.st_gid
    if file.st_uid in (0, folder.st_uid, os.geteuid()) or members:
        return ""
    return f"it belongs to another user (uid {file.st_uid})"


def _make(folder: Path, mode: int) -> None:
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=mode)
        if mode == SHARED_FOLDER:
            folder.chmod(mode)
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is not a folder")
