"""The same file on another provider: a change that is told, and a fall-back that stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from edgewatch.alarms.shapes import from_record, sentence_of
from edgewatch.store import alarms, journal
from edgewatch.store.connection import Connection
from support.command_line import commands
from support.scorer import MODEL, T0, A, Host, S, make_site, rows
from support.small_site import agent_at, drain

MINUTE = 60 * S
CUDA, CPU, DML = "CUDAExecutionProvider", "CPUExecutionProvider", "DmlExecutionProvider"
ON_CARD = {
    "asked": [CUDA, CPU],
    "providers": [CUDA, CPU],
    "provider_options": {CUDA: {"device_id": "0", "use_tf32": "1"}},
    "runtime": "onnxruntime 1.20.0",
    "runtime_build": {"package_name": "onnxruntime-gpu", "cuda": "12.4"},
}
FALLEN_BACK = {**ON_CARD, "providers": [CPU], "provider_options": {}}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site", A)


@contextmanager
def host(site: Path, declared: dict[str, Any]) -> Iterator[Host]:
    made = Host(site, A, **declared)
    yield made
    made.close()


def ran(site: Path, declared: dict[str, Any], at_ns: int, n: int = 3) -> None:
    """A host that begins, predicts n times a minute apart, and ends."""
    with host(site, declared) as one:
        one.run(rows(n), at_ns, MINUTE)


def read(site: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """(changes of what runs the model, alarms about graphics processors), by a fresh agent."""
    with agent_at(site) as (agent, db):
        drain(agent)
        return changes(db), told(db)


def changes(db: Connection) -> list[dict[str, Any]]:
    found = reversed(journal.events_of(db, ["model.runtime"]))
    return [one["detail"]["changed"] for one in found]


def told(db: Connection) -> list[dict[str, Any]]:
    return [a for a in alarms.alarms(db) if a["code"] == "system.gpu"]


def test_a_silent_fall_back_to_the_processor_is_an_event_and_an_alarm_until_it_is_over(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran(site, ON_CARD, T0)
    assert read(site) == ([], [])
    ran(site, FALLEN_BACK, T0 + 10 * MINUTE, 15)
    happened, (alarm,) = read(site)
    assert happened[0]["providers"] == [[CUDA, CPU], [CPU]]
    assert (alarm["state"], alarm["model"]) == ("active-unacknowledged", MODEL)
    assert alarm["raised_ns"] == T0 + 20 * MINUTE, "after the delay of its code"
    edgewatch = commands(capsys)
    found = edgewatch("status", "--site", site, "--json").json["models"][0]
    assert (found["providers"], found["runtime"]) == ([CPU], "onnxruntime 1.20.0")
    assert f"{MODEL} ran on {CPU} (onnxruntime 1.20.0)" in edgewatch("status", "--site", site).out
    ran(site, ON_CARD, T0 + 30 * MINUTE, 15)
    happened, (alarm,) = read(site)
    assert [one["providers"][1] for one in happened] == [[CPU], [CUDA, CPU]]
    assert alarm["state"] == "cleared-unacknowledged"


def test_a_model_that_never_had_its_accelerator_is_told_too(site: Path) -> None:
    ran(site, {**FALLEN_BACK, "asked": [DML]}, T0, 15)
    happened, (alarm,) = read(site)
    assert happened == []
    said = sentence_of(from_record(alarm))
    assert said.startswith(f"The model {MODEL} runs without the accelerator that it asked for: Dml")


def test_another_accelerator_of_those_that_were_asked_for_is_no_fall_back(site: Path) -> None:
    ran(site, {**ON_CARD, "asked": ["TensorrtExecutionProvider", CUDA, CPU]}, T0, 15)
    assert read(site) == ([], [])


def test_precision_device_and_builds_are_told_part_by_part(site: Path) -> None:
    ran(site, ON_CARD, T0)
    other = {
        **ON_CARD,
        "provider_options": {CUDA: {"device_id": "0", "use_tf32": "0"}},
        "runtime": "onnxruntime 1.21.0",
        "runtime_build": {"package_name": "onnxruntime-gpu", "cuda": "12.8"},
    }
    ran(site, other, T0 + 10 * MINUTE)
    (changed,), _ = read(site)
    assert changed == {
        f"provider_options.{CUDA}": [
            {"device_id": "0", "use_tf32": "1"},
            {"device_id": "0", "use_tf32": "0"},
        ],
        "runtime": ["onnxruntime 1.20.0", "onnxruntime 1.21.0"],
        "runtime_build.cuda": ["12.4", "12.8"],
    }


def test_two_hosts_in_turn_are_one_change_for_each_that_begins_also_after_restarts(
    site: Path,
) -> None:
    with host(site, ON_CARD) as card, host(site, FALLEN_BACK) as processor:
        for at in range(0, 6, 2):
            card.run(rows(1), T0 + at * MINUTE)
            processor.run(rows(1), T0 + (at + 1) * MINUTE)
            happened, _ = read(site)
            assert len(happened) == 1


def test_a_host_that_chooses_its_accelerator_anew_is_believed_after_ten_minutes(
    site: Path,
) -> None:
    with host(site, ON_CARD) as card, host(site, FALLEN_BACK) as processor:
        card.run(rows(1), T0)
        processor.run(rows(15), T0 + MINUTE, MINUTE)
        with agent_at(site) as (agent, db):
            drain(agent)
            card.run(rows(10), T0 + 20 * MINUTE, MINUTE)
            drain(agent)
            assert len(changes(db)) == 1
            card.run(rows(5), T0 + 30 * MINUTE, MINUTE)
            drain(agent)
            assert [one["providers"][1] for one in changes(db)] == [[CPU], [CUDA, CPU]]
            processor.run(rows(1), T0 + 35 * MINUTE)
            drain(agent)
            assert len(changes(db)) == 2, "a stray prediction of the other one"


def test_what_a_session_of_an_earlier_version_does_not_say_has_not_changed(site: Path) -> None:
    ran(site, {"providers": [CPU], "runtime": "onnxruntime 1.20.0"}, T0)
    ran(site, {**FALLEN_BACK, "asked": [CPU]}, T0 + 10 * MINUTE)
    ran(site, {}, T0 + 20 * MINUTE)
    assert read(site) == ([], [])


def test_nonsense_in_a_declaration_harms_nobody(site: Path) -> None:
    ran(site, {"providers": [{"a": 1}, 7], "asked": [[], CUDA], "runtime_build": 3}, T0)
    ran(site, {"providers": "none", "asked": 4}, T0 + MINUTE)
    with agent_at(site) as (agent, db):
        drain(agent)
        assert journal.events_of(db, ["record.unreadable"]) == []
        journal.add_event(db, T0, "model.runtime", MODEL, now="forged", opened_ns="late")
    ran(site, FALLEN_BACK, T0 + 2 * MINUTE)
    with agent_at(site) as (agent, db):
        drain(agent)
        assert journal.events_of(db, ["record.unreadable"]) == []
