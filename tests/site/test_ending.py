"""A process that is told to end ends, at whatever moment it is told."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator

import pytest

from edgewatch.site.ending import TOLD_BY, end_when_told

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a signal to oneself")


@pytest.fixture
def own_handlers() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in TOLD_BY}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("own_handlers")
def test_whoever_is_told_while_holding_a_lock_is_not_kept_waiting_for_it() -> None:
    lock, got, done = threading.Lock(), [], threading.Event()

    def stop() -> None:
        got.append(lock.acquire(timeout=5))
        done.set()

    end_when_told(stop)
    with lock:  # as an event's own lock is held on the way into waiting for it
        os.kill(os.getpid(), signal.SIGTERM)
    assert done.wait(10)
    assert got == [True]
