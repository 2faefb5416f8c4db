"""Measure the period of a stream from the arrival times of its frames.

A frame is never early: it leaves on a tick of the equipment's clock, and the bus, the kernel and
a busy machine can only hold it back. So the earliest arrival of each block of time is taken (the
lower envelope, as in S. B. Moon, P. Skelly, D. Towsley, "Estimation and removal of clock skew from
network delay measurements", IEEE INFOCOM 1999), and a robust line through those gives the phase
of the stream in the middle of the window.

The skew is the change of phase from the window before to this one. A bus that is polled once a
millisecond rounds every arrival to its grid; over 300 s that is 3 ppm, and a slope within one
window would see steps of that size or none at all. Differences of phase have the same steps, but
they cancel from window to window: their sum is wrong by one step of the grid at most, for ever.
Only the first window after a pause has no phase to compare with and gives its own slope.
"""

from __future__ import annotations

import logging

import numpy as np

from edgewatch.devices.clock.host_clock import boot_key
from edgewatch.devices.clock.phase import Phase, phase_of
from edgewatch.devices.clock.robust_line import RobustLine, robust_line
from edgewatch.devices.clock.window import ClockWindow
from edgewatch.devices.profiles.clock_section import FEWEST_FRAMES, ClockSection

log = logging.getLogger("edgewatch.devices")
PAUSE_PERIODS = 5
PAUSE_NS = 5_000_000_000
FILLED_SHARE = 0.6
JUMP_SIGMAS = 8.0
JUMP_PERIODS = 0.05


class PeriodMeter:
    """Counts frames and gives one window after the other.

    The memory it takes does not grow: one number a block, and the delays of one frame in each
    hundredth of a window.
    """

    def __init__(self, section: ClockSection, *, boot: str | None = None) -> None:
        self._boot = boot_key() if boot is None else boot
        self._period_ns = section.period_s * 1e9
        self._block_ns = section.window_s * 1e9 / section.blocks
        self._blocks = section.blocks
        self._pause_ns = max(PAUSE_NS, PAUSE_PERIODS * section.period_s * 1e9)
        self._skew = 0.0
        self._dropped = 0
        self._before: Phase | None = None
        self._last_ns: int | None = None
        self._origin_ns = self._index = self._block = self._lost = self._frames = 0
        self._earliest: tuple[float, float] | None = None
        self._points: list[tuple[float, float]] = []
        self._late: list[tuple[float, float]] = []

    def note(self, raw_ns: int) -> ClockWindow | None:
        """A frame arrived at `raw_ns` of `raw_ns()`; the window that it finishes, if any."""
        last_ns, self._last_ns = self._last_ns, raw_ns
        if last_ns is None or not 0 <= raw_ns - last_ns <= self._pause_ns:
            self._dropped += last_ns is not None
            self._before = None
            self._begin(raw_ns)
            return None
        self._frames += 1
        self._index += 1
        block = int((raw_ns - self._origin_ns) / self._block_ns)
        if block > self._block:
            self._close_block()
            self._block = block
            if block >= self._blocks:
                return self._finish(raw_ns)
        self._track(raw_ns)
        return None

    def _begin(self, raw_ns: int) -> None:
        self._origin_ns = raw_ns
        self._index = self._block = self._lost = 0
        self._frames = 1
        self._earliest = (0.0, 0.0)
        self._points, self._late = [], []

    def _track(self, raw_ns: int) -> None:
        """Keep the least delay of the block; one frame a block stands for the jitter."""
        at = float(raw_ns - self._origin_ns)
        delay = at - self._index * self._period_ns
        if self._earliest is None:
            self._late.append((at, delay))
        if self._earliest is None or delay < self._earliest[1]:
            self._earliest = at, delay

    def _close_block(self) -> None:
        """Take the earliest arrival as a point; a whole period off means frames not counted."""
        if self._earliest is None:
            return
        at, delay = self._earliest
        missed = round((delay - self._expected(at)) / self._period_ns)
        self._index += missed
        self._lost += max(0, missed)
        shift = missed * self._period_ns
        self._points.append((at, delay - shift))
        self._earliest = None

    def _expected(self, at: float) -> float:
        """The delay that the last point and the skew of the last window foretell."""
        if not self._points:
            return 0.0
        last_at, last_delay = self._points[-1]
        return last_delay + self._skew * (at - last_at)

    def _finish(self, raw_ns: int) -> ClockWindow | None:
        """End the window at this frame, which begins the next one."""
        line = self._line()
        window = None if line is None else self._window(line, raw_ns)
        if window is None:
            self._before = None
        self._dropped = self._dropped + 1 if window is None else 0
        self._begin(raw_ns)
        return window

    def _window(self, line: RobustLine, raw_ns: int) -> ClockWindow:
        phase = phase_of(line, self._points, self._origin_ns)
        skew, stderr = line.slope, line.stderr
        if self._before is not None:
            skew, stderr = phase.rate_since(self._before, self._period_ns, self._skew)
        self._skew, self._before = skew, phase
        return ClockWindow(
            begin_raw_ns=self._origin_ns,
            end_raw_ns=raw_ns,
            boot=self._boot,
            frames=self._frames,
            lost=self._lost,
            dropped=self._dropped,
            skew_ppm=skew * 1e6,
            stderr_ppm=stderr * 1e6,
            jitter_us=self._jitter_ns(line) / 1e3,
        )

    def _line(self) -> RobustLine | None:
        """The line through the earliest arrivals; None where they say nothing."""
        if self._frames < FEWEST_FRAMES or len(self._points) < FILLED_SHARE * self._blocks:
            return None
        line = robust_line(*np.array(self._points).T)
        return None if self._has_jumped(line) else line

    def _has_jumped(self, line: RobustLine) -> bool:
        """Whether the equipment's clock was set back or restarted within the window."""
        return line.worst > max(JUMP_SIGMAS * line.scatter, JUMP_PERIODS * self._period_ns)

    def _jitter_ns(self, line: RobustLine) -> float:
        if not self._late:
            return line.scatter
        at, delay = np.array(self._late).T
        behind = delay - line.slope * at - line.intercept
        # Whole periods are frames lost within the block, not delay; the line runs through the
        # middle of the earliest arrivals, so that some lie a little before it.
        early = self._period_ns / 4
        return max(0.0, float(np.median((behind + early) % self._period_ns - early)))
