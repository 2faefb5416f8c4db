"""A bundle unpacked to be looked at: checked first, then laid out as the folder of a site."""

from __future__ import annotations

import contextlib
import zipfile
from pathlib import Path

from edgewatch.audit import bag
from edgewatch.audit.known import NOTHING, Known
from edgewatch.audit.verify import Verification, verify_into
from edgewatch.sdk.paths import config_file, record_file
from edgewatch.site.unpacked import mark_unpacked

_MOST_CONFIGURATION = 1 << 20


def unpack_bundle(path: Path, folder: Path, *, known: Known = NOTHING) -> Verification:
    """Check a bundle and lay its record and ``site.toml`` out in a folder of this user alone.

    What the check finds is in the answer. Where it is not :attr:`Verification.readable`, the
    record could mislead or stop a reader, and the folder goes away again. Of the names in the
    archive none becomes a path.

    Raises:
        InputError: There is no such file, it cannot be read, or there is no room to unpack it.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    readable = False
    try:
        answer = verify_into(path, record_file(folder), known=known)
        readable = answer.readable
    finally:
        if not readable:
            _take_away(folder)
    configuration = _configuration(path) if readable else None
    if configuration is not None:
        config_file(folder).write_bytes(configuration)
    if readable:
        mark_unpacked(folder, path)
    return answer


def _take_away(folder: Path) -> None:
    record_file(folder).unlink(missing_ok=True)
    with contextlib.suppress(OSError):  # somebody else put something into it
        folder.rmdir()


def _configuration(path: Path) -> bytes | None:
    """``site.toml`` as it was; None where it is not there or not what a bundle holds."""
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if info.filename.partition("/")[2] == bag.SITE:
                return archive.read(info) if info.file_size <= _MOST_CONFIGURATION else None
    return None
