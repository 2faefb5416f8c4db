"""The body of a prediction record: latency, status, case, tags, and the values themselves.

::

    latency_ns i64 · status u8 · 0 u8 · n_inputs u16 · n_outputs u16 · case_len u16 · meta_len u16
    0 u16
    case (UTF-8)
    meta (UTF-8 JSON, {"tags": {…}, "segments": {…}}; nothing where there are none)
    each value:  code u8 · ndim u8 · source u8 · 0 · nbytes u32 · dims u32 × ndim · bytes

A numeric value is its own bytes, little endian and C-ordered (:mod:`edgewatch.sdk.codes`). Text,
lists and maps are UTF-8 JSON; a sequence of tensors is its values one after the other. Rows that
are too large are replaced by summaries (:mod:`edgewatch.sdk.summaries`), with ``source`` the code
of what was summarised. A failed run has no outputs but one text: the error.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from edgewatch.sdk.codes import Code
from edgewatch.sdk.decoder import Run, Status, Value, decode_run
from edgewatch.sdk.encoder import Encoder
from edgewatch.sdk.policy import WHOLE_ELEMENTS
from edgewatch.sdk.summaries import SUMMARY_FIELDS

__all__ = [
    "SUMMARY_FIELDS",
    "WHOLE_ELEMENTS",
    "Code",
    "Encoder",
    "Run",
    "Status",
    "Value",
    "decode_run",
    "encode_run",
]


_BY_DEFAULT = Encoder()


def encode_run(
    latency_ns: int,
    status: int,
    inputs: Sequence[Any],
    outputs: Sequence[Any],
    case: str | None = None,
) -> bytes:
    """The body of one prediction record under the default policy: no input text is kept."""
    return _BY_DEFAULT.body(latency_ns, status, inputs, outputs, case)
