"""Appending to a segment: one ``write`` a record, and then it is safe from every crash."""

from __future__ import annotations

import errno
import getpass
import itertools
import os
import secrets
import sys
import threading
import time
import weakref
from pathlib import Path
from typing import Any

from edgewatch.spool.frame import FORMAT, Kind, encode_frame, encode_json

ROTATE_BYTES = 64 * 1024 * 1024
SUFFIX = ".seg"
_O_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | getattr(os, "O_BINARY", 0)


class SegmentWriter:
    """The segment of one producer in one process.

    The file is made lazily, at the first record, so that a host may start before the site
    exists. :meth:`append` may be called from any thread: the kernel makes an ``O_APPEND``
    write atomic against others. After a fork the child begins a segment of its own.

    Every :class:`OSError` goes to the caller, who decides what a record is worth to him.
    """

    def __init__(self, folder: Path, producer: str, rotate_bytes: int = ROTATE_BYTES) -> None:
        self.folder = Path(folder)
        self.producer = producer
        self.path: Path | None = None
        self._rotate_bytes = rotate_bytes
        self._streams: list[dict[str, Any]] = []
        self._lock = threading.RLock()
        self._reset()
        if hasattr(os, "register_at_fork"):
            me = weakref.ref(self)
            os.register_at_fork(after_in_child=lambda: _forget_after_fork(me()))

    def _reset(self) -> None:
        self._fd = -1
        self._written = 0
        self._seq = itertools.count()
        self.path = None

    def declare(self, stream: dict[str, Any]) -> int:
        """Declare a stream (a model, a recorder) and return its number in every segment."""
        with self._lock:
            self._streams.append(stream)
            number = len(self._streams)
            if self._fd >= 0:
                self._write(Kind.STREAM, number, time.time_ns(), encode_json(stream))
            return number

    def append(self, kind: Kind, body: bytes, *, wall_ns: int, stream: int = 0) -> None:
        """Append one record; when this returns, the kernel has it."""
        # The lock keeps a rotation in one thread from closing the file under another's write.
        with self._lock:
            if self._fd < 0 or self._written > self._rotate_bytes:
                self._open()
            self._write(kind, stream, wall_ns, body)

    def append_json(self, kind: Kind, value: object, *, wall_ns: int | None = None) -> None:
        """Append a record with a JSON body, stamped now unless told otherwise."""
        at = time.time_ns() if wall_ns is None else wall_ns
        self.append(kind, encode_json(value), wall_ns=at)

    def sync(self) -> None:
        """Force what was appended to the disk: for what a person did, never for predictions."""
        with self._lock:
            if self._fd >= 0:
                os.fsync(self._fd)

    def close(self) -> None:
        """Say that this producer ended in order, and close the file."""
        with self._lock:
            if self._fd < 0:
                return
            try:
                self._write(Kind.CLOSE, 0, time.time_ns(), b"{}")
            finally:
                os.close(self._fd)
                self._reset()

    def _write(self, kind: int, stream: int, wall_ns: int, body: bytes) -> None:
        frame = encode_frame(kind, stream, next(self._seq), wall_ns, time.monotonic_ns(), body)
        written = os.write(self._fd, frame)
        self._written += written
        if written != len(frame):
            # A disk that filled in mid-record. The reader skips the torn frame by its CRC.
            raise OSError(
                errno.ENOSPC, "record cut short: no space left on the device", str(self.path)
            )

    def _open(self) -> None:
        self.close()
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        name = f"{time.time_ns():020d}-{os.getpid()}-{secrets.token_hex(4)}{SUFFIX}"
        self.path = self.folder / name
        self._fd = os.open(self.path, _O_FLAGS, 0o600)
        self._write(Kind.HEADER, 0, time.time_ns(), encode_json(self._header()))
        for number, stream in enumerate(self._streams, start=1):
            self._write(Kind.STREAM, number, time.time_ns(), encode_json(stream))

    def _header(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "producer": self.producer,
            "pid": os.getpid(),
            "user": _user(),
            "program": Path(sys.argv[0]).name if sys.argv else "",
            "python": sys.version.split()[0],
        }


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a uid without a name, as in some containers
        return str(os.getuid()) if hasattr(os, "getuid") else "unknown"


def _forget_after_fork(writer: SegmentWriter | None) -> None:
    """In a forked child: leave the parent's file alone and begin anew at the next record."""
    if writer is None:
        return
    fd = writer._fd
    writer._lock = threading.RLock()  # the parent's may be held by a thread that is not here
    writer._reset()
    if fd >= 0:
        os.close(fd)
