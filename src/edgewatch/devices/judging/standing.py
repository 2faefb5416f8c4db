"""What is known of a slot beside its enrolment and the latest look at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from edgewatch.devices.judging.values import Difference

DEBOUNCE_NS = 2_000_000_000
"""Gone for less than this is an interruption, not yet a missing unit."""
BOOT_GRACE_NS = 60_000_000_000
"""Equipment may appear this much later than the computer that it is plugged into."""
INTERRUPTED = "interrupted: the port went away just now"
"""The reason of a verdict that holds only until the interruption is over, or too long."""


@dataclass(frozen=True, slots=True)
class Staleness:
    """The age at which a proof no longer counts, for each layer in nanoseconds.

    >>> Staleness(180, {"bus": 60}).of("bus"), Staleness(180, {"bus": 60}).of("protocol")
    (60, 180)
    """

    default_ns: int
    layers: Mapping[str, int] = field(default_factory=dict)

    def of(self, layer: str) -> int:
        """The greatest age of what was seen in a layer."""
        return self.layers.get(layer, self.default_ns)


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Timing, clock or signal were at `at_ns` unlike those of the approved unit."""

    differences: tuple[Difference, ...]
    at_ns: int


@dataclass(frozen=True, slots=True)
class MaintenanceWindow:
    """Announced work on a slot, from `from_ns` until before `until_ns`.

    `allowed` names what may differ meanwhile: a field ("firmware"), a field of one layer
    ("bus.serial"), or all of a layer ("bus").

    >>> window = MaintenanceWindow(0, 10, frozenset({"firmware", "bus"}))
    >>> window.allows(Difference("bus", "usb_id", "03eb:6124", "03eb:2ff4"))
    True
    >>> window.allows(Difference("protocol", "serial", "1", "2"))
    False
    """

    from_ns: int
    until_ns: int
    allowed: frozenset[str]

    def is_open(self, now_ns: int) -> bool:
        """Whether the work may be under way at that time."""
        return self.from_ns <= now_ns < self.until_ns

    def allows(self, difference: Difference) -> bool:
        """Whether this field may differ while the window is open."""
        layer, name = difference.layer, difference.field
        return not self.allowed.isdisjoint({layer, name, f"{layer}.{name}"})


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything else that a verdict depends on. The default is: nothing of the kind.

    Attributes:
        by_bus: The equipment speaks no line: the descriptors on its bus are its identity.
        suspicions: What timing, clock and signal spoke against the unit.
        maintenance: Work that was announced.
        missing_since_ns: When the port went away, where it is away; None counts as long ago.
        boot_ns: When the computer started.
        void_before_ns: Proofs from before count no longer: the computer slept meanwhile.
        unit_of: The slot whose enrolled unit is in this one.
        seen_in: The slot in which the enrolled unit of this one is.
        twin_in: Another slot that shows the same serial number just now.
    """

    by_bus: bool = False
    suspicions: tuple[Suspicion, ...] = ()
    maintenance: MaintenanceWindow | None = None
    missing_since_ns: int | None = None
    boot_ns: int | None = None
    void_before_ns: int | None = None
    unit_of: str = ""
    seen_in: str = ""
    twin_in: str = ""
