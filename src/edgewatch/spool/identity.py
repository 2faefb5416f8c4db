"""What a segment says about its producer: the body of its HEADER record."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path
from typing import Any

from edgewatch._version import __version__
from edgewatch.spool.frame import FORMAT

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")

REPLAYING = "replay:"
"""How producers begin that play recorded rows: those may be of long ago."""


def describe_producer(name: str, fd: int, *, locked: bool) -> dict[str, Any]:
    """Format, producer, process, user and machine start; ``locked``: it holds the file's lock.

    ``uid`` is the owner of the file ``fd``, who is another one where an administrator writes.
    """
    return {
        "format": FORMAT,
        "edgewatch": __version__,
        "producer": name,
        "pid": os.getpid(),
        "user": _user(),
        "uid": os.fstat(fd).st_uid if hasattr(os, "getuid") else -1,
        "program": Path(sys.argv[0]).name if getattr(sys, "argv", None) else "",
        "boot": boot_id(),
        "python": sys.version.split()[0],
        "locked": locked,
    }


def boot_id() -> str:
    """A text that is another one after each start of the machine; "" where it is not told."""
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return ""


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a uid without a name, as in some containers
        return str(os.getuid()) if hasattr(os, "getuid") else "unknown"
