"""A unit as it is enrolled and seen, for tests of verdicts."""

from __future__ import annotations

from dataclasses import replace

from edgewatch.devices.evidence import Evidence
from edgewatch.devices.observation import Observation

NOW = 1_760_000_000_000_000_000
S = 1_000_000_000
STALE = 180 * S
ALL = ("manufacturer", "model", "serial", "firmware")


def e(layer: str, field: str, value: str, quality: str = "unique") -> Evidence:
    return Evidence(layer, field, value, quality, NOW)


UNIT = (
    e("adapter", "usb_id", "0403:6001"),
    e("adapter", "serial", "A50285BI"),
    e("topology", "port_chain", "4.2"),
    e("protocol", "model", "CYTO-200"),
    e("protocol", "serial", "SN-4471"),
    e("protocol", "firmware", "03.12"),
)
SEEN = Observation("open", UNIT, NOW, NOW)


def changed(*new: Evidence) -> Observation:
    """The unit as seen with other values for some fields."""
    keys = {(item.layer, item.field) for item in new}
    kept = tuple(item for item in UNIT if (item.layer, item.field) not in keys)
    return replace(SEEN, evidence=kept + new)
