"""Processes that are stopped in mid-work: nobody waits for them, and nothing is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from edgewatch.agent.wal_watch import STUCK, WalWatch
from edgewatch.cli.demo_site import MODEL
from edgewatch.sdk.paths import record_file
from edgewatch.site.running import current_trust
from edgewatch.store import alarms, journal, predictions
from edgewatch.store.connection import open_reader
from edgewatch.store.wal import wal_bytes
from support.device_rigs import until
from support.small_site import T0, PlayedFeed, S, agent_at, drain
from support.soak import AGENT, new_soak

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGSTOP")
LIMIT = 256 * 1024
READER = """
import sys
from pathlib import Path
from edgewatch.store.connection import open_reader
db = open_reader(Path(sys.argv[1]))
db.execute("BEGIN")
print(db.execute("SELECT count(*) FROM prediction").fetchone()[0], flush=True)
sys.stdin.read()
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    made = tmp_path / "site"
    new_soak(made, 0)
    return made


@contextmanager
def stopped_reader(site: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that has begun to read the record and was stopped there."""
    process = subprocess.Popen(
        [sys.executable, "-c", READER, str(record_file(site))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "1"
    process.send_signal(signal.SIGSTOP)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def test_a_stopped_reader_holds_up_nobody_and_the_log_shrinks_once_it_is_gone(site: Path) -> None:
    feed = PlayedFeed(site)
    feed.predict(0, T0)
    with agent_at(site) as (agent, db):
        drain(agent)
        watch = WalWatch(record_file(site), LIMIT, look_s=0.0)
        with stopped_reader(site):
            row = 0
            while wal_bytes(record_file(site)) < 2 * LIMIT:
                for _ in range(100):
                    row += 1
                    feed.predict(row, T0 + row)
                drain(agent)
            for _ in range(3):
                watch.look(db)
            assert predictions.count(db, MODEL) == row + 1
            assert wal_bytes(record_file(site)) > LIMIT
            assert [e["kind"] for e in journal.events(db)].count(STUCK) == 1
        watch.look(db)
        assert wal_bytes(record_file(site)) <= LIMIT
    feed.close()


@pytest.mark.timeout(90)
def test_a_stopped_agent_is_seen_at_once_and_catches_up(site: Path) -> None:
    agent = subprocess.Popen([sys.executable, "-c", AGENT, str(site)], stderr=subprocess.DEVNULL)
    feed = PlayedFeed(site)
    try:
        until(lambda: current_trust(site).pid == agent.pid, 20)
        feed.predict(0, T0)
        with closing(open_reader(record_file(site))) as db:
            until(lambda: predictions.count(db, MODEL) == 1, 20)
            os.kill(agent.pid, signal.SIGSTOP)
            for row in range(1, 301):
                feed.predict(row, T0 + row * S)  # the host does not notice
            until(lambda: current_trust(site).state == "not-watching", 20)
            # Its pause counts from its last look, which may come after its last heartbeat.
            enough = time.monotonic() + 2.0
            until(lambda: time.monotonic() > enough)
            assert predictions.count(db, MODEL) == 1
            os.kill(agent.pid, signal.SIGCONT)
            until(lambda: predictions.count(db, MODEL) == 301, 20)
            until(lambda: any(a["code"] == "agent.stopped" for a in alarms.alarms(db)), 20)
            assert current_trust(site).state != "not-watching"
    finally:
        agent.kill()
        agent.wait()
        feed.close()
