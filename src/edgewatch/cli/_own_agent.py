"""An agent that a command starts for a site of its own, and ends when it is done."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

import psutil

from edgewatch.sdk.paths import record_file
from edgewatch.site.errors import InputError
from edgewatch.store import models
from edgewatch.store.connection import Connection, open_reader


def wait_for_record(site: Path, wait_s: float = 20.0) -> Connection:
    """A reader of the record as soon as the agent has made one.

    Raises:
        InputError: it makes none.
    """
    deadline = time.monotonic() + wait_s
    while time.monotonic() < deadline:
        with contextlib.suppress(InputError):
            db = open_reader(record_file(site))
            if models.summary(db) is not None:
                return db
        time.sleep(0.1)
    raise InputError("the agent made no record", where=str(record_file(site)))


def end_agent(pid: int) -> None:
    """End an agent in order; one that does not end is killed."""
    with contextlib.suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        process.terminate()
        try:
            process.wait(15)
        except psutil.TimeoutExpired:
            process.kill()
