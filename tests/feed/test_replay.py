"""What a replay writes: predictions, evidence, enrolment and labels, in the order of life."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from edgewatch.feed.replay import Event, Row, Tally, Units, events, one_a_second, write
from edgewatch.feed.row_models import RowRun
from edgewatch.sdk.paths import spool_folder
from edgewatch.sdk.tensors import Status
from edgewatch.spool import Kind, SegmentReader
from edgewatch.spool.frame import Record

S = 1_000_000_000
RUN = RowRun(1000, Status.OK, [np.float64(1)], [np.float64(2)])
STREAM = {"type": "recorder", "model": "m", "sha256": "", "inputs": [], "outputs": []}


def rows(*units: str | None, every_s: int = 10, label: str | None = None) -> Iterator[Row]:
    for i, unit in enumerate(units):
        yield Row(i * every_s * S, RUN, case=f"C{i}", label=label, unit=unit)


def seen(found: Iterator[Event]) -> list[tuple[int, str, str]]:
    """(second, kind, what) of everything but predictions."""
    records = [Record(e.kind, 0, 0, e.time_ns, 0, e.body) for e in found]
    return [
        (r.wall_ns // S, r.kind.name, _what(r)) for r in records if r.kind is not Kind.PREDICTION
    ]


def _what(record: Record) -> str:
    body = record.json()
    match record.kind:
        case Kind.EVIDENCE:
            return str(body["evidence"][0]["value"])
        case Kind.LABEL:
            return str(body["case"])
        case _:
            return f"{body['kind']} {body['subject']} by {body['by']}"


def test_a_unit_is_proved_when_it_appears_and_at_its_last_row() -> None:
    units = Units("analyser", enrol=False)
    found = events("m", rows("A", "A", "A", "B"), units, 0, Tally())
    assert seen(found) == [(0, "EVIDENCE", "A"), (20, "EVIDENCE", "A"), (30, "EVIDENCE", "B")]
    assert units.seen == ["A", "B"]


def test_a_unit_that_stays_is_proved_every_minute() -> None:
    found = events("m", rows(*"A" * 14), Units("analyser", enrol=False), 0, Tally())
    assert [second for second, _, _ in seen(found)] == [0, 60, 120]


def test_the_first_unit_is_enrolled_after_it_was_seen() -> None:
    found = events("m", rows("A", "B"), Units("analyser", enrol=True), 0, Tally())
    assert seen(found)[:2] == [
        (0, "EVIDENCE", "A"),
        (0, "ACTION", "device.enrol analyser by replay"),
    ]


def test_a_row_without_a_unit_proves_nothing() -> None:
    found = events("m", rows("A", None, "", "A"), Units("analyser", enrol=False), 0, Tally())
    assert seen(found) == [(0, "EVIDENCE", "A")]


def test_labels_come_when_they_were_known() -> None:
    tally = Tally()
    found = list(events("m", rows("", "", "", label="x"), None, 15 * S, tally))
    assert [(e.time_ns // S, e.kind.name[0]) for e in found] == [
        (0, "P"),
        (10, "P"),
        (15, "L"),
        (20, "P"),
        (25, "L"),
        (35, "L"),
    ]
    assert (tally.rows, tally.errors, tally.labels) == (3, 0, 3)


def test_records_stand_in_a_segment_of_their_own_on_their_own_time(tmp_path: Path) -> None:
    told: list[int] = []
    write(tmp_path, STREAM, events("m", rows("", ""), None, 0, Tally()), progress=told.append)
    (segment,) = spool_folder(tmp_path).iterdir()
    with SegmentReader(segment) as reader:
        records = reader.read()
    kinds = [record.kind for record in records]
    assert kinds == [Kind.HEADER, Kind.STREAM, Kind.PREDICTION, Kind.PREDICTION, Kind.CLOSE]
    assert [r.wall_ns for r in records if r.kind is Kind.PREDICTION] == [0, 10 * S]
    assert told == [1, 2]


def test_a_pace_holds_records_back(tmp_path: Path) -> None:
    began = time.monotonic()
    write(tmp_path, STREAM, events("m", rows("", "", ""), None, 0, Tally()), speed=200)
    assert time.monotonic() - began >= 0.1  # 20 s of life


def test_nothing_to_replay_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, STREAM, iter(()))
    assert not spool_folder(tmp_path).exists()
    assert list(one_a_second(0, S)) == []
