"""``edgewatch report``: a period, an old model against a new one, one incident."""

from __future__ import annotations

import csv
import json
import shutil
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import onnx
import pytest

from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.audit.seals.sealer import Sealer
from edgewatch.cli.demo_site import demo_file
from edgewatch.store import compaction
from edgewatch.store.connection import one_transaction, open_reader, open_writer
from edgewatch.store.journal import actions_of
from support.command_line import MODEL, ROWS, SWAPPED_AT, Edgewatch

LATER_NS = 1_900_000_000 * 10**9


@pytest.fixture(scope="module")
def sealed(site_replayed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site after the replay; what it recorded is sealed, and its predictions in chunks."""
    site = Path(shutil.copytree(site_replayed, tmp_path_factory.mktemp("sealed") / "site"))
    with closing(open_writer(site / "log.db")) as db:
        sealer = Sealer(db, site, SealKeys.open(site, "file"))
        sealer.watch_changes()
        with one_transaction(db):
            sealer.seal(LATER_NS)
        sealer.committed()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(compaction, "ROWS", 50)
            while compaction.compact_step(db, 2**62):
                pass
        assert db.execute("SELECT sum(n) FROM chunk").fetchone()[0] == ROWS - 10
    return site


def traces(site: Path, kind: str) -> list[dict[str, Any]]:
    """What the record knows of such acts, once it has taken in what was sent."""
    from edgewatch.agent.settle import settle

    settle(site)
    with closing(open_reader(site / "log.db")) as db:
        return actions_of(db, kind, 10)


def altered(path: Path, factor: float) -> Path:
    """The demo's model with other coefficients."""
    model = onnx.load(str(demo_file("cytology.onnx")))
    for node in model.graph.node:
        for attribute in node.attribute:
            if attribute.name == "coefficients":
                attribute.floats[:] = [value * factor for value in attribute.floats]
    onnx.save(model, str(path))
    return path


def test_an_incident_can_be_checked_without_the_site(
    sealed: Path, edgewatch: Edgewatch, tmp_path: Path
) -> None:
    out = tmp_path / "a.zip"
    row = edgewatch("predictions", MODEL, "--site", sealed, "--json").json[SWAPPED_AT + 3]
    said = edgewatch("report", "incident", out, "--case", row["case"], "--site", sealed, "--json")
    assert said.json["predictions"] == [row["id"]]
    assert said.json["unproved"] == []
    answer = edgewatch("report", "check", out, "--json").json
    assert (answer["valid"], answer["findings"]) == (True, [])
    assert {"prediction": 1, "label": 1, "layout": 1}.items() <= answer["proved"].items()
    with zipfile.ZipFile(out) as archive:
        assert archive.namelist() == ["incident.html", "incident.json", "incident.pdf"]
        told = json.loads(archive.read("incident.json"))
    assert told["predictions"][0]["inputs"] == row["inputs"]
    assert told["predictions"][0]["trust"] == "do-not-rely"
    assert told["explanations"][-1]["sentences"]
    assert traces(sealed, "incident.extracted")[0]["subject"] == f"prediction {row['id']}"


def test_an_altered_incident_is_found_out(
    sealed: Path, edgewatch: Edgewatch, tmp_path: Path
) -> None:
    out = tmp_path / "a.json"
    edgewatch("report", "incident", out, "--id", 3, "--site", sealed, "--json")
    told = json.loads(out.read_text(encoding="utf-8"))
    assert edgewatch("report", "check", out, "--key", "rubbish").code == 2
    told["labels"][0]["value"] = "another"
    out.write_text(json.dumps(told), encoding="utf-8")
    answer = edgewatch("report", "check", out)
    assert answer.code == 1
    assert "has another value than was sealed" in answer.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--case", "nobody"), 'the record holds no case "nobody"'),
        ((), "one case or prediction is reported; expected either --case or --id"),
    ],
)
def test_an_incident_that_is_not_there_is_said_to_be(
    words: tuple[str, ...], said: str, sealed: Path, edgewatch: Edgewatch, tmp_path: Path
) -> None:
    result = edgewatch("report", "incident", tmp_path / "a.zip", *words, "--site", sealed)
    assert said in result.error
    assert not (tmp_path / "a.zip").exists()


def test_a_period_is_told_as_rates_and_metrics(
    sealed: Path, edgewatch: Edgewatch, tmp_path: Path
) -> None:
    out = tmp_path / "p.csv"
    span = ("--from", "2026-03-01T08:00:00Z", "--to", "2026-03-01T09:00:00Z", "--step", "10min")
    found = edgewatch("report", "period", out, *span, "--site", sealed, "--json").json
    series = {(one["model"], one["name"]): one for one in found["series"]}
    affected = series[(MODEL, "affected by replaced equipment")]
    assert sum(step["count"] for step in affected["steps"]) == ROWS - SWAPPED_AT
    assert sum(step["exposure"] for step in affected["steps"]) == ROWS
    measured = series[(MODEL, "accuracy, measured")]
    assert measured["limit"] == pytest.approx(0.92, abs=0.01)
    assert all(s["low"] <= s["value"] <= s["high"] + 1e-9 for s in measured["steps"])
    rows = list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == sum(len(one["steps"]) for one in found["series"])
    assert traces(sealed, "report.made")[0]["payload"]["of"] == "period"


def test_a_period_without_time_is_refused(
    sealed: Path, edgewatch: Edgewatch, tmp_path: Path
) -> None:
    span = ("--from", "2026-03-02T08:00:00Z", "--to", "2026-03-01T09:00:00Z")
    result = edgewatch("report", "period", tmp_path / "p.csv", *span, "--site", sealed)
    assert "the period ends before it begins" in result.error


def test_the_same_model_says_the_same(sealed: Path, edgewatch: Edgewatch, tmp_path: Path) -> None:
    model = demo_file("cytology.onnx")
    out = tmp_path / "c.json"
    found = edgewatch(
        "report", "compare", MODEL, out, "--with", model, "--site", sealed, "--json"
    ).json
    assert (found["n"], found["failed"], found["skipped"]) == (ROWS, 0, 0)
    assert found["agreement"]["share"] == 1.0
    assert found["shifts"]["probabilities[1]"]["largest"] == pytest.approx(0, abs=1e-6)
    assert found["old"] == [found["new"]]
    assert traces(sealed, "model.compared")[0]["payload"]["n"] == ROWS


def test_a_worse_model_is_found_on_recorded_inputs(
    sealed: Path, edgewatch: Edgewatch, tmp_path: Path
) -> None:
    new, out = altered(tmp_path / "new.onnx", -1.0), tmp_path / "c.pdf"
    said = edgewatch("report", "compare", MODEL, out, "--with", new, "--site", sealed)
    assert said.code == 0
    assert "accuracy: worse" in said.out
    assert out.read_bytes().startswith(b"%PDF")


def test_a_file_of_another_kind_or_that_is_there_is_refused(
    sealed: Path, edgewatch: Edgewatch, tmp_path: Path
) -> None:
    there = tmp_path / "p.pdf"
    there.touch()
    assert "is there already" in edgewatch("report", "period", there, "--site", sealed).error
    wrong = edgewatch("report", "period", tmp_path / "p.docx", "--site", sealed)
    assert "expected a name that ends in .pdf or .html or .json or .csv" in wrong.error
