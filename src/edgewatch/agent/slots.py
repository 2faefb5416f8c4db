"""The slots of the site: from observations to verdicts, states, suspect spans and conditions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace

from edgewatch.alarms import Condition
from edgewatch.devices import evidence as ev
from edgewatch.devices.evidence import Evidence, Layer
from edgewatch.devices.observation import Observation
from edgewatch.devices.profiles.load import profile_of_slot
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.verdicts import Difference, Judgement, Verdict, judge
from edgewatch.site.config import SiteConfig, SlotSection
from edgewatch.store import devices as store
from edgewatch.store import predictions
from edgewatch.store.connection import Connection

PROVED = frozenset({Verdict.VERIFIED, Verdict.MODEL_ONLY, Verdict.MOVED})
CODES: Mapping[Verdict, str] = {
    Verdict.CHANGED: "device.changed",
    Verdict.MISSING: "device.missing",
    Verdict.MOVED: "device.moved",
    Verdict.SUSPECT: "device.suspect",
    Verdict.UNVERIFIED: "device.unverified",
}
REPEAT_NS = 60_000_000_000
COUNT_NS = 1_000_000_000
# Of several differing fields the one that says most comes into the sentence.
_TELLING = ("serial", "model", "manufacturer", "firmware")


@dataclass(slots=True)
class _Slot:
    """What is known of one slot."""

    section: SlotSection
    profile: Profile
    enrolled: tuple[Evidence, ...] | None = None
    observation: Observation | None = None
    identity: tuple[Evidence, ...] = ()
    judgement: Judgement | None = None
    state_id: int = 0
    since_ns: int = 0
    proved_ns: int | None = None
    kept: tuple[str, str] = ("", "")
    kept_ns: int = 0
    dirty: bool = False
    counted: tuple[int, int] = (0, -1)
    replayed: bool = False

    @property
    def stale_after_ns(self) -> int:
        own = self.section.stale_after_s
        return self.profile.stale_after_ns if own is None else round(own * 1e9)


class SlotKeeper:
    """Judges every slot and writes what follows. All calls run inside the agent's transaction."""

    def __init__(self, db: Connection, config: SiteConfig, profiles: Mapping[str, Profile]) -> None:
        self._db = db
        self._slots = {
            section.name: _Slot(
                section,
                profile_of_slot(profiles, section),
            )
            for section in config.slot
        }
        for slot in self._slots.values():
            self._restore(slot)

    def verdicts(self) -> dict[str, str]:
        """Slot → verdict, for the trust."""
        return {
            name: str(slot.judgement.verdict if slot.judgement else Verdict.UNVERIFIED)
            for name, slot in self._slots.items()
        }

    def observe(self, name: str, seen: Observation, source: str) -> list[Condition]:
        """Take one look at a slot into account. An unknown slot is passed over."""
        slot = self._slots.get(name)
        if slot is None:
            return []
        slot.observation = seen
        slot.replayed = source == "replay"
        if any(item.layer == Layer.PROTOCOL for item in seen.evidence):
            slot.identity = seen.evidence
        self._keep_identification(slot, seen, source)
        return self._judge(slot, seen.time_ns)

    def tick(self, now_ns: int) -> list[Condition]:
        """Let proofs go stale, and bring the count of affected predictions up to date."""
        conditions: list[Condition] = []
        for slot in self._slots.values():
            live = slot.section.port and not slot.replayed
            if slot.observation is not None and live:
                conditions += self._judge(slot, now_ns)
            elif slot.observation is None and slot.judgement is None:
                seen = Observation("silent", (), now_ns, None, "not looked at yet")
                slot.observation = seen
                conditions += self._judge(slot, now_ns)
            conditions += self._recount(slot, now_ns)
            self._flush_proof(slot)
        return conditions

    def enrol(
        self, name: str, by: str, note: str, at_ns: int, seen: Mapping[str, object]
    ) -> tuple[str, list[Condition]]:
        """Make the unit now in the slot the approved one: (outcome, conditions).

        ``seen`` holds what the person had before their eyes, as ``layer.field`` → value. An
        approval covers that unit and no other that has come since.
        """
        slot = self._slots.get(name)
        if slot is None:
            have = ", ".join(self._slots) or "none"
            return f"refused: no slot {name} at this site (there are: {have})", []
        if slot.observation is None or not slot.identity:
            return f"refused: nothing has named itself in slot {name} yet", []
        other = _not_as_seen(slot.identity, seen)
        if other:
            return f"refused: the unit in slot {name} is another one by now ({other})", []
        conditions = self._recount(slot, at_ns, last=True)
        slot.enrolled = slot.identity
        digest = ev.fingerprint_digest(slot.identity)
        evidence = ev.to_json(slot.identity)
        store.add_enrolment(
            self._db, name, at_ns, by=by, note=note, evidence=evidence, digest=digest
        )
        store.close_suspect_span(self._db, name, at_ns)
        return "done", conditions + self._judge(slot, at_ns)

    def models_fed_by(self, name: str, config: SiteConfig) -> tuple[str, ...]:
        """The models whose inputs come from the slot."""
        return config.models_of(self._slots[name].section) if name in self._slots else ()

    def _restore(self, slot: _Slot) -> None:
        """Go on where the record stands."""
        name = slot.section.name
        enrolment = store.current_enrolment(self._db, name)
        if enrolment:
            slot.enrolled = ev.from_json(enrolment["evidence"])
        state = store.current_states(self._db).get(name)
        if state is None:
            return
        slot.state_id, slot.since_ns = state["id"], state["since_ns"]
        slot.proved_ns = state["proved_ns"]
        slot.identity = ev.from_json(state["evidence"])
        differences = tuple(Difference(**row) for row in state["differences"])
        slot.judgement = Judgement(
            Verdict(state["verdict"]), differences, state["reason"], state["proved_ns"]
        )
        self._restore_observation(slot)

    def _restore_observation(self, slot: _Slot) -> None:
        """What was last seen still stands, until its proof goes stale or something new is seen."""
        last = store.last_identification(self._db, slot.section.name)
        if last is None:
            return
        slot.replayed = last["source"] == "replay"
        slot.observation = Observation(
            last["port_state"],
            ev.from_json(last["evidence"]),
            last["time_ns"],
            slot.proved_ns,
            last["detail"],
        )

    def _judge(self, slot: _Slot, now_ns: int) -> list[Condition]:
        if slot.observation is None:
            return []
        before = slot.judgement
        after = judge(
            slot.enrolled, slot.observation, now_ns, slot.stale_after_ns, slot.profile.provides
        )
        slot.judgement = after
        if before is None or _differs(before, after):
            self._begin_state(slot, after, now_ns)
            conditions = self._conditions(slot, after, now_ns)
        else:
            conditions = []
        if after.verdict is Verdict.CHANGED:
            slot.dirty = True  # the stranger named itself again: its evidence is as of now
        elif after.verdict in PROVED and after.proved_ns is not None:
            slot.dirty = slot.dirty or after.proved_ns != slot.proved_ns
            slot.proved_ns = after.proved_ns
        return conditions

    def _begin_state(self, slot: _Slot, judged: Judgement, now_ns: int) -> None:
        name = slot.section.name
        slot.since_ns = now_ns
        slot.state_id = store.begin_state(
            self._db,
            name,
            str(judged.verdict),
            now_ns,
            proved_ns=judged.proved_ns if judged.verdict in PROVED else slot.proved_ns,
            unit=_unit_name(slot.identity),
            reason=judged.reason,
            differences=[asdict(d) for d in judged.differences],
            evidence=ev.to_json(slot.identity),
        )
        if judged.verdict is Verdict.CHANGED:
            # Between the last proof and the contradiction nobody knows which unit was there.
            began = now_ns if slot.proved_ns is None else slot.proved_ns
            store.open_suspect_span(self._db, name, min(began, now_ns), slot.state_id)
        elif judged.verdict in (Verdict.VERIFIED, Verdict.MODEL_ONLY):
            store.close_suspect_span(self._db, name, now_ns)

    def _conditions(self, slot: _Slot, judged: Judgement, now_ns: int) -> list[Condition]:
        """The code of the verdict is met, every other one is over."""
        met = CODES.get(judged.verdict)
        found = [
            Condition(code, slot.section.name, False, now_ns, slot=slot.section.name)
            for code in CODES.values()
            if code != met
        ]
        slot.counted = (0, -1)
        return found + ([self._met(slot, met, now_ns)] if met else [])

    def _met(self, slot: _Slot, code: str, now_ns: int) -> Condition:
        params: dict[str, str | float] = {"slot": slot.section.label, "at_ns": slot.since_ns}
        judged = slot.judgement
        telling = _most_telling(judged.differences if judged else ())
        if telling is not None and code != "device.unverified":
            params |= {"field": telling.field, "enrolled": telling.enrolled}
            params["observed"] = telling.observed or "nothing"
        if slot.proved_ns is not None and code in ("device.changed", "device.missing"):
            params["last_proof_ns"] = slot.proved_ns
            params["affected"] = self._affected(slot)
        name = slot.section.name
        return Condition(code, name, True, now_ns, slot=name, method="identity", params=params)

    def _affected(self, slot: _Slot) -> int:
        return predictions.affected_count(
            self._db, slot.section.name, slot.proved_ns or slot.since_ns
        )

    def _recount(self, slot: _Slot, now_ns: int, *, last: bool = False) -> list[Condition]:
        """While a swap stands, more predictions become affected: say how many, once a second.

        The ``last`` count, before an approval, is what the settled alarm will say for good.
        """
        judged = slot.judgement
        if judged is None or judged.verdict is not Verdict.CHANGED or slot.proved_ns is None:
            return []
        at_ns, known = slot.counted
        if abs(now_ns - at_ns) < COUNT_NS and not last:
            return []
        count = self._affected(slot)
        slot.counted = (now_ns, count)
        return [self._met(slot, CODES[judged.verdict], now_ns)] if count != known else []

    def _flush_proof(self, slot: _Slot) -> None:
        if slot.dirty and slot.proved_ns is not None:
            evidence = ev.to_json(slot.identity)
            store.prove_state(self._db, slot.section.name, slot.proved_ns, evidence)
            slot.dirty = False

    def _keep_identification(self, slot: _Slot, seen: Observation, source: str) -> None:
        """A row for each change of what is seen, and one a minute where nothing changes."""
        mark = (seen.port_state, ev.fingerprint_digest(seen.evidence))
        if mark == slot.kept and abs(seen.time_ns - slot.kept_ns) < REPEAT_NS:
            return
        slot.kept, slot.kept_ns = mark, seen.time_ns
        store.add_identification(
            self._db,
            slot.section.name,
            seen.time_ns,
            seen.port_state,
            source=source,
            evidence=ev.to_json(seen.evidence),
            detail=seen.detail,
        )


def observation_of(body: Mapping[str, object], time_ns: int) -> tuple[str, Observation, str]:
    """(slot, observation, source) of an EVIDENCE record.

    Raises :class:`ValueError` or :class:`KeyError` for a body that is not one.
    """
    rows = body.get("evidence", [])
    if not isinstance(rows, list):
        raise ValueError("evidence is not a list")
    evidence = tuple(replace(item, time_ns=time_ns) for item in ev.from_json(rows))
    state = str(body["port_state"])
    if state not in ("open", "missing", "busy", "forbidden", "silent"):
        raise ValueError(f"unknown port state {state!r}")
    named = any(item.layer == Layer.PROTOCOL for item in evidence)
    seen = Observation(
        state,  # type: ignore[arg-type]  # checked above
        evidence,
        time_ns,
        time_ns if named else None,
        str(body.get("detail", "")),
    )
    return str(body["slot"]), seen, str(body.get("source", "feed"))


def _not_as_seen(identity: Iterable[Evidence], seen: Mapping[str, object]) -> str:
    """The first field that is not as the person saw it, in words; "" if all are."""
    now = {f"{item.layer}.{item.field}": item.value for item in identity}
    for name, value in seen.items():
        if now.get(name, "") != value:
            return f"{name} is {now.get(name) or 'not given'}, on screen it was {value}"
    return ""


def _differs(before: Judgement, after: Judgement) -> bool:
    return before.verdict != after.verdict or before.differences != after.differences


def _most_telling(differences: Iterable[Difference]) -> Difference | None:
    def rank(difference: Difference) -> int:
        known = difference.field in _TELLING
        return _TELLING.index(difference.field) if known else len(_TELLING)

    return min(differences, key=rank, default=None)


def _unit_name(identity: Iterable[Evidence]) -> str:
    """What the unit calls itself: model and serial number."""
    values = {i.field: i.value for i in identity if i.layer == Layer.PROTOCOL and i.value}
    return " ".join(values[f] for f in ("model", "serial") if f in values) or "unknown"
