"""What a segment declares of an ONNX model: its identity, its values, and what runs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from edgewatch.sdk.identity import ModelIdentity
from edgewatch.sdk.runtime import describe_runtime

if TYPE_CHECKING:
    import onnxruntime


def describe_session(
    session: onnxruntime.InferenceSession,
    name: str,
    identity: ModelIdentity,
    asked: Sequence[str] = (),
) -> dict[str, Any]:
    """The declaration of a session's stream, as JSON can hold it.

    ``asked`` names the execution providers that the host wanted.
    """
    return {
        "type": "onnx",
        "model": name,
        **identity.to_json(),
        "version": session.get_modelmeta().version,
        **describe_runtime(session, asked),
        "inputs": [_signature(value) for value in session.get_inputs()],
        "outputs": [_signature(value) for value in session.get_outputs()],
        "initializers": [_signature(value) for value in session.get_overridable_initializers()],
    }


def _signature(value: Any) -> dict[str, Any]:
    return {"name": value.name, "type": value.type, "shape": list(value.shape or ())}
