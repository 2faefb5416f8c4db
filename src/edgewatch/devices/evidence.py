"""Evidence: one field observed of the equipment in a slot, and digests over many of them."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

NS_PER_S = 1_000_000_000


class Layer(StrEnum):
    """Where a field was read; the layers a verdict weighs differently."""

    BUS = "bus"
    """Descriptors of the unit itself, as the bus enumerates it."""
    ADAPTER = "adapter"
    """Descriptors of a USB-to-serial bridge. The adapter is not the instrument."""
    TOPOLOGY = "topology"
    """Where it is plugged in: port chain, network address."""
    PROTOCOL = "protocol"
    """What the instrument answers for itself."""
    BEHAVIOUR = "behaviour"
    """How it answers: latency class, form of its errors, frame period. Advisory."""
    CLOCK = "clock"
    """The rate of its own free-running clock against that of the host. Advisory."""
    SIGNAL = "signal"
    """What it measures, where a stimulus or a twin allows a comparison. Advisory."""


class Quality(StrEnum):
    """How much a value says about *which* unit it is."""

    UNIQUE = "unique"
    """Read from the equipment, and not a known placeholder."""
    PLACEHOLDER = "placeholder"
    """Repeats over units ("0001", "N/A"): proves nothing about the unit."""
    NONE = "none"
    """The equipment was asked and has no such field."""
    ASSERTED = "asserted"
    """Stated by a person or by a recorded column, not read from equipment."""
    SHARED = "shared"
    """The same value is seen on two units at once: it tells neither from the other."""


ADVISORY = frozenset({Layer.BEHAVIOUR, Layer.CLOCK, Layer.SIGNAL})
"""Layers that may raise a suspicion, and never a verdict of another unit by themselves."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One field observed.

    Attributes:
        layer: A value of `Layer`, such as "protocol".
        field: Name of the field within its layer, such as "serial".
        value: What was seen, as text; empty where quality is "none".
        quality: A value of `Quality`, such as "unique".
        time_ns: When it was proved, nanoseconds since the Unix epoch, UTC.

    >>> Evidence("protocol", "serial", "SN-4471", "unique", 0).value
    'SN-4471'
    """

    layer: str
    field: str
    value: str
    quality: str
    time_ns: int

    def __post_init__(self) -> None:
        Layer(self.layer)
        Quality(self.quality)


def fingerprint_digest(evidence: Iterable[Evidence]) -> str:
    """SHA-256 over the sorted (layer, field, value) triples as canonical JSON.

    Quality and time take no part: the same unit seen again has the same digest.

    >>> a = Evidence("protocol", "serial", "1", "unique", 5)
    >>> b = Evidence("protocol", "model", "X", "unique", 5)
    >>> fingerprint_digest([a, b]) == fingerprint_digest([b, a])
    True
    """
    triples = sorted((item.layer, item.field, item.value) for item in evidence)
    text = json.dumps(triples, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def to_json(evidence: Iterable[Evidence]) -> list[dict[str, str]]:
    """Plain dictionaries in the shape of `devices --json`; `proved_at` is RFC 3339 with ns.

    >>> to_json([Evidence("bus", "serial", "A1", "unique", 1_500_000_001)])[0]["proved_at"]
    '1970-01-01T00:00:01.500000001Z'
    """
    return [
        {
            "layer": str(item.layer),
            "field": item.field,
            "value": item.value,
            "quality": str(item.quality),
            "proved_at": _to_rfc3339(item.time_ns),
        }
        for item in evidence
    ]


def from_json(rows: Iterable[Mapping[str, Any]]) -> tuple[Evidence, ...]:
    """The inverse of `to_json`.

    Raises:
        ValueError: A row has no such key, an unknown layer or quality, or a bad time.
    """
    try:
        return tuple(
            Evidence(
                layer=str(row["layer"]),
                field=str(row["field"]),
                value=str(row["value"]),
                quality=str(row["quality"]),
                time_ns=_from_rfc3339(str(row["proved_at"])),
            )
            for row in rows
        )
    except KeyError as missing:
        raise ValueError(f"evidence without {missing}") from None


def _to_rfc3339(time_ns: int) -> str:
    seconds, rest = divmod(time_ns, NS_PER_S)
    moment = dt.datetime.fromtimestamp(seconds, dt.UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{rest:09d}Z"


def _from_rfc3339(text: str) -> int:
    # datetime keeps microseconds at most, so the fraction is read apart.
    whole, _, fraction = text.removesuffix("Z").partition(".")
    moment = dt.datetime.fromisoformat(whole + "+00:00")
    return int(moment.timestamp()) * NS_PER_S + int(fraction[:9].ljust(9, "0") or 0)
