"""Slots without an agent: looks and time go in, states and alarms come out, on event time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from edgewatch.agent.alarms import AlarmKeeper
from edgewatch.agent.salvage import open_record
from edgewatch.agent.slot_verdict import UNKNOWN_COMPUTER, Computer
from edgewatch.agent.slots import SlotKeeper
from edgewatch.alarms import Condition
from edgewatch.devices.evidence import Evidence, fingerprint_digest, to_json
from edgewatch.devices.observation import Observation, PortState
from edgewatch.devices.profiles.load import load_profiles
from edgewatch.devices.verdicts import Difference, Judgement
from edgewatch.site.config import load_site
from edgewatch.store import alarms, devices

S = 1_000_000_000
T0 = 1_800_000_000 * S


def unit(
    serial: str,
    model: str = "MS304",
    firmware: str = "1.0",
    chain: str = "1.2",
    adapter: str = "A1",
) -> tuple[Evidence, ...]:
    """A unit with a serial number behind an adapter; "" leaves the serial number out."""
    own = [("model", model), ("firmware", firmware), *([("serial", serial)] if serial else [])]
    return (
        Evidence("adapter", "serial", adapter, "unique", 0),
        Evidence("topology", "port_chain", chain, "unique", 0),
        *(Evidence("protocol", field, value, "unique", 0) for field, value in own),
    )


def bus_unit(serial: str, quality: str = "unique", chain: str = "1.2") -> tuple[Evidence, ...]:
    """A unit that is known by its descriptors alone."""
    return (
        Evidence("bus", "usb_id", "04b4:f111", "unique", 0),
        Evidence("bus", "serial", serial, quality, 0),
        Evidence("topology", "port_chain", chain, "unique", 0),
    )


class SlotBench:
    """The slots ``name → profile`` of a site in a folder of its own."""

    def __init__(
        self,
        site: Path,
        slots: dict[str, str],
        stale_after_s: float = 180.0,
        titles: Mapping[str, str] | None = None,
    ) -> None:
        site.mkdir(exist_ok=True)
        sections = [
            f'[[slot]]\nname = "{name}"\nprofile = "{profile}"\nport = "/dev/tty-{name}"\n'
            f'title = "{(titles or {}).get(name, "")}"\n'
            f"stale_after_s = {stale_after_s}\n"
            for name, profile in slots.items()
        ]
        (site / "site.toml").write_text("schema = 1\n" + "\n".join(sections), encoding="utf-8")
        self._config = load_site(site)
        self._profiles = load_profiles(site)
        self.db = open_record(site)
        self.db.execute("PRAGMA synchronous = OFF")  # nothing here asks for a power cut
        self.restart()

    def restart(self, computer: Computer = UNKNOWN_COMPUTER) -> None:
        """Begin anew from the record."""
        self.keeper = SlotKeeper(self.db, self._config, self._profiles, computer=computer)
        self.alarms = AlarmKeeper(self.db, self._config)

    def close(self) -> None:
        self.db.close()

    def enrol(self, slot: str, evidence: Sequence[Evidence], at_ns: int) -> None:
        """Approve a unit, armed at once."""
        approved = tuple(replace(item, time_ns=at_ns) for item in evidence)
        devices.add_enrolment(
            self.db,
            slot,
            at_ns,
            by="Ana",
            note="checked",
            evidence=to_json(approved),
            digest=fingerprint_digest(approved),
        )
        state = self.keeper.state_of(slot)
        assert state is not None
        state.decided.reload(self.db, slot)
        self._state(self.keeper.settle(slot, approved, at_ns, "approved by Ana"), at_ns)

    def see(
        self, slot: str, evidence: Sequence[Evidence], at_ns: int, attached_ns: int | None = None
    ) -> Judgement:
        """The slot is questioned, and this comes back."""
        seen = tuple(replace(item, time_ns=at_ns) for item in evidence)
        return self.look(slot, Observation("open", seen, at_ns, at_ns, attached_ns=attached_ns))

    def lose(self, slot: str, at_ns: int, state: PortState = "missing") -> Judgement:
        """The port is gone, or nothing comes back."""
        return self.look(slot, Observation(state, (), at_ns, detail=f"port {state}"))

    def look(self, slot: str, seen: Observation) -> Judgement:
        self._state(self.keeper.observe(slot, seen, "probe"), seen.time_ns)
        return self.judged(slot)

    def pass_time(self, now_ns: int) -> None:
        self._state(self.keeper.tick(now_ns), now_ns)

    def suspect(self, slot: str, at_ns: int, layer: str = "clock") -> Judgement:
        """The clock of the unit runs unlike that of the approved one."""
        difference = Difference(layer, "skew_ppm", "4.1 ± 0.3", "22.6")
        self._state(self.keeper.suspect(slot, [difference], at_ns), at_ns)
        return self.judged(slot)

    def judged(self, slot: str) -> Judgement:
        """The verdict in force."""
        state = self.keeper.state_of(slot)
        assert state is not None
        assert state.judgement is not None
        return state.judgement

    def raised(self) -> list[tuple[str, str]]:
        """(code, slot) of every alarm that was ever raised, oldest first."""
        return [(a["code"], a["slot"]) for a in alarms.alarms(self.db) if a["raised_ns"]]

    def standing(self) -> set[str]:
        """Codes of the alarms whose condition is met now."""
        return {alarm.code for alarm in self.alarms.standing()}

    def sentence(self, code: str) -> str:
        """What the latest alarm of a code says."""
        return str(next(a["sentence"] for a in alarms.alarms(self.db) if a["code"] == code))

    def history(self, slot: str) -> list[tuple[str, float]]:
        """(verdict, seconds after T0) of each state."""
        states = devices.state_history(self.db, slot)
        return [(state["verdict"], (state["since_ns"] - T0) / S) for state in states]

    def _state(self, conditions: Sequence[Condition], now_ns: int) -> None:
        self.alarms.apply(conditions, now_ns)
