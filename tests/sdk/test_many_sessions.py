"""A host with very many sessions has no more open files, threads or segments for it."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import numpy as np
import psutil
import pytest

from edgewatch import InferenceSession
from edgewatch.sdk import shared
from edgewatch.spool import Kind, writer
from support import onnx_models
from support.spooled import records, runs

X = np.ones((1, 2), np.float32)


def open_segments(site: Path) -> int:
    found = (Path(file.path) for file in psutil.Process().open_files())
    return sum(path.is_relative_to(site.resolve()) for path in found)


def session(site: Path, name: str = "m", scale: str = "a") -> InferenceSession:
    return InferenceSession(onnx_models.added(scale), site=site, name=name)


def test_sessions_alive_together_share_one_segment_and_one_declaration(tmp_path: Path) -> None:
    first = session(tmp_path)
    first.run(None, {"a": X})
    threads = threading.active_count()
    others = [session(tmp_path) for _ in range(50)]
    for other in others:
        other.run(None, {"a": X})
    assert open_segments(tmp_path) == 1
    assert threading.active_count() == threads
    del first, other, others
    assert open_segments(tmp_path) == 0
    kinds = [record.kind for record in records(tmp_path)]
    assert kinds == [Kind.HEADER, Kind.STREAM, *[Kind.PREDICTION] * 51, Kind.CLOSE]


def test_sessions_of_different_files_under_one_name_are_told_apart(tmp_path: Path) -> None:
    one, other = session(tmp_path, scale="a"), session(tmp_path, scale="b")
    one.run(None, {"a": X})
    other.run(None, {"b": X})
    one.run(None, {"a": X})
    one.close_recording()
    found = [r for r in records(tmp_path) if r.kind is Kind.PREDICTION]
    assert [r.stream for r in found] == [1, 2, 1]


def test_sessions_made_one_after_the_other_leave_no_open_file(tmp_path: Path) -> None:
    for _ in range(20):
        session(tmp_path).run(None, {"a": X})
    assert open_segments(tmp_path) == 0
    assert len(runs(tmp_path)) == 20


def test_a_session_that_ends_leaves_the_segment_to_the_others(tmp_path: Path) -> None:
    stays, goes = session(tmp_path), session(tmp_path)
    stays.run(None, {"a": X})
    goes.run(None, {"a": X})
    del goes
    stays.run(None, {"a": X})
    stays.close_recording()
    assert len(list((tmp_path / "spool").iterdir())) == 1
    assert len(runs(tmp_path)) == 3


def test_no_segment_declares_ever_more_streams(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared, "MAX_STREAMS", 2)
    kept = [session(tmp_path, scale=name) for name in "abcde"]
    for one, name in zip(kept, "abcde", strict=True):
        one.run(None, {name: X})
        one.close_recording()
    streams = [r.stream for r in records(tmp_path) if r.kind is Kind.PREDICTION]
    assert sorted(streams) == [1, 1, 1, 2, 2]


def test_a_site_deleted_under_a_running_host_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "LOOK_NS", 0)
    one = session(tmp_path / "site")
    one.run(None, {"a": X})
    shutil.rmtree(tmp_path / "site")
    one.run(None, {"a": X}, case="after")
    one.close_recording()
    assert [run.case for run in runs(tmp_path / "site")] == ["after"]
