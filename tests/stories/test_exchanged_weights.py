"""The weights beside a model file are exchanged; the model file itself stays as it was."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

import edgewatch
from edgewatch.store import alarms, models
from support.scorer import MODEL, make_site
from support.small_site import agent_at, drain


def save(folder: Path, scale: float) -> Path:
    """``risk = [age, dose] · scale``, with its weights in ``weights.bin``."""
    folder.mkdir(exist_ok=True)
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["x", "w"], ["risk"])],
        "line",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 2])],
        [helper.make_tensor_value_info("risk", TensorProto.FLOAT, [None, 1])],
        [numpy_helper.from_array(np.full((2, 1), scale, np.float32), "w")],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    (folder / "weights.bin").unlink(missing_ok=True)
    path = folder / "model.onnx"
    onnx.save_model(
        made, path, save_as_external_data=True, location="weights.bin", size_threshold=0
    )
    return path


def run(site: Path, model: Path) -> None:
    session = edgewatch.InferenceSession(model, site=site, name=MODEL)
    session.run(None, {"x": np.ones((3, 2), np.float32)})
    session.close_recording()


def test_it_is_another_model_and_an_alarm(tmp_path: Path) -> None:
    site, folder = make_site(tmp_path / "site"), tmp_path / "model"
    file = save(folder, 1.0)
    before = file.read_bytes()
    run(site, file)
    assert save(folder, 2.0).read_bytes() == before
    run(site, file)
    with agent_at(site) as (agent, db):
        drain(agent)
        first, second = models.models(db, MODEL)
        assert first.detail["file_sha256"] == second.detail["file_sha256"]
        (alarm,) = alarms.alarms(db)
        assert alarm["code"] == "model.changed"
        assert f"{first.sha256[:12]} → {second.sha256[:12]}" in alarm["sentence"]
        assert [row["predictions"] for row in models.summary(db)] == [3, 3]
