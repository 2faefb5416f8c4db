"""What is recorded of a run comes back bit for bit, or as what it was cut down to."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from edgewatch.sdk.tensors import WHOLE_ELEMENTS, Code, Status, decode_run, encode_run

DTYPES = ["bool", "i1", "u1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8", "<f2", "<f4", "<f8"]


@given(
    array=st.sampled_from(DTYPES).flatmap(
        lambda d: hnp.arrays(d, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=5))
    )
)
def test_every_numeric_tensor_comes_back_bit_for_bit(array: np.ndarray) -> None:
    run = decode_run(encode_run(7, Status.OK, [array], [array], "case"))
    assert (run.latency_ns, run.case) == (7, "case")
    for value in (*run.inputs, *run.outputs):
        assert value.array is not None
        assert value.array.dtype == array.dtype
        assert value.array.shape == array.shape
        assert value.array.tobytes() == array.tobytes()


def test_text_and_maps_are_kept_as_json() -> None:
    labels = np.array(["benign", "malignant"], dtype=object)
    maps = [{"a": np.float32(0.5), "b": 0.25}]
    run = decode_run(encode_run(0, Status.OK, [], [labels, maps]))
    assert run.outputs[0].json == ["benign", "malignant"]
    assert run.outputs[1].json == [{"a": 0.5, "b": 0.25}]


def test_a_large_tensor_becomes_its_summary() -> None:
    image = np.arange(WHOLE_ELEMENTS + 2, dtype=np.float32)
    image[0] = np.nan
    (value,) = decode_run(encode_run(0, Status.OK, [image], [])).inputs
    assert value.code is Code.SUMMARY
    assert value.array is not None
    assert value.array[:2].tolist() == [WHOLE_ELEMENTS + 2, 1]
    assert value.array[5] == WHOLE_ELEMENTS + 1


def test_a_value_of_an_unknown_kind_is_absent_and_harms_nothing() -> None:
    run = decode_run(encode_run(0, Status.OK, [None, object()], [np.float32(1)]))
    assert [v.code for v in run.inputs] == [Code.ABSENT, Code.ABSENT]
    assert run.outputs[0].array == np.float32(1)


@given(st.binary(max_size=80))
def test_garbage_is_a_value_error(body: bytes) -> None:
    try:
        decode_run(body)
    except ValueError:
        return


def test_a_cut_body_is_a_value_error() -> None:
    body = encode_run(0, Status.OK, [np.ones((1, 30), np.float32)], [])
    with pytest.raises(ValueError, match="cut short"):
        decode_run(body[:-1])
