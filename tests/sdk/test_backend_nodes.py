"""Whatever onnxruntime runs, ours runs with the same outcome, and every record reads back.

The node tests of the ``onnx`` package: some 1,900 models, about 1,500 of which onnxruntime runs.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest

import edgewatch
from edgewatch.sdk.codes import coded
from edgewatch.sdk.tensors import Code, Status
from support.backend_nodes import NodeCase, node_cases
from support.spooled import runs


def outcome(make: Any, case: NodeCase) -> list[Any]:
    """The outputs of each call, or the type and words of what was raised."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = 1
    try:
        session = make(case.model, options)
    except Exception as error:  # noqa: BLE001 - onnxruntime's errors have no base of their own
        return [(type(error), str(error))]
    try:
        return [_called(session, inputs) for inputs in case.calls]
    finally:
        if isinstance(session, edgewatch.InferenceSession):
            session.close_recording()


def _called(session: Any, inputs: list[Any]) -> Any:
    feed = dict(zip([value.name for value in session.get_inputs()], inputs, strict=False))
    try:
        return session.run(None, feed)
    except Exception as error:  # noqa: BLE001
        return type(error), str(error)


def same(one: Any, other: Any) -> bool:
    """The same values of the same types, bit for bit."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        if one.dtype == object:
            return one.shape == other.shape and one.tolist() == other.tolist()
        return one.dtype == other.dtype and one.shape == other.shape and _bits(one) == _bits(other)
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


def _bits(array: np.ndarray) -> bytes:
    return array.tobytes()


def recovered(given: Any, value: Any) -> bool:
    """Whether a tensor of a call reads back bit for bit, if it was kept whole."""
    if value.code in (Code.JSON, Code.SEQUENCE, Code.MAP, Code.SUMMARY) or given is None:
        return True
    kept = coded(np.asarray(given)).array
    return value.array is not None and value.array.tobytes() == kept.tobytes()


def read_back(case: NodeCase, ours: list[Any], site: Path) -> bool:
    """Whether each call that was made has a record, with the very values of the call."""
    found = runs(site)
    if not found:
        return not isinstance(ours[0], list)  # the session itself was refused
    return len(found) == len(case.calls) and all(
        run.status is Status.ERROR
        or all(map(recovered, [*inputs, *outputs], [*run.inputs, *run.outputs]))
        for inputs, outputs, run in zip(case.calls, ours, found, strict=True)
    )


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_every_operator_has_the_outcome_of_bare_onnxruntime_and_a_record(tmp_path: Path) -> None:
    differing, unread, passed = [], [], 0
    for case in node_cases():
        site = tmp_path / case.name
        ours = outcome(functools.partial(edgewatch.InferenceSession, site=site, name="node"), case)
        bare = outcome(onnxruntime.InferenceSession, case)
        if not (case.is_random or same(bare, ours)):
            differing.append(case.name)
        if not read_back(case, ours, site):
            unread.append(case.name)
        passed += all(isinstance(result, list) for result in bare)
    assert (differing, unread) == ([], [])
    assert passed > 1400
