"""A new file that appears complete or not at all."""

from __future__ import annotations

import errno
import os
import platform
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from edgewatch.site.errors import InputError

_PREFIX, _SUFFIX = ".edgewatch-", ".part"
ROOM_FOR_FILE = "a folder with room for the whole file"
_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


def refuse_existing(out: Path) -> None:
    """Raise :class:`InputError` where there is something already."""
    if out.exists() or out.is_symlink():
        raise InputError(
            "exists already and is not overwritten",
            where=str(out),
            expected="the name of a new file",
            remedy="Choose another name, or move that file away.",
        )


@contextmanager
def staging_folder(out: Path, room: str = ROOM_FOR_FILE) -> Iterator[Path]:
    """A folder beside `out`, on the same file system, that goes away whatever happens.

    `room` says what has to fit, for whom it does not. What a process that was killed left there
    is taken away: it is a copy of the record.

    Raises :class:`InputError` for whatever the file system refuses, here or in the context.
    """
    try:
        _sweep(out.parent)
        prefix = f"{_PREFIX}{_here()}-{os.getpid()}-"
        staging = Path(tempfile.mkdtemp(prefix=prefix, suffix=_SUFFIX, dir=out.parent))
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise no_room(out, room) from error
        raise InputError(
            f"cannot be written ({error.strerror or error})",
            where=str(out),
            expected="a name in a folder that this user may write to",
        ) from error


def _sweep(folder: Path) -> None:
    """Staging folders of processes of this machine that are no more."""
    for left in folder.glob(f"{_PREFIX}{_here()}-*{_SUFFIX}"):
        pid = left.name.removeprefix(f"{_PREFIX}{_here()}-").partition("-")[0]
        if pid.isdigit() and not psutil.pid_exists(int(pid)):
            shutil.rmtree(left, ignore_errors=True)


def _here() -> str:
    """This machine: on a shared folder, the processes of others are not known here."""
    return re.sub(r"[^A-Za-z0-9]+", "", platform.node())[:40]


def publish(part: Path, out: Path) -> None:
    """Give the finished file its name, without overwriting one that came meanwhile."""
    try:
        out.hardlink_to(part)
    except FileExistsError:
        refuse_existing(out)
    except OSError:  # a file system without hard links, such as that of most USB sticks
        refuse_existing(out)
        part.replace(out)


def no_room(out: Path, room: str = ROOM_FOR_FILE) -> InputError:
    """The error for a full disk; `room` as for :func:`staging_folder`."""
    return InputError(
        "there is not enough room on the disk",
        where=str(out),
        expected=room,
        remedy="Nothing was left behind; free some room or choose another folder.",
    )
