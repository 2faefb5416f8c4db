"""Controlled change: arming, approvals that lapse, values beside, rejection, going back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from edgewatch.cli.demo_site import SLOT
from edgewatch.site import actions
from edgewatch.store import alarms, decisions, devices, journal
from edgewatch.store.connection import Connection
from support.small_site import T0, PlayedFeed, S, agent_at, drain, new_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return new_site(tmp_path / "site")


@pytest.fixture
def feed(site: Path) -> Iterator[PlayedFeed]:
    played = PlayedFeed(site)
    yield played
    played.close()


def decide(site: Path, kind: str, at_ns: int, **payload: object) -> str:
    """Something that Ana decides about the slot, at an event time."""
    sent = actions.send_action(site, kind, SLOT, by="Ana", note="checked", time_ns=at_ns, **payload)
    return sent.token


def taken_in(site: Path) -> None:
    """An agent reads what there is, and ends: the next one goes on from the record."""
    with agent_at(site) as (agent, _):
        drain(agent)


def verdict(db: Connection) -> tuple[str, str]:
    state = devices.current_states(db)[SLOT]
    return state["verdict"], state["reason"]


def history(db: Connection) -> list[tuple[str, int]]:
    """Verdict and when it began, in seconds since the beginning."""
    return [(s["verdict"], (s["since_ns"] - T0) // S) for s in devices.state_history(db, SLOT)]


def outcome(db: Connection, token: str) -> str:
    return str(journal.action_outcome(db, token))


def exchanged(site: Path, feed: PlayedFeed, **payload: object) -> None:
    """Unit A enrolled at the beginning, B seen at 20 s and approved at 30 s."""
    feed.prove("SN-A", T0)
    decide(site, actions.ENROL, T0 + S)
    feed.predict(1, T0 + 10 * S)
    feed.prove("SN-B", T0 + 20 * S)
    decide(site, actions.APPROVE, T0 + 30 * S, **payload)


class TestArming:
    def test_an_enrolment_counts_after_three_identifications_that_agree(
        self, site: Path, feed: PlayedFeed
    ) -> None:
        feed.evidence("SN-A", T0)
        decide(site, actions.ENROL, T0 + S)
        with agent_at(site) as (agent, db):
            for look, expected in (
                (1, ("UNVERIFIED", "arming: 1 of 3 agreeing identifications")),
                (2, ("UNVERIFIED", "arming: 2 of 3 agreeing identifications")),
                (3, ("VERIFIED", "the enrolled unit named itself")),
            ):
                drain(agent)
                assert verdict(db) == expected
                feed.evidence("SN-A", T0 + (look + 1) * S)
            row = devices.current_enrolment(db, SLOT)
            assert row is not None
            assert row["armed_ns"] == T0 + 3 * S

    def test_looks_before_the_enrolment_count_too(self, site: Path, feed: PlayedFeed) -> None:
        feed.prove("SN-A", T0)
        decide(site, actions.ENROL, T0 + S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert verdict(db)[0] == "VERIFIED"

    def test_looks_of_another_unit_do_not_count(self, site: Path, feed: PlayedFeed) -> None:
        feed.prove("SN-A", T0)
        feed.evidence("SN-B", T0 + S)
        decide(site, actions.ENROL, T0 + 2 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert verdict(db) == ("UNVERIFIED", "arming: 1 of 3 agreeing identifications")

    def test_the_same_proof_told_twice_counts_once(self, site: Path, feed: PlayedFeed) -> None:
        feed.evidence("SN-A", T0)
        feed.evidence("SN-A", T0)
        decide(site, actions.ENROL, T0 + S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert "1 of 3" in verdict(db)[1]

    def test_a_contradiction_while_arming_is_CHANGED_and_begins_anew(
        self, site: Path, feed: PlayedFeed
    ) -> None:
        feed.evidence("SN-A", T0)
        decide(site, actions.ENROL, T0 + S)
        feed.evidence("SN-A", T0 + 2 * S)
        feed.evidence("SN-B", T0 + 3 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert verdict(db)[0] == "CHANGED"
            feed.evidence("SN-A", T0 + 4 * S)
            drain(agent)
            assert verdict(db) == ("UNVERIFIED", "arming: 1 of 3 agreeing identifications")

    def test_silence_says_neither_yes_nor_no(self, site: Path, feed: PlayedFeed) -> None:
        feed.evidence("SN-A", T0)
        feed.evidence("", T0 + S, port_state="silent")
        feed.evidence("SN-A", T0 + 2 * S)
        feed.evidence("", T0 + 3 * S, port_state="silent")
        feed.evidence("SN-A", T0 + 4 * S)
        decide(site, actions.ENROL, T0 + 5 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert verdict(db)[0] == "VERIFIED"

    def test_a_restart_forgets_no_look(self, site: Path, feed: PlayedFeed) -> None:
        for second in range(3):
            feed.evidence("SN-A", T0 + second * S)
            taken_in(site)
        decide(site, actions.ENROL, T0 + 4 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert verdict(db)[0] == "VERIFIED"

    def test_a_restart_while_arming_goes_on_counting(self, site: Path, feed: PlayedFeed) -> None:
        feed.evidence("SN-A", T0)
        decide(site, actions.ENROL, T0 + S)
        feed.evidence("SN-A", T0 + 2 * S)
        taken_in(site)
        feed.evidence("SN-A", T0 + 3 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert verdict(db)[0] == "VERIFIED"

    def test_more_looks_are_asked_for_only_while_they_are_answered(
        self, site: Path, feed: PlayedFeed
    ) -> None:
        feed.evidence("SN-A", T0)
        decide(site, actions.ENROL, T0 + S)
        with agent_at(site) as (agent, _):
            drain(agent)
            assert agent.take_wanted() == (SLOT,)
            feed.evidence("", T0 + 2 * S, port_state="silent")
            drain(agent)
            assert agent.take_wanted() == ()
            feed.evidence("SN-A", T0 + 3 * S)
            drain(agent)
            assert agent.take_wanted() == (SLOT,)
            feed.evidence("SN-A", T0 + 4 * S)
            drain(agent)
            assert agent.take_wanted() == ()


class TestApprovalForATime:
    def test_it_lapses_at_its_time_and_the_former_unit_is_in_force_again(
        self, site: Path, feed: PlayedFeed
    ) -> None:
        exchanged(site, feed, until_ns=T0 + 60 * S)
        feed.evidence("SN-B", T0 + 50 * S)
        feed.predict(2, T0 + 55 * S)
        feed.predict(3, T0 + 70 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert history(db)[-3:] == [("CHANGED", 20), ("VERIFIED", 30), ("CHANGED", 60)]
            spans = [(s["from_ns"], s["to_ns"]) for s in devices.suspect_spans(db, SLOT)]
            assert spans == [(T0 + 2, T0 + 30 * S), (T0 + 60 * S, None)]
            row = devices.current_enrolment(db, SLOT)
            assert row is not None
            assert [e["value"] for e in row["evidence"] if e["field"] == "serial"] == ["SN-A"]
            (event,) = (e for e in journal.events(db) if e["kind"] == "approval.lapsed")
            assert (event["time_ns"], event["subject"]) == (T0 + 60 * S, SLOT)

    def test_the_alarm_comes_back(self, site: Path, feed: PlayedFeed) -> None:
        exchanged(site, feed, until_ns=T0 + 60 * S)
        feed.predict(3, T0 + 70 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            raised = [a["raised_ns"] for a in alarms.alarms(db) if a["code"] == "device.changed"]
            assert T0 + 60 * S in raised
            assert agent.trust().state == "do-not-rely"

    def test_the_alarm_says_that_the_approval_ended_and_nothing_was_replaced(
        self, site: Path, feed: PlayedFeed
    ) -> None:
        exchanged(site, feed, until_ns=T0 + 60 * S)
        feed.predict(3, T0 + 70 * S)
        taken_in(site)
        feed.predict(4, T0 + 71 * S)
        with agent_at(site) as (agent, _):
            drain(agent)
            assert (
                agent.trust()
                .reasons[0]
                .startswith(f"The {SLOT} is no longer approved: serial number SN-A → SN-B at ")
            )

    def test_a_later_stranger_has_been_put_in_and_the_alarm_says_so(
        self, site: Path, feed: PlayedFeed
    ) -> None:
        exchanged(site, feed, until_ns=T0 + 60 * S)
        feed.evidence("SN-A", T0 + 62 * S)
        feed.evidence("SN-C", T0 + 80 * S)
        with agent_at(site) as (agent, _):
            drain(agent)
            replaced = f"The {SLOT} was replaced: serial number SN-A → SN-C at "
            assert agent.trust().reasons[0].startswith(replaced)

    def test_the_former_unit_back_in_time_needs_nobody(self, site: Path, feed: PlayedFeed) -> None:
        exchanged(site, feed, until_ns=T0 + 60 * S)
        feed.predict(3, T0 + 61 * S)
        feed.evidence("SN-A", T0 + 62 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert history(db)[-2:] == [("CHANGED", 60), ("VERIFIED", 62)]

    def test_it_lapses_alike_however_the_records_are_read(self, tmp_path: Path) -> None:
        found = []
        for name, split in (("one", False), ("many", True)):
            site = new_site(tmp_path / name)
            feed = PlayedFeed(site)
            with agent_at(site) as (agent, db):
                exchanged(site, feed, until_ns=T0 + 60 * S)
                for second in range(31, 90):
                    feed.predict(second, T0 + second * S)
                    if split:
                        drain(agent)
                drain(agent)
                spans = [(s["from_ns"], s["to_ns"]) for s in devices.suspect_spans(db, SLOT)]
                raised = [(a["code"], a["raised_ns"]) for a in alarms.alarms(db)]
                found.append((history(db), spans, raised))
            feed.close()
        assert found[0] == found[1]

    def test_an_agent_that_was_down_lapses_it_at_its_time(
        self, site: Path, feed: PlayedFeed
    ) -> None:
        exchanged(site, feed, until_ns=T0 + 60 * S)
        taken_in(site)
        feed.predict(3, T0 + 3600 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert history(db)[-1] == ("CHANGED", 60)

    def test_two_in_a_row_lapse_one_after_the_other(self, site: Path, feed: PlayedFeed) -> None:
        exchanged(site, feed, until_ns=T0 + 100 * S)
        feed.prove("SN-C", T0 + 35 * S)
        decide(site, actions.APPROVE, T0 + 40 * S, until_ns=T0 + 60 * S)
        feed.predict(3, T0 + 120 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            ended = [(e["ended_ns"] or 0) - T0 for e in devices.enrolments(db, SLOT)]
            assert ended == [-T0, 100 * S, 60 * S]
            differences = devices.current_states(db)[SLOT]["differences"]
            assert [d["enrolled"] for d in differences] == ["SN-A"]

    def test_one_that_was_over_beneath_another_never_comes_back(
        self, site: Path, feed: PlayedFeed
    ) -> None:
        exchanged(site, feed, until_ns=T0 + 60 * S)
        feed.prove("SN-C", T0 + 35 * S)
        decide(site, actions.APPROVE, T0 + 40 * S, until_ns=T0 + 100 * S)
        feed.predict(3, T0 + 120 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            ended = [(e["ended_ns"] or 0) - T0 for e in devices.enrolments(db, SLOT)]
            assert ended == [-T0, 100 * S, 100 * S]
            assert history(db)[-1] == ("CHANGED", 100)

    def test_one_without_an_end_stays(self, site: Path, feed: PlayedFeed) -> None:
        exchanged(site, feed)
        feed.predict(3, T0 + 40 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert verdict(db)[0] == "VERIFIED"

    def test_an_end_before_the_beginning_is_refused(self, site: Path, feed: PlayedFeed) -> None:
        feed.prove("SN-A", T0)
        token = decide(site, actions.ENROL, T0 + S, until_ns=T0)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert outcome(db, token).startswith("refused: it would end before it begins")


class TestAcceptedBeside:
    def test_both_units_are_accepted_afterwards(self, site: Path, feed: PlayedFeed) -> None:
        exchanged(site, feed, also=True)
        feed.evidence("SN-A", T0 + 40 * S)
        feed.evidence("SN-B", T0 + 41 * S)
        feed.evidence("SN-C", T0 + 42 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert history(db)[-3:] == [("CHANGED", 20), ("VERIFIED", 30), ("CHANGED", 42)]
            (difference,) = devices.current_states(db)[SLOT]["differences"]
            assert difference["enrolled"] == "SN-A or SN-B"
            first, second = devices.enrolments(db, SLOT)
            assert (second["kind"], second["of_id"]) == ("accept", first["id"])

    def test_what_is_accepted_already_is_refused(self, site: Path, feed: PlayedFeed) -> None:
        feed.prove("SN-A", T0)
        decide(site, actions.ENROL, T0 + S)
        token = decide(site, actions.APPROVE, T0 + 2 * S, also=True)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert "is accepted already" in outcome(db, token)

    def test_there_must_be_something_to_accept_beside(self, site: Path, feed: PlayedFeed) -> None:
        feed.prove("SN-A", T0)
        token = decide(site, actions.APPROVE, T0 + S, also=True)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert "no unit is enrolled" in outcome(db, token)

    def test_where_nothing_named_itself_the_refusal_says_what_was_seen_instead(
        self, site: Path, feed: PlayedFeed
    ) -> None:
        feed.evidence("", T0, port_state="busy")
        token = decide(site, actions.ENROL, T0 + S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert outcome(db, token).endswith("has named itself in slot analyser yet")
            assert verdict(db)[1] == "no unit is enrolled for this slot; the port is busy"


class TestRejection:
    @pytest.fixture
    def rejected(self, site: Path, feed: PlayedFeed) -> str:
        """B rejected at 30 s, beside the enrolled A."""
        feed.prove("SN-A", T0)
        decide(site, actions.ENROL, T0 + S)
        feed.prove("SN-B", T0 + 20 * S)
        return decide(site, actions.REJECT, T0 + 30 * S)

    def test_it_is_remembered_with_who_and_why(self, site: Path, rejected: str) -> None:
        with agent_at(site) as (agent, db):
            drain(agent)
            assert outcome(db, rejected) == "done"
            (row,) = decisions.rejections(db, SLOT)
            assert (row["by"], row["note"], row["unit"]) == ("Ana", "checked", "CYTO-200 SN-B")
            assert verdict(db) == (
                "CHANGED",
                "not as enrolled: protocol serial; rejected by Ana: checked",
            )

    def test_the_alarm_says_that_it_was_rejected(
        self, site: Path, feed: PlayedFeed, rejected: str
    ) -> None:
        with agent_at(site) as (agent, _):
            drain(agent)
            (first, *_) = agent.trust().reasons
            assert first.startswith(f"The {SLOT} is a rejected unit: serial number SN-A → SN-B at")

    def test_the_approved_unit_is_not_touched_by_it(
        self, site: Path, feed: PlayedFeed, rejected: str
    ) -> None:
        feed.evidence("SN-A", T0 + 40 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert verdict(db)[0] == "VERIFIED"

    def test_approving_it_needs_an_overruling(
        self, site: Path, feed: PlayedFeed, rejected: str
    ) -> None:
        plain = decide(site, actions.APPROVE, T0 + 40 * S)
        overruling = decide(site, actions.APPROVE, T0 + 50 * S, overrule=True)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert outcome(db, plain).startswith("refused: this unit was rejected by Ana: checked")
            assert outcome(db, overruling) == "done"
            assert verdict(db)[0] == "VERIFIED"
            (row,) = decisions.rejections(db, SLOT)
            assert row["overruled_ns"] == T0 + 50 * S

    def test_the_approved_unit_cannot_be_rejected(self, site: Path, feed: PlayedFeed) -> None:
        feed.prove("SN-A", T0)
        decide(site, actions.ENROL, T0 + S)
        token = decide(site, actions.REJECT, T0 + 2 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert "edgewatch devices rollback" in outcome(db, token)

    def test_a_restart_remembers_it(self, site: Path, feed: PlayedFeed, rejected: str) -> None:
        taken_in(site)
        feed.evidence("SN-B", T0 + 40 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert verdict(db)[1].endswith("rejected by Ana: checked")


class TestRollback:
    def test_it_puts_the_former_enrolment_in_force_by_a_row_of_its_own(
        self, site: Path, feed: PlayedFeed
    ) -> None:
        exchanged(site, feed)
        feed.evidence("SN-A", T0 + 40 * S)
        decide(site, actions.ROLL_BACK, T0 + 50 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert history(db)[-2:] == [("CHANGED", 40), ("VERIFIED", 50)]
            rows = devices.enrolments(db, SLOT)
            assert [r["kind"] for r in rows] == ["enrol", "approve", "rollback"]
            assert rows[2]["of_id"] == rows[0]["id"]

    def test_what_was_predicted_under_the_approval_taken_back_is_affected(
        self, site: Path, feed: PlayedFeed
    ) -> None:
        exchanged(site, feed)
        feed.evidence("SN-B", T0 + 40 * S)
        decide(site, actions.ROLL_BACK, T0 + 50 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert history(db)[-1] == ("CHANGED", 50)
            last = devices.suspect_spans(db, SLOT)[-1]
            assert (last["from_ns"], last["to_ns"]) == (T0 + 30 * S, None)

    def test_a_number_names_which(self, site: Path, feed: PlayedFeed) -> None:
        exchanged(site, feed)
        feed.prove("SN-C", T0 + 35 * S)
        decide(site, actions.APPROVE, T0 + 40 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            first = devices.enrolments(db, SLOT)[0]
            decide(site, actions.ROLL_BACK, T0 + 50 * S, to=first["id"])
            wrong = decide(site, actions.ROLL_BACK, T0 + 51 * S, to=99)
            drain(agent)
            row = devices.current_enrolment(db, SLOT)
            assert row is not None
            assert row["digest"] == first["digest"]
            assert "no such earlier enrolment (it has: 1, 2, 3, 4)" in outcome(db, wrong)

    def test_an_approval_that_has_lapsed_is_gone_back_to_only_by_its_number(
        self, site: Path, feed: PlayedFeed
    ) -> None:
        exchanged(site, feed, until_ns=T0 + 60 * S)
        plain = decide(site, actions.ROLL_BACK, T0 + 70 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert "no such earlier enrolment" in outcome(db, plain)
            lent = devices.enrolments(db, SLOT)[-1]
            decide(site, actions.ROLL_BACK, T0 + 80 * S, to=lent["id"])
            drain(agent)
            row = devices.current_enrolment(db, SLOT)
            assert row is not None
            assert (row["digest"], row["until_ns"]) == (lent["digest"], None)

    def test_without_an_earlier_one_it_is_refused(self, site: Path, feed: PlayedFeed) -> None:
        feed.prove("SN-A", T0)
        decide(site, actions.ENROL, T0 + S)
        token = decide(site, actions.ROLL_BACK, T0 + 2 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert outcome(db, token).startswith("refused: slot analyser has no such earlier")


def window(site: Path, at_ns: int, until_ns: int, *allow: str) -> str:
    return decide(site, actions.MAINTAIN, at_ns, until_ns=until_ns, allow=list(allow))


class TestMaintenance:
    @pytest.fixture(autouse=True)
    def enrolled(self, site: Path, feed: PlayedFeed) -> None:
        feed.prove("SN-A", T0)
        decide(site, actions.ENROL, T0 + S)

    def test_what_was_allowed_to_differ_is_MAINTENANCE_and_CHANGED_once_it_is_over(
        self, site: Path, feed: PlayedFeed
    ) -> None:
        window(site, T0 + 10 * S, T0 + 100 * S, "serial")
        feed.evidence("SN-B", T0 + 20 * S)
        feed.predict(1, T0 + 120 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            worked_on = [("MAINTENANCE", 10), ("MAINTENANCE", 20)]  # with nothing, then B
            assert history(db)[-3:] == [*worked_on, ("CHANGED", 100)]
            (row,) = decisions.maintenance_windows(db, SLOT)
            assert (row["ended_ns"], row["ended_by"]) == (T0 + 100 * S, "")

    def test_what_was_not_allowed_is_CHANGED_at_once(self, site: Path, feed: PlayedFeed) -> None:
        window(site, T0 + 10 * S, T0 + 100 * S, "firmware")
        feed.evidence("SN-B", T0 + 20 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert history(db)[-1] == ("CHANGED", 20)

    def test_a_person_ends_it(self, site: Path, feed: PlayedFeed) -> None:
        window(site, T0 + 10 * S, T0 + 100 * S, "firmware")
        feed.evidence("SN-A", T0 + 20 * S)
        decide(site, actions.END_MAINTENANCE, T0 + 30 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert history(db)[-2:] == [("MAINTENANCE", 10), ("VERIFIED", 30)]
            (row,) = decisions.maintenance_windows(db, SLOT)
            assert (row["ended_ns"], row["ended_by"]) == (T0 + 30 * S, "Ana")

    def test_the_work_approved_within_it_is_what_is_compared_with_afterwards(
        self, site: Path, feed: PlayedFeed
    ) -> None:
        window(site, T0 + 10 * S, T0 + 100 * S, "serial")
        feed.prove("SN-B", T0 + 20 * S)
        decide(site, actions.APPROVE, T0 + 30 * S)
        decide(site, actions.END_MAINTENANCE, T0 + 40 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert history(db)[-1] == ("VERIFIED", 40)

    @pytest.mark.parametrize(
        ("until_s", "allow", "why"),
        [
            (9, "firmware", "it would end before it begins"),
            (8 * 86_400, "firmware", "within 7 days"),
            (100, "colour", "colour is no field of slot analyser, of: adapter, bus, "),
        ],
    )
    def test_a_window_that_makes_no_sense_is_refused(
        self, site: Path, until_s: int, allow: str, why: str
    ) -> None:
        token = window(site, T0 + 10 * S, T0 + until_s * S, allow)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert why in outcome(db, token)

    def test_there_is_one_at_a_time(self, site: Path) -> None:
        window(site, T0 + 10 * S, T0 + 100 * S, "firmware")
        second = window(site, T0 + 11 * S, T0 + 100 * S, "firmware")
        with agent_at(site) as (agent, db):
            drain(agent)
            assert "is under maintenance already, by Ana" in outcome(db, second)

    def test_none_to_end_is_refused(self, site: Path) -> None:
        token = decide(site, actions.END_MAINTENANCE, T0 + 10 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert "is not under maintenance" in outcome(db, token)


def test_every_decision_names_role_and_what_restored_trust(site: Path, feed: PlayedFeed) -> None:
    exchanged(site, feed, role="site engineer")
    with agent_at(site) as (agent, db):
        drain(agent)
        (span,) = devices.suspect_spans(db, SLOT)
        assert span["restored"] == "approved by Ana (site engineer)"
        assert devices.enrolments(db, SLOT)[-1]["role"] == "site engineer"
        recorded: dict[str, Any] = journal.actions(db)[0]
        assert recorded["payload"]["role"] == "site engineer"
