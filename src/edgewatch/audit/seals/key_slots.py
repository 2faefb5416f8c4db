"""``keys/seal.key``: room for two private keys, written over in place.

Two slots of a page each, so that a write that a power cut tears harms the key that is being
written and never the other one. A key that is dropped is written over where it lies, not in a
new file beside it: that is as gone as a program can make it. File systems that copy on write,
the spare blocks of a flash disk, and backups may still hold it; ``docs/security.md`` says so.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from edgewatch.spool.permissions import make_folder

SLOTS = 2
SLOT_BYTES = 4096
_MAGIC = b"EWkey/1\n"
_SLOT = struct.Struct("<8s16sQ12s48s")
_SUM_BYTES = 32


@dataclass(frozen=True, slots=True)
class Slot:
    """What a slot holds.

    Attributes:
        order: which was written later.
        wrapped: the 48 bytes of the encrypted key, or the key and 16 zeros where it is plain.
        keeper: the 16 bytes that name the wrapping key in the keyring; zeros where it is plain.
        nonce: of the encryption, 12 bytes.
    """

    order: int
    wrapped: bytes
    keeper: bytes = bytes(16)
    nonce: bytes = bytes(12)

    @property
    def is_plain(self) -> bool:
        return not any(self.keeper)

    def to_bytes(self) -> bytes:
        body = _SLOT.pack(_MAGIC, self.keeper, self.order, self.nonce, self.wrapped)
        return (body + sha256(body).digest()).ljust(SLOT_BYTES, b"\0")

    @classmethod
    def from_bytes(cls, page: bytes) -> Slot | None:
        """The slot on a page; None where there is none, or half of one."""
        body, after = page[: _SLOT.size], page[_SLOT.size :]
        if len(body) < _SLOT.size or after[:_SUM_BYTES] != sha256(body).digest():
            return None
        magic, keeper, order, nonce, wrapped = _SLOT.unpack(body)
        return cls(order, wrapped, keeper, nonce) if magic == _MAGIC else None


def read_slots(path: Path) -> list[Slot | None]:
    """Both slots of the file; none are held where there is no file. Raises OSError."""
    try:
        pages = path.read_bytes()
    except FileNotFoundError:
        pages = b""
    return [
        Slot.from_bytes(pages[at : at + SLOT_BYTES])
        for at in range(0, SLOTS * SLOT_BYTES, SLOT_BYTES)
    ]


def write_slot(path: Path, place: int, slot: Slot | None) -> None:
    """Write one slot over, zeros for None, and have it on the disk. Raises OSError."""
    page = bytes(SLOT_BYTES) if slot is None else slot.to_bytes()
    with _opened(path) as fd:
        os.lseek(fd, place * SLOT_BYTES, os.SEEK_SET)
        written = 0
        while written < len(page):
            written += os.write(fd, page[written:])
        getattr(os, "fdatasync", os.fsync)(fd)


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    flags = os.O_RDWR | getattr(os, "O_BINARY", 0)
    try:
        fd = os.open(path, flags)
    except FileNotFoundError:
        fd = _create(path, flags)
    try:
        yield fd
    finally:
        os.close(fd)


def _create(path: Path, flags: int) -> int:
    """A new file of zeros, for its owner alone also where the site is a group's."""
    make_folder(path.parent)
    fd = os.open(path, flags | os.O_CREAT | os.O_EXCL, 0o600)
    os.write(fd, bytes(SLOTS * SLOT_BYTES))
    os.fsync(fd)
    if os.name == "posix":  # the name of the file, too, has to survive a power cut
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    return fd
