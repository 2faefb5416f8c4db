"""Features of words: codes by the levels of the reference, in the order of its features."""

from __future__ import annotations

import numpy as np

from edgewatch.monitors.baseline import build_baseline
from edgewatch.monitors.words import MAX_LEVELS, aligned, are_kept, codes_of, levels_of


def test_a_word_never_seen_has_a_code_of_its_own_and_no_word_has_none() -> None:
    levels = levels_of(["north", "south", "north", None, "", "  "])
    assert levels == ("north", "south")
    words = ["south", "east", None, "", "north", 7, "hmac-sha256:0011223344556677:0"]
    np.testing.assert_array_equal(
        codes_of(words, levels), [1, 2, np.nan, np.nan, 0, np.nan, np.nan]
    )


def test_of_very_many_words_the_rare_ones_are_one_category() -> None:
    words = [f"w{i}" for i in range(200) for _ in range(1 + (i < 50))]
    levels = levels_of(words)
    assert len(levels) == MAX_LEVELS
    assert {f"w{i}" for i in range(50)} <= set(levels)
    codes = codes_of(words, levels)
    baseline = build_baseline(
        {"w": codes}, {}, model="m", model_sha256=None, created_ns=1, levels={"w": levels}
    )
    profile = baseline.features[0]
    assert (profile.kind, profile.finite) == ("categorical", len(words))
    assert profile.counts.max() == (codes == len(levels)).sum()


def test_a_text_of_which_only_the_length_is_kept_tells_no_words_apart() -> None:
    assert are_kept(["hmac-sha256:0011223344556677:5", None])
    assert not are_kept(["text:5", "text:5"])


def test_recorded_rows_are_put_in_the_order_of_the_baseline() -> None:
    baseline = build_baseline(
        {"ward": np.tile([0.0, 1.0], 50), "age": np.arange(100.0)},
        {},
        model="m",
        model_sha256=None,
        created_ns=1,
        levels={"ward": ("north", "south")},
    )
    rows = np.array([[1.0, 61.0], [2.0, 62.0]])
    texts = [{"ward": "south"}, {"other": "north"}]
    found = aligned(("extra", "age"), rows, texts, baseline.inputs)
    np.testing.assert_array_equal(found, [[1, 61], [np.nan, 62]])
    assert aligned(("extra",), rows[:, :1], texts, baseline.inputs) is None
