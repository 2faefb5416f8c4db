"""The pace of a virtual instrument that speaks unasked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from edgewatch.devices.virtual import streamer
from edgewatch.devices.virtual.streamer import Deaf, Streamer


class Counting(Deaf):
    """Says the number of its period, each second."""

    period_s = 1.0

    def say(self, number: int) -> bytes:
        return f"{number} ".encode()


class ScriptedLine:
    """Time passes only while it is read, and by as much as the script says."""

    url = "scripted"

    def __init__(self, passes: Callable[[int, float], float], reads: int) -> None:
        self.now = 1000.0
        self.written = b""
        self.stop: Callable[[], None] = lambda: None
        self._passes, self._left, self._reads = passes, reads, 0

    def read(self, timeout_s: float) -> bytes:
        self.now += self._passes(self._reads, timeout_s)
        self._reads += 1
        if self._reads == self._left:
            self.stop()
        return b""

    def write(self, data: bytes) -> None:
        self.written += data

    def close(self) -> None:
        return


def said(
    monkeypatch: pytest.MonkeyPatch, passes: Callable[[int, float], float], reads: int
) -> bytes:
    line = ScriptedLine(passes, reads)
    monkeypatch.setattr(streamer.time, "monotonic", lambda: line.now)
    running = Streamer(line, Counting())
    line.stop = running.stop
    running.work()
    return line.written


def test_frames_come_at_the_period(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(monkeypatch, lambda _, timeout_s: timeout_s, reads=70) == b"0 1 2 3 "


def test_a_late_frame_does_not_shift_the_later_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    def one_slow_read(number: int, timeout_s: float) -> float:
        return 1.7 if number == 0 else timeout_s

    assert said(monkeypatch, one_slow_read, reads=30) == b"0 1 2 3 "


def test_the_frames_of_a_long_sleep_are_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    def a_night(number: int, timeout_s: float) -> float:
        return 30_000.5 if number == 0 else timeout_s

    assert said(monkeypatch, a_night, reads=18) == b"0 30000 30001 "
