"""Every way to run a model behaves as onnxruntime's own, and leaves a record."""

from __future__ import annotations

import copy
import hashlib
import inspect
import os
import pickle
import queue
import re
import threading
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
from onnxruntime import OrtValue
from onnxruntime.capi import _pybind_state

from edgewatch import InferenceSession
from edgewatch import label as edgewatch_label
from edgewatch.sdk.tensors import Code, Status
from edgewatch.spool import Kind
from support import onnx_models
from support.spooled import events, records, runs

X = np.array([[1.5, -2.0], [0.25, 4.0]], np.float32)
OUR_OWN = {"site", "name", "case", "tags", "segments"}


def without_addresses(error: BaseException) -> str:
    return re.sub("0x[0-9a-f]+", "0x", str(error))


@pytest.fixture
def ours(tmp_path: Path) -> InferenceSession:
    return InferenceSession(onnx_models.added("a"), site=tmp_path, name="sum")


def test_every_method_takes_what_onnxruntimes_takes_and_ours_only_by_name() -> None:
    for name, theirs in inspect.getmembers(onnxruntime.InferenceSession, inspect.isfunction):
        ours = inspect.signature(getattr(InferenceSession, name)).parameters
        kept = [p for n, p in ours.items() if n not in OUR_OWN]
        wanted = list(inspect.signature(theirs).parameters.values())
        assert [(p.name, p.kind, p.default) for p in kept] == [
            (p.name, p.kind, p.default) for p in wanted
        ], name
        added = [p for n, p in ours.items() if n in OUR_OWN]
        assert all(p.kind is inspect.Parameter.KEYWORD_ONLY for p in added), name


def test_a_model_loads_from_bytes_from_a_path_and_from_text(tmp_path: Path) -> None:
    path = tmp_path / "sum.onnx"
    path.write_bytes(onnx_models.added("a"))
    for model in (path, str(path), path.read_bytes()):
        session = InferenceSession(model, None, ["CPUExecutionProvider"], site=tmp_path)
        assert session.run(None, {"a": X})[0].tolist() == X.tolist()
        session.close_recording()
    assert len(runs(tmp_path)) == 3


@pytest.mark.parametrize("model", [b"no model", "nowhere.onnx", 5, None])
def test_a_model_that_does_not_load_raises_what_onnxruntime_raises(
    model: Any, tmp_path: Path
) -> None:
    with pytest.raises(Exception, match=r".") as theirs:
        onnxruntime.InferenceSession(model)
    with pytest.raises(type(theirs.value)) as raised:
        InferenceSession(model, site=tmp_path)
    assert str(raised.value) == str(theirs.value)


@pytest.mark.parametrize(
    "feed",
    [
        {},
        {"a": None},
        {"a": 5},
        {"b": X},
        {None: X},
        {"a": X, "b": X},
        {"a": X.astype(np.float64)},
        {"a": X[0]},
        {"a": {"k": 1.0}},
        {"a": object()},
        [X],
        None,
    ],
)
def test_a_feed_that_onnxruntime_refuses_is_refused_alike_and_recorded_as_a_failed_run(
    ours: InferenceSession, feed: Any, tmp_path: Path
) -> None:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    bare = onnxruntime.InferenceSession(onnx_models.added("a"), options)
    with pytest.raises(Exception, match=r".") as theirs:
        bare.run(None, feed)
    with pytest.raises(type(theirs.value)) as raised:
        ours.run(None, feed)
    assert str(raised.value) == str(theirs.value)
    ours.run(None, {"a": X})
    ours.close_recording()
    assert [run.status for run in runs(tmp_path)] == [Status.ERROR, Status.OK]


@pytest.mark.parametrize("names", [["nothing"], [["y"]], "y", 5])
def test_wrong_names_of_outputs_are_refused_alike(ours: InferenceSession, names: Any) -> None:
    bare = onnxruntime.InferenceSession(onnx_models.added("a"))
    with pytest.raises(Exception, match=r".") as theirs:
        bare.run(names, {"a": X})
    with pytest.raises(type(theirs.value)) as raised:
        ours.run(names, {"a": X})
    assert without_addresses(raised.value) == without_addresses(theirs.value)


@pytest.mark.parametrize(
    "array",
    [
        np.asfortranarray(X),
        X[:, ::-1],
        np.broadcast_to(np.float32(3), (2, 2)),
        X.view(np.recarray),
        np.ma.masked_array(X),
        X[:0],
    ],
    ids=["fortran", "reversed", "read-only", "subclass", "masked", "no-rows"],
)
def test_every_form_of_an_array_is_recorded_as_the_model_took_it(
    ours: InferenceSession, array: np.ndarray, tmp_path: Path
) -> None:
    (y,) = ours.run(None, {"a": array})
    ours.close_recording()
    (run,) = runs(tmp_path)
    assert run.inputs[0].array is not None
    assert run.inputs[0].array.tobytes() == y.tobytes() == np.asarray(array).tobytes()


def test_bytes_of_the_other_order_are_recorded_as_onnxruntime_reads_them(
    ours: InferenceSession, tmp_path: Path
) -> None:
    (y,) = ours.run(None, {"a": X.astype(X.dtype.newbyteorder())})
    ours.close_recording()
    (run,) = runs(tmp_path)
    assert run.inputs[0].array is not None
    assert run.inputs[0].array.tobytes() == y.tobytes()


def test_plain_lists_are_recorded_as_the_tensor_that_they_become(
    ours: InferenceSession, tmp_path: Path
) -> None:
    ours.run(None, {"a": X.tolist()})
    ours.close_recording()
    (run,) = runs(tmp_path)
    assert run.inputs[0].dtype == "<f4"
    assert run.inputs[0].array is not None
    assert run.inputs[0].array.tobytes() == X.tobytes()


def test_case_tags_and_segments_are_recorded_and_do_not_reach_onnxruntime(
    ours: InferenceSession, tmp_path: Path
) -> None:
    ours.run(None, {"a": X}, case="A-1", tags=["urgent"], segments={"ward": ["3", "4"]})
    ours.run(None, {"a": X}, None, tags={"operator": "EM", "try": 2})
    ours.close_recording()
    first, second = runs(tmp_path)
    assert (first.case, first.tags) == ("A-1", {"urgent": True})
    assert first.segments == {"ward": ["3", "4"]}
    assert (second.tags, second.segments) == ({"operator": "EM", "try": 2}, None)


def test_a_case_that_is_a_number_is_kept_as_its_text(
    ours: InferenceSession, tmp_path: Path
) -> None:
    ours.run(None, {"a": X}, case=0)  # type: ignore[arg-type]
    edgewatch_label("sum", case=0, value="benign", site=tmp_path)  # type: ignore[arg-type]
    ours.close_recording()
    assert runs(tmp_path)[0].case == "0"
    assert [r.json()["case"] for r in records(tmp_path) if r.kind is Kind.LABEL] == ["0"]


@pytest.mark.parametrize("tags", [5, {"x": object()}, {"x": "y" * 70_000}])
def test_tags_that_cannot_be_kept_are_an_event_and_cost_no_prediction(
    ours: InferenceSession, tags: Any, tmp_path: Path
) -> None:
    ours.run(None, {"a": X}, tags=tags, segments={"ward": "3"})
    ours.run(None, {"a": X}, tags=tags)
    ours.close_recording()
    assert len(runs(tmp_path)) == 2
    assert [event["value"] for event in events(tmp_path)] == ["tags"]


def test_run_async_calls_back_as_onnxruntime_does_after_the_record_is_written(
    ours: InferenceSession, tmp_path: Path
) -> None:
    done: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def callback(outputs: Any, user_data: Any, problem: str) -> None:
        done.put((outputs, user_data, problem, len(runs(tmp_path))))

    assert ours.run_async(None, {"a": X}, callback, {"n": 1}, case="A-7") is None
    outputs, data, problem, recorded = done.get(timeout=30)
    assert (outputs[0].tolist(), data, problem, recorded) == (X.tolist(), {"n": 1}, "", 1)
    ours.run_async(["y"], {"a": X[:, :1]}, callback, None)
    outputs, data, problem, recorded = done.get(timeout=30)
    assert outputs == []
    assert "invalid dimensions" in problem
    with pytest.raises(ValueError, match="missing from input feed"):
        ours.run_async(None, {}, callback, None)
    ours.close_recording()
    good, failed, refused = runs(tmp_path)
    assert (good.case, good.status, good.latency_ns > 0) == ("A-7", Status.OK, True)
    assert failed.status is refused.status is Status.ERROR


def test_a_callback_that_cannot_be_called_is_onnxruntimes_own_error(
    ours: InferenceSession,
) -> None:
    bare = onnxruntime.InferenceSession(onnx_models.added("a"))
    with pytest.raises(Exception, match=r".") as theirs:
        bare.run_async(None, {"a": X}, 5, None)
    with pytest.raises(type(theirs.value)):
        ours.run_async(None, {"a": X}, 5, None)


def test_ort_values_in_and_out_are_recorded(ours: InferenceSession, tmp_path: Path) -> None:
    value = OrtValue.ortvalue_from_numpy(X)
    (y,) = ours.run_with_ort_values(["y"], {"a": value}, case="A-1")
    assert isinstance(y, OrtValue)
    ours.run(None, {"a": value})
    with pytest.raises(ValueError, match="missing"):
        ours.run_with_ort_values(None, {})
    ours.close_recording()
    for run in runs(tmp_path)[:2]:
        assert run.inputs[0].array is not None
        assert run.outputs[0].array is not None
        assert run.inputs[0].array.tobytes() == run.outputs[0].array.tobytes() == X.tobytes()
    assert runs(tmp_path)[2].status is Status.ERROR


def test_a_binding_is_recorded_with_its_inputs_as_they_were_before_the_call(
    ours: InferenceSession, tmp_path: Path
) -> None:
    binding = ours.io_binding()
    assert isinstance(binding, onnxruntime.IOBinding)
    value = OrtValue.ortvalue_from_numpy(X.copy())
    binding.bind_ortvalue_input("a", value)
    binding.bind_output("y")
    ours.run_with_iobinding(binding)
    assert binding.copy_outputs_to_cpu()[0].tolist() == X.tolist()
    binding.clear_binding_inputs()
    binding.clear_binding_outputs()
    binding.bind_cpu_input("a", X[:1])
    binding.bind_ortvalue_output("y", OrtValue.ortvalue_from_shape_and_type([1, 2], np.float32))
    ours.run_with_iobinding(binding, case="A-2")
    ours.close_recording()
    first, second = runs(tmp_path)
    assert first.inputs[0].array is not None
    assert first.outputs[0].array is not None
    assert first.inputs[0].array.tolist() == first.outputs[0].array.tolist() == X.tolist()
    assert second.outputs[0].array is not None
    assert (second.case, second.outputs[0].array.tolist()) == ("A-2", X[:1].tolist())


def test_values_bound_by_address_are_absent_and_said_once(
    ours: InferenceSession, tmp_path: Path
) -> None:
    binding, array = ours.io_binding(), X.copy()
    binding.bind_input("a", "cpu", 0, np.float32, array.shape, array.ctypes.data)
    binding.bind_output("y")
    for _ in range(2):
        ours.run_with_iobinding(binding)
    ours.close_recording()
    assert [run.inputs[0].code for run in runs(tmp_path)] == [Code.ABSENT] * 2
    assert [event["value"] for event in events(tmp_path)] == ["a"]


def test_a_binding_made_without_us_runs_all_the_same(
    ours: InferenceSession, tmp_path: Path
) -> None:
    binding = onnxruntime.IOBinding(ours)
    binding.bind_cpu_input("a", X)
    binding.bind_output("y")
    ours.run_with_iobinding(binding)
    assert binding.copy_outputs_to_cpu()[0].tolist() == X.tolist()
    with pytest.raises(AttributeError):
        ours.run_with_iobinding(None)
    ours.close_recording()
    assert [run.status for run in runs(tmp_path)] == [Status.OK, Status.ERROR]


def test_vectors_of_ort_values_are_recorded(ours: InferenceSession, tmp_path: Path) -> None:
    feeds, fetches = _pybind_state.OrtValueVector(), _pybind_state.OrtValueVector()
    feeds.push_back(OrtValue.ortvalue_from_numpy(X)._ortvalue)
    cpu = onnxruntime.OrtDevice.make("cpu", 0)._get_c_device()
    ours.run_with_ortvaluevector(onnxruntime.RunOptions(), ["a"], feeds, ["y"], fetches, [cpu])
    assert fetches[0].numpy().tolist() == X.tolist()
    ours.close_recording()
    (run,) = runs(tmp_path)
    assert run.inputs[0].array is not None
    assert run.outputs[0].array is not None
    assert run.inputs[0].array.tolist() == run.outputs[0].array.tolist() == X.tolist()


def test_other_providers_are_declared_anew(ours: InferenceSession, tmp_path: Path) -> None:
    ours.run(None, {"a": X})
    ours.set_providers(["AzureExecutionProvider", "CPUExecutionProvider"])
    ours.run(None, {"a": X})
    ours.close_recording()
    found = records(tmp_path)
    declared = [record.json() for record in found if record.kind is Kind.STREAM]
    both = ["AzureExecutionProvider", "CPUExecutionProvider"]  # wheels bring these two
    assert [one["providers"] for one in declared] == [["CPUExecutionProvider"], both]
    assert [r.stream for r in found if r.kind is Kind.PREDICTION] == [1, 2]


def test_it_pickles_and_copies_exactly_where_onnxruntimes_does(ours: InferenceSession) -> None:
    bare = onnxruntime.InferenceSession(onnx_models.added("a"))
    for act in (pickle.dumps, copy.deepcopy):
        with pytest.raises(TypeError) as theirs:
            act(bare)
        with pytest.raises(TypeError, match="cannot pickle") as raised:
            act(ours)
        assert str(raised.value) == str(theirs.value)
    assert copy.copy(ours).run(None, {"a": X})[0].tolist() == X.tolist()


def test_a_session_that_was_never_initialised_fails_as_onnxruntimes_does() -> None:
    with pytest.raises(AttributeError):
        InferenceSession.__new__(InferenceSession).run(None, {"a": X})
    assert not InferenceSession.__new__(InferenceSession).recording


def test_users_may_derive_their_own_session(tmp_path: Path) -> None:
    class Doubled(InferenceSession):
        def run(self, *args: Any, **kwargs: Any) -> Any:
            return [2 * value for value in super().run(*args, **kwargs)]

    session = Doubled(onnx_models.added("a"), site=tmp_path)
    assert session.run(None, {"a": X}, case="A-1")[0].tolist() == (2 * X).tolist()
    session.close_recording()
    assert runs(tmp_path)[0].case == "A-1"


class BytesPath:
    """A path as ``os.scandir(b"…")`` has it."""

    def __init__(self, path: str | Path) -> None:
        self._path = os.fsencode(path)

    def __fspath__(self) -> bytes:
        return self._path


def test_a_path_of_bytes_loads_and_is_identified_as_onnxruntime_loads_it(tmp_path: Path) -> None:
    file = tmp_path / "scorer.onnx"
    file.write_bytes(onnx_models.added("a"))
    session = InferenceSession(BytesPath(file), site=tmp_path)  # type: ignore[arg-type]
    session.run(None, {"a": X})
    session.close_recording()
    declared = next(r.json() for r in records(tmp_path) if r.kind is Kind.STREAM)
    assert declared["model"] == "scorer"
    assert declared["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()


class Watched(dict[str, Any]):
    """A feed that knows which threads have looked into it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.threads: set[int] = set()

    def get(self, *args: Any) -> Any:
        self.threads.add(threading.get_ident())
        return super().get(*args)


def test_run_async_reads_the_feed_before_it_returns_so_that_it_may_be_used_again(
    tmp_path: Path,
) -> None:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 2
    session = InferenceSession(onnx_models.added("a"), options, site=tmp_path)
    done, feed = threading.Event(), Watched(a=X)
    session.run_async(None, feed, lambda *_: done.set(), None)
    feed.clear()
    assert done.wait(30)
    session.close_recording()
    assert feed.threads == {threading.get_ident()}
    assert runs(tmp_path)[0].inputs[0].array is not None
