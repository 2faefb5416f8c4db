"""Streams in the form of real ones, from the files to the alarms, by the command line alone.

What a plant, a spectrometer, a scanner and a logger outdoors do by themselves raises nothing;
what happens to them is found.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from edgewatch.cli.main import run
from support.command_line import quietly
from support.likenesses import Likeness, plant, scanner, spectrometer, weather

SEEN = {"input.drift", "output.drift", "input.domain", "output.domain", "input.missing"}
Alarms = list[dict[str, Any]]


@pytest.fixture
def alarms_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[Likeness], Alarms]:
    """Replay a stream after its reference, and list the alarms about its values."""

    def replayed(likeness: Likeness) -> Alarms:
        site = tmp_path / "site"
        reference, stream = likeness.write(tmp_path)
        quietly("init", site)
        names = ("--inputs", ",".join(likeness.inputs), "--outputs", "answer")
        quietly("model", "add", "m", "--task", "regression", *names, "--site", site)
        quietly("baseline", "build", "m", reference, "--time", "at", "--site", site)
        quietly("replay", "m", stream, "--time", "at", "--site", site)
        capsys.readouterr()
        assert run(["alarms", "--all", "--json", "--site", str(site)]) == 0
        found = json.loads(capsys.readouterr().out)
        return [alarm for alarm in found if alarm["code"] in SEEN]

    return replayed


def rows_of(likeness: Likeness, alarms: Alarms) -> list[int]:
    return sorted(likeness.row_of(alarm["raised_at"]) for alarm in alarms)


@pytest.mark.parametrize("make", [plant, spectrometer, scanner, weather])
def test_what_it_does_by_itself_raises_nothing(make, alarms_of) -> None:
    assert alarms_of(make()) == []


@pytest.mark.parametrize(
    ("make", "at", "within"),
    [(plant, 160, 90), (spectrometer, 60, 60), (scanner, 75, 75), (weather, 700, 432)],
)
def test_what_happens_to_it_is_found_in_time_and_not_before(
    make, at: int, within: int, alarms_of
) -> None:
    likeness = make(at)
    found = rows_of(likeness, alarms_of(likeness))
    assert found
    assert at <= found[0] <= at + within
