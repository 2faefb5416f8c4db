"""Performance without labels: estimates, their bands, and what is said where there are none."""

from __future__ import annotations

import json
from collections.abc import Callable

import numpy as np
import pytest
from scipy.special import expit

from edgewatch.monitors.quality.answers import Answers
from edgewatch.monitors.quality.estimated import Estimate, Estimator
from edgewatch.monitors.quality.measured import measured
from edgewatch.monitors.quality.profile import QualityProfile, build_quality

NAMES = ("a", "b", "c")
Rows = tuple[np.ndarray, Answers, np.ndarray]
Drawing = Callable[..., Rows]


def binary(rng: np.random.Generator, n: int, shift: float = 0.0) -> Rows:
    """A model that does not see the third input, on which the truth depends."""
    x = rng.normal(size=(n, 3))
    x[:, 2] += shift
    truth = (rng.random(n) < expit(x[:, 0] - x[:, 1] + x[:, 2])).astype(float)
    scores = expit(0.8 * (x[:, 0] - x[:, 1]))
    return x, Answers("binary", ("no", "yes"), (scores > 0.5).astype(float), scores), truth


def multiclass(rng: np.random.Generator, n: int, shift: float = 0.0) -> Rows:
    x = rng.normal(size=(n, 3))
    x[:, 0] += shift
    p = np.exp(x) / np.exp(x).sum(axis=1, keepdims=True)
    truth = (rng.random((n, 1)) > p.cumsum(axis=1)).sum(axis=1).astype(float)
    scores = p**2 / (p**2).sum(axis=1, keepdims=True)
    return x, Answers("multiclass", ("r", "s", "t"), p.argmax(axis=1) * 1.0, scores), truth


def regression(rng: np.random.Generator, n: int, shift: float = 0.0) -> Rows:
    x = rng.normal(size=(n, 3))
    x[:, 2] += shift
    noise = rng.normal(size=n) * (0.5 + np.abs(x[:, 2]))
    return x, Answers("regression", (), x[:, 0] + x[:, 1]), x[:, 0] + x[:, 1] + noise


def built(rows: Rows) -> QualityProfile:
    x, answers, truth = rows
    profile = build_quality(answers, truth, x, NAMES)
    assert profile is not None
    return profile


@pytest.mark.parametrize("draw", [binary, multiclass, regression])
def test_bands_cover_what_labels_would_have_shown_also_under_a_shift(draw: Drawing) -> None:
    rng = np.random.default_rng(11)
    covered: list[bool] = []
    for _ in range(5):
        estimator = Estimator(built(draw(rng, 2000)))
        for shift in (0.0, 0.5, 1.0, 2.0):
            x, answers, truth = draw(rng, 400, shift)
            realised = measured(answers, truth)
            for name, one in estimator.estimate(answers, x).items():
                value = realised[name].value
                assert one.low is not None and one.high is not None and value is not None  # noqa: PT018
                covered.append(one.low <= value <= one.high)
    assert np.mean(covered) >= 0.95


def test_a_shift_that_moves_the_calibration_is_corrected_for() -> None:
    rng = np.random.default_rng(12)
    estimator = Estimator(built(binary(rng, 8000)))
    x, answers, truth = binary(rng, 8000, 1.0)
    realised = measured(answers, truth)["precision"].value
    assert realised is not None
    weighted, plain = estimator.estimate(answers, x), estimator.estimate(answers)
    errors = [abs((e["precision"].value or 0.0) - realised) for e in (weighted, plain)]
    assert errors[0] < 0.03
    assert errors[1] > 0.1


def test_rows_where_the_reference_has_none_widen_the_band_and_are_told_of() -> None:
    rng = np.random.default_rng(13)
    estimator = Estimator(built(binary(rng, 2000)))
    x, answers, _ = binary(rng, 500)
    near = estimator.estimation(answers, x)
    far = estimator.estimation(answers, x + np.array([0.0, 0.0, 9.0]))
    assert not near.shifted
    assert far.unsupported > 0.9
    assert any("next to none" in said for said in far.cannot)
    assert width(far.metrics["accuracy"]) > 0.9 > 3 * width(near.metrics["accuracy"])


def width(one: Estimate) -> float:
    assert one.low is not None
    assert one.high is not None
    return one.high - one.low


def test_a_reference_whose_blocks_differ_has_wider_bands() -> None:
    rng = np.random.default_rng(14)
    x, answers, truth = binary(rng, 4000)
    restless = truth.copy()
    for block in range(0, 20, 4):  # the truth is turned in every fourth block: no input tells it
        own = slice(block * 200, block * 200 + 100)
        restless[own] = 1 - restless[own]
    calm, other = built((x, answers, truth)), built((x, answers, restless))
    x, answers, _ = binary(rng, 400)
    widths = [width(Estimator(one).estimate(answers, x)["accuracy"]) for one in (calm, other)]
    assert widths[1] > 2 * widths[0]


@pytest.mark.parametrize("draw", [binary, multiclass, regression])
def test_a_profile_survives_its_json_and_estimates_the_same(draw: Drawing) -> None:
    rng = np.random.default_rng(15)
    profile = built(draw(rng, 600))
    text = json.dumps(profile.as_json(), sort_keys=True, allow_nan=False)
    again = QualityProfile.from_json(json.loads(text))
    assert json.dumps(again.as_json(), sort_keys=True) == text
    x, answers, _ = draw(rng, 100, 0.5)
    assert Estimator(again).estimate(answers, x) == Estimator(profile).estimate(answers, x)


def test_the_same_reference_gives_the_same_profile() -> None:
    texts = [json.dumps(built(binary(np.random.default_rng(1), 300)).as_json()) for _ in range(2)]
    assert texts[0] == texts[1]


def test_rows_are_taken_in_order_of_time() -> None:
    x, answers, truth = binary(np.random.default_rng(16), 400)
    times = np.arange(400)
    mixed = np.random.default_rng(1).permutation(400)
    straight = build_quality(answers, truth, x, NAMES, times)
    turned = build_quality(answers.take(mixed), truth[mixed], x[mixed], NAMES, times[mixed])
    assert straight is not None
    assert turned is not None
    assert straight.as_json()["bands"] == turned.as_json()["bands"]


def test_without_a_truth_there_is_no_profile() -> None:
    x, answers, truth = binary(np.random.default_rng(17), 100)
    assert build_quality(answers, np.full_like(truth, np.nan), x, NAMES) is None


def test_too_few_rows_or_positives_are_told_of_and_nothing_is_estimated() -> None:
    x, answers, truth = binary(np.random.default_rng(18), 200)
    few = built((x[:30], answers.take(slice(30)), truth[:30]))
    assert "only 30 labelled rows" in few.cannot[0]
    rare = built((x, answers, np.where(np.arange(200) < 3, 1.0, 0.0)))
    assert rare.cannot[0].startswith('only 3 rows of "yes": performance cannot be estimated')
    for profile in (few, rare):
        assert Estimator(profile).estimate(answers, x) == {}
        assert profile.reference["accuracy"].n == profile.labelled


def test_a_model_without_scores_is_estimated_by_the_share_of_its_answers() -> None:
    rng = np.random.default_rng(19)
    x, answers, truth = binary(rng, 3000)
    silent = Answers("binary", answers.classes, answers.predicted)
    profile = built((x, silent, truth))
    assert "gives no scores" in profile.cannot[0]
    found = Estimator(profile).estimate(silent, x)
    assert {"roc_auc", "brier"}.isdisjoint(found)
    assert found["accuracy"].value == pytest.approx((silent.predicted == truth).mean(), abs=0.01)


def test_margins_are_estimated_but_for_brier_score_and_log_loss() -> None:
    x, answers, truth = binary(np.random.default_rng(20), 1000)
    margins = Answers("binary", answers.classes, answers.predicted, answers.scores * 20 - 10)  # type: ignore[operator]
    profile = built((x, margins, truth))
    assert "no probabilities" in profile.cannot[0]
    assert {"accuracy", "roc_auc"} <= set(found := Estimator(profile).estimate(margins, x))
    assert {"brier", "log_loss"}.isdisjoint(found)


def test_a_rare_class_of_many_is_told_of_and_the_others_are_estimated() -> None:
    x, answers, truth = multiclass(np.random.default_rng(21), 900)
    rare = np.where((truth == 2) & (np.arange(900) > 20), 1.0, truth)
    profile = built((x, answers, rare))
    assert any('rows of "t"' in said for said in profile.cannot)
    assert "accuracy" in Estimator(profile).estimate(answers, x)


def test_other_classes_than_those_of_the_reference_are_told_of() -> None:
    rng = np.random.default_rng(22)
    x, answers, _ = binary(rng, 100)
    other = Answers("binary", ("benign", "malignant"), answers.predicted, answers.scores)
    said = Estimator(built(binary(rng, 300))).estimation(other, x)
    assert said.metrics == {}
    assert "benign" in said.cannot[0]


@pytest.mark.parametrize("draw", [binary, multiclass, regression])
def test_wild_missing_and_constant_readings_break_nothing(draw: Drawing) -> None:
    rng = np.random.default_rng(23)
    x, answers, truth = draw(rng, 400)
    x[::3, 0], x[1, 1], x[2, 1], x[:, 2] = np.nan, np.inf, 1e300, 5.0
    truth[:9] = np.nan
    answers.predicted[9:12] = np.nan
    if draw is regression:
        answers.predicted[12:14] = np.inf, 1e200
    profile = built((x, answers, truth))
    assert profile.labelled == 388 - (2 if draw is regression else 0)
    window = draw(rng, 50)
    for inputs in (window[0], np.full((50, 3), np.nan), np.full((50, 3), 1e200), None):
        for one in Estimator(profile).estimate(window[1], inputs).values():
            assert one.value is None or np.isfinite([one.value, one.low, one.high]).all()
    assert Estimator(profile).estimate(window[1].take(slice(0)), window[0][:0]) == {}
    one_row = Estimator(profile).estimate(window[1].take(slice(1)), window[0][:1])
    assert {one.n for one in one_row.values()} == {1}


def test_many_inputs_are_reduced_to_those_that_tell_of_the_loss() -> None:
    rng = np.random.default_rng(24)
    x, answers, truth = binary(rng, 500)
    wide = np.hstack((rng.normal(size=(500, 697)), x))
    names = [f"w{j}" for j in range(700)]
    profile = build_quality(answers, truth, wide, names)
    assert profile is not None
    assert profile.sample is not None
    assert profile.sample.inputs.shape[1] == 40
    assert "accuracy" in Estimator(profile).estimate(answers, wide)
