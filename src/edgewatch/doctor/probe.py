"""``python -m edgewatch.doctor.probe``: one look at the runtime, a model, or a site's plug-ins.

Reads one request as JSON on standard input and prints one answer as JSON: ``{}`` asks for the
runtime alone, ``{"model": path, "row": [numbers] or null}`` for a run as well, ``{"plugins":
site}`` for what came of loading them. It is a process of its own because a model, a driver or
somebody's plug-in can take the process down that loads it.
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.sdk.codes import ONNX_TYPES

_FATAL_ONLY = 4
_CUDA = "CUDAExecutionProvider"


def main() -> None:
    """Answer one request."""
    request = json.load(sys.stdin)
    if "plugins" in request:
        print(json.dumps({"plugins": _plugins(Path(request["plugins"]))}))
        return
    answer = _runtime()
    if "model" in request and not answer.get("error"):
        answer["model"] = run_model(request["model"], request.get("row"))
    print(json.dumps(answer))


def _plugins(site: Path) -> dict[str, Any]:
    """Those that load, with their versions, and why others do not."""
    from edgewatch.plugins import use_plugins

    found = use_plugins(site)
    return {
        "loaded": [[one.name, one.version] for one in found.plugins],
        "failed": [[one.name, one.why, one.remedy] for one in found.failures],
    }


def _runtime() -> dict[str, Any]:
    """Version and providers; ``cuda``: what keeps the provider for CUDA from loading, if built."""
    try:
        import onnxruntime
    except ImportError as error:
        return {"error": f"ONNX Runtime cannot be imported: {error}"}
    providers = list(onnxruntime.get_available_providers())
    found: dict[str, Any] = {"version": onnxruntime.__version__, "providers": providers}
    if _CUDA in providers:
        found["cuda"] = _cuda_problem(Path(onnxruntime.__file__).parent / "capi")
    return found


def _cuda_problem(folder: Path) -> str:
    """What the loader of the system says of ONNX Runtime's library for CUDA; "" if it loads."""
    kind = "dll" if sys.platform == "win32" else "so"
    prefix = "" if sys.platform == "win32" else "lib"
    try:
        for name in ("shared", "cuda"):
            path = folder / f"{prefix}onnxruntime_providers_{name}.{kind}"
            ctypes.CDLL(str(path), mode=ctypes.RTLD_GLOBAL)
    except OSError as error:
        return str(error)
    return ""


def run_model(path: str, row: list[float | None] | None) -> dict[str, Any]:
    """Load a model and run one row: ``error``, or how long each took and what it takes and gives.

    ``row`` says whether the row given could be put in; else ones of the right shape were.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = _FATAL_ONLY
    began = time.perf_counter()
    try:
        session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        loaded = time.perf_counter()
        feed, fits = _feed(session.get_inputs(), row)
        outputs = session.run(None, feed)
    except Exception as error:  # noqa: BLE001 - what the model does wrong is the answer
        return {"error": " ".join(str(error).split())[:300] or type(error).__name__}
    return {
        "load_s": round(loaded - began, 3),
        "run_s": round(time.perf_counter() - loaded, 4),
        "row": fits,
        "inputs": [[one.name, one.type, list(one.shape or ())] for one in session.get_inputs()],
        "outputs": [one.name for one in session.get_outputs()],
        "finite": all(map(_is_finite, outputs)),
    }


def _feed(inputs: list[Any], row: list[float | None] | None) -> tuple[dict[str, Any], bool]:
    """A value for each input, cut from the row in order; ones where the row does not fit."""
    shapes = [[size if isinstance(size, int) else None for size in one.shape] for one in inputs]
    widths = [_width(shape, row, len(inputs)) for shape in shapes]
    words = any(one.type == "tensor(string)" for one in inputs)
    fits = row is not None and not words and sum(widths) == len(row)
    values = [math.nan if one is None else one for one in row or ()] if fits else None
    feed, at = {}, 0
    for one, shape, width in zip(inputs, shapes, widths, strict=True):
        part = values[at : at + width] if values is not None else [1.0] * width
        feed[one.name] = _value(one.type, part, _filled(shape, width))
        at += width
    return feed, fits


def _width(shape: list[int | None], row: list[float | None] | None, inputs: int) -> int:
    """Values of one row of an input; a free width is that of the row, where it is the only one."""
    known = math.prod(size for size in shape[1:] if size is not None)
    if None in shape[1:] and row is not None and inputs == 1:
        return len(row)
    return known


def _filled(shape: list[int | None], width: int) -> list[int]:
    """The shape with one row, and its first free width filled."""
    if not shape:
        return []
    rest = [size for size in shape[1:] if size is not None]
    free = max(1, width // max(1, math.prod(rest)))
    filled, given = [1], False
    for size in shape[1:]:
        filled.append(size if size is not None else 1 if given else free)
        given = given or size is None
    return filled


def _value(kind: str, part: list[float], shape: list[int]) -> NDArray[Any]:
    if kind == "tensor(string)":
        return np.full(shape, "", dtype=object)
    numbers = np.asarray(part, np.float64)
    dtype = ONNX_TYPES[kind]
    if not np.issubdtype(dtype, np.floating):
        numbers = np.nan_to_num(numbers)
    return numbers.astype(dtype).reshape(shape)


def _is_finite(value: Any) -> bool:
    numbers = value if isinstance(value, np.ndarray) and value.dtype.kind == "f" else None
    return numbers is None or bool(np.isfinite(numbers).all())


if __name__ == "__main__":
    main()
