"""Evidence of equipment as it was approved, and what is said of it when it is looked at again."""

from __future__ import annotations

from collections.abc import Iterable

from edgewatch.devices.evidence import Evidence
from edgewatch.devices.observation import Observation
from edgewatch.devices.verdicts import Difference, Judgement, Standing, Suspicion, judge

NOW = 1_760_000_000_000_000_000
STALE = 180_000_000_000
MINUTE = 60_000_000_000


def layer(name: str, **fields: str) -> tuple[Evidence, ...]:
    """Evidence of one layer; an empty value was asked for and is not given."""
    return tuple(
        Evidence(name, field, value, "unique" if value else "none", NOW)
        for field, value in fields.items()
    )


PLACE = layer("topology", port_chain="1.2")
ELSEWHERE = layer("topology", port_chain="1.3")
ADAPTER = layer("adapter", usb_id="0403:6001", serial="A50285BI")
NAMELESS_ADAPTER = layer("adapter", usb_id="1a86:7523", serial="")
SCALE = layer("protocol", model="MS304", serial="B12", firmware="1.0")
VENTILATOR = layer("protocol", model="Evita XL", firmware="07.06", protocol_version="06.00")
CAMERA = layer("bus", usb_id="04b4:f111", serial="CAM-1", bcd_device="0100", product="Cam")
CHEAP = layer("bus", usb_id="04b4:f112", serial="", bcd_device="0100", product="Cam")


def but(evidence: Iterable[Evidence], **fields: str) -> tuple[Evidence, ...]:
    """The same with other values."""
    return tuple(
        Evidence(i.layer, i.field, fields.get(i.field, i.value), i.quality, i.time_ns)
        for i in evidence
    )


def seen_as(
    enrolled: tuple[Evidence, ...], seen: tuple[Evidence, ...], standing: Standing | None = None
) -> Judgement:
    """What is said of a slot whose equipment answered just now."""
    provides = {i.field for i in enrolled if i.layer == "protocol"}
    by_bus = not provides
    observed = Observation("open", seen, NOW, NOW)
    return judge(enrolled, observed, NOW, STALE, provides, standing or Standing(by_bus=by_bus))


def suspicion(name: str, field: str, was: str, found: str, ago_ns: int = -1) -> Standing:
    return Standing(suspicions=(Suspicion((Difference(name, field, was, found),), NOW - ago_ns),))
