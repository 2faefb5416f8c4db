"""An onnxruntime IOBinding that knows what is bound to it, so that it can be recorded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import onnxruntime

from edgewatch.sdk.ort_values import Unreadable, snapshot


class RecordedBinding(onnxruntime.IOBinding):  # type: ignore[misc]
    """What ``io_binding()`` of a recorded session returns; everything is onnxruntime's own.

    A value bound by its address alone is not followed there: it is recorded as absent.
    """

    def __init__(self, session: onnxruntime.InferenceSession) -> None:
        super().__init__(session)
        self._edgewatch_inputs: dict[str, Any] = {}
        self._edgewatch_outputs: dict[str, None] = {}

    def bind_cpu_input(self, name: str, arr_on_cpu: Any) -> None:
        super().bind_cpu_input(name, arr_on_cpu)
        self._edgewatch_inputs[name] = arr_on_cpu

    def bind_input(
        self,
        name: str,
        device_type: str,
        device_id: int,
        element_type: Any,
        shape: Sequence[int],
        buffer_ptr: int,
    ) -> None:
        super().bind_input(name, device_type, device_id, element_type, shape, buffer_ptr)
        self._edgewatch_inputs[name] = Unreadable("is bound by its address alone")

    def bind_ortvalue_input(self, name: str, ortvalue: onnxruntime.OrtValue) -> None:
        super().bind_ortvalue_input(name, ortvalue)
        self._edgewatch_inputs[name] = ortvalue

    def bind_output(self, name: str, *args: Any, **kwargs: Any) -> None:
        super().bind_output(name, *args, **kwargs)
        self._edgewatch_outputs[name] = None

    def bind_ortvalue_output(self, name: str, ortvalue: onnxruntime.OrtValue) -> None:
        super().bind_ortvalue_output(name, ortvalue)
        self._edgewatch_outputs[name] = None

    def clear_binding_inputs(self) -> None:
        super().clear_binding_inputs()
        self._edgewatch_inputs.clear()

    def clear_binding_outputs(self) -> None:
        super().clear_binding_outputs()
        self._edgewatch_outputs.clear()


def bound_inputs(binding: Any) -> dict[str, Any]:
    """The inputs bound at this moment by name; none where the binding is not one of ours."""
    if not isinstance(binding, RecordedBinding):
        return {}
    return {name: snapshot(value) for name, value in binding._edgewatch_inputs.items()}


def bound_outputs(binding: Any) -> dict[str, Any]:
    """The outputs of the last run by name; none where the binding is not one of ours."""
    if not isinstance(binding, RecordedBinding):
        return {}
    return dict(zip(binding._edgewatch_outputs, binding.get_outputs(), strict=False))
