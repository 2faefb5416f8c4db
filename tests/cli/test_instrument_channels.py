"""Instrument channels on the command line: named with the baseline, watched for a step."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from support.command_line import Edgewatch

BEGAN = datetime(2026, 3, 1, tzinfo=UTC)
NAMES = ("--inputs", "glucose,cell", "--outputs", "risk")
TIMED = ("--time", "at", "--instrument", "cell")


def write_rows(path: Path, n: int, seed: int, *, first: int = 0, stepped_at: int | None = None):
    """Rows a minute apart; the cell swings with the day and is read with noise."""
    rng = np.random.default_rng(seed)
    minutes = first + np.arange(n)
    cell = 37 + 2 * np.sin(2 * np.pi * minutes / 1440) + rng.normal(0, 0.05, n)
    if stepped_at is not None:
        cell[stepped_at:] += 2
    glucose = rng.normal(100, 10, n)
    times = [(BEGAN + timedelta(minutes=int(m))).isoformat() for m in minutes]
    rows = zip(times, glucose, cell, glucose / 200, strict=True)
    lines = [",".join(map(str, row)) for row in rows]
    path.write_text("\n".join(["at,glucose,cell,risk", *lines]) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    return write_rows(tmp_path / "reference.csv", 5 * 1440, seed=0)


@pytest.fixture
def bench(edgewatch: Edgewatch, tmp_path: Path) -> Path:
    """A site with a model that is not ONNX and takes a cell temperature."""
    site = tmp_path / "bench"
    assert edgewatch("init", site).code == 0
    assert edgewatch("model", "add", "scorer", *NAMES, "--site", site).code == 0
    return site


@pytest.fixture
def stepped(edgewatch: Edgewatch, bench: Path, reference: Path, tmp_path: Path) -> Path:
    """The same after a day whose last 60 readings are of another unit."""
    words = ("baseline", "build", "scorer", reference, *TIMED, "--site", bench)
    assert edgewatch(*words).code == 0
    day = write_rows(tmp_path / "day.csv", 1440, seed=1, first=5 * 1440, stepped_at=1380)
    assert edgewatch("replay", "scorer", day, "--time", "at", "--site", bench).code == 0
    return bench


def test_build_says_which_inputs_are_watched_for_a_step(
    edgewatch: Edgewatch, bench: Path, reference: Path
) -> None:
    words = ("baseline", "build", "scorer", reference, *TIMED, "--site", bench)
    assert "Instrument channels, watched for a step: cell." in edgewatch(*words).out
    built = edgewatch(*words, "--json").json
    assert built["instruments"] == ["cell"]
    assert [said.split(":")[0] for said in built["cannot"]] == ["performance without labels"]
    features = edgewatch("baseline", "show", "scorer", "--site", bench, "--json").json["features"]
    assert {f["name"]: f["kind"] for f in features}["cell"] == "instrument"
    assert all("wander" not in feature for feature in features)


def test_the_next_baseline_has_the_channels_that_were_named_once(
    edgewatch: Edgewatch, bench: Path, reference: Path
) -> None:
    words = ("baseline", "build", "scorer", reference, "--time", "at", "--site", bench)
    assert edgewatch(*words, "--instrument", "cell").code == 0
    assert 'instruments = ["cell"]' in (bench / "site.toml").read_text(encoding="utf-8")
    assert edgewatch(*words, "--json").json["instruments"] == ["cell"]


def test_without_a_time_column_it_says_what_can_be_found(
    edgewatch: Edgewatch, bench: Path, reference: Path
) -> None:
    words = ("baseline", "build", "scorer", reference, "--instrument", "cell", "--site", bench)
    said, *whole = edgewatch(*words, "--json").json["cannot"]
    assert said.startswith("cell: times of the rows are not known")
    assert whole[0].startswith("times of the rows are not known")
    assert "--time" in said


def test_a_channel_that_is_no_input_is_refused_with_those_there_are(
    edgewatch: Edgewatch, bench: Path, reference: Path
) -> None:
    words = ("baseline", "build", "scorer", reference, "--instrument", "lamp", "--site", bench)
    error = edgewatch(*words).error
    assert '"lamp" is no input of the model scorer' in error
    assert "expected one of: glucose, cell" in error


def test_a_channel_in_site_toml_that_is_no_input_is_found_by_its_line(
    edgewatch: Edgewatch, bench: Path
) -> None:
    path = bench / "site.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("outputs = ", 'instruments = ["lamp"]\noutputs = '), "utf-8")
    error = edgewatch("status", "--site", bench).error
    assert "model.instruments" in error
    assert "one of its inputs (glucose, cell)" in error


def test_a_cell_that_is_no_time_is_found_by_line_and_column(
    edgewatch: Edgewatch, bench: Path, tmp_path: Path
) -> None:
    path = tmp_path / "r.csv"
    path.write_text("at,glucose,cell,risk\n2026-03-01,1,2,3\nsoon,1,2,3\n", encoding="utf-8")
    words = ("baseline", "build", "scorer", path, *TIMED, "--site", bench)
    assert f"{path}, line 3, column 'at'" in edgewatch(*words).error


def test_the_time_column_is_no_input_where_the_file_names_the_inputs(
    edgewatch: Edgewatch, bench: Path, reference: Path
) -> None:
    words = ("baseline", "build", "scorer", reference, *TIMED, "--site", bench, "--json")
    assert edgewatch(*words).json["inputs"] == ["glucose", "cell"]


def test_drift_tells_of_the_step_and_its_limit_as_it_was_judged(
    edgewatch: Edgewatch, stepped: Path
) -> None:
    last = edgewatch("drift", "scorer", "--site", stepped, "--json").json["windows"][-1]
    cell, glucose = last["features"]["cell"], last["features"]["glucose"]
    assert (cell["kind"], cell["method"], cell["drifted"]) == ("instrument", "step", True)
    assert cell["step"] > cell["limit"] == cell["limits"]["step"]
    assert (cell["psi"], cell["ks"], glucose["step"], glucose["kind"]) == (
        None,
        None,
        None,
        "measurand",
    )
    shown = edgewatch("drift", "scorer", "--site", stepped).out
    assert "step" in shown.splitlines()[2]


@pytest.mark.parametrize("window", ["1440", "1d"])
def test_a_day_of_wander_shows_the_step_alone(
    edgewatch: Edgewatch, stepped: Path, window: str
) -> None:
    words = ("drift", "scorer", "--window", window, "--site", stepped, "--json")
    (day,) = edgewatch(*words).json["windows"]
    assert day["n"] == 1440
    assert day["features"]["cell"]["drifted"] is True


def test_the_hours_before_the_step_show_none(edgewatch: Edgewatch, stepped: Path) -> None:
    words = ("drift", "scorer", "--window", "12h", "--site", stepped, "--json")
    morning, evening = (w["features"]["cell"] for w in edgewatch(*words).json["windows"])
    assert (morning["drifted"], evening["drifted"]) == (False, True)
