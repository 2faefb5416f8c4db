"""One turn of the agent after the other: spool in, record out, state page up to date.

Everything a turn learns is written in one transaction together with how far each segment was
read. A turn that fails is rolled back whole, and the agent begins anew from the record; if a
record of the spool was the cause, that one is set aside and its neighbours are taken in.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from edgewatch.agent.alarms import AlarmKeeper
from edgewatch.agent.disk_outlook import DiskOutlook
from edgewatch.agent.findings import conditions_of, jump_conditions
from edgewatch.agent.gpu_keeper import GpuKeeper
from edgewatch.agent.intake import Intake
from edgewatch.agent.jumps import Jump, JumpBook
from edgewatch.agent.keepers import Keepers
from edgewatch.agent.presence import NOT_HOSTS, PresenceKeeper
from edgewatch.agent.rate_guard import RateGuard
from edgewatch.agent.resource_conditions import ResourceConditions
from edgewatch.agent.slot_verdict import UNKNOWN_COMPUTER, this_computer
from edgewatch.agent.tail import Arrival, SpoolTail
from edgewatch.alarms import Condition
from edgewatch.alarms.settings import rules_for
from edgewatch.alarms.trust import Trust, trust
from edgewatch.devices.bus.device import BusSnapshot
from edgewatch.devices.observation import Observation
from edgewatch.sdk.paths import record_file, spool_folder
from edgewatch.site.config import SiteConfig
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
        self.looks: SimpleQueue[Look] = SimpleQueue()
        self.sights: SimpleQueue[BusSnapshot] = SimpleQueue()
        self._sight: BusSnapshot | None = None
        self._looks_taken: list[Look] = []
        self._woke_ns: int | None = None
        self._awake_since_ns: int | None = None
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
            self._gpus = GpuKeeper(db)
            self._begin()
        left = self.alarms.book.active()
        outlook = DiskOutlook(db, record_file(site), config.record)
        self._resources = ResourceConditions(rules_for(config), left, outlook)

    def _begin(self, event_ns: int = 0) -> None:
        """Everything that is kept in memory, from what the record says."""
        computer = this_computer(self._awake_since_ns) if self._live else UNKNOWN_COMPUTER
        self._keepers = Keepers.restored(self._site, self._config, self._db, computer)
        self.alarms.trust_now = lambda: self.trust().state
        if self._live:
            self.alarms.set_back(time.time_ns())
        self._intake = Intake(
            self._db, self._keepers, self.state, live=self._live, event_ns=event_ns
        )
        self._guard = RateGuard(self._config.record.flood_records_per_s)
        self._has_restated = False
        self._presence.reload()
        self._gpus.reload()

    @property
    def alarms(self) -> AlarmKeeper:
        """The alarms as they stand."""
        return self._keepers.alarms

    def close(self) -> None:
        self.tail.close()

    def add_samples(self, samples: Iterable[dict[str, Any]]) -> None:
        """Resource samples of one moment, to be written and judged with the next turn."""
        taken = list(samples)
        self._samples += taken
        self.state(*self._resources.take(taken))

    def state(self, *conditions: Condition) -> None:
        """Conditions that the process itself states, with the next turn."""
        self._conditions += conditions

    def note_jump(self, jump: Jump) -> None:
        """A step of the wall clock that the process itself went through: told with this turn."""
        self._jumps_seen.append(jump)

    def note_wakeup(self, at_ns: int) -> None:
        """The computer has slept until now: no earlier proof counts, from this turn on."""
        self._woke_ns = self._awake_since_ns = at_ns

    def take_wanted(self) -> tuple[str, ...]:
        """The slots that should be identified as soon as can be, each once."""
        return self._keepers.slots.take_wanted()

    def untold(self) -> tuple[list[Condition], list[Jump]]:
        """What was stated and noted and is not in the record: for the agent that comes next."""
        return list(self._conditions), list(self._jumps_seen)

    def turn(self) -> int:
        """Take in what is new; how many records that were."""
        event_ns, stated = self._intake.event_ns, len(self._conditions)
        try:
            return self._turn(self._judge)
        except Exception as error:
            del self._conditions[stated:]
            if is_of_the_database(error):
                raise
            log.exception("a turn failed; what it took in is now taken one by one")
            self.tail.close()
            self.tail = SpoolTail(spool_folder(self._site), self._db)
            self._begin(event_ns)
        return self._turn(self._judge_singly)

    def _turn(self, judge: Callable[[Sequence[Arrival], Sequence[Condition]], None]) -> int:
        while not self.looks.empty():
            self._looks_taken.append(self.looks.get_nowait())
        while not self.sights.empty():
            self._sight = self.sights.get_nowait()
        stated = len(self._conditions)
        with one_transaction(self._db):
            arrivals = self.tail.poll()
            for flood in self._guard.note(arrivals):
                detail = {"per_s": round(flood.per_s, 1)}
                journal.add_event(self._db, flood.time_ns, flood.kind, flood.source, **detail)
            judge(arrivals, self._conditions[:stated])
            for sample in self._samples:
                service.add_resource(self._db, sample)
                self._keep_gpus(sample)
            self._presence.note(self.tail.signs(), time.time_ns())
            self.tail.advance()
            self._report()
        # Only now is it certain that nothing of this has to be told again.
        del self._conditions[:stated]
        self._looks_taken.clear()
        self._woke_ns = None
        self._samples.clear()
        self._jumps_seen.clear()
        return len(arrivals)

    def _keep_gpus(self, sample: dict[str, Any]) -> None:
        """What graphics processors said with this sample, and which of our programs used them."""
        look = sample.get("gpus")
        if look is None:
            return
        subjects = {pid: subject for subject, pid in sample["pids"].items()}
        try:
            with savepoint(self._db):
                self._gpus.write(look, sample["time_ns"], self.tail.hosts() | subjects)
        except Exception as error:
            if is_of_the_database(error):
                raise
            log.exception("what graphics processors said cannot be recorded")
            self._gpus.reload()

    def _judge(self, arrivals: Sequence[Arrival], stated: Sequence[Condition]) -> None:
        keepers, intake = self._keepers, self._intake
        conditions = [*stated, *intake.take(arrivals)]
        conditions += keepers.quality.judge(intake.event_ns)
        if self._woke_ns is not None:
            conditions += keepers.slots.void_proofs(self._woke_ns)
        for slot, seen in self._looks_taken:
            conditions += intake.pass_time(seen.time_ns)
            conditions += keepers.slots.observe(slot, seen, "probe")
            conditions += keepers.behaviours.observe(slot, seen)
        now_ns = time.time_ns() if self._live else intake.event_ns
        if now_ns:
            conditions += intake.pass_time(now_ns)
            behind = bool(arrivals) and not self.tail.drained()
            conditions += keepers.slots.tick(now_ns, intake.event_ns if behind else None)
            conditions += self._not_told(now_ns)
            if self._live and not behind:
                conditions += keepers.silence.look(now_ns)
            if self._sight is not None:
                conditions += keepers.extras.see(self._sight, now_ns)
        if any(jump.moved_ns < 0 for jump in self._jumps_seen):
            keepers.alarms.set_back(now_ns)
        keepers.alarms.apply(conditions, now_ns, self._late())
        keepers.models.flush()

    def _late(self) -> dict[str, int]:
        """Models that a replay feeds beside life, and the event time to which it has come."""
        open_ones = (sign for sign in self.tail.signs() if self._live and sign.ended is None)
        replays = (sign for sign in open_ones if sign.producer.startswith(NOT_HOSTS))
        return {m: self._intake.latest_ns.get(m, 0) for sign in replays for m in sign.models}

    def _not_told(self, now_ns: int) -> list[Condition]:
        """Once: what the slots met while its alarm was switched off, and still meet."""
        if self._has_restated:
            return []
        self._has_restated = True
        return self.alarms.unheard(self._keepers.slots.standing(now_ns))

    def _judge_singly(self, arrivals: Sequence[Arrival], stated: Sequence[Condition]) -> None:
        """Each record for itself: one that cannot be borne leaves no trace but an event."""
        self._judge((), stated)
        self._looks_taken.clear()
        for arrival in arrivals:
            event_ns = self._intake.event_ns
            try:
                with savepoint(self._db):
                    self._judge((arrival,), ())
            except Exception as error:
                if is_of_the_database(error):
                    raise
                log.exception("record at %s is set aside", arrival.key)
                self._begin(event_ns)
                self._intake.set_aside(arrival, f"{type(error).__name__}: {error}")

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
            slots=self._keepers.slots.verdicts(),
            alarms=self.alarms.book.active(),
            models_judged=self._keepers.models.judged(),
            out_of_service=self.alarms.book.out_of_service,
            switched_off=self.alarms.switched_off,
        )

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
