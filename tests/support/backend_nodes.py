"""The node tests of the ``onnx`` package: one small model for each operator and type."""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

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
    with warnings.catch_warnings(), _pooling_for_its_shape():
        warnings.simplefilter("ignore")  # the cases divide by zero on purpose
        from onnx.backend.test.loader import load_model_tests

        found = sorted(load_model_tests(kind="node"), key=lambda case: case.name)
    return [_case(case) for case in found]


@contextlib.contextmanager
def _pooling_for_its_shape() -> Iterator[None]:
    """What the cases expect is not used here; pools are walked element by element for it."""
    from onnx.reference.ops import op_pool_common

    def pool(
        padded: Any, x_shape: Sequence[int], _k: Any, _s: Any, out_shape: Any, *_: Any, **__: Any
    ) -> Any:
        return np.zeros([x_shape[0], x_shape[1], *out_shape], padded.dtype)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(op_pool_common, "pool", pool)
        yield


def _case(case: Any) -> NodeCase:
    operators = {node.op_type for node in case.model.graph.node}
    operators |= {node.op_type for function in case.model.functions for node in function.node}
    calls = tuple(list(inputs) for inputs, _ in case.data_sets)
    is_random = bool(operators & RANDOM)
    return NodeCase(case.name, case.model.SerializeToString(), calls, is_random)
