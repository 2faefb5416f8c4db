"""What the agent knows of one slot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from edgewatch.agent.decided import Decided
from edgewatch.devices.crossed import NOT_CROSSED, Crossing
from edgewatch.devices.evidence import Evidence, Layer
from edgewatch.devices.observation import Observation
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.verdicts import Judgement, Staleness, Suspicion
from edgewatch.site.config import SlotSection


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A verdict CHANGED, and since when it stood."""

    judgement: Judgement
    since_ns: int


@dataclass(slots=True)
class SlotState:
    """One slot: what is enrolled, what was seen last, and the verdict over both.

    Attributes:
        section: The slot as the site declares it.
        profile: How its equipment is recognised.
        enrolled: The fingerprint in force; several entries of a field are alternatives.
        observation: The latest look.
        identity: The evidence of the latest look at which the equipment named itself.
        judgement: The verdict in force.
        judged_ns: The time it was judged for.
        due_ns: When it may end by itself; None for never, 0 where that is not known yet.
        state_id: The open row of `hardware_state`.
        since_ns: When that row began.
        proved_ns: When the enrolled unit was last proved.
        kept: Mark of the identification that was written last.
        kept_ns: Its time.
        dirty: A later proof has yet to be written.
        counted: When affected predictions were last counted, and how many there were.
        replayed: The latest look came from a replay, for which time does not pass.
        spooled: The latest look came by the spool, and not from a watcher of the agent.
        decided: What people decided about the slot.
        attached_ns: When its device was last plugged in, as far as a bus told it.
        missing_since_ns: When its port went away; None while it is there.
        suspicions: What timing, clock and signal spoke against its unit.
        stranger: The contradiction that neither unit nor approval has settled since.
        crossing: Whether its cable is crossed with that of another slot.
        twin_in: Another slot that shows the same serial number.
        losses: When its port went away for longer, of late.
        quiet_ns: Until when it must stay for the end of its losses to be believed.
        titles: What a person calls each slot of the site, for sentences that name another one.
    """

    section: SlotSection
    profile: Profile
    enrolled: tuple[Evidence, ...] | None = None
    observation: Observation | None = None
    identity: tuple[Evidence, ...] = ()
    judgement: Judgement | None = None
    judged_ns: int = 2**63 - 1
    due_ns: int | None = 0
    state_id: int = 0
    since_ns: int = 0
    proved_ns: int | None = None
    kept: tuple[str, str] = ("", "")
    kept_ns: int = 0
    dirty: bool = False
    counted: tuple[int, int] = (0, -1)
    replayed: bool = False
    spooled: bool = False
    decided: Decided = field(default_factory=Decided)
    attached_ns: int | None = None
    missing_since_ns: int | None = None
    suspicions: tuple[Suspicion, ...] = ()
    stranger: Contradiction | None = None
    crossing: Crossing = NOT_CROSSED
    twin_in: str = ""
    losses: tuple[int, ...] = ()
    quiet_ns: int | None = None
    titles: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the slot."""
        return self.section.name

    def is_settled(self, now_ns: int) -> bool:
        """Whether the verdict in force needs no second thought at that time.

        A time before the one it was judged for does: the clock was set back.
        """
        return self.judged_ns <= now_ns and (self.due_ns is None or now_ns < self.due_ns)

    @property
    def by_bus(self) -> bool:
        """Whether nothing is asked: the descriptors on the bus are the identity."""
        return self.profile.mode == "bus"

    @property
    def staleness(self) -> Staleness:
        """The age at which a proof of this slot no longer counts, by layer."""
        own = self.section.stale_after_s
        if own is not None:
            return Staleness(round(own * 1e9))
        layers = {str(layer): round(age_s * 1e9) for layer, age_s in self.profile.stale.items()}
        return Staleness(self.profile.stale_after_ns, layers)


def unit_name(identity: Iterable[Evidence]) -> str:
    """What the unit calls itself: model and serial number, by its line, else by its descriptors.

    Where it gives neither, all that it says on its line: its adapter's name is not its own.

    >>> unit_name([Evidence("bus", "product", "IDS uEye", "unique", 0)])
    'IDS uEye'
    >>> unit_name([Evidence("protocol", "firmware", "2.5", "unique", 0),
    ...            Evidence("adapter", "product", "FT232R USB UART", "unique", 0)])
    '2.5'
    """
    for layer in (Layer.PROTOCOL, Layer.BUS, Layer.ADAPTER):
        values = {i.field: i.value for i in identity if i.layer == layer and i.value}
        kind = next((values[f] for f in ("model", "product", "usb_id") if f in values), "")
        if name := f"{kind} {values.get('serial', '')}".strip():
            return name
        if values:
            return ", ".join(values.values())
    return "unknown"
