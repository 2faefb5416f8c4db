"""Small ONNX models made on the spot, for every type that a tensor can have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onnx import TensorProto, helper

FLOAT = TensorProto.FLOAT


def identity(kind: int = FLOAT, shape: Sequence[int | str | None] = (None,)) -> bytes:
    """``y = x`` for one type of element."""
    return _model([helper.make_node("Identity", ["x"], ["y"])], [("x", kind, shape)], kind, shape)


def added(*names: str) -> bytes:
    """``y`` is the sum of all inputs, each [rows, 2] of float32."""
    shape = (None, 2)
    return _model([helper.make_node("Sum", list(names), ["y"])], [(n, FLOAT, shape) for n in names])


def scaled() -> bytes:
    """``y = x * factor``, where ``factor`` is an initialiser that a call may override."""
    shape = (None, 2)
    factor = helper.make_tensor("factor", FLOAT, [1], [2.0])
    return _model(
        [helper.make_node("Mul", ["x", "factor"], ["y"])],
        [("x", FLOAT, shape), ("factor", FLOAT, (1,))],
        initial=[factor],
    )


def pixel_mean() -> bytes:
    """``y`` is the mean of each image of ``x``, [rows, 3, height, width]."""
    node = helper.make_node("ReduceMean", ["x"], ["y"], axes=[1, 2, 3], keepdims=0)
    return _model([node], [("x", FLOAT, (None, 3, None, None))], FLOAT, (None,), opset=13)


def scores_by_class(classes: Sequence[int] | Sequence[str]) -> bytes:
    """A ZipMap: a list of maps class → score for rows of scores ``x``."""
    named = all(isinstance(one, str) for one in classes)
    labels = {"classlabels_strings": classes} if named else {"classlabels_int64s": classes}
    node = helper.make_node("ZipMap", ["x"], ["y"], domain="ai.onnx.ml", **labels)
    key = TensorProto.STRING if named else TensorProto.INT64
    element = helper.make_map_type_proto(key, helper.make_tensor_type_proto(FLOAT, []))
    output = helper.make_value_info("y", helper.make_sequence_type_proto(element))
    x = helper.make_tensor_value_info("x", FLOAT, (None, len(classes)))
    graph = helper.make_graph([node], "zipmap", [x], [output])
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.ml", 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8).SerializeToString()


def coded(values: Mapping[str, float]) -> bytes:
    """``y`` is the number that stands for the word ``colour``, and ``x`` added; each [rows, 1]."""
    labels = {"keys_strings": list(values), "values_floats": list(values.values())}
    code = helper.make_node("LabelEncoder", ["colour"], ["code"], domain="ai.onnx.ml", **labels)
    colour = helper.make_tensor_value_info("colour", TensorProto.STRING, (None, 1))
    x, y = (helper.make_tensor_value_info(name, FLOAT, (None, 1)) for name in ("x", "y"))
    nodes = [code, helper.make_node("Add", ["code", "x"], ["y"])]
    graph = helper.make_graph(nodes, "coded", [colour, x], [y])
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.ml", 2)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8).SerializeToString()


def split_into_sequence() -> bytes:
    """``y`` is the sequence of the rows of ``x``."""
    node = helper.make_node("SplitToSequence", ["x"], ["y"], axis=0)
    x = helper.make_tensor_value_info("x", FLOAT, (None, 2))
    y = helper.make_tensor_sequence_value_info("y", FLOAT, (None, 2))
    graph = helper.make_graph([node], "split", [x], [y])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    return model.SerializeToString()


def _model(
    nodes: list[object],
    inputs: list[tuple[str, int, Sequence[int | str | None]]],
    kind: int = FLOAT,
    shape: Sequence[int | str | None] = (None, 2),
    initial: Sequence[object] = (),
    opset: int = 21,
) -> bytes:
    graph = helper.make_graph(
        nodes,
        "small",
        [helper.make_tensor_value_info(*given) for given in inputs],
        [helper.make_tensor_value_info("y", kind, shape)],
        initializer=list(initial),
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=10)
    return model.SerializeToString()
