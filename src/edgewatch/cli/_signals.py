"""Ends from outside: a command that started or unpacked something tidies up before it goes."""

from __future__ import annotations

import signal


def end_as_by_ctrl_c() -> None:
    """Let SIGTERM, as a shutdown of the system sends it, end this command in order."""
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
