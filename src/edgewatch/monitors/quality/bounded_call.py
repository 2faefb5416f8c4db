"""A call of others' code that may take so long and no longer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class TooSlowError(Exception):
    """The call did not come back in time."""


def within(seconds: float, work: Callable[[], T]) -> T:
    """What `work` gives, or raises; :class:`TooSlowError` where it takes longer.

    It runs in a thread, which cannot be ended from outside: what never comes back is left behind
    until the process ends, so callers must not ask the same again.

    >>> within(5.0, lambda: 6 * 7)
    42
    """
    done: list[T] = []
    raised: list[BaseException] = []

    def run() -> None:
        try:
            done.append(work())
        except BaseException as error:  # noqa: BLE001 - raised again where it was asked for
            raised.append(error)

    thread = threading.Thread(target=run, name="bounded call", daemon=True)
    thread.start()
    thread.join(seconds)
    if raised:
        raise raised[0]
    if not done:
        raise TooSlowError(f"takes longer than {seconds:g} s")
    return done[0]
