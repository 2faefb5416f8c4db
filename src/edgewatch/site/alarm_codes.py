"""The codes that ``site.toml`` may name, and what of each a site may set.

`edgewatch.alarms.catalogue` says everything else about them, and a test holds the two together:
a configuration must be checked before anything of the alarms is loaded.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

CODES: Final[frozenset[str]] = frozenset(
    {
        "agent.stopped",
        "clock.jumped",
        "device.changed",
        "device.missing",
        "device.moved",
        "device.suspect",
        "device.unknown",
        "device.unverified",
        "input.domain",
        "input.drift",
        "input.missing",
        "model.changed",
        "model.errors",
        "model.silent",
        "model.slow",
        "output.domain",
        "output.drift",
        "performance.estimated",
        "performance.measured",
        "performance.segment",
        "record.damaged",
        "record.full",
        "seal.broken",
        "system.cpu",
        "system.disk",
        "system.gpu",
        "system.memory",
    }
)
HIGHEST_LIMIT: Final[Mapping[str, float]] = {
    "model.errors": 100.0,
    "model.silent": math.inf,
    "model.slow": math.inf,
    "system.cpu": 100.0,
    "system.disk": 100.0,
    "system.gpu": 100.0,
    "system.memory": 100.0,
}
"""The codes whose condition is one number against a limit, and how high that may be."""
NEVER_OFF: Final[frozenset[str]] = frozenset(
    {
        "device.changed",
        "device.missing",
        "model.changed",
        "record.damaged",
        "record.full",
        "seal.broken",
    }
)
"""What *inputs as checked* rests on: it cannot be switched off, nor made less than medium."""
FAMILIES: Final[frozenset[str]] = frozenset(f"{code.partition('.')[0]}.*" for code in CODES)
"""``input.*`` for all codes that begin so."""


def close_to(name: str) -> str:
    """What is expected instead of a code that is none.

    >>> close_to("system.dsk")
    'a code such as system.disk (edgewatch alarms --explain-codes)'
    """
    near = get_close_matches(name, CODES, 1) or ["input.drift"]
    return f"a code such as {near[0]} (edgewatch alarms --explain-codes)"


def covers(pattern: str, code: str) -> bool:
    """Whether a code, or a family of codes, is meant by `pattern`.

    >>> covers("input.*", "input.drift"), covers("input.drift", "input.domain")
    (True, False)
    """
    return pattern == code or (pattern.endswith(".*") and code.startswith(pattern[:-1]))
