"""The agent as a process: one for a site, started by the operating system or by a window."""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from edgewatch.agent.agent import Agent
from edgewatch.agent.alarms import with_contact
from edgewatch.agent.clock import ClockWatch
from edgewatch.agent.feeds import FeedKeeper
from edgewatch.agent.resources import ResourceSampler
from edgewatch.agent.state_page import StatePageWriter, last_heartbeat_ns
from edgewatch.agent.watchers import WatcherKeeper
from edgewatch.alarms import Condition
from edgewatch.alarms.trust import HEADLINES, Trust
from edgewatch.sdk.page import STALE_NS
from edgewatch.sdk.paths import agent_lock, record_file, run_folder, state_page, watched_file
from edgewatch.site.config import SiteConfig, load_site
from edgewatch.site.errors import InputError
from edgewatch.store import journal
from edgewatch.store.connection import Connection, RecordError, one_transaction, open_writer
from edgewatch.store.migrations import migrate

log = logging.getLogger("edgewatch.agent")
WATCHED_TURN_S, IDLE_TURN_S = 0.1, 1.0
SAMPLE_S = 2.0
RETIRE_S = 600.0
REOPEN_S = 2.0


@contextmanager
def sole_agent(site: Path) -> Iterator[None]:
    """Hold the site's lock, or refuse: two agents must never write one record."""
    run_folder(site).mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        # A window that looks whether an agent runs holds the lock for a moment.
        with FileLock(agent_lock(site)).acquire(timeout=1.0):
            yield
    except Timeout:
        raise InputError(
            "another agent is watching this site",
            where=str(site),
            expected="one agent for a site",
            remedy="`edgewatch status` shows it; stop that one first.",
        ) from None


def open_record(site: Path) -> Connection:
    """The record, made or brought to today's schema. Call it as the sole agent only."""
    try:
        db = open_writer(record_file(site))
        migrate(db)
    except RecordError as error:
        raise InputError(
            f"the record cannot be opened ({error})",
            where=str(record_file(site)),
            expected="a sound log.db, or none",
            remedy="Keep the file as it is and call support.",
        ) from error
    return db


class AgentProcess:
    """Runs an :class:`Agent` in turns until told to stop, through every failure of the disk."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._config: SiteConfig = load_site(site)
        self._stopping = threading.Event()
        self._wake = threading.Event()
        self._last_sample = self._last_retire = 0.0
        self._full_since_ns = 0

    def stop(self) -> None:
        """End after the present turn."""
        self._stopping.set()
        self._wake.set()

    def run(self) -> None:
        """Watch until :meth:`stop`.

        Raises :class:`InputError` where another agent watches already, or the site is not one.
        """
        with sole_agent(self._site):
            before = last_heartbeat_ns(state_page(self._site))
            self._page = StatePageWriter(state_page(self._site))
            self._clock = ClockWatch(before)
            self._sampler = ResourceSampler(self._site)
            self._feeds = FeedKeeper(self._site, self._config)
            try:
                while not self._stopping.is_set():
                    self._watch_until_trouble()
            finally:
                self._feeds.stop()
                self._page.stop()

    def _watch_until_trouble(self) -> None:
        """One life of an agent: ends by :meth:`stop`, or when the record cannot be written."""
        db = open_record(self._site)
        try:
            agent = Agent(self._site, self._config, db, live=True)
            watchers = WatcherKeeper(self._config, self._site, agent.looks)
            try:
                self._note(db, "agent.started")
                agent.state(*self._clock.gap_conditions(), *self._full_conditions())
                self._turns(agent)
                self._note(db, "agent.ended")
            finally:
                watchers.stop()
                agent.close()
        except RecordError as error:
            self._in_trouble(error)
        finally:
            with suppress(RecordError):
                db.close()

    def _turns(self, agent: Agent) -> None:
        while not self._stopping.is_set():
            self._feeds.look_after()
            self._sample(agent)
            agent.state(*self._clock.jump_conditions())
            busy = agent.turn()
            self._page.publish(_as_page(agent.trust(), self._config.contact))
            self._retire(agent)
            if not busy:
                self._wait(agent)

    def _wait(self, agent: Agent) -> None:
        """Ten turns a second while somebody watches or an alarm stands, else one."""
        alert = bool(agent.alarms.standing()) or self._is_watched()
        self._wake.wait(WATCHED_TURN_S if alert else IDLE_TURN_S)

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
            pids = {"agent": os.getpid(), **self._feeds.pids()}
            agent.add_samples(self._sampler.sample(time.time_ns(), pids))

    def _retire(self, agent: Agent) -> None:
        now = time.monotonic()
        if now - self._last_retire >= RETIRE_S:
            self._last_retire = now
            agent.retire()

    def _note(self, db: Connection, kind: str) -> None:
        with one_transaction(db):
            journal.add_event(db, time.time_ns(), kind, "agent", pid=os.getpid())

    def _full_conditions(self) -> list[Condition]:
        """``record.full``, once there is room again to say so."""
        since_ns, self._full_since_ns = self._full_since_ns, 0
        if not since_ns:
            return []
        met = Condition("record.full", "record", True, since_ns, params={"at_ns": since_ns})
        return [met, Condition("record.full", "record", False, time.time_ns())]

    def _in_trouble(self, error: Exception) -> None:
        """The record takes nothing: say so where it can still be said, and try again."""
        log.error("the record cannot be written: %s", error)
        if "full" in str(error) and not self._full_since_ns:
            self._full_since_ns = time.time_ns()
        reason = f"Nothing is being recorded: {error}."
        advice = "Free space on the disk, or call support; predictions go on unwatched until then."
        self._page.publish(
            _as_page(Trust("do-not-rely", HEADLINES["do-not-rely"], (reason,), advice))
        )
        self._wake.wait(REOPEN_S)


def _as_page(answer: Trust, contact: str = "") -> dict[str, object]:
    return {
        "state": answer.state,
        "headline": answer.headline,
        "reasons": list(answer.reasons),
        "advice": with_contact(answer.advice, contact),
    }


def run_agent(site: Path) -> None:
    """Run the agent of a site in this process until SIGTERM or SIGINT."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    process = AgentProcess(site)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: process.stop())
    try:
        process.run()
    except InputError:
        raise
    except Exception:
        log.exception("the agent ended on an error that should not happen")
        raise
