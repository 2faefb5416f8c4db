"""What is measured of the window of a stream, and when."""

from __future__ import annotations

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.drift import DriftMeter, DriftSettings
from edgewatch.monitors.instrument import step_of
from edgewatch.monitors.measurement import Measurement
from edgewatch.monitors.pace import Pace
from edgewatch.monitors.windows import View


class WindowMeter:
    """Measures the window at each step: instrument channels always, all else at its pace."""

    def __init__(self, baseline: Baseline, settings: DriftSettings) -> None:
        self._meter = DriftMeter(baseline, settings)
        self._instruments = [
            (j, one) for j, one in enumerate(baseline.features) if one.kind == "instrument"
        ]
        self.pace = Pace(settings.window_rows)

    @property
    def has_steps(self) -> bool:
        """Whether there are instrument channels, which are looked at in every step."""
        return bool(self._instruments)

    def steps(self, window: View) -> list[Measurement]:
        """Return the steps of the instrument channels in the window."""
        alpha = self._meter.alpha
        return [step_of(one, window, j, alpha) for j, one in self._instruments]

    def whole(self, window: View) -> list[Measurement]:
        """Return every measure of the window."""
        return self._meter.measure(window)
