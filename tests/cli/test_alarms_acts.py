"""What a person does about alarms from the command line, as it ends up in the record."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from support.command_line import Edgewatch

WHO = ("--by", "A. Weber", "--role", "site engineer", "--note", "being looked into")


@pytest.fixture
def swap_id(edgewatch: Edgewatch, swapped: Path) -> int:
    """The number of the alarm of the swapped unit."""
    every = edgewatch("alarms", "--site", swapped, "--json").json
    return int(next(alarm["id"] for alarm in every if alarm["code"] == "device.changed"))


def show(edgewatch: Edgewatch, site: Path, number: int) -> dict[str, Any]:
    return dict(edgewatch("alarms", "show", number, "--site", site, "--json").json)


def test_the_life_of_an_alarm_is_told_with_what_was_known_then(
    edgewatch: Edgewatch, swapped: Path, swap_id: int
) -> None:
    site = ("--site", swapped)
    assert edgewatch("alarms", "ack", swap_id, *WHO, *site).code == 0
    shelved = edgewatch("alarms", "shelve", swap_id, "--for", "2h", *WHO, *site, "--json").json
    assert (shelved["state"], shelved["standing"]) == ("shelved", True)
    assert edgewatch("status", *site, "--json").json["trust"]["state"] == "not-watching"
    who = ("--by", "A. Weber")
    assert edgewatch("alarms", "unshelve", swap_id, *who, *site).code == 0
    brief = ("alarms", "shelve", swap_id, "--for", "1h", *who, "--note", "known", *site)
    assert edgewatch(*brief).code == 0
    assert edgewatch("alarms", "not-useful", swap_id, "--by", "A. Weber", *site).code == 0
    found = show(edgewatch, swapped, swap_id)
    assert [step["kind"] for step in found["life"]] == [
        "raised",
        "acknowledged",
        "shelved",
        "unshelved",
        "shelved",
        "marked",
    ]
    assert [step["role"] for step in found["life"]] == [
        "",
        *["site engineer"] * 2,
        "",
        "not stated",
        "",
    ]
    raised = found["life"][0]["snapshot"]
    assert raised["verdicts"] == {"analyser": "CHANGED"}
    assert raised["trust"] == "do-not-rely"
    assert found["occurrences"] == 1
    assert "known then" in edgewatch("alarms", "show", swap_id, *site).out


def test_shelving_takes_a_reason_and_no_more_than_a_shift(
    edgewatch: Edgewatch, swapped: Path, swap_id: int
) -> None:
    def shelve(*words: str) -> str:
        return edgewatch("alarms", "shelve", swap_id, *words, "--site", swapped).error

    assert "takes a reason" in shelve("--for", "1h", "--by", "A. Weber", "--role", "technician")
    assert "up to 12 hours" in shelve("--for", "13h", *WHO)


def test_what_is_out_of_service_is_listed_until_it_is_returned(
    edgewatch: Edgewatch, swapped: Path, swap_id: int
) -> None:
    site, name = ("--site", swapped), "device.changed@analyser"
    (taken,) = edgewatch("alarms", "out-of-service", name, *WHO, *site, "--json").json
    assert (taken["code"], taken["place"], taken["until"]) == ("device.changed", "analyser", None)
    assert edgewatch("alarms", "--site", swapped, "--json").json[-1]["out_of_service"] is True
    assert "out of service" in edgewatch("alarms", *site).out
    assert "there is no such alarm code" in (
        edgewatch("alarms", "out-of-service", "device.gone", *WHO, *site).error
    )
    assert edgewatch("alarms", "return-to-service", name, *WHO, *site, "--json").json == []
    assert "is not out of service" in (
        edgewatch("alarms", "return-to-service", name, *WHO, *site).error
    )
    kinds = [step["kind"] for step in show(edgewatch, swapped, swap_id)["life"]]
    assert kinds[-2:] == ["out-of-service", "returned"]


def test_sound_is_paused_for_minutes_only(
    edgewatch: Edgewatch, swapped: Path, swap_id: int
) -> None:
    words = ("--by", "A. Weber", "--site", swapped)
    assert edgewatch("alarms", "audio-pause", *words, "--json").json["subject"] == "all"
    assert "up to 10 minutes" in edgewatch("alarms", "audio-pause", "--for", "1h", *words).error
    assert "no open alarm" in edgewatch("alarms", "audio-pause", 999, *words).error
    assert "No alarm is off." in edgewatch("alarms", "audio-pause", swap_id, *words).out


def test_an_acknowledgement_of_one_cause_leaves_the_others(
    edgewatch: Edgewatch, swapped: Path, swap_id: int
) -> None:
    words = ("--by", "A. Weber", "--note", "seen", "--site", swapped)
    told = edgewatch("alarms", "ack", swap_id, "--seen", "observed=SN-0000", *words).out
    assert "in part: alarm" in told
    assert show(edgewatch, swapped, swap_id)["state"] == "active-unacknowledged"


def test_only_what_stands_is_listed_on_demand(edgewatch: Edgewatch, swapped: Path) -> None:
    standing = edgewatch("alarms", "--standing", "--site", swapped, "--json").json
    assert standing
    assert all(alarm["standing"] for alarm in standing)
