"""Recorded rows through the very path of life: as records in the spool, on their own time."""

from __future__ import annotations

import heapq
import secrets
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from edgewatch.devices.evidence import Evidence, Layer, Quality, to_json
from edgewatch.feed.row_models import RowRun
from edgewatch.sdk.cases import CaseKeys
from edgewatch.sdk.paths import spool_folder
from edgewatch.sdk.tensors import Encoder, Status
from edgewatch.site.actions import ENROL, Action
from edgewatch.spool import Kind, SegmentWriter
from edgewatch.spool.frame import encode_json
from edgewatch.spool.identity import REPLAYING

PROVE_EVERY_NS = 60_000_000_000
REPLAY = "replay"
ENROL_NOTE = "The unit of the first replayed row, enrolled because the slot had no enrolment."


@dataclass(frozen=True, slots=True)
class Row:
    """One row to replay. ``label`` is None where its truth is not known.

    ``segments``: the parts of the population that it belongs to, by column.
    """

    time_ns: int
    run: RowRun
    case: str | None = None
    label: str | float | None = None
    unit: str | None = None
    segments: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Event:
    """One record to append."""

    time_ns: int
    kind: Kind
    body: bytes


@dataclass(slots=True)
class Units:
    """Turns the unit seen with each row into evidence of a slot.

    A unit is proved when it appears, at the last row before another one appears, and every
    minute of event time: what lies between is what a watched line would have proved too.

    Args:
        slot: the slot that the units were seen in.
        enrol: whether the first unit becomes the enrolled one.
    """

    slot: str
    enrol: bool
    seen: list[str] = field(default_factory=list)
    _unit: str = ""
    _row_ns: int = 0
    _proved_ns: int = 0

    def before(self, time_ns: int, unit: str | None) -> Iterator[Event]:
        """What is to be recorded before the prediction of a row."""
        if not unit:
            return
        changed = unit != self._unit
        if changed and self._unit and self._proved_ns < self._row_ns:
            yield self._evidence(self._row_ns, self._unit)
        if changed or time_ns - self._proved_ns >= PROVE_EVERY_NS:
            yield self._evidence(time_ns, unit)
            self._proved_ns = time_ns
        if self.enrol:
            self.enrol = False
            yield _enrolment(self.slot, time_ns)
        if changed:
            self.seen.append(unit)
        self._unit, self._row_ns = unit, time_ns

    def _evidence(self, time_ns: int, unit: str) -> Event:
        item = Evidence(Layer.PROTOCOL, "serial", unit, Quality.ASSERTED, time_ns)
        body = {
            "slot": self.slot,
            "port_state": "open",
            "source": REPLAY,
            "evidence": to_json([item]),
            "detail": "",
        }
        return Event(time_ns, Kind.EVIDENCE, encode_json(body))


def _enrolment(slot: str, time_ns: int) -> Event:
    """The action that enrols the unit just seen, on the time of its row."""
    action = Action(secrets.token_hex(8), time_ns, REPLAY, ENROL, slot, ENROL_NOTE, {})
    return Event(time_ns, Kind.ACTION, encode_json(action.to_json()))


@dataclass(slots=True)
class Tally:
    """What a replay has written so far."""

    rows: int = 0
    errors: int = 0
    labels: int = 0


def events(
    model: str,
    rows: Iterator[Row],
    units: Units | None,
    label_delay_ns: int,
    tally: Tally,
    encoder: Encoder | None = None,
    cases: CaseKeys | None = None,
) -> Iterator[Event]:
    """The records of rows that come in order of time; a label comes when it was known.

    ``encoder`` is that of a host of the same model at the same site, ``cases`` are its case keys.
    """
    encoder = encoder or Encoder()
    waiting: list[tuple[int, int, Event]] = []
    for number, row in enumerate(rows):
        while waiting and waiting[0][0] <= row.time_ns:
            yield heapq.heappop(waiting)[2]
        if units is not None:
            yield from units.before(row.time_ns, row.unit)
        yield _prediction(row, encoder)
        tally.rows += 1
        tally.errors += row.run.status is not Status.OK
        if row.label is not None:
            label = _label(model, row, row.time_ns + label_delay_ns, cases)
            heapq.heappush(waiting, (label.time_ns, number, label))
            tally.labels += 1
    while waiting:
        yield heapq.heappop(waiting)[2]


def write(
    site: Path,
    stream: dict[str, Any],
    records: Iterator[Event],
    *,
    speed: float | None = None,
    progress: Callable[[int], None] = lambda _: None,
) -> None:
    """Append the records to a segment of their own.

    ``speed`` is how many times faster than life; None is as fast as can be. ``progress`` is
    told the predictions written. Raises :class:`OSError` where the spool cannot be written.
    """
    writer = SegmentWriter(spool_folder(site), f"{REPLAYING}{stream['model']}")
    number = writer.declare(stream)
    pace = _Pace(speed)
    done = 0
    try:
        for event in records:
            pace.wait_for(event.time_ns)
            is_prediction = event.kind is Kind.PREDICTION
            writer.append(
                event.kind,
                event.body,
                wall_ns=event.time_ns,
                stream=number if is_prediction else 0,
            )
            done += is_prediction
            if is_prediction:
                progress(done)
        writer.sync()
    finally:
        writer.close()


class _Pace:
    """Holds records back until their time has come, on a clock that runs ``speed`` times fast."""

    def __init__(self, speed: float | None) -> None:
        self._speed = speed
        self._began: tuple[int, float] | None = None

    def wait_for(self, time_ns: int) -> None:
        if self._speed is None:
            return
        if self._began is None:
            self._began = (time_ns, time.monotonic())
        first_ns, at = self._began
        due = at + (time_ns - first_ns) / 1e9 / self._speed
        time.sleep(max(0.0, due - time.monotonic()))


def one_a_second(rows: int, last_ns: int) -> Sequence[int]:
    """Times for rows that have none: one a second, the last at ``last_ns``.

    >>> list(one_a_second(3, 10_000_000_000))
    [8000000000, 9000000000, 10000000000]
    """
    second = 1_000_000_000
    return range(last_ns - (rows - 1) * second, last_ns + 1, second)


def _prediction(row: Row, encoder: Encoder) -> Event:
    run = row.run
    meta = encoder.meta(None, row.segments)
    body = encoder.body(run.latency_ns, run.status, run.inputs, run.outputs, row.case, meta)
    return Event(row.time_ns, Kind.PREDICTION, body)


def _label(model: str, row: Row, known_ns: int, cases: CaseKeys | None) -> Event:
    body: dict[str, Any] = {"model": model, "case": row.case, "value": row.label}
    if cases is not None and row.case is not None:
        body = cases.label_body(model, row.case, row.label)
    return Event(known_ns, Kind.LABEL, encode_json(body))
