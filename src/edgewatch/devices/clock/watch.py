"""Whether the clock of a slot still runs as the enrolled one: the next state from the last. Pure.

Two cumulative sums, because a change of unit and a change of weather look different:

* `step`: each window against the level of the hour before it. A unit exchanged for its twin is a
  step of parts per million between two windows; a room warms by a tenth of that.
* `swing`: each window against the swing of the enrolled day with a margin. It finds what came
  while nobody looked, such as over a night without a stream.

An exchange interrupts the stream, but so does switching the same unit off and on, and a cold
oscillator settles for some minutes. For `warm_up_s` after a pause a deviation of `warm_up_ppm`
counts for nothing, and the level of before the pause is held. After a restart of the computer its
own counter may have been calibrated anew: up to `BOOT_PPM` of common shift is taken for that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from statistics import median
from typing import Any, Literal

from edgewatch.devices.clock.cusum import Cusum
from edgewatch.devices.clock.level import HELD_NS, follow
from edgewatch.devices.clock.reference import ClockReference
from edgewatch.devices.clock.window import ClockWindow
from edgewatch.devices.profiles.clock_section import ClockSection

PAUSE_NS = 10_000_000_000
BOOT_PPM = 5.0
FIRST_WINDOWS = 5


@dataclass(frozen=True, slots=True)
class WatchState:
    """What is carried from one window to the next.

    Attributes:
        boot: Run of the computer that the last window belongs to.
        end_raw_ns: Its end on the raw clock.
        end_ns: Its end, UTC.
        warm_from_raw_ns: When the stream last began after a pause.
        level_ppm: Level of the settled windows so far, None where it holds no longer.
        level_ns: End of the window that it was last moved by.
        boot_offset_ppm: What the last restart of the computer added to every rate.
        boot_is_known: False from a restart until that has been found.
        first_ppm: The first settled windows, while level or restart are still to be found.
        step: Sums against the level.
        swing: Sums against the enrolled day.
    """

    boot: str = ""
    end_raw_ns: int = 0
    end_ns: int = 0
    warm_from_raw_ns: int = 0
    level_ppm: float | None = None
    level_ns: int = 0
    boot_offset_ppm: float = 0.0
    boot_is_known: bool = True
    first_ppm: tuple[float, ...] = ()
    step: Cusum = field(default_factory=Cusum)
    swing: Cusum = field(default_factory=Cusum)

    def to_json(self) -> dict[str, Any]:
        """A plain dictionary."""
        return asdict(self)

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> WatchState:
        """The inverse of `to_json`."""
        sums = {"step": Cusum(**row["step"]), "swing": Cusum(**row["swing"])}
        return cls(**{**row, **sums, "first_ppm": tuple(row["first_ppm"])})


@dataclass(frozen=True, slots=True)
class Deviation:
    """The clock runs otherwise: against which rate, at which rate, and how sure both are."""

    against: Literal["step", "swing"]
    expected_ppm: float
    observed_ppm: float
    scale_ppm: float


def arrive(
    state: WatchState, section: ClockSection, window: ClockWindow, end_ns: int
) -> WatchState:
    """Where a window stands in time: after a pause, after a restart, or right after the last."""
    restarted = bool(state.boot) and window.boot != state.boot
    paused = window.begin_raw_ns - state.end_raw_ns > PAUSE_NS
    broken = restarted or paused or window.begin_raw_ns < state.end_raw_ns or not state.boot
    if broken:
        state = replace(state, warm_from_raw_ns=window.begin_raw_ns, step=Cusum(), first_ppm=())
    if restarted:
        state = replace(state, boot_is_known=False, boot_offset_ppm=0.0)
    if state.level_ppm is not None and not 0 <= end_ns - state.level_ns <= _held_ns(section):
        state = replace(state, level_ppm=None)
    return replace(state, boot=window.boot, end_raw_ns=window.end_raw_ns, end_ns=end_ns)


def is_settled(state: WatchState, section: ClockSection, window: ClockWindow) -> bool:
    """Whether the oscillator had time to warm up before this window, which has arrived."""
    return window.begin_raw_ns - state.warm_from_raw_ns >= section.warm_up_s * 1e9


def judge_window(
    state: WatchState, section: ClockSection, reference: ClockReference, window: ClockWindow
) -> tuple[WatchState, Deviation | None]:
    """Weigh a window that has arrived; the deviation where one of the sums is over its limit.

    After a deviation both sums begin anew, and the level is what it was: the same clock is
    stated again as long as it runs.
    """
    settled = is_settled(state, section, window)
    if settled:
        state = _find_level(state, reference, window.skew_ppm)
    allowed = 0.0 if settled else section.warm_up_ppm
    allowed += 0.0 if state.boot_is_known else BOOT_PPM
    skew = window.skew_ppm - state.boot_offset_ppm
    scale = max(reference.noise_ppm, window.stderr_ppm)
    summed = _add(state, reference, skew, scale, allowed)
    if summed.step.exceeded or summed.swing.exceeded:
        return replace(state, step=Cusum(), swing=Cusum()), _stated(summed, reference, skew, scale)
    return _follow(summed, reference, skew) if settled else summed, None


def _add(
    state: WatchState, reference: ClockReference, skew: float, scale: float, allowed: float
) -> WatchState:
    """Both sums with one more window, of which `allowed` ppm count for nothing."""
    step = state.step
    if state.level_ppm is not None:
        beyond = reference.strays(skew - state.level_ppm, allowed)
        step = step.add(beyond / scale, reference.allowance)
    swing = state.swing.add(reference.outside(skew, allowed) / scale)
    return replace(state, step=step, swing=swing)


def _stated(state: WatchState, reference: ClockReference, skew: float, scale: float) -> Deviation:
    if state.step.exceeded and state.level_ppm is not None:
        return Deviation("step", state.level_ppm, skew, scale)
    return Deviation("swing", _nearest(reference, skew), skew, scale)


def _follow(state: WatchState, reference: ClockReference, skew: float) -> WatchState:
    """Let the level follow; a rate that a restart may have shifted moves nothing."""
    if state.level_ppm is None or not state.boot_is_known:
        return state
    level = follow(state.level_ppm, skew, reference.noise_ppm)
    return replace(state, level_ppm=level, level_ns=state.end_ns)


def _find_level(state: WatchState, reference: ClockReference, skew_ppm: float) -> WatchState:
    """Find level, and what a restart added to every rate, by the median of the first windows."""
    if state.level_ppm is not None and state.boot_is_known:
        return state
    first = (*state.first_ppm, skew_ppm)
    if len(first) < FIRST_WINDOWS:
        return replace(state, first_ppm=first)
    found, level, offset = median(first), state.level_ppm, state.boot_offset_ppm
    if not state.boot_is_known:
        expected = _nearest(reference, found) if level is None else level
        offset = min(max(found - expected, -BOOT_PPM), BOOT_PPM)
    return replace(
        state,
        level_ppm=found - offset if level is None else level,
        level_ns=state.end_ns,
        boot_offset_ppm=offset,
        boot_is_known=True,
        first_ppm=(),
    )


def _nearest(reference: ClockReference, skew_ppm: float) -> float:
    return min(max(skew_ppm, reference.low_ppm), reference.high_ppm)


def _held_ns(section: ClockSection) -> int:
    return HELD_NS + round(section.warm_up_s * 1e9)
