"""Threads, event loops, forks, other processes, sudden ends: every call that returned is there."""

from __future__ import annotations

import asyncio
import logging
import os
import subprocess
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

import edgewatch
from edgewatch.sdk.tensors import decode_run
from edgewatch.spool import Kind, SegmentReader
from support import onnx_models
from support.spooled import events, records, runs

X = np.array([[1.5, -2.0]], np.float32)


def session(site: Path, name: str = "m") -> edgewatch.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 2  # the fewest with which run_async works
    return edgewatch.InferenceSession(onnx_models.added("a"), options, site=site, name=name)


def cases(site: Path) -> Counter[str]:
    return Counter(run.case for run in runs(site))


def test_many_threads_of_one_session_lose_and_mix_nothing(tmp_path: Path) -> None:
    shared, threads, each = session(tmp_path), 16, 200
    begin = threading.Barrier(threads)

    def work(thread: int) -> None:
        begin.wait()
        for i in range(each):
            value = np.full((1 + i % 3, 2), thread * each + i, np.float32)
            shared.run(None, {"a": value}, case=f"{thread}-{i}", segments={"thread": thread})

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(work, range(threads)))
    shared.close_recording()
    assert len(list((tmp_path / "spool").iterdir())) == 1
    assert [record.seq for record in records(tmp_path)] == list(range(threads * each + 3))
    for run in runs(tmp_path):
        thread, i = map(int, run.case.split("-"))
        assert run.segments == {"thread": thread}
        assert run.inputs[0].array is not None
        assert run.inputs[0].array.shape == (1 + i % 3, 2)
        assert (run.inputs[0].array == thread * each + i).all()
    assert len(cases(tmp_path)) == threads * each


def test_an_event_loop_that_runs_models_in_threads_and_by_callback(tmp_path: Path) -> None:
    shared = session(tmp_path)

    async def by_callback(number: int) -> None:
        loop = asyncio.get_running_loop()
        done = loop.create_future()

        def callback(outputs: list[np.ndarray], _: object, problem: str) -> None:
            loop.call_soon_threadsafe(done.set_result, problem)

        shared.run_async(None, {"a": X}, callback, None, case=f"callback-{number}")
        assert await done == ""

    async def host() -> None:
        in_threads = (asyncio.to_thread(shared.run, None, {"a": X}) for _ in range(20))
        await asyncio.gather(*in_threads, *(by_callback(i) for i in range(20)))

    asyncio.run(host())
    shared.close_recording()
    assert sum(cases(tmp_path).values()) == 40
    assert max(n for case, n in cases(tmp_path).items() if case) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_forked_workers_write_segments_of_their_own(tmp_path: Path) -> None:
    code = """
import os, sys, numpy as np, edgewatch
session = edgewatch.Recorder("m", site=sys.argv[1], inputs=["a"], outputs=["y"])
session.record({"a": 1}, {"y": 1}, case="parent-before")
children = []
for worker in range(4):
    pid = os.fork()
    if pid == 0:
        for i in range(50):
            session.record({"a": i}, {"y": i}, case=f"{worker}-{i}")
        sys.exit(0) if worker % 2 else os._exit(0)
    children.append(pid)
for pid in children:
    assert os.waitpid(pid, 0)[1] == 0
session.record({"a": 1}, {"y": 1}, case="parent-after")
"""
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, timeout=100)
    segments = list((tmp_path / "spool").iterdir())
    assert len(segments) == 5
    assert len({segment.name.split("-")[1] for segment in segments}) == 5
    assert cases(tmp_path) == Counter(
        ["parent-before", "parent-after", *(f"{w}-{i}" for w in range(4) for i in range(50))]
    )


def test_several_processes_share_a_site(tmp_path: Path) -> None:
    (tmp_path / "m.onnx").write_bytes(onnx_models.added("a"))
    code = """
import sys, numpy as np, edgewatch
session = edgewatch.InferenceSession(sys.argv[1] + "/m.onnx", site=sys.argv[1])
for i in range(20):
    session.run(None, {"a": np.ones((1, 2), np.float32)}, case=f"{sys.argv[2]}-{i}")
"""
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), str(worker)])
        for worker in range(3)
    ]
    assert [process.wait(100) for process in started] == [0, 0, 0]
    assert len(list((tmp_path / "spool").iterdir())) == 3
    assert cases(tmp_path) == Counter(f"{w}-{i}" for w in range(3) for i in range(20))


def test_many_sessions_in_one_process_keep_their_records_apart(tmp_path: Path) -> None:
    several = [session(tmp_path, f"m{i}") for i in range(20)]
    for i, one in enumerate(several):
        one.run(None, {"a": X}, case=str(i))
    for one in several:
        one.close_recording()
    for segment in (tmp_path / "spool").iterdir():
        with SegmentReader(segment) as reader:
            _, stream, prediction, _ = reader.read()
        assert stream.json()["model"] == f"m{decode_run(prediction.body).case}"


@pytest.mark.parametrize(
    ("ending", "closed"),
    [
        ("pass", True),
        ("raise SystemExit(3)", True),
        ("raise RuntimeError('boom')", True),
        ("import os; os._exit(0)", False),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", False),
    ],
)
def test_however_a_host_ends_its_records_are_whole(
    ending: str, closed: bool, tmp_path: Path
) -> None:
    code = f"""
import sys, edgewatch
recorder = edgewatch.Recorder("m", site=sys.argv[1], inputs=["a"], outputs=["y"])
for i in range(30):
    recorder.record({{"a": i}}, {{"y": i}}, case=str(i))
{ending}
"""
    subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        check=False,
        stderr=subprocess.DEVNULL,
        timeout=100,
    )
    found = records(tmp_path)
    assert [record.kind is Kind.CLOSE for record in found[-1:]] == [closed]
    assert cases(tmp_path) == Counter(map(str, range(30)))
    (segment,) = (tmp_path / "spool").iterdir()
    with SegmentReader(segment) as reader:
        reader.read()
        assert (reader.damages, reader.pending) == ([], 0)


def test_a_session_that_is_let_go_ends_its_segment(tmp_path: Path) -> None:
    one = session(tmp_path)
    one.run(None, {"a": X})
    binding = one.io_binding()
    binding.bind_cpu_input("a", X)
    binding.bind_output("y")
    one.run_with_iobinding(binding)
    del one, binding
    assert records(tmp_path)[-1].kind is Kind.CLOSE


def test_a_run_at_exit_is_recorded_too(tmp_path: Path) -> None:
    code = """
import atexit, sys
late = []
atexit.register(lambda: late[0].record({"a": 2}, {"y": 2}, case="late"))
import edgewatch
late.append(edgewatch.Recorder("m", site=sys.argv[1], inputs=["a"], outputs=["y"]))
late[0].record({"a": 1}, {"y": 1}, case="early")
"""
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, timeout=100)
    assert cases(tmp_path) == Counter(["early", "late"])


class Nameless:
    """A case without a text."""

    def __str__(self) -> str:
        raise ValueError("no name")


def test_one_call_that_cannot_be_encoded_costs_its_values_and_the_next_is_whole(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    recorder = edgewatch.Recorder("m", site=tmp_path, inputs=["a"], outputs=["y"])
    with caplog.at_level(logging.WARNING, "edgewatch"):
        recorder.record(None, {"y": 1})  # type: ignore[arg-type]
        recorder.record({"a": 1}, {"y": 1}, case=Nameless())  # type: ignore[arg-type]
        recorder.record({"a": 1}, {"y": 1}, case="good")
    recorder.close()
    assert recorder.recording
    assert not caplog.records
    assert [run.case for run in runs(tmp_path)] == ["", "", "good"]
    assert len(events(tmp_path)) == 1


def test_a_recorder_keeps_tags_and_segments(tmp_path: Path) -> None:
    recorder = edgewatch.Recorder("m", site=tmp_path, inputs=["a"], outputs=["y"])
    recorder.record({"a": 1}, {"y": 1}, tags=["urgent"], segments={"ward": 3})
    recorder.close()
    assert (runs(tmp_path)[0].tags, runs(tmp_path)[0].segments) == ({"urgent": True}, {"ward": 3})
