"""A new file that appears complete or not at all."""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from edgewatch.site.errors import InputError

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
def staging_folder(out: Path) -> Iterator[Path]:
    """A folder beside `out`, on the same file system, that goes away whatever happens.

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
            raise no_room(out) from error
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


def no_room(out: Path) -> InputError:
    """The error for a full disk."""
    return InputError(
        "there is not enough room on the disk",
        where=str(out),
        expected="a folder with room for twice the size of the record",
        remedy="Nothing was left behind; free some room or choose another folder.",
    )
