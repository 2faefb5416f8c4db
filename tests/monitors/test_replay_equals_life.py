"""A replayed month gives exactly the alarms, measurements and sketches that the live month gave.

However the rows were cut into batches, whenever they were read, and however often the agent was
started again in between.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.lives import ROWS, Rows, Told, eventful, lived
from support.scorer import baseline


@pytest.fixture(scope="module")
def stream() -> Rows:
    return eventful()


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory, stream: Rows) -> Told:
    """All rows were there before the agent came, as in a replay."""
    return lived(tmp_path_factory.mktemp("once") / "site", stream)


def test_the_stream_is_eventful(at_once: Told) -> None:
    codes = {alarm[0] for alarm in at_once["alarms"]}
    assert {"input.missing", "input.drift"} <= codes
    assert at_once["measurements"]


def test_rows_read_as_they_come_tell_the_same(tmp_path: Path, stream: Rows, at_once: Told) -> None:
    assert lived(tmp_path / "site", stream, range(0, ROWS, 7)) == at_once


def test_rows_read_by_one_agent_after_another_tell_the_same(
    tmp_path: Path, stream: Rows, at_once: Told
) -> None:
    cuts = (3, 41, 151, 205, 262, 334, 341, 480, 599)
    assert lived(tmp_path / "site", stream, cuts, restarts=True) == at_once


@given(st.lists(st.integers(1, ROWS - 1), min_size=1, max_size=4))
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
def test_an_agent_may_be_ended_after_any_row(
    tmp_path_factory: pytest.TempPathFactory, stream: Rows, at_once: Told, cuts: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("ended") / "site"
    assert lived(folder, stream, cuts, restarts=True) == at_once


def test_two_sites_with_the_same_rows_tell_the_same(
    tmp_path: Path, stream: Rows, at_once: Told
) -> None:
    assert lived(tmp_path / "another", stream.copy()) == at_once


def test_building_the_baseline_again_gives_the_same_id() -> None:
    assert baseline().id == baseline().id


def test_other_rows_tell_something_else(tmp_path: Path, stream: Rows, at_once: Told) -> None:
    other = stream.copy()
    other[330:, 1] = np.nan
    assert lived(tmp_path / "site", other) != at_once
