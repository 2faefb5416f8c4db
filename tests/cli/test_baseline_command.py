"""``edgewatch baseline``: describing the reference."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from edgewatch.cli.demo_site import demo_file
from edgewatch.monitors.baseline import load_baseline
from support.command_line import MODEL, Edgewatch, changed

REFERENCE = demo_file("reference.csv")


def write_rows(path: Path, header: str, *rows: str) -> Path:
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def scorer(edgewatch: Edgewatch, site: Path) -> Path:
    """A site with a model that is not ONNX."""
    names = ("--inputs", "age,bp", "--outputs", "risk")
    assert edgewatch("model", "add", "scorer", *names, "--site", site).code == 0
    return site


def test_an_onnx_model_is_run_over_the_reference(edgewatch: Edgewatch, site: Path) -> None:
    built = edgewatch(
        "baseline", "build", "cytology", REFERENCE, "--label", "diagnosis", "--site", site, "--json"
    ).json
    assert (built["rows"], len(built["inputs"])) == (249, 30)
    assert built["outputs"] == ["probabilities[0]", "probabilities[1]", "label"]
    saved = load_baseline(site / "baselines" / f"{built['baseline']}.json")
    assert saved.model_sha256 is not None
    assert all(0 <= profile.median <= 1 for profile in saved.outputs)
    assert saved.outputs[-1].levels == ("benign", "malignant")


def test_the_newest_baseline_is_the_one_in_force(edgewatch: Edgewatch, site: Path) -> None:
    words = ("baseline", "build", "cytology", REFERENCE, "--site", site, "--json")
    first, second = edgewatch(*words).json["baseline"], edgewatch(*words).json["baseline"]
    shown = edgewatch("baseline", "show", "cytology", "--site", site, "--json").json
    assert first != second == shown["baseline"]
    assert {"name", "role", "kind", "accepted", "missing", "cannot"} <= set(shown["features"][0])


def test_a_reference_without_the_models_columns_lists_them(
    edgewatch: Edgewatch, site: Path, tmp_path: Path
) -> None:
    lacking = write_rows(tmp_path / "r.csv", "mean radius,mean texture", "1,2")
    error = edgewatch("baseline", "build", "cytology", lacking, "--site", site).error
    assert f"{lacking}: lacks columns 'mean perimeter', 'mean area'" in error
    assert "The file has 'mean radius', 'mean texture'" in error


def test_a_reading_that_is_no_number_is_found_by_line_and_column(
    edgewatch: Edgewatch, scorer: Path, tmp_path: Path
) -> None:
    text = REFERENCE.read_text(encoding="utf-8").splitlines()
    text[2] = text[2].replace("14.25", "high", 1)
    bad = tmp_path / "bad.csv"
    bad.write_text("\n".join(text), encoding="utf-8")
    error = edgewatch("baseline", "build", "cytology", bad, "--site", scorer).error
    assert f"{bad}, line 3, column 'mean radius'" in error
    assert "'high' is not a number" in error


def test_a_model_without_onnx_reads_its_outputs_from_the_file(
    edgewatch: Edgewatch, scorer: Path, tmp_path: Path
) -> None:
    rows = [f"{age},{100 + age},{age / 100},{age % 2}" for age in range(40, 90)]
    named = write_rows(tmp_path / "named.csv", "age,bp,risk,truth", *rows)
    other = write_rows(tmp_path / "other.csv", "age,bp,p,truth", *rows)
    words = ("--label", "truth", "--site", scorer, "--json")
    built = edgewatch("baseline", "build", "scorer", named, *words).json
    assert (built["inputs"], built["outputs"]) == (["age", "bp"], ["risk"])
    error = edgewatch("baseline", "build", "scorer", other, "--site", scorer).error
    assert "lacks column 'risk'" in error
    renamed = edgewatch("baseline", "build", "scorer", other, "--score", "p", *words).json
    assert renamed["outputs"] == ["risk"]


def test_inputs_that_are_named_nowhere_take_the_names_of_the_reference(
    edgewatch: Edgewatch, site: Path
) -> None:
    model = demo_file("cytology.onnx")
    edgewatch("model", "add", "fresh", "--onnx", model, "--site", site)
    words = ("--label", "diagnosis", "--site", site)
    assert edgewatch("baseline", "build", "fresh", REFERENCE, *words).code == 0
    assert '"worst fractal dimension",' in (site / "site.toml").read_text(encoding="utf-8")


def test_a_model_without_a_baseline_says_how_to_build_one(
    edgewatch: Edgewatch, scorer: Path
) -> None:
    error = edgewatch("baseline", "show", "scorer", "--site", scorer).error
    assert "edgewatch baseline build scorer" in error


def test_labels_that_are_no_answers_of_the_model_are_told(
    edgewatch: Edgewatch, site: Path, tmp_path: Path
) -> None:
    reference = Path(shutil.copyfile(demo_file("reference.csv"), tmp_path / "reference.csv"))
    with changed(reference) as rows:
        for number, row in enumerate(rows):
            row["ward"] = "north" if number % 2 else "south"
    words = ("baseline", "build", MODEL, reference, "--label", "ward", "--site", site, "--json")
    said = " / ".join(edgewatch(*words).json["cannot"])
    assert "no row of the reference has both an answer" in said
