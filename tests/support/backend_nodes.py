"""The node tests of the ``onnx`` package: one small model for each operator and type."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Any

RANDOM = frozenset(
    {"Bernoulli", "Dropout", "Multinomial", "RandomNormal", "RandomNormalLike", "RandomUniform",
     "RandomUniformLike"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NodeCase:
    """A model and the inputs that it is given, one list for each call."""

    name: str
    model: bytes
    calls: tuple[list[Any], ...]
    is_random: bool


def node_cases() -> list[NodeCase]:
    """All of them, in the order of their names."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the cases divide by zero on purpose
        from onnx.backend.test.loader import load_model_tests

        found = sorted(load_model_tests(kind="node"), key=lambda case: case.name)
    return [_case(case) for case in found]


def _case(case: Any) -> NodeCase:
    operators = {node.op_type for node in case.model.graph.node}
    operators |= {node.op_type for function in case.model.functions for node in function.node}
    calls = tuple(list(inputs) for inputs, _ in case.data_sets)
    is_random = bool(operators & RANDOM)
    return NodeCase(case.name, case.model.SerializeToString(), calls, is_random)
