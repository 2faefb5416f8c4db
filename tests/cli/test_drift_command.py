"""``edgewatch drift``: every method's value and limit, per window and feature."""

from __future__ import annotations

from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from edgewatch.cli.demo_site import demo_file
from edgewatch.sdk.paths import baseline_folder, record_file
from edgewatch.store import measures
from edgewatch.store.connection import one_transaction, open_writer
from edgewatch.store.tiers import mark_due
from support.command_line import MODEL, ROWS, Edgewatch

FEATURE = {
    "kind",
    "psi",
    "ks",
    "ks_p",
    "js",
    "wasserstein",
    "hellinger",
    "chi2",
    "chi2_p",
    "missing",
    "range",
    "stuck",
    "duplicated",
    "out_of_domain",
    "evidence",
    "limit",
    "limits",
    "drifted",
    "errors",
}


def test_windows_have_the_shape_that_integrators_read(edgewatch: Edgewatch, swapped: Path) -> None:
    found = edgewatch("drift", MODEL, "--site", swapped, "--json").json
    assert found["model"] == MODEL
    assert len(found["baseline"]) == 64
    window = found["windows"][-1]
    parts = ["from", "to", "n", "features", "multivariate", "outputs", "drifted"]
    assert set(window) >= set(parts)
    assert len(window["features"]) == 30
    assert set(window["outputs"]) >= {"probabilities[0]", "probabilities[1]"}
    feature = window["features"]["mean radius"]
    assert set(feature) >= FEATURE
    assert feature["kind"] == "measurand"
    assert (feature["missing"], feature["out_of_domain"]) == (0.0, 0.0)
    assert feature["limit"] == feature["limits"][feature["method"]]


def test_where_nothing_was_judged_nothing_is_said_to_be_calm(
    edgewatch: Edgewatch, swapped: Path
) -> None:
    words = ("drift", MODEL, "--site", swapped, "--to", "2026-03-01T08:00:00Z")
    assert "Nothing drifts." not in edgewatch(*words).out
    why = edgewatch(*words, "--json").json["attribution"]
    assert why["sentence"] == "Whether anything drifts cannot be judged here."
    few = (*words[:4], "--window", "3", "--to", "2026-03-01T08:01:00Z")
    assert "cannot be judged here" in edgewatch(*few).out


def test_windows_may_be_measured_anew_by_rows(edgewatch: Edgewatch, swapped: Path) -> None:
    words = ("--window", "120", "--site", swapped, "--json")
    before, after = edgewatch("drift", MODEL, *words).json["windows"]
    assert (before["n"], after["n"]) == (120, ROWS - 120)
    assert before["drifted"] is False
    # 40 rows are too few for a distance to be judged, and enough for the evidence.
    assert after["features"]["mean radius"]["limits"]["ks"] is None
    assert after["drifted"] is True
    assert after["features"]["mean radius"]["ks"] > before["features"]["mean radius"]["ks"]


def test_rows_beyond_those_that_are_read_are_told_of(
    edgewatch: Edgewatch, swapped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("edgewatch.cli._drift.MOST_ROWS", 50)
    done = edgewatch("drift", MODEL, "--window", "40", "--site", swapped, "--json")
    assert [window["n"] for window in done.json["windows"]] == [40, 10]
    assert "Of more than 50 rows only those up to 2026-03-01T08:16:20.000000Z are read." in done.err


def test_windows_may_be_measured_anew_by_time(edgewatch: Edgewatch, swapped: Path) -> None:
    words = ("--window", "10min", "--site", swapped, "--json")
    windows = edgewatch("drift", MODEL, *words).json["windows"]
    assert [window["n"] for window in windows] == [30, 30, 30, 30, 30, 10]
    assert windows[1]["from"] == "2026-03-01T08:10:00.000000Z"


def test_a_span_limits_what_is_shown(edgewatch: Edgewatch, swapped: Path) -> None:
    span = ("--from", "2026-03-01T08:45:00Z", "--to", "2026-03-01T08:50:00Z")
    words = ("drift", MODEL, *span, "--site", swapped, "--json")
    assert [w["n"] for w in edgewatch(*words, "--window", "1000").json["windows"]] == [15]
    for window in edgewatch(*words).json["windows"]:
        assert "2026-03-01T08:45" <= window["to"] < "2026-03-01T08:50"
        assert window["features"]["mean radius"]["out_of_domain"] is not None


def test_a_person_reads_the_last_window(edgewatch: Edgewatch, swapped: Path, site: Path) -> None:
    shown = edgewatch("drift", MODEL, "--site", swapped).out
    assert "mean radius" in shown
    assert "as reference" in shown
    assert "too few predictions" in edgewatch("drift", MODEL, "--site", site).out


def test_windows_measured_anew_say_how_all_inputs_are_together(
    edgewatch: Edgewatch, swapped: Path
) -> None:
    words = ("--window", "120", "--site", swapped, "--json")
    found = edgewatch("drift", MODEL, *words).json
    together = found["windows"][0]["multivariate"]
    assert {"t2", "t2_limit", "q", "q_limit", "energy", "energy_p", "drifted"} <= set(together)
    assert together["t2"] > 0
    assert found["definition"] == "edgewatch"


def test_the_evidence_of_the_sequential_detectors_is_shown_with_its_alarm_at_one(
    edgewatch: Edgewatch, swapped: Path
) -> None:
    words = ("--window", "80", "--site", swapped, "--json")
    feature = edgewatch("drift", MODEL, *words).json["windows"][0]["features"]["mean radius"]
    assert 0 <= feature["evidence"] < 1
    assert feature["limits"]["evidence"] == 1.0


def test_numbers_by_another_definition_are_those_of_that_tool(
    edgewatch: Edgewatch, swapped: Path
) -> None:
    words = ("drift", MODEL, "--window", "1h", "--site", swapped, "--json")
    ours = edgewatch(*words, "--definition", "edgewatch").json
    peer = edgewatch(*words, "--definition", "scipy").json
    assert peer["definition"] == "scipy"
    one, other = (found["windows"][0]["features"]["mean radius"] for found in (ours, peer))
    assert (other["psi"], other["js"], other["limit"], other["limits"]) == (None, None, None, {})
    assert other["ks"] == pytest.approx(one["ks"], abs=one["errors"]["ks"] + 1e-12)
    # In the unit of the feature, of which our own spread is several.
    assert other["wasserstein"] > one["wasserstein"]
    assert peer["windows"][0]["drifted"] == ours["windows"][0]["drifted"]


def test_a_definition_that_nobody_has_is_refused(edgewatch: Edgewatch, site: Path) -> None:
    said = edgewatch("drift", MODEL, "--definition", "whylogs", "--site", site).error
    assert "one of edgewatch, scipy, evidently, nannyml, frouros" in said


@pytest.mark.parametrize("window", ["0", "often", "0s"])
def test_a_window_that_is_none_is_refused(edgewatch: Edgewatch, site: Path, window: str) -> None:
    assert "expected such as" in edgewatch("drift", MODEL, "--window", window, "--site", site).error


def test_a_model_without_a_baseline_says_how_to_build_one(edgewatch: Edgewatch, site: Path) -> None:
    edgewatch("model", "add", "m", "--inputs", "a", "--outputs", "b", "--site", site)
    assert "edgewatch baseline build m" in edgewatch("drift", "m", "--site", site).error


def test_windows_of_time_are_those_of_the_rows_within_them(
    edgewatch: Edgewatch, swapped: Path
) -> None:
    words = ("--site", swapped, "--json", "--window")
    by_time = edgewatch("drift", MODEL, *words, "1h").json["windows"][0]
    by_rows = edgewatch("drift", MODEL, *words, "1000").json["windows"][0]
    assert (by_time["from"], by_time["to"]) == (
        "2026-03-01T08:00:00.000000Z",
        "2026-03-01T09:00:00.000000Z",
    )
    for name, one in by_rows["features"].items():
        other = by_time["features"][name]
        for measure in ("psi", "missing", "out_of_domain", "js", "hellinger", "chi2"):
            assert other[measure] == pytest.approx(one[measure], abs=1e-9), (name, measure)
        for measure in ("ks", "wasserstein"):
            assert abs(other[measure] - one[measure]) <= other["errors"][measure] + 1e-12
            assert one["errors"][measure] == 0.0


def test_windows_of_time_do_not_need_the_rows(edgewatch: Edgewatch, swapped: Path) -> None:
    words = ("drift", MODEL, "--window", "10min", "--site", swapped, "--json")
    before = edgewatch(*words).json["windows"]
    with closing(open_writer(record_file(swapped))) as db:
        db.execute("DELETE FROM prediction")
    assert edgewatch(*words).json["windows"] == before


def test_a_window_within_a_minute_is_cut_from_the_rows(edgewatch: Edgewatch, swapped: Path) -> None:
    words = ("--window", "40s", "--to", "2026-03-01T08:02:00Z", "--site", swapped, "--json")
    assert [w["n"] for w in edgewatch("drift", MODEL, *words).json["windows"]] == [2, 2, 2]
    span = ("--from", "2026-03-01T08:00:30Z", "--to", "2026-03-01T08:01:30Z", "--window", "1h")
    (window,) = edgewatch("drift", MODEL, *span, "--site", swapped, "--json").json["windows"]
    assert window["n"] == 3


@pytest.mark.parametrize("window", ["1h", "1000", "7s"])
def test_rows_of_two_files_are_never_in_one_window(
    edgewatch: Edgewatch, swapped: Path, window: str
) -> None:
    with closing(open_writer(record_file(swapped))) as db:
        half = db.execute("SELECT time_ns FROM prediction ORDER BY time_ns LIMIT 1 OFFSET 60")
        at_ns = int(half.fetchone()[0])
        db.execute("INSERT INTO model SELECT 99, name, 'f00d', first_ns, detail FROM model")
        for table in ("prediction", "rollup", "service_minute"):
            column = "time_ns" if table == "prediction" else "start_ns"
            db.execute(f"UPDATE {table} SET model_id = 99 WHERE {column} >= ?", (at_ns,))  # noqa: S608
        for model_id in (1, 99):
            mark_due(db, model_id, [at_ns])
    words = ("drift", MODEL, "--window", window, "--site", swapped, "--json")
    windows = edgewatch(*words).json["windows"]
    counts: dict[str, int] = {}
    for one in windows:
        counts[one["sha256"]] = counts.get(one["sha256"], 0) + one["n"]
    assert counts.pop("f00d") == ROWS - 60
    assert list(counts.values()) == [60]


def test_a_baseline_of_an_older_form_is_told_of_and_stands_in_nobodys_way(
    edgewatch: Edgewatch, swapped: Path
) -> None:
    old = outdate_baseline(swapped)
    assert "Build it anew" in edgewatch("drift", MODEL, "--site", swapped).error
    reference = demo_file("reference.csv")
    words = ("baseline", "build", MODEL, reference, "--label", "diagnosis", "--site", swapped)
    assert edgewatch(*words).code == 0
    found = edgewatch("drift", MODEL, "--site", swapped, "--json")
    assert found.json["windows"] == []
    assert old in found.err
    explained = edgewatch("explain", MODEL, "--site", swapped, "--json")
    assert explained.json["baseline"] == found.json["baseline"]


def outdate_baseline(site: Path) -> str:
    """Put one of schema 1 in the place of the baseline that all was judged against."""
    content = '{"schema":1}'
    name = sha256(content.encode()).hexdigest()
    (baseline_folder(site) / f"{name}.json").write_text(content, encoding="utf-8")
    with closing(open_writer(record_file(site))) as db, one_transaction(db):
        measures.activate_baseline(db, name, MODEL, 3, content, 1)
        db.execute("UPDATE measurement SET baseline_id = ?", (name,))
        db.execute("UPDATE baseline_period SET baseline_id = ?", (name,))
    return name
