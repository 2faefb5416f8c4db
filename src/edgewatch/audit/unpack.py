"""Reading a bundle that nobody trusts yet: digests of all members, in bounded room."""

from __future__ import annotations

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from edgewatch.audit import bag
from edgewatch.audit.findings import Finding
from edgewatch.audit.verify_bag import Contents
from edgewatch.audit.verify_container import ZIP, member_findings, size_findings

KEPT_BYTES = 1 << 24
"""A tag file longer than this is not read as text."""

_BLOCK = 1 << 20
_KEPT = frozenset(
    {
        bag.BAGIT,
        bag.BAG_INFO,
        bag.MANIFEST,
        bag.TAG_MANIFEST,
        bag.SIGNATURE,
        bag.ALLOWED_SIGNERS,
        bag.PUBLIC_KEY,
        bag.CHECKPOINT,
        bag.VERIFIER_KEY,
        bag.PROOFS,
    }
)
# What zipfile and zlib raise for archives that are not as they should be.
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    OverflowError,
    RuntimeError,
)


Tick = Callable[[float], None]
"""Told the share that has been unpacked, 0 to 1."""


def unpack(
    file: BinaryIO, record: Path, tick: Tick = lambda _: None
) -> tuple[Contents, list[Finding]]:
    """Digests and sizes of all members and the text of the tag files.

    Of all members only the record is written, to `record`: no name inside the archive ever
    becomes a path. Where the archive cannot be opened, or would unpack out of proportion, the
    contents are empty. Raises :class:`OSError` where the file cannot be read or `record` written.
    """
    reader = _Reader(record, tick)
    try:
        archive = zipfile.ZipFile(file)
    except (*_UNREADABLE, OSError) as error:
        return reader.contents(), [Finding(f"cannot be opened ({error})", ZIP)]
    with archive:
        bombs = size_findings(archive, file.seek(0, 2))
        if bombs:
            return reader.contents(), bombs
        findings = member_findings(archive, file)
        reader.total = max(1, sum(info.file_size for info in archive.infolist()))
        for info in archive.infolist():
            findings += reader.read(archive, info)
    return reader.contents(), findings


class _Reader:
    """Reads member after member."""

    def __init__(self, record: Path, tick: Tick) -> None:
        self._record, self._tick = record, tick
        self.total, self._done = 1, 0
        self._digests: dict[str, str] = {}
        self._sizes: dict[str, int] = {}
        self._texts: dict[str, bytes] = {}

    def contents(self) -> Contents:
        return Contents(self._digests, self._sizes, self._texts)

    def read(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> list[Finding]:
        """Take in one member; a finding where it cannot be unpacked."""
        name = info.filename.partition("/")[2]
        self._sizes[name], self._digests[name] = info.file_size, ""
        if info.compress_type != zipfile.ZIP_DEFLATED or info.header_offset < 0:
            return [Finding("cannot be unpacked", repr(name))]
        try:
            self._digests[name] = self._take(archive, info, name)
        except _UNREADABLE as error:
            return [Finding(f"cannot be unpacked ({error})", repr(name))]
        return []

    def _take(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> str:
        if name == bag.RECORD:
            with self._record.open("wb") as target:
                return self._digest(archive, info, target.write)
        text = bytearray()
        kept = name in _KEPT and info.file_size <= KEPT_BYTES
        digest = self._digest(archive, info, text.extend if kept else _ignore)
        self._texts[name] = bytes(text)
        return digest

    def _digest(
        self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, take: Callable[[bytes], object]
    ) -> str:
        digest = hashlib.sha256()
        with archive.open(info) as member:
            while block := member.read(_BLOCK):
                digest.update(block)
                take(block)
                self._done += len(block)
                self._tick(min(1.0, self._done / self.total))
        return digest.hexdigest()


def _ignore(_: bytes) -> None:
    """The bytes of other files are not kept."""
