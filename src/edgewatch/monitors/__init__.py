"""What is measured over which window, from the record, on event time.

A `Baseline` freezes what the reference says about a model's inputs and outputs. A `ModelMonitor`
takes in predictions in the order of the record and says which inputs and outputs have drifted,
lack readings, or leave the range that the reference supports; it hands conditions to the alarms
and a mergeable sketch of every minute to the record. Replaying the rows gives the same again.
"""

from __future__ import annotations

from edgewatch.monitors.baseline import Baseline, build_baseline, load_baseline
from edgewatch.monitors.domain import DomainSettings
from edgewatch.monitors.drift import DriftMeter, DriftSettings, drifted, measure
from edgewatch.monitors.measurement import Measurement
from edgewatch.monitors.minutes import MINUTE_NS
from edgewatch.monitors.outside import OutsideReading
from edgewatch.monitors.pipeline import ModelMonitor, MonitorSettings, Observation
from edgewatch.monitors.profile import FeatureProfile
from edgewatch.monitors.tables import Table, read_table
from edgewatch.monitors.windows import RollingWindow, View

__all__ = [
    "MINUTE_NS",
    "Baseline",
    "DomainSettings",
    "DriftMeter",
    "DriftSettings",
    "FeatureProfile",
    "Measurement",
    "ModelMonitor",
    "MonitorSettings",
    "Observation",
    "OutsideReading",
    "RollingWindow",
    "Table",
    "View",
    "build_baseline",
    "drifted",
    "load_baseline",
    "measure",
    "read_table",
]
