"""``disk.filesystem``: a file system that can hold a record."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

import psutil

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, failed, ok, unknown

_SHARES: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "9p", "ceph", "glusterfs"}
    | {"fuse.sshfs", "fuse.gvfsd-fuse", "fuse.rclone", "davfs", "fuse.davfs2", "webdav", "afs"}
)
_WITHOUT_RIGHTS: Final = frozenset({"vfat", "msdos", "fat", "fat32", "exfat", "fuseblk"})
_MOVE: Final = (
    "Move the site onto a disk of this machine, with a file system such as ext4, XFS, APFS or NTFS."
)
_PASSING: Final = frozenset({"tmpfs", "ramfs", "overlay", "aufs", "squashfs"})


@dataclass(frozen=True, slots=True)
class Mount:
    """Where a file system is mounted, its kind, and its options."""

    point: str
    kind: str
    options: frozenset[str] = frozenset()


def look(examination: Examination) -> Found:
    mounts = [
        Mount(one.mountpoint, one.fstype, frozenset(one.opts.split(",")))
        for one in psutil.disk_partitions(all=True)
    ]
    folder = examination.folder.resolve()
    return judge(mount_of(str(folder), mounts), locks=_locks(folder))


def mount_of(folder: str, mounts: Iterable[Mount]) -> Mount | None:
    """The mount that a folder lies on: of those above it the deepest, of two the later.

    >>> mounts = [Mount("/", "ext4"), Mount("/srv", "nfs4"), Mount("/srv2", "xfs")]
    >>> mount_of("/srv/ward", mounts).kind
    'nfs4'
    """
    parts = PurePath(folder).parts
    found: Mount | None = None
    for mount in mounts:
        above = PurePath(mount.point).parts
        deeper = found is None or len(above) >= len(PurePath(found.point).parts)
        if parts[: len(above)] == above and deeper:
            found = mount
    return found


def judge(mount: Mount | None, *, locks: bool | None = None) -> Found:
    """By what it cannot do; ``locks``: whether one could be had, None where none was tried.

    >>> judge(Mount("/mnt/usb", "vfat")).state, judge(Mount("/", "ext4")).state
    ('failed', 'ok')
    """
    if mount is None:
        return unknown("The system does not say on which file system the site lies.")
    said = f"The site lies on {mount.point} ({mount.kind or 'unknown'})"
    if "ro" in mount.options:
        return failed(
            f"{said}, which is mounted read-only.",
            "Mount it for writing, or see why the system has made it read-only.",
            "sudo dmesg | tail",
        )
    lacking = _lacking(mount, locks)
    if lacking:
        return failed(f"{said}: {lacking}.", _MOVE)
    if mount.kind.lower() in _PASSING:
        return advice(
            f"{said}, whose content may be gone after a restart.",
            f"{_MOVE} In a container, put it onto a volume.",
        )
    return ok(f"{said}.")


def _lacking(mount: Mount, locks: bool | None) -> str:
    """What a record needs and this file system has not; "" where it has all."""
    kind = mount.kind.lower()
    if kind in _SHARES or "remote" in mount.options:
        return "a share of another machine, without the locks and the shared memory of SQLite"
    if kind in _WITHOUT_RIGHTS:
        return "it knows no owners, so every user can read and change what is recorded"
    if locks is False:
        return "it refuses locks, so two programs would write one record at once"
    return ""


def _locks(folder: Path) -> bool | None:
    """Whether a file there can be locked as SQLite does it (fcntl(2), advisory record locking)."""
    try:
        import fcntl
    except ImportError:
        return None
    try:
        with tempfile.TemporaryFile(dir=folder, prefix=".edgewatch-doctor-") as file:
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                return False
            return True
    except OSError:
        return None  # this user may not write there


CHECK = Check(
    "disk.filesystem",
    "File system of the site",
    "A record on a share, or on a file system without locks and owners, can be damaged or read by"
    " anybody.",
    look,
)
