"""When measured or estimated performance becomes a condition, and when that is over."""

from __future__ import annotations

import json

import numpy as np

from edgewatch.alarms.conditions import Condition
from edgewatch.monitors.quality.answers import Answers
from edgewatch.monitors.quality.estimated import Estimate
from edgewatch.monitors.quality.estimated_conditions import EstimatedConditions
from edgewatch.monitors.quality.joined import Joined, together
from edgewatch.monitors.quality.limits import Limit, learned_for_parts, limits_of
from edgewatch.monitors.quality.watching import PerformanceWatch, in_order_of_knowing
from edgewatch.site.config import ModelSection
from edgewatch.statistics.quality.metric import Metric

HOUR_NS = 3_600_000_000_000
LIMITS = {"accuracy": Limit("accuracy", 0.85, "declared")}


def rows(wrong: np.ndarray, first: int = 0, seed: int = 1, part: str = "") -> Joined:
    """Labelled rows an hour apart that are answered wrongly with these chances."""
    random = np.random.default_rng(seed)
    n = wrong.size
    truth = (random.random(n) < 0.5).astype(float)
    said = np.where(random.random(n) < wrong, 1 - truth, truth)
    times = (first + np.arange(n, dtype=np.int64)) * HOUR_NS
    parts = np.full(n, part or None, dtype=np.object_)
    answers = Answers("binary", ("0", "1"), said)
    return Joined(times, times + HOUR_NS, answers, truth, np.empty((n, 0)), {"site": parts})


def watch(limits: dict[str, Limit] = LIMITS) -> PerformanceWatch:
    return PerformanceWatch("m", limits, "binary", rate=0.3, min_labels=50, min_segment=30)


def observe(watched: PerformanceWatch, joined: Joined) -> list[Condition]:
    return watched.observe(*in_order_of_knowing(joined))


def test_performance_as_accepted_raises_nothing_in_a_year() -> None:
    assert observe(watch(), rows(np.full(8_000, 0.1))) == []


def test_a_fall_is_found_and_its_end_too() -> None:
    wrong = np.r_[np.full(300, 0.1), np.full(300, 0.4), np.full(1_500, 0.05)]
    began, *again, ended = observe(watch(), rows(wrong))
    assert {one.key for one in again if one.active} <= {began.key}
    assert (began.code, began.active, began.feature) == ("performance.measured", True, "accuracy")
    assert 300 * HOUR_NS < began.time_ns < 450 * HOUR_NS
    assert began.value is not None
    assert began.value < began.limit == 0.85
    assert (ended.active, ended.key) == (False, began.key)
    assert ended.time_ns > 600 * HOUR_NS


def test_the_first_labels_alone_judge_nothing() -> None:
    assert observe(watch(), rows(np.ones(49))) == []
    assert len(observe(watch(), rows(np.ones(60)))) == 1


def test_a_part_that_is_worse_is_named_while_the_whole_is_well() -> None:
    good = rows(np.full(1_500, 0.02), part="north")
    bad = rows(np.full(100, 0.5), seed=2, part="south")
    found = observe(watch(), together([good.take(slice(0, 1_400)), bad]))
    assert {one.feature for one in found if one.active} == {"site south: accuracy"}


def test_one_part_alone_is_the_whole_and_raises_nothing_of_its_own() -> None:
    found = observe(watch(), rows(np.full(200, 0.5), part="north"))
    assert {one.code for one in found} == {"performance.measured"}


def test_it_does_not_matter_how_labels_were_cut_into_turns() -> None:
    joined = rows(np.r_[np.full(200, 0.1), np.full(400, 0.4)], part="north")
    whole = observe(watch(), joined)
    cut = watch()
    pieces = [observe(cut, joined.take(slice(i, i + 7))) for i in range(0, 600, 7)]
    assert [one.key for one in whole] == [one.key for piece in pieces for one in piece]
    assert {one.time_ns for one in whole} == {one.time_ns for piece in pieces for one in piece}


def test_another_run_goes_on_exactly_where_one_stood() -> None:
    joined = rows(np.r_[np.full(200, 0.1), np.full(400, 0.4)], part="north")
    whole, first, second = watch(), watch(), watch()
    expected = observe(whole, joined)
    begun = observe(first, joined.take(slice(0, 230)))
    second.resume(json.loads(json.dumps(first.as_json())))
    rest = observe(second, joined.take(slice(230, 600)))
    assert [*begun, *rest] == expected
    assert second.as_json() == whole.as_json()


def test_rows_are_judged_as_their_truth_becomes_known() -> None:
    joined = rows(np.full(4, 0.0))
    late = Joined(
        joined.time_ns, joined.first_ns[::-1].copy(), joined.answers, joined.truth,
        joined.inputs, joined.parts,
    )  # fmt: skip
    _, known_ns = in_order_of_knowing(late)
    assert np.all(np.diff(known_ns) >= 0)
    assert len(known_ns) == 4


def test_an_estimate_counts_only_with_its_whole_band_and_twice_in_a_row() -> None:
    conditions = EstimatedConditions("m", LIMITS)
    beyond, across = Estimate(0.7, 0.65, 0.75, 500), Estimate(0.84, 0.8, 0.88, 500)
    assert conditions.observe({"accuracy": across}, 0, 1) == []
    assert conditions.observe({"accuracy": beyond}, 1, 2) == []
    (began,) = conditions.observe({"accuracy": beyond}, 2, 3)
    assert (began.code, began.active, began.time_ns) == ("performance.estimated", True, 3)
    (ended,) = conditions.observe({"accuracy": across}, 3, 4)
    assert ended.active is False


def test_a_learned_limit_leaves_room_for_the_chance_of_the_reference() -> None:
    section = ModelSection.model_validate({"name": "m", "accept": {"f1": 0.5}})
    reference = {
        "accuracy": Metric(0.9, 0.88, 0.92, 500),
        "brier": Metric(0.1, 0.09, 0.12, 500),
        "bias": Metric(-0.1, -0.2, 0.0, 500),
        "roc_auc": Metric(None, None, None, 500),
    }
    found = limits_of(section, reference)
    assert {name: round(one.value, 6) for name, one in found.items()} == {
        "accuracy": 0.86, "brier": 0.14, "bias": 0.3, "f1": 0.5,
    }  # fmt: skip


def test_parts_are_held_to_a_declared_limit_and_leniently_to_a_learned_one() -> None:
    assert learned_for_parts(LIMITS, "accuracy") == LIMITS
    learned = {"accuracy": Limit("accuracy", 0.9, "reference")}
    assert round(learned_for_parts(learned, "accuracy")["accuracy"].value, 6) == 0.8
    assert learned_for_parts({}, "accuracy") == {}
