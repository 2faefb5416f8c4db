"""Appending to a segment: one ``write`` a record, and then it is safe from every crash."""

from __future__ import annotations

import errno
import itertools
import os
import secrets
import threading
import time
import weakref
from contextlib import suppress
from pathlib import Path
from typing import Any

from edgewatch.spool import lock
from edgewatch.spool.frame import Kind, encode_frame, encode_json
from edgewatch.spool.identity import describe_producer
from edgewatch.spool.permissions import create_file, make_folder

ROTATE_BYTES = 64 * 1024 * 1024
LOOK_NS = 1_000_000_000
"""How often a writer looks whether its segment is still there."""

SUFFIX = ".seg"
_O_FLAGS = os.O_WRONLY | os.O_EXCL | os.O_APPEND
_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)
_writers: weakref.WeakSet[SegmentWriter] = weakref.WeakSet()


class SegmentWriter:
    """The segment of one producer in one process.

    The file is made lazily, at the first record, so that a host may start before the site
    exists. :meth:`append` may be called from any thread. After a fork the child begins a segment
    of its own.

    Every :class:`OSError` goes to the caller, who decides what a record is worth to him. What
    failed leaves no trace: a record cut short is taken back, a segment without a header removed.
    """

    def __init__(self, folder: Path, producer: str, rotate_bytes: int = ROTATE_BYTES) -> None:
        self.folder = Path(folder)
        self.producer = producer
        self.path: Path | None = None
        self._rotate_bytes = rotate_bytes
        self._streams: list[bytes] = []
        self._lock = threading.RLock()
        self._look_ns = 0
        self._reset()
        _writers.add(self)

    def _reset(self) -> None:
        self._fd = -1
        self._written = 0
        self._seq = itertools.count()
        self.path = None

    @property
    def streams(self) -> int:
        """How many different streams have been declared."""
        return len(self._streams)

    def declare(self, stream: dict[str, Any]) -> int:
        """Declare a stream (a model, a recorder) and return its number in every segment.

        A stream that has been declared before keeps its number. Where it cannot be written now,
        the next record begins a segment that declares it.
        """
        body = encode_json(stream)
        with self._lock:
            if body in self._streams:
                return self._streams.index(body) + 1
            self._streams.append(body)
            number = len(self._streams)
            if self._fd >= 0:
                try:
                    self._write(Kind.STREAM, number, time.time_ns(), body)
                except OSError:
                    self._let_go()
            return number

    def append(self, kind: Kind, body: bytes, *, wall_ns: int, stream: int = 0) -> None:
        """Append one record; when this returns, the kernel has it."""
        # The lock keeps a rotation in one thread from closing the file under another's write.
        with self._lock:
            if time.monotonic_ns() > self._look_ns:
                self._let_go_if_deleted()
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
                self._let_go()

    def _write(self, kind: int, stream: int, wall_ns: int, body: bytes) -> None:
        frame = encode_frame(kind, stream, next(self._seq), wall_ns, time.monotonic_ns(), body)
        try:
            written = os.write(self._fd, frame)
        except OSError as error:
            if error.errno not in _NO_SPACE:
                self._let_go()  # a file that is broken or gone stays so: the next one may not be
            raise
        if written == len(frame):
            self._written += written
            return
        # A disk that filled in mid-record. Where the piece cannot be taken back, the reader
        # skips it by its checksum.
        with suppress(OSError):
            os.ftruncate(self._fd, os.fstat(self._fd).st_size - written)
        raise OSError(errno.ENOSPC, "no space left for the whole record", str(self.path))

    def _open(self) -> None:
        with suppress(OSError):  # the old one ends without its last word: no reason to lose more
            self.close()
        make_folder(self.folder)
        name = f"{time.time_ns():020d}-{os.getpid()}-{secrets.token_hex(4)}{SUFFIX}"
        self.path = path = self.folder / name
        self._fd = create_file(path, _O_FLAGS)
        try:
            header = describe_producer(self.producer, self._fd, locked=lock.hold(self._fd))
            self._write(Kind.HEADER, 0, time.time_ns(), encode_json(header))
            for number, stream in enumerate(self._streams, start=1):
                self._write(Kind.STREAM, number, time.time_ns(), stream)
        except BaseException:
            # Records after a missing header or declaration could not be told whose they are.
            with suppress(OSError):
                path.unlink()
            self._let_go()
            raise

    def _let_go_if_deleted(self) -> None:
        """A segment deleted with its folder takes every record and keeps none: begin another."""
        self._look_ns = time.monotonic_ns() + LOOK_NS
        if self._fd < 0:
            return
        with suppress(OSError):  # a descriptor that the host closed: the write will say so
            if os.fstat(self._fd).st_nlink == 0:
                self._let_go()

    def _let_go(self) -> None:
        fd = self._fd
        self._reset()
        if fd >= 0:
            os.close(fd)

    def _forget_after_fork(self) -> None:
        """In a forked child: leave the parent's file alone and begin anew at the next record."""
        self._lock = threading.RLock()  # the parent's may be held by a thread that is not here
        with suppress(OSError):
            self._let_go()


def _forget_all() -> None:
    for writer in list(_writers):
        writer._forget_after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
