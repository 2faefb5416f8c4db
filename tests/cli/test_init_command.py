"""``edgewatch init``: a site without a question asked."""

from __future__ import annotations

import stat
import sys
import tomllib
from pathlib import Path

import pytest

from edgewatch.cli.demo_site import demo_file
from edgewatch.site.config import load_site
from support.command_line import Edgewatch

MODEL, REFERENCE = demo_file("cytology.onnx"), demo_file("reference.csv")


def test_a_new_site_loads_and_explains_itself(edgewatch: Edgewatch, tmp_path: Path) -> None:
    made = edgewatch("init", tmp_path / "site", "--name", 'Ward "3"', "--json").json
    assert made["name"] == load_site(tmp_path / "site").name == 'Ward "3"'
    assert "# A slot is a place where equipment belongs." in (
        tmp_path / "site" / "site.toml"
    ).read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_its_folders_are_for_their_owner_alone(edgewatch: Edgewatch, tmp_path: Path) -> None:
    site = tmp_path / "site"
    edgewatch("init", site)
    folders = [site, *(path for path in site.iterdir() if path.is_dir())]
    assert {stat.S_IMODE(path.stat().st_mode) for path in folders} == {0o700}
    assert {"models", "baselines", "spool", "keys"} <= {path.name for path in folders}


def test_what_the_comments_show_is_valid_once_the_signs_are_off(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    edgewatch("init", tmp_path / "site")
    file = tmp_path / "site" / "site.toml"
    lines = file.read_text(encoding="utf-8").splitlines()
    begin = next(i for i, line in enumerate(lines) if line == "# [[slot]]")
    code = [
        line.removeprefix("# ") if " = " in line or "[[" in line else line for line in lines[begin:]
    ]
    file.write_text("\n".join([*lines[:begin], *code]), encoding="utf-8")
    config = load_site(tmp_path / "site")
    assert [config.model[0].name, config.slot[0].name, config.feed[0].name] == [
        "cytology",
        "analyser",
        "line",
    ]


def test_a_model_and_its_reference_are_all_it_needs(edgewatch: Edgewatch, tmp_path: Path) -> None:
    site = tmp_path / "site"
    words = ("--model", MODEL, "--reference", REFERENCE, "--label", "diagnosis")
    made = edgewatch("init", site, *words, "--json").json
    assert made["model"]["name"] == "cytology"
    assert made["model"]["task"] == "classification"
    assert made["baseline"]["rows"] == 249
    declared = tomllib.loads((site / "site.toml").read_text(encoding="utf-8"))["model"][0]
    assert declared["inputs"][:2] == ["mean radius", "mean texture"]
    assert (site / declared["onnx"]).read_bytes() == MODEL.read_bytes()
    shown = edgewatch("baseline", "show", "cytology", "--site", site, "--json").json
    assert shown["baseline"] == made["baseline"]["baseline"]


def test_a_folder_that_is_a_site_already_is_left_alone(edgewatch: Edgewatch, site: Path) -> None:
    before = (site / "site.toml").read_bytes()
    assert "there is a site already" in edgewatch("init", site).error
    assert (site / "site.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--model", "absent.onnx"], "no such file"),
        (["--model", MODEL, "--reference", "absent.csv"], "no such file"),
        (["--reference", REFERENCE], "--model"),
        (["--model", REFERENCE], "cannot be loaded"),
    ],
)
def test_bad_input_makes_no_site(
    edgewatch: Edgewatch, tmp_path: Path, words: list[object], says: str
) -> None:
    assert says in edgewatch("init", tmp_path / "site", *words).error
    assert not (tmp_path / "site").exists()


def test_a_reference_that_does_not_fit_leaves_no_half_site(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    narrow = tmp_path / "narrow.csv"
    narrow.write_text("mean radius,diagnosis\n12.5,benign\n")
    words = ("--model", MODEL, "--reference", narrow, "--label", "diagnosis")
    error = edgewatch("init", tmp_path / "site", *words).error
    assert f"{narrow}: has 1 columns of numbers for the 30 inputs" in error
    again = ("--model", MODEL, "--reference", REFERENCE, "--label", "diagnosis")
    assert edgewatch("init", tmp_path / "site", *again).code == 0
