"""An ONNX model as a function of rows, by the names and in the numbers of the record."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from edgewatch.cli.demo_site import demo_file
from edgewatch.feed.onnx_outputs import OnnxOutputs
from edgewatch.site.config import ModelSection
from edgewatch.site.errors import InputError
from support import onnx_models


def outputs_of(tmp_path: Path, model: bytes, **section) -> OnnxOutputs:
    path = tmp_path / "model.onnx"
    path.write_bytes(model)
    return OnnxOutputs(path, ModelSection(name="m", **section))


def test_rows_are_run_at_once_and_one_by_one_alike() -> None:
    model = OnnxOutputs(demo_file("cytology.onnx"), ModelSection(name="m"))
    rows = np.random.default_rng(0).uniform(0, 50, size=(40, 30))
    whole = model(rows)
    assert np.allclose(np.vstack([model(row[None, :]) for row in rows]), whole, atol=1e-6)
    assert whole.shape == (40, len(model.output_names))
    assert len(model.numbers) == 30


def test_maps_of_classes_are_columns_by_class(tmp_path: Path) -> None:
    model = outputs_of(tmp_path, onnx_models.scores_by_class([0, 1, 2]))
    rows = np.array([[0.1, 0.2, 0.7], [0.5, 0.25, 0.25]])
    assert np.allclose(model(rows), rows, atol=1e-6)
    assert model.output_names == ("y[0]", "y[1]", "y[2]")


def test_declared_names_are_used(tmp_path: Path) -> None:
    named = {"inputs": ("a", "b"), "outputs": ("low", "high")}
    model = outputs_of(tmp_path, onnx_models.scores_by_class([0, 1]), **named)
    model(np.array([[0.1, 0.9]]))
    assert (model.numbers, model.output_names) == (("a", "b"), ("low", "high"))


def test_a_row_that_the_model_cannot_take_is_nan_and_the_others_are_not(tmp_path: Path) -> None:
    model = outputs_of(tmp_path, onnx_models.identity(onnx_models.TensorProto.INT64, (None, 1)))
    assert model(np.array([[1.0], [2.0]])).tolist() == [[1.0], [2.0]]
    found = model(np.array([[1.0], [np.nan], [3.0]]))
    assert found[[0, 2], 0].tolist() == [1.0, 3.0]
    assert np.isnan(found[1, 0])


def test_missing_readings_reach_a_model_of_floats(tmp_path: Path) -> None:
    model = outputs_of(tmp_path, onnx_models.scores_by_class([0, 1]))
    assert np.isnan(model(np.array([[np.nan, 1.0]]))[0]).tolist() == [True, False]


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be loaded"):
        outputs_of(tmp_path, b"no model")


def test_texts_are_given_row_by_row(tmp_path: Path) -> None:
    model = outputs_of(tmp_path, onnx_models.coded({"red": 10.0, "blue": 0.0}))
    assert (model.numbers, model.words) == (("x",), ("colour",))
    found = model(np.array([[1.0], [2.0]]), {"colour": ["red", "blue"]})
    assert found.tolist() == [[11.0], [2.0]]
