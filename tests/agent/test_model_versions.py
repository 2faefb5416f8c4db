"""Two files under one name: one alarm that names both, and nothing of theirs mixed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from edgewatch.agent.agent import Agent
from edgewatch.sdk.paths import baseline_folder
from edgewatch.store import alarms, compaction, measures, models, predictions, windows
from edgewatch.store.connection import Connection, one_transaction
from support.scorer import MODEL, T0, A, B, C, Host, S, activate, make_site, rows
from support.small_site import agent_at, drain


@pytest.fixture
def hosts(tmp_path: Path) -> Iterator[dict[str, Host]]:
    """Hosts by their file, at the site ``tmp_path / "site"``, which declares file A."""
    site = make_site(tmp_path / "site", A)
    found = {sha: Host(site, sha) for sha in (A, B, C)}
    yield found
    for host in found.values():
        host.close()


def coded(db: Connection, code: str) -> list[dict[str, Any]]:
    return [a for a in alarms.alarms(db) if a["code"] == code]


def held(agent: Agent) -> dict[int, tuple[int, list[float]]]:
    """Version → (rows judged, first column of the window), as the agent holds them."""
    (watch,) = agent._keepers.models._watches.values()
    return {
        model_id: (version.monitor.rows, version.monitor.window().matrix[:, 0].tolist())
        for model_id, version in watch._versions.items()
    }


def test_another_file_is_one_alarm_that_names_both(tmp_path: Path, hosts: dict[str, Host]) -> None:
    at = hosts[A].run(rows(10), T0)
    hosts[B].run(rows(10), at)
    with agent_at(tmp_path / "site") as (agent, db):
        drain(agent)
        (alarm,) = coded(db, "model.changed")
        assert (alarm["state"], alarm["raised_ns"]) == ("active-unacknowledged", T0 + 10 * S)
        assert "aaaaaaaaaaaa → bbbbbbbbbbbb" in alarm["sentence"]
        assert agent.trust().state == "do-not-rely"


def test_two_hosts_in_turn_do_not_make_the_alarm_chatter(
    tmp_path: Path, hosts: dict[str, Host]
) -> None:
    at = T0
    with agent_at(tmp_path / "site") as (agent, db):
        for turn in range(30):
            at = hosts[A].run(rows(8, seed=turn), at, 20 * S)
            at = hosts[B].run(rows(1, seed=turn), at, 20 * S)
            drain(agent)
        (alarm,) = coded(db, "model.changed")
        assert [t["to_state"] for t in alarms.transitions(db, alarm["id"])] == [
            "active-unacknowledged"
        ]


def test_a_third_file_comes_to_the_same_alarm(tmp_path: Path, hosts: dict[str, Host]) -> None:
    at = hosts[B].run(rows(2), hosts[A].run(rows(2), T0))
    hosts[C].run(rows(2), at)
    with agent_at(tmp_path / "site") as (agent, db):
        drain(agent)
        (alarm,) = coded(db, "model.changed")
        assert "aaaaaaaaaaaa → bbbbbbbbbbbb, cccccccccccc" in alarm["sentence"]


def test_the_right_file_put_back_ends_it(tmp_path: Path, hosts: dict[str, Host]) -> None:
    at = hosts[B].run(rows(2), T0)
    with agent_at(tmp_path / "site") as (agent, db):
        drain(agent)
    at = hosts[A].run(rows(5), at)
    with agent_at(tmp_path / "site") as (agent, db):
        drain(agent)
        assert coded(db, "model.changed")[0]["state"] == "active-unacknowledged"
        hosts[A].run(rows(1), at + 600 * S)
        drain(agent)
        (alarm,) = coded(db, "model.changed")
        assert alarm["state"] == "cleared-unacknowledged"
        assert alarm["cleared_ns"] == T0 + 6 * S + 600 * S


def test_without_a_declared_checksum_the_first_file_is_the_right_one(tmp_path: Path) -> None:
    site = make_site(tmp_path / "undeclared")
    first, second = Host(site, B), Host(site, A)
    second.run(rows(2), first.run(rows(2), T0))
    first.close()
    second.close()
    with agent_at(site) as (agent, db):
        drain(agent)
        (alarm,) = coded(db, "model.changed")
        assert "bbbbbbbbbbbb → aaaaaaaaaaaa" in alarm["sentence"]


def test_each_file_has_windows_sketches_and_measurements_of_its_own(
    tmp_path: Path, hosts: dict[str, Host]
) -> None:
    site = tmp_path / "site"
    activate(site, T0 - S)
    good, bad = rows(60), rows(60, shift=30.0, seed=2)
    at = T0
    for one, other in zip(good, bad, strict=True):
        at = hosts[B].run(other[None], hosts[A].run(one[None], at))
    with agent_at(site) as (agent, db):
        drain(agent)
        ids = {m.sha256: m.id for m in models.models(db, MODEL)}
        seen = held(agent)
        assert seen[ids[A]] == (60, good[-40:, 0].tolist())
        assert seen[ids[B]] == (60, bad[-40:, 0].tolist())
        measured = measures.measurements(db, MODEL)
        drifted = {m["model_id"] for m in measured if m["exceeded"]}
        assert {m["model_id"] for m in measured} == set(ids.values())
        assert drifted == {ids[B]}
        assert {m["model_id"] for m in measures.last_window(db, MODEL)} == {ids[B]}
        per_version = db.execute("SELECT DISTINCT model_id FROM rollup").fetchall()
        assert {row[0] for row in per_version} == set(ids.values())
        assert predictions.recent(db, MODEL, 5, sha256=A).inputs[:, 0].tolist() == (
            good[-5:, 0].tolist()
        )
        (alarm,) = coded(db, "input.drift")
        assert alarm["state"] == "active-unacknowledged"
        steps = [t["to_state"] for t in alarms.transitions(db, alarm["id"])]
        assert set(steps) == {"active-unacknowledged"}  # the calm windows of A end nothing


def test_a_file_that_was_replaced_takes_its_conditions_with_it(
    tmp_path: Path, hosts: dict[str, Host]
) -> None:
    site = tmp_path / "site"
    activate(site, T0 - S)
    at = hosts[B].run(rows(60, shift=30.0), T0)
    at = hosts[A].run(rows(40), at)
    with agent_at(site) as (agent, db):
        drain(agent)
        ids = {m.sha256: m.id for m in models.models(db, MODEL)}
        assert list(held(agent)) == [ids[A]]
        assert [w.model_id for w in windows.windows(db, MODEL)] == [ids[A]]
        hosts[A].run(rows(1), at + 1200 * S)
        drain(agent)
        for alarm in coded(db, "input.drift") + coded(db, "input.domain"):
            assert alarm["state"] == "closed"  # with its cause, the file that was replaced
        assert agent._keepers.models.judged() == {MODEL: "judged"}


@pytest.mark.parametrize("compacted", [False, True])
def test_a_restart_after_a_replay_of_past_data_restores_the_windows(
    tmp_path: Path, hosts: dict[str, Host], compacted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    with agent_at(site) as (agent, db):
        activate(site)  # now, years after the rows
        drain(agent)
        at = hosts[A].run(rows(57), T0)
        hosts[A].fail(at)
        hosts[B].run(rows(13, seed=3), T0 + 40 * S + 5)
        hosts[A].run(rows(6, seed=4), T0 - 3600 * S)  # older still, and they came last
        drain(agent)
        before = held(agent)
        if compacted:
            monkeypatch.setattr(compaction, "ROWS", 9)
            while compaction.compact_step(db, 2**62):
                pass
            assert db.execute("SELECT count(*) FROM chunk").fetchone()[0] > 5
    assert {len(window) for _, window in before.values()} == {40, 13}
    with agent_at(site) as (agent, db):
        assert held(agent) == before
        hosts[A].run(rows(7, seed=5), T0)
        drain(agent)
        after = held(agent)
    with agent_at(site) as (agent, db):
        assert held(agent) == after


def test_a_new_baseline_begins_new_windows_whatever_the_times(
    tmp_path: Path, hosts: dict[str, Host]
) -> None:
    site = tmp_path / "site"
    with agent_at(site) as (agent, _):
        activate(site)
        drain(agent)
        hosts[A].run(rows(30), T0)
        drain(agent)
        activate(site, seed=9)
        drain(agent)
        assert held(agent) == {}
        hosts[A].run(rows(5, seed=2), T0)
        drain(agent)
        before = held(agent)
    assert [len(window) for _, window in before.values()] == [5]
    with agent_at(site) as (agent, _):
        assert held(agent) == before


def test_what_stood_under_a_baseline_that_nobody_can_read_ends_with_the_next_one(
    tmp_path: Path, hosts: dict[str, Host]
) -> None:
    site = tmp_path / "site"
    with agent_at(site) as (agent, db):
        activate(site)
        drain(agent)
        hosts[A].run(rows(200, shift=9.0), T0)
        drain(agent)
        assert coded(db, "input.drift")[0]["condition_active"]
        with one_transaction(db):
            db.execute("UPDATE baseline SET content = '{}'")
    for path in baseline_folder(site).glob("*.json"):
        path.write_text("{}", encoding="utf-8")
    with agent_at(site) as (agent, db):
        assert agent._keepers.models._watches == {}
        activate(site, seed=9)
        drain(agent)
        assert not coded(db, "input.drift")[0]["condition_active"]


def test_an_approved_unit_begins_the_windows_anew_and_a_restart_knows_it(
    tmp_path: Path, hosts: dict[str, Host]
) -> None:
    site = tmp_path / "site"
    with agent_at(site) as (agent, db):
        activate(site, T0 - S)
        at = hosts[A].run(rows(30), T0)
        drain(agent)
        with one_transaction(db):
            agent._keepers.models.restart([MODEL], T0 + 25 * S)
            agent._keepers.models.flush()
        at = hosts[A].run(rows(3, seed=2), at)
        hosts[A].run(rows(2, seed=3), T0)  # late: measured with the unit before
        drain(agent)
        before = held(agent)
    assert [len(window) for _, window in before.values()] == [8]
    with agent_at(site) as (agent, db):
        assert held(agent) == before
        hosts[A].run(rows(4, seed=4), T0 - 9999 * S)  # a replay of older data
        drain(agent)
        after = held(agent)
    assert [len(window) for _, window in after.values()] == [12]
    with agent_at(site) as (agent, db):
        assert held(agent) == after


def test_the_same_records_in_other_turns_and_lives_give_the_same_record(tmp_path: Path) -> None:
    found = [told(tmp_path / way, way) for way in ("once", "turns", "lives")]
    codes = {code for code, *_ in found[0][0]}
    assert codes >= {"model.changed", "input.drift", "output.drift"}
    assert found[1] == found[0]
    assert found[2] == found[0]


def told(site: Path, way: str) -> tuple[Any, ...]:
    """Alarms, measurements and windows of one story, taken in at once, by turns, or by lives."""
    make_site(site, A)
    activate(site, T0 - S)
    one, two = Host(site, A), Host(site, B)
    story = [(one, 30, 0.0), (two, 25, 9.0), (one, 7, 0.0), (two, 23, 9.0), (one, 80, 0.0)]
    at = T0
    with ExitStack() as lives:
        agent = lives.enter_context(agent_at(site))[0]
        for number, (host, n, shift) in enumerate(story):
            for row in rows(n, shift, seed=number):
                at = host.run(row[None], at, 10 * S)
                if way == "turns":
                    drain(agent)
            if way == "lives":
                drain(agent)
                lives.close()
                agent = lives.enter_context(agent_at(site))[0]
    one.close()
    two.close()
    with agent_at(site) as (agent, db):
        drain(agent)
        raised = [(a["code"], a["raised_ns"], a["cleared_ns"]) for a in alarms.alarms(db)]
        fields = ("model_id", "to_ns", "feature", "method", "value")
        measured = sorted(tuple(m[f] for f in fields) for m in measures.measurements(db, MODEL))
        return raised, measured, held(agent)
