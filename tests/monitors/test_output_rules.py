"""What holds between outputs in all of the reference is held against later ones."""

from __future__ import annotations

import numpy as np

from edgewatch.monitors.output_rules import OutputRule, output_rules

P = np.random.default_rng(0).dirichlet([1.0, 1.0, 1.0], size=300)
S = P[:, 0]


def test_probabilities_that_stop_adding_up_are_found() -> None:
    (rule,) = output_rules(P)
    assert rule.kind == "sum"
    assert rule.broken(np.array([[0.2, 0.3, 0.5], [0.2, 0.3, 0.1], [0.9, 0.9, 0.9]])).tolist() == [
        False,
        True,
        True,
    ]


def test_a_class_that_has_not_the_highest_score_is_found_whatever_classes_are_called() -> None:
    called = np.array([3.0, 5.0, 9.0])
    rules = output_rules(np.column_stack([called[P.argmax(axis=1)], P]))
    assert [rule.kind for rule in rules] == ["sum", "highest"]
    rows = np.array([[5.0, 0.1, 0.8, 0.1], [3.0, 0.1, 0.8, 0.1], [7.0, 0.1, 0.8, 0.1]])
    assert rules[1].broken(rows).tolist() == [
        False,
        True,
        False,
    ]  # 7 was never seen: its range says


def test_a_class_on_the_wrong_side_of_its_threshold_is_found() -> None:
    (rule,) = output_rules(np.column_stack([S >= 0.3, S]))
    assert rule.kind == "threshold"
    rows = np.array([[1.0, 0.9], [0.0, 0.1], [1.0, 0.1], [0.0, 0.9], [np.nan, 0.9], [1.0, np.nan]])
    assert rule.broken(rows).tolist() == [False, False, True, True, False, False]


def test_the_threshold_may_point_the_other_way() -> None:
    (rule,) = output_rules(np.column_stack([S < 0.3, S]))
    assert rule.broken(np.array([[1.0, 0.1], [1.0, 0.9]])).tolist() == [False, True]


def test_a_threshold_is_known_only_as_well_as_the_reference_shows_it() -> None:
    clear = np.where(S > 0.5, 0.9, 0.1)
    (rule,) = output_rules(np.column_stack([clear > 0.5, clear]))
    between = np.array([[1.0, 0.4], [0.0, 0.6]])
    assert not rule.broken(between).any()


def test_a_rule_that_the_reference_breaks_once_is_none() -> None:
    said = (S >= 0.3).astype(float)
    said[17] = 1 - said[17]
    assert output_rules(np.column_stack([said, S])) == ()
    unlike = P.copy()
    unlike[17, 0] += 0.1
    assert output_rules(unlike) == ()


def test_values_of_a_regression_have_no_rules() -> None:
    rng = np.random.default_rng(1)
    assert output_rules(rng.normal(10, 3, size=(100, 2))) == ()
    assert output_rules(rng.normal(size=(100, 1))) == ()
    assert output_rules(np.full((100, 3), np.nan)) == ()


def test_few_rows_prove_no_rule() -> None:
    assert output_rules(P[:10]) == ()


def test_rules_are_the_same_after_their_json() -> None:
    for rule in output_rules(np.column_stack([P.argmax(axis=1), P])):
        assert OutputRule.from_json(rule.as_json()) == rule
