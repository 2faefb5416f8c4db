"""The clock of a piece of equipment, as its free-running stream shows it.

Two units of one model differ by parts per million in the rate of their oscillators, whatever
they answer when asked. From arrival times (:class:`PeriodMeter`) come windows of skew
(:class:`ClockWindow`). What they say is advisory: a clock that runs otherwise makes a slot suspect
and calls for identification; it contradicts nothing.
"""

from __future__ import annotations

from edgewatch.devices.clock.host_clock import boot_key, raw_ns
from edgewatch.devices.clock.period_meter import PeriodMeter
from edgewatch.devices.clock.window import ClockWindow

__all__ = ["ClockWindow", "PeriodMeter", "boot_key", "raw_ns"]
