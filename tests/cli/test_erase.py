"""``edgewatch erase``, and cases that are recorded under pseudonyms, from program to command."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from edgewatch import Recorder
from edgewatch.agent.settle import settle
from edgewatch.audit.seals.check import check_record
from edgewatch.sdk.cases import case_keys
from edgewatch.sdk.paths import record_file
from edgewatch.store.connection import open_reader
from support.command_line import Edgewatch

SITE = '[[model]]\nname = "scorer"\n'
KEYED = f'{SITE}[privacy]\ncases = "keyed"\n'
CASE = "S23-104711"
ASKED = ("--by", "A. Weber", "--note", "request 7")


@pytest.fixture(params=[SITE, KEYED], ids=["kept", "keyed"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Six predictions: two of the case, one of a batch that ends like it, others."""
    (tmp_path / "site.toml").write_text(request.param)
    recorder = Recorder("scorer", site=tmp_path, inputs=["x"], outputs=["y"])
    for case in (CASE, "B-1", CASE, "B-2", None, "B-3/2"):
        recorder.record({"x": 1.0}, {"y": 2.0}, case=case)
    recorder.close()
    settle(tmp_path)
    return tmp_path


def cases_of(edgewatch: Edgewatch, site: Path, *words: object) -> list[str | None]:
    listed = edgewatch("predictions", "scorer", "--json", *words, "--site", site)
    return [row["case"] for row in listed.json]


def test_a_case_is_shown_and_asked_for_before_it_goes(edgewatch: Edgewatch, site: Path) -> None:
    (site / "truth.csv").write_text(f"case,truth\n{CASE},benign\nB-3/2,malign\nB-9,benign\n")
    words = ("truth.csv", "--case", "case", "--label", "truth")
    told = edgewatch(
        "labels", "import", "scorer", site / words[0], *words[1:], "--json", "--site", site
    )
    assert told.json["joined"] == 2
    assert told.json["unknown_cases"] == ["B-9"]

    edgewatch("report", "incident", site / "i.json", "--case", CASE, "--site", site)
    asked = edgewatch("erase", "--case", CASE, *ASKED, "--site", site)
    assert asked.code == 2
    assert "To be erased: 2 predictions, 1 label." in asked.err
    assert "So do extracts of an incident" in asked.err
    assert "--yes" in asked.err
    assert len(cases_of(edgewatch, site, "--case", CASE)) == 2

    done = edgewatch("erase", "--case", CASE, *ASKED, "--yes", "--json", "--site", site)
    assert done.json["erased"] == {"predictions": 2, "labels": 1}
    assert cases_of(edgewatch, site, "--case", CASE) == []
    assert len(cases_of(edgewatch, site)) == 4
    with closing(open_reader(record_file(site))) as db:
        assert check_record(db).findings == ()
        (action,) = db.execute("SELECT * FROM action WHERE kind = 'record.erase'").fetchall()
    for name in {CASE, *case_keys(site).lookups(CASE)}:
        assert name not in str(action)
        assert name.encode() not in record_file(site).read_bytes()


def test_nothing_is_erased_without_a_reason_a_case_or_somebody(
    edgewatch: Edgewatch, site: Path
) -> None:
    for words, complaint in (
        (("--case", CASE, "--by", "A. Weber", "--note", " "), "needs a reason"),
        (("--case", "nobody", *ASKED), "holds nothing of case nobody"),
        (("--id", 99, *ASKED), "holds nothing of prediction 99"),
        (("--id", 1, "--case", CASE, *ASKED), "one of them"),
        (ASKED, "one of them"),
    ):
        refused = edgewatch("erase", *words, "--yes", "--site", site)
        assert refused.code == 2
        assert complaint in refused.err
    assert len(cases_of(edgewatch, site)) == 6


def test_pseudonyms_are_of_what_is_recorded_from_then_on(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    for text in (SITE, KEYED):
        (tmp_path / "site.toml").write_text(text)
        recorder = Recorder("scorer", site=tmp_path, inputs=["x"], outputs=["y"])
        recorder.record({"x": 1.0}, {"y": 2.0}, case=CASE)
        recorder.close()
        settle(tmp_path)
    # found by its name, old and new alike, and by the pseudonym itself
    found = cases_of(edgewatch, tmp_path, "--case", CASE)
    token = case_keys(tmp_path)(CASE)
    assert found == [CASE, token]
    assert cases_of(edgewatch, tmp_path, "--case", token) == [token]
