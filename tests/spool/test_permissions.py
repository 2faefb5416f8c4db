"""A site is private to its user, or to its group where the folder says so."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.spool import Kind, SegmentReader, SegmentWriter
from edgewatch.spool.permissions import make_folder, shut_out_others

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")


@pytest.fixture(params=[0o022, 0o077, 0o000], ids=oct)
def mask(request: pytest.FixtureRequest) -> Iterator[int]:
    """The user's file mode creation mask, which must not matter."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o7777


def segment(folder: Path) -> Path:
    writer = SegmentWriter(folder, "test")
    writer.append(Kind.EVENT, b"x", wall_ns=1)
    path = writer.path
    writer.close()
    assert path is not None
    return path


def test_what_a_host_makes_is_its_users_alone_the_site_included(tmp_path: Path, mask: int) -> None:
    path = segment(tmp_path / "site" / "spool")
    assert mode(path) == 0o600
    assert mode(path.parent) == 0o700
    assert mode(tmp_path / "site") == 0o700


def test_in_a_shared_site_everything_is_the_groups(tmp_path: Path, mask: int) -> None:
    site = tmp_path / "site"
    site.mkdir()
    site.chmod(0o2770)
    path = segment(site / "spool")
    assert mode(path) == 0o660
    assert mode(path.parent) == 0o2770
    assert path.stat().st_gid == site.stat().st_gid


def test_others_are_shut_out_of_what_was_open_and_the_group_is_not(tmp_path: Path) -> None:
    file = tmp_path / "log.db"
    file.write_bytes(b"")
    file.chmod(0o664)
    assert shut_out_others(file)
    assert mode(file) == 0o660
    assert not shut_out_others(file)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can")
def test_what_an_administrator_makes_belongs_to_whom_the_folder_belongs(tmp_path: Path) -> None:
    (tmp_path / "spool").mkdir(mode=0o700)
    os.chown(tmp_path / "spool", 4711, -1)
    path = segment(tmp_path / "spool")
    with SegmentReader(path) as reader:
        header = json.loads(reader.read()[0].body)
    assert path.stat().st_uid == header["uid"] == 4711


def test_a_file_in_the_place_of_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "spool").write_bytes(b"")
    with pytest.raises(OSError, match="spool"):
        make_folder(tmp_path / "spool")
