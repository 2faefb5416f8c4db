"""One segment that is being followed: its records, its streams, its producer, its clock."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import psutil

from edgewatch.agent import findings
from edgewatch.agent.findings import Finding
from edgewatch.agent.jumps import JUMP_NS, Jump
from edgewatch.agent.presence import FURTHEST_NS, NOT_HOSTS, Sign
from edgewatch.spool import Kind, Record, SegmentReader
from edgewatch.store.segments import Segment

_LATENCY = struct.Struct("<q")  # a prediction's body begins with it
LATEST_NS = 2**62  # the year 2116: an event time beyond it is nonsense, and would stop the clock
_WRITTEN_NOW = (Kind.HEADER, Kind.STREAM, Kind.CLOSE)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A record and where it came from; ``stream`` is what its producer declared, if anything."""

    segment: Segment
    record: Record
    stream: dict[str, Any]

    @property
    def key(self) -> tuple[str, int]:
        """(file name, offset): what no other record has."""
        return self.segment.name, self.record.offset


class Followed:
    """Reads a segment on, and notices what became of its producer and of the clock."""

    def __init__(self, segment: Segment, reader: SegmentReader) -> None:
        self.segment = segment
        self.reader = reader
        self.closed = False
        self.findings: list[Finding] = []
        self.jumps: list[Jump] = []
        self._streams: dict[int, dict[str, Any]] = {}
        self._live: set[int] = set()  # streams whose event times are the clock's, not a file's
        self._clock: tuple[int, int] | None = None  # (wall minus monotonic, monotonic)
        self._mono_ns = 0  # when the last record was written
        self._dead = False  # its producer was gone before the last read
        self._idle = False  # the last read brought nothing
        self._said = ""
        self._catch_up()

    def close(self) -> None:
        self.reader.close()

    @property
    def sign(self) -> Sign:
        """What the segment says of its producer's presence."""
        words = (str(s["model"]) for s in self._streams.values() if "model" in s)
        offset_ns = self._clock[0] if self._clock else self.segment.opened_ns - self._mono_ns
        return Sign(
            self.segment.id,
            str(self.segment.producer.get("producer", "")),
            tuple(dict.fromkeys(words)),
            self.segment.opened_ns,
            max(self.segment.opened_ns, min(offset_ns + self._mono_ns, FURTHEST_NS)),
            "in order" if self.closed else "killed" if self._dead else None,
        )

    @property
    def pending(self) -> int:
        return self.reader.pending

    def read(self, max_bytes: int) -> list[tuple[int, Arrival]]:
        """(time to sort by, arrival) of what is new, in the order of the file."""
        try:
            self._notice_cut()
            records = self.reader.read(max_bytes)
        except OSError as error:
            self._idle = False
            self._say_once(findings.unreadable(self.segment.name, error.strerror or str(error)))
            return []
        self._idle = not records
        found, latest = [], 0
        for record in records:
            if self._is_payload(record):
                # Never reorder one producer's records, whatever its clock did between them.
                latest = max(latest, record.wall_ns)
                stream = self._streams.get(record.stream, {})
                found.append((latest, Arrival(self.segment, record, stream)))
        return found

    def give_up_dead(self) -> None:
        """A producer that died in mid-record will not finish it.

        It must have been dead before a read that brought nothing: what it wrote in its last
        moment is read first.
        """
        if self.closed:
            return
        if self._dead and self._idle:
            self.reader.abandon_tail()
            self.closed = True
        self._dead = self._dead or not self._has_producer()

    def take_findings(self) -> list[Finding]:
        """What was found since the last call, damage included."""
        met, self.reader.damages = self.reader.damages, []
        taken = [*self.findings, *(findings.damaged(self.segment.name, d) for d in met)]
        self.findings = []
        return taken

    def take_jumps(self) -> list[Jump]:
        """The largest step of the producer's wall clock since the last call, if there was one."""
        taken, self.jumps = self.jumps, []
        return [max(taken, key=lambda jump: abs(jump.moved_ns))] if taken else []

    def _catch_up(self) -> None:
        """Learn what was declared before the offset, for an agent that begins in mid-segment."""
        goal, self.reader.offset = self.segment.offset, 0
        with suppress(OSError):  # reading on will say so
            while self.reader.offset < goal and (records := self.reader.read()):
                for record in _before(records, goal):
                    self._is_payload(record)
        self.reader.offset, self.reader.damages = goal, []
        self.closed, self.findings, self.jumps = False, [], []

    def _is_payload(self, record: Record) -> bool:
        """Whether the record is for the agent; the others are dealt with here."""
        if record.kind is Kind.STREAM:
            self._declare(record)
        elif record.kind is Kind.CLOSE:
            self.closed = True
        self._watch_clock(record)
        return record.kind not in _WRITTEN_NOW

    def _declare(self, record: Record) -> None:
        stream = object_of(record, self.segment.name, self.findings)
        self._streams[record.stream] = stream
        if stream.get("type") == "onnx" and not self._is_replay:
            self._live.add(record.stream)

    @property
    def _is_replay(self) -> bool:
        """Whether its times are those of a file: they say nothing of this machine's clock."""
        return str(self.segment.producer.get("producer", "")).startswith(NOT_HOSTS)

    def _watch_clock(self, record: Record) -> None:
        self._mono_ns = record.mono_ns
        wall_ns = record.wall_ns
        if record.kind is Kind.PREDICTION and record.stream in self._live:
            if len(record.body) < _LATENCY.size:
                return
            wall_ns += _LATENCY.unpack_from(record.body)[0]
        elif record.kind not in _WRITTEN_NOW:
            return  # its event time may be any: a label's, a replayed month's
        if not is_possible(wall_ns):
            return
        now = wall_ns - record.mono_ns, record.mono_ns
        before, self._clock = self._clock, now
        if before is not None and abs(now[0] - before[0]) > JUMP_NS:
            boot, name = str(self.segment.producer.get("boot", "")), self.segment.name
            jump = Jump(now[0] - before[0], wall_ns, before[1], now[1], boot, name)
            self.jumps.append(jump)

    def _notice_cut(self) -> None:
        """The file may have become shorter than what was read: go on at its end."""
        pending = self.pending
        if pending >= 0:
            return
        size, in_use = self.reader.offset + pending, self._has_producer()
        name, offset = self.segment.name, self.reader.offset
        self.findings.append(findings.shortened(name, offset, size, in_use=in_use))
        self.reader.offset = size

    def _has_producer(self) -> bool:
        """Whether somebody may still be writing: by the lock, or else by the process number."""
        held = self.reader.has_producer()
        if held or (held is False and self.segment.producer.get("locked") is True):
            return held
        return _is_alive(self.segment)

    def _say_once(self, finding: Finding) -> None:
        if self._said != finding.what:
            self._said = finding.what
            self.findings.append(finding)


def is_possible(time_ns: int) -> bool:
    """Whether a time since the Unix epoch can be the time of a record."""
    return 0 <= time_ns < LATEST_NS


def object_of(record: Record, segment: str, found: list[Finding]) -> dict[str, Any]:
    """The JSON object in a record; an empty one, with a finding, where there is none."""
    try:
        return record.json()
    except ValueError as error:
        found.append(findings.malformed(segment, record.kind.name, record.seq, str(error)))
        return {}


def _before(records: Iterable[Record], goal: int) -> Iterable[Record]:
    return (record for record in records if record.offset < goal)


def _is_alive(segment: Segment) -> bool:
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
