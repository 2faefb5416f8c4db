"""The recording session behaves as onnxruntime's, and its troubles are its own."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

import edgewatch
from edgewatch.sdk.tensors import Status, decode_run
from edgewatch.site.resources import resource_dir
from edgewatch.spool import Kind
from support.spooled import records

MODEL = resource_dir("resources") / "demo" / "cytology.onnx"
X = np.linspace(0.1, 3.0, 60, dtype=np.float32).reshape(2, 30)


def test_a_run_gives_what_onnxruntime_gives_and_is_recorded(tmp_path: Path) -> None:
    ours = edgewatch.InferenceSession(MODEL, site=tmp_path, name="cytology")
    bare = onnxruntime.InferenceSession(MODEL)
    assert isinstance(ours, onnxruntime.InferenceSession)
    label, score = ours.run(None, {"X": X}, case="A-1")
    expected_label, expected_score = bare.run(None, {"X": X})
    assert label.tolist() == expected_label.tolist()
    assert score.tobytes() == expected_score.tobytes()
    assert ours.recording
    ours.close_recording()

    kinds = [r.kind for r in records(tmp_path)]
    assert kinds == [Kind.HEADER, Kind.STREAM, Kind.PREDICTION, Kind.CLOSE]
    stream = records(tmp_path)[1].json()
    assert stream["model"] == "cytology"
    assert len(stream["sha256"]) == 64
    run = decode_run(records(tmp_path)[2].body)
    assert run.case == "A-1"
    assert run.latency_ns > 0
    assert run.inputs[0].array is not None
    assert run.inputs[0].array.tobytes() == X.tobytes()
    assert run.outputs[1].array is not None
    assert run.outputs[1].array.tobytes() == score.tobytes()


def test_only_the_outputs_asked_for_are_recorded_each_at_its_place(tmp_path: Path) -> None:
    session = edgewatch.InferenceSession(MODEL, site=tmp_path)
    (score,) = session.run(["probabilities"], {"X": X})
    session.close_recording()
    run = decode_run(records(tmp_path)[2].body)
    assert run.outputs[0].array is None
    assert run.outputs[1].array is not None
    assert run.outputs[1].array.tobytes() == score.tobytes()


def test_an_error_of_the_model_is_recorded_and_raised_unchanged(tmp_path: Path) -> None:
    session = edgewatch.InferenceSession(MODEL, site=tmp_path)
    bare = onnxruntime.InferenceSession(MODEL)
    with pytest.raises(Exception, match="INVALID") as expected:
        bare.run(None, {"X": X[:, :3]})
    with pytest.raises(type(expected.value)) as raised:
        session.run(None, {"X": X[:, :3]})
    assert str(raised.value) == str(expected.value)
    session.close_recording()
    run = decode_run(records(tmp_path)[2].body)
    assert run.status is Status.ERROR
    assert "INVALID" in run.outputs[0].json


def test_where_nothing_can_be_written_the_model_goes_on_with_one_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "spool").write_text("a file where the folder should be")
    session = edgewatch.InferenceSession(MODEL, site=tmp_path)
    with caplog.at_level(logging.WARNING, "edgewatch"):
        for _ in range(3):
            assert len(session.run(None, {"X": X})) == 2
    assert not session.recording
    assert len(caplog.records) == 1
    assert "goes on unrecorded" in caplog.text


def test_importing_edgewatch_brings_no_database_no_screen_no_scipy() -> None:
    code = (
        "import sys, edgewatch; edgewatch.InferenceSession; edgewatch.trust; edgewatch.Recorder;"
        "bad = {'sqlite3', 'pysqlite3', 'PySide6', 'scipy', 'pydantic'} & set(sys.modules);"
        "assert not bad, bad"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_recorder_records_named_values_and_marks_missing_ones(tmp_path: Path) -> None:
    recorder = edgewatch.Recorder("scorer", site=tmp_path, inputs=["age", "bp"], outputs=["risk"])
    recorder.record({"age": 61}, {"risk": 0.2}, case="A-124", started_ns=5, latency_ns=9)
    recorder.close()
    record = records(tmp_path)[2]
    run = decode_run(record.body)
    assert (record.wall_ns, run.latency_ns, run.case) == (5, 9, "A-124")
    assert run.inputs[0].array == 61.0
    assert run.inputs[1].array is not None
    assert np.isnan(run.inputs[1].array)
    assert run.outputs[0].array == 0.2


def test_a_label_is_a_record_of_its_own(tmp_path: Path) -> None:
    edgewatch.label("cytology", case="A-123", value="malignant", site=tmp_path, known_ns=3)
    label = next(r for r in records(tmp_path) if r.kind is Kind.LABEL)
    assert label.json() == {"model": "cytology", "case": "A-123", "value": "malignant"}
    assert label.wall_ns == 3


def test_the_names_exported_are_those_promised() -> None:
    expected = ["InferenceSession", "Recorder", "Trust", "__version__", "label", "trust"]
    assert sorted(edgewatch.__all__) == sorted(expected)
    assert all(getattr(edgewatch, name) is not None for name in edgewatch.__all__)
    with pytest.raises(AttributeError):
        edgewatch.nothing_of_this_name  # noqa: B018
