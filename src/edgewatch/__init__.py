"""EdgeWatch watches an ONNX model together with the equipment that feeds it.

A host program changes one line::

    session = edgewatch.InferenceSession("model.onnx", site="/srv/edgewatch", name="cytology")

Every ``run`` is then recorded; ``edgewatch.trust`` says whether its inputs are as checked.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from edgewatch._version import __version__

# From 1.29 on onnxruntime tells its maker of every process, model and error, over the network,
# unless this is set before it is imported (its docs/Privacy.md). Nothing leaves a site unasked;
# who does want it sets the variable to 0.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

__all__ = ["InferenceSession", "Recorder", "Trust", "__version__", "label", "trust"]

if TYPE_CHECKING:
    from edgewatch.sdk.recorder import Recorder, label
    from edgewatch.sdk.session import InferenceSession
    from edgewatch.sdk.trust import Trust, trust

_HOMES = {
    "InferenceSession": "edgewatch.sdk.session",
    "Recorder": "edgewatch.sdk.recorder",
    "label": "edgewatch.sdk.recorder",
    "Trust": "edgewatch.sdk.trust",
    "trust": "edgewatch.sdk.trust",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for, and no more: the window must not pay for onnxruntime."""
    if name not in _HOMES:
        raise AttributeError(f"module 'edgewatch' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
