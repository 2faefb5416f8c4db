"""``edgewatch predictions`` and ``edgewatch labels``: what was said, and what was true."""

from __future__ import annotations

import csv
import sys
from contextlib import closing
from pathlib import Path

import pytest
from pyarrow import parquet

from edgewatch.sdk.paths import record_file
from edgewatch.store.connection import open_writer
from support.command_line import MODEL, ROWS, SWAPPED_AT, Edgewatch
from support.recorded_rows import BEGAN_NS, add_rows


def test_a_prediction_tells_all_that_is_known_of_it(edgewatch: Edgewatch, swapped: Path) -> None:
    row = edgewatch("predictions", MODEL, "--site", swapped, "--json").json[SWAPPED_AT - 1]
    assert len(row["inputs"]) == 30
    assert set(row["outputs"]) == {"label", "probabilities[0]", "probabilities[1]"}
    assert row["outputs"]["label"] in ("benign", "malignant")
    assert row["hardware"] == [
        {"slot": "analyser", "before": "VERIFIED", "after": "VERIFIED", "affected": False}
    ]
    assert (row["status"], row["affected"], row["label"]) == ("ok", False, "benign")
    assert row["latency_us"] > 0


def test_trust_in_a_prediction_follows_what_is_known_of_its_time(
    edgewatch: Edgewatch, swapped: Path
) -> None:
    rows = edgewatch("predictions", "--site", swapped, "--json").json
    assert rows[0]["trust"] == "cannot-judge"  # too few rows to compare
    assert rows[SWAPPED_AT - 1]["trust"] == "as-checked"
    assert {row["trust"] for row in rows[SWAPPED_AT:]} == {"do-not-rely"}


def test_spans_and_cases_are_picked(edgewatch: Edgewatch, swapped: Path) -> None:
    span = ("--from", "2026-03-01T08:00:20Z", "--to", "2026-03-01T08:01:00Z")
    found = edgewatch("predictions", *span, "--site", swapped, "--json").json
    assert [row["case"] for row in found] == ["S0002", "S0003"]
    assert edgewatch("predictions", "--case", "nobody", "--site", swapped, "--json").json == []


def test_a_csv_file_has_a_line_for_each_prediction(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path
) -> None:
    file = tmp_path / "all.csv"
    assert str(ROWS) in edgewatch("predictions", "--out", file, "--site", swapped).out
    with file.open(newline="", encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened))
    assert len(rows) == ROWS
    assert float(rows[0]["mean radius"]) > 9
    assert (rows[0]["analyser before"], rows[-1]["analyser after"]) == ("VERIFIED", "CHANGED")
    assert (rows[0]["outputs label"], rows[0]["label"]) == ("benign", "benign")


def test_chunks_are_told_like_rows(
    edgewatch: Edgewatch, swapped: Path, chunked: Path, tmp_path: Path
) -> None:
    for words in ((), ("--case", "S0003"), ("--affected",), ("--from", "2026-03-01T08:10:00Z")):
        found = [
            edgewatch("predictions", *words, "--json", "--site", site).json
            for site in (swapped, chunked)
        ]
        assert found[0] == found[1]
        assert found[0]
    files = tmp_path / "rows.csv", tmp_path / "chunks.csv"
    for site, file in zip((swapped, chunked), files, strict=True):
        edgewatch("predictions", "--out", file, "--site", site)
    assert files[0].read_bytes() == files[1].read_bytes()
    shown = [edgewatch("predictions", "--site", site).out for site in (swapped, chunked)]
    assert shown[0] == shown[1]


def test_two_models_share_a_file_and_keep_their_columns(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path
) -> None:
    with closing(open_writer(record_file(swapped))) as db:
        add_rows(db, 3, model="other", begin_ns=BEGAN_NS)  # long before the first model
    told = edgewatch("predictions", "--json", "--site", swapped).json
    assert [row["model"] for row in told[:4]] == ["other"] * 3 + [MODEL]
    file = tmp_path / "all.csv"
    edgewatch("predictions", "--out", file, "--site", swapped)
    with file.open(newline="", encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened))
    assert len(rows) == ROWS + 3
    last = rows[-1]
    assert (last["model"], last["mean radius"], last["analyser after"]) == ("other", "", "")
    assert float(last["score"]) == told[2]["outputs"]["score"]
    assert rows[0]["score"] == ""


def test_a_parquet_file_keeps_the_types(
    edgewatch: Edgewatch, chunked: Path, tmp_path: Path
) -> None:
    file = tmp_path / "all.parquet"
    edgewatch("predictions", MODEL, "--out", file, "--site", chunked)
    table = parquet.read_table(file)
    told = edgewatch("predictions", MODEL, "--json", "--site", chunked).json
    assert table.num_rows == ROWS
    assert str(table.schema.field("time").type) == "timestamp[ns, tz=UTC]"
    assert table["mean radius"].to_pylist() == [row["inputs"]["mean radius"] for row in told]
    assert table["outputs label"].to_pylist() == [row["outputs"]["label"] for row in told]
    assert table["affected"].to_pylist() == [row["affected"] for row in told]
    assert table["analyser after"].to_pylist() == [row["hardware"][0]["after"] for row in told]
    assert set(table["sha256"].to_pylist()) == {told[0]["sha256"]}


def test_parquet_without_pyarrow_says_what_to_install(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    words = ("predictions", "--site", swapped, "--out", tmp_path / "all.parquet")
    assert "pip install 'edgewatch[parquet]'" in edgewatch(*words).error


def test_an_export_that_is_stopped_leaves_what_was_there(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "all.csv"
    file.write_text("before", encoding="utf-8")

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("edgewatch.cli._output.Progress.__call__", stopped)
    assert edgewatch("predictions", "--out", file, "--site", swapped).code == 130
    assert file.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.glob("*all*")) == [file]
    assert not list(tmp_path.glob(".edgewatch-*"))


def test_no_cell_of_a_csv_file_is_a_formula(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path
) -> None:
    with closing(open_writer(record_file(swapped))) as db:
        db.execute("UPDATE prediction SET case_key = '=1+1' WHERE case_key = 'S0002'")
    file = tmp_path / "all.csv"
    edgewatch("predictions", "--out", file, "--site", swapped)
    with file.open(newline="", encoding="utf-8") as opened:
        cases = [row["case"] for row in csv.DictReader(opened)]
    assert cases[:3] == ["S0001", "'=1+1", "S0003"]
    assert edgewatch("predictions", "--case", "=1+1", "--json", "--site", swapped).json


def test_a_damaged_chunk_is_left_out_and_said(edgewatch: Edgewatch, chunked: Path) -> None:
    with closing(open_writer(record_file(chunked))) as db:
        db.execute("UPDATE chunk SET body = zeroblob(99) WHERE id = 2")
    done = edgewatch("predictions", "--json", "--site", chunked)
    assert len(done.json) == ROWS - 50
    assert "Left out: chunk 2, 50 predictions from 2026-03-01T" in done.err
    assert "50 predictions in 1 damaged chunks" in done.err


def test_a_file_of_another_kind_is_refused(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path
) -> None:
    words = ("predictions", "--site", swapped, "--out")
    assert "expected a name that ends in .csv" in edgewatch(*words, tmp_path / "a.xlsx").error
    assert "cannot be written" in edgewatch(*words, tmp_path / "no" / "a.csv").error


def test_a_person_reads_the_last_ones(edgewatch: Edgewatch, swapped: Path, site: Path) -> None:
    shown = edgewatch("predictions", "--site", swapped).out
    assert f"The last 20 of {ROWS}" in shown
    assert edgewatch("predictions", "--site", site).out == "No predictions.\n"


def test_late_labels_join_by_case_and_unknown_cases_are_kept_and_listed(
    edgewatch: Edgewatch, swapped: Path, tmp_path: Path
) -> None:
    file = tmp_path / "truth.csv"
    file.write_text("id;truth\nS0001;malignant\nS0002;\nX-1;benign\n;benign\n", encoding="utf-8")
    words = ("--case", "id", "--label", "truth", "--site", swapped)
    done = edgewatch("labels", "import", MODEL, file, *words, "--json").json
    assert (done["labels"], done["joined"], done["blank"]) == (2, 1, 2)
    assert done["unknown_cases"] == ["X-1"]
    (row,) = edgewatch("predictions", "--case", "S0001", "--site", swapped, "--json").json
    assert row["label"] == "malignant"
    shown = edgewatch("labels", "import", MODEL, file, *words).out
    assert "X-1" in shown


def test_labels_of_a_column_that_is_not_there_say_which_are(
    edgewatch: Edgewatch, site: Path, tmp_path: Path
) -> None:
    file = tmp_path / "truth.csv"
    file.write_text("id,truth\n1,2\n", encoding="utf-8")
    words = ("labels", "import", MODEL, file, "--case", "id", "--site", site)
    assert "The file has truth, id" in edgewatch(*words, "--label", "absent").error
    assert (
        'no model "m"'
        in edgewatch(
            "labels", "import", "m", file, "--case", "id", "--label", "truth", "--site", site
        ).error
    )
