"""Tags and segments of a call reach the row of each of its predictions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from edgewatch import InferenceSession
from edgewatch.store import journal
from support import onnx_models
from support.small_site import agent_at, drain, new_site

X = np.array([[1.5, -2.0], [0.25, 4.0]], np.float32)


def recorded(site: Path, *calls: dict[str, Any]) -> list[tuple[Any, ...]]:
    """(case, tags, segments) of each row after these calls of a model that takes rows of two."""
    session = InferenceSession(onnx_models.added("a"), site=site, name="sum")
    for call in calls:
        session.run(None, {"a": X}, **call)
    session.close_recording()
    with agent_at(site) as (agent, db):
        drain(agent)
        rows = db.execute("SELECT case_key, tags, segments FROM prediction ORDER BY id").fetchall()
    return [(case, *(json.loads(text) if text else None for text in meta)) for case, *meta in rows]


def test_each_row_of_a_batch_has_the_tags_of_the_call_and_a_segment_of_its_own(
    tmp_path: Path,
) -> None:
    segments = {"ward": ["3", "4"], "site": "north"}
    rows = recorded(new_site(tmp_path), {"case": "A", "tags": ["urgent"], "segments": segments}, {})
    assert rows == [
        ("A/1", {"urgent": True}, {"ward": "3", "site": "north"}),
        ("A/2", {"urgent": True}, {"ward": "4", "site": "north"}),
        (None, None, None),
        (None, None, None),
    ]


def test_a_list_of_another_length_belongs_to_every_row(tmp_path: Path) -> None:
    rows = recorded(new_site(tmp_path), {"tags": {"steps": [1, 2, 3]}})
    assert [tags for _, tags, _ in rows] == [{"steps": [1, 2, 3]}] * 2


def test_a_value_that_cannot_be_recorded_is_an_event_of_the_record(tmp_path: Path) -> None:
    site = new_site(tmp_path)
    recorded(site, {"tags": {"x": object()}})
    with agent_at(site) as (_, db):
        (event,) = (e for e in journal.events(db) if e["kind"] == "value.unrecordable")
    assert event["subject"] == "sum"
    assert event["detail"]["value"] == "tags"
