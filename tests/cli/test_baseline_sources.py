"""What a baseline can be built from: CSV, Parquet, a span of the record; columns of every kind."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from edgewatch.monitors.baseline import Baseline, load_baseline
from support.command_line import Edgewatch

N = 200


def columns(seed: int = 1, n: int = N) -> dict[str, list[object]]:
    """An age, a ward and a grade that looks like a category go in; a word and a risk come out."""
    rng = np.random.default_rng(seed)
    age, grade = rng.normal(60, 9, n).round(3), rng.integers(1, 4, n)
    risk = (1 / (1 + np.exp(-(age - 60) / 9))).round(4)
    truth = rng.random(n) < risk
    return {
        "at": [f"2026-03-01T{i // 60:02d}:{i % 60:02d}:00Z" for i in range(n)],
        "age": age.tolist(),
        "ward": rng.choice(["north", "south", "west"], n).tolist(),
        "grade": grade.tolist(),
        "sex": rng.choice(["F", "M"], n).tolist(),
        "says": np.where(risk >= 0.5, "ill", "well").tolist(),
        "risk": risk.tolist(),
        "truth": np.where(truth, "ill", "well").tolist(),
        "unit": ["U1"] * (n // 2) + ["U2"] * (n - n // 2),
    }


def csv(path: Path, found: dict[str, list[object]]) -> Path:
    rows = zip(*found.values(), strict=True)
    lines = [",".join(found), *(",".join(map(str, row)) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def bench(edgewatch: Edgewatch, tmp_path: Path) -> Path:
    site = tmp_path / "bench"
    assert edgewatch("init", site).code == 0
    words = ("--inputs", "age,ward,grade", "--outputs", "says,risk", "--positive", "ill")
    task = ("--task", "classification", "--site", site)
    assert edgewatch("model", "add", "scorer", *words, *task).code == 0
    return site


def built(edgewatch: Edgewatch, site: Path, *words: object) -> Baseline:
    made = edgewatch("baseline", "build", "scorer", *words, "--site", site, "--json").json
    return load_baseline(site / "baselines" / f"{made['baseline']}.json")


def test_parquet_gives_the_baseline_that_csv_gives(
    edgewatch: Edgewatch, bench: Path, tmp_path: Path
) -> None:
    found = columns()
    pq.write_table(pa.table(found), tmp_path / "r.parquet")
    words = ("--label", "truth", "--time", "at")
    one = built(edgewatch, bench, csv(tmp_path / "r.csv", found), *words)
    other = built(edgewatch, bench, tmp_path / "r.parquet", *words)
    assert [p.name for p in one.features] == [p.name for p in other.features]
    for a, b in zip(one.features, other.features, strict=True):
        np.testing.assert_array_equal(a.sample, b.sample)
    assert one.period == other.period == (1_772_323_200 * 10**9, 1_772_335_140 * 10**9)


def test_words_become_categories_under_the_tokens_of_the_record(
    edgewatch: Edgewatch, bench: Path, tmp_path: Path
) -> None:
    found = {
        p.name: p for p in built(edgewatch, bench, csv(tmp_path / "r.csv", columns())).features
    }
    ward, says = found["ward"], found["says"]
    assert (ward.kind, ward.role, len(ward.levels)) == ("categorical", "input", 3)
    assert all(level.startswith("hmac-sha256:") for level in ward.levels)
    assert (says.kind, says.role, says.levels) == ("categorical", "output", ("ill", "well"))


def test_a_ward_never_seen_is_found_by_drift(
    edgewatch: Edgewatch, bench: Path, tmp_path: Path
) -> None:
    built(edgewatch, bench, csv(tmp_path / "r.csv", columns(n=600)))
    elsewhere = columns(2, 400)
    elsewhere["ward"] = ["east"] * 400
    stream = csv(tmp_path / "s.csv", elsewhere)
    assert edgewatch("replay", "scorer", stream, "--site", bench).code == 0
    words = ("drift", "scorer", "--window", "400", "--site", bench, "--json")
    (window,) = edgewatch(*words).json["windows"]
    drifted = {name for name, one in window["features"].items() if one["drifted"]}
    assert "ward" in drifted
    assert "age" not in drifted


def test_what_is_said_of_columns_is_kept_for_the_next_baseline(
    edgewatch: Edgewatch, bench: Path, tmp_path: Path
) -> None:
    path = csv(tmp_path / "r.csv", columns())
    said = ("--measurand", "grade", "--categorical", "risk", "--segment", "sex,ward")
    first, second = built(edgewatch, bench, path, *said), built(edgewatch, bench, path)
    for one in (first, second):
        kinds = {p.name: p.kind for p in one.features}
        assert (kinds["grade"], kinds["risk"]) == ("measurand", "categorical")
        assert one.segments == ("sex", "ward")
        assert sum(one.segment_rows["sex"].values()) == N
    changed = built(edgewatch, bench, path, "--categorical", "grade")
    assert {p.name: p.kind for p in changed.features}["grade"] == "categorical"
    assert "measurands = []" in (bench / "site.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("said", "error"),
    [
        (("--categorical", "lamp"), '"lamp" is no input of the model scorer'),
        (("--categorical", "age", "--measurand", "age"), "is said to be of two kinds"),
        (("--segment", "floor"), "lacks column 'floor'"),
        (("--record",), "a file and --record"),
        (("--from", "2026-01-01"), "choose predictions of the record"),
    ],
)
def test_what_cannot_be_is_refused(
    edgewatch: Edgewatch, bench: Path, tmp_path: Path, said: tuple[str, ...], error: str
) -> None:
    path = csv(tmp_path / "r.csv", columns())
    words = ("baseline", "build", "scorer", path, *said, "--site", bench)
    assert error in edgewatch(*words).error


def test_neither_file_nor_record_is_refused(edgewatch: Edgewatch, bench: Path) -> None:
    assert (
        "neither a file nor --record"
        in edgewatch("baseline", "build", "scorer", "--site", bench).error
    )


def test_a_span_of_the_record_leaves_out_what_an_exchanged_unit_measured(
    edgewatch: Edgewatch, bench: Path, tmp_path: Path
) -> None:
    with (bench / "site.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[slot]]\nname = "analyser"\nprofile = "scpi.idn"\n'
                   'models = ["scorer"]\n')  # fmt: skip
    stream = csv(tmp_path / "s.csv", columns())
    units = ("--unit-column", "unit", "--slot", "analyser", "--time", "at")
    assert (
        edgewatch("replay", "scorer", stream, *units, "--label", "truth", "--site", bench).code == 0
    )
    sound = built(edgewatch, bench, "--record")
    assert 0 < sound.rows <= N // 2
    assert sound.source.startswith("the record from 2026-03-01T00:00:00")
    assert sound.quality is not None or sound.label == "label of the record"
    whole = built(edgewatch, bench, "--record", "--include-affected")
    assert whole.rows == N
    assert {p.name for p in whole.features} == {"age", "ward", "grade", "says", "risk"}
    late = ("--record", "--from", "2026-03-01T02:00:00Z", "--site", bench)
    error = edgewatch("baseline", "build", "scorer", *late).error
    assert "has proved equipment" in error
    assert "--include-affected" in error


def test_rows_of_a_file_are_described_as_the_record_has_them_after_a_replay(
    edgewatch: Edgewatch, bench: Path, tmp_path: Path
) -> None:
    path = csv(tmp_path / "r.csv", columns())
    said = ("--segment", "ward,sex")
    file = built(edgewatch, bench, path, "--label", "truth", "--time", "at", *said)
    replay = ("replay", "scorer", path, "--time", "at", "--label", "truth", "--site", bench)
    assert edgewatch(*replay).code == 0
    record = built(edgewatch, bench, "--record")
    theirs = {p.name: p for p in record.features}
    for ours in file.features:
        np.testing.assert_array_equal(ours.sample, theirs[ours.name].sample)
        assert (ours.levels, ours.kind, ours.role) == (
            theirs[ours.name].levels,
            theirs[ours.name].kind,
            theirs[ours.name].role,
        )
    assert record.segment_rows == file.segment_rows
    assert record.period == file.period
    assert file.quality is not None
    assert record.quality is not None
    assert record.quality.reference == file.quality.reference
