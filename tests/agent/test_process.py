"""The agent as a process: one for a site, heard within a moment, missed within five seconds."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from edgewatch import __version__
from edgewatch.agent.state_page import last_heartbeat_ns
from edgewatch.cli.demo_site import MODEL
from edgewatch.sdk import page
from edgewatch.sdk.paths import config_file, record_file, state_page
from edgewatch.site import actions
from edgewatch.site.errors import InputError
from edgewatch.site.running import agent_is_running, current_trust, start_agent
from edgewatch.store import alarms, journal, predictions, presence, service
from edgewatch.store.connection import open_reader
from edgewatch.store.versions import agent_spans
from support.device_rigs import until
from support.small_site import PlayedFeed, new_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site whose feed is taken out: nothing is attached here."""
    made = new_site(tmp_path / "site")
    text = config_file(made).read_text(encoding="utf-8")
    config_file(made).write_text(text[: text.index("[[feed]]")], encoding="utf-8")
    return made


@contextmanager
def running(site: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "edgewatch", "agent", "--site", str(site)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        until(lambda: current_trust(site).pid == process.pid, 20)
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=20)


def test_an_agent_watches_records_and_ends_in_order(site: Path) -> None:
    feed = PlayedFeed(site)
    with running(site) as process:
        assert agent_is_running(site)
        assert current_trust(site).state == "cannot-judge"
        feed.predict(1, 1_800_000_000_000_000_000)
        feed.close()
        db = open_reader(record_file(site))
        until(lambda: predictions.count(db, MODEL) == 1)
        until(lambda: len(service.resources(db, subject="agent")) > 0)
        machine = service.resources(db, subject="machine")[0]
        assert machine["memory_percent"] > 0
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
        kinds = [e["kind"] for e in journal.events(db)]
        assert kinds[0] == "agent.ended"
        assert sorted(kinds) == ["agent.ended", "agent.started", "seal.epoch", "site.configured"]
        (span,) = agent_spans(db)
        assert (span.version, span.starts) == (__version__, 1)
        assert span.python
        assert span.sqlite
        assert span.onnxruntime.startswith("onnxruntime")
        db.close()
    assert not agent_is_running(site)
    assert current_trust(site).state == "not-watching"


def test_an_agent_whose_site_is_deleted_ends(site: Path) -> None:
    with running(site) as process:
        shutil.rmtree(site)
        assert process.wait(20) is not None


def test_a_second_agent_ends_with_one_clear_line(site: Path) -> None:
    with running(site):
        second = subprocess.run(
            [sys.executable, "-m", "edgewatch", "agent", "--site", str(site)],
            capture_output=True,
            text=True,
            check=False,
        )
    assert second.returncode == 2
    assert "another agent is watching this site" in second.stderr
    assert len(second.stderr.strip().splitlines()) == 1


def test_an_action_sent_to_a_running_agent_is_committed(site: Path) -> None:
    with running(site):
        token = actions.send_action(site, actions.APPROVE, "nowhere", by="Ana").token
        db = open_reader(record_file(site))
        until(lambda: journal.action_outcome(db, token) is not None)
        assert str(journal.action_outcome(db, token)).startswith("refused: no slot nowhere")
        db.close()


def test_a_killed_agent_is_missed_and_its_absence_becomes_an_alarm(site: Path) -> None:
    with running(site) as process:
        process.kill()
        process.wait()
    beat = last_heartbeat_ns(state_page(site))
    assert beat is not None
    assert beat[1] is False
    # The pause is made by moving the last heartbeat back, not by waiting for it.
    raw = bytearray(state_page(site).read_bytes())
    page.HEARTBEAT.pack_into(raw, page.HEARTBEAT_OFFSET, 1, beat[0] - 60_000_000_000)
    state_page(site).write_bytes(raw)
    assert current_trust(site).state == "not-watching"
    with running(site):
        db = open_reader(record_file(site))
        until(lambda: len(alarms.alarms(db)) > 0)
        stopped = next(a for a in alarms.alarms(db) if a["code"] == "agent.stopped")
        assert stopped["state"] == "cleared-unacknowledged"
        db.close()


def test_starting_an_agent_at_a_broken_site_says_why(site: Path) -> None:
    config_file(site).write_text("name = 3", encoding="utf-8")
    with pytest.raises(InputError, match=r"site\.toml, line 1"):
        start_agent(site)


def test_an_agent_that_was_started_outlives_whoever_started_it(site: Path) -> None:
    import psutil

    pid = start_agent(site)
    assert current_trust(site).pid == pid
    process = psutil.Process(pid)
    process.terminate()
    process.wait(20)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX signals")
def test_an_agent_that_is_killed_leaves_a_gap_in_the_record(site: Path) -> None:
    with running(site) as process:
        process.send_signal(signal.SIGKILL)
        process.wait(20)
    with running(site):
        pass
    db = open_reader(record_file(site))
    killed, ended = presence.agent_intervals(db)
    assert (killed.ended, ended.ended) == ("killed", "in order")
    assert killed.from_ns <= killed.to_ns < ended.from_ns < ended.to_ns
    db.close()
