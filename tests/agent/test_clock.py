"""A clock that is set, and a time in which nobody watched, are said."""

from __future__ import annotations

from edgewatch.agent.clock import ClockWatch

S = 1_000_000_000
HOUR = 3600 * S


class Clocks:
    """A wall clock and a monotonic one, moved by hand."""

    def __init__(self) -> None:
        self.wall_ns, self.mono_ns = 1_800_000_000 * S, 50 * S

    def pass_by(self, ns: int) -> None:
        self.wall_ns += ns
        self.mono_ns += ns

    def watch(self, before: tuple[int, bool] | None = None) -> ClockWatch:
        return ClockWatch(before, lambda: self.wall_ns, lambda: self.mono_ns)


def test_a_clock_that_runs_is_no_event() -> None:
    clocks = Clocks()
    watch = clocks.watch()
    clocks.pass_by(10 * HOUR)
    assert watch.jump_conditions() == []


def test_a_clock_set_back_by_an_hour_is_said_once() -> None:
    clocks = Clocks()
    watch = clocks.watch()
    clocks.wall_ns -= HOUR
    (jumped,) = watch.jump_conditions()
    assert (jumped.code, jumped.active, jumped.params["seconds"]) == ("clock.jumped", True, -3600)
    clocks.pass_by(S)
    (over,) = watch.jump_conditions()
    assert not over.active
    assert watch.jump_conditions() == []


def test_small_corrections_of_the_clock_are_none() -> None:
    clocks = Clocks()
    watch = clocks.watch()
    clocks.wall_ns += S
    assert watch.jump_conditions() == []


def test_a_pause_in_the_watching_is_an_alarm_that_has_ended() -> None:
    clocks = Clocks()
    stopped = clocks.wall_ns - 60 * S
    begun, over = clocks.watch((stopped, False)).gap_conditions()
    assert (begun.code, begun.active, begun.time_ns) == ("agent.stopped", True, stopped)
    assert begun.params["ended"] == "not in order"
    assert (over.active, over.time_ns) == (False, clocks.wall_ns)


def test_a_restart_within_five_seconds_is_no_pause() -> None:
    clocks = Clocks()
    assert clocks.watch((clocks.wall_ns - 4 * S, False)).gap_conditions() == []
    assert clocks.watch(None).gap_conditions() == []
