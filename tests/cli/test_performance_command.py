"""``edgewatch performance``: measured with labels that come late, twice, corrected or never."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from support.command_line import Edgewatch, quietly
from support.scored_site import MODEL, scored_rows, write_rows

REFERENCE, STREAM, BROKEN = 1_500, 500, 300


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scorer that is as good as its reference for a while, and then wrong in a third."""
    folder = tmp_path_factory.mktemp("scored")
    site = folder / "site"
    good = scored_rows(STREAM, seed=2)
    bad = scored_rows(BROKEN, wrong=0.33, seed=3, first=STREAM)
    quietly("init", site)
    quietly(
        "model", "add", MODEL, "--task", "classification", "--inputs", "x",
        "--outputs", "score,answer", "--site", site,
    )  # fmt: skip
    with (site / "site.toml").open("a", encoding="utf-8") as file:
        file.write("\n[model.accept]\naccuracy = 0.85\n\n[performance]\nwindow_rows = 100\n")
    reference = write_rows(folder / "reference.csv", scored_rows(REFERENCE))
    quietly(
        "baseline", "build", MODEL, reference, "--label", "truth", "--prediction", "answer",
        "--score", "score", "--site", site,
    )  # fmt: skip
    stream = write_rows(folder / "stream.csv", [*good, *bad])
    quietly(
        "replay", MODEL, stream, "--time", "at", "--case", "id", "--label", "truth",
        "--label-delay", "2d", "--segment", "site", "--site", site,
    )  # fmt: skip
    return site


@pytest.fixture(scope="module")
def found(watched: Path) -> Any:
    from edgewatch.cli._performance import performance_of

    return performance_of(watched, MODEL, None, None, None, [])


def test_windows_are_of_so_many_predictions_and_say_what_they_rest_on(found: Any) -> None:
    assert [window["n"] for window in found["windows"]] == [100] * 8
    first = found["windows"][0]
    assert (first["n_labelled"], first["judged"], first["complete"]) == (100, True, True)
    assert first["label"] == {
        "coverage": 1.0, "delay_p50_s": 172_800.0, "delay_p90_s": 172_800.0, "unmatched": [],
    }  # fmt: skip


def test_every_metric_has_its_interval_and_number_of_rows(found: Any) -> None:
    metrics = found["windows"][0]["measured"]
    assert set(metrics) == {
        "accuracy", "precision", "sensitivity", "specificity", "f1", "roc_auc",
        "average_precision", "brier", "log_loss", "calibration_error",
    }  # fmt: skip
    for metric in metrics.values():
        assert metric["low"] <= metric["value"] <= metric["high"]
        assert metric["n"] > 0
    confusion = found["windows"][0]["confusion"]
    assert sum(confusion[cell] for cell in ("tp", "fp", "fn", "tn")) == 100
    assert (confusion["positive"], confusion["negative"]) == ("1", "0")


def test_a_declared_limit_counts_and_others_are_those_of_the_reference(found: Any) -> None:
    assert found["limits"]["accuracy"] == {"value": 0.85, "source": "declared"}
    assert found["limits"]["roc_auc"]["source"] == "reference"
    first, last = found["windows"][0]["measured"], found["windows"][-1]["measured"]
    assert first["accuracy"]["broken"] is False
    assert last["accuracy"]["broken"] is True
    assert last["accuracy"]["evidence"] >= 1
    sequence = last["accuracy"]["sequence"]
    assert sequence["low"] <= last["accuracy"]["value"] <= sequence["high"]


def test_to_train_anew_is_recommended_with_the_reason(found: Any) -> None:
    advice = found["recommendation"]
    assert advice["retrain"] is True
    assert any("accuracy" in reason and "0.85" in reason for reason in advice["reasons"])


def test_it_is_not_recommended_while_performance_is_within_its_limits(watched: Path) -> None:
    from edgewatch.cli._performance import performance_of
    from edgewatch.cli._times import parse_moment

    found = performance_of(watched, MODEL, None, parse_moment("2026-03-20T00:00:00Z"), None, [])
    assert found["recommendation"]["retrain"] is False


def test_parts_are_compared_with_the_best_and_the_whole(found: Any) -> None:
    parts = found["windows"][0]["segments"]["site"]
    assert {name: one["n"] for name, one in parts.items()} == {"north": 66, "south": 34}
    best = [one["gap_best"]["accuracy"] for one in parts.values()]
    assert min(best) == 0.0
    assert all(gap >= 0.0 for gap in best)
    assert all(one["judged"] and one["adjusted_p"] >= one["p"] for one in parts.values())
    assert set(found["windows"][0]["fairness"]["site"]) == {
        "equal_opportunity", "predictive_parity",
    }  # fmt: skip


def test_a_fall_below_the_limit_raises_one_alarm(edgewatch: Edgewatch, watched: Path) -> None:
    alarms = edgewatch("alarms", "--all", "--site", watched, "--json").json
    (alarm,) = [one for one in alarms if one["code"] == "performance.measured"]
    assert alarm["sentence"].startswith(f"The model {MODEL} is right less often than is accepted")
    assert "2026-03-22" < alarm["raised_at"] < "2026-04-03"
    assert alarm["model"] == MODEL


def test_windows_of_time_stand_on_the_clock_and_the_last_may_be_incomplete(
    edgewatch: Edgewatch, watched: Path
) -> None:
    found = edgewatch("performance", MODEL, "--window", "7d", "--site", watched, "--json").json
    windows = found["windows"]
    assert sum(window["n"] for window in windows) == STREAM + BROKEN
    assert windows[1]["from"] == windows[0]["to"]
    assert (windows[1]["complete"], windows[-1]["complete"]) == (True, False)


def test_one_column_alone_can_be_asked_for_and_an_unknown_one_is_named(
    edgewatch: Edgewatch, watched: Path
) -> None:
    words = ("performance", MODEL, "--site", watched, "--json", "--segment")
    found = edgewatch(*words, "x").json
    assert set(found["windows"][0]["segments"]) == {"x"}
    assert len(found["windows"][0]["segments"]["x"]) == 4
    assert 'no column "colour"' in edgewatch(*words, "colour").error


def test_a_person_sees_the_last_window_and_what_to_do(edgewatch: Edgewatch, watched: Path) -> None:
    shown = edgewatch("performance", MODEL, "--site", watched).out
    assert "beyond limit" in shown
    assert "Train anew:" in shown


@pytest.fixture
def unlabelled(tmp_path: Path) -> tuple[Path, list[dict[str, object]]]:
    """Sixty predictions of a scorer without a baseline and without labels."""
    site, rows = tmp_path / "site", scored_rows(60, wrong=0.0)
    quietly("init", site)
    quietly(
        "model", "add", MODEL, "--task", "classification", "--inputs", "x",
        "--outputs", "score,answer", "--site", site,
    )  # fmt: skip
    stream = write_rows(tmp_path / "stream.csv", rows)
    quietly("replay", MODEL, stream, "--time", "at", "--case", "id", "--site", site)
    return site, rows


def imported(edgewatch: Edgewatch, site: Path, rows: list[dict[str, object]]) -> Any:
    path = write_rows(site / "truth.csv", rows)
    words = ("labels", "import", MODEL, path, "--case", "id", "--label", "truth")
    return edgewatch(*words, "--site", site, "--json").json


def window_of(edgewatch: Edgewatch, site: Path) -> Any:
    (window,) = edgewatch("performance", MODEL, "--site", site, "--json").json["windows"]
    return window


def test_without_labels_nothing_is_measured_and_nothing_is_judged(
    edgewatch: Edgewatch, unlabelled: tuple[Path, list[dict[str, object]]]
) -> None:
    site, _ = unlabelled
    found = edgewatch("performance", MODEL, "--site", site, "--json").json
    (window,) = found["windows"]
    assert (window["n"], window["n_labelled"], window["judged"]) == (60, 0, None)
    assert window["measured"] == {}
    assert found["recommendation"]["retrain"] is None


def test_a_model_that_takes_words_is_estimated_from_its_words_as_well(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    site, rng = tmp_path / "site", np.random.default_rng(4)
    rows = [
        {"ward": ward, "x": x, "y": x, "truth": x + rng.normal(0, 2.0 if ward == "north" else 0.5)}
        for ward, x in zip(rng.choice(["north", "south"], 600), rng.normal(50, 5, 600), strict=True)
    ]
    quietly("init", site)
    quietly(
        "model", "add", MODEL, "--task", "regression", "--inputs", "ward,x", "--outputs", "y",
        "--site", site,
    )  # fmt: skip
    reference = write_rows(tmp_path / "reference.csv", rows)
    quietly("baseline", "build", MODEL, reference, "--label", "truth", "--site", site)
    north = [row for row in rows if row["ward"] == "north"]
    quietly("replay", MODEL, write_rows(tmp_path / "stream.csv", north), "--site", site)
    estimated = window_of(edgewatch, site)["estimated"]["rmse"]
    assert estimated["value"] > 1.75  # that of both wards together is 1.46
    assert estimated["low"] < 2.0 < estimated["high"]


def test_before_the_first_prediction_there_are_no_windows(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    quietly("init", tmp_path / "site")
    names = ("--inputs", "x", "--outputs", "score", "--site", tmp_path / "site")
    quietly("model", "add", MODEL, *names)
    words = ("performance", MODEL, "--site", tmp_path / "site")
    found = edgewatch(*words, "--json").json
    assert (found["windows"], found["baseline"]) == ([], None)
    assert "no predictions" in edgewatch(*words).out


def test_labels_twice_corrected_and_of_unknown_cases_count_once_and_as_last_known(
    edgewatch: Edgewatch, unlabelled: tuple[Path, list[dict[str, object]]]
) -> None:
    site, rows = unlabelled
    first = [{"id": row["id"], "truth": 1 - int(str(row["truth"]))} for row in rows[:55]]
    imported(edgewatch, site, first)
    assert window_of(edgewatch, site)["measured"]["accuracy"]["value"] == 0.0
    right = [{"id": row["id"], "truth": row["truth"]} for row in rows[:55]]
    done = imported(edgewatch, site, [*right, *right, {"id": "nobody", "truth": 1}])
    assert done["unknown_cases"] == ["nobody"]
    window = window_of(edgewatch, site)
    assert (window["n_labelled"], window["judged"]) == (55, True)
    assert window["measured"]["accuracy"]["value"] == 1.0


def test_few_labels_are_shown_and_not_judged(
    edgewatch: Edgewatch, unlabelled: tuple[Path, list[dict[str, object]]]
) -> None:
    site, rows = unlabelled
    imported(edgewatch, site, [{"id": row["id"], "truth": row["truth"]} for row in rows[:20]])
    window = window_of(edgewatch, site)
    assert (window["n_labelled"], window["judged"]) == (20, False)
    assert window["label"]["coverage"] == pytest.approx(1 / 3)
    assert window["measured"]["accuracy"]["value"] == 1.0


def test_labels_that_fit_no_class_are_named(
    edgewatch: Edgewatch, unlabelled: tuple[Path, list[dict[str, object]]]
) -> None:
    site, rows = unlabelled
    words = [{"id": row["id"], "truth": row["truth"]} for row in rows[:30]]
    imported(edgewatch, site, [*words, {"id": rows[40]["id"], "truth": "unclear"}])
    window = window_of(edgewatch, site)
    assert window["n_labelled"] == 30
    assert window["label"]["unmatched"] == ["unclear"]
