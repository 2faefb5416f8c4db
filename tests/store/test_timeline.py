"""Happenings of any number, page by page, as they would stand in one list."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from edgewatch.store import alarms, devices, journal
from edgewatch.store.connection import Connection, one_transaction
from edgewatch.store.timeline import ACTION, EVENT, KINDS, STATE, Timeline, Wanted
from support.recorded_rows import new_record

SPAN = (1_000, 11_000)
SLOTS = ("analyser", "balance")


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """Some thousand happenings at random times, many of them at the same one."""
    made = new_record(tmp_path_factory.mktemp("timeline"))
    rng = np.random.default_rng(6)
    with one_transaction(made):
        for at in rng.integers(0, 12_000, 900).tolist():
            journal.add_event(made, at // 7 * 7, "agent.started", SLOTS[at % 2])
        for i, at in enumerate(np.sort(rng.integers(0, 12_000, 300)).tolist()):
            _state(made, SLOTS[i % 2], "CHANGED" if i % 3 else "VERIFIED", at)
            action = {
                "token": str(i),
                "time_ns": at,
                "by": "A",
                "kind": "k",
                "subject": "",
                "note": "",
            }
            journal.add_action(made, action, "done", at)
        for i in range(200):
            _alarm(made, i + 1, "high" if i % 5 == 0 else "low", int(rng.integers(0, 12_000)))
    yield made
    made.close()


def _state(db: Connection, slot: str, verdict: str, at: int) -> None:
    devices.begin_state(
        db, slot, verdict, at, proved_ns=at, unit="u", reason="", differences=[], evidence=[]
    )


def _alarm(db: Connection, number: int, priority: str, at: int) -> None:
    feature = "heart rate" if number % 2 else None
    alarm = {"id": number, "code": "input.drift", "priority": priority, "state": "closed",
             "subject": "m", "slot": "analyser", "feature": feature, "raised_ns": at}  # fmt: skip
    alarms.save_alarm(db, alarm)
    step = {"alarm_id": number, "time_ns": at, "from_state": "normal", "by": "", "note": "",
            "to_state": "active-unacknowledged"}  # fmt: skip
    for later in (0, 10):
        alarms.add_transition(db, {**step, "time_ns": at + later})


def keys(timeline: Timeline) -> list[tuple[int, int, int]]:
    """All entries, in one go, as they have to be ordered: latest first, then by kind and id."""
    found = timeline.read(0, len(timeline))
    return [(-e.time_ns, KINDS.index(e.kind), -e.id) for e in found]


def test_pages_put_together_are_the_whole_list_in_order(db: Connection) -> None:
    timeline = Timeline(db, *SPAN)
    whole = keys(timeline)
    assert len(whole) == len(timeline) > 1_000
    assert whole == sorted(set(whole))
    for page in (1, 37, 256):
        parts = [e for at in range(0, len(whole), page) for e in timeline.read(at, page)]
        assert [(-e.time_ns, KINDS.index(e.kind), -e.id) for e in parts] == whole
    assert timeline.read(len(whole), 10) == []


def test_a_span_holds_its_beginning_and_not_its_end(db: Connection) -> None:
    times = [e.time_ns for e in Timeline(db, *SPAN).read(0, 9_999)]
    assert min(times) >= SPAN[0]
    assert max(times) < SPAN[1]
    assert len(Timeline(db, 5, 5)) == 0


def test_every_entry_stands_at_its_position(db: Connection) -> None:
    timeline = Timeline(db, *SPAN)
    for at, entry in enumerate(timeline.read(0, len(timeline))):
        if at % 17 == 0:
            assert timeline.position(entry.kind, entry.id, entry.time_ns) == at


@pytest.mark.parametrize(
    ("wanted", "holds"),
    [
        (Wanted(kinds=(ACTION,)), lambda e: e.kind == ACTION),
        (Wanted(slot="balance"), lambda e: e.row.get("slot", e.row.get("subject")) == "balance"),
        (Wanted(feature="heart rate"), lambda e: "heart rate" in e.row["content"]["feature"]),
        (
            Wanted(priorities=("high",), verdicts=("CHANGED",)),
            lambda e: (e.row.get("verdict") or e.row.get("priority")) in ("CHANGED", "high"),
        ),
        (Wanted(kinds=(EVENT,), priorities=("high",)), lambda e: False),
    ],
)
def test_what_is_wanted_is_all_that_is_listed(db: Connection, wanted: Wanted, holds) -> None:  # type: ignore[no-untyped-def]
    whole = Timeline(db, *SPAN).read(0, 9_999)
    listed = Timeline(db, *SPAN, wanted).read(0, 9_999)
    assert len(listed) < len(whole)
    assert all(holds(entry) for entry in listed)
    if wanted.kinds == (STATE,):
        assert listed
