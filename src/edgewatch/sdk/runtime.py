"""What runs a model beside its file: execution providers, what they are set to, whose build.

The same file gives other digits on another provider, with another precision or another build of
the runtime, and other latencies above all. So all of that is declared with the model. onnxruntime
goes on without a provider that cannot be had, with a line on the terminal at most: what was asked
for is declared beside what is in use.

Settings are declared by a list of names that say how is computed and where; everything else may be
a path or a secret, and stays out.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from edgewatch.sdk.cuda_versions import loaded_versions

if TYPE_CHECKING:
    import onnxruntime

TOLD = frozenset(
    {
        # CUDA, and what others call the same
        "device_id",
        "use_tf32",
        "prefer_nhwc",
        "cudnn_conv_algo_search",
        "cudnn_conv_use_max_workspace",
        "cudnn_conv1d_pad_to_nc1d",
        "fuse_conv_bias",
        "sdpa_kernel",
        "enable_cuda_graph",
        "enable_skip_layer_norm_strict_mode",
        "tunable_op_enable",
        # TensorRT
        "trt_fp16_enable",
        "trt_bf16_enable",
        "trt_int8_enable",
        "trt_dla_enable",
        "trt_dla_core",
        "trt_builder_optimization_level",
        "trt_layer_norm_fp32_fallback",
        "trt_sparsity_enable",
        "trt_cuda_graph_enable",
        # DirectML
        "performance_preference",
        "device_filter",
        "disable_metacommands",
        # MIGraphX
        "migraphx_fp16_enable",
        "migraphx_bf16_enable",
        "migraphx_fp8_enable",
        "migraphx_int8_enable",
        # OpenVINO, QNN, CoreML, CANN
        "device_type",
        "precision",
        "num_streams",
        "backend_type",
        "htp_arch",
        "htp_performance_mode",
        "enable_htp_fp16_precision",
        "ModelFormat",
        "MLComputeUnits",
        "AllowLowPrecisionAccumulationOnGPU",
        "precision_mode",
    }
)
"""Settings of providers that are declared."""
BUILDS = tuple(
    f"onnxruntime{build}"
    for build in ("-gpu", "-directml", "-openvino", "-rocm", "-migraphx", "-qnn", "-silicon", "")
)
"""Distributions that bring the module onnxruntime, each built for something else."""
ON_THE_PROCESSOR = frozenset({"CPUExecutionProvider", "AzureExecutionProvider"})
"""Providers that are no accelerator: the processor itself, and calls of a service elsewhere."""
_PLAIN = re.compile(r"[A-Za-z0-9_.,:+-]{0,40}")
_COMMIT = re.compile(r"git-commit-id=([0-9A-Za-z]+)")
_MOST = 32


def describe_runtime(
    session: onnxruntime.InferenceSession, asked: Sequence[str] = ()
) -> dict[str, Any]:
    """The declaration of what runs a session, as JSON can hold it.

    Args:
        session: a session that was made.
        asked: the providers that the host asked for (:func:`names_asked`).
    """
    import onnxruntime

    used = [str(name) for name in session.get_providers()]
    return {
        "asked": list(asked),
        "providers": used,
        "provider_options": told_options(session.get_provider_options()),
        "session_options": _session_options(session),
        "runtime": f"onnxruntime {onnxruntime.__version__}",
        "runtime_build": {**_build(), **loaded_versions(used)},
    }


def names_asked(providers: Any) -> list[str]:
    """The names of what was given as ``providers`` of a session, in their order.

    >>> names_asked([("CUDAExecutionProvider", {"device_id": 1}), "CPUExecutionProvider"])
    ['CUDAExecutionProvider', 'CPUExecutionProvider']
    >>> names_asked(None)
    []
    """
    if isinstance(providers, str) or not isinstance(providers, Sequence):
        return []
    firsts = (one[0] if isinstance(one, tuple) and one else one for one in providers)
    return [name[:80] for name in firsts if isinstance(name, str)][:_MOST]


def told_options(options: Any) -> dict[str, dict[str, str]]:
    """Of each provider's settings those that may be told and say how is computed.

    >>> told_options({"CUDAExecutionProvider": {"device_id": "0", "user_compute_stream": "77"}})
    {'CUDAExecutionProvider': {'device_id': '0'}}
    """
    if not isinstance(options, Mapping):
        return {}
    found = {str(name): _told(given) for name, given in options.items()}
    return {name: told for name, told in found.items() if told}


def accelerators(names: Sequence[str]) -> tuple[str, ...]:
    """Those of some providers that are no processor.

    >>> accelerators(["DmlExecutionProvider", "CPUExecutionProvider"])
    ('DmlExecutionProvider',)
    """
    return tuple(name for name in names if name not in ON_THE_PROCESSOR)


def fallen_back(asked: Sequence[str], used: Sequence[str]) -> tuple[str, ...]:
    """The accelerators that were asked for, where none of them is in use; else none.

    Who lists several wants the first that can be had: that one of them runs is no fall-back.

    >>> fallen_back(["CUDAExecutionProvider"], ["CPUExecutionProvider"])
    ('CUDAExecutionProvider',)
    >>> fallen_back(["TensorrtExecutionProvider", "CUDAExecutionProvider"],
    ...             ["CUDAExecutionProvider", "CPUExecutionProvider"])
    ()
    """
    wanted = accelerators(asked)
    return () if set(wanted).intersection(used) else wanted


def _told(given: Any) -> dict[str, str]:
    if not isinstance(given, Mapping):
        return {}
    plain = {str(name): str(value) for name, value in given.items()}
    return {
        name: value
        for name, value in sorted(plain.items())
        if name in TOLD and _PLAIN.fullmatch(value)
    }


def _session_options(session: Any) -> dict[str, str]:
    """How the graph was rewritten and whether results repeat: both may change the last digits."""
    options = session.get_session_options()
    level = getattr(getattr(options, "graph_optimization_level", None), "name", None)
    deterministic = getattr(options, "use_deterministic_compute", None)
    found = {"graph_optimization_level": level, "use_deterministic_compute": deterministic}
    return {name: str(value) for name, value in found.items() if value is not None}


@functools.cache
def _build() -> dict[str, str]:
    """Which package of onnxruntime this is, from which commit, and what it was built for."""
    import onnxruntime

    try:
        from onnxruntime.capi import build_and_package_info as package
    except ImportError:  # a build of somebody's own
        return {}
    names = ("package_name", "cuda_version", "cudnn_version", "rocm_version")
    found = {name: str(value) for name in names if (value := getattr(package, name, None))}
    commit = _COMMIT.search(str(onnxruntime.get_build_info()))
    return found | ({"commit": commit[1]} if commit else {})
