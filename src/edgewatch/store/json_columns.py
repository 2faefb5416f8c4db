"""Which columns of the record hold JSON."""

from __future__ import annotations

from collections.abc import Mapping

JSON_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "segment": ("producer",),
    "model": ("detail",),
    "layout": ("content",),
    "prediction": ("extra", "tags", "segments"),
    "slot": ("models",),
    "identification": ("evidence",),
    "enrolment": ("evidence",),
    "rejection": ("evidence",),
    "maintenance_window": ("allowed",),
    "hardware_state": ("differences", "evidence"),
    "suspicion": ("differences",),
    "clock_reference": ("content",),
    "slot_clock": ("content",),
    "baseline": ("content",),
    "explanation": ("content",),
    "performance_state": ("state",),
    "alarm": ("content",),
    "alarm_transition": ("value", "snapshot"),
    "action": ("payload",),
    "event": ("detail",),
}
