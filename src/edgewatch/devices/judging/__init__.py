"""The parts of a verdict: its values, what it depends on, and the rules.

`edgewatch.devices.verdicts` holds the rules' order and is the way in.
"""

from __future__ import annotations

from edgewatch.devices.judging.case import Case
from edgewatch.devices.judging.standing import (
    BOOT_GRACE_NS,
    DEBOUNCE_NS,
    MaintenanceWindow,
    Staleness,
    Standing,
    Suspicion,
)
from edgewatch.devices.judging.values import Difference, Judgement, Kind, Verdict

__all__ = [
    "BOOT_GRACE_NS",
    "DEBOUNCE_NS",
    "Case",
    "Difference",
    "Judgement",
    "Kind",
    "MaintenanceWindow",
    "Staleness",
    "Standing",
    "Suspicion",
    "Verdict",
]
