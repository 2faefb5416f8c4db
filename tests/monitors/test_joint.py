"""What the reference says of all inputs together, and what a window is held to."""

from __future__ import annotations

import json

import numpy as np
import pytest

from edgewatch.monitors.joint import JointProfile, build_joint
from edgewatch.monitors.joint_diagnosis import diagnosis_json, diagnosis_of
from edgewatch.monitors.joint_windows import JointWindow, joint_of

NAMES = tuple(f"x{j}" for j in range(8))


def draw(n: int, seed: int, d: int = 8) -> np.ndarray:
    rng = np.random.default_rng(seed)
    turns = np.arange(d)
    factors = rng.normal(size=(n, 2)) @ np.stack([np.cos(turns), np.sin(turns)])
    rows: np.ndarray = 50 + 10 * (factors + 0.2 * rng.normal(size=(n, d)))
    return rows


def built(matrix: np.ndarray, names: tuple[str, ...] = NAMES) -> JointProfile:
    joint = build_joint(matrix, names)
    assert joint is not None
    return joint


@pytest.fixture(scope="module")
def joint() -> JointProfile:
    return built(draw(4000, 0))


def test_it_is_the_same_once_written_and_read(joint: JointProfile) -> None:
    plain = json.loads(json.dumps(joint.as_json()))
    again = JointProfile.from_json(plain)
    assert again.as_json() == joint.as_json()
    rows = draw(20, 1)
    assert (again.scores(rows) == joint.scores(rows)).all()


def test_held_out_scores_are_those_of_new_rows(joint: JointProfile) -> None:
    new = joint.scores(draw(20_000, 2))
    for column, known in enumerate((joint.reference_t2, joint.reference_q)):
        quantiles = [0.5, 0.9, 0.99]
        np.testing.assert_allclose(
            np.quantile(new[:, column], quantiles), np.quantile(known, quantiles), rtol=0.15
        )


def test_held_out_scores_of_few_rows_are_not_too_small() -> None:
    joint = built(draw(60, 3))
    new = joint.scores(draw(5000, 4))
    assert np.median(new[:, 1]) < 1.5 * np.median(joint.reference_q)


def test_more_inputs_than_rows_are_borne() -> None:
    names = tuple(f"w{j}" for j in range(300))
    joint = built(draw(40, 5, 300), names)
    assert joint.cannot
    assert np.isfinite(joint.scores(draw(10, 6, 300))).all()


def test_what_does_not_vary_is_left_out_and_named() -> None:
    matrix = draw(200, 7)
    matrix[:, 2], matrix[:, 5] = 3.0, np.nan
    joint = built(matrix)
    assert joint.names == tuple(name for name in NAMES if name not in {"x2", "x5"})
    assert "x2" in joint.cannot[0]
    assert "x5" in joint.cannot[0]


@pytest.mark.parametrize(
    "matrix", [np.zeros((100, 3)), draw(10, 0, 3), np.full((100, 3), np.nan), np.empty((0, 3))]
)
def test_a_reference_without_joint_structure_has_none(matrix: np.ndarray) -> None:
    assert build_joint(matrix, ("a", "b", "c")) is None


def test_names_must_fit_the_columns() -> None:
    with pytest.raises(ValueError, match="2 names"):
        build_joint(np.zeros((50, 3)), ("a", "b"))


def test_rows_are_taken_in_order_of_time() -> None:
    matrix, times = draw(500, 8), np.arange(500)
    order = np.random.default_rng(0).permutation(500)
    shuffled = build_joint(matrix[order], NAMES, times[order])
    assert shuffled is not None
    assert shuffled.as_json() == built(matrix).as_json()


def test_wild_readings_of_the_reference_bend_nothing(joint: JointProfile) -> None:
    matrix = draw(4000, 0)
    matrix[10, 0], matrix[20, 1], matrix[30, 2], matrix[40, 3] = 1e6, np.inf, -1e300, np.nan
    spoilt, rows = built(matrix), draw(500, 9)
    medians = [np.median(one.scores(rows), axis=0) for one in (joint, spoilt)]
    np.testing.assert_allclose(medians[0], medians[1], rtol=0.02)


def test_a_row_with_most_readings_missing_is_not_scored(joint: JointProfile) -> None:
    rows = draw(3, 10)
    rows[0, :3], rows[1, :5] = np.nan, np.nan
    scored = np.isfinite(joint.scores(rows)).all(axis=1)
    assert scored.tolist() == [True, False, True]


def test_contributions_name_the_input_and_sum_to_one(joint: JointProfile) -> None:
    row = draw(1, 11)[0]
    row[4] += 15
    shares = joint.contributions(row)
    assert next(iter(shares)) == "x4"
    assert sum(shares.values()) == pytest.approx(1.0)
    assert min(shares.values()) >= 0


def test_windows_like_the_reference_are_seldom_beyond_a_limit(joint: JointProfile) -> None:
    windows = [
        joint_of(joint, draw(200, 100 + i), NAMES, alpha=0.02, energy=False) for i in range(200)
    ]
    assert sum(one.drifted is True for one in windows) <= 10


def test_a_broken_correlation_is_drift_in_q_alone(joint: JointProfile) -> None:
    rows = draw(200, 12)
    rows[:, 4] = np.random.default_rng(1).permutation(rows[:, 4])
    found = joint_of(joint, rows, NAMES)
    assert found.drifted
    assert found.q is not None
    assert found.q_limit is not None
    assert found.q > found.q_limit
    assert found.energy_p is not None
    assert found.energy_p <= 0.01


def test_one_wild_reading_of_a_window_is_no_drift(joint: JointProfile) -> None:
    rows = draw(200, 13)
    before = joint_of(joint, rows, NAMES)
    rows[50, 3] = 1e6
    after = joint_of(joint, rows, NAMES)
    assert not after.drifted
    assert before.energy is not None
    assert after.energy == pytest.approx(before.energy, abs=0.05)


def test_columns_are_found_by_name(joint: JointProfile) -> None:
    rows = draw(150, 14)
    mixed = np.column_stack([np.zeros(150), rows[:, ::-1]])
    names = ("other", *NAMES[::-1])
    assert joint_of(joint, mixed, names) == joint_of(joint, rows, NAMES)


def test_too_few_rows_are_measured_and_not_judged(joint: JointProfile) -> None:
    found = joint_of(joint, draw(20, 15), NAMES)
    assert found.t2 is not None
    assert found.t2_limit is None
    assert found.drifted is None


def test_rows_that_hang_together_count_for_fewer() -> None:
    steady = np.repeat(draw(1000, 16), 20, axis=0)
    joint = built(steady)
    assert max(joint.taus) > 10
    found = joint_of(joint, np.repeat(draw(10, 17), 20, axis=0), NAMES)
    assert found.drifted is not True


@pytest.mark.parametrize("rows", [np.empty((0, 8)), np.full((100, 8), np.nan)])
def test_a_window_without_readings_says_nothing(joint: JointProfile, rows: np.ndarray) -> None:
    assert joint_of(joint, rows, NAMES) == JointWindow(0)
    assert joint_of(joint, rows, NAMES).drifted is None


def test_without_a_joint_profile_nothing_is_said() -> None:
    assert joint_of(None, draw(100, 1), NAMES) == JointWindow(0)
    assert diagnosis_of(None, draw(100, 1), NAMES) is None


def test_the_measurements_of_a_window_are_t2_and_q(joint: JointProfile) -> None:
    found = joint_of(joint, draw(200, 18), NAMES).measurements(5, 9)
    assert [(one.method, one.role, one.feature) for one in found] == [
        ("t2", "joint", "inputs together"),
        ("q", "joint", "inputs together"),
    ]
    assert all((one.from_ns, one.to_ns, one.n) == (5, 9, 200) for one in found)


def test_a_diagnosis_names_what_gives_the_window_away(joint: JointProfile) -> None:
    rows = draw(300, 19)
    rows[:, 6] += 8
    told = diagnosis_json(diagnosis_of(joint, rows, NAMES))
    assert told is not None
    assert told["low"] > 0.5
    assert next(iter(told["features"])) == "x6"
