"""Which model this is: digests that stock tools give too, weights beside the file, any file."""

from __future__ import annotations

import hashlib
import os
import random
import threading
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper
from onnx.external_data_helper import set_external_data

import edgewatch
from edgewatch.sdk import onnx_fields
from edgewatch.sdk.identity import UNREADABLE, ModelIdentity, identify, identifying
from edgewatch.sdk.onnx_fields import Header
from edgewatch.sdk.paths import spool_folder
from edgewatch.spool import Kind, SegmentReader


def model(scale: float = 1.0) -> onnx.ModelProto:
    """y = x · w, w a 4 × 4 matrix of ``scale``."""
    weights = numpy_helper.from_array(np.full((4, 4), scale, np.float32), "w")
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["x", "w"], ["y"])],
        "line",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 4])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [None, 4])],
        [weights],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.ml", 3)]
    made = helper.make_model(
        graph, opset_imports=opsets, producer_name="trainer", producer_version="2.5"
    )
    made.ir_version, made.domain, made.model_version = 8, "org.example", 7
    return made


def save(folder: Path, scale: float = 1.0, weights: str = "w.bin") -> Path:
    """A model whose weights lie in a file of their own."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "model.onnx"
    onnx.save_model(
        model(scale), path, save_as_external_data=True, location=weights, size_threshold=0
    )
    return path


def pointing_to(location: str) -> onnx.ModelProto:
    """A model whose weights lie at ``location``, whether it exists or not."""
    made = model()
    set_external_data(made.graph.initializer[0], location)
    made.graph.initializer[0].ClearField("raw_data")
    return made


def sha256(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def declared(site: Path) -> dict[str, Any]:
    """The one stream declared in a site's spool."""
    (path,) = spool_folder(site).glob("*.seg")
    with SegmentReader(path) as reader:
        (stream,) = (r.json() for r in reader.read() if r.kind is Kind.STREAM)
    return stream


def test_a_model_in_one_file_is_its_sha256_whether_on_disk_or_in_memory(tmp_path: Path) -> None:
    raw = model().SerializeToString()
    (tmp_path / "m.onnx").write_bytes(raw)
    found = identify(tmp_path / "m.onnx")
    assert (found.sha256, found.file_sha256, found.weights) == (sha256(raw), sha256(raw), ())
    assert found == identify(raw) == identify(str(tmp_path / "m.onnx"))
    assert found.header == Header(
        8, "trainer", "2.5", "org.example", 7, "line", {"": 17, "ai.onnx.ml": 3}
    )


def test_weights_beside_the_file_are_part_of_the_identity_as_sha256sum_lists_them(
    tmp_path: Path,
) -> None:
    (tmp_path / "deep").mkdir()
    path = save(tmp_path, weights="deep/w.bin")
    own, weights = sha256(path.read_bytes()), sha256((tmp_path / "deep/w.bin").read_bytes())
    found = identify(path)
    assert found.file_sha256 == own
    assert [(w.location, w.sha256, w.bytes) for w in found.weights] == [("deep/w.bin", weights, 64)]
    assert found.sha256 == sha256(f"{own}  -\n{weights}  deep/w.bin\n".encode())


def test_exchanged_weights_are_another_model_though_its_file_is_the_same(tmp_path: Path) -> None:
    one, two = save(tmp_path / "one", 1.0), save(tmp_path / "two", 2.0)
    first, second = identify(one), identify(two)
    assert first.file_sha256 == second.file_sha256
    assert first.sha256 != second.sha256


def test_every_tensor_is_found_that_the_onnx_package_finds(tmp_path: Path) -> None:
    """Initialisers, attributes of nodes, and branches within branches."""

    def external(name: str, location: str) -> onnx.TensorProto:
        tensor = numpy_helper.from_array(np.ones(2, np.float32), name)
        set_external_data(tensor, location)
        tensor.ClearField("raw_data")
        return tensor

    def branch(name: str, nodes: list[onnx.NodeProto]) -> onnx.GraphProto:
        return helper.make_graph(nodes, name, [], [], [external(name, f"{name}.bin")])

    constant = helper.make_node("Constant", [], ["c"], value=external("c", "constant.bin"))
    inner = helper.make_node("If", ["b"], [], then_branch=branch("inner", [constant]))
    outer = helper.make_node("If", ["b"], [], then_branch=branch("outer", [inner]))
    graph = helper.make_graph([outer], "g", [], [], [external("top", "top.bin")])
    sparse = helper.make_sparse_tensor(
        external("sparse", "sparse.bin"), numpy_helper.from_array(np.zeros(1, np.int64)), [2]
    )
    graph.sparse_initializer.append(sparse)
    function = helper.make_function("local", "f", [], [], [constant], [helper.make_opsetid("", 17)])
    whole = helper.make_model(graph, functions=[function])
    path = tmp_path / "m.onnx"
    path.write_bytes(whole.SerializeToString())
    with path.open("rb") as file:
        assert onnx_fields.external_locations(file) == [
            f"{name}.bin" for name in ("constant", "inner", "outer", "sparse", "top")
        ]


def test_the_numbers_of_the_fields_are_those_of_the_onnx_package() -> None:
    messages = {
        "model": onnx.ModelProto,
        "training": onnx.TrainingInfoProto,
        "function": onnx.FunctionProto,
        "graph": onnx.GraphProto,
        "node": onnx.NodeProto,
        "attribute": onnx.AttributeProto,
        "sparse": onnx.SparseTensorProto,
        "tensor": onnx.TensorProto,
    }
    kinds = {message.DESCRIPTOR.full_name: kind for kind, message in messages.items()}
    for kind, message in messages.items():
        holds = {
            field.number: kinds[field.message_type.full_name]
            for field in message.DESCRIPTOR.fields
            if field.message_type is not None and field.message_type.full_name in kinds
        }
        assert onnx_fields._HOLDS.get(kind, {}) == holds


@pytest.mark.parametrize(
    "location", ["../w.bin", "a/../../w.bin", "/etc/hostname", "C:\\w.bin", "..\\w.bin", "nul\0"]
)
def test_a_location_that_leads_elsewhere_is_not_followed(tmp_path: Path, location: str) -> None:
    (tmp_path / "w.bin").write_bytes(b"outside")
    (tmp_path / "in" / "a").mkdir(parents=True)
    path = tmp_path / "in" / "m.onnx"
    path.write_bytes(pointing_to(location).SerializeToString())
    (weights,) = identify(path).weights
    assert (weights.location, weights.sha256, weights.bytes) == (location, UNREADABLE, 0)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (weights,) = identify(pointing_to("pipe").SerializeToString(), tmp_path).weights
    assert weights.sha256 == UNREADABLE


def test_missing_weights_are_said_to_be_unreadable_and_still_tell_models_apart() -> None:
    found = [identify(pointing_to(name).SerializeToString()) for name in ("gone.bin", "lost.bin")]
    assert [one.weights[0].sha256 for one in found] == [UNREADABLE, UNREADABLE]
    assert found[0].sha256 != found[1].sha256


def test_any_bytes_have_an_identity() -> None:
    rng = random.Random(5)
    raw = model().SerializeToString() + pointing_to("w.bin").SerializeToString()
    for _ in range(300):
        damaged = bytearray(raw[: rng.randrange(len(raw))])
        for _ in range(rng.randrange(8)):
            if damaged:
                damaged[rng.randrange(len(damaged))] = rng.randrange(256)
        assert identify(bytes(damaged)).file_sha256 == sha256(damaged)
    for odd in (b"", b"location", b"\x00" * 99, b"\xff" * 99, b"\x3a\xff\xff\xff\xff\x0flocation"):
        assert identify(odd).sha256 == sha256(odd)


def test_the_mark_of_other_files_is_found_across_the_pieces_of_a_large_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save(tmp_path)
    whole = identify(path)
    for size in range(1, 20):
        monkeypatch.setattr("edgewatch.sdk.identity._PIECE", size)
        assert identify(path) == whole


def test_a_session_declares_what_it_runs(tmp_path: Path) -> None:
    path = save(tmp_path / "m", 3.0)
    asked = ["CPUExecutionProvider"]
    session = edgewatch.InferenceSession(path, providers=asked, site=tmp_path / "site", name="m")
    y = session.run(None, {"x": np.ones((1, 4), np.float32)})[0]
    assert y.tolist() == [[12.0] * 4]
    session.close_recording()
    stream = declared(tmp_path / "site")
    assert stream["sha256"] == identify(path).sha256
    assert stream["weights"] == [
        {"location": "w.bin", "sha256": sha256((tmp_path / "m/w.bin").read_bytes()), "bytes": 64}
    ]
    assert (stream["producer"], stream["producer_version"], stream["version"]) == (
        "trainer",
        "2.5",
        7,
    )
    assert (stream["ir_version"], stream["graph"]) == (8, "line")
    assert stream["opsets"] == {"": 17, "ai.onnx.ml": 3}
    assert stream["providers"] == ["CPUExecutionProvider"]
    assert stream["runtime"] == f"onnxruntime {onnxruntime.__version__}"


def test_weights_of_a_model_in_memory_are_sought_where_onnxruntime_seeks_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save(tmp_path / "m")
    options = onnxruntime.SessionOptions()
    options.add_session_config_entry(
        "session.model_external_initializers_file_folder_path", str(path.parent)
    )
    session = edgewatch.InferenceSession(path.read_bytes(), options, site=tmp_path / "site")
    session.run(None, {"x": np.ones((1, 4), np.float32)})
    session.close_recording()
    assert declared(tmp_path / "site")["sha256"] == identify(path).sha256
    monkeypatch.chdir(path.parent)
    assert identify(path.read_bytes()).sha256 == identify(path).sha256


def test_a_host_without_another_thread_to_spare_is_told_its_model_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    raw = model().SerializeToString()
    with identifying(raw, onnxruntime.SessionOptions()) as found:
        pass
    assert found.identity == identify(raw)


def test_a_model_that_cannot_be_read_goes_unidentified_and_that_is_said_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with identifying(tmp_path / "absent.onnx") as found:
        pass  # as if onnxruntime had another way to it
    assert found.identity == ModelIdentity()
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_a_model_that_does_not_load_raises_onnxruntimes_error_and_leaves_no_thread(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "no.onnx").write_bytes(b"\0" * 4_000_000)
    before = threading.active_count()
    for bad in (tmp_path / "no.onnx", tmp_path / "absent.onnx", b"nothing", 5):
        with pytest.raises(Exception) as theirs:  # noqa: PT011 - any: the two are compared
            onnxruntime.InferenceSession(bad)
        with pytest.raises(type(theirs.value)):
            edgewatch.InferenceSession(bad, site=tmp_path / "site")  # type: ignore[arg-type]
    assert threading.active_count() == before
    assert not caplog.records
