"""What a verdict consists of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What may be said of a slot."""

    VERIFIED = "VERIFIED"
    MODEL_ONLY = "MODEL_ONLY"
    UNVERIFIED = "UNVERIFIED"
    MOVED = "MOVED"
    SUSPECT = "SUSPECT"
    CHANGED = "CHANGED"
    MISSING = "MISSING"
    UNKNOWN_EXTRA = "UNKNOWN_EXTRA"
    MAINTENANCE = "MAINTENANCE"


AGREEING = frozenset({Verdict.VERIFIED, Verdict.MODEL_ONLY, Verdict.MOVED})
"""Verdicts that say: an approved unit, or one of its kind, named itself."""
RESTING = AGREEING | {Verdict.SUSPECT}
"""Verdicts that rest on a proof and fall with it."""


class Kind(StrEnum):
    """Of what kind a difference is, for the words in which it is said."""

    NONE = ""
    """Nothing differs, or nothing is known of how."""
    UNIT = "unit"
    """Another unit, or nothing tells that it is the same."""
    FIRMWARE = "firmware"
    """The enrolled unit, by its serial number, with other firmware."""
    ADAPTER = "adapter"
    """The enrolled unit, by its own serial number, behind another adapter."""
    PLACE = "place"
    """Only where it is plugged in differs."""
    CROSSED = "crossed"
    """The unit that is enrolled for another slot."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that is not as enrolled. `observed` is None where it was not seen at all."""

    layer: str
    field: str
    enrolled: str
    observed: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, every differing field, the reason in words, and the time of the last proof.

    `kind` says how it differs; `other` names the second slot where cables are crossed.
    """

    verdict: Verdict
    differences: tuple[Difference, ...]
    reason: str
    proved_ns: int | None
    kind: Kind = Kind.NONE
    other: str = ""
