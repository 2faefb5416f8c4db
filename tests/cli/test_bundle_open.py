"""``edgewatch bundle``: what an export would hold, what goes in, cancelling, and opening one."""

from __future__ import annotations

import csv
import io
import json
import signal
import zipfile
from pathlib import Path

import pyarrow.compute as pc
import pytest
from pyarrow import parquet

from edgewatch.cli import _bundle_export
from edgewatch.cli._steered import ENV_PROGRESS
from edgewatch.sdk.paths import record_file
from edgewatch.ui import app
from edgewatch.ui.models.opened_bundle import OpenedBundle
from support.command_line import MODEL, ROWS, Edgewatch
from support.spooled import sent_actions


def members(bundle: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(bundle) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def test_a_preview_counts_what_points_at_people(edgewatch: Edgewatch, swapped: Path) -> None:
    found = edgewatch("bundle", "preview", "--site", swapped, "--json").json
    assert found["counts"]["prediction"] == found["predictions"] == ROWS
    personal = {one["kind"]: one["n"] for one in found["personal"]}
    assert personal["cases"] == personal["inputs"] == ROWS
    bare = edgewatch("bundle", "preview", "--site", swapped, "--without-raw", "--json").json
    assert not {"cases", "labels", "inputs"} & {one["kind"] for one in bare["personal"]}
    assert bare["record_bytes"] < found["record_bytes"]
    assert "Personal data:" in edgewatch("bundle", "preview", "--site", swapped).out


def test_tables_that_were_asked_for_are_in_the_bundle_and_signed(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "full.zip"
    contents = "inputs,measurements,service"
    monkeypatch.setenv(ENV_PROGRESS, "json")
    done = edgewatch("bundle", "export", out, "--site", swapped, "--with", contents, "--json")
    assert done.json["path"] == str(out)
    told = [json.loads(line) for line in done.err.splitlines() if line.startswith("{")]
    assert told[0] == {"progress": 0.0, "doing": "copying the record"}
    assert [one["progress"] for one in told] == sorted(one["progress"] for one in told)
    found = members(out)
    rows = list(csv.DictReader(io.StringIO(found[f"data/predictions/{MODEL}.csv"].decode())))
    assert len(rows) == ROWS
    assert "mean radius" in rows[0]
    assert not {"case", "label"} & rows[0].keys(), "they were not asked for"
    assert {"data/measurements.csv", "data/service.csv"} <= found.keys()
    answer = edgewatch("bundle", "verify", out, "--json").json
    assert {"path": f"data/predictions/{MODEL}.csv", "ok": True} in answer["files"]
    unknown = edgewatch("bundle", "export", tmp_path / "x.zip", "--site", swapped, "--with", "all")
    assert "--with" in unknown.error


def test_predictions_and_sketches_come_as_parquet(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path
) -> None:
    out = tmp_path / "tables.zip"
    edgewatch("bundle", "export", out, "--site", swapped, "--parquet")
    found = members(out)
    rows = parquet.read_table(io.BytesIO(found[f"data/predictions/{MODEL}.parquet"]))
    assert rows.num_rows == ROWS
    assert {"case", "mean radius", "trust"} <= set(rows.column_names)
    sketches = parquet.read_table(io.BytesIO(found["data/sketches.parquet"]))
    assert {"tier", "start", "feature", "n", "mean", "counts"} <= set(sketches.column_names)
    minutes = sketches.filter(pc.equal(sketches["tier"], "minute"))
    of_one = minutes.filter(pc.equal(minutes["feature"], "mean radius"))
    assert pc.sum(of_one["n"]).as_py() in (None, ROWS)
    assert edgewatch("bundle", "verify", out, "--json").json["valid"]


def test_a_bundle_without_raw_rows_says_so_and_opens(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path
) -> None:
    out, folder = tmp_path / "bare.zip", tmp_path / "opened"
    edgewatch("bundle", "export", out, "--site", swapped, "--without-raw")
    report = members(out)["data/report.html"].decode()
    assert "left out by whoever exported" in report
    answer = edgewatch("bundle", "open", out, "--to", folder, "--json").json
    assert answer["valid"]
    assert answer["counts"]["prediction"] == 0
    assert "left out" in answer["does_not_cover"][-1]
    codes = {a["code"] for a in edgewatch("alarms", "--all", "--site", folder, "--json").json}
    assert "device.changed" in codes
    assert not edgewatch("predictions", "--site", folder, "--json").json
    status = edgewatch("status", "--site", folder).out
    assert "unpacked from the bundle bare.zip" in status
    assert "edgewatch agent" not in status
    assert folder.stat().st_mode & 0o077 == 0
    for act in (("agent",), ("alarms", "ack", "1", "--by", "Ada", "--note", "seen")):
        assert "read, not watched or changed" in edgewatch(*act, "--site", folder).error


def test_a_window_on_a_bundle_says_what_it_is_and_leaves_nothing_behind(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "bundle.zip"
    edgewatch("bundle", "export", out, "--site", swapped)
    seen: list[tuple[Path, OpenedBundle]] = []

    def window(site: Path, *, start_agent: bool, bundle: OpenedBundle) -> int:
        assert record_file(site).is_file()
        assert not start_agent
        seen.append((site, bundle))
        return 0

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(app, "run_window", window)
    before = signal.getsignal(signal.SIGTERM)
    assert "Valid:" in edgewatch("bundle", "open", out).out
    signal.signal(signal.SIGTERM, before)
    [(site, bundle)] = seen
    assert (bundle.file, bundle.valid, bundle.findings) == (out, True, 0)
    assert bundle.signer.startswith("SHA256:")
    assert not site.exists()


def test_a_bundle_is_opened_beside_nothing_and_never_where_it_is_unsound(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path
) -> None:
    out = tmp_path / "bundle.zip"
    edgewatch("bundle", "export", out, "--site", swapped)
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "mine.txt").write_text("mine", encoding="utf-8")
    assert "holds something already" in edgewatch("bundle", "open", out, "--to", taken).error
    content = bytearray(out.read_bytes())
    content[len(content) // 2] ^= 1
    out.write_bytes(content)
    damaged = tmp_path / "damaged"
    assert "cannot be opened" in edgewatch("bundle", "open", out, "--to", damaged).error
    assert not damaged.exists()


def test_a_cancelled_export_leaves_a_trace_in_the_record_and_nothing_on_the_disk(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_bundle_export, "is_to_stop", lambda: True)
    target = tmp_path / "here"
    target.mkdir()
    done = edgewatch("bundle", "export", target / "b.zip", "--site", swapped, "--by", "Ada")
    assert done.code == 130
    assert not list(target.iterdir())
    monkeypatch.setattr(_bundle_export, "is_to_stop", lambda: False)
    late = ("--from", "2099-01-01T00:00:00Z")
    edgewatch("bundle", "export", target / "b.zip", *late, "--site", swapped, "--by", "Ada")
    asked, cancelled, _, failed = sent_actions(swapped)[-4:]
    assert asked["note"] == ""
    assert cancelled["note"] == "cancelled, no file was made"
    assert (failed["note"], failed["payload"]["made"]) == ("failed, no file was made", False)
