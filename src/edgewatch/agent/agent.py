"""One turn of the agent after the other: spool in, record out, state page up to date.

Everything a turn learns is written in one transaction together with how far each segment was
read. A turn that fails is rolled back whole, and the agent begins anew from the record.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from edgewatch.agent.alarms import AlarmKeeper
from edgewatch.agent.models import ModelKeeper
from edgewatch.agent.predictions import PredictionWriter
from edgewatch.agent.slots import SlotKeeper, observation_of
from edgewatch.agent.tail import Arrival, SpoolTail
from edgewatch.alarms import Condition
from edgewatch.alarms.trust import Trust, trust
from edgewatch.devices.observation import Observation
from edgewatch.devices.profiles.load import load_profiles
from edgewatch.sdk.paths import spool_folder
from edgewatch.site import actions
from edgewatch.site.config import SiteConfig
from edgewatch.spool import Damage, Kind
from edgewatch.store import devices as device_store
from edgewatch.store import journal, service
from edgewatch.store.connection import Connection, one_transaction

Look = tuple[str, Observation]
CUT_TAIL = "cut short at the end"  # a producer that was killed: nothing was acknowledged there


class Agent:
    """The state of an agent over one connection to the record.

    ``live`` agents also let time pass (proofs go stale, delays run out) by the wall clock;
    others take the time of what they read, so that a replayed month stays in its month.
    """

    def __init__(self, site: Path, config: SiteConfig, db: Connection, *, live: bool) -> None:
        self._config = config
        self._db = db
        self._live = live
        self._event_ns = 0
        self.looks: SimpleQueue[Look] = SimpleQueue()
        self._samples: list[dict[str, Any]] = []
        self._conditions: list[Condition] = []
        with one_transaction(db):
            device_store.sync_slots(
                db, [(s.name, s.profile, s.port, config.models_of(s)) for s in config.slot]
            )
            self.tail = SpoolTail(spool_folder(site), db)
            self._writer = PredictionWriter(db, config)
            self._slots = SlotKeeper(db, config, load_profiles(site))
            self.alarms = AlarmKeeper(db, config)
            self._models = ModelKeeper(site, db, config, self.alarms.book.active())

    def close(self) -> None:
        self.tail.close()

    def add_samples(self, samples: Iterable[dict[str, Any]]) -> None:
        """Resource samples to be written with the next turn."""
        self._samples += samples

    def state(self, *conditions: Condition) -> None:
        """Conditions that the process itself states, with the next turn."""
        self._conditions += conditions

    def turn(self) -> int:
        """Take in what is new; how many records that were."""
        with one_transaction(self._db):
            arrivals = self.tail.poll()
            stated, self._conditions = self._conditions, []
            conditions = [*stated, *self._take_all(arrivals), *self._take_looks()]
            now_ns = time.time_ns() if self._live else self._event_ns
            if now_ns:
                conditions += self._slots.tick(now_ns)
            self.alarms.apply(conditions, now_ns)
            self._models.flush()
            self._write_samples()
            self._report(self.tail.advance())
        return len(arrivals)

    def retire(self) -> None:
        """Delete segments whose rows have been in the record for a day."""
        with one_transaction(self._db):
            for name in self.tail.retire(time.time_ns()):
                journal.add_event(self._db, time.time_ns(), "segment.retired", name)

    def trust(self, *, watching: bool = True) -> Trust:
        """What the glance view says after this turn."""
        return trust(
            watching=watching,
            slots=self._slots.verdicts(),
            alarms=self.alarms.book.active(),
            models_judged=self._models.judged(),
        )

    def _take_all(self, arrivals: list[Arrival]) -> Iterator[Condition]:
        # Labels and events judge nothing: taken apart, they do not cut batches of predictions.
        apart = [a for a in arrivals if a.record.kind in (Kind.LABEL, Kind.EVENT)]
        for arrival in apart:
            self._event_ns = max(self._event_ns, arrival.record.wall_ns)
            self._take_other(arrival)
        judged = [a for a in arrivals if a.record.kind not in (Kind.LABEL, Kind.EVENT)]
        for is_prediction, group in groupby(judged, key=lambda a: a.record.kind is Kind.PREDICTION):
            members = list(group)
            self._event_ns = max(self._event_ns, *(a.record.wall_ns for a in members))
            if is_prediction:
                yield from self._take_predictions(members)
            else:
                for arrival in members:
                    yield from self._take_other(arrival)

    def _take_predictions(self, arrivals: list[Arrival]) -> Iterator[Condition]:
        for batch in self._writer.write(arrivals):
            yield from self._models.observe(batch)
        for arrival, reason in self._writer.take_malformed():
            self._note_damage(arrival, reason)

    def _take_other(self, arrival: Arrival) -> list[Condition]:
        record = arrival.record
        try:
            body = record.json()
            match record.kind:
                case Kind.LABEL:
                    model, case = str(body["model"]), str(body["case"])
                    journal.add_label(self._db, model, case, body["value"], record.wall_ns)
                case Kind.EVIDENCE:
                    slot, seen, source = observation_of(body, record.wall_ns)
                    return self._slots.observe(slot, seen, source)
                case Kind.ACTION:
                    return self._take_action(body)
                case Kind.EVENT:
                    kind, subject = str(body.pop("kind")), str(body.pop("subject", ""))
                    journal.add_event(self._db, record.wall_ns, kind, subject, **body)
        except (ValueError, KeyError, TypeError) as error:
            self._note_damage(arrival, str(error) or type(error).__name__)
        return []

    def _take_action(self, body: dict[str, Any]) -> list[Condition]:
        if journal.action_outcome(self._db, str(body["token"])) is not None:
            return []
        outcome, conditions = self._act(body)
        journal.add_action(self._db, body, outcome, time.time_ns())
        return conditions

    def _act(self, body: dict[str, Any]) -> tuple[str, list[Condition]]:
        kind, subject, at_ns = str(body["kind"]), str(body["subject"]), int(body["time_ns"])
        by, note = str(body["by"]), str(body["note"])
        if kind in (actions.ENROL, actions.APPROVE):
            seen = body.get("payload", {}).get("seen", {})
            outcome, conditions = self._slots.enrol(subject, by, note, at_ns, seen)
            if outcome == "done":
                # A window of drift never mixes two approved units.
                models = self._slots.models_fed_by(subject, self._config)
                conditions += self._models.restart(models, at_ns)
            return outcome, conditions
        if kind == actions.ACKNOWLEDGE:
            if not subject.isdigit():
                return f"refused: {subject} is not the number of an alarm", []
            return self.alarms.acknowledge(int(subject), by, note, at_ns), []
        if kind == actions.BASELINE:
            baseline_id = str(body.get("payload", {}).get("baseline_id", ""))
            return self._models.activate(subject, baseline_id, at_ns)
        if kind == actions.EXPORT:
            return "done", []  # the export itself is made by the one who asked; this is its trace
        return f"refused: this version does not know the action {kind}", []

    def _take_looks(self) -> Iterator[Condition]:
        """What the device watchers saw since the last turn."""
        while True:
            try:
                slot, seen = self.looks.get_nowait()
            except Empty:
                return
            yield from self._slots.observe(slot, seen, "probe")

    def _write_samples(self) -> None:
        samples, self._samples = self._samples, []
        for sample in samples:
            service.add_resource(self._db, sample)

    def _report(self, damages: list[tuple[str, Damage]]) -> None:
        for name, damage in damages:
            now_ns = time.time_ns()
            if damage.reason != CUT_TAIL:
                self.state(*_damaged(name, damage, now_ns))
            journal.add_event(
                self._db,
                now_ns,
                "segment.damaged",
                name,
                offset=damage.offset,
                bytes=damage.length,
                reason=damage.reason,
            )

    def _note_damage(self, arrival: Arrival, reason: str) -> None:
        journal.add_event(
            self._db,
            arrival.record.wall_ns,
            "record.unreadable",
            arrival.segment.name,
            record=arrival.record.kind.name,
            seq=arrival.record.seq,
            reason=reason,
        )


def _damaged(name: str, damage: Damage, now_ns: int) -> list[Condition]:
    """``record.damaged``, met and over: what is lost is lost once, and a person must see it."""
    what = f"{damage.length} bytes, {damage.reason}"
    params: dict[str, str | float] = {"where": f"{name} at {damage.offset}", "what": what}
    return [
        Condition("record.damaged", name, active, now_ns, params=params) for active in (True, False)
    ]
