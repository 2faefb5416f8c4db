"""Hosts, feed and agent are killed again and again; what was acknowledged is there, once."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from edgewatch.agent.settle import settle
from edgewatch.cli.demo_site import make_demo_site
from edgewatch.devices.virtual.analyser import VirtualAnalyser
from edgewatch.devices.virtual.line import local_line
from edgewatch.sdk.paths import record_file, spool_folder
from edgewatch.sdk.tensors import decode_run
from edgewatch.site.kept_process import pid_file, running_pid
from edgewatch.site.running import current_trust
from edgewatch.spool import Kind, SegmentReader
from edgewatch.store.connection import open_reader
from support.small_site import STREAM
from support.soak import new_soak

KILLS = 50
FEED_KILLS = 4
FEED = "analyser-to-cytology"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")


def wait_for(what: Callable[[], object], wait_s: float = 30.0) -> None:
    deadline = time.monotonic() + wait_s
    while not what():
        assert time.monotonic() < deadline, f"waited {wait_s} s in vain"
        time.sleep(0.01)


def start_agent(site: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "edgewatch", "agent", "--site", str(site)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def watched_by(site: Path, pid: int) -> bool:
    return current_trust(site).pid == pid


def feed_pid(site: Path) -> int | None:
    return running_pid(pid_file(site, "feed", FEED))


def in_spool(site: Path) -> Counter[tuple[str, int]]:
    """Every prediction that a ``run`` returned for: (segment, sequence number)."""
    found: Counter[tuple[str, int]] = Counter()
    for path in spool_folder(site).glob("*.seg"):
        with SegmentReader(path) as reader:
            while records := reader.read():
                for record in records:
                    if record.kind is Kind.PREDICTION:
                        assert decode_run(record.body).case
                        found[(path.name, record.seq)] += 1
    return found


def in_record(site: Path) -> Counter[tuple[str, int]]:
    db = open_reader(record_file(site))
    rows = db.execute(
        "SELECT s.name, p.seq FROM prediction p JOIN segment s ON s.id = p.segment_id"
    ).fetchall()
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.close()
    return Counter(rows)


@pytest.mark.timeout(240)
def test_fifty_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    result = new_soak(tmp_path / "site", seed=2026).run(KILLS)
    assert result.is_sound, (result, result.lost[:9], result.doubled[:9], result.unasked[:9])
    assert result.recorded > 500
    assert min(result.kills.values()) >= 5


@pytest.mark.timeout(240)
def test_a_feed_killed_with_its_agent_loses_no_prediction_it_made(tmp_path: Path) -> None:
    rng = random.Random(2026)
    line = local_line()
    analyser = VirtualAnalyser(line, STREAM.endless(), rate_per_s=150, reply_timeout_s=0.2)
    site = make_demo_site(tmp_path / "site", line.url, STREAM.names)
    analyser.start()
    agent = start_agent(site)
    try:
        wait_for(lambda: analyser.delivered > 5)
        for kill in range(FEED_KILLS):
            time.sleep(rng.uniform(0.0, 0.4))  # the random moment that the test is about
            victim = feed_pid(site) if kill % 2 else None
            if victim is not None:
                os.kill(victim, signal.SIGKILL)
                continue
            agent.kill()
            agent.wait()
            agent = start_agent(site)
            wait_for(partial(watched_by, site, agent.pid))
        before = analyser.delivered
        wait_for(lambda: analyser.delivered > before + 20)
    finally:
        agent.terminate()
        agent.wait(30)
        analyser.stop()
    settle(site)
    recorded = in_record(site)
    assert recorded == in_spool(site)
    assert max(recorded.values()) == 1
    assert len(recorded) > 20
