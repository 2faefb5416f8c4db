"""``edgewatch drift`` says why: since when, after which event, and by which inputs."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import Edgewatch
from support.populated_site import MODEL, NS, populate

JOINT = {"t2", "t2_limit", "q", "q_limit", "reconstruction_error", "energy", "energy_p", "drifted"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    populate(folder, end_ns=1_800_000_000 * NS)
    return folder


def test_drift_is_laid_beside_the_change_of_the_device(edgewatch: Edgewatch, site: Path) -> None:
    found = edgewatch("drift", MODEL, "--site", site, "--json").json
    why = found["attribution"]
    named = {one["feature"]: one for one in why["features"]}
    assert named["mean radius"]["event"]["kind"] == "device.changed"
    assert named["mean radius"]["slots"] == ["analyser", "balance"]
    assert named["mean radius"]["since"]["low"] <= named["mean radius"]["since"]["at"]
    assert [one["changed"] for one in why["events"] if one["kind"] == "device.changed"] == [True]


def test_windows_tell_of_all_inputs_together(edgewatch: Edgewatch, site: Path) -> None:
    found = edgewatch("drift", MODEL, "--site", site, "--window", "200", "--json").json
    last = found["windows"][-1]["multivariate"]
    assert set(last) >= JOINT
    assert last["drifted"] is True
    assert found["windows"][0]["multivariate"]["drifted"] is False


def test_a_diagnosis_names_the_inputs(edgewatch: Edgewatch, site: Path) -> None:
    found = edgewatch(
        "drift", MODEL, "--site", site, "--window", "200", "--diagnose", "--json"
    ).json
    told = found["windows"][-1]["multivariate"]["classifier"]
    assert told["low"] > 0.5
    assert next(iter(told["features"])).split()[-1] in {"radius", "perimeter", "area"}


def test_a_person_reads_a_sentence_and_the_events(edgewatch: Edgewatch, site: Path) -> None:
    said = edgewatch("drift", MODEL, "--site", site, "--diagnose").out
    assert "It begins with device.changed of analyser" in said
    assert "can be told from the reference with an AUC of" in said
