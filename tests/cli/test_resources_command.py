"""``edgewatch resources`` and the models of ``status``: versions apart, gaps said."""

from __future__ import annotations

from pathlib import Path

import pytest

from edgewatch.agent.presence import PresenceKeeper, Sign
from edgewatch.store import gpu_samples
from edgewatch.store.connection import one_transaction
from edgewatch.store.gpu_samples import GpuSample, GpuShare
from support.command_line import Edgewatch
from support.scorer import MODEL, T0, A, B, Host, S, make_site, rows
from support.small_site import agent_at, drain

MINUTE = 60 * S


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """File A ran for three minutes, file B failed in the second; the host was killed once."""
    site = make_site(tmp_path / "site", A)
    right, other = Host(site, A), Host(site, B)
    at = right.run(rows(10), T0)
    right.run(rows(2), T0 + 2 * MINUTE)
    other.run(rows(3), at + MINUTE)
    other.fail(at + MINUTE + 30 * S)
    with agent_at(site) as (agent, db):
        drain(agent)
        right.close()
        other.close()
        with one_transaction(db):
            db.execute("DELETE FROM presence")
            first, second = (Sign(9, f"model:{MODEL}", (MODEL,), T0, T0 + 60 * S, "killed"),
                             Sign(8, f"model:{MODEL}", (MODEL,), T0 + 80 * S, T0 + 100 * S,
                                  "in order"))  # fmt: skip
            keeper = PresenceKeeper(db, T0)
            keeper.note([first], T0 + 5 * S)
            keeper.note([first, second], T0 + 100 * S)
            keeper.leave(T0 + 105 * S)
    return site


def test_each_file_is_counted_by_itself_and_all_together(edgewatch: Edgewatch, site: Path) -> None:
    (model,) = edgewatch("resources", "--site", site, "--json").json["models"]
    assert (model["predictions"], model["errors"], model["error_rate"]) == (16, 1, 1 / 16)
    assert model["availability"] == 15 / 16
    assert (model["per_minute"], model["busiest_minute"]) == (16 / 3, 10)
    assert (model["from"], model["to"]) == (
        "2023-11-14T22:13:00.000000Z",
        "2023-11-14T22:16:00.000000Z",
    )
    by_file = {v["sha256"]: (v["predictions"], v["errors"]) for v in model["versions"]}
    assert by_file == {A: (12, 0), B: (4, 1)}
    # 1 µs lies in the bin from 1 to 1.26 µs: percentiles are upper edges.
    assert model["latency_us"]["p95"] == pytest.approx(10**0.1)


def test_availability_comes_with_its_gaps(edgewatch: Edgewatch, site: Path) -> None:
    until = "2023-11-14T22:15:05Z"  # T0 + 105 s
    found = edgewatch("resources", "--to", until, "--site", site, "--json").json
    host, agent = found["models"][0]["host"], found["agent"]
    assert [(g["seconds"], g["ended"]) for g in host["gaps"]] == [(20.0, "killed")]
    assert host["availability"] == pytest.approx(0.8)
    assert [(g["seconds"], g["ended"]) for g in agent["gaps"]] == [(95.0, "silent")]
    assert (agent["there_s"], agent["missing_s"]) == (10.0, 95.0)
    shown = edgewatch("resources", "--to", until, "--site", site).out
    assert "host of scorer" in shown
    assert "80.00%" in shown
    assert "killed" in shown


def test_a_span_without_anything_has_neither_numbers_nor_presence(
    edgewatch: Edgewatch, site: Path
) -> None:
    words = ("--from", "2020-01-01T00:00:00Z", "--to", "2020-01-02T00:00:00Z", "--site", site)
    found = edgewatch("resources", *words, "--json").json
    (model,) = found["models"]
    assert (model["predictions"], model["error_rate"], model["per_minute"]) == (0, None, None)
    assert model["host"] is None
    assert found["agent"] is None
    assert "while an agent runs" in edgewatch("resources", *words).out


def test_status_lists_every_file_and_says_which_is_right(edgewatch: Edgewatch, site: Path) -> None:
    found = edgewatch("status", "--site", site, "--json").json["models"]
    assert [(m["sha256"], m["right"], m["predictions"], m["errors"]) for m in found] == [
        (A, True, 12, 0),
        (B, False, 4, 1),
    ]
    assert found[0]["first_at"] == "2023-11-14T22:13:20.000000Z"
    assert "bbbbbbbbbbbb" in edgewatch("status", "--site", site).out


def test_a_declared_file_that_never_ran_is_listed_beside_the_one_that_did(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    site = make_site(tmp_path / "other", A)
    host = Host(site, B)
    host.run(rows(1), T0)
    host.close()
    with agent_at(site) as (agent, _):
        drain(agent)
    found = edgewatch("status", "--site", site, "--json").json["models"]
    assert [(m["sha256"], m["right"], m["predictions"]) for m in found] == [
        (B, False, 1),
        (A, True, 0),
    ]


def test_each_graphics_processor_is_told_with_its_users_and_what_slowed_it_down(
    edgewatch: Edgewatch, site: Path
) -> None:
    with agent_at(site) as (_, db), one_transaction(db):
        card, _ = gpu_samples.remember_gpu(db, "GPU-1", "RTX A2000", "01:00.0", "570.1", T0)
        for n, bits in enumerate((0x0, 0x20, 0x24, 0x4)):
            said = GpuSample(T0 + n * S, 10.0 * n, 3 * 10**9, 12 * 10**9, 80.0, None, bits, 1)
            gpu_samples.add_sample(db, card.id, said, [GpuShare("agent", n * 10**9, None)])
        gpu_samples.remember_gpu(db, "GPU-2", "never read", "", "570.1", T0)
    (gpu,) = edgewatch("resources", "--site", site, "--json").json["gpus"]
    assert (gpu["name"], gpu["driver"], gpu["ecc_errors"]) == ("RTX A2000", "570.1", 1)
    assert gpu["percent"] == {"last": 30.0, "mean": 15.0, "max": 30.0}
    assert "watts" not in gpu
    assert gpu["slowed"] == {"thermal-software": 0.5}
    assert gpu["processes"]["agent"]["memory_bytes"]["max"] == 3 * 10**9
    shown = edgewatch("resources", "--site", site).out
    assert "slowed down: thermal-software" in shown
