"""The versions of NVIDIA's libraries that a provider has loaded, asked of the libraries themselves.

A wheel of onnxruntime is built for one major version of CUDA and cuDNN and takes whichever minor
one it finds; kernels, and with them the last digits, change with these. Nothing is loaded here:
a library that is not in this process already tells nothing.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

OF_NVIDIA = frozenset(
    {"CUDAExecutionProvider", "TensorrtExecutionProvider", "NvTensorRTRTXExecutionProvider"}
)


def loaded_versions(providers: Sequence[str]) -> dict[str, str]:
    """What of CUDA, cuDNN and TensorRT is loaded, by name; empty without such a provider."""
    if not OF_NVIDIA.intersection(providers):
        return {}
    asked = (("cuda", _cuda), ("cudnn", _cudnn), ("tensorrt", _tensorrt))
    found = ((name, _quietly(ask)) for name, ask in asked)
    return {name: version for name, version in found if version}


def _quietly(ask: Callable[[], str]) -> str:
    try:
        return ask()
    except (OSError, AttributeError):  # a library of that name without this function
        return ""


def _cuda() -> str:
    """``cudaRuntimeGetVersion``: 1000 × major + 10 × minor."""
    for library in _loaded("cudart", (13, 12, 11), "cudart64_{}.dll", ("13", "12", "110")):
        value = ctypes.c_int()
        if library.cudaRuntimeGetVersion(ctypes.byref(value)) == 0:
            return f"{value.value // 1000}.{value.value % 1000 // 10}"
    return ""


def _cudnn() -> str:
    """``cudnnGetVersion``: from 9 on 10 000 × major + 100 × minor + patch, before 1000 × major."""
    for library in _loaded("cudnn", (9, 8), "cudnn64_{}.dll", ("9", "8")):
        library.cudnnGetVersion.restype = ctypes.c_size_t
        return _dotted(int(library.cudnnGetVersion()), 90_000)
    return ""


def _tensorrt() -> str:
    """``getInferLibVersion``: from 10 on 10 000 × major + 100 × minor + patch."""
    for library in _loaded("nvinfer", (10, 8), "nvinfer_{}.dll", ("10", "8")):
        return _dotted(int(library.getInferLibVersion()), 100_000)
    return ""


def _dotted(number: int, wide_from: int) -> str:
    """A version out of one number.

    >>> _dotted(91_002, 90_000), _dotted(8_902, 90_000)
    ('9.10.2', '8.9.2')
    """
    unit = 10_000 if number >= wide_from else 1_000
    return f"{number // unit}.{number % unit // 100}.{number % 100}"


def _loaded(
    name: str, majors: Sequence[int], windows: str, suffixes: Sequence[str]
) -> Iterator[Any]:
    """Handles of the library's versions that this process has loaded."""
    if sys.platform == "win32":
        names, take = [windows.format(suffix) for suffix in suffixes], _take_windows
    else:
        names, take = [f"lib{name}.so.{major}" for major in majors], _take_posix
    for one in names:
        with contextlib.suppress(OSError):  # not loaded
            yield take(one)


def _take_posix(name: str) -> Any:
    return ctypes.CDLL(name, mode=os.RTLD_NOLOAD | os.RTLD_LAZY)


def _take_windows(name: str) -> Any:
    """A module that is loaded already: ``GetModuleHandleW`` loads none."""
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    kernel.GetModuleHandleW.restype = ctypes.c_void_p
    handle = kernel.GetModuleHandleW(ctypes.c_wchar_p(name))
    if not handle:
        raise OSError(name)
    return ctypes.CDLL(name, handle=handle)
