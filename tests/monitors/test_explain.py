"""Why a model said what it said: shares, distances, nearest cases, and the words for them."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.monitors.explain import NO_MODEL, ExplainSettings, Explanation, explain
from edgewatch.monitors.explain_words import in_words
from edgewatch.monitors.explained_output import explained_output
from edgewatch.monitors.quality.answers import answers_of, truth_of
from edgewatch.site.config import ModelSection
from edgewatch.site.errors import InputError
from edgewatch.statistics import Range

NAMES = ("potassium", "sodium", "noise")
UNITS = {"potassium": "mmol/l"}


def model(rows: np.ndarray) -> np.ndarray:
    """Class and score of a small logistic model that does not look at the noise."""
    score = 1 / (1 + np.exp(-(rows[:, 0] - 4.0) - (rows[:, 1] - 140.0) / 10))
    return np.column_stack([score >= 0.5, score])


@pytest.fixture(scope="module")
def baseline() -> Baseline:
    rng = np.random.default_rng(0)
    inputs = np.column_stack(
        [rng.normal(4.2, 0.4, 800), rng.normal(140, 3, 800), rng.normal(0, 1, 800)]
    )
    outputs = model(inputs)
    return build_baseline(
        dict(zip(NAMES, inputs.T, strict=True)),
        {"label": outputs[:, 0], "risk": outputs[:, 1]},
        model="acidosis",
        model_sha256=None,
        created_ns=1,
        units=UNITS,
        physical={"risk": Range(0.0, 1.0)},
    )


def explained(baseline: Baseline, row: list[float], predict=model, **settings) -> Explanation:
    inputs = np.array(row)
    outputs = model(inputs[None, :])[0]
    return explain(baseline, inputs, outputs, 1, predict, ExplainSettings(**settings))


def test_shares_add_up_to_the_difference_from_the_reference(baseline: Baseline) -> None:
    found = explained(baseline, [6.9, 139.0, 0.1])
    assert found.method == "shapley"
    assert found.value is not None
    assert found.base is not None
    shares = [one.share for one in found.inputs]
    assert sum(shares) == pytest.approx(found.value - found.base)
    assert found.value == found.recorded


def test_the_input_that_did_it_stands_first_and_what_is_ignored_has_no_share(
    baseline: Baseline,
) -> None:
    found = explained(baseline, [6.9, 139.0, 0.1])
    by_name = {one.name: one for one in found.inputs}
    assert found.inputs[0].name == "potassium"
    assert by_name["noise"].share == pytest.approx(0.0, abs=1e-12)
    assert (by_name["potassium"].outside, by_name["sodium"].outside) == (True, False)


def test_the_same_prediction_is_explained_alike_every_time(baseline: Baseline) -> None:
    assert explained(baseline, [4.9, 137.0, 0.1]) == explained(baseline, [4.9, 137.0, 0.1])


def test_the_words_name_readings_with_units_and_the_range_that_was_left(
    baseline: Baseline,
) -> None:
    text = " ".join(in_words(explained(baseline, [6.9, 139.0, np.nan])))
    assert "risk is 0.9" in text
    assert "potassium 6.9 mmol/l (+" in text
    assert "Outside the reference: potassium 6.9 mmol/l (reference " in text
    assert "No reading of noise." in text


def test_without_the_model_readings_are_told_by_how_strange_they_are(baseline: Baseline) -> None:
    found = explained(baseline, [4.2, 152.0, 0.1], predict=None)
    assert (found.method, found.base, found.permutations) == ("distance", None, 0)
    assert found.inputs[0].name == "sodium"
    assert found.inputs[0].deviation == pytest.approx(4.0, abs=0.5)
    assert NO_MODEL in found.cannot
    assert "spreads above 140" in " ".join(in_words(found))


def test_the_distance_says_whether_any_reference_row_lies_as_far(baseline: Baseline) -> None:
    ordinary, torn = explained(baseline, [4.2, 140, 0]), explained(baseline, [5.4, 131.0, -3.0])
    assert ordinary.distance is not None
    assert torn.distance is not None
    assert not ordinary.distance.beyond
    assert ordinary.distance.p > 0.1
    assert torn.distance.beyond
    assert torn.distance.p == pytest.approx(1 / (torn.distance.rows + 1))
    assert "as in the reference" in " ".join(in_words(ordinary))
    assert "unlike the reference" in " ".join(in_words(torn))


def test_nearest_cases_are_reference_rows_with_what_the_model_made_of_them(
    baseline: Baseline,
) -> None:
    found = explained(baseline, [4.2, 140.0, 0.0], cases=3)
    assert len(found.nearest) == 3
    for case in found.nearest:
        row = np.array([[case.inputs[name] for name in NAMES]])
        assert case.outputs["risk"] == pytest.approx(float(model(row)[0, 1]))
    distances = [case.distance for case in found.nearest]
    assert distances == sorted(distances)


def test_labels_of_nearest_cases_are_counted_in_words() -> None:
    rng = np.random.default_rng(1)
    inputs = rng.normal(size=(200, 2))
    section = ModelSection(name="m", task="classification", outputs=("score",), positive="M")
    score = (inputs[:, 0] > 0) * 0.8 + 0.1
    answers = answers_of(["score"], score[:, None], [], section, classes=["B", "M"])
    truth = truth_of(["M" if x > 0 else "B" for x in inputs[:, 0]], answers)
    baseline = build_baseline(
        {"a": inputs[:, 0], "b": inputs[:, 1]},
        {"score": score},
        model="m",
        model_sha256=None,
        created_ns=1,
        answers=answers,
        truth=truth,
    )
    found = explain(baseline, np.array([1.5, 0.0]), np.array([0.9]), 0, None)
    assert {case.label for case in found.nearest} == {"M"}
    assert "Of the 5 nearest reference cases: 5 × M." in in_words(found)


def test_a_model_that_fails_on_the_row_leaves_the_distances(baseline: Baseline) -> None:
    found = explained(
        baseline, [4.2, 140.0, 0.0], predict=lambda rows: np.full((len(rows), 2), np.nan)
    )
    assert found.method == "distance"
    assert any("no number" in said for said in found.cannot)


def test_everything_missing_is_explained_too(baseline: Baseline) -> None:
    found = explain(baseline, np.full(3, np.nan), np.full(2, np.nan), 1, None)
    assert all(one.value is None for one in found.inputs)
    assert "risk is no number." in in_words(found)


class TestWhichOutput:
    NAMES = ("label", "p[0]", "p[1]")

    def place(self, values: list[float], wanted: str | None = None, **section) -> int:
        declared = ModelSection(name="m", **section)
        return explained_output(self.NAMES, np.array(values), None, declared, wanted)

    def test_the_score_of_the_positive_class(self) -> None:
        assert self.place([0.0, 0.8, 0.2], task="classification") == 2

    def test_the_declared_score(self) -> None:
        assert self.place([0.0, 0.8, 0.2], task="classification", score="p[0]") == 1

    def test_the_one_asked_for(self) -> None:
        assert self.place([0.0, 0.8, 0.2], wanted="p[0]", task="classification") == 1

    def test_the_value_of_a_regression(self) -> None:
        assert self.place([7.5, 0.1, 0.2], task="regression") == 0

    def test_of_several_classes_the_highest_score(self) -> None:
        names = ("label", "p[0]", "p[1]", "p[2]")
        section = ModelSection(name="m", task="classification")
        assert explained_output(names, np.array([1.0, 0.2, 0.7, 0.1]), None, section) == 2

    def test_one_that_is_none_is_refused_with_those_there_are(self) -> None:
        with pytest.raises(InputError, match=r"one of: label, p\[0\], p\[1\]"):
            self.place([0.0, 0.8, 0.2], wanted="risk")


class TestStandingStill:
    def explained(self, baseline: Baseline, before: np.ndarray) -> Explanation:
        row, outputs = np.array([4.2, 140.0, 0.3]), np.array([0.0, 0.4])
        return explain(baseline, row, outputs, 1, None, before=before)

    def test_a_row_that_was_sent_again_is_said(self, baseline: Baseline) -> None:
        found = self.explained(baseline, np.array([[1.0, 2.0, 3.0], [4.2, 140.0, 0.3]]))
        assert found.standstill is not None
        assert found.standstill.repeated == 1
        assert "All inputs repeat the prediction before." in in_words(found)

    def test_an_input_that_has_not_moved_is_named(self, baseline: Baseline) -> None:
        before = np.random.default_rng(2).normal(size=(30, 3))
        before[12:, 1] = 140.0
        found = self.explained(baseline, before)
        assert found.standstill is not None
        assert found.standstill.frozen == {"sodium": 18}
        assert "Not moved: sodium for 18 predictions." in in_words(found)

    def test_an_input_that_often_repeats_in_the_reference_is_not(self) -> None:
        rng = np.random.default_rng(3)
        columns = {"sex": rng.integers(0, 2, 500).astype(float), "level": rng.normal(size=500)}
        baseline = build_baseline(columns, {}, model="m", model_sha256=None, created_ns=1)
        before = np.column_stack([np.ones(10), rng.normal(size=10)])
        found = explain(baseline, np.array([1.0, 0.5]), np.empty(0), None, None, before=before)
        assert found.standstill is not None
        assert found.standstill.frozen == {}

    def test_missing_readings_and_no_rows_before_stand_nowhere(self, baseline: Baseline) -> None:
        lacking = explain(
            baseline, np.full(3, np.nan), np.zeros(2), 1, None, before=np.full((9, 3), np.nan)
        )
        assert lacking.standstill is not None
        assert (lacking.standstill.repeated, lacking.standstill.frozen) == (0, {})
        first = self.explained(baseline, np.empty((0, 3)))
        assert first.standstill is not None
        assert first.standstill.repeated == 0
