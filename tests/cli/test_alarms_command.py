"""``edgewatch alarms``: list, acknowledge, explain."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from support.command_line import Edgewatch, Result

FIELDS = {
    "id",
    "code",
    "priority",
    "state",
    "subject",
    "model",
    "slot",
    "feature",
    "sentence",
    "advice",
    "raised_at",
    "cleared_at",
    "acknowledged_at",
    "acknowledged_by",
    "cause_id",
    "value",
    "limit",
    "method",
    "window",
}


def ids(listed: Result) -> list[int]:
    return [alarm["id"] for alarm in listed.json]


@pytest.fixture
def swap(edgewatch: Edgewatch, swapped: Path) -> dict[str, Any]:
    """The alarm of the swapped unit."""
    every = edgewatch("alarms", "--all", "--site", swapped, "--json").json
    (found,) = [alarm for alarm in every if alarm["code"] == "device.changed"]
    return dict(found)


def test_an_alarm_has_the_shape_that_integrators_read(swap: dict[str, Any]) -> None:
    assert set(swap) >= FIELDS
    assert (swap["priority"], swap["state"]) == ("high", "active-unacknowledged")
    assert (swap["slot"], swap["raised_at"]) == ("analyser", "2026-03-01T08:40:00.000000Z")
    assert "SN-4471 → SN-9902" in swap["sentence"]


def test_open_alarms_are_listed_and_closed_ones_on_demand(
    edgewatch: Edgewatch, swapped: Path, swap: dict[str, Any]
) -> None:
    words = ("--by", "A. Weber", "--note", "checked", "--site", swapped)
    assert edgewatch("alarms", "ack", swap["id"], *words).code == 0
    assert swap["id"] in ids(edgewatch("alarms", "--site", swapped, "--json"))
    assert edgewatch("devices", "approve", "analyser", *words).code == 0
    assert swap["id"] not in ids(edgewatch("alarms", "--site", swapped, "--json"))
    assert swap["id"] in ids(edgewatch("alarms", "--all", "--site", swapped, "--json"))


def test_a_span_limits_the_list(edgewatch: Edgewatch, swapped: Path, swap: dict[str, Any]) -> None:
    def between(begin: str, end: str) -> list[int]:
        words = ("--all", "--from", begin, "--to", end, "--site", swapped, "--json")
        return ids(edgewatch("alarms", *words))

    assert swap["id"] in between("2026-03-01T08:40:00Z", "2026-03-01T08:40:01Z")
    assert swap["id"] not in between("2026-03-01T08:00:00Z", "2026-03-01T08:40:00Z")


def test_a_person_reads_a_table(edgewatch: Edgewatch, swapped: Path, site: Path) -> None:
    assert "The analyser was replaced" in edgewatch("alarms", "--site", swapped).out
    assert edgewatch("alarms", "--site", site).out == "No alarms.\n"


def test_an_acknowledgement_is_done_when_it_is_in_the_record(
    edgewatch: Edgewatch, swapped: Path, swap: dict[str, Any]
) -> None:
    words = ("--by", "A. Weber", "--note", "exchanged for service", "--site", swapped)
    acknowledged = edgewatch("alarms", "ack", swap["id"], *words, "--json").json
    assert acknowledged["state"] == "active-acknowledged"
    assert acknowledged["acknowledged_by"] == "A. Weber"
    again = edgewatch("alarms", "ack", swap["id"], *words).error
    assert "already acknowledged by A. Weber" in again


def test_an_act_that_cannot_be_done_says_why(
    edgewatch: Edgewatch, swapped: Path, swap: dict[str, Any]
) -> None:
    def ack(number: object, *words: str) -> str:
        return edgewatch("alarms", "ack", number, *words, "--site", swapped).error

    assert "note" in ack(swap["id"], "--by", "A. Weber")
    assert "no open alarm of this number" in ack(999, "--by", "A. Weber", "--note", "x")
    assert "name of the person" in ack(swap["id"], "--by", "  ", "--note", "x")


def test_every_code_is_explained(edgewatch: Edgewatch) -> None:
    codes = edgewatch("alarms", "--explain-codes", "--json").json
    assert {"device.changed", "input.drift", "agent.stopped"} <= {code["code"] for code in codes}
    assert all(code["meaning"] and code["condition"] and code["advice"] for code in codes)
    assert "device.missing (high, clinician)" in edgewatch("alarms", "--explain-codes").out
