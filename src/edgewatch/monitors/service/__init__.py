"""How a model serves and how its workstation bears it: latency, failures, pauses, load, disk.

Pure functions and small counters over numbers that the agent hands in; what they find becomes the
conditions ``model.slow``, ``model.errors``, ``model.silent`` and ``system.*``.
"""

from __future__ import annotations

from edgewatch.monitors.service.disk import FreeSpace, days_until_full
from edgewatch.monitors.service.failures import FailedRuns
from edgewatch.monitors.service.hysteresis import is_met
from edgewatch.monitors.service.pauses import longest_pause_ns
from edgewatch.monitors.service.recent_runs import Pace, RecentRuns
from edgewatch.monitors.service.smoothed import LastMinute

__all__ = [
    "FailedRuns",
    "FreeSpace",
    "LastMinute",
    "Pace",
    "RecentRuns",
    "days_until_full",
    "is_met",
    "longest_pause_ns",
]
