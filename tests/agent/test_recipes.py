"""Splitting by recipe gives, row by row, what decoding gives."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest

from edgewatch.agent.recipes import Recipes, Target, cut
from edgewatch.sdk.tensors import Status, decode_run, encode_run
from edgewatch.store.layouts import Layout, Row, rows_of

STREAM = {
    "model": "m",
    "inputs": [{"name": "x", "shape": [None, 3]}, {"name": "who", "shape": [None]}],
    "outputs": [{"name": "label", "shape": [None]}, {"name": 'p "quoted"', "shape": [None, 2]}],
}
X = np.array([[1.0, np.nan, -0.0]], np.float32)
P = np.array([[0.25, 0.75]])


def decoded(body: bytes) -> tuple[Layout, list[Row]]:
    return rows_of(decode_run(body), STREAM)


def by_recipe(recipes: Recipes, body: bytes) -> Row | None:
    pieces = cut(body)
    recipe = recipes.find(STREAM, pieces) if pieces else None
    return recipe.row(pieces) if recipe and pieces else None


def learned(*bodies: bytes) -> Recipes:
    recipes = Recipes()
    for body in bodies:
        pieces = cut(body)
        layout, rows = decoded(body)
        if pieces:
            recipes.learn(STREAM, pieces, Target("m", "", 1, layout, 1), rows)
    return recipes


def run(who: Any, label: Any, x: Any = X, case: str | None = "C") -> bytes:
    return encode_run(7, Status.OK, [x, who], [label, P], case)


def test_the_next_record_of_the_same_look_is_split_as_decoding_would() -> None:
    recipes = learned(run(["Ana"], ["benign"]))
    other = run(["B"], ["малигнант"], np.array([[5, 6, 7]], np.float32), "another case")
    assert by_recipe(recipes, other) == decoded(other)[1][0]
    pieces = cut(other)
    assert pieces is not None
    assert (pieces.case, pieces.latency_ns) == ("another case", 7)


@pytest.mark.parametrize(
    "body",
    [
        run(["a"], ['with "quotes"']),
        run(["a"], ["back\\slash"]),
        run(["a"], ["two", "texts"]),
        run(["a"], [1]),
        run(["a"], [{"benign": 0.5}]),
        run(None, ["benign"]),
        run(["a"], ["b"], X.astype(np.float64)),
        run(["a"], ["b"], np.ones((1, 4), np.float32)),
        encode_run(1, Status.ERROR, [X, ["a"]], ["it broke"], "C"),
    ],
)
def test_a_record_of_another_look_is_left_to_decoding(body: bytes) -> None:
    row = by_recipe(learned(run(["Ana"], ["benign"])), body)
    assert row is None


def test_a_batch_never_becomes_a_recipe() -> None:
    batch = encode_run(1, Status.OK, [np.ones((4, 3)), ["a"] * 4], [["b"] * 4, np.ones((4, 2))])
    assert by_recipe(learned(batch), batch) is None


def test_a_thousand_runs_of_changing_looks_agree_with_decoding() -> None:
    rng = random.Random(5)
    words = ["benign", "malignant", "", "ü", 'a"b', "\\", "a,b", "\ud800"]
    recipes, split = Recipes(), 0
    for _ in range(1000):
        x = np.frombuffer(rng.randbytes(12), rng.choice(["<f4", "<i4"]))[None]
        body = run([rng.choice(words)], [rng.choice(words)], x, rng.choice([None, "C", "Ü"]))
        layout, (row,) = decoded(body)
        found = by_recipe(recipes, body)
        if found is not None:
            assert found == row
            split += 1
        pieces = cut(body)
        assert pieces is not None
        recipes.learn(STREAM, pieces, Target("m", "", 1, layout, 1), [row])
    assert split > 200
