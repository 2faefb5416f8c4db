"""Putting back from the spool what a damaged record has lost, nothing twice.

Segments stay for a day after they were read. Whatever stands before the offset of a segment was
in the record once: what is no longer there is written anew. What stands behind it the agent reads
as ever.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.agent.cases import CaseKeeper
from edgewatch.agent.followed import Arrival, is_possible, object_of
from edgewatch.agent.predictions import PredictionWriter
from edgewatch.agent.recount import Recount
from edgewatch.audit.seals.retiring import account
from edgewatch.site.config import SiteConfig
from edgewatch.spool import Kind, Record, SegmentReader
from edgewatch.spool.frame import FRAME, HEAD
from edgewatch.spool.writer import SUFFIX
from edgewatch.store import journal, labels, segments
from edgewatch.store.block import BLOBS, NUMBERS, TEXTS
from edgewatch.store.chunk_table import all_chunks, chunk_ids, drop_chunk, open_chunk
from edgewatch.store.chunks import Chunk, ChunkDamagedError
from edgewatch.store.connection import Connection
from edgewatch.store.erasures import erased_times
from edgewatch.store.retirements import Going, Reason
from edgewatch.store.sealed_kinds import BY_TABLE, PREDICTION
from edgewatch.store.segments import Segment
from edgewatch.store.tiers import MINUTE_NS

_BATCH = 4096
_LOOKED_AT = 200  # predictions by which a segment without an entry is known again
_ORIGIN = ("id", "time_ns", "mono_ns", "segment_id", "seq")
_ROW_BITS = 20  # a row of a batch and its record's number, in one number
_ERASABLE = {Kind.PREDICTION: "prediction", Kind.LABEL: "label", Kind.EVENT: "event"}
Keys = dict[int, NDArray[np.int64]]


@dataclass(slots=True)
class Rebuilt:
    """How many rows were put back, and how many were in chunks that are damaged."""

    predictions: int = 0
    labels: int = 0
    actions: int = 0
    events: int = 0
    in_damaged_chunks: int = 0


def rebuild(db: Connection, config: SiteConfig, spool: Path) -> Rebuilt:
    """Put back what the segments that are still there can give. In the caller's transaction."""
    done = Rebuilt()
    for name, reader in _segments(spool):
        _drop_altered(db, name, reader)
    keys = _present(db, done)
    rebuilder = _Rebuilder(db, config, CaseKeeper(spool.parent, config, db), keys, done)
    for name, reader in _segments(spool):
        rebuilder.take(name, reader)
    _name_lost_segments(db, keys)
    return done


def _name_lost_segments(db: Connection, keys: Keys) -> None:
    """An entry for each segment that only its predictions name: its number is not given again."""
    known = {int(row[0]) for row in db.execute("SELECT id FROM segment")}
    db.executemany(
        "INSERT INTO segment (id, name, producer, pid, opened_ns, offset, state)"
        " VALUES (?, ?, '{}', 0, 0, 0, ?)",
        [(number, f"lost-{number}", segments.RETIRED) for number in sorted(keys.keys() - known)],
    )


def _segments(spool: Path) -> Iterator[tuple[str, SegmentReader]]:
    """Each segment that can be read; of the others the agent tells when it comes to them."""
    for path in sorted(spool.glob(f"*{SUFFIX}")):
        with suppress(OSError), SegmentReader(path) as reader:
            yield path.name, reader


def _drop_altered(db: Connection, name: str, reader: SegmentReader) -> None:
    """Take out rows that bear a number or a time which their segment does not give them.

    They lay beside the damage; what the segment says in their place is put back.
    """
    segment, records = segments.segments(db).get(name), _records(reader)
    if segment is None or not records:
        return
    times = {r.seq: (r.wall_ns, r.mono_ns) for r in records if r.kind is Kind.PREDICTION}
    # A number that the segment lacks is wrong only where the segment itself is whole.
    last = -1 if reader.damages else records[-1].seq
    rows = db.execute(
        "SELECT id, seq, time_ns, mono_ns FROM prediction WHERE segment_id = ?", (segment.id,)
    )
    altered = [
        (number,)
        for number, seq, *at in rows
        if (seq in times or seq <= last) and times.get(seq) != tuple(at)
    ]
    _account_altered(db, [number for (number,) in altered])
    db.executemany("DELETE FROM prediction WHERE id = ?", altered)


def _account_altered(db: Connection, numbers: list[int]) -> None:
    """Rows that go because they are not what was recorded, by model and layout."""
    groups: dict[tuple[int, int], list[int]] = {}
    for number in numbers:
        query = "SELECT model_id, layout_id FROM prediction WHERE id = ?"
        groups.setdefault(db.execute(query, (number,)).fetchone(), []).append(number)
    for (model_id, layout_id), ids in groups.items():
        rows = Going(PREDICTION.code, np.sort(np.array(ids, np.int64)), model_id, layout_id)
        account(db, rows, Reason.ALTERED, time.time_ns())


def _present(db: Connection, done: Rebuilt) -> Keys:
    """By segment, the predictions that the record holds; damaged chunks are dropped."""
    found: dict[int, list[NDArray[np.int64]]] = {}

    def add(segment: NDArray[np.int64], seq: NDArray[np.int64], row: NDArray[np.int64]) -> None:
        for one in np.unique(segment):
            here = segment == one
            found.setdefault(int(one), []).append(_keys(seq[here], row[here]))

    cursor = db.execute("SELECT segment_id, seq, row FROM prediction")
    while rows := cursor.fetchmany(100_000):
        add(*np.array(rows, np.int64).T)
    for chunk in list(all_chunks(db)):
        damaged: list[ChunkDamagedError] = []
        # All columns are opened: one that is damaged makes its rows as good as lost.
        block = open_chunk(db, chunk, (*NUMBERS, *TEXTS, *BLOBS), damaged.append)
        if damaged:
            done.in_damaged_chunks += chunk.n
            _account_damaged(db, chunk)
            drop_chunk(db, chunk.id)
            continue
        add(*(block.numbers[name] for name in ("segment_id", "seq", "row")))
    return {segment: np.unique(np.concatenate(parts)) for segment, parts in found.items()}


def _account_damaged(db: Connection, chunk: Chunk) -> None:
    """Rows that go because their chunk cannot be read, if their numbers at least can be."""
    ids = np.sort(np.array(chunk_ids(db, chunk), np.int64))
    rows = Going(PREDICTION.code, ids, chunk.model_id, chunk.layout_id)
    account(db, rows, Reason.DAMAGED, time.time_ns())


def _keys(seq: NDArray[np.int64], row: NDArray[np.int64]) -> NDArray[np.int64]:
    return (seq << _ROW_BITS) + row


class _Rebuilder:
    """Goes through one segment after the other."""

    def __init__(
        self, db: Connection, config: SiteConfig, cases: CaseKeeper, keys: Keys, done: Rebuilt
    ) -> None:
        self._db, self._config, self._cases = db, config, cases
        self._keys, self._done = keys, done
        self._recount = Recount(db)
        self._erased = {
            kind: erased_times(db, BY_TABLE[table].code) for kind, table in _ERASABLE.items()
        }

    def take(self, name: str, reader: SegmentReader) -> None:
        records = _records(reader)
        segment = segments.segments(self._db).get(name) or self._found_again(name, records)
        if segment is None:
            return  # nothing of it has been read: it is the agent's
        self._mend_offset(segment, records)
        before = [r for r in records if r.offset < segment.offset and self._may_return(r)]
        self._take_predictions(segment, before)
        for record in before:
            self._take_other(record)

    def _may_return(self, record: Record) -> bool:
        """Not what was erased, nor, since that is known by its time alone, rows of its batch."""
        erased = self._erased.get(record.kind, frozenset())
        return is_possible(record.wall_ns) and record.wall_ns not in erased

    def _found_again(self, name: str, records: list[Record]) -> Segment | None:
        """A segment whose entry is lost, by the number that its predictions bear."""
        known = {row[0] for row in self._db.execute("SELECT id FROM segment")}
        if self._keys.keys() <= known or not records or records[0].kind is not Kind.HEADER:
            return None
        predictions = (record for record in records if record.kind is Kind.PREDICTION)
        looked_at = {(r.seq, r.mono_ns, r.wall_ns) for r in islice(predictions, _LOOKED_AT)}
        number = next(_numbers_borne(self._db, looked_at, known), None)
        if number is None:
            return None
        header = object_of(records[0], name, [])
        found = segments.add_segment(self._db, name, header, records[0].wall_ns)
        self._db.execute("UPDATE segment SET id = ? WHERE id = ?", (number, found.id))
        found.id = number
        return found

    def _mend_offset(self, segment: Segment, records: list[Record]) -> None:
        """Never before a record whose prediction is there: it would be doubled."""
        known = self._keys.get(segment.id)
        if known is None or not records:
            return
        last = int(known[-1]) >> _ROW_BITS
        end = records[-1].offset + FRAME.size + HEAD.size + len(records[-1].body)
        least = next((r.offset for r in records if r.seq > last), end)
        if least > segment.offset:
            segments.advance(self._db, segment.id, least)
            segment.offset = least

    def _take_predictions(self, segment: Segment, records: list[Record]) -> None:
        streams: dict[int, dict[str, Any]] = {}
        arrivals: list[Arrival] = []
        for record in records:
            if record.kind is Kind.STREAM:
                streams[record.stream] = object_of(record, segment.name, [])
            elif record.kind is Kind.PREDICTION:
                arrivals.append(Arrival(segment, record, streams.get(record.stream, {})))
        known = self._keys.get(segment.id, np.empty(0, np.int64))

        def is_lost(rows: NDArray[np.int64]) -> NDArray[np.bool_]:
            return ~np.isin(_keys(rows[:, 1], rows[:, 2]), known)

        writer = PredictionWriter(self._db, self._config, self._cases.of_prediction)
        with self._recount.of({a.record.wall_ns // MINUTE_NS * MINUTE_NS for a in arrivals}):
            for at in range(0, len(arrivals), _BATCH):
                batches = writer.write(arrivals[at : at + _BATCH], is_lost)
                self._done.predictions += sum(len(batch.times_ns) for batch in batches)
                writer.take_malformed()  # set aside and told when they came

    def _take_other(self, record: Record) -> None:
        try:
            if record.kind is Kind.LABEL:
                self._done.labels += self._label(record)
            elif record.kind is Kind.ACTION:
                self._done.actions += self._action(record)
            elif record.kind is Kind.EVENT:
                self._done.events += self._event(record)
        except (KeyError, TypeError, ValueError):
            return  # it made no sense when it came either, and was set aside

    def _label(self, record: Record) -> bool:
        body = record.json()
        model, case = str(body["model"]), self._cases.of_label(body)
        found = self._db.execute(
            "SELECT 1 FROM label WHERE model = ? AND case_key = ? AND known_ns = ?",
            (model, case, record.wall_ns),
        ).fetchone()
        if found is None:
            labels.add_label(self._db, model, case, body["value"], record.wall_ns)
        return found is None

    def _action(self, record: Record) -> bool:
        body = record.json()
        if journal.action_outcome(self._db, str(body["token"])) is not None:
            return False
        journal.add_action(self._db, body, "done, but its outcome was lost", int(body["time_ns"]))
        return True

    def _event(self, record: Record) -> bool:
        body = record.json()
        kind, subject = str(body.pop("kind")), str(body.pop("subject", ""))
        found = self._db.execute(
            "SELECT 1 FROM event WHERE time_ns = ? AND kind = ? AND subject = ?",
            (record.wall_ns, kind, subject),
        ).fetchone()
        if found is None:
            detail = self._cases.of_event(body)
            journal.add_event(self._db, record.wall_ns, kind, subject, **detail)
        return found is None


def _numbers_borne(
    db: Connection, origins: set[tuple[int, int, int]], known: set[int]
) -> Iterator[int]:
    """The unknown segments that predictions of these (seq, mono_ns, time_ns) say they are of."""
    for origin in origins:
        query = "SELECT segment_id FROM prediction WHERE seq = ? AND mono_ns = ? AND time_ns = ?"
        yield from (int(row[0]) for row in db.execute(query, origin) if row[0] not in known)
    times = [time_ns for *_, time_ns in origins]
    for chunk in list(all_chunks(db)):
        if not times or chunk.to_ns < min(times) or chunk.from_ns > max(times):
            continue
        numbers = open_chunk(db, chunk, _ORIGIN).numbers
        for at in np.flatnonzero(~np.isin(numbers["segment_id"], list(known))):
            if tuple(int(numbers[name][at]) for name in ("seq", "mono_ns", "time_ns")) in origins:
                yield int(numbers["segment_id"][at])


def _records(reader: SegmentReader) -> list[Record]:
    """All records of a segment, as far as the disk gives them back."""
    found: list[Record] = []
    with suppress(OSError):
        while records := reader.read():
            found += records
    return found
