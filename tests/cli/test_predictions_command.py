"""``edgewatch predictions`` and ``edgewatch labels``: what was said, and what was true."""

from __future__ import annotations

import csv
from pathlib import Path

from support.command_line import MODEL, ROWS, SWAPPED_AT, Edgewatch


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
