"""One slot to be judged: enrolment and observation side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from edgewatch.devices.evidence import ADVISORY, Evidence, Layer, Quality
from edgewatch.devices.judging.standing import MaintenanceWindow, Staleness, Standing
from edgewatch.devices.judging.values import Difference, Judgement, Kind, Verdict
from edgewatch.devices.observation import Observation

Key = tuple[str, str]
Accepted = Mapping[Key, tuple[str, ...]]
_IDENTITY = frozenset({Layer.PROTOCOL})
_BY_THE_COMPUTER = frozenset({"chip", "driver"})
_IDENTITY_BY_BUS = frozenset({Layer.BUS, Layer.ADAPTER})


def accepted_values(enrolled: Iterable[Evidence]) -> dict[Key, tuple[str, ...]]:
    """(layer, field) → every value that is enrolled for it. Advisory layers are no identity."""
    accepted: dict[Key, tuple[str, ...]] = {}
    for item in enrolled:
        key, value = _key(item), _value(item)
        if item.layer not in ADVISORY and value not in accepted.get(key, ()):
            accepted[key] = (*accepted.get(key, ()), value)
    return accepted


def differing(accepted: Accepted, seen: Sequence[Evidence]) -> list[Difference]:
    """Fields that were seen with a value that is not enrolled, in the order of enrolment.

    Driver and name of the chip alone are no difference: an update of the system, or of EdgeWatch,
    gives the same descriptors another driver or a better name.
    """
    found: dict[Key, str] = {}
    unread: dict[Key, str] = {}
    for item in seen:
        key = _enrolled_as(item, accepted)
        if item.value not in accepted.get(key, (item.value,)):
            (unread if _is_unread(item) else found).setdefault(key, item.value)
    found |= {key: unread[key] for key in unread if (key[0], "descriptors") in found}
    same_type = {item.layer for item in seen if item.field == "usb_id"}
    same_type -= {layer for layer, field in found if field not in _BY_THE_COMPUTER}
    found = {k: v for k, v in found.items() if k[0] not in same_type}
    return [
        Difference(*key, " or ".join(values), found[key])
        for key, values in accepted.items()
        if key in found
    ]


def unseen(accepted: Accepted, seen: Iterable[Evidence]) -> list[Key]:
    """Enrolled fields that were not seen at all, in the order of enrolment."""
    read: set[Key] = set()
    unread: set[Key] = set()
    for item in seen:
        key = _key(item)
        wanting = _is_unread(item) and item.value not in accepted.get(key, ())
        (unread if wanting else read).add(key)
    return [key for key in accepted if key not in read or key in unread]


def _enrolled_as(item: Evidence, accepted: Accepted) -> Key:
    """What an item is compared with: an adapter where a unit on the bus was, and the reverse.

    Whichever of the two it is, a port shows one vendor and product.
    """
    key = _key(item)
    if item.field == "usb_id" and key not in accepted:
        other = {Layer.BUS: Layer.ADAPTER, Layer.ADAPTER: Layer.BUS}.get(Layer(item.layer))
        return (other.value, item.field) if other is not None else key
    return key


def unit_is_proved(accepted: Accepted, seen: Iterable[Evidence], provides: Iterable[str]) -> bool:
    """Whether an enrolled serial number that tells a unit from its twin was seen.

    It is the instrument's own, by its protocol or by the bus it sits on. An adapter's never
    counts: the adapter is not the instrument.
    """
    serials = [i for i in seen if i.field == "serial" and i.value in accepted.get(_key(i), ())]
    return any(
        (
            item.layer == Layer.PROTOCOL
            and "serial" in provides
            and item.quality in (Quality.UNIQUE, Quality.ASSERTED)
        )
        or (item.layer == Layer.BUS and item.quality == Quality.UNIQUE)
        for item in serials
    )


def _key(item: Evidence) -> Key:
    return (item.layer, item.field)


def _value(item: Evidence) -> str:
    """As it is seen today: earlier versions put the interface behind the chain of ports."""
    if (item.layer, item.field) == (Layer.TOPOLOGY, "port_chain"):
        return item.value.partition(":")[0]
    return item.value


def _is_unread(item: Evidence) -> bool:
    """Whether a string of a descriptor is wanting, which is no contradiction.

    A device that is plugged in badly, or asked while it starts, may fail to give its strings,
    and the system then goes on without. One that has none by make says so in its descriptors,
    which are compared too.
    """
    return item.quality == Quality.NONE and item.layer in _IDENTITY_BY_BUS


@dataclass(frozen=True, slots=True)
class Case:
    """All that the rules look at.

    Attributes:
        enrolled: Values accepted, by layer and field.
        observation: The latest look at the slot.
        now_ns: The time to judge at.
        staleness: The age at which a proof no longer counts.
        provides: The identity fields that the slot's profile can give.
        standing: What else is known.
    """

    enrolled: Accepted
    observation: Observation
    now_ns: int
    staleness: Staleness
    provides: frozenset[str]
    standing: Standing = field(default_factory=Standing)

    @property
    def seen(self) -> Sequence[Evidence]:
        """The evidence of the latest look."""
        return self.observation.evidence

    @property
    def is_proved(self) -> bool:
        """Whether this look shows the enrolled unit and not its twin."""
        return unit_is_proved(self.enrolled, self.seen, self.provides)

    @property
    def is_certain(self) -> bool:
        """The same, and no other slot shows that serial number just now."""
        return self.is_proved and not self.standing.twin_in

    @property
    def identity_layers(self) -> frozenset[Layer]:
        """The layers in which the equipment says what it is."""
        return _IDENTITY_BY_BUS if self.standing.by_bus else _IDENTITY

    @property
    def open_window(self) -> MaintenanceWindow | None:
        """The maintenance window, while it is open."""
        window = self.standing.maintenance
        return window if window is not None and window.is_open(self.now_ns) else None

    def differing(self) -> list[Difference]:
        """Fields seen with another value than any enrolled one."""
        return differing(self.enrolled, self.seen)

    def unseen(self) -> list[Difference]:
        """Enrolled fields that were not seen at all."""
        return [
            Difference(*key, " or ".join(self.enrolled[key]), None)
            for key in unseen(self.enrolled, self.seen)
        ]

    def judgement(
        self,
        verdict: Verdict,
        reason: str,
        differences: Iterable[Difference] = (),
        kind: Kind = Kind.NONE,
        other: str = "",
    ) -> Judgement:
        """A judgement of this case."""
        proved_ns = self.observation.proved_ns
        return Judgement(verdict, tuple(differences), reason, proved_ns, kind, other)
