"""Confidence sequences, risk detectors and corrections: what they promise, by simulation."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics.quality.confidence_sequence import ConfidenceSequence
from edgewatch.statistics.quality.difference import difference
from edgewatch.statistics.quality.holm import holm
from edgewatch.statistics.quality.metric import Metric
from edgewatch.statistics.quality.risk_detector import Risk, RiskDetectors
from edgewatch.statistics.quality.worse import worse_p

DAY_NS = 86_400_000_000_000


@pytest.mark.parametrize("share", [0.02, 0.5, 0.98])
def test_a_confidence_sequence_holds_the_mean_at_every_look(share: float) -> None:
    random = np.random.default_rng(1)
    left = 0
    for _ in range(200):
        sequence = ConfidenceSequence()
        for part in np.array_split((random.random(600) < share).astype(float), 30):
            sequence.observe(part)
            low, high = sequence.interval
            if not low <= share <= high:
                left += 1
                break
    assert left <= 10


def test_a_confidence_sequence_follows_a_mean_that_moves() -> None:
    sequence = ConfidenceSequence()
    sequence.observe(np.zeros(500))
    sequence.observe(np.ones(500))
    low, high = sequence.interval
    assert low < 0.5 < high


def test_a_confidence_sequence_does_not_depend_on_batches() -> None:
    values = np.random.default_rng(2).random(500)
    whole, parts = ConfidenceSequence(), ConfidenceSequence()
    whole.observe(values)
    for value in values:
        parts.observe(np.array([value]))
    assert whole.interval == pytest.approx(parts.interval, abs=1e-9)


def test_values_outside_0_and_1_are_refused() -> None:
    with pytest.raises(ValueError, match="within 0 and 1"):
        ConfidenceSequence().observe(np.array([1.5]))


def detect(share: np.ndarray, seed: int, rate: float = 0.3) -> np.ndarray:
    """Evidence over rows an hour apart whose errors have these shares; accepted is 0.1."""
    losses = (np.random.default_rng(seed).random(share.size) < share).astype(float)[:, None]
    times = np.arange(share.size, dtype=np.int64) * (DAY_NS // 24)
    return RiskDetectors([Risk("accuracy", 0.1, rate)]).observe(times, losses)[:, 0]


def test_an_accepted_risk_costs_no_more_false_alarms_than_it_may() -> None:
    # 20 runs of a year at 0.3 a year: 6 runs with an alarm would be the budget.
    alarmed = sum(bool((detect(np.full(8_766, 0.1), seed) >= 1).any()) for seed in range(20))
    assert alarmed <= 10


def test_a_risk_twice_the_accepted_one_is_found_within_some_hundred_labels() -> None:
    share = np.r_[np.full(1_000, 0.1), np.full(1_000, 0.2)]
    delays = [int(np.argmax(detect(share, seed)[1_000:] >= 1)) for seed in range(15)]
    assert 0 < np.median(delays) < 400


def test_evidence_does_not_depend_on_batches_and_goes_on_after_a_restart() -> None:
    losses = (np.random.default_rng(3).random((300, 2)) < 0.3).astype(float)
    losses[::3, 1] = np.nan
    times = np.arange(300, dtype=np.int64) * DAY_NS
    risks = [Risk("accuracy", 0.2, 0.1), Risk("precision", 0.2, 0.1)]
    whole = RiskDetectors(risks).observe(times, losses)
    first = RiskDetectors(risks)
    begun = first.observe(times[:101], losses[:101])
    second = RiskDetectors(risks)
    second.resume(first.as_json())
    rest = [second.observe(times[i : i + 1], losses[i : i + 1]) for i in range(101, 300)]
    assert np.array_equal(whole, np.vstack([begun, *rest]))


def test_labels_out_of_order_are_judged_alike_however_they_were_cut_into_batches() -> None:
    random = np.random.default_rng(4)
    losses = (random.random((200, 2)) < 0.3).astype(float)
    losses[random.random((200, 2)) < 0.3] = np.nan
    times = random.permutation(200).astype(np.int64) * DAY_NS // 10
    risks = [Risk("accuracy", 0.2, 0.1), Risk("precision", 0.2, 0.1)]
    whole = RiskDetectors(risks).observe(times, losses)
    one_by_one = RiskDetectors(risks)
    rows = [one_by_one.observe(times[i : i + 1], losses[i : i + 1]) for i in range(200)]
    assert np.array_equal(whole, np.vstack(rows))


@pytest.mark.parametrize("years", [1, -1])
def test_a_clock_that_jumped_a_year_and_was_set_right_blinds_nothing(years: int) -> None:
    times = np.arange(6000, dtype=np.int64) * DAY_NS // 100
    times[1000:1100] += years * 365 * DAY_NS
    losses = (np.random.default_rng(5).random((6000, 1)) < 0.1).astype(float)
    losses[4000:] = np.random.default_rng(4).random((2000, 1)) < 0.3
    found = RiskDetectors([Risk("accuracy", 0.1, 0.3)]).observe(times, losses)[:, 0]
    assert found[:4000].max() < 1
    assert 4000 < int(np.argmax(found >= 1)) < 4400


def test_labels_read_in_at_one_moment_can_still_alarm() -> None:
    times = np.zeros(400, dtype=np.int64)
    found = RiskDetectors([Risk("accuracy", 0.1, 0.3)]).observe(times, np.ones((400, 1)))
    assert found[-1, 0] >= 1


def test_one_absurd_loss_alone_raises_nothing() -> None:
    times = np.arange(20, dtype=np.int64) * DAY_NS
    losses = np.full((20, 1), 0.9)
    losses[10] = 1e12
    assert RiskDetectors([Risk("mse", 1.0, 0.3)]).observe(times, losses).max() < 1


def test_adjusted_p_never_fall_below_their_own_and_never_exceed_one() -> None:
    p = np.random.default_rng(8).random(20)
    adjusted = holm(p.tolist())
    assert (adjusted >= p).all()
    assert adjusted.max() <= 1.0
    assert holm([]).size == 0


def test_the_interval_of_a_difference_holds_zero_where_both_are_alike() -> None:
    one = Metric(0.8, 0.7, 0.9, 50)
    found = difference(one, one)
    assert found.low < 0 < found.high


def test_losses_that_never_vary_are_compared_without_a_warning() -> None:
    assert worse_p(np.full(5, 0.5), np.full(5, 0.5)) == 1.0
    assert worse_p(np.full(5, 0.7), np.full(5, 0.5)) == 0.0
    assert worse_p(np.array([1.0]), np.zeros(5)) == 1.0
