"""What happened to a model and the equipment behind it: what its drift may have come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.site.config import SiteConfig
from edgewatch.store import decisions, devices, journal, models
from edgewatch.store.connection import Connection

#: Verdicts whose beginning is an event; the others say that all is as it was.
_TELLING = {
    "CHANGED": "device.changed",
    "MISSING": "device.missing",
    "MOVED": "device.moved",
    "SUSPECT": "device.suspect",
}
_RETURN = frozenset({"VERIFIED", "MODEL_ONLY"})
_DECIDED = {
    "enrol": "enrolled",
    "approve": "approved",
    "accept": "accepted",
    "rollback": "restored",
}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that may have changed what a model is given, or the model.

    Attributes:
        at_ns: when it was known; not_before_ns: since when it may have been so, which is the
            last proof of the contrary (equal where the moment is known).
        kind: device.changed, device.missing, device.moved, device.suspect, device.restored,
            device.approved, maintenance.begun, maintenance.over, model.changed, clock.jumped.
        slot: where; None where it concerns all inputs.
        what: in words; by: the person, empty if none.
    """

    at_ns: int
    not_before_ns: int
    kind: str
    slot: str | None
    what: str
    by: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return its plain values."""
        return {
            "at": rfc3339(self.at_ns),
            "not_before": rfc3339(self.not_before_ns),
            "kind": self.kind,
            "slot": self.slot,
            "what": self.what,
            "by": self.by,
        }


def slots_of(config: SiteConfig, model: str) -> tuple[str, ...]:
    """Return the slots that feed a model."""
    return tuple(slot.name for slot in config.slot if model in config.models_of(slot))


def slots_by_input(
    config: SiteConfig, model: str, inputs: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """Return for each input of a model the slots that may feed it.

    An input that the map of a feed names comes from that feed's slot; of any other it is only
    known which slots feed the model.
    """
    mapped = {
        name: (feed.slot,)
        for feed in config.feed
        if feed.model == model
        for name in feed.map.values()
    }
    every = slots_of(config, model)
    return {name: mapped.get(name, every) for name in inputs}


def events_of(
    db: Connection, config: SiteConfig, model: str, from_ns: int, to_ns: int
) -> list[Event]:
    """Return the events of ``from_ns <= time < to_ns`` that concern a model, oldest first."""
    found = [
        *_model_files(db, model),
        *_clock_jumps(db, from_ns, to_ns),
    ]
    for slot in slots_of(config, model):
        found += [*_verdicts(db, slot), *_approvals(db, slot), *_maintenance(db, slot)]
    inside = (one for one in found if from_ns <= one.at_ns < to_ns)
    return sorted(inside, key=lambda one: (one.at_ns, one.kind))


def _verdicts(db: Connection, slot: str) -> Iterator[Event]:
    """Where the verdict on a slot turned."""
    spans = {span["state_id"]: span["from_ns"] for span in devices.suspect_spans(db, slot)}
    before: str | None = None
    for state in devices.state_history(db, slot):
        verdict, since = state["verdict"], state["since_ns"]
        if verdict in _TELLING and verdict != before:
            proved = spans.get(state["id"], since)
            said = _unit(state, state["reason"])
            yield Event(since, min(proved, since), _TELLING[verdict], slot, said)
        elif verdict in _RETURN and before in _TELLING:
            yield Event(since, since, "device.restored", slot, _unit(state, state["reason"]))
        if verdict in _TELLING or verdict in _RETURN:
            before = verdict


def _unit(state: dict[str, Any], reason: str) -> str:
    return f"{state['unit']}: {reason}" if state["unit"] else str(reason)


def _approvals(db: Connection, slot: str) -> Iterator[Event]:
    """The first enrolment begins a slot; only those after it change what is there."""
    for row in devices.enrolments(db, slot)[1:]:
        said = f"{_DECIDED.get(row['kind'], row['kind'])} by {row['by']}"
        said += f": {row['note']}" if row["note"] else ""
        yield Event(row["time_ns"], row["time_ns"], "device.approved", slot, said, row["by"])


def _maintenance(db: Connection, slot: str) -> Iterator[Event]:
    for row in decisions.maintenance_windows(db, slot):
        at = row["from_ns"]
        yield Event(at, at, "maintenance.begun", slot, row["note"] or "maintenance", row["by"])
        if row["ended_ns"] is not None:
            over = row["ended_ns"]
            said = row["ended_note"] or "maintenance over"
            yield Event(over, over, "maintenance.over", slot, said, row["ended_by"])


def _model_files(db: Connection, model: str) -> Iterator[Event]:
    """The first file begins the model; each further one changes it."""
    for version in sorted(models.models(db, model), key=lambda one: one.first_ns)[1:]:
        said = f"file {version.sha256[:12] or 'unknown'} ran first"
        yield Event(version.first_ns, version.first_ns, "model.changed", None, said)


def _clock_jumps(db: Connection, from_ns: int, to_ns: int) -> Iterator[Event]:
    for row in journal.events(db, from_ns, to_ns):
        if row["kind"] == "clock.jumped":
            seconds = row["detail"].get("seconds")
            said = "the clock was set" + (f" by {seconds:+g} s" if seconds is not None else "")
            yield Event(row["time_ns"], row["time_ns"], "clock.jumped", None, said)
