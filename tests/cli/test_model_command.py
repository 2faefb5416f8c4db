"""``edgewatch model add``: declaring what is watched."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from edgewatch.cli.demo_site import demo_file
from edgewatch.site.config import load_site
from support.command_line import Edgewatch

MODEL = demo_file("cytology.onnx")


def test_a_model_is_declared_copied_and_described(edgewatch: Edgewatch, site: Path) -> None:
    words = ("--positive", "malignant", "--threshold", "0.4", "--site", site, "--json")
    added = edgewatch("model", "add", "second", "--onnx", MODEL, *words).json
    declared = load_site(site).find_model("second")
    assert declared.sha256 == added["sha256"]
    assert (declared.positive, declared.threshold) == ("malignant", 0.4)
    assert (site / "models" / "second.onnx").read_bytes() == MODEL.read_bytes()
    assert added["signature"]["inputs"][0]["shape"] == [None, 30]


def test_comments_and_order_of_site_toml_are_kept(edgewatch: Edgewatch, site: Path) -> None:
    file = site / "site.toml"
    before = file.read_text(encoding="utf-8").replace("[drift]", "[drift]  # agreed with Dr Ito")
    file.write_text(before, encoding="utf-8")
    edgewatch("model", "add", "second", "--onnx", MODEL, "--site", site)
    after = file.read_text(encoding="utf-8")
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []
    assert "[drift]  # agreed with Dr Ito" in after


def test_a_model_without_a_file_needs_the_names_of_its_values(
    edgewatch: Edgewatch, site: Path
) -> None:
    assert "--outputs" in edgewatch("model", "add", "m", "--inputs", "a,b", "--site", site).error
    names = ("--inputs", "age, bp", "--outputs", "risk", "--task", "regression")
    assert edgewatch("model", "add", "m", *names, "--site", site).code == 0
    declared = load_site(site).find_model("m")
    assert (declared.inputs, declared.outputs) == (("age", "bp"), ("risk",))
    assert (declared.task, declared.onnx) == ("regression", None)


@pytest.mark.parametrize("content", [b"", b"no model at all\n", MODEL.read_bytes()[:300]])
def test_a_foreign_or_torn_file_gives_one_clear_error(
    edgewatch: Edgewatch, site: Path, tmp_path: Path, content: bytes
) -> None:
    foreign = tmp_path / "foreign.onnx"
    foreign.write_bytes(content)
    before = (site / "site.toml").read_bytes()
    error = edgewatch("model", "add", "m", "--onnx", foreign, "--site", site).error
    assert f"{foreign}: cannot be loaded" in error
    assert "expected an ONNX model that onnxruntime can run" in error
    assert (site / "site.toml").read_bytes() == before
    assert [path.name for path in (site / "models").iterdir()] == ["cytology.onnx"]


def test_a_missing_file_is_named(edgewatch: Edgewatch, site: Path) -> None:
    error = edgewatch("model", "add", "m", "--onnx", "absent.onnx", "--site", site).error
    assert "absent.onnx: no such file; expected an ONNX model" in error


@pytest.mark.parametrize(
    ("name", "says"), [("cytology", "declared already"), ("a/../b", "pattern")]
)
def test_a_name_that_is_taken_or_not_allowed_changes_nothing(
    edgewatch: Edgewatch, site: Path, name: str, says: str
) -> None:
    before = (site / "site.toml").read_bytes()
    assert says in edgewatch("model", "add", name, "--onnx", MODEL, "--site", site).error
    assert (site / "site.toml").read_bytes() == before
    assert [path.name for path in (site / "models").iterdir()] == ["cytology.onnx"]


def test_names_that_do_not_fit_the_model_are_counted(edgewatch: Edgewatch, site: Path) -> None:
    words = ("--onnx", MODEL, "--inputs", "a,b", "--site", site)
    assert "2 names given for 30 input columns" in edgewatch("model", "add", "m", *words).error


def test_a_model_that_keeps_weights_in_another_file_is_refused(
    edgewatch: Edgewatch, site: Path, tmp_path: Path
) -> None:
    onnx = pytest.importorskip("onnx")
    whole = onnx.load(MODEL)
    path = tmp_path / "split.onnx"
    weight = onnx.numpy_helper.from_array(np.full(512, 0.5, np.float32), "w")
    node = onnx.helper.make_node("Add", ["x", "w"], ["y"])
    value = onnx.helper.make_tensor_value_info
    graph = onnx.helper.make_graph(
        [node],
        "split",
        [value("x", onnx.TensorProto.FLOAT, [None, 512])],
        [value("y", onnx.TensorProto.FLOAT, [None, 512])],
        [weight],
    )
    split = onnx.helper.make_model(graph, opset_imports=whole.opset_import, ir_version=9)
    onnx.save(split, path, save_as_external_data=True, size_threshold=0, location="split.bin")
    error = edgewatch("model", "add", "m", "--onnx", path, "--site", site).error
    assert "keeps weights in other files" in error
    assert [path.name for path in (site / "models").iterdir()] == ["cytology.onnx"]
