"""What only a workstation with a graphics processor can show, measured on the one at hand.

* what one look at all cards costs, and what the agent's thread needs of the processor;
* load, memory and heat while a model runs, and that its memory is told for that very process;
* what a session declares on the processor and on each accelerator, and that they differ;
* how far the outputs are apart, on CUDA with TF32 and without;
* what recording adds to a call: medians of calls taken in turn with bare onnxruntime.

Usage: ``python benchmarks/gpu_on_device.py [--model M.onnx] [--rows N] [--seconds S]``. Without
``--model`` four layers of 1,024 floats run. Ends with 1 where something is not as it should be, and
with 0 where there is no card and no accelerator: then there is nothing to be shown.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

import edgewatch
from edgewatch.agent.gpu_device import Reading
from edgewatch.agent.gpu_driver import GpuDriver
from edgewatch.agent.model_runtimes import differences
from edgewatch.sdk.runtime import accelerators, describe_runtime
from edgewatch.store.gpu_reasons import names_of

CPU = "CPUExecutionProvider"
WIDTH, LAYERS = 1024, 4
LOOKS = 50
Floats = np.ndarray[Any, np.dtype[np.float32]]


def main(argv: Sequence[str]) -> int:
    """Measure and print; 1 where something is not as it should be."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--model", type=Path, help="an ONNX model with one input of float rows")
    parser.add_argument("--rows", type=int, default=256)
    parser.add_argument("--seconds", type=float, default=5.0)
    given = parser.parse_args(argv)
    driver = GpuDriver()
    failed = list(look_at_cards(driver))
    with tempfile.TemporaryDirectory(prefix="edgewatch-gpu-") as folder:
        model = given.model or own_model(Path(folder))
        names = accelerators(onnxruntime.get_available_providers())
        if not names:
            print("this build of onnxruntime knows no accelerator")
        for name in names:
            failed += run_on(name, model, given.rows, given.seconds, Path(folder), driver)
    driver.close()
    print("\n" + ("\n".join(f"FAILED: {one}" for one in failed) or "all as it should be"))
    return bool(failed)


def look_at_cards(driver: GpuDriver) -> Iterator[str]:
    """Every card in a line, and the cost of looking."""
    look = driver.look()
    if not look.readings:
        print(f"no card is seen: {look.trouble or 'the driver has none'}")
        return
    for reading in look.readings:
        print(shown(reading))
    took, used = zip(*(timed(driver.look) for _ in range(LOOKS)), strict=True)
    print(f"one look: {statistics.median(took):.2f} ms, {statistics.mean(used):.2f} ms of a core")
    print(f"in the agent, every 2 s: {statistics.mean(used) / 20:.3f} % of a core")
    if statistics.mean(used) > 20:
        yield "a look costs more than 1 % of a core"


def shown(reading: Reading) -> str:
    """One card in a line."""
    said = reading.sample
    memory = "?" if said.memory_percent is None else f"{said.memory_percent:.1f}"
    slowed = ", ".join(names_of(said.reasons)) or "nothing"
    return (
        f"{reading.name} {reading.place}, driver {reading.driver}: load {said.percent} %, "
        f"memory {memory} %, {said.celsius} °C, {said.watts} W, clock: {slowed}"
    )


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds by the clock, and of the processor."""
    began, cpu = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - began) * 1e3, (time.process_time() - cpu) * 1e3


def run_on(
    name: str, model: Path, rows: int, seconds: float, folder: Path, driver: GpuDriver
) -> Iterator[str]:
    """Run a model on an accelerator beside the processor; what is not as it should be."""
    print(f"\n{name}")
    site = folder / "site"
    theirs = edgewatch.InferenceSession(model, providers=[name, CPU], site=site, name="gpu")
    ours = edgewatch.InferenceSession(model, providers=[CPU], site=site, name="gpu")
    there, here = (describe_runtime(one, one._edgewatch_asked) for one in (theirs, ours))
    if name not in there["providers"]:
        yield f"{name} is in this build of onnxruntime and cannot be used"
        return
    for field, (before, now) in differences(here, there).items():
        print(f"  identity: {field}: {before} → {now}")
    if not differences(here, there):
        yield f"{name} is not told from the processor"
    x = inputs_of(theirs, rows)
    yield from compare(name, model, x, ours.run(None, x)[0])
    yield from busy(theirs, x, seconds, driver)
    added(model, name, theirs, x)


def compare(name: str, model: Path, x: dict[str, Floats], expected: Any) -> Iterator[str]:
    """How far outputs are from those of the processor, with each precision."""
    settings: list[dict[str, str]] = [{}]
    if name == "CUDAExecutionProvider":
        settings = [{"use_tf32": "1"}, {"use_tf32": "0"}]
    for given in settings:
        session = onnxruntime.InferenceSession(model, providers=[(name, given), CPU])
        found = np.asarray(session.run(None, x)[0], np.float64)
        scale = float(np.max(np.abs(expected))) or 1.0
        apart = np.abs(found - np.asarray(expected, np.float64)) / scale
        print(
            f"  outputs {given or ''}: largest difference {apart.max():.2e} of the largest output"
        )
        if apart.max() > 0.01:
            yield f"{name} {given}: outputs differ by {apart.max():.1%}"


def busy(session: Any, x: dict[str, Floats], seconds: float, driver: GpuDriver) -> Iterator[str]:
    """Run for some seconds and look at the cards meanwhile."""
    end, seen = time.monotonic() + seconds, []
    while time.monotonic() < end:
        for _ in range(20):
            session.run(None, x)
        seen.append(driver.look())
    readings = [one for look in seen for one in look.readings]
    if not readings:
        print("  no card is seen while it runs: not one of NVIDIA?")
        return
    ours = [one.uses[os.getpid()] for one in readings if os.getpid() in one.uses]
    loads = [one.sample.percent for one in readings if one.sample.percent is not None]
    print(f"  while it ran: load up to {max(loads, default=float('nan')):.0f} %")
    told = [use.memory_bytes for use in ours if use.memory_bytes]
    if told:
        print(f"  memory told for this process: {max(told) / 1e6:.0f} MB")
    elif sys.platform != "win32":
        yield "the card does not tell this process (in a container pids are those of the host)"
    if loads and max(loads) == 0:
        yield "the card was idle while the model ran"


def added(model: Path, name: str, recorded: Any, x: dict[str, Floats]) -> None:
    """Medians of calls in turn: bare, and recorded."""
    bare = onnxruntime.InferenceSession(model, providers=[name, CPU])
    took: dict[str, list[float]] = {"bare": [], "recorded": []}
    for _ in range(200):
        took["bare"].append(timed(lambda: bare.run(None, x))[0])
        took["recorded"].append(timed(lambda: recorded.run(None, x))[0])
    medians = {way: statistics.median(values) * 1e3 for way, values in took.items()}
    print("  a call: " + ", ".join(f"{way} {value:.0f} µs" for way, value in medians.items()))


def inputs_of(session: Any, rows: int) -> dict[str, Floats]:
    """Rows of random floats for the model's one input."""
    first = session.get_inputs()[0]
    shape = [size if isinstance(size, int) else rows for size in first.shape]
    return {first.name: np.random.default_rng(1).normal(size=shape).astype(np.float32)}


def own_model(folder: Path) -> Path:
    """Four dense layers: enough work to be seen, little enough for any card."""
    from onnx import TensorProto, helper, numpy_helper, save_model

    generator = np.random.default_rng(0)
    weights, nodes, last = [], [], "x"
    for i in range(LAYERS):
        matrix = generator.normal(0, WIDTH**-0.5, (WIDTH, WIDTH)).astype(np.float32)
        weights.append(numpy_helper.from_array(matrix, f"w{i}"))
        nodes.append(helper.make_node("MatMul", [last, f"w{i}"], [f"m{i}"]))
        nodes.append(helper.make_node("Tanh", [f"m{i}"], [f"t{i}"]))
        last = f"t{i}"
    ends = [helper.make_tensor_value_info(n, TensorProto.FLOAT, [None, WIDTH]) for n in ("x", last)]
    graph = helper.make_graph(nodes, "dense", ends[:1], ends[1:], weights)
    path = folder / "dense.onnx"
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    save_model(made, path)
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
