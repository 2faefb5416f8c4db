"""An ONNX file on the disk: whether it is one, what it takes and gives, and its identity."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edgewatch.site.errors import InputError

PROVIDERS = ("CPUExecutionProvider",)
"""Where EdgeWatch itself runs a model: a build with accelerators would take whichever it has, and
a baseline must not depend on that."""
_FATAL_ONLY = 4  # every other error is raised, and said once by us


@dataclass(frozen=True, slots=True)
class Tensor:
    """An input or output: name, ONNX type, and shape with None where it is free."""

    name: str
    type: str
    shape: tuple[int | None, ...]

    def to_json(self) -> dict[str, Any]:
        return {"name": self.name, "type": self.type, "shape": list(self.shape)}


@dataclass(frozen=True, slots=True)
class OnnxFile:
    """What a model file says of itself."""

    path: Path
    sha256: str
    inputs: tuple[Tensor, ...]
    outputs: tuple[Tensor, ...]

    @property
    def width(self) -> int | None:
        """Columns of its one input, if that is rows of numbers of a fixed width."""
        if len(self.inputs) != 1 or len(self.inputs[0].shape) != 2:
            return None
        return self.inputs[0].shape[1]


def open_session(path: Path) -> Any:
    """An onnxruntime session on the CPU.

    Raises:
        InputError: there is no such file, or onnxruntime cannot run it.
    """
    import onnxruntime

    if not path.is_file():
        raise InputError("no such file", where=str(path), expected="an ONNX model")
    options = onnxruntime.SessionOptions()
    options.log_severity_level = _FATAL_ONLY
    try:
        return onnxruntime.InferenceSession(path, options, providers=list(PROVIDERS))
    except Exception as error:  # onnxruntime's errors have no base of their own
        raise InputError(
            f"cannot be loaded ({_reason(error)})",
            where=str(path),
            expected="an ONNX model that onnxruntime can run",
            remedy="Export the model to ONNX again, or give the right file.",
        ) from error


def inspect_onnx(path: Path) -> OnnxFile:
    """Load a model file and read its signature.

    Raises:
        InputError: there is no such file, or onnxruntime cannot run it.
    """
    return describe(path, open_session(path))


def describe(path: Path, session: Any) -> OnnxFile:
    """Identity and signature of a file that a session was made from."""
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return OnnxFile(
        path,
        sha256,
        tuple(map(_tensor, session.get_inputs())),
        tuple(map(_tensor, session.get_outputs())),
    )


def guess_task(outputs: tuple[Tensor, ...]) -> str:
    """What a model seems to do: a label beside scores classifies, one number regresses.

    >>> guess_task((Tensor("variable", "tensor(float)", (None, 1)),))
    'regression'
    """
    kinds = [tensor.type for tensor in outputs]
    labelled = any(kind in ("tensor(int64)", "tensor(string)") for kind in kinds)
    if len(outputs) > 1 and labelled:
        return "classification"
    one_number = len(outputs) == 1 and outputs[0].shape in ((None, 1), (None,), (1, 1), (1,))
    return "regression" if one_number and kinds[0] in _FLOATS else "other"


_FLOATS = ("tensor(float)", "tensor(double)", "tensor(float16)")


def _tensor(value: Any) -> Tensor:
    shape = tuple(size if isinstance(size, int) else None for size in value.shape or ())
    return Tensor(value.name, value.type, shape)


def _reason(error: Exception) -> str:
    """The telling part of onnxruntime's message, on one line."""
    text = " ".join(str(error).split())
    return text.rpartition("] : ")[2][:200] or type(error).__name__
