"""``edgewatch explain``: one prediction, through the very model, in words and in JSON."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from edgewatch.cli.demo_site import demo_file
from support import onnx_models
from support.command_line import MODEL, Edgewatch, changed


@pytest.fixture(scope="module")
def whole(site_replayed: Path) -> Path:
    return site_replayed


def test_shares_add_up_to_the_recorded_output(whole: Path, edgewatch: Edgewatch) -> None:
    found = edgewatch("explain", MODEL, "--id", 3, "--site", whole, "--json").json
    assert (found["model"], found["id"], found["method"]) == (MODEL, 3, "shapley")
    shares = [one["share"] for one in found["inputs"]]
    assert len(shares) == 30
    assert sum(shares) == pytest.approx(found["value"] - found["base"])
    assert found["value"] == pytest.approx(found["recorded"], abs=1e-6)
    assert all(one["error"] >= 0 for one in found["inputs"])
    assert found["permutations"] == 400
    assert found["cannot"] == []


def test_the_case_and_the_id_name_the_same_prediction(whole: Path, edgewatch: Edgewatch) -> None:
    row = edgewatch("predictions", MODEL, "--site", whole, "--json").json[7]
    by_id = edgewatch("explain", MODEL, "--id", row["id"], "--site", whole, "--json").json
    by_case = edgewatch("explain", MODEL, "--case", row["case"], "--site", whole, "--json").json
    timed = {"load_ms", "elapsed_ms"}
    assert {k: v for k, v in by_id.items() if k not in timed} == {
        k: v for k, v in by_case.items() if k not in timed
    }
    assert by_id["baseline"] == row["baseline"]


def test_the_last_prediction_is_explained_where_none_is_named(
    whole: Path, edgewatch: Edgewatch
) -> None:
    rows = edgewatch("predictions", MODEL, "--site", whole, "--json").json
    assert edgewatch("explain", MODEL, "--site", whole, "--json").json["id"] == rows[-1]["id"]


def test_another_output_can_be_asked_for(whole: Path, edgewatch: Edgewatch) -> None:
    asked = ("explain", MODEL, "--id", 3, "--site", whole, "--json")
    one = edgewatch(*asked).json
    names = list(edgewatch("predictions", MODEL, "--site", whole, "--json").json[0]["outputs"])
    other_name = next(n for n in names if n != one["output"] and "prob" in n)
    other = edgewatch(*asked, "--output", other_name).json
    assert other["output"] == other_name
    assert other["value"] == pytest.approx(1 - one["value"], abs=1e-5)


def test_more_samples_make_the_error_smaller(whole: Path, edgewatch: Edgewatch) -> None:
    asked = ("explain", MODEL, "--id", 3, "--site", whole, "--json", "--samples")
    few, many = edgewatch(*asked, 40).json, edgewatch(*asked, 4000).json
    assert (few["permutations"], many["permutations"]) == (40, 4000)
    worst = [max(one["error"] for one in found["inputs"]) for found in (few, many)]
    assert worst[1] < worst[0] / 3


def test_a_person_reads_sentences_and_a_table(whole: Path, edgewatch: Edgewatch) -> None:
    printed = edgewatch("explain", MODEL, "--id", 3, "--site", whole)
    assert printed.code == 0
    assert "for rows of the reference it is" in printed.out
    assert "The first 12 of 30 inputs" in printed.out


def test_a_reading_outside_is_said_and_which_alarm_it_raised(
    site_made: Path, tmp_path: Path, edgewatch: Edgewatch
) -> None:
    site = Path(shutil.copytree(site_made, tmp_path / "site"))
    stream = Path(shutil.copyfile(demo_file("stream.csv"), tmp_path / "stream.csv"))
    with changed(stream) as rows:
        del rows[60:]
        for row in rows[40:]:
            row["mean radius"] = str(5 * float(row["mean radius"]))
    assert edgewatch("replay", MODEL, stream, "--site", site).code == 0
    explained = [
        edgewatch("explain", MODEL, "--id", number, "--site", site, "--json").json
        for number in range(41, 61)
    ]
    (raised,) = [found for found in explained if found["raised"]]
    assert raised["raised"] == [{"code": "input.domain", "feature": "mean radius"}]
    assert any("Outside the reference: mean radius" in text for text in raised["sentences"])
    assert raised["distance"]["beyond"]


def test_a_model_without_onnx_is_explained_by_distance_alone(
    tmp_path: Path, edgewatch: Edgewatch
) -> None:
    site = _recorded_site(tmp_path, edgewatch)
    found = edgewatch("explain", "scorer", "--site", site, "--json").json
    assert (found["method"], found["value"]) == ("distance", None)
    assert found["recorded"] is not None
    assert found["distance"]["p"] > 0
    assert found["nearest"]
    assert any("no ONNX file" in said for said in found["cannot"])


def test_what_is_not_there_is_said_in_one_line(whole: Path, edgewatch: Edgewatch) -> None:
    asked = ("explain", MODEL, "--site", whole)
    assert "no prediction 987654 of the model" in edgewatch(*asked, "--id", 987654).error
    assert 'no prediction of the case "A-0"' in edgewatch(*asked, "--case", "A-0").error
    assert "is no output of the model" in edgewatch(*asked, "--output", "weather").error
    both = edgewatch(*asked, "--id", 3, "--case", "A-0").error
    assert "two predictions" in both
    assert "no model" in edgewatch("explain", "other", "--site", whole).error


def test_a_site_without_predictions_says_so(site_made: Path, edgewatch: Edgewatch) -> None:
    assert "predicted nothing yet" in edgewatch("explain", MODEL, "--site", site_made).error


def _recorded_site(folder: Path, edgewatch: Edgewatch) -> Path:
    rng = np.random.default_rng(0)
    site, table = folder / "site", folder / "rows.csv"
    rows = rng.normal(size=(80, 3))
    lines = ["a,b,risk", *(f"{a},{b},{1 / (1 + np.exp(-a))}" for a, b, _ in rows)]
    table.write_text("\n".join(lines) + "\n")
    assert edgewatch("init", site).code == 0
    declared = ("--task", "classification", "--inputs", "a,b", "--outputs", "risk")
    assert edgewatch("model", "add", "scorer", *declared, "--site", site).code == 0
    assert edgewatch("baseline", "build", "scorer", table, "--site", site).code == 0
    assert edgewatch("replay", "scorer", table, "--site", site).code == 0
    return site


def test_the_json_has_no_number_that_is_none(whole: Path, edgewatch: Edgewatch) -> None:
    printed = edgewatch("explain", MODEL, "--id", 3, "--site", whole, "--json").out
    assert "NaN" not in printed
    assert json.loads(printed)["sentences"]


@pytest.mark.parametrize("kept", [True, False])
def test_words_have_their_share_where_they_were_kept(
    kept: bool, tmp_path: Path, edgewatch: Edgewatch
) -> None:
    site, model, table = tmp_path / "site", tmp_path / "coded.onnx", tmp_path / "rows.csv"
    model.write_bytes(onnx_models.coded({"red": 10.0, "blue": 0.0}))
    rows = [f"{colour},{x}" for x in range(40) for colour in ("red", "blue")]
    table.write_text("\n".join(["colour,x", *rows, "red,40"]) + "\n")
    assert edgewatch("init", site).code == 0
    declared = ("--onnx", model, "--task", "regression")
    assert edgewatch("model", "add", "coded", *declared, "--site", site).code == 0
    if kept:
        with (site / "site.toml").open("a") as file:
            file.write("\n[model.record]\ntext = true\n")
    assert edgewatch("baseline", "build", "coded", table, "--site", site).code == 0
    assert edgewatch("replay", "coded", table, "--site", site).code == 0
    found = edgewatch("explain", "coded", "--site", site, "--json").json
    shares = {one["name"]: one["share"] for one in found["inputs"]}
    if kept:
        assert shares["colour"] == pytest.approx(5.0, abs=0.5)
        assert any("colour red (+" in text for text in found["sentences"])
    else:
        assert shares == {"colour": None, "x": None}
        assert any("colour was not kept" in said for said in found["cannot"])
