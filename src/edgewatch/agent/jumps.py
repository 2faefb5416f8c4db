"""One step of the wall clock is one event, however many processes noticed it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

JUMP_NS = 2_000_000_000
"""Wall clock and monotonic clock part by more than this: the clock was set."""


@dataclass(frozen=True, slots=True)
class Jump:
    """The wall clock moved by ``moved_ns`` between two looks at both clocks.

    ``mono_from_ns`` and ``mono_to_ns`` are the monotonic times of the looks, comparable between
    the processes of one start of the machine (``boot``). ``at_ns`` is the wall time after it.
    """

    moved_ns: int
    at_ns: int
    mono_from_ns: int
    mono_to_ns: int
    boot: str
    seen_by: str

    @property
    def seconds(self) -> float:
        return round(self.moved_ns / 1e9, 1)


class JumpBook:
    """Remembers the last jumps, to tell one that was told already from a new one."""

    def __init__(self, remembered: int = 32) -> None:
        self._told: deque[Jump] = deque(maxlen=remembered)

    def is_new(self, jump: Jump) -> bool:
        """Whether nobody has told of this jump yet; it is remembered."""
        if any(_same(jump, told) for told in self._told):
            return False
        self._told.append(jump)
        return True


def _same(one: Jump, two: Jump) -> bool:
    return (
        one.boot == two.boot
        and abs(one.moved_ns - two.moved_ns) < JUMP_NS
        and one.mono_from_ns <= two.mono_to_ns
        and two.mono_from_ns <= one.mono_to_ns
    )
