"""``gpu.libraries``: what ONNX Runtime's build for CUDA needs beside the driver."""

from __future__ import annotations

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, not_applicable, ok, unknown


def look(examination: Examination) -> Found:
    probed = examination.prober.runtime()
    if probed.answer is None:
        return unknown(f"ONNX Runtime could not be asked. {probed.problem}")
    return judge(probed.answer.get("cuda"))


def judge(problem: object) -> Found:
    """By what the system's loader said: None where this build knows no CUDA, "" where it loads.

    >>> judge("libcudnn.so.9: cannot open shared object file").state
    'failed'
    """
    if problem is None:
        return not_applicable("This build of ONNX Runtime knows no CUDA.")
    if not problem:
        return ok("The libraries of CUDA load.")
    return failed(
        f"ONNX Runtime's library for CUDA does not load: {problem}.",
        "Install CUDA and cuDNN in the versions that this ONNX Runtime was built for.",
        'python -m pip install "onnxruntime-gpu[cuda,cudnn]"',
    )


CHECK = Check(
    "gpu.libraries",
    "Libraries of CUDA",
    "ONNX Runtime falls back to the CPU and says so in its log alone.",
    look,
)
