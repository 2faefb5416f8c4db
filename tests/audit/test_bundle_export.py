"""Exporting: complete or not at all, the same bytes again, and next to a busy agent."""

from __future__ import annotations

import csv
import errno
import io
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.audit import ExportCancelledError, Known, bundle, export_bundle, verify_bundle
from edgewatch.audit.container import ContainerWriter
from edgewatch.audit.output import staging_folder
from edgewatch.site.errors import InputError
from edgewatch.store.connection import RecordError, open_reader, open_writer

S = 1_000_000_000
T0 = 1_767_225_600 * S

WRITER = """
import sys
from pathlib import Path
from edgewatch.store.connection import one_transaction, open_writer
from edgewatch.store.journal import add_event
db = open_writer(Path(sys.argv[1]))
n = 0
while True:
    with one_transaction(db):
        for _ in range(50):
            n += 1
            add_event(db, 1767225600_000000000 + n, "test.event", "x", n=n)
    if n == 50:
        print("writing", flush=True)
"""


def listing(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def read_csv(path: Path, name: str) -> list[dict[str, str]]:
    with zipfile.ZipFile(path) as archive:
        (member,) = (n for n in archive.namelist() if n.endswith(name))
        text = archive.read(member).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_what_was_exported_verifies(site: Path, tmp_path: Path) -> None:
    summary = export_bundle(site, tmp_path / "b.zip")

    answer = verify_bundle(tmp_path / "b.zip", known=Known(signer=summary.fingerprint))

    assert answer.valid, answer.findings
    assert answer.signer == summary.fingerprint
    assert answer.counts == summary.counts
    assert summary.bytes == (tmp_path / "b.zip").stat().st_size


def test_the_same_snapshot_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    export_bundle(site, tmp_path / "one.zip")
    export_bundle(site, tmp_path / "another.zip")

    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "another.zip").read_bytes()


def test_an_existing_file_is_not_overwritten(site: Path, tmp_path: Path) -> None:
    (tmp_path / "b.zip").write_text("precious")

    with pytest.raises(InputError, match="exists already"):
        export_bundle(site, tmp_path / "b.zip")
    assert (tmp_path / "b.zip").read_text() == "precious"


def test_a_file_that_comes_meanwhile_is_not_overwritten(site: Path, tmp_path: Path) -> None:
    out = tmp_path / "b.zip"

    def meanwhile(share: float, _: str) -> None:
        if share == 0.0:
            out.write_text("precious")

    with pytest.raises(InputError, match="exists already"):
        export_bundle(site, out, progress=meanwhile)
    assert out.read_text() == "precious"


def test_it_works_on_a_file_system_without_hard_links(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    export_bundle(site, tmp_path / "b.zip")

    assert verify_bundle(tmp_path / "b.zip").valid
    assert listing(tmp_path) == ["b.zip", "site"]


@pytest.mark.parametrize("after", [0, 1, 2, 5, 12])
def test_a_cancelled_export_leaves_nothing(site: Path, tmp_path: Path, after: int) -> None:
    asked = iter(range(1000))

    with pytest.raises(ExportCancelledError):
        export_bundle(site, tmp_path / "b.zip", cancelled=lambda: next(asked) >= after)
    assert listing(tmp_path) == ["site"]


def test_a_full_disk_while_copying_is_said_and_leaves_nothing(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(_: object, target: Path) -> None:
        target.write_bytes(b"half a file")
        raise RecordError("database or disk is full")

    monkeypatch.setattr(bundle, "snapshot", fill)
    with pytest.raises(InputError, match=r"not enough room on the disk.*bundle preview tells"):
        export_bundle(site, tmp_path / "b.zip")
    assert listing(tmp_path) == ["site"]


def test_a_full_disk_while_packing_is_said_and_leaves_nothing(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add: Callable[..., None] = ContainerWriter.add

    def fill(self: ContainerWriter, name: str, source: bytes | Path) -> None:
        if name == "data/models.json":
            raise OSError(errno.ENOSPC, "No space left on device")
        add(self, name, source)

    monkeypatch.setattr(ContainerWriter, "add", fill)
    with pytest.raises(InputError, match=r"not enough room on the disk.*bundle preview tells"):
        export_bundle(site, tmp_path / "b.zip")
    assert listing(tmp_path) == ["site"]


def test_a_full_disk_for_any_other_file_asks_for_no_more_than_the_file(tmp_path: Path) -> None:
    with (
        pytest.raises(InputError, match="a folder with room for the whole file"),
        staging_folder(tmp_path / "all.csv"),
    ):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_folder_that_is_not_there_is_said(site: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file or directory"):
        export_bundle(site, tmp_path / "nowhere" / "b.zip")


def test_a_folder_without_a_site_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"site\.toml"):
        export_bundle(tmp_path / "nowhere", tmp_path / "b.zip")
    assert listing(tmp_path) == []


def test_a_site_without_a_record_is_said(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text("schema = 1\n")

    with pytest.raises(InputError, match="no record here yet"):
        export_bundle(tmp_path, tmp_path / "b.zip")
    assert listing(tmp_path) == ["site.toml"]


def test_a_record_that_is_none_is_said(site: Path, tmp_path: Path) -> None:
    (site / "log.db").write_bytes(b"not a database" * 100)

    with pytest.raises(InputError, match="cannot be read as a record"):
        export_bundle(site, tmp_path / "b.zip")


def test_a_site_with_a_broken_configuration_is_exported_all_the_same(
    site: Path, tmp_path: Path
) -> None:
    (site / "site.toml").write_text("name = ")

    export_bundle(site, tmp_path / "b.zip")

    assert verify_bundle(tmp_path / "b.zip").site == "site"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE hardware_state SET evidence = 'no json', differences = '[3'",
        "UPDATE action SET payload = '[]'",
        "UPDATE alarm SET content = '7'",
        "UPDATE prediction SET outputs = x'00'",
        "UPDATE event SET time_ns = -9223372036854775808, detail = 'x'",
    ],
)
def test_a_record_with_values_that_no_agent_wrote_is_exported_all_the_same(
    site: Path, tmp_path: Path, statement: str
) -> None:
    """Else whoever altered it could keep it from every auditor."""
    with closing(open_writer(site / "log.db")) as db:
        db.execute(statement)
    export_bundle(site, tmp_path / "b.zip")
    assert verify_bundle(tmp_path / "b.zip").counts["prediction"] == 200


def test_a_period_that_ends_before_it_begins_is_refused(site: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="ends before it begins"):
        export_bundle(site, tmp_path / "b.zip", from_ns=2, to_ns=1)


def test_a_period_limits_the_tables_but_not_the_record(site: Path, tmp_path: Path) -> None:
    out = tmp_path / "b.zip"

    summary = export_bundle(site, out, from_ns=T0, to_ns=T0 + 70 * S)

    assert read_csv(out, "alarms.csv") == []
    assert read_csv(out, "actions.csv") == []
    assert [row["verdict"] for row in read_csv(out, "device_history.csv")] == ["VERIFIED"]
    assert summary.counts["alarm"] == 1
    assert verify_bundle(out).to == "2026-01-01T00:01:10.000000Z"


def test_the_tables_tell_the_story(bundle: Path) -> None:
    (alarm,) = read_csv(bundle, "alarms.csv")
    changed = read_csv(bundle, "device_history.csv")[1]
    steps = read_csv(bundle, "alarm_transitions.csv")
    (action,) = read_csv(bundle, "actions.csv")

    assert "SN-4471 → SN-9902 at 2026-01-01 00:01:15Z" in alarm["sentence"]
    assert (changed["field"], changed["enrolled"]) == ("serial", "SN-4471")
    assert changed["observed"] == "SN-9902"
    assert [step["to_state"] for step in steps] == ["active-unacknowledged", "active-acknowledged"]
    assert action["note"].startswith("'=cmd")
    assert (action["role"], action["signature"]) == ("", "")


def test_progress_only_grows_and_ends_at_one(site: Path, tmp_path: Path) -> None:
    told: list[float] = []

    export_bundle(site, tmp_path / "b.zip", progress=lambda share, _: told.append(share))

    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)


def test_the_agent_goes_on_writing_meanwhile(site: Path, tmp_path: Path) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(site / "log.db")], stdout=subprocess.PIPE
    )
    assert writer.stdout is not None
    try:
        writer.stdout.readline()
        first = export_bundle(site, tmp_path / "first.zip")
        await_more_events(site, first.counts["event"])
        second = export_bundle(site, tmp_path / "second.zip")
    finally:
        writer.kill()
        writer.wait()
        writer.stdout.close()

    assert verify_bundle(tmp_path / "first.zip").valid
    assert verify_bundle(tmp_path / "second.zip").valid
    assert second.counts["event"] > first.counts["event"] > 50


def await_more_events(site: Path, n: int) -> None:
    deadline = time.monotonic() + 20
    db = open_reader(site / "log.db")
    try:
        while db.execute("SELECT count(*) FROM event").fetchone()[0] <= n:
            assert time.monotonic() < deadline, "the writer wrote nothing"
            time.sleep(0.01)
    finally:
        db.close()


def test_an_empty_record_is_exported_and_verifies(site: Path, tmp_path: Path) -> None:
    from edgewatch.store.migrations import migrate

    for path in site.glob("log.db*"):
        path.unlink()
    db = open_writer(site / "log.db")
    migrate(db)
    db.close()

    export_bundle(site, tmp_path / "b.zip")

    answer = verify_bundle(tmp_path / "b.zip")
    assert answer.valid, answer.findings
    assert answer.records == 0


def test_large_files_take_the_zip64_form_and_verify(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Sizes beyond this limit are written as in archives of more than 2 GiB.
    with monkeypatch.context() as patch:
        patch.setattr(zipfile, "ZIP64_LIMIT", 10_000)
        export_bundle(site, tmp_path / "b.zip")

    answer = verify_bundle(tmp_path / "b.zip")
    assert answer.valid, answer.findings


def test_what_a_killed_export_left_behind_goes_away_with_the_next(tmp_path: Path) -> None:
    with staging_folder(tmp_path / "first.zip") as running:
        mark = f"-{os.getpid()}-"
        # No process has this number: it is above what any system gives.
        left = running.with_name(running.name.replace(mark, "-2147483646-"))
        left.mkdir()
        with staging_folder(tmp_path / "second.zip"):
            assert not left.exists()
            assert running.exists()
