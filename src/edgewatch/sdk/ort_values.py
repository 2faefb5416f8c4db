"""What onnxruntime takes and gives beside numpy arrays, as arrays; nothing leaves the device."""

from __future__ import annotations

import ctypes
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi import _pybind_state

from edgewatch.sdk.codes import ONNX_TYPES, STORED, Code, Coded

_VALUES = (onnxruntime.OrtValue, _pybind_state.OrtValue)
_NARROW = {  # types that onnxruntime knows and numpy does not
    "tensor(bfloat16)": Code.BFLOAT16,
    "tensor(float8e4m3fn)": Code.FLOAT8E4M3FN,
    "tensor(float8e4m3fnuz)": Code.FLOAT8E4M3FNUZ,
    "tensor(float8e5m2)": Code.FLOAT8E5M2,
    "tensor(float8e5m2fnuz)": Code.FLOAT8E5M2FNUZ,
    "tensor(float8e8m0)": Code.FLOAT8E8M0,
}
_PACKED = {  # several elements to a byte, the first in the lowest bits: code, bits
    "tensor(float4e2m1)": (Code.FLOAT4E2M1, 4),
    "tensor(int4)": (Code.INT4, 4),
    "tensor(uint4)": (Code.UINT4, 4),
    "tensor(int2)": (Code.INT2, 2),
    "tensor(uint2)": (Code.UINT2, 2),
}


class Unreadable:
    """Stands for a value that is there and cannot be looked into."""

    def __init__(self, why: str) -> None:
        self.why = why


def snapshot(value: Any) -> Any:
    """A copy of a value as numpy; :class:`Unreadable` for what cannot be copied.

    For values whose memory the call may overwrite.
    """
    try:
        read = plain(value, "")
        return read.copy() if isinstance(read, np.ndarray) else read
    except Exception as error:  # noqa: BLE001 - whatever it is, it costs this value alone
        return Unreadable(str(error) or type(error).__name__)


def plain(value: Any, declared: str) -> Any:
    """A value of a call as numpy, or as it is; ``declared`` is its ONNX type.

    Raises :class:`TypeError` for what cannot be read without harm: a value on another device
    (that would make the call wait for it), a sparse tensor, a sequence inside an OrtValue.
    """
    if isinstance(value, _VALUES):
        return _read(value)
    if isinstance(value, Unreadable):
        raise TypeError(value.why)
    if isinstance(value, np.ndarray):
        # onnxruntime takes the bytes for native ones, whatever their order: so does the record.
        return value if value.dtype.isnative else value.view(value.dtype.newbyteorder("="))
    if isinstance(value, list) and declared in ONNX_TYPES:
        return np.asarray(value, ONNX_TYPES[declared])
    return value


def _read(value: Any) -> Any:
    if not value.has_value():
        return None
    if not value.is_tensor():
        raise TypeError(f"an OrtValue that holds a {value.data_type()} cannot be looked into")
    if value.device_name().lower() != "cpu":
        raise TypeError(f"lies on {value.device_name().lower()} and is not copied from there")
    kind = value.data_type()
    if kind in _NARROW:
        return Coded(_NARROW[kind], _raw(value, STORED[_NARROW[kind]]))
    if kind in _PACKED:
        code, bits = _PACKED[kind]
        return Coded(code, _unpack(value, code, bits))
    return value.numpy()


def _raw(value: Any, dtype: np.dtype[Any]) -> NDArray[Any]:
    raw = ctypes.string_at(value.data_ptr(), value.tensor_size_in_bytes())
    return np.frombuffer(raw, dtype).reshape(value.shape())


def _unpack(value: Any, code: Code, bits: int) -> NDArray[Any]:
    """One element a byte, with the sign of those that have one."""
    packed = np.frombuffer(
        ctypes.string_at(value.data_ptr(), value.tensor_size_in_bytes()), np.uint8
    )
    shifts = np.arange(0, 8, bits, dtype=np.uint8)
    elements = ((packed[:, None] >> shifts) & ((1 << bits) - 1)).reshape(-1)
    shape = tuple(value.shape())
    elements = elements[: int(np.prod(shape, dtype=np.int64))].reshape(shape)
    if code in (Code.INT4, Code.INT2):
        signed = elements.astype(np.int8)
        return np.where(signed >= 1 << (bits - 1), signed - (1 << bits), signed).astype(np.int8)
    return elements
