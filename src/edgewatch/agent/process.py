"""The life of an agent: one for a site, in turns, through every failure of the disk."""

from __future__ import annotations

import logging
import os
import threading
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

from edgewatch.agent import space
from edgewatch.agent.agent import Agent
from edgewatch.agent.alarm_settings import note_settings
from edgewatch.agent.clock import ClockWatch
from edgewatch.agent.feeds import FeedKeeper
from edgewatch.agent.jumps import Jump
from edgewatch.agent.maintenance import Maintenance
from edgewatch.agent.outward import Outward
from edgewatch.agent.patrol import Patrol
from edgewatch.agent.privacy import close_to_others
from edgewatch.agent.reserve import Reserve
from edgewatch.agent.resources import ResourceSampler
from edgewatch.agent.salvage import open_record
from edgewatch.agent.sealing import Sealing
from edgewatch.agent.sharing import open_to_group
from edgewatch.agent.sinks import SinkKeeper
from edgewatch.agent.site_settings import note_site
from edgewatch.agent.sole import sole_agent
from edgewatch.agent.space import SpaceKeeper
from edgewatch.agent.state_page import last_heartbeat_ns
from edgewatch.agent.versions import versions
from edgewatch.agent.wakeups import WakeupWatch
from edgewatch.agent.wal_watch import WalWatch
from edgewatch.agent.watchers import WatcherKeeper
from edgewatch.alarms import Alarm, Condition
from edgewatch.alarms.trust import HEADLINES, Trust
from edgewatch.audit.seals.retiring import account
from edgewatch.plugins import hold_plugins, use_plugins
from edgewatch.sdk.page import STALE_NS
from edgewatch.sdk.paths import (
    record_file,
    reserve_file,
    state_page,
    watched_file,
)
from edgewatch.site.config import SiteConfig, load_site
from edgewatch.site.errors import InputError
from edgewatch.site.replaced import ReplacedProgram
from edgewatch.store import journal
from edgewatch.store.connection import Connection, RecordError, one_transaction
from edgewatch.store.retention import free_space
from edgewatch.store.salvage import is_damage

log = logging.getLogger("edgewatch.agent")
WATCHED_TURN_S, IDLE_TURN_S, LEAST_WAIT_S = 0.1, 1.0, 0.02
SAMPLE_S = 2.0
RETIRE_S = 600.0
REOPEN_S = 2.0


class AgentProcess:
    """Runs an :class:`Agent` in turns until told to stop."""

    def __init__(self, site: Path, reserve: Reserve | None = None) -> None:
        self._site = site
        self._config: SiteConfig = load_site(site)
        self._stopping = threading.Event()
        self._wake = threading.Event()
        self._last_sample = self._last_retire = 0.0
        self._has_run = False
        self._gives_way = False
        self._damage: str | None = None
        self._untold: tuple[list[Condition], list[Jump]] = ([], [])
        floor_days = self._config.record.floor_days
        self._space = SpaceKeeper(
            site,
            reserve or Reserve(reserve_file(site)),
            partial(free_space, floor_days=floor_days, account=account),
        )

    def stop(self) -> None:
        """End after the present turn, and let no other program take this one's place."""
        self._gives_way = False
        self._end()

    @property
    def gives_way(self) -> bool:
        """Whether it ended because another program is installed now, which is to go on."""
        return self._gives_way

    def _end(self) -> None:
        self._stopping.set()
        self._wake.set()

    def run(self) -> None:
        """Watch until :meth:`stop`.

        Raises :class:`InputError` where another agent watches already, or the site is not one.
        """
        with sole_agent(self._site):
            self._opened = close_to_others(self._site)
            open_to_group(self._site)
            self._space.begin()
            before = last_heartbeat_ns(state_page(self._site))
            self._shown = Outward(self._site)
            self._shown.at_work("loading plug-ins")
            self._clock = ClockWatch(before)
            self._sampler = ResourceSampler(self._site)
            self._feeds = FeedKeeper(self._site, self._config)
            self._sinks = SinkKeeper(self._site, hold_plugins(self._site))
            self._program = ReplacedProgram()
            try:
                while not self._stopping.is_set():
                    self._watch_until_trouble()
            finally:
                self._sinks.stop()
                self._feeds.stop()
                self._sampler.close()
                self._program.stop()
                self._shown.stop()

    def _watch_until_trouble(self) -> None:
        """One life of an agent: ends by :meth:`stop`, or when the record cannot be written."""
        self._shown.at_work("opening the record")
        db = self._open()
        if db is None:
            return
        try:
            sealing = Sealing(db, self._site, self._config.seal)
            agent = Agent(self._site, self._config, db, live=True)
            looks, sights = agent.looks, agent.sights
            watchers = WatcherKeeper(self._config, self._site, looks, sights, self._wake.set)
            patrol = Patrol(db, self._site, broken=bool(_standing(agent, "seal.broken")))
            try:
                self._take_over(agent)
                self._note(db, "agent.started", closed_to_others=self._opened, **versions())
                with one_transaction(db):
                    note_settings(db, self._config, time.time_ns())
                    note_site(db, self._site, self._config, time.time_ns())
                self._begin_plugins(db)
                self._turns(agent, watchers, sealing, patrol, db)
                self._shown.leave(gives_way=self._gives_way)
                agent.leave()
                self._note(db, "agent.ended")
                sealing.end(time.time_ns())
            finally:
                self._untold = agent.untold()
                patrol.stop()
                watchers.stop()
                agent.close()
        except (RecordError, OSError) as error:
            self._damage = str(error) if is_damage(error) else None
            self._in_trouble(error)
        finally:
            with suppress(RecordError):
                db.close()

    def _take_over(self, agent: Agent) -> None:
        """What an earlier agent did not live to tell, and the alarm of a disk that was full."""
        conditions, jumps = self._untold
        agent.state(*conditions, *self._clock.gap_conditions())
        for jump in jumps:
            agent.note_jump(jump)
        for alarm in _standing(agent, "record.full"):
            if alarm.subject == space.SUBJECT:
                self._space.resume(alarm.raised_ns or time.time_ns())

    def _open(self) -> Connection | None:
        """The record; None where it cannot be opened now but could be before."""
        try:
            db = open_record(self._site, damage=self._damage)
        except InputError as error:
            if not self._has_run:
                raise
            self._in_trouble(error)
            return None
        self._has_run, self._damage = True, None
        return db

    def _turns(
        self,
        agent: Agent,
        watchers: WatcherKeeper,
        sealing: Sealing,
        patrol: Patrol,
        db: Connection,
    ) -> None:
        wakeups = WakeupWatch()
        wal = WalWatch(record_file(self._site))
        full = [alarm.subject for alarm in _standing(agent, "record.full")]
        maintenance = Maintenance(db, self._config.record, standing=full, account=account)
        while not self._stopping.is_set():
            began = time.monotonic()
            self._feeds.look_after()
            self._look_after_sinks(db)
            self._sample(agent)
            self._look_at_clock(agent)
            if wakeups.has_woken():
                agent.note_wakeup(time.time_ns())
            agent.state(*self._space.look(db))
            busy = agent.turn()
            watchers.probe(agent.take_wanted())
            wal.look(db)
            sealing.turn(time.time_ns(), behind=bool(busy) and not agent.tail.drained())
            self._shown.publish(agent.trust(), self._config.contact)
            self._retire(agent)
            agent.state(*maintenance.run())
            agent.state(*patrol.turn(time.time_ns()))
            if not busy:
                self._wait(agent, began, hurried=not sealing.drained)

    def _begin_plugins(self, db: Connection) -> None:
        """Say which plug-ins could not be loaded; the watching goes on without them."""
        for failure in use_plugins(self._site).failures:
            detail = {"plugin": failure.name, "why": failure.why, "remedy": failure.remedy}
            self._note(db, "plugin.failed", **detail)
        self._sinks.begin(db)

    def _look_after_sinks(self, db: Connection) -> None:
        self._sinks.look_after()
        for event in self._sinks.events():
            self._note(db, event.kind, sink=event.sink, **event.detail)

    def _wait(self, agent: Agent, began: float, *, hurried: bool) -> None:
        """Ten turns a second while somebody watches or an alarm stands, else one; or a look."""
        alert = hurried or bool(agent.alarms.standing()) or self._is_watched()
        took = time.monotonic() - began
        wait_s = max(LEAST_WAIT_S, (WATCHED_TURN_S if alert else IDLE_TURN_S) - took)
        if self._wake.wait(wait_s) and not self._stopping.wait(LEAST_WAIT_S):
            self._wake.clear()  # a burst of looks is one turn

    def _is_watched(self) -> bool:
        try:
            touched = watched_file(self._site).stat().st_mtime
        except OSError:
            return False
        return abs(time.time() - touched) < STALE_NS / 1e9

    def _sample(self, agent: Agent) -> None:
        now = time.monotonic()
        if now - self._last_sample >= SAMPLE_S:
            self._last_sample = now
            self._end_without_a_site()
            self._give_way()
            pids = {"agent": os.getpid(), **self._feeds.pids(), **self._sinks.pids()}
            agent.add_samples(self._sampler.sample(time.time_ns(), pids))

    def _end_without_a_site(self) -> None:
        """A deleted site has nothing to watch, and its open files would be kept for ever."""
        if not self._site.is_dir():
            log.error("%s is gone: the agent ends", self._site)
            self.stop()

    def _give_way(self) -> None:
        """A program that was replaced must not go on: the new one takes its place."""
        if self._program.has_come():
            self._gives_way = True
            self._end()

    def _retire(self, agent: Agent) -> None:
        now = time.monotonic()
        if now - self._last_retire >= RETIRE_S:
            self._last_retire = now
            agent.retire()

    def _note(self, db: Connection, kind: str, **detail: object) -> None:
        with one_transaction(db):
            journal.add_event(db, time.time_ns(), kind, "agent", pid=os.getpid(), **detail)

    def _look_at_clock(self, agent: Agent) -> None:
        agent.state(*self._clock.pause_conditions())
        jump = self._clock.jump()
        if jump is not None:
            agent.note_jump(jump)

    def _in_trouble(self, error: Exception) -> None:
        """The record takes nothing: say so where it can still be said, and try again."""
        log.error("the record cannot be written: %s", error)
        if self._space.is_full(error) and self._space.make_room():
            return  # the reserve has been given up: go on at once
        reason = f"Nothing is being recorded: {error}."
        advice = "Free space on the disk, or call support; predictions go on unwatched until then."
        self._shown.publish(Trust("do-not-rely", HEADLINES["do-not-rely"], (reason,), advice))
        self._stopping.wait(REOPEN_S)


def _standing(agent: Agent, code: str) -> list[Alarm]:
    return [alarm for alarm in agent.alarms.standing() if alarm.code == code]
