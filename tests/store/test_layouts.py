"""One call of a model becomes as many predictions as it has rows, with named columns."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from edgewatch.sdk.tensors import Run, Status, decode_run, encode_run
from edgewatch.store.layouts import Layout, rows_of


def run_of(inputs: list[Any], outputs: list[Any], status: int = Status.OK) -> Run:
    return decode_run(encode_run(1, status, inputs, outputs))


def stream(*inputs: tuple[str, list[Any]], outputs: tuple[str, ...] = ("y",)) -> dict[str, Any]:
    return {
        "inputs": [{"name": name, "shape": shape} for name, shape in inputs],
        "outputs": [{"name": name, "shape": []} for name in outputs],
    }


def test_a_batch_of_n_rows_is_n_predictions() -> None:
    x = np.arange(6, dtype=np.float32).reshape(3, 2)
    y = np.array([[0.1], [0.2], [0.3]], np.float64)
    layout, rows = rows_of(run_of([x], [y]), stream(("x", [None, 2])))
    assert layout.input_names == ("x[0]", "x[1]")
    assert layout.output_names == ("y",)
    assert layout.input_columns([r.inputs for r in rows]).tolist() == x.tolist()
    assert layout.output_columns([r.outputs for r in rows]).tolist() == y.tolist()


def test_names_declared_at_the_site_are_used_where_their_number_fits() -> None:
    x = np.zeros((1, 2), np.float32)
    made = run_of([x], [np.zeros((1, 1))])
    assert rows_of(made, stream(("x", [None, 2])), ["a", "b"])[0].input_names == ("a", "b")
    assert rows_of(made, stream(("x", [None, 2])), ["a"])[0].input_names == ("x[0]", "x[1]")


def test_a_model_that_takes_one_vector_is_one_prediction() -> None:
    x = np.zeros(30, np.float32)
    _, rows = rows_of(run_of([x], [np.zeros(1)]), stream(("x", [30])))
    assert len(rows) == 1


def test_several_inputs_of_mixed_types_keep_their_bits() -> None:
    a, b = np.array([1.5, 2.5], np.float16), np.array([[7], [8]], np.int64)
    layout, rows = rows_of(run_of([a, b], [a]), stream(("a", [None]), ("b", [None, 1])))
    assert rows[0].inputs == a[0].tobytes() + b[0].tobytes()
    assert layout.input_columns([r.inputs for r in rows]).tolist() == [[1.5, 7], [2.5, 8]]


def test_text_outputs_and_maps_of_scores() -> None:
    labels = np.array(["benign", "malignant"], dtype=object)
    scores = [{"b": 0.9, "m": 0.1}, {"b": 0.2, "m": 0.8}]
    x = np.zeros((2, 1), np.float32)
    layout, rows = rows_of(
        run_of([x], [labels, scores]), stream(("x", [None, 1]), outputs=("label", "p"))
    )
    assert [r.extra for r in rows] == ['{"label": "benign"}', '{"label": "malignant"}']
    assert layout.output_names == ("p[0]", "p[1]")
    assert layout.output_columns([r.outputs for r in rows]).tolist() == [[0.9, 0.1], [0.2, 0.8]]


def test_a_failed_run_keeps_its_inputs_and_the_error() -> None:
    x = np.ones((1, 2), np.float32)
    layout, rows = rows_of(run_of([x], ["boom"], Status.ERROR), stream(("x", [None, 2])))
    assert layout.output_names == ()
    assert rows[0].extra == '{"error": "boom"}'
    assert layout.input_columns([rows[0].inputs]).tolist() == [[1, 1]]


def test_a_large_input_shows_as_its_summary() -> None:
    image = np.ones((1, 3, 200, 200), np.float32)
    layout, rows = rows_of(run_of([image], [np.zeros((1, 1))]), stream(("image", [1, 3, 200, 200])))
    assert layout.input_names[0] == "image.n"
    assert layout.input_columns([rows[0].inputs])[0, 0] == 120_000


@pytest.mark.parametrize("outputs", [[np.zeros((5, 2))], [np.float32(3)]])
def test_outputs_that_are_not_by_row_make_the_call_one_prediction(outputs: list[Any]) -> None:
    x = np.zeros((3, 2), np.float32)
    layout, rows = rows_of(run_of([x], outputs), stream(("x", [None, 2])))
    assert len(rows) == 1
    assert len(layout.input_names) == 6


def test_a_layout_comes_back_from_its_text() -> None:
    layout, _ = rows_of(run_of([np.zeros((1, 3), np.int32)], [["a"]]), stream(("x", [None, 3])))
    assert Layout.from_json(layout.to_json()) == layout
