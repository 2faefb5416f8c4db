"""A new file that appears complete or not at all."""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from edgewatch.site.errors import InputError

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

    `room` says what has to fit, for whom it does not.

    Raises :class:`InputError` for whatever the file system refuses, here or in the context.
    """
    try:
        staging = Path(tempfile.mkdtemp(prefix=".edgewatch-", suffix=".part", dir=out.parent))
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
