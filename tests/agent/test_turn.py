"""What a turn of the agent makes of the spool: a swap, an approval, a restart, a full disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from edgewatch.agent.sole import sole_agent
from edgewatch.cli.demo_site import MODEL, SLOT
from edgewatch.sdk.paths import spool_folder
from edgewatch.sdk.tensors import Status, encode_run
from edgewatch.site import actions
from edgewatch.site.errors import InputError
from edgewatch.spool import Kind
from edgewatch.store import alarms, devices, journal, predictions
from edgewatch.store.connection import Connection, RecordError
from support.small_site import T0, PlayedFeed, S, agent_at, drain, new_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return new_site(tmp_path / "site")


@pytest.fixture
def feed(site: Path) -> Iterator[PlayedFeed]:
    played = PlayedFeed(site)
    yield played
    played.close()


def enrol(site: Path, at_ns: int, kind: str = actions.ENROL) -> str:
    return actions.send_action(site, kind, SLOT, by="Ana", note="checked", time_ns=at_ns).token


def swapped(site: Path, feed: PlayedFeed) -> None:
    """Unit A proved at 0 and 10 s, unit B from 20 s on; a prediction a second from 1 s."""
    feed.prove("SN-A", T0 - 2)
    enrol(site, T0 + 1)
    for second in range(1, 10):
        feed.predict(second, T0 + second * S)
    feed.evidence("SN-A", T0 + 10 * S)
    for second in range(11, 20):
        feed.predict(second, T0 + second * S)
    feed.prove("SN-B", T0 + 20 * S)
    for second in range(21, 25):
        feed.predict(second, T0 + second * S)


def coded(db: Connection, code: str) -> dict[str, Any]:
    """The one alarm of a code."""
    (found,) = (a for a in alarms.alarms(db) if a["code"] == code)
    return found


def test_a_swap_marks_every_prediction_since_the_last_proof(site: Path, feed: PlayedFeed) -> None:
    swapped(site, feed)
    with agent_at(site) as (agent, db):
        drain(agent)
        state = devices.current_states(db)[SLOT]
        assert state["verdict"] == "CHANGED"
        assert [(d["field"], d["enrolled"], d["observed"]) for d in state["differences"]] == [
            ("serial", "SN-A", "SN-B")
        ]
        (span,) = devices.suspect_spans(db)
        assert (span["from_ns"], span["to_ns"]) == (T0 + 10 * S, None)
        rows = predictions.recent(db, MODEL, 100)
        seen = predictions.states(db, list(rows.ids))
        flags = [seen[int(i)][0]["affected"] for i in rows.ids]
        assert flags == [0] * 9 + [1] * 13
        before = [seen[int(i)][0]["state_before"] for i in rows.ids]
        assert before == ["VERIFIED"] * 18 + ["CHANGED"] * 4
        (alarm,) = alarms.alarms(db)
        assert (alarm["code"], alarm["state"]) == ("device.changed", "active-unacknowledged")
        assert "SN-A → SN-B" in alarm["sentence"]
        assert agent.trust().state == "do-not-rely"


def test_an_approval_closes_the_span_and_the_alarm(site: Path, feed: PlayedFeed) -> None:
    swapped(site, feed)
    approval = enrol(site, T0 + 30 * S, actions.APPROVE)
    feed.evidence("SN-B", T0 + 31 * S)
    feed.predict(3, T0 + 32 * S)
    with agent_at(site) as (agent, db):
        drain(agent)
        assert journal.action_outcome(db, approval) == "done"
        assert devices.current_states(db)[SLOT]["verdict"] == "VERIFIED"
        (span,) = devices.suspect_spans(db)
        assert span["to_ns"] == T0 + 30 * S
        assert [e["by"] for e in devices.enrolments(db, SLOT)] == ["Ana", "Ana"]
        last = predictions.recent(db, MODEL, 1)
        assert predictions.states(db, list(last.ids))[int(last.ids[0])][0]["affected"] == 0
        assert alarms.alarms(db)[0]["state"] in ("cleared-unacknowledged", "closed")


def test_the_old_unit_put_back_ends_the_span_without_a_ticket(site: Path, feed: PlayedFeed) -> None:
    swapped(site, feed)
    feed.evidence("SN-A", T0 + 40 * S)
    with agent_at(site) as (agent, db):
        drain(agent)
        assert devices.current_states(db)[SLOT]["verdict"] == "VERIFIED"
        assert devices.suspect_spans(db)[0]["to_ns"] == T0 + 40 * S


def test_an_agent_that_begins_anew_goes_on_with_states_and_alarms(
    site: Path, feed: PlayedFeed
) -> None:
    swapped(site, feed)
    with agent_at(site) as (agent, db):
        drain(agent)
        number = alarms.alarms(db)[0]["id"]
    feed.predict(1, T0 + 50 * S)
    token = actions.send_action(
        site, actions.ACKNOWLEDGE, str(number), by="Ben", note="seen", time_ns=T0 + 51 * S
    ).token
    with agent_at(site) as (agent, db):
        drain(agent)
        assert devices.current_states(db)[SLOT]["verdict"] == "CHANGED"
        assert journal.action_outcome(db, token) == "done"
        (alarm,) = alarms.alarms(db)
        assert (alarm["state"], alarm["acknowledged_by"]) == ("active-acknowledged", "Ben")
        steps = [t["to_state"] for t in alarms.transitions(db, number)]
        assert steps == ["active-unacknowledged", "active-acknowledged"]


def test_a_missing_unit_is_an_alarm_only_after_its_delay(site: Path, feed: PlayedFeed) -> None:
    feed.prove("SN-A", T0 - 2)
    enrol(site, T0 + 1)
    feed.evidence("", T0 + 10 * S, port_state="missing")
    feed.evidence("SN-A", T0 + 12 * S)
    feed.evidence("", T0 + 60 * S, port_state="missing")
    feed.predict(1, T0 + 70 * S)
    with agent_at(site) as (agent, db):
        drain(agent)
        missing = [a for a in alarms.alarms(db) if a["code"] == "device.missing" and a["raised_ns"]]
        assert [a["raised_ns"] for a in missing] == [T0 + 65 * S]


def test_what_cannot_be_read_is_an_event_and_the_rest_goes_on(site: Path, feed: PlayedFeed) -> None:
    feed.raw(Kind.PREDICTION, b"no prediction", T0)
    feed.raw(Kind.EVIDENCE, b"{}", T0 + 1)
    feed.raw(Kind.LABEL, b"[]", T0 + 2)
    feed.raw(Kind.EVIDENCE, b'{"slot": "analyser", "port_state": "odd"}', T0 + 3)
    feed.predict(1, T0 + 4)
    with agent_at(site) as (agent, db):
        drain(agent)
        assert [e["kind"] for e in journal.events(db)] == ["record.unreadable"] * 4
        assert predictions.count(db, MODEL) == 1


@pytest.mark.parametrize(
    ("kind", "subject", "why"),
    [
        (actions.APPROVE, "nowhere", "no slot nowhere"),
        (actions.APPROVE, SLOT, "nothing has named itself"),
        (actions.ACKNOWLEDGE, "77", "77"),
        (actions.ACKNOWLEDGE, "x", "not the number of an alarm"),
        (actions.BASELINE, MODEL, "cannot be read"),
        ("time.travel", "x", "does not know"),
    ],
)
def test_an_action_that_cannot_be_done_is_refused_with_a_reason(
    site: Path, kind: str, subject: str, why: str
) -> None:
    token = actions.send_action(site, kind, subject, by="Ana", note="n", time_ns=T0).token
    with agent_at(site) as (agent, db):
        drain(agent)
        outcome = journal.action_outcome(db, token)
        assert outcome is not None
        assert outcome.startswith("refused: ")
        assert why in outcome


def test_a_full_disk_loses_nothing(site: Path, feed: PlayedFeed) -> None:
    with agent_at(site) as (agent, db):
        for row in range(200):
            feed.predict(row, T0 + row)
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(RecordError, match="full"):
            agent.turn()
    with agent_at(site) as (agent, db):
        drain(agent)
        assert predictions.count(db, MODEL) == 200


def test_a_second_agent_is_refused(site: Path) -> None:
    with sole_agent(site), pytest.raises(InputError, match="another agent"), sole_agent(site):
        pass


def test_the_same_rows_in_other_turns_give_the_same_record(tmp_path: Path) -> None:
    found = []
    for name, split in (("one", False), ("many", True)):
        site = new_site(tmp_path / name)
        feed = PlayedFeed(site)
        with agent_at(site) as (agent, db):
            feed.prove("SN-A", T0 - 2)
            enrol(site, T0 + 1)
            for second in range(1, 60):
                feed.predict(second, T0 + second * S)
                if second == 30:
                    feed.evidence("SN-B", T0 + 30 * S + 1)
                if split:
                    drain(agent)
            drain(agent)
            states = [(s["verdict"], s["since_ns"]) for s in devices.state_history(db)]
            raised = [(a["code"], a["raised_ns"]) for a in alarms.alarms(db)]
            found.append((states, raised, predictions.count(db, MODEL)))
        feed.close()
    assert found[0] == found[1]


def test_an_approval_covers_the_unit_on_screen_and_no_other(site: Path, feed: PlayedFeed) -> None:
    swapped(site, feed)
    feed.evidence("SN-C", T0 + 29 * S)
    token = actions.send_action(
        site,
        actions.APPROVE,
        SLOT,
        by="Ana",
        note="checked",
        time_ns=T0 + 30 * S,
        seen={"protocol.serial": "SN-B"},
    ).token
    with agent_at(site) as (agent, db):
        drain(agent)
        outcome = journal.action_outcome(db, token)
        assert outcome is not None
        assert "protocol.serial is SN-C, on screen it was SN-B" in outcome
        assert devices.current_states(db)[SLOT]["verdict"] == "CHANGED"


def test_the_settled_alarm_says_how_many_predictions_were_affected_in_the_end(
    site: Path, feed: PlayedFeed
) -> None:
    swapped(site, feed)
    enrol(site, T0 + 30 * S, actions.APPROVE)
    with agent_at(site) as (agent, db):
        drain(agent)
        (alarm,) = alarms.alarms(db)
        assert alarm["params"]["affected"] == 13
        assert "13 predictions" in alarm["sentence"]
        assert alarm["advice"].endswith("Contact: biomedical engineering.")


def test_errors_of_a_model_are_over_with_a_good_run_also_after_a_restart(
    site: Path, feed: PlayedFeed
) -> None:
    feed.raw(Kind.PREDICTION, encode_run(1, Status.ERROR, [], ["boom"]), T0)
    with agent_at(site) as (agent, db):
        drain(agent)
        alarm = coded(db, "model.errors")
        assert (alarm["code"], alarm["state"]) == ("model.errors", "active-unacknowledged")
        assert "boom" in alarm["sentence"]
    feed.predict(1, T0 + S)
    feed.predict(2, T0 + 400 * S)
    with agent_at(site) as (agent, db):
        drain(agent)
        alarm = coded(db, "model.errors")
        assert alarm["state"] == "cleared-unacknowledged"


def test_a_segment_damaged_in_the_middle_is_an_alarm_and_costs_one_record(
    site: Path, feed: PlayedFeed
) -> None:
    for row in range(3):
        feed.predict(row, T0 + row, case=f"CASE-{row}")
    (path,) = spool_folder(site).glob("*.seg")
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"CASE-1")] ^= 1
    path.write_bytes(raw)
    with agent_at(site) as (agent, db):
        drain(agent)
        agent.turn()
        assert predictions.count(db, MODEL) == 2
        assert [e["kind"] for e in journal.events(db)] == ["segment.damaged"]
        alarm = coded(db, "record.damaged")
        assert (alarm["code"], alarm["state"]) == ("record.damaged", "cleared-unacknowledged")
