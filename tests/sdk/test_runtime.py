"""What runs a model beside its file: asked for, in use, and nothing that is private."""

from __future__ import annotations

import _ctypes
import ctypes
import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
from onnxruntime.capi import _pybind_state

import edgewatch
from edgewatch.sdk.cuda_versions import loaded_versions
from edgewatch.sdk.runtime import describe_runtime, fallen_back, told_options
from edgewatch.spool import Kind
from support import onnx_models
from support.spooled import records

X = np.array([[1.5, -2.0]], np.float32)
AZURE, CPU = "AzureExecutionProvider", "CPUExecutionProvider"  # every wheel brings both


def declared(site: Path) -> list[dict[str, Any]]:
    return [record.json() for record in records(site) if record.kind is Kind.STREAM]


def session(site: Path, **given: Any) -> edgewatch.InferenceSession:
    return edgewatch.InferenceSession(onnx_models.added("a"), site=site, name="sum", **given)


def test_a_session_declares_what_was_asked_what_is_in_use_and_whose_build(tmp_path: Path) -> None:
    ours = session(tmp_path, providers=[(AZURE, {}), CPU])
    ours.run(None, {"a": X})
    ours.close_recording()
    (stream,) = declared(tmp_path)
    assert stream["asked"] == stream["providers"] == [AZURE, CPU]
    assert stream["session_options"]["graph_optimization_level"].startswith("ORT_")
    assert stream["runtime"] == f"onnxruntime {onnxruntime.__version__}"
    assert stream["runtime_build"]["package_name"].startswith("onnxruntime")


def test_a_provider_that_this_build_has_not_is_asked_for_and_not_in_use(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="CUDAExecutionProvider"):
        ours = session(tmp_path, providers=["CUDAExecutionProvider", CPU])
    ours.run(None, {"a": X})
    ours.close_recording()
    (stream,) = declared(tmp_path)
    assert stream["providers"] == [CPU]
    assert fallen_back(stream["asked"], stream["providers"]) == ("CUDAExecutionProvider",)


class FailingOnce:
    """onnxruntime's inner session whose provider fails in a run, as when a card is lost."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def run(self, *_given: Any) -> None:
        raise _pybind_state.EPFail("CUDA failure 999")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


def test_a_fall_back_in_the_middle_of_a_run_keeps_what_was_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = session(tmp_path, providers=[AZURE, CPU])
    ours.run(None, {"a": X})
    ours._sess = FailingOnce(ours._sess)
    assert ours.run(None, {"a": X})[0].tolist() == X.tolist()
    ours.set_providers([CPU])
    ours.run(None, {"a": X})
    ours.close_recording()
    assert "Falling back" in capsys.readouterr().out
    found = declared(tmp_path)
    assert [one["providers"] for one in found] == [[AZURE, CPU], [CPU], [CPU]]
    assert [one["asked"] for one in found] == [[AZURE, CPU], [AZURE, CPU], [CPU]]


def test_settings_that_may_hold_a_path_or_a_secret_are_not_told() -> None:
    given = {
        "TensorrtExecutionProvider": {
            "trt_fp16_enable": "1",
            "trt_engine_cache_path": "/home/ana/cache",
            "trt_engine_decryption_lib_path": "/opt/key.so",
            "device_id": "/etc/passwd",
        },
        "AzureExecutionProvider": {"auth_key": "secret"},
        CPU: {},
    }
    assert told_options(given) == {"TensorrtExecutionProvider": {"trt_fp16_enable": "1"}}
    assert told_options("none") == {}


def test_a_session_that_says_little_is_declared_with_what_it_says() -> None:
    class Bare:
        def get_providers(self) -> list[str]:
            return [CPU]

        def get_provider_options(self) -> None:
            return None

        def get_session_options(self) -> None:
            return None

    told = describe_runtime(Bare())
    assert (told["asked"], told["providers"], told["provider_options"]) == ([], [CPU], {})
    assert told["session_options"] == {}


def test_the_versions_of_loaded_libraries_are_their_own_word(tmp_path: Path) -> None:
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        pytest.skip("needs a C compiler")
    libraries = {
        "libcudart.so.12": "int cudaRuntimeGetVersion(int *v) { *v = 12040; return 0; }",
        "libcudnn.so.9": "unsigned long cudnnGetVersion(void) { return 91002; }",
        "libnvinfer.so.10": "int somethingElse(void) { return 0; }",
    }
    assert loaded_versions(["CUDAExecutionProvider"]) == {}
    held = []
    for name, text in libraries.items():
        source = tmp_path / f"{name}.c"
        source.write_text(text + "\n", "utf-8")
        made = tmp_path / name
        command = [compiler, "-shared", "-fPIC", f"-Wl,-soname,{name}", "-o", made, source]
        subprocess.run(command, check=True)
        held.append(ctypes.CDLL(str(made)))
    assert loaded_versions(["CUDAExecutionProvider"]) == {"cuda": "12.4", "cudnn": "9.10.2"}
    assert loaded_versions([CPU]) == {}
    for library in held:
        _ctypes.dlclose(library._handle)  # a real one may be wanted later
