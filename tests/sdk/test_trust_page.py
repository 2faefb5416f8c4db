"""The trust page: fresh means watched, anything else is *not watching*."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

import edgewatch
from edgewatch.agent.state_page import StatePageWriter, last_heartbeat_ns
from edgewatch.sdk import page
from edgewatch.sdk.paths import state_page
from edgewatch.sdk.said import Said
from edgewatch.sdk.trust import StatePageReader

STATE = {"state": "as-checked", "headline": "Inputs as checked", "reasons": [], "advice": ""}


def test_without_a_site_nobody_watches(tmp_path: Path) -> None:
    assert edgewatch.trust(tmp_path / "none").state == "not-watching"


def test_what_the_agent_publishes_is_what_a_host_reads(tmp_path: Path) -> None:
    writer = StatePageWriter(state_page(tmp_path))
    writer.publish(STATE)
    assert edgewatch.trust(tmp_path).state == "as-checked"
    writer.publish(STATE | {"state": "do-not-rely", "reasons": ["swap"]})
    now = edgewatch.trust(tmp_path)
    assert (now.state, now.reasons) == ("do-not-rely", ("swap",))
    writer.stop()
    assert edgewatch.trust(tmp_path).state == "not-watching"


def test_a_heartbeat_older_than_five_seconds_is_not_watching(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = StatePageWriter(state_page(tmp_path))
    writer.publish(STATE)
    reader = StatePageReader(state_page(tmp_path))
    assert reader.read().state == "as-checked"
    later = time.monotonic_ns() + page.STALE_NS + 1_000_000_000
    monkeypatch.setattr(time, "monotonic_ns", lambda: later)
    assert reader.read().state == "not-watching"
    reader.close()
    writer.stop()


def test_a_heartbeat_from_before_the_last_boot_is_not_watching() -> None:
    assert page.is_stale(heartbeat_mono_ns=10**15, now_mono_ns=10**9)
    assert not page.is_stale(heartbeat_mono_ns=10**9, now_mono_ns=10**9 + page.STALE_NS)


def test_a_file_that_is_no_page_is_not_watching(tmp_path: Path) -> None:
    path = state_page(tmp_path)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"x" * page.SIZE)
    assert edgewatch.trust(tmp_path).state == "not-watching"


def test_many_reasons_are_cut_to_what_the_page_holds(tmp_path: Path) -> None:
    writer = StatePageWriter(state_page(tmp_path))
    writer.publish(STATE | {"reasons": ["reason " * 20] * 500})
    assert edgewatch.trust(tmp_path).state == "as-checked"
    writer.stop()


def test_the_last_heartbeat_outlives_the_agent_and_tells_how_it_ended(tmp_path: Path) -> None:
    assert last_heartbeat_ns(state_page(tmp_path)) is None
    writer = StatePageWriter(state_page(tmp_path))
    writer.publish(STATE)
    beat = last_heartbeat_ns(state_page(tmp_path))
    assert beat is not None
    assert beat[1] is False
    writer.stop()
    beat = last_heartbeat_ns(state_page(tmp_path))
    assert beat is not None
    assert beat[1] is True


def test_what_is_said_is_read_as_templates_and_goes_first_where_there_is_no_room(
    tmp_path: Path,
) -> None:
    said = {"reasons": [[["No {model}."], {"model": "m"}]], "advice": None, "contact": "ext. 4"}
    state = {**STATE, "reasons": ["No m."], "said": said}
    writer = StatePageWriter(tmp_path / "state.page")
    reader = StatePageReader(tmp_path / "state.page")
    writer.publish(state)
    assert reader.read().said == (Said(("No {model}.",), {"model": "m"}),)
    assert reader.read().contact == "ext. 4"
    writer.publish({**state, "said": {**said, "contact": "x" * 9000}})
    assert (reader.read().reasons, reader.read().said) == (("No m.",), ())
    writer.publish({**state, "said": {"reasons": ["of another release"]}})
    assert (reader.read().reasons, reader.read().said) == (("No m.",), ())
    reader.close()
    writer.stop()
