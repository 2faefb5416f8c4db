"""Following every segment of the spool at once, each from where the record says it was left."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from edgewatch.spool import Damage, Kind, Record, SegmentReader
from edgewatch.spool.writer import SUFFIX
from edgewatch.store import segments as store
from edgewatch.store.connection import Connection
from edgewatch.store.segments import Segment

TURN_BYTES = 4 * 1024 * 1024
RETIRE_AFTER_NS = 24 * 3600 * 1_000_000_000


@dataclass(frozen=True, slots=True)
class Arrival:
    """A record and where it came from; ``stream`` is what its producer declared, if anything."""

    segment: Segment
    record: Record
    stream: dict[str, Any]


@dataclass(slots=True)
class _Followed:
    segment: Segment
    reader: SegmentReader
    streams: dict[int, dict[str, Any]]
    closed: bool = False
    dead: bool = False  # its producer was gone before the last poll
    idle: bool = False  # the last poll brought nothing


class SpoolTail:
    """Reads what is new in all segments, in order of event time across producers.

    Offsets are written by :meth:`advance` inside the caller's transaction, so that what was
    read and how far one has come are committed together.
    """

    def __init__(self, folder: Path, db: Connection) -> None:
        self._folder = folder
        self._db = db
        self._known = store.segments(db)
        self._followed: dict[str, _Followed] = {}
        self._finished = {s.name for s in self._known.values() if s.state == store.CLOSED}

    def close(self) -> None:
        for followed in self._followed.values():
            followed.reader.close()
        self._followed.clear()

    def poll(self) -> list[Arrival]:
        """What is new, at most some megabytes; empty when there is nothing.

        Writes new segments into the record: call it inside the transaction.
        """
        self._discover()
        keyed: list[tuple[int, str, int, Arrival]] = []
        for name, followed in self._followed.items():
            keyed += self._read(name, followed)
        keyed.sort(key=lambda item: item[:3])
        return [item[3] for item in keyed]

    def advance(self) -> list[tuple[str, Damage]]:
        """Write how far each segment was read; return the damage met, by segment."""
        damages: list[tuple[str, Damage]] = []
        for name, followed in list(self._followed.items()):
            self._give_up_dead(followed)
            met, followed.reader.damages = followed.reader.damages, []
            damages += [(name, damage) for damage in met]
            segment, reader = followed.segment, followed.reader
            if met or reader.offset != segment.offset:
                store.advance(self._db, segment.id, reader.offset, sum(d.length for d in met))
                segment.offset = reader.offset
            if followed.closed and reader.pending == 0:
                self._finish(name, followed)
        return damages

    def drained(self) -> bool:
        """Whether every byte of every segment has been dealt with."""
        return all(f.reader.pending == 0 for f in self._followed.values())

    def retire(self, now_ns: int) -> list[str]:
        """Delete finished segments a day after their last record; their rows are in the record."""
        retired = []
        for name in sorted(self._finished):
            path = self._folder / name
            try:
                if now_ns - path.stat().st_mtime_ns < RETIRE_AFTER_NS:
                    continue
                path.unlink()
            except FileNotFoundError:
                pass  # somebody tidied up; the rows are in the record all the same
            store.set_state(self._db, self._known[name].id, store.RETIRED)
            self._finished.discard(name)
            retired.append(name)
        return retired

    def _discover(self) -> None:
        try:
            names = sorted(n for n in os.listdir(self._folder) if n.endswith(SUFFIX))  # noqa: PTH208
        except FileNotFoundError:
            return
        for name in names:
            if name not in self._followed and name not in self._finished:
                self._follow(name)

    def _follow(self, name: str) -> None:
        try:
            reader = SegmentReader(self._folder / name)
        except OSError:
            return  # gone again, or not ours to read
        segment = self._known.get(name)
        head = reader.read(64 * 1024)
        if segment is None:
            if not head or head[0].kind is not Kind.HEADER:
                reader.close()
                return  # its producer has not written the header yet; it will be looked at again
            segment = store.add_segment(self._db, name, head[0].json(), head[0].wall_ns)
            self._known[name] = segment
        streams = {r.stream: r.json() for r in head if r.kind is Kind.STREAM}
        streams |= _declared_before(reader, segment.offset)
        reader.offset, reader.damages = segment.offset, []
        self._followed[name] = _Followed(segment, reader, streams)

    def _read(self, name: str, followed: _Followed) -> list[tuple[int, str, int, Arrival]]:
        found = []
        latest = 0
        records = followed.reader.read(TURN_BYTES)
        followed.idle = not records
        for index, record in enumerate(records):
            if record.kind is Kind.STREAM:
                followed.streams[record.stream] = record.json()
            elif record.kind is Kind.CLOSE:
                followed.closed = True
            elif record.kind is not Kind.HEADER:
                # Never reorder one producer's records, whatever its clock did between them.
                latest = max(latest, record.wall_ns)
                stream = followed.streams.get(record.stream, {})
                found.append((latest, name, index, Arrival(followed.segment, record, stream)))
        return found

    def _give_up_dead(self, followed: _Followed) -> None:
        """A producer that died in mid-record will not finish it.

        It must have been dead before a poll that brought nothing: what it wrote in its last
        moment is read first.
        """
        if followed.closed:
            return
        if followed.dead and followed.idle:
            followed.reader.abandon_tail()
            followed.closed = True
        followed.dead = followed.dead or not _alive(followed.segment)

    def _finish(self, name: str, followed: _Followed) -> None:
        followed.reader.close()
        del self._followed[name]
        store.set_state(self._db, followed.segment.id, store.CLOSED)
        self._finished.add(name)


def _declared_before(reader: SegmentReader, offset: int) -> dict[int, dict[str, Any]]:
    """Streams declared anywhere before ``offset``, for an agent that begins in mid-segment."""
    found: dict[int, dict[str, Any]] = {}
    while reader.offset < offset:
        records = reader.read()
        if not records:
            break
        found |= {r.stream: r.json() for r in records if r.kind is Kind.STREAM}
    return found


def _alive(segment: Segment) -> bool:
    """Whether the process that began the segment may still be writing to it."""
    try:
        process = psutil.Process(segment.pid)
        began_ns = int(process.create_time() * 1e9)
    except psutil.NoSuchProcess:
        return False
    except psutil.AccessDenied:
        return True
    # A process born after the segment has only inherited the number.
    return began_ns <= segment.opened_ns + 1_000_000_000 and process.status() != "zombie"
