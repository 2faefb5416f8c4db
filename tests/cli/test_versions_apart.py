"""What is read back says which file it is of: predictions, windows of drift."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import Edgewatch
from support.scorer import MODEL, T0, A, B, Host, S, activate, make_site, rows
from support.small_site import agent_at, drain


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Files A and B in turn, a prediction a second each; B is fed other values."""
    site = make_site(tmp_path / "site", A)
    activate(site, T0 - S)
    hosts = Host(site, A), Host(site, B)
    for second, (one, other) in enumerate(zip(rows(60), rows(60, 30.0), strict=True)):
        hosts[0].run(one[None], T0 + second * S)
        hosts[1].run(other[None], T0 + second * S + 1)
    for host in hosts:
        host.close()
    with agent_at(site) as (agent, _):
        drain(agent)
    return site


def test_every_prediction_names_its_file(edgewatch: Edgewatch, site: Path) -> None:
    found = edgewatch("predictions", "--site", site, "--json").json
    assert [row["sha256"] for row in found] == [A, B] * 60


def test_windows_that_were_judged_are_each_of_one_file(edgewatch: Edgewatch, site: Path) -> None:
    found = edgewatch("drift", MODEL, "--site", site, "--json").json
    assert found["versions"] == [A, B]
    verdicts = {(w["sha256"], w["drifted"]) for w in found["windows"] if w["drifted"] is not None}
    assert verdicts == {(A, False), (B, True)}
    outside = {w["sha256"]: w["features"]["age"]["out_of_domain"] for w in found["windows"]}
    assert outside[A] == 0.0
    assert outside[B] > 0.2


@pytest.mark.parametrize("words", [(), ("--window", "40"), ("--window", "1h")])
def test_a_person_is_told_that_several_files_ran(
    edgewatch: Edgewatch, site: Path, words: tuple[str, ...]
) -> None:
    shown = edgewatch("drift", MODEL, *words, "--site", site)
    assert "aaaaaaaaaaaa, bbbbbbbbbbbb. Each window is of one of them." in shown.err
    assert "rows, file bbbbbbbbbbbb" in shown.out
