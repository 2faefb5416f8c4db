"""How far an export or a check has come."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[float, str], None]
"""Called with the share done, 0 to 1, and what is being done, in words."""


def silent(share: float, doing: str) -> None:
    """For whom nobody waits."""
