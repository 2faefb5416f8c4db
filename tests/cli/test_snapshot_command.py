"""``edgewatch snapshot``: a database that stock tools read, without EdgeWatch."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from edgewatch.cli import _snapshot
from edgewatch.sdk.paths import record_file
from edgewatch.store.connection import open_writer
from support.command_line import MODEL, ROWS, Edgewatch


def rows(path: Path, sql: str) -> list[Any]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as db:
        db.row_factory = sqlite3.Row
        return db.execute(sql).fetchall()


@pytest.fixture
def taken(edgewatch: Edgewatch, chunked: Path, tmp_path: Path) -> Path:
    out = tmp_path / "record.db"
    assert edgewatch("snapshot", out, "--site", chunked).code == 0
    return out


def test_it_holds_every_prediction_under_the_names_of_its_columns(
    edgewatch: Edgewatch, chunked: Path, taken: Path
) -> None:
    told = edgewatch("predictions", "--json", "--site", chunked).json
    found = rows(taken, f"SELECT * FROM predictions_{MODEL} ORDER BY id")  # noqa: S608
    assert [row["time"] for row in found] == [row["time"] for row in told]
    for name in ("mean radius", "worst texture"):
        assert [row[name] for row in found] == [row["inputs"][name] for row in told]
    assert [row["outputs label"] for row in found] == [row["outputs"]["label"] for row in told]
    for name in ("id", "case", "trust", "label", "affected", "latency_us", "sha256"):
        assert [row[name] for row in found] == [row[name] for row in told], name
    assert [row["analyser before"] for row in found] == [r["hardware"][0]["before"] for r in told]


def test_the_sqlite_utils_command_reads_it(taken: Path) -> None:
    tool = Path(sys.executable).with_name("sqlite-utils")
    done = subprocess.run(
        [tool, "rows", taken, f"predictions_{MODEL}", "--limit", "2"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert len(json.loads(done.stdout)) == 2


def test_times_of_all_tables_can_be_read(taken: Path) -> None:
    (first, *_) = rows(taken, "SELECT * FROM readable_hardware_state ORDER BY since")
    assert first["since"].startswith("2026-03-01T0")
    assert first["since"].endswith("Z")
    views = rows(taken, "SELECT name FROM sqlite_schema WHERE type = 'view'")
    for (view,) in views:
        rows(taken, f"SELECT * FROM {view}")  # noqa: S608


def test_it_opens_from_read_only_media_and_is_sound(taken: Path) -> None:
    assert taken.read_bytes()[18:20] == b"\x01\x01"  # no write-ahead log
    assert rows(taken, "PRAGMA integrity_check")[0][0] == "ok"


def test_a_span_can_be_chosen(edgewatch: Edgewatch, chunked: Path, tmp_path: Path) -> None:
    span = ("--from", "2026-03-01T08:00:20Z", "--to", "2026-03-01T08:01:00Z")
    out = tmp_path / "part.db"
    done = edgewatch("snapshot", out, *span, "--site", chunked, "--json").json
    assert done["tables"] == {f"predictions_{MODEL}": 2}
    assert [row["case"] for row in rows(out, f"SELECT * FROM predictions_{MODEL}")] == [  # noqa: S608
        "S0002",
        "S0003",
    ]


def test_a_file_that_is_there_is_not_overwritten(
    edgewatch: Edgewatch, chunked: Path, taken: Path
) -> None:
    before = taken.read_bytes()
    assert "not overwritten" in edgewatch("snapshot", taken, "--site", chunked).error
    assert taken.read_bytes() == before


def test_without_room_nothing_is_begun(
    edgewatch: Edgewatch, chunked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = type("usage", (), {"free": 1000})
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    out = tmp_path / "record.db"
    said = edgewatch("snapshot", out, "--site", chunked).error
    assert "not enough room" in said
    assert "--from" in said
    assert not out.exists()


def test_an_error_on_the_way_leaves_nothing(
    edgewatch: Edgewatch, chunked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(_snapshot.Progress, "__call__", stopped)
    folder = tmp_path / "out"
    folder.mkdir()
    assert edgewatch("snapshot", folder / "record.db", "--site", chunked).code == 130
    assert list(folder.iterdir()) == []
    assert "cannot be written" in edgewatch("snapshot", "/no/such/a.db", "--site", chunked).error


def test_a_site_without_a_record_says_so(edgewatch: Edgewatch, site: Path, tmp_path: Path) -> None:
    record_file(site).unlink()
    assert "no record here yet" in edgewatch("snapshot", tmp_path / "a.db", "--site", site).error


def test_a_damaged_chunk_is_left_out_and_said(
    edgewatch: Edgewatch, chunked: Path, tmp_path: Path
) -> None:
    with closing(open_writer(record_file(chunked))) as db:
        db.execute("UPDATE chunk SET body = zeroblob(99) WHERE id = 2")
    done = edgewatch("snapshot", tmp_path / "a.db", "--site", chunked, "--json")
    assert done.json["tables"] == {f"predictions_{MODEL}": ROWS - 50}
    assert "Left out: chunk 2" in done.err


def test_a_model_of_more_columns_than_a_table_has_its_values_as_json(
    edgewatch: Edgewatch, chunked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_snapshot, "MAX_COLUMNS", 20)
    out = tmp_path / "wide.db"
    edgewatch("snapshot", out, "--site", chunked)
    told = edgewatch("predictions", "--json", "--site", chunked).json
    found = rows(out, f"SELECT inputs, outputs FROM predictions_{MODEL} ORDER BY id")  # noqa: S608
    assert [json.loads(row["inputs"]) for row in found] == [row["inputs"] for row in told]
    assert [json.loads(row["outputs"]) for row in found] == [row["outputs"] for row in told]
