"""ONNX models of many shapes, fed from the rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest

from edgewatch.cli.demo_site import demo_file
from edgewatch.feed.onnx_file import Tensor, guess_task, inspect_onnx
from edgewatch.feed.onnx_rows import OnnxRows
from edgewatch.feed.row_models import read_rows
from edgewatch.sdk.tensors import Status
from edgewatch.site.errors import InputError
from edgewatch.spool import Kind
from support.spooled import records

onnx = pytest.importorskip("onnx")
FLOAT, INT, TEXT = 1, 7, 8  # onnx.TensorProto


def save_model(
    path: Path, nodes: Sequence[Any], inputs: dict[str, Any], outputs: dict[str, Any]
) -> Path:
    value = onnx.helper.make_tensor_value_info
    graph = onnx.helper.make_graph(
        nodes,
        "made",
        [value(name, kind, shape) for name, (kind, shape) in inputs.items()],
        [value(name, kind, shape) for name, (kind, shape) in outputs.items()],
    )
    opset = onnx.helper.make_opsetid("", 17)
    onnx.save(onnx.helper.make_model(graph, opset_imports=[opset], ir_version=9), path)
    return path


def write_rows(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def node(op: str, ins: Sequence[str], outs: Sequence[str], **options: Any) -> Any:
    return onnx.helper.make_node(op, ins, outs, **options)


def test_rows_give_what_onnxruntime_gives() -> None:
    path = demo_file("cytology.onnx")
    names = demo_file("stream.csv").read_text(encoding="utf-8").split("\n", 1)[0].split(",")[1:31]
    model = OnnxRows(path, "cytology", names)
    table = read_rows(model, demo_file("stream.csv"))
    runs = list(model.rows(table))
    x = table.matrix(names).astype(np.float32)
    label, score = onnxruntime.InferenceSession(path).run(None, {"X": x})
    assert [run.status for run in runs] == [Status.OK] * table.rows
    assert [run.outputs[0][0] for run in runs] == list(label)
    np.testing.assert_allclose(np.vstack([run.outputs[1] for run in runs]), score, rtol=1e-5)
    assert all(run.inputs[0].shape == (1, 30) for run in runs)


def test_inputs_of_several_kinds_are_filled_by_name(tmp_path: Path) -> None:
    path = save_model(
        tmp_path / "m.onnx",
        [
            node("Cast", ["n"], ["f"], to=FLOAT),
            node("Add", ["a", "f"], ["sum"]),
            node("Identity", ["word"], ["same"]),
        ],
        {"a": (FLOAT, [None, 1]), "n": (INT, [None, 1]), "word": (TEXT, [None, 1])},
        {"sum": (FLOAT, [None, 1]), "same": (TEXT, [None, 1])},
    )
    model = OnnxRows(path, "m")
    assert (model.numbers, model.words) == (("a", "n"), ("word",))
    table = read_rows(model, write_rows(tmp_path / "r.csv", "word,n,a", "007,2,0.5", "x,3,1"))
    first, second = model.rows(table)
    assert (first.outputs[0].item(), first.outputs[1].item()) == (2.5, "007")
    assert second.outputs[0].item() == 4.0


def test_a_row_that_the_model_cannot_take_fails_alone(tmp_path: Path) -> None:
    path = save_model(
        tmp_path / "m.onnx",
        [node("Identity", ["n"], ["same"])],
        {"n": (INT, [None, 2])},
        {"same": (INT, [None, 2])},
    )
    model = OnnxRows(path, "m", ["p", "q"])
    table = read_rows(model, write_rows(tmp_path / "r.csv", "p,q", "1,2", "3,", "5,6"))
    good, failed, last = model.rows(table)
    assert (good.status, failed.status, last.status) == (Status.OK, Status.ERROR, Status.OK)
    assert "missing reading" in failed.outputs[0]
    np.testing.assert_array_equal(failed.inputs[0], [[3.0, np.nan]])


def test_an_output_without_rows_is_computed_row_by_row(tmp_path: Path) -> None:
    path = save_model(
        tmp_path / "m.onnx",
        [node("ReduceSum", ["x"], ["total"], keepdims=0)],
        {"x": (FLOAT, [None, 2])},
        {"total": (FLOAT, [])},
    )
    model = OnnxRows(path, "m")
    assert model.numbers == ("x[0]", "x[1]")
    table = read_rows(model, write_rows(tmp_path / "r.csv", "x[0],x[1]", "1,2", "3,4"))
    assert [run.outputs[0].item() for run in model.rows(table)] == [3.0, 7.0]


def test_a_model_of_one_row_at_a_time_gets_one_at_a_time(tmp_path: Path) -> None:
    path = save_model(
        tmp_path / "m.onnx",
        [node("Identity", ["x"], ["y"])],
        {"x": (FLOAT, [1, 2, 2])},
        {"y": (FLOAT, [1, 2, 2])},
    )
    model = OnnxRows(path, "m", list("abcd"))
    table = read_rows(model, write_rows(tmp_path / "r.csv", "a,b,c,d", "1,2,3,4", "5,6,7,8"))
    runs = list(model.rows(table))
    np.testing.assert_array_equal(runs[1].outputs[0], [[[5, 6], [7, 8]]])


def test_a_width_left_open_is_that_of_the_names(tmp_path: Path) -> None:
    path = save_model(
        tmp_path / "m.onnx",
        [node("Identity", ["x"], ["y"])],
        {"x": (FLOAT, [None, None])},
        {"y": (FLOAT, [None, None])},
    )
    assert OnnxRows(path, "m", ["a", "b", "c"]).numbers == ("a", "b", "c")
    with pytest.raises(InputError, match="is no row of values"):
        OnnxRows(path, "m")


def test_names_that_do_not_fit_are_refused() -> None:
    with pytest.raises(InputError, match="2 input names for 30 input columns"):
        OnnxRows(demo_file("cytology.onnx"), "m", ["a", "b"])


def test_what_it_declares_is_what_the_recording_session_declares(tmp_path: Path) -> None:
    from edgewatch import InferenceSession

    path = demo_file("cytology.onnx")
    session = InferenceSession(path, site=tmp_path, name="m")
    session.run(None, {"X": np.zeros((1, 30), np.float32)})
    session.close_recording()
    declared = next(r.json() for r in records(tmp_path) if r.kind is Kind.STREAM)
    assert OnnxRows(path, "m").stream == declared


@pytest.mark.parametrize(
    ("outputs", "task"),
    [
        (
            [("label", "tensor(int64)", (None,)), ("p", "tensor(float)", (None, 2))],
            "classification",
        ),
        ([("y", "tensor(float)", (None, 1))], "regression"),
        ([("y", "tensor(double)", (None,))], "regression"),
        ([("logits", "tensor(float)", (None, 10))], "other"),
        ([("word", "tensor(string)", (None, 1))], "other"),
    ],
)
def test_the_task_is_told_from_the_outputs(
    outputs: list[tuple[str, str, tuple[int | None, ...]]], task: str
) -> None:
    assert guess_task(tuple(Tensor(*output) for output in outputs)) == task


def test_a_file_that_is_no_model_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be loaded"):
        inspect_onnx(write_rows(tmp_path / "m.onnx", "age,bp"))
    with pytest.raises(InputError, match="no such file"):
        inspect_onnx(tmp_path / "absent.onnx")
