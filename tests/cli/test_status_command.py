"""``edgewatch status`` and ``edgewatch agent``: how things stand, with an agent and without."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from edgewatch.site.running import current_trust
from support.command_line import MODEL, ROWS, Edgewatch


@contextmanager
def running_agent(site: Path) -> Iterator[int]:
    """An agent in a process of its own, seen to be alive."""
    command = [sys.executable, "-m", "edgewatch", "agent", "--site", str(site)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 20
    try:
        while current_trust(site).pid != process.pid:
            assert process.poll() is None, "the agent ended"
            assert time.monotonic() < deadline, "the agent did not come up"
            time.sleep(0.02)
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) in (0, -signal.SIGTERM, 1)


def test_status_has_the_shape_that_integrators_read(edgewatch: Edgewatch, swapped: Path) -> None:
    found = edgewatch("status", "--site", swapped, "--json").json
    parts = ["site", "version", "agent", "trust", "slots", "models", "alarms", "record"]
    assert set(found) >= set(parts)
    assert found["agent"] == {"running": False, "pid": None, "heartbeat_age_s": None}
    assert found["trust"]["state"] == "not-watching"
    assert found["trust"]["reasons"]
    (slot,), (model,) = found["slots"], found["models"]
    assert (slot["slot"], slot["verdict"], slot["unit"]) == ("analyser", "CHANGED", "SN-9902")
    assert slot["since"] == "2026-03-01T08:40:00.000000Z"
    assert (model["name"], model["predictions"], model["errors"]) == (MODEL, ROWS, 0)
    assert model["last_at"] == "2026-03-01T08:53:00.000000Z"
    assert len(model["sha256"]) == 64
    assert set(found["alarms"]) == {"high", "medium", "low"}
    assert found["alarms"]["high"] == 1
    record = found["record"]
    assert record["predictions"] == ROWS
    # No agent has run: what was replayed was sealed as it was taken in.
    assert (record["seals"] > 0, record["unsealed"], record["keys"]) == (True, {}, "file")
    assert record["sealed_to"] > "2026-03"
    assert record["bytes"] > 0
    assert record["bytes_per_day"] > 0
    assert record["forecast_days"] is None or record["forecast_days"] > 100


def test_a_site_that_no_agent_has_run_at_reads_as_empty(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    edgewatch("init", tmp_path / "new")
    for words in (["alarms"], ["devices"], ["predictions"]):
        assert edgewatch(*words, "--site", tmp_path / "new", "--json").json == []
    found = edgewatch("status", "--site", tmp_path / "new", "--json").json
    assert found["record"]["predictions"] == 0
    assert (found["record"]["sealed_to"], found["record"]["keys"]) == (None, None)
    assert not (tmp_path / "new" / "log.db").exists()


def test_a_person_reads_sentences(edgewatch: Edgewatch, swapped: Path) -> None:
    shown = edgewatch("status", "--site", swapped).out
    assert "Trust:   Not watching" in shown
    assert "start it with: edgewatch agent" in shown
    assert "CHANGED" in shown


def test_a_record_that_is_none_gives_one_clear_error(edgewatch: Edgewatch, site: Path) -> None:
    (site / "log.db").write_bytes(b"no record at all, but long enough to be looked at" * 100)
    error = edgewatch("status", "--site", site).error
    assert str(site / "log.db") in error
    assert "record" in error


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_commands_work_with_a_running_agent_and_a_second_agent_is_refused(
    edgewatch: Edgewatch, site: Path, stream: Path
) -> None:
    with running_agent(site) as pid:
        assert "another agent is watching this site" in edgewatch("agent", "--site", site).error
        words = ("--time", "at", "--unit-column", "unit", "--slot", "analyser", "--site", site)
        assert edgewatch("replay", MODEL, stream, *words).code == 0
        found = edgewatch("status", "--site", site, "--json").json
        assert found["agent"]["running"]
        assert found["agent"]["pid"] == pid
        assert found["agent"]["heartbeat_age_s"] < 5
        assert found["record"]["predictions"] == ROWS
        alarms = edgewatch("alarms", "--site", site, "--json").json
        swap = next(alarm for alarm in alarms if alarm["code"] == "device.changed")
        words = ("--by", "A. Weber", "--note", "seen", "--site", site)
        assert edgewatch("alarms", "ack", swap["id"], *words).code == 0
        names = ("--inputs", "a", "--outputs", "b", "--site", site)
        assert "restart it" in edgewatch("model", "add", "m", *names).err
    assert not edgewatch("status", "--site", site, "--json").json["agent"]["running"]


def test_resources_show_the_service_and_the_load(edgewatch: Edgewatch, swapped: Path) -> None:
    found = edgewatch("resources", "--site", swapped, "--json").json
    (model,) = found["models"]
    assert (model["predictions"], model["errors"], model["availability"]) == (ROWS, 0, 1.0)
    assert set(model["latency_us"]) == {"p50", "p90", "p95", "p99"}
    assert 0 < model["latency_us"]["p50"] <= model["latency_us"]["p99"]
    assert "while an agent runs" in edgewatch("resources", "--site", swapped).out
