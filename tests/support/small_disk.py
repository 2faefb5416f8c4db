"""A real file system of a few megabytes, which can be filled and made read-only."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def _mount(*arguments: str) -> bool:
    done = subprocess.run(["mount", *arguments], capture_output=True, check=False)
    return done.returncode == 0


@contextmanager
def small_disk(folder: Path, size: str = "12m") -> Iterator[Path]:
    """Mount a tmpfs at ``folder``; skips the test where that is not permitted."""
    folder.mkdir()
    if not (sys.platform == "linux" and os.geteuid() == 0):
        pytest.skip("only root can mount a small file system")
    if not _mount("-t", "tmpfs", "-o", f"size={size},mode=0700", "tmpfs", str(folder)):
        pytest.skip("mounting is not permitted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def remount(folder: Path, how: str) -> None:
    """``ro`` or ``rw``."""
    assert _mount("-o", f"remount,{how}", str(folder)), f"cannot be remounted {how}"


def fill(folder: Path) -> Path:
    """A file that takes every byte that is left."""
    filler = folder / "filler"
    fd = os.open(filler, os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        for block in (65536, 4096, 1):
            while True:
                try:
                    os.write(fd, bytes(block))
                except OSError:
                    break
    finally:
        os.close(fd)
    return filler
