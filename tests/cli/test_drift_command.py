"""``edgewatch drift``: every method's value and limit, per window and feature."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import MODEL, ROWS, Edgewatch

FEATURE = {
    "kind",
    "psi",
    "ks",
    "ks_p",
    "js",
    "wasserstein",
    "missing",
    "out_of_domain",
    "evidence",
    "limit",
    "drifted",
}


def test_windows_have_the_shape_that_integrators_read(edgewatch: Edgewatch, swapped: Path) -> None:
    found = edgewatch("drift", MODEL, "--site", swapped, "--json").json
    assert found["model"] == MODEL
    assert len(found["baseline"]) == 64
    window = found["windows"][-1]
    parts = ["from", "to", "n", "features", "multivariate", "outputs", "drifted"]
    assert set(window) >= set(parts)
    assert len(window["features"]) == 30
    assert set(window["outputs"]) == {"probabilities[0]", "probabilities[1]"}
    feature = window["features"]["mean radius"]
    assert set(feature) >= FEATURE
    assert feature["kind"] == "measurand"
    assert (feature["missing"], feature["out_of_domain"]) == (0.0, 0.0)
    assert feature["limit"] == feature["limits"][feature["method"]]


def test_windows_may_be_measured_anew_by_rows(edgewatch: Edgewatch, swapped: Path) -> None:
    words = ("--window", "120", "--site", swapped, "--json")
    before, after = edgewatch("drift", MODEL, *words).json["windows"]
    assert (before["n"], after["n"]) == (120, ROWS - 120)
    assert before["drifted"] is False
    assert after["drifted"] is None  # 40 rows are too few to judge
    assert after["features"]["mean radius"]["ks"] > before["features"]["mean radius"]["ks"]


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


@pytest.mark.parametrize("window", ["0", "often", "0s"])
def test_a_window_that_is_none_is_refused(edgewatch: Edgewatch, site: Path, window: str) -> None:
    assert "expected such as" in edgewatch("drift", MODEL, "--window", window, "--site", site).error


def test_a_model_without_a_baseline_says_how_to_build_one(edgewatch: Edgewatch, site: Path) -> None:
    edgewatch("model", "add", "m", "--inputs", "a", "--outputs", "b", "--site", site)
    assert "edgewatch baseline build m" in edgewatch("drift", "m", "--site", site).error
