"""The equipment's own clock, measured by the arrival of its frames."""

from __future__ import annotations

from edgewatch.devices.clock import ClockWindow, PeriodMeter, raw_ns
from edgewatch.devices.profiles.clock_section import ClockSection

__all__ = ["BeatCounter", "raw_ns"]


class BeatCounter:
    """Notes the frames of one open port that the profile says to count; does nothing without
    `[profile.clock]`."""

    def __init__(self, section: ClockSection | None) -> None:
        self._section = section
        self._meter = None if section is None else PeriodMeter(section)

    def note(self, frame: bytes, at_raw_ns: int) -> ClockWindow | None:
        """A frame arrived; the window that it finishes, if any."""
        if self._meter is None or self._section is None or not self._section.counts(frame):
            return None
        return self._meter.note(at_raw_ns)
