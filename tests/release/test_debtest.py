"""The instruments of ``make deb-test``: what they would say of a lost row or a blank screen."""

from __future__ import annotations

import importlib
import sqlite3
import struct
import sys
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "installer" / "debtest"


@pytest.fixture(scope="module", autouse=True)
def beside() -> Iterator[None]:
    sys.path.insert(0, str(FOLDER))
    yield
    sys.path.remove(str(FOLDER))


@pytest.fixture
def record() -> ModuleType:
    return importlib.import_module("record")


@pytest.fixture
def picture() -> ModuleType:
    return importlib.import_module("picture")


@pytest.fixture
def log(tmp_path: Path) -> Path:
    with closing(sqlite3.connect(tmp_path / "log.db")) as db, db:
        db.execute("CREATE TABLE event (id INTEGER, kind TEXT)")
        db.executemany("INSERT INTO event VALUES (?, ?)", [(1, "a"), (2, "b"), (3, "b")])
    return tmp_path / "log.db"


def changed(log: Path, *statements: str) -> None:
    with closing(sqlite3.connect(log)) as db, db:
        for statement in statements:
            db.execute(statement)


def test_a_record_that_only_grew_has_lost_nothing(record: ModuleType, log: Path) -> None:
    before = record.content(log)
    changed(
        log,
        "INSERT INTO event VALUES (4, 'c')",
        "ALTER TABLE event ADD COLUMN detail TEXT",
        "CREATE TABLE seal (id INTEGER)",
    )
    after = record.content(log, before.columns)
    assert (before.count(), after.count()) == (3, 4)
    assert record.changed_tables(before, after) == {}


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM event WHERE id = 2", "UPDATE event SET kind = 'x' WHERE id = 3"],
)
def test_a_row_that_is_not_there_as_it_was_is_counted(
    record: ModuleType, log: Path, statement: str
) -> None:
    before = record.content(log)
    changed(log, statement)
    after = record.content(log, before.columns)
    assert record.changed_tables(before, after) == {"event": 1}
    assert before.digest() != after.digest()


def dumped(width: int, height: int, pixels: bytes) -> bytes:
    """An X Window Dump of 32 bits a pixel, least significant byte first, as Xvfb keeps it."""
    fields = [100 + 4, 7, 2, 24, width, height, 0, 0, 32, 0, 32, 32, width * 4]
    head = struct.pack(">25I", *fields, 4, 0, 0, 0, 8, 0, 1, width, height, 0, 0, 0)
    return head + b"Xvfb" + bytes(12) + pixels


def test_a_screen_is_read_and_written_as_png(picture: ModuleType, tmp_path: Path) -> None:
    blue_green_red = bytes([3, 2, 1, 0, 30, 20, 10, 0])
    (tmp_path / "screen").write_bytes(dumped(2, 1, blue_green_red))
    seen = picture.read_screen(tmp_path / "screen")
    assert (seen.rows, seen.colours()) == ((bytes([1, 2, 3, 10, 20, 30]),), 2)
    seen.save(tmp_path / "screen.png")
    png = (tmp_path / "screen.png").read_bytes()
    begin = png.index(b"IDAT") + 4
    (length,) = struct.unpack(">I", png[begin - 8 : begin - 4])
    assert zlib.decompress(png[begin : begin + length]) == b"\0" + seen.rows[0]


def test_a_screen_of_another_kind_is_not_taken_for_blank(
    picture: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / "screen").write_bytes(
        dumped(2, 1, bytes(8)).replace(b"\0\0\0\x07", b"\0\0\0\x06", 1)
    )
    with pytest.raises(importlib.import_module("failure").StepError, match="XWD version 6"):
        picture.read_screen(tmp_path / "screen")


def test_a_step_that_fails_stops_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    steps = importlib.import_module("steps").Steps()

    def fails() -> str:
        raise importlib.import_module("failure").StepError("nothing was seen")

    assert not steps.run("the first", fails)
    assert steps.run("the second", lambda: "seen")
    assert (steps.passed, steps.failed) == (1, ["the first"])
    told = capsys.readouterr().out
    assert told.startswith("FAILED the first (")
    assert "nothing was seen" in told


def test_a_system_with_something_mounted_in_it_is_never_removed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What was mounted may be a folder of the machine itself: removing would empty it."""
    chroot = importlib.import_module("chroot")
    kept = tmp_path / "root" / "mounted" / "file"
    kept.parent.mkdir(parents=True)
    kept.touch()
    monkeypatch.setattr(chroot, "_mounted_below", lambda root: [kept.parent])
    with pytest.raises(RuntimeError, match="still mounted"):
        chroot._remove(tmp_path / "root")
    assert kept.exists()
