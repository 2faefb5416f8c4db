"""E-detectors: fair bets, the promise on calendar time, delay, and the same to the last bit."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.statistics import bins
from edgewatch.statistics.sequential import (
    Detectors,
    State,
    Subject,
    category_bets,
    cell_bets,
    indicator_bets,
    rate_bound,
)
from edgewatch.statistics.sequential.detectors import CEILING, UNKNOWN, YEAR_NS

S = 1_000_000_000


def reference(n: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Edges of a normal reference of n readings, and its counts."""
    values = np.random.default_rng(seed).normal(size=n)
    edges = bins.fine_edges(values)
    return edges, bins.count(edges, values).astype(float)


def detector(n: int, rows_to_alarm: float, edges_and_counts=None, **settings) -> Detectors:
    """One that may alarm once in so many rows a second apart."""
    _, counts = edges_and_counts or reference(n)
    return Detectors([Subject(cell_bets(counts, n), YEAR_NS / S / rows_to_alarm, **settings)])


def cells_of(edges: np.ndarray, values: np.ndarray) -> np.ndarray:
    return np.searchsorted(edges, values, side="right")[:, None]


def seconds(n: int) -> np.ndarray:
    return np.arange(n, dtype=np.int64) * S


@pytest.mark.parametrize("n", [30, 300, 5000])
def test_no_bet_gains_on_its_own_reference(n: int) -> None:
    _, counts = reference(n)
    bets = cell_bets(counts, n)
    assert bets.shape == (counts.size, 16)
    assert (bets > 0).all()
    assert (counts @ bets / counts.sum() <= 1 + 1e-12).all()


def test_a_dependent_reference_leaves_a_wider_margin() -> None:
    _, counts = reference(2000)
    assert (cell_bets(counts, 100) < cell_bets(counts, 2000)).mean() > 0.9


def test_bets_on_categories_see_new_ones_and_shares() -> None:
    counts = np.array([0.0, 500, 0, 300, 0, 200, 0])
    bets = category_bets(counts, 1000)
    assert (counts @ bets / counts.sum() <= 1).all()
    assert bets[0].max() > 50
    often = np.array([0, 0.2, 0, 0.3, 0, 0.5, 0])
    assert (often @ np.log(bets)).max() > 0.05


def test_a_category_is_never_seen_where_every_cell_was() -> None:
    assert np.isfinite(category_bets(np.array([5.0, 5.0]), 10)).all()


def test_an_indicator_bets_above_its_bound_alone() -> None:
    assert indicator_bets(rate_bound(90, 100)) is None
    bets = indicator_bets(rate_bound(0, 10_000))
    assert bets is not None
    assert (bets[0] < 1).all()
    assert (bets[1] > 1).all()


@pytest.mark.parametrize("n", [300, 5000])
def test_the_expected_time_to_a_false_alarm_keeps_to_the_budget(n: int) -> None:
    """One alarm in 2,000 rows is allowed: 60 streams of 1,000 rows may have 30, and have fewer."""
    rng = np.random.default_rng(11)
    alarms = 0
    for seed in range(20):
        edges, counts = reference(n, seed)
        subject = Subject(cell_bets(counts, n), YEAR_NS / S / 2000)
        cells = np.column_stack([cells_of(edges, rng.normal(size=1000))[:, 0] for _ in range(3)])
        evidence = Detectors([subject] * 3).observe(seconds(1000), cells)
        alarms += int((evidence >= 1).any(axis=0).sum())
    assert alarms <= 30


def test_a_million_rows_of_budget_stay_calm_over_many() -> None:
    edges, counts = reference(5000)
    rng = np.random.default_rng(12)
    subject = Subject(cell_bets(counts, 5000), YEAR_NS / S / 1e6 / 30)
    cells = np.searchsorted(edges, rng.normal(size=(20_000, 10)), side="right")
    assert (Detectors([subject] * 10).observe(seconds(20_000), cells) < 1).all()


@pytest.mark.parametrize(
    ("change", "within"), [((0.3, 1.0), 500), ((0.0, 1.25), 1200), ((3.0, 1.0), 20)]
)
def test_a_change_is_found_within_the_stated_rows(change, within: int) -> None:
    """At one alarm in a million rows over thirty features, reference of 50,000: the median."""
    edges, counts = reference(50_000)
    subject = Subject(cell_bets(counts, 50_000), YEAR_NS / S / 1e6 / 30)
    by, scale = change
    rows = by + scale * np.random.default_rng(13).normal(size=(2000, 15))
    cells = np.searchsorted(edges, rows, side="right")
    evidence = Detectors([subject] * 15).observe(seconds(2000), cells)
    assert np.median((evidence >= 1).argmax(axis=0)) <= within


def test_weights_are_event_time_whatever_the_number_of_rows() -> None:
    """A stream ten times as fast has a tenth of the weight in each row."""
    edges, _ = reference(5000)
    cells = cells_of(edges, np.zeros(1))
    slow, fast = detector(5000, 1e4), detector(5000, 1e4)
    for d, step in ((slow, 10 * S), (fast, S)):
        d.observe(np.array([0], dtype=np.int64), cells)
        d.restart()
        d.observe(np.array([S, S + step], dtype=np.int64), np.vstack([cells, cells]))
    assert slow.state.bets.sum() == pytest.approx(10 * fast.state.bets.sum(), rel=1e-3)


def test_a_long_pause_counts_a_day_and_time_that_goes_back_hardly() -> None:
    edges, _ = reference(5000)
    cells = np.vstack([cells_of(edges, np.zeros(1))] * 2)
    grown = []
    for step in (86_400 * S, 400 * 86_400 * S, -S):
        d = detector(5000, 1e9)
        d.observe(np.array([10**18, 10**18 + step], dtype=np.int64), cells)
        grown.append(float(d.state.bets.sum()))
    assert grown[0] == grown[1] > 1e6 * grown[2] > 0


@given(st.lists(st.integers(0, 400), max_size=10), st.sampled_from([1, 7]))
@settings(max_examples=20, deadline=None)
def test_batches_make_no_difference_to_the_last_bit(cuts: list[int], thin: int) -> None:
    edges, _ = reference(1000)
    rng = np.random.default_rng(14)
    cells = cells_of(edges, rng.normal(size=400) + np.where(np.arange(400) > 200, 2, 0))
    cells[rng.random(400) < 0.1] = UNKNOWN
    times = np.cumsum(rng.integers(0, 3, 400)) * S
    whole, parts = detector(1000, 1e5, thin=thin), detector(1000, 1e5, thin=thin)
    at_once = whole.observe(times, cells)
    found = [
        parts.observe(times[part], cells[part]) for part in np.split(np.arange(400), sorted(cuts))
    ]
    assert np.concatenate(found).tolist() == at_once.tolist()
    assert parts.state.to_bytes() == whole.state.to_bytes()


@given(st.lists(st.integers(0, 400), max_size=10), st.sampled_from([1, 7]))
@settings(max_examples=20, deadline=None)
def test_nor_do_they_where_times_are_out_of_order(cuts: list[int], thin: int) -> None:
    edges, _ = reference(1000)
    rng = np.random.default_rng(18)
    cells = cells_of(edges, rng.normal(size=400))
    times = (np.arange(400) + rng.integers(-30, 30, 400) + 3600) * S
    whole, parts = detector(1000, 1e5, thin=thin), detector(1000, 1e5, thin=thin)
    at_once = whole.observe(times, cells)
    found = [
        parts.observe(times[part], cells[part]) for part in np.split(np.arange(400), sorted(cuts))
    ]
    assert np.concatenate(found).tolist() == at_once.tolist()
    assert parts.state.to_bytes() == whole.state.to_bytes()


def test_two_sources_an_hour_apart_do_not_spend_the_budget_of_years() -> None:
    edges, _ = reference(5000)
    cells = cells_of(edges, np.random.default_rng(19).normal(size=2000))
    late = seconds(2000) - 3600 * S * (np.arange(2000) % 2) + 86_400 * S
    in_order, in_turn = detector(5000, 1e6), detector(5000, 1e6)
    in_order.observe(seconds(2000), cells)
    in_turn.observe(late, cells)
    assert in_turn.state.bets.sum() <= 1.01 * in_order.state.bets.sum()
    assert in_turn.state.calendar[1] <= 2000 * S


def test_a_stream_that_begins_again_at_an_earlier_time_is_judged_like_a_new_one() -> None:
    edges, _ = reference(5000)
    rng = np.random.default_rng(20)
    again = detector(5000, 1e6)
    again.observe(10**18 + seconds(1000), cells_of(edges, rng.normal(size=1000)))
    rows = rng.normal(size=3000) + np.where(np.arange(3000) < 1500, 0.0, 1.0)
    evidence = again.observe(seconds(3000), cells_of(edges, rows))[:, 0]
    assert (evidence[:1500] < 1).all()
    assert (evidence[1600:] >= 1).all()


def test_it_goes_on_exactly_from_its_bytes() -> None:
    edges, _ = reference(1000)
    cells = cells_of(edges, np.random.default_rng(15).normal(size=300))
    whole, second = detector(1000, 1e5, thin=3), detector(1000, 1e5, thin=3)
    whole.observe(seconds(200), cells[:200])
    second.resume(whole.state.to_bytes())
    later = seconds(300)[200:]
    assert (whole.observe(later, cells[200:]) == second.observe(later, cells[200:])).all()
    with pytest.raises(ValueError, match="no state of 1 × 16 bets"):
        second.resume(b"short")


def test_thinned_readings_are_judged_every_so_many_and_by_time() -> None:
    edges, _ = reference(1000)
    cells = cells_of(edges, np.full(100, 3.0))
    by_rows, by_time = detector(1000, 1e5, thin=10), detector(1000, 1e5, thin=10, gap_ns=25 * S)
    judged = [len(np.unique(d.observe(seconds(100), cells))) for d in (by_rows, by_time)]
    assert judged == [10, 4]


def test_evidence_is_held_at_a_ceiling_and_falls_when_the_change_is_over() -> None:
    edges, _ = reference(5000)
    rng = np.random.default_rng(16)
    rows = rng.normal(size=3000) + np.where(np.arange(3000) < 2000, 1.0, 0.0)
    evidence = detector(5000, 1e6).observe(seconds(3000), cells_of(edges, rows))[:, 0]
    assert evidence.max() <= CEILING * (1 + 1e-9)
    assert (evidence[200:2000] >= 1).all()
    assert (evidence[2200:] < 1).all()


def test_unknown_readings_change_nothing() -> None:
    d = detector(1000, 1e5)
    evidence = d.observe(seconds(50), np.full((50, 1), UNKNOWN))
    assert (evidence == 0).all()


def test_an_endless_stream_of_the_rarest_cell_overflows_nothing() -> None:
    d = detector(1000, 1.0)
    assert np.isfinite(d.observe(seconds(5000), np.zeros((5000, 1), dtype=np.int64))).all()


def test_an_indicator_alarms_when_it_happens_more_often() -> None:
    bets = indicator_bets(rate_bound(20, 2000))
    assert bets is not None
    indicator = Detectors([Subject(bets, 1.0)])
    rng = np.random.default_rng(17)
    calm = indicator.observe(seconds(5000), (rng.random((5000, 1)) < 0.01).astype(np.int64))
    assert calm.max() < 1
    often = (rng.random((500, 1)) < 0.2).astype(np.int64)
    evidence = indicator.observe(5000 * S + seconds(500), often)
    assert 5 < (evidence >= 1).argmax() < 100


def test_no_subjects_are_no_trouble() -> None:
    none = Detectors([])
    assert none.observe(seconds(3), np.empty((3, 0), dtype=np.int64)).shape == (3, 0)
    assert State.from_bytes(none.state.to_bytes(), 0, 1).times_ns.size == 0
