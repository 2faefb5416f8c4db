"""The clock of one slot from its first window on: learned over a day, then watched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from edgewatch.devices.clock.learning import Sample, last_step, learn
from edgewatch.devices.clock.reference import ClockReference
from edgewatch.devices.clock.watch import (
    Deviation,
    WatchState,
    arrive,
    is_settled,
    judge_window,
)
from edgewatch.devices.clock.window import ClockWindow
from edgewatch.devices.profiles.clock_section import ClockSection

MOST_SAMPLES = 4_032
"""Two weeks of windows of 300 s; a clock that is not learned by then forgets the oldest."""

Standing = Literal["unproved", "proved"]


class Outcome(NamedTuple):
    """What a window brought.

    Attributes:
        deviation: The clock runs as another unit's.
        learned_from: The window counts for the reference to come.
        enrolled: It completed the reference.
        restarted: The clock changed while it was being learned, which begins anew there.
    """

    deviation: Deviation | None = None
    learned_from: bool = False
    enrolled: bool = False
    restarted: bool = False


class SlotClock:
    """Learns and watches; the caller keeps `state`, `reference` and samples over restarts."""

    def __init__(
        self,
        section: ClockSection,
        state: WatchState | None = None,
        reference: ClockReference | None = None,
        samples: Iterable[Sample] = (),
    ) -> None:
        self._section = section
        self.state = state or WatchState()
        self.reference = reference
        self._samples = [] if reference else list(samples)

    @property
    def standing(self) -> Standing:
        """Without a reference of a day nothing is concluded from the clock: "unproved"."""
        return "unproved" if self.reference is None else "proved"

    @property
    def learning_since_ns(self) -> int | None:
        """End of the first window that counts for the reference to come."""
        return self._samples[0].end_ns if self._samples else None

    def take(self, window: ClockWindow, end_ns: int, *, learnable: bool) -> Outcome:
        """Take one window that ended at `end_ns`, UTC.

        `learnable` says that the enrolled unit is known to be in the slot: only then may its
        clock be learned, or the reference follow the seasons.
        """
        before = self.state.end_ns
        self.state = arrive(self.state, self._section, window, end_ns)
        if self.reference is None:
            settled = is_settled(self.state, self._section, window)
            return self._learn(window, end_ns) if settled and learnable else Outcome()
        self.state, deviation = judge_window(self.state, self._section, self.reference, window)
        level = self.state.level_ppm
        if learnable and deviation is None and level is not None and self.state.boot_is_known:
            self.reference = self.reference.followed(level, max(0, end_ns - before))
        return Outcome(deviation)

    def forget(self) -> None:
        """Begin to learn anew: another unit is enrolled, or this one was proved the same."""
        self.reference = None
        self._samples.clear()
        self.state = WatchState()

    def _learn(self, window: ClockWindow, end_ns: int) -> Outcome:
        self._samples.append(Sample(end_ns, window.boot, window.skew_ppm, window.stderr_ppm))
        del self._samples[:-MOST_SAMPLES]
        reference = learn(self._samples)
        if reference is None:
            return Outcome(learned_from=True)
        if changed := last_step(self._samples):
            del self._samples[:changed]
            return Outcome(learned_from=True, restarted=True)
        self.reference = reference
        self._samples.clear()
        return Outcome(learned_from=True, enrolled=True)
