"""An old model against a new one: agreement, shift, and which is better."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from edgewatch.audit.document import to_html
from edgewatch.audit.reports.comparison import BothAnswers, Comparison, compared
from edgewatch.audit.reports.comparison_document import (
    CompareReport,
    comparison_document,
    comparison_json,
)
from edgewatch.audit.times import Period
from edgewatch.statistics.quality.metric import Metric
from support.reported import Page

FloatArray = NDArray[np.float64]
N = 400
PLAIN = {name: Metric(0.5, 0.4, 0.6, N) for name in ("accuracy", "brier", "roc_auc", "sensitivity")}


def answers(wrong_old: float, wrong_new: float, seed: int = 3) -> BothAnswers:
    """Two models that are wrong so often, each on its own rows."""
    random = np.random.default_rng(seed)
    truth = (random.random(N) < 0.4).astype(float)

    def said(wrong: float) -> tuple[FloatArray, FloatArray]:
        answer = np.where(random.random(N) < wrong, 1 - truth, truth)
        return answer, np.clip(0.5 + (answer - 0.5) * random.random(N), 0, 1)

    old, old_scores = said(wrong_old)
    new, new_scores = said(wrong_new)
    outputs = {"risk": (old_scores, new_scores)}
    return BothAnswers(
        "binary", ("benign", "malignant"), old, new, old_scores, new_scores, outputs, truth
    )


def result_of(both: BothAnswers) -> Comparison:
    return compared(both, PLAIN, PLAIN, {"accuracy": 0.85})


def test_a_model_that_is_better_is_found_so() -> None:
    found = result_of(answers(0.2, 0.05))
    assert found.metrics["accuracy"].finding("accuracy") == "better"
    assert found.metrics["brier"].finding("brier") == "better"
    assert found.mcnemar is not None
    assert found.mcnemar.only_new > found.mcnemar.only_old
    assert found.mcnemar.p < 1e-6


def test_a_model_that_is_worse_is_found_so() -> None:
    assert result_of(answers(0.05, 0.2)).metrics["accuracy"].finding("accuracy") == "worse"


def test_chance_is_no_difference() -> None:
    findings = [
        result_of(answers(0.1, 0.1, seed)).metrics["accuracy"].finding("accuracy")
        for seed in range(3)
    ]
    assert findings.count("no difference seen") >= 2


def test_the_same_answers_agree_wholly() -> None:
    both = answers(0.1, 0.1)
    same = BothAnswers(
        "binary", both.classes, both.old, both.old, both.old_scores, both.old_scores,
        {"risk": both.outputs["risk"][:1] * 2}, both.truth,
    )  # fmt: skip
    found = result_of(same)
    assert found.agreement is not None
    assert (found.agreement.share, found.agreement.kappa) == (1.0, 1.0)
    assert found.shifts["risk"].largest == 0.0
    assert found.metrics["accuracy"].finding("accuracy") == "no difference seen"


def test_rows_on_which_the_new_one_failed_are_counted_and_left_out() -> None:
    both = answers(0.1, 0.1)
    both.new[:50] = np.nan
    found = result_of(both)
    assert (found.n, found.failed, found.labelled) == (N, 50, N - 50)
    assert sum(map(sum, found.crossed)) == N - 50


def test_values_of_a_regression_are_compared_by_their_errors() -> None:
    random = np.random.default_rng(5)
    truth = random.normal(10, 2, N)
    old, new = truth + random.normal(0, 1.0, N), truth + random.normal(0, 0.2, N)
    both = BothAnswers("regression", (), old, new, None, None, {"y": (old, new)}, truth)
    plain = {name: Metric(1.0, 0.9, 1.1, N) for name in ("mae", "rmse", "bias")}
    found = compared(both, plain, plain, {})
    assert (found.agreement, found.mcnemar, found.crossed) == (None, None, ())
    assert found.metrics["rmse"].finding("rmse") == "better"
    assert found.metrics["bias"].finding("bias") == "not judged"
    low, high = found.shifts["y"].limits
    assert np.mean((new - old > low) & (new - old < high)) == pytest.approx(0.95, abs=0.02)


def test_the_report_tells_both_files_and_every_finding() -> None:
    report = CompareReport(
        "Ward 3", "1.2.3", "cytology", ("ab" * 32,), "cd" * 32, Period(0, 10**9),
        ("benign", "malignant"), 7, result_of(answers(0.2, 0.05)),
    )  # fmt: skip
    page = Page(to_html(comparison_document(report)).decode())
    for words in ("ab" * 32, "cd" * 32, "McNemar", "better", "Left out: inputs it does not take 7"):
        assert words in page.text
    plain = comparison_json(report)
    assert plain["metrics"]["accuracy"]["finding"] == "better"
    assert plain["agreement"]["n"] == N
