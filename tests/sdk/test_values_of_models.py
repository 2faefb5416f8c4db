"""Models with every kind of input and output leave records that read back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto
from onnxruntime import OrtValue

from edgewatch import InferenceSession
from edgewatch.sdk.codes import as_float64
from edgewatch.sdk.tensors import Code
from edgewatch.spool import Kind
from edgewatch.store.layouts import rows_of
from support import onnx_models
from support.spooled import events, records, runs

X = np.array([[1.5, -2.0], [0.25, 4.0]], np.float32)


def recorded(model: bytes, feed: dict[str, Any], site: Path) -> Any:
    """Run a model once; (what it gave, the record's rows, its layout)."""
    session = InferenceSession(model, site=site, name="m")
    outputs = session.run(None, feed)
    session.close_recording()
    stream = next(r.json() for r in records(site) if r.kind is Kind.STREAM)
    layout, rows = rows_of(runs(site)[0], stream)
    return outputs, layout, rows


@pytest.mark.parametrize(
    "kind",
    ["BOOL", "INT8", "UINT8", "INT16", "UINT16", "INT32", "UINT32", "INT64", "UINT64", "FLOAT16",
     "DOUBLE"],
)  # fmt: skip
def test_each_type_of_tensor_is_whole_and_bit_for_bit(kind: str, tmp_path: Path) -> None:
    number = getattr(TensorProto, kind)
    dtype = onnxruntime.OrtValue.ortvalue_from_shape_and_type([1], number).numpy().dtype
    given = np.array([[0, 1], [1, 0]], dtype)
    outputs, layout, rows = recorded(
        onnx_models.identity(number, (None, 2)), {"x": given}, tmp_path
    )
    assert [row.inputs for row in rows] == [given[0].tobytes(), given[1].tobytes()]
    assert b"".join(row.outputs for row in rows) == outputs[0].tobytes()
    assert layout.input_columns([row.inputs for row in rows]).tolist() == [[0, 1], [1, 0]]


@pytest.mark.parametrize("kind", ["BFLOAT16", "FLOAT8E4M3FN", "FLOAT8E5M2"])
def test_types_that_numpy_lacks_are_whole_through_ort_values(kind: str, tmp_path: Path) -> None:
    number, wide = getattr(TensorProto, kind), kind == "BFLOAT16"
    bits = np.array([0x3F80, 0xC000], np.uint16) if wide else np.array([0x38, 0xC0], np.uint8)
    session = InferenceSession(onnx_models.identity(number), site=tmp_path, name="m")
    value = OrtValue.ortvalue_from_numpy_with_onnx_type(bits, number)
    session.run_with_ort_values(None, {"x": value})
    session.close_recording()
    (run,) = runs(tmp_path)
    for kept in (*run.inputs, *run.outputs):
        assert kept.array is not None
        assert kept.array.tobytes() == bits.tobytes()
        assert np.isfinite(as_float64(kept.array, kept.dtype)).all()


def test_texts_go_in_as_tokens_and_come_out_as_labels(tmp_path: Path) -> None:
    given = np.array(["Ward 3", "Ward 4"], object)
    outputs, _, rows = recorded(onnx_models.identity(TensorProto.STRING), {"x": given}, tmp_path)
    assert outputs[0].tolist() == given.tolist()
    assert '"y": "Ward 3"' in str(rows[0].extra)
    assert '"x": "hmac-sha256:' in str(rows[0].extra)


@pytest.mark.parametrize("classes", [(0, 1), ("benign", "malignant")])
def test_a_zipmap_becomes_a_column_for_each_class(classes: Any, tmp_path: Path) -> None:
    outputs, layout, rows = recorded(onnx_models.scores_by_class(classes), {"x": X}, tmp_path)
    assert list(outputs[0][0]) == list(classes)
    assert layout.output_columns([row.outputs for row in rows]).tolist() == X.tolist()


def test_a_sequence_is_one_prediction_with_all_its_tensors(tmp_path: Path) -> None:
    outputs, _, _ = recorded(onnx_models.split_into_sequence(), {"x": X}, tmp_path)
    (value,) = runs(tmp_path)[0].outputs
    assert value.code is Code.SEQUENCE
    assert [item.tobytes() for item in value.json] == [item.tobytes() for item in outputs[0]]


def test_several_inputs_are_several_columns(tmp_path: Path) -> None:
    _, layout, rows = recorded(onnx_models.added("a", "b"), {"b": X, "a": 2 * X}, tmp_path)
    assert layout.input_names == ("a[0]", "a[1]", "b[0]", "b[1]")
    assert layout.input_columns([rows[1].inputs]).tolist() == [[0.5, 8.0, 0.25, 4.0]]


def test_an_initialiser_that_a_call_overrides_is_recorded_with_it(tmp_path: Path) -> None:
    session = InferenceSession(onnx_models.scaled(), site=tmp_path, name="m")
    session.run(None, {"x": X})
    session.run(None, {"x": X, "factor": np.array([3.0], np.float32)})
    session.close_recording()
    stream = next(r.json() for r in records(tmp_path) if r.kind is Kind.STREAM)
    plain, overridden = (rows_of(run, stream) for run in runs(tmp_path))
    assert plain[0].input_names == ("x[0]", "x[1]")
    assert overridden[0].input_names == ("x[0]", "x[1]", "factor")
    assert len(overridden[1]) == 2
    assert overridden[0].input_columns([overridden[1][1].inputs]).tolist() == [[0.25, 4.0, 3.0]]


def test_images_of_any_size_are_one_layout_and_each_row_has_its_summary(tmp_path: Path) -> None:
    session = InferenceSession(onnx_models.pixel_mean(), site=tmp_path, name="m")
    for size in (100, 120):
        images = np.full((2, 3, size, size), size, np.float32)
        images[1] = 7
        session.run(None, {"x": images})
    session.close_recording()
    stream = next(r.json() for r in records(tmp_path) if r.kind is Kind.STREAM)
    (first, few), (second, more) = (rows_of(run, stream) for run in runs(tmp_path))
    assert first == second
    column = first.input_names.index("x.mean")
    means = first.input_columns([row.inputs for row in (*few, *more)])[:, column]
    assert means.tolist() == [100, 7, 120, 7]


def test_an_empty_batch_is_recorded_and_reads_back(tmp_path: Path) -> None:
    _, layout, rows = recorded(onnx_models.added("a"), {"a": X[:0]}, tmp_path)
    assert len(rows) == 1
    assert layout.input_columns([rows[0].inputs]).shape == (1, 0)


def test_what_cannot_be_recorded_is_said_once_for_each_value(tmp_path: Path) -> None:
    session = InferenceSession(onnx_models.split_into_sequence(), site=tmp_path, name="m")
    value = OrtValue.ortvalue_from_numpy(X)
    for _ in range(3):
        session.run_with_ort_values(None, {"x": value})
    session.close_recording()
    (event,) = events(tmp_path)
    assert (event["subject"], event["value"]) == ("m", "y")
    assert "seq(tensor(float))" in event["reason"]
    assert [run.outputs[0].code for run in runs(tmp_path)] == [Code.ABSENT] * 3
