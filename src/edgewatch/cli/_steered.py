"""A command that another program runs: progress as lines of JSON, stopped by a line.

Where ``EDGEWATCH_PROGRESS`` is ``json``, each step of progress is one line on standard error,
``{"progress": 0.4, "doing": "packing"}``, and a line ``cancel`` on standard input interrupts the
command as Ctrl+C does in a terminal: it clears up and ends with 130. A signal would not do,
because Windows has none that a program without a terminal could answer. The end of standard
input says nothing: who starts a command and goes away still gets what it makes.
"""

from __future__ import annotations

import _thread
import json
import os
import sys
import threading

ENV_PROGRESS = "EDGEWATCH_PROGRESS"
_CANCEL = b"cancel"
_stop = threading.Event()


def is_steered() -> bool:
    """Whether progress is wanted as JSON."""
    return os.environ.get(ENV_PROGRESS) == "json"


def is_to_stop() -> bool:
    """Whether the line has come: for work inside which an interrupt is swallowed."""
    return _stop.is_set()


def steer() -> None:
    """Tell progress as JSON from now on, and watch standard input."""
    if not is_steered():
        os.environ[ENV_PROGRESS] = "json"
        listen()


def tell_progress(share: float, doing: str) -> None:
    """One line of progress; ``share`` of the whole from 0 to 1."""
    line = json.dumps({"progress": round(min(max(share, 0.0), 1.0), 4), "doing": doing})
    print(line, file=sys.stderr, flush=True)


def listen() -> None:
    """Watch standard input for the line that stops this command."""
    threading.Thread(target=_await_cancel, name="cancel", daemon=True).start()


def _await_cancel() -> None:
    # Not through sys.stdin: a thread that waits in its buffer would hold up the end of Python.
    heard = b""
    try:
        while block := os.read(0, 256):
            heard = (heard + block)[-512:]
            if _CANCEL in heard.split():
                _stop.set()
                _thread.interrupt_main()
                return
    except OSError:  # there is no standard input
        return
