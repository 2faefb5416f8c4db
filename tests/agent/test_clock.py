"""A clock that is set, and a time in which nobody watched, are said."""

from __future__ import annotations

from edgewatch.agent.clock import ClockWatch
from edgewatch.agent.jumps import Jump, JumpBook

S = 1_000_000_000
HOUR = 3600 * S


class Clocks:
    """A wall clock, the time since the machine started, and that without sleep; moved by hand."""

    def __init__(self) -> None:
        self.wall_ns, self.elapsed_ns, self.mono_ns = 1_800_000_000 * S, 50 * S, 50 * S

    def pass_by(self, ns: int) -> None:
        self.sleep(ns)
        self.mono_ns += ns

    def sleep(self, ns: int) -> None:
        self.wall_ns += ns
        self.elapsed_ns += ns

    def watch(self, before: tuple[int, bool] | None = None) -> ClockWatch:
        return ClockWatch(
            before, lambda: self.wall_ns, lambda: self.elapsed_ns, lambda: self.mono_ns
        )


def test_a_clock_that_runs_is_no_event() -> None:
    clocks = Clocks()
    watch = clocks.watch()
    clocks.pass_by(10 * HOUR)
    assert watch.jump() is None


def test_a_clock_set_back_or_forward_is_said_once() -> None:
    clocks = Clocks()
    watch = clocks.watch()
    for step in (-HOUR, 3 * HOUR):
        clocks.wall_ns += step
        jump = watch.jump()
        assert jump is not None
        assert (jump.moved_ns, jump.at_ns) == (step, clocks.wall_ns)
        clocks.pass_by(S)
        assert watch.jump() is None


def test_small_corrections_of_the_clock_are_none() -> None:
    clocks = Clocks()
    watch = clocks.watch()
    clocks.wall_ns += S
    assert watch.jump() is None


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


def test_a_machine_that_slept_was_not_watched_but_its_clock_was_not_set() -> None:
    clocks = Clocks()
    watch = clocks.watch()
    fell_asleep = clocks.wall_ns
    clocks.sleep(8 * HOUR)
    assert watch.jump() is None
    begun, over = watch.pause_conditions()
    assert (begun.code, begun.time_ns, over.time_ns) == (
        "agent.stopped",
        fell_asleep,
        clocks.wall_ns,
    )
    assert watch.pause_conditions() == []


def test_one_jump_seen_by_three_is_told_once() -> None:
    book = JumpBook()
    assert book.is_new(Jump(HOUR, 0, 10 * S, 11 * S, "boot", "agent"))
    assert not book.is_new(Jump(HOUR + 1, 0, 5 * S, 600 * S, "boot", "a.seg"))
    assert not book.is_new(Jump(HOUR - 1, 0, 10 * S, 12 * S, "boot", "b.seg"))
    assert book.is_new(Jump(-HOUR, 0, 10 * S, 12 * S, "boot", "a.seg"))
    assert book.is_new(Jump(HOUR, 0, 700 * S, 701 * S, "boot", "a.seg"))
    assert book.is_new(Jump(HOUR, 0, 10 * S, 11 * S, "another start", "a.seg"))
