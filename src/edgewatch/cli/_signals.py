"""Ends from outside: a command that started or unpacked something tidies up before it goes."""

from __future__ import annotations

import signal
from types import FrameType


def end_as_by_ctrl_c() -> None:
    """Let SIGTERM, as a shutdown of the system sends it, end this command in order."""
    signal.signal(signal.SIGTERM, _interrupt)


def _interrupt(_number: int, frame: FrameType | None) -> None:
    """What Ctrl+C does now, also where the shell has Ctrl+C ignored (a job in the background)."""
    handler = signal.getsignal(signal.SIGINT)
    if not callable(handler):
        raise KeyboardInterrupt
    handler(signal.SIGINT, frame)
