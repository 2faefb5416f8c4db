"""Windows of labelled predictions, their parts, and what is recommended."""

from __future__ import annotations

import numpy as np

from edgewatch.monitors.quality.answers import Answers
from edgewatch.monitors.quality.fairness import fairness_of
from edgewatch.monitors.quality.joined import Joined
from edgewatch.monitors.quality.limits import Limit
from edgewatch.monitors.quality.measured import measured, per_class
from edgewatch.monitors.quality.retrain import Judged, recommend
from edgewatch.monitors.quality.segments import segments_of
from edgewatch.monitors.quality.windows import windows_of_rows, windows_of_time
from edgewatch.statistics.quality.metric import Metric

S = 1_000_000_000
LIMITS = {"accuracy": Limit("accuracy", 0.9, "declared")}


def rows(n: int, *, parts: dict[str, list[str | None]] | None = None, wrong: int = 0) -> Joined:
    """One row a second, true and false in turn; the first ``wrong`` are answered wrongly."""
    truth = np.arange(n) % 2.0
    said = np.where(np.arange(n) < wrong, 1 - truth, truth)
    times = np.arange(n, dtype=np.int64) * S
    named = {name: np.array(values, dtype=np.object_) for name, values in (parts or {}).items()}
    answers = Answers("binary", ("0", "1"), said, np.where(said == 1, 0.8, 0.2))
    return Joined(times, times, answers, truth, np.empty((n, 0)), named)


def test_windows_of_rows_do_not_depend_on_how_predictions_were_read() -> None:
    whole = rows(25)
    pieces = [whole.take(slice(i, i + 4)) for i in range(0, 25, 4)]
    found = list(windows_of_rows(pieces, 10))
    assert [(w.from_ns // S, w.to_ns // S, w.complete) for w in found] == [
        (0, 9, True), (10, 19, True), (20, 24, False),
    ]  # fmt: skip


def test_windows_of_time_stand_on_multiples_of_their_length() -> None:
    whole = rows(25)
    pieces = [whole.take(slice(i, i + 4)) for i in range(0, 25, 4)]
    found = list(windows_of_time(pieces, 10 * S, 0, 2**62))
    assert [(w.from_ns // S, w.to_ns // S, len(w.joined), w.complete) for w in found] == [
        (0, 10, 10, True), (10, 20, 10, True), (20, 30, 5, False),
    ]  # fmt: skip


def test_a_window_that_the_span_cuts_is_not_complete() -> None:
    found = list(windows_of_time([rows(25)], 10 * S, 5 * S, 2**62))
    assert (found[0].from_ns, found[0].complete) == (5 * S, False)


def test_no_predictions_give_no_windows() -> None:
    assert list(windows_of_rows([], 10)) == []
    assert list(windows_of_time([], 10, 0, 2**62)) == []


def test_the_gap_of_the_worst_part_is_found_and_corrected_for_many() -> None:
    values: list[str | None] = [*["a"] * 40, *["b"] * 200, *["c"] * 5]
    joined = rows(245, parts={"ward": values}, wrong=20)
    found = {one.value: one for one in segments_of(joined, {}, 30)["ward"]}
    assert (found["a"].judged, found["b"].judged, found["c"].judged) == (True, True, False)
    assert found["a"].gap_best["accuracy"] == 0.5
    assert found["b"].gap_best["accuracy"] == 0.0
    assert found["a"].p is not None
    assert found["a"].adjusted_p is not None
    assert found["a"].p < found["a"].adjusted_p < 1e-6
    assert found["c"].metrics == {}


def test_rows_without_a_part_belong_to_none() -> None:
    joined = rows(60, parts={"ward": [None] * 20 + ["a"] * 40})
    (only,) = segments_of(joined, {}, 30)["ward"]
    assert only.n == 40
    assert only.p == 1.0


def test_fairness_names_the_best_and_the_worst_part() -> None:
    joined = rows(160, parts={"sex": ["f"] * 80 + ["m"] * 80}, wrong=40)
    found = fairness_of(segments_of(joined, {}, 30)["sex"], 30)
    opportunity = found["equal_opportunity"]
    assert (opportunity["metric"], opportunity["best"], opportunity["worst"]) == (
        "sensitivity", "m", "f",
    )  # fmt: skip
    assert (opportunity["value"], found["predictive_parity"]["value"]) == (0.5, 0.5)
    assert opportunity["low"] < 0.5 < opportunity["high"]


def test_fairness_says_nothing_of_one_part_alone() -> None:
    joined = rows(80, parts={"sex": ["f"] * 80})
    assert fairness_of(segments_of(joined, {}, 30)["sex"], 30)["equal_opportunity"] is None


def test_every_class_of_many_has_its_metrics() -> None:
    random = np.random.default_rng(2)
    truth = random.integers(0, 3, 300).astype(float)
    said = np.where(random.random(300) < 0.8, truth, 0.0)
    answers = Answers("multiclass", ("a", "b", "c"), said)
    each = per_class(answers, truth)
    assert list(each) == ["a", "b", "c"]
    assert each["b"]["specificity"].value == 1.0
    assert 0.8 < measured(answers, truth)["accuracy"].value < 0.95


def test_no_labels_measure_nothing_and_raise_nothing() -> None:
    none = np.full(10, np.nan)
    for answers in (
        Answers("binary", ("0", "1"), np.ones(10), np.ones(10)),
        Answers("multiclass", ("a", "b", "c"), np.ones(10)),
        Answers("regression", (), np.ones(10)),
    ):
        assert all(one.value is None for one in measured(answers, none).values())


def judged(value: float, evidence: float, affected: float = 0.0) -> Judged:
    metric = Metric(value, value - 0.05, value + 0.05, 100)
    return Judged(100, {"accuracy": metric}, {"accuracy": evidence}, affected)


def test_to_train_anew_takes_evidence_and_a_value_beyond_the_limit() -> None:
    assert recommend([judged(0.7, 5.0)], LIMITS, 50).retrain is True
    assert recommend([judged(0.7, 0.5)], LIMITS, 50).retrain is False
    assert recommend([judged(0.95, 5.0)], LIMITS, 50).retrain is False


def test_what_is_beyond_its_limit_without_enough_evidence_is_not_called_within_it() -> None:
    (said,) = recommend([judged(0.7, 0.5)], LIMITS, 50).reasons
    assert said.startswith("Beyond the limit in the last window")
    assert "accuracy" in said
    (fine,) = recommend([judged(0.95, 5.0)], LIMITS, 50).reasons
    assert fine == "Every metric that is judged is within its limit."


def test_an_estimate_alone_asks_for_labels_and_not_for_training() -> None:
    found = recommend([judged(0.95, 0.1)], LIMITS, 50, ["accuracy"])
    assert found.retrain is False
    assert "ask for labels" in found.reasons[-1]


def test_rows_of_another_unit_ask_for_the_equipment_first() -> None:
    found = recommend([judged(0.7, 5.0, affected=0.8)], LIMITS, 50)
    assert found.retrain is False
    assert "put that right first" in found.reasons[-1]


def test_without_truths_or_limits_nothing_is_recommended() -> None:
    assert recommend([], LIMITS, 50).retrain is None
    assert recommend([judged(0.7, 5.0)], {}, 50).retrain is None
