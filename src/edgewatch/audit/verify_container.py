"""Is the zip file itself as it was written? Checked before a single byte is unpacked.

Two programs can read one zip file differently: hidden data between the members, headers that
contradict the directory, members that overlap or repeat. A bundle has none of these, so what an
auditor unpacks is what was verified. Zip bombs and names that lead out of the folder
("zip slip") are found here too.
"""

from __future__ import annotations

import stat
import struct
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from edgewatch.audit.container import (
    CHECKSUM_PREFIX,
    COMMENT_LENGTH,
    DATE,
    MODE,
    UNIX,
    file_digest,
)
from edgewatch.audit.findings import Finding

MAX_MEMBERS = 10_000
MAX_DIRECTORY_BYTES = 1 << 24
FREE_BYTES = 1 << 30
"""Unpacking so much is harmless; only beyond it is the ratio looked at."""
MAX_RATIO = 100
ZIP = "the zip file"

_LOCAL = struct.Struct("<4s5H3L2H")
_END = struct.Struct("<4s4H2LH")
_ZIP64_FIELD = 20
_VERSIONS = (20, 45)  # APPNOTE.TXT 4.4.3.2: deflate, and zip64
_DOS_DATE = (DATE[0] - 1980) << 9 | DATE[1] << 5 | DATE[2]
_SAFE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-/")


def refusal(path: Path) -> Finding | None:
    """Why the file is not even opened, if it does not begin and end as a bundle does."""
    size = path.stat().st_size
    tail_length = _END.size + COMMENT_LENGTH
    with path.open("rb") as file:
        if file.read(4) != b"PK\x03\x04" or size < tail_length:
            return Finding("is not a zip file as EdgeWatch writes it", ZIP)
        file.seek(size - tail_length)
        mark, *disks, here, in_all, directory_bytes, _, length = _END.unpack(file.read(_END.size))
    if mark != b"PK\x05\x06" or length != COMMENT_LENGTH or any(disks) or here != in_all:
        return Finding("does not end as it was written: cut short, added to or repacked", ZIP)
    if directory_bytes > MAX_DIRECTORY_BYTES:
        return Finding("has a directory that is too large for a bundle", ZIP)
    return None


def checksum_findings(path: Path) -> list[Finding]:
    """Whether every byte is as written: also where no file of the bundle lies."""
    end = path.stat().st_size - 64
    with path.open("rb") as file:
        file.seek(end - len(CHECKSUM_PREFIX))
        comment = file.read()
    if comment == CHECKSUM_PREFIX + file_digest(path, end).encode():
        return []
    return [Finding("is not byte for byte what was written (checksum of the file)", ZIP)]


def size_findings(archive: zipfile.ZipFile, packed: int) -> list[Finding]:
    """Zip bombs: whether unpacking `packed` bytes stays in proportion."""
    members = archive.infolist()
    if not 0 < len(members) <= MAX_MEMBERS:
        return [Finding(f"holds {len(members):,} files", ZIP)]
    unpacked = sum(info.file_size for info in members)
    if unpacked > FREE_BYTES and unpacked > MAX_RATIO * packed:
        return [Finding(f"would unpack to {unpacked:,} bytes, out of proportion", ZIP)]
    return []


def member_findings(archive: zipfile.ZipFile, file: BinaryIO) -> list[Finding]:
    """Names, kinds and layout of the members of an open archive over `file`."""
    members = archive.infolist()
    return [
        *_name_findings(members),
        *(Finding(what, repr(info.filename)) for info in members for what in _oddities(info)),
        *_layout_findings(archive, members, file),
    ]


def _name_findings(members: list[zipfile.ZipInfo]) -> Iterator[Finding]:
    names = [info.orig_filename for info in members]
    for name in names:
        parts = name.split("/")
        if not set(name) <= _SAFE or len(parts) < 2 or any(p in ("", ".", "..") for p in parts):
            yield Finding("has a name that could lead out of the bundle's folder", repr(name))
    # Two names that one file system takes for the same are one file after unpacking.
    for name, n in Counter(name.casefold() for name in names).items():
        if n > 1:
            yield Finding(f"is there {n} times", repr(name))
    if len({name.split("/")[0] for name in names}) > 1:
        yield Finding("holds more than one folder", ZIP)


def _oddities(info: zipfile.ZipInfo) -> Iterator[str]:
    if stat.S_ISLNK(info.external_attr >> 16):
        yield "is a symbolic link"
    elif info.external_attr != MODE << 16 or info.create_system != UNIX:
        yield "is not a plain file with the permissions of a bundle"
    if info.flag_bits:
        yield "is encrypted or packed in an unusual way"
    if info.compress_type != zipfile.ZIP_DEFLATED:
        yield "is packed with another method"
    if info.date_time != DATE or info.comment or info.volume or info.internal_attr:
        yield "has a date or a comment that was not written by EdgeWatch"


def _layout_findings(
    archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], file: BinaryIO
) -> Iterator[Finding]:
    """Members must follow one another without gap or overlap, from first byte to directory."""
    at = 0
    for info in members:
        header = _local_header(file, info.header_offset)
        if info.header_offset != at or header is None:
            yield Finding("does not follow the file before it: hidden or shared data", ZIP)
            return
        if not _agrees(header, info):
            yield Finding("its own header contradicts the directory", repr(info.filename))
        at += _LOCAL.size + header[9] + header[10] + info.compress_size
    if at != archive.start_dir:
        yield Finding("has data between the last file and the directory", ZIP)


def _local_header(file: BinaryIO, offset: int) -> tuple[int, ...] | None:
    if offset < 0:
        return None
    file.seek(offset)
    raw = file.read(_LOCAL.size)
    if len(raw) != _LOCAL.size or raw[:4] != b"PK\x03\x04":
        return None
    return _LOCAL.unpack(raw)


def _agrees(header: tuple[int, ...], info: zipfile.ZipInfo) -> bool:
    _, version, flags, method, time, date, crc, packed, unpacked, _, extra = header
    large = extra == _ZIP64_FIELD and (packed, unpacked) == (0xFFFFFFFF, 0xFFFFFFFF)
    sizes = large or (extra == 0 and (packed, unpacked) == (info.compress_size, info.file_size))
    found = (flags, method, time, date, crc)
    stated = (info.flag_bits, info.compress_type, 0, _DOS_DATE, info.CRC)
    return sizes and version in _VERSIONS and found == stated
