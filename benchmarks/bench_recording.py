"""The caller's cost of recording, against bare onnxruntime and against a queue and a thread.

The same call is made through three sessions in turn, some calls of each and in changing order, so
that whatever else the machine does hits all alike. Between turns the queue is let run empty: its
thread would otherwise hold the interpreter's lock while another session is measured.

* ``bare``: onnxruntime's own session,
* ``ours``: :class:`edgewatch.InferenceSession`; once a call returns, its record is the kernel's,
* ``queue``: the usual peer. It copies the values and puts them into a queue; a thread encodes them
  as we do and appends them to a file. What is in the queue dies with the process.

Two models: 30 float inputs (the demo's), and an image of 3 x 224 x 224 through eight convolutions.
Each unpaced and at 1 kHz (the image at 50 Hz): p50, p99, p99.9 of a call in µs, what was added to
the bare call, and the ratio of medians. Goals for 30 floats at 1 kHz: added p50 <= 15 µs, p99 <=
50 µs.

Pacing spins, unless ``--sleep`` is given: a processor that sleeps between two calls wakes up with
cold caches and a low clock, which multiplies every cost, the model's own included.
"""

from __future__ import annotations

import queue
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

import edgewatch
from edgewatch.sdk.encoder import Encoder
from edgewatch.site.resources import resource_dir

DEMO = resource_dir("resources") / "demo" / "cytology.onnx"
WAYS = ("bare", "ours", "queue")
TURN = 25


class QueuePeer:
    """A session recorded by a queue and a thread."""

    def __init__(self, model: str | bytes, options: Any, file: Path) -> None:
        self._session = onnxruntime.InferenceSession(model, options)
        self._queue: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._encoder, self._file = Encoder(), file
        self._thread = threading.Thread(target=self._drain, daemon=True)
        self._thread.start()

    def run(self, names: None, feed: dict[str, np.ndarray]) -> Any:
        wall_ns, begin = time.time_ns(), time.perf_counter_ns()
        outputs = self._session.run(names, feed)
        latency = time.perf_counter_ns() - begin
        # The caller may change its arrays as soon as the call returns.
        self._queue.put((wall_ns, latency, [v.copy() for v in feed.values()], list(outputs)))
        return outputs

    def settle(self) -> None:
        """Wait until the thread has nothing to do."""
        while not self._queue.empty():
            time.sleep(1e-3)

    def close(self) -> None:
        self._queue.put(None)
        self._thread.join()

    def _drain(self) -> None:
        with self._file.open("ab", buffering=0) as file:
            while (item := self._queue.get()) is not None:
                _, latency, inputs, outputs = item
                file.write(self._encoder.body(latency, 0, inputs, outputs))


def image_model() -> bytes:
    """Eight convolutions of 16 channels, one mean: a small image model of some milliseconds."""
    rng = np.random.default_rng(1)
    nodes, weights, last, channels = [], [], "image", 3
    for i in range(8):
        weight = rng.normal(0, 0.1, (16, channels, 3, 3)).astype(np.float32)
        weights.append(numpy_helper.from_array(weight, f"w{i}"))
        strides = [2, 2] if i in (0, 2, 4) else [1, 1]
        nodes.append(
            helper.make_node("Conv", [last, f"w{i}"], [f"c{i}"], pads=[1] * 4, strides=strides)
        )
        nodes.append(helper.make_node("Relu", [f"c{i}"], [f"r{i}"]))
        last, channels = f"r{i}", 16
    nodes.append(helper.make_node("ReduceMean", [last], ["y"], axes=[2, 3], keepdims=0))
    graph = helper.make_graph(
        nodes,
        "image",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, [None, 3, 224, 224])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [None, 16])],
        weights,
    )
    opset = [helper.make_opsetid("", 13)]
    return helper.make_model(graph, opset_imports=opset, ir_version=8).SerializeToString()


def one_thread() -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return options


def spin(due: float) -> None:
    while time.perf_counter() < due:
        pass


def doze(due: float) -> None:
    while time.perf_counter() < due:
        time.sleep(max(0.0, due - time.perf_counter()))


def times(
    sessions: list[Any],
    feed: dict[str, np.ndarray],
    rounds: int,
    period_s: float,
    wait: Callable[[float], None],
) -> np.ndarray:
    """(rounds, 3) call times in ns, in turns of :data:`TURN` calls; the first is not counted."""
    took = np.empty((rounds, len(sessions)), np.int64)
    for turn, start in enumerate(range(0, rounds, TURN)):
        for k in range(len(sessions)):
            way = (turn + k) % len(sessions)
            run = sessions[way].run
            run(None, feed)
            due = time.perf_counter()
            for i in range(start, min(start + TURN, rounds)):
                due += period_s
                if period_s:
                    wait(due)
                begin = time.perf_counter_ns()
                run(None, feed)
                took[i, way] = time.perf_counter_ns() - begin
            sessions[-1].settle()
    return took


def report(name: str, took: np.ndarray) -> None:
    p50, p99, p999 = np.percentile(took / 1e3, [50, 99, 99.9], axis=0)
    for way, label in enumerate(WAYS):
        added = f"{p50[way] - p50[0]:7.1f} {p99[way] - p99[0]:8.1f}" if way else f"{'':16}"
        ratio = f"{p50[way] / p50[0]:6.2f}" if way else ""
        print(
            f"{name:18} {label:6} {p50[way]:8.1f} {p99[way]:8.1f} {p999[way]:8.1f} {added} {ratio}"
        )


def compare(
    name: str,
    model: str | bytes,
    feed: dict[str, np.ndarray],
    paces: dict[str, tuple[int, float]],
    wait: Callable[[float], None],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        bare = onnxruntime.InferenceSession(model, one_thread())
        ours = edgewatch.InferenceSession(model, one_thread(), site=Path(folder), name="bench")
        peer = QueuePeer(model, one_thread(), Path(folder) / "peer")
        times([bare, ours, peer], feed, 200, 0.0, wait)  # warm
        for pace, (rounds, period_s) in paces.items():
            took = times([bare, ours, peer], feed, rounds, period_s, wait)
            report(f"{name}, {pace}", took)
        ours.close_recording()
        peer.close()


def main(arguments: list[str]) -> int:
    wait = doze if "--sleep" in arguments else spin
    print(f"{'µs':25} {'p50':>8} {'p99':>8} {'p99.9':>8} {'+p50':>7} {'+p99':>8}  ratio")
    row = {"X": np.linspace(0.1, 3.0, 30, dtype=np.float32).reshape(1, 30)}
    compare("30 floats", str(DEMO), row, {"unpaced": (10_000, 0.0), "1 kHz": (3_000, 1e-3)}, wait)
    image = {"image": np.random.default_rng(2).normal(size=(1, 3, 224, 224)).astype(np.float32)}
    paces = {"unpaced": (100, 0.0), "50 Hz": (50, 0.02)}
    compare("3x224x224", image_model(), image, paces, wait)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
