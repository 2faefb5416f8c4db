"""What is recorded of a run comes back bit for bit, or as what it was cut down to."""

from __future__ import annotations

import struct
from typing import Any

import ml_dtypes
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from edgewatch.sdk.codes import as_float64
from edgewatch.sdk.encoder import HEAD, VALUE
from edgewatch.sdk.policy import RecordPolicy
from edgewatch.sdk.tensors import Code, Encoder, Status, decode_run, encode_run
from edgewatch.store.layouts import rows_of

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


def test_a_value_of_an_unknown_kind_is_absent_and_said() -> None:
    told: list[tuple[str, str]] = []
    encoder = Encoder(inputs=[{"name": "a"}, {"name": "b"}], unrecordable=lambda *t: told.append(t))
    body = encoder.body(0, Status.OK, [None, object()], [np.float32(1)])
    run = decode_run(body)
    assert [v.code for v in run.inputs] == [Code.ABSENT, Code.ABSENT]
    assert run.outputs[0].array == np.float32(1)
    assert told == [("b", "a object has no place in a record")]


@pytest.mark.parametrize("dtype", ["complex64", "datetime64[s]", [("a", "f4")]])
def test_elements_that_have_no_code_are_absent(dtype: Any) -> None:
    (value,) = decode_run(encode_run(0, Status.OK, [np.zeros(2, dtype)], [])).inputs
    assert value.code is Code.ABSENT


@pytest.mark.parametrize("name", ["bfloat16", "float8_e4m3fn", "float8_e5m2fnuz", "int4", "uint4"])
def test_types_that_numpy_lacks_come_back_bit_for_bit(name: str) -> None:
    given = np.array([0, 1, 2, 3], getattr(ml_dtypes, name))
    (value,) = decode_run(encode_run(0, Status.OK, [given], [])).inputs
    assert value.dtype == name
    assert value.array is not None
    assert as_float64(value.array, value.dtype).tolist() == [0.0, 1.0, 2.0, 3.0]


def test_the_other_byte_order_is_the_same_numbers() -> None:
    given = np.array([1.5, -2.0], ">f8")
    (value,) = decode_run(encode_run(0, Status.OK, [given], [])).inputs
    assert value.array is not None
    assert value.array.tolist() == given.tolist()


def test_a_sequence_keeps_the_type_and_bits_of_its_tensors() -> None:
    given = [np.array([1, 2], np.float16), np.array([[3]], np.int64), np.array(["a"], object)]
    (value,) = decode_run(encode_run(0, Status.OK, [], [given])).outputs
    assert value.shape == (3,)
    assert value.json[0].tobytes() == given[0].tobytes()
    assert (value.json[1].dtype, value.json[1].tolist()) == (np.int64, [[3]])
    assert value.json[2] == ["a"]


def test_maps_keep_the_type_of_their_keys() -> None:
    by_number = [{0: 0.25, 1: 0.75}, {0: 0.5, 1: 0.5}]
    values = decode_run(encode_run(0, Status.OK, [], [by_number, {2: 1.0}, {"a": 1}])).outputs
    assert [value.json for value in values] == [by_number, {2: 1.0}, {"a": 1}]


def test_more_values_than_a_byte_can_count() -> None:
    many = [np.float32(i) for i in range(300)]
    assert len(decode_run(encode_run(0, Status.OK, many, many)).outputs) == 300


def test_a_batch_of_small_rows_is_whole_however_long_and_large_rows_are_summaries() -> None:
    rows = np.zeros((1000, 30), np.float32)
    images = np.ones((2, 3, 80, 80), np.float32)
    images[1, 0, 0, 0] = np.nan
    scores = np.zeros((2, 1), np.float32)
    (value,) = decode_run(encode_run(0, Status.OK, [rows], [np.zeros(1000)])).inputs
    assert value.array is not None
    assert value.array.shape == (1000, 30)
    (value,) = decode_run(encode_run(0, Status.OK, [images], [scores])).inputs
    assert (value.code, value.shape, value.dtype) == (Code.SUMMARY, (2,), "<f4")
    assert value.array is not None
    assert value.array["numbers"][:, 0].tolist() == [19_200, 19_200]
    assert value.array["numbers"][:, 1].tolist() == [0, 1 / 19_200]


def test_what_is_whole_is_for_the_site_to_say() -> None:
    image = np.arange(12, dtype=np.uint16).reshape(1, 3, 4)
    few, all_of_it = RecordPolicy(whole_elements=11), RecordPolicy(whole_elements=0, raw=True)
    (cut,) = decode_run(Encoder(few).body(0, 0, [image], [])).inputs
    (whole,) = decode_run(Encoder(all_of_it).body(0, 0, [image], [])).inputs
    assert cut.code is Code.SUMMARY
    assert whole.array is not None
    assert whole.array.tobytes() == image.tobytes()


def test_input_texts_are_tokens_and_class_labels_stay_as_they_are() -> None:
    ward, label = np.array([["Ward 3", b"Ward 4"]], object), np.array(["malignant"], object)
    run = decode_run(encode_run(0, Status.OK, [ward, "free text"], [label, ["x" * 200]]))
    assert run.inputs[0].json == [["text:6", "text:6"]]
    assert run.inputs[1].json == "text:9"
    assert run.outputs[0].json == ["malignant"]
    assert run.outputs[1].json == ["text:200"]
    kept = Encoder(RecordPolicy(text=True)).body(0, 0, [ward], [])
    assert decode_run(kept).inputs[0].json == [["Ward 3", "Ward 4"]]


def test_no_text_of_an_input_is_in_the_bytes_whatever_holds_it() -> None:
    secret = "Jane Doe"  # noqa: S105
    held = [
        secret,
        [secret],
        (secret, secret),
        {"name": secret},
        [{"name": secret}],
        [{1: [secret]}],
        [np.array([secret]), np.float32(1)],
        np.array([secret.encode()]),
        np.full((1, 20_000), secret, object),
    ]
    assert secret.encode() not in encode_run(0, Status.OK, held, [])


class Hostile(dict[str, int]):
    """A mapping that breaks whoever looks into it."""

    def items(self) -> Any:
        raise RuntimeError("not now")


def test_a_value_that_breaks_its_encoder_costs_itself_alone() -> None:
    endless: list[Any] = []
    endless.append(endless)
    values = [Hostile(a=1), endless, {(1, 2): 3}, [np.zeros(1), object()], {"a": {1, 2}}]
    run = decode_run(encode_run(5, Status.OK, [*values, np.float32(1)], []))
    assert [value.code for value in run.inputs] == [Code.ABSENT] * 5 + [Code.FLOAT32]


LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=9)
    | st.binary(max_size=9)
    | st.builds(object)
    | st.sampled_from(DTYPES).flatmap(lambda d: hnp.arrays(d, hnp.array_shapes(max_side=3)))
)
TREES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=4) | st.integers() | st.none(), inner, max_size=4)
        | st.tuples(inner, inner)
    ),
    max_leaves=8,
)


@given(st.lists(TREES, max_size=4), st.lists(TREES, max_size=4))
def test_whatever_a_host_hands_over_its_record_reads_back(ins: list[Any], outs: list[Any]) -> None:
    run = decode_run(encode_run(0, Status.OK, ins, outs))
    assert (len(run.inputs), len(run.outputs)) == (len(ins), len(outs))
    rows_of(run, {})


def test_a_value_too_large_for_a_record_costs_its_values_and_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("edgewatch.sdk.encoder.MAX_BODY", 1000)
    run = decode_run(encode_run(5, Status.OK, [np.zeros(500)], [np.zeros(1)], "A-1"))
    assert (run.case, run.latency_ns) == ("A-1", 5)
    assert [v.code for v in (*run.inputs, *run.outputs)] == [Code.ABSENT] * 2


@pytest.mark.parametrize(
    "value",
    [
        VALUE.pack(Code.FLOAT32, 2, 0, 0) + struct.pack("<II", 1 << 31, 0),
        VALUE.pack(Code.JSON, 1, 0, 2) + struct.pack("<I", 1 << 31) + b"[]",
        VALUE.pack(Code.MAP, 0, 0, 2) + b"17",
        VALUE.pack(Code.SEQUENCE, 1, 0, 0) + struct.pack("<I", 7),
        VALUE.pack(99, 0, 0, 0),
    ],
    ids=["rows-of-nothing", "list-too-short", "no-map", "no-items", "no-code"],
)
def test_a_value_that_contradicts_itself_is_a_value_error(value: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        decode_run(HEAD.pack(0, 0, 1, 0, 0, 0) + value)


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
