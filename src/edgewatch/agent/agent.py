"""One turn of the agent after the other: spool in, record out, state page up to date.

Everything a turn learns is written in one transaction together with how far each segment was
read. A turn that fails is rolled back whole, and the agent begins anew from the record; if a
record of the spool was the cause, that one is set aside and its neighbours are taken in.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from edgewatch.agent.alarms import AlarmKeeper
from edgewatch.agent.dropped import dropped_conditions
from edgewatch.agent.findings import conditions_of, jump_conditions, malformed
from edgewatch.agent.followed import is_possible
from edgewatch.agent.jumps import Jump, JumpBook
from edgewatch.agent.models import ModelKeeper
from edgewatch.agent.predictions import PredictionWriter
from edgewatch.agent.presence import PresenceKeeper
from edgewatch.agent.rate_guard import RateGuard
from edgewatch.agent.slots import SlotKeeper, observation_of
from edgewatch.agent.tail import Arrival, SpoolTail
from edgewatch.alarms import Condition
from edgewatch.alarms.trust import Trust, trust
from edgewatch.devices.observation import Observation
from edgewatch.devices.profiles.load import load_profiles
from edgewatch.sdk.paths import spool_folder
from edgewatch.site import actions
from edgewatch.site.config import SiteConfig
from edgewatch.spool import Kind
from edgewatch.store import devices as device_store
from edgewatch.store import journal, service
from edgewatch.store.connection import (
    Connection,
    is_of_the_database,
    one_transaction,
    savepoint,
)

log = logging.getLogger("edgewatch.agent")
Look = tuple[str, Observation]


class Agent:
    """The state of an agent over one connection to the record.

    ``live`` agents also let time pass (proofs go stale, delays run out) by the wall clock;
    others take the time of what they read, so that a replayed month stays in its month.
    """

    def __init__(self, site: Path, config: SiteConfig, db: Connection, *, live: bool) -> None:
        self._site, self._config = site, config
        self._db = db
        self._live = live
        self._event_ns = 0
        self.looks: SimpleQueue[Look] = SimpleQueue()
        self._looks_taken: list[Look] = []
        self._jumps = JumpBook()
        self._jumps_seen: list[Jump] = []
        self._samples: list[dict[str, Any]] = []
        self._conditions: list[Condition] = []
        with one_transaction(db):
            device_store.sync_slots(
                db, [(s.name, s.profile, s.port, config.models_of(s)) for s in config.slot]
            )
            self.tail = SpoolTail(spool_folder(site), db)
            self._presence = PresenceKeeper(db, time.time_ns() if live else None)
            self._begin()

    def _begin(self) -> None:
        """Everything that is kept in memory, from what the record says."""
        db, config = self._db, self._config
        self._writer = PredictionWriter(db, config)
        self._guard = RateGuard(config.record.flood_records_per_s)
        self._slots = SlotKeeper(db, config, load_profiles(self._site))
        self.alarms = AlarmKeeper(db, config)
        self._models = ModelKeeper(self._site, db, config, self.alarms.book.active())
        self._presence.reload()

    def close(self) -> None:
        self.tail.close()

    def add_samples(self, samples: Iterable[dict[str, Any]]) -> None:
        """Resource samples to be written with the next turn."""
        self._samples += samples

    def state(self, *conditions: Condition) -> None:
        """Conditions that the process itself states, with the next turn."""
        self._conditions += conditions

    def note_jump(self, jump: Jump) -> None:
        """A step of the wall clock that the process itself went through: told with this turn."""
        self._jumps_seen.append(jump)

    def untold(self) -> tuple[list[Condition], list[Jump]]:
        """What was stated and noted and is not in the record: for the agent that comes next."""
        return list(self._conditions), list(self._jumps_seen)

    def turn(self) -> int:
        """Take in what is new; how many records that were."""
        event_ns, stated = self._event_ns, len(self._conditions)
        try:
            return self._turn(self._judge)
        except Exception as error:
            del self._conditions[stated:]
            if is_of_the_database(error):
                raise
            log.exception("a turn failed; what it took in is now taken one by one")
            self._event_ns = event_ns
            self.tail.close()
            self.tail = SpoolTail(spool_folder(self._site), self._db)
            self._begin()
        return self._turn(self._judge_singly)

    def _turn(self, judge: Callable[[Sequence[Arrival], Sequence[Condition]], None]) -> int:
        while not self.looks.empty():
            self._looks_taken.append(self.looks.get_nowait())
        stated = len(self._conditions)
        with one_transaction(self._db):
            arrivals = self.tail.poll()
            for flood in self._guard.note(arrivals):
                detail = {"per_s": round(flood.per_s, 1)}
                journal.add_event(self._db, flood.time_ns, flood.kind, flood.source, **detail)
            judge(arrivals, self._conditions[:stated])
            for sample in self._samples:
                service.add_resource(self._db, sample)
            self._presence.note(self.tail.signs(), time.time_ns())
            self.tail.advance()
            self._report()
        # Only now is it certain that nothing of this has to be told again.
        del self._conditions[:stated]
        self._looks_taken.clear()
        self._samples.clear()
        self._jumps_seen.clear()
        return len(arrivals)

    def _judge(self, arrivals: Sequence[Arrival], stated: Sequence[Condition]) -> None:
        conditions = [*stated, *self._take_all(arrivals)]
        for slot, seen in self._looks_taken:
            conditions += self._slots.observe(slot, seen, "probe")
        now_ns = time.time_ns() if self._live else self._event_ns
        if now_ns:
            conditions += self._slots.tick(now_ns)
        self.alarms.apply(conditions, now_ns)
        self._models.flush()

    def _judge_singly(self, arrivals: Sequence[Arrival], stated: Sequence[Condition]) -> None:
        """Each record for itself: one that cannot be borne leaves no trace but an event."""
        self._judge((), stated)
        self._looks_taken.clear()
        for arrival in arrivals:
            event_ns = self._event_ns
            try:
                with savepoint(self._db):
                    self._judge((arrival,), ())
            except Exception as error:
                if is_of_the_database(error):
                    raise
                log.exception("record at %s is set aside", arrival.key)
                self._event_ns = event_ns
                self._begin()
                self._set_aside(arrival, f"{type(error).__name__}: {error}")

    def retire(self) -> None:
        """Delete segments whose rows have been in the record for a day."""
        with one_transaction(self._db):
            now_ns = time.time_ns()
            jumped_ns = journal.last_event_ns(self._db, "clock.jumped")
            for name in self.tail.retire(now_ns, jumped_ns=jumped_ns):
                journal.add_event(self._db, now_ns, "segment.retired", name)

    def leave(self) -> None:
        """Say in the record that this agent ends in order."""
        with one_transaction(self._db):
            self._presence.leave(time.time_ns())

    def trust(self, *, watching: bool = True) -> Trust:
        """What the glance view says after this turn."""
        return trust(
            watching=watching,
            slots=self._slots.verdicts(),
            alarms=self.alarms.book.active(),
            models_judged=self._models.judged(),
        )

    def _take_all(self, arrivals: Iterable[Arrival]) -> Iterator[Condition]:
        arrivals = [arrival for arrival in arrivals if self._has_time(arrival)]
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

    def _take_predictions(self, arrivals: list[Arrival]) -> list[Condition]:
        """The conditions of all models by event time, those of one model in its own order."""
        found: list[tuple[int, Condition]] = []
        latest: dict[str, int] = {}
        for batch in self._writer.write(arrivals):
            for condition in self._models.observe(batch):
                at = latest[batch.model] = max(latest.get(batch.model, 0), condition.time_ns)
                found.append((at, condition))
        for arrival, reason in self._writer.take_malformed():
            self._set_aside(arrival, reason)
        return [condition for _, condition in sorted(found, key=lambda one: one[0])]

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
                    self.state(*dropped_conditions(kind, body))
        except (ValueError, KeyError, TypeError) as error:
            self._set_aside(arrival, str(error) or type(error).__name__)
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

    def _report(self) -> None:
        """What was wrong with the spool and the clock, as events and, if grave, as alarms."""
        now_ns = time.time_ns()
        found = self.tail.take_findings()
        self.state(*conditions_of(found, now_ns))
        for finding in found:
            journal.add_event(self._db, now_ns, finding.kind, finding.segment, **finding.detail)
        for jump in [*self._jumps_seen, *self.tail.take_jumps()]:
            if self._jumps.is_new(jump):
                self.state(*jump_conditions(jump))
                detail = {"seconds": jump.seconds, "seen_by": jump.seen_by}
                journal.add_event(self._db, jump.at_ns, "clock.jumped", "clock", **detail)

    def _has_time(self, arrival: Arrival) -> bool:
        """Whether the event time can be one; a record without one is set aside."""
        possible = is_possible(arrival.record.wall_ns)
        if not possible:
            self._set_aside(arrival, f"impossible time {arrival.record.wall_ns}", self._event_ns)
        return possible

    def _set_aside(self, arrival: Arrival, reason: str, at_ns: int | None = None) -> None:
        """Note a record that was not taken in, at its own time unless that is nonsense."""
        record = arrival.record
        found = malformed(arrival.segment.name, record.kind.name, record.seq, reason[:500])
        at = record.wall_ns if at_ns is None else at_ns
        journal.add_event(self._db, at, found.kind, found.segment, **found.detail)
