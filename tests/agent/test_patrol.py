"""The patrol along the sealed record: what it finds is an alarm, until a clean round ends it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from edgewatch.agent.patrol import EVERY_NS, FIRST_S, LAST_ROUND, Patrol
from edgewatch.alarms import Condition
from edgewatch.audit.seals.retiring import account
from edgewatch.store.connection import one_transaction
from edgewatch.store.retirements import Going, Reason
from support.device_rigs import until
from support.sealed_site import FAULT, SealedSite, break_check, sealed_site

HOUR_NS = 3_600 * 1_000_000_000


@pytest.fixture
def site(tmp_path: Path) -> Iterator[SealedSite]:
    with sealed_site(tmp_path / "site") as site:
        site.live(2)
        yield site


class Rounds:
    """A patrol that rests for no longer than it works, and a clock that the test sets."""

    def __init__(self, site: SealedSite, *, broken: bool = False) -> None:
        self.site, self.seconds, self.now_ns = site, 0.0, site.now_ns
        self.patrol = Patrol(
            site.db, site.folder, broken=broken, share=1.0, clock=lambda: self.seconds
        )

    def turn(self) -> list[Condition]:
        return self.patrol.turn(self.now_ns)

    def whole(self) -> list[Condition]:
        """The conditions that a round states."""
        self.seconds += FIRST_S
        before = len(self.verified())
        assert self.turn() == []
        stated: list[Condition] = []

        def ended() -> bool:
            stated.extend(self.turn())
            return len(self.verified()) > before

        until(ended)
        return stated

    def verified(self) -> list[dict[str, Any]]:
        rows = self.site.db.execute("SELECT detail FROM event WHERE kind = 'record.verified'")
        return [json.loads(row[0]) for row in rows]


Begin = Callable[..., Rounds]


@contextmanager
def rounds(site: SealedSite, *, broken: bool = False) -> Iterator[Rounds]:
    found = Rounds(site, broken=broken)
    try:
        yield found
    finally:
        found.patrol.stop()


def test_an_agent_that_has_just_begun_does_not_go_its_round(site: SealedSite) -> None:
    with rounds(site) as begun:
        begun.seconds = FIRST_S - 1

        assert begun.turn() == []
        assert begun.verified() == []


def test_a_clean_round_is_an_event_and_ends_the_alarm(site: SealedSite) -> None:
    with rounds(site) as begun:
        (stated,) = begun.whole()

        assert (stated.code, stated.subject, stated.active) == ("seal.broken", "log.db", False)
        assert [told["valid"] for told in begun.verified()] == [True]


def test_what_a_round_finds_is_an_alarm_that_says_what_and_where(site: SealedSite) -> None:
    site.db.execute("DELETE FROM label WHERE id = 1")
    with rounds(site) as begun:
        (stated,) = begun.whole()

        assert stated.active
        assert stated.params["where"] == "log.db, label 1"
        assert stated.params["what"] == "1 sealed record is missing, and nothing accounts for it"
        assert [told["findings"] for told in begun.verified()] == [1]


def test_the_next_round_comes_after_a_day(site: SealedSite) -> None:
    with rounds(site) as begun:
        begun.whole()
        begun.seconds, begun.now_ns = begun.seconds + FIRST_S, begun.now_ns + EVERY_NS - 1
        assert begun.turn() == []
        assert begun.patrol.turn(begun.now_ns) == []
        assert len(begun.verified()) == 1
        begun.now_ns += 1

        assert len(begun.whole()) == 1
        assert len(begun.verified()) == 2


def test_while_the_alarm_stands_it_comes_after_an_hour(site: SealedSite) -> None:
    with rounds(site) as begun:
        begun.whole()
    with rounds(site, broken=True) as next_agent:
        next_agent.now_ns += HOUR_NS

        (stated,) = next_agent.whole()

        assert not stated.active


def test_what_was_lost_and_told_raises_the_alarm_once(site: SealedSite) -> None:
    with one_transaction(site.db):
        account(site.db, Going(1, np.array([1]), 1, 1), Reason.DAMAGED, site.now_ns)
        site.db.execute("DELETE FROM prediction WHERE id = 1")
    with rounds(site) as begun:
        assert [stated.active for stated in begun.whole()] == [True, False]
        begun.now_ns += EVERY_NS

        assert [stated.active for stated in begun.whole()] == [False]


def test_a_tail_that_is_cut_off_while_the_agent_runs_is_found(site: SealedSite) -> None:
    with rounds(site) as begun:
        begun.whole()
        for table in ("seal", "seal_batch"):
            site.db.execute(f"DELETE FROM {table} WHERE number = 2")  # noqa: S608
        begun.now_ns += EVERY_NS
        begun.whole()

        named = begun.verified()[-1]["named"]
        assert LAST_ROUND in [finding["where"] for finding in named]


def test_a_round_in_which_the_check_fails_is_told_and_no_alarm(
    site: SealedSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_check(monkeypatch)
    with rounds(site, broken=True) as begun:
        assert begun.whole() == [], "it raises none and ends none"

        (told,) = begun.verified()
        assert (told["valid"], told["findings"], told["faults"]) == (False, 0, 1)
        assert told["named"] == [FAULT.to_contract()]

        monkeypatch.undo()
        begun.now_ns += HOUR_NS
        assert [stated.active for stated in begun.whole()] == [False]


def test_a_check_that_fails_in_two_rounds_in_a_row_is_an_alarm_across_agents_too(
    site: SealedSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_check(monkeypatch)
    with rounds(site) as begun:
        assert begun.whole() == []
    with rounds(site) as next_agent:
        next_agent.now_ns += EVERY_NS

        (stated,) = next_agent.whole()

    assert stated.active
    assert stated.params["where"] == FAULT.where
    assert stated.params["what"] == f"{FAULT.what}, nor could it in the round before"


def test_what_is_altered_is_an_alarm_at_once_where_the_check_fails_too(
    site: SealedSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_check(monkeypatch)
    site.db.execute("DELETE FROM label WHERE id = 1")
    with rounds(site) as begun:
        (stated,) = begun.whole()

    assert (stated.active, stated.params["where"]) == (True, "log.db, label 1")


def test_a_patrol_that_is_stopped_leaves_its_round(site: SealedSite) -> None:
    patrol = Patrol(site.db, site.folder, broken=False, share=1e-6)
    patrol._not_before = 0.0
    patrol.turn(site.now_ns)
    patrol.stop()

    assert site.db.execute("SELECT 1 FROM event WHERE kind = 'record.verified'").fetchone() is None


def test_a_round_that_cannot_begin_is_told_as_well(
    site: SealedSite, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def closed(_path: Path) -> None:
        raise PermissionError("not for you")

    monkeypatch.setattr("edgewatch.agent.patrol.open_reader", closed)
    with rounds(site) as begun:
        assert begun.whole() == []

        (told,) = begun.verified()

    assert (told["valid"], told["findings"], told["faults"]) == (False, 0, 1)
    assert told["named"][0]["what"] == "cannot be checked (PermissionError: not for you)"
    assert "could not be checked" in caplog.text
