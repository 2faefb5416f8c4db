"""The layout of the state page: one small memory-mapped file that says how things stand.

::

    magic 8 · seq u64 · heartbeat_mono_ns i64 · heartbeat_wall_ns i64 · pid u32 · length u32 · JSON

``seq`` is a sequence lock: odd while the agent writes. A reader copies, then looks whether
``seq`` is even and has not moved. The JSON is ``{"state", "headline", "reasons", "advice"}``, and
where there is room ``"said"``: ``{"reasons", "advice", "contact"}``, the same as templates with
their parameters, ``[pieces, params]``, for readers of another language.
"""

from __future__ import annotations

import json
import struct
from typing import Any

MAGIC = b"EWPAGE1\0"
SIZE = 8192
HEAD = struct.Struct("<8sQqqII")
SEQ_OFFSET = 8
HEARTBEAT_OFFSET = 16
HEARTBEAT = struct.Struct("<qq")
STALE_NS = 5_000_000_000
"""A heartbeat older than this means: nobody is watching."""


def encode_state(state: dict[str, Any]) -> bytes:
    """The JSON part, cut to what the page holds: what is ``said`` goes first, then reasons."""
    text = json.dumps(state, ensure_ascii=False).encode()
    if len(text) <= SIZE - HEAD.size:
        return text
    if "said" in state:
        return encode_state({name: value for name, value in state.items() if name != "said"})
    reasons = list(state.get("reasons", ()))
    return encode_state({**state, "reasons": reasons[: len(reasons) // 2], "advice": ""})


def is_stale(heartbeat_mono_ns: int, now_mono_ns: int) -> bool:
    """Whether the heartbeat is too old, or from before the machine last started."""
    return not 0 <= now_mono_ns - heartbeat_mono_ns <= STALE_NS
