"""Following every segment of the spool at once, each from where the record says it was left."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from edgewatch.agent import findings
from edgewatch.agent.findings import Finding
from edgewatch.agent.followed import Arrival, Followed, object_of
from edgewatch.agent.jumps import Jump
from edgewatch.agent.presence import Sign
from edgewatch.spool import Kind, Record, SegmentReader
from edgewatch.spool.permissions import refuse_folder, refuse_segment
from edgewatch.spool.writer import SUFFIX
from edgewatch.store import segments as store
from edgewatch.store.connection import Connection
from edgewatch.store.segments import Segment

__all__ = ["RETIRE_AFTER_NS", "Arrival", "SpoolTail"]

TURN_BYTES, LEAST_BYTES = 4 * 1024 * 1024, 256 * 1024
HEAD_BYTES = 64 * 1024
RETIRE_AFTER_NS = 24 * 3600 * 1_000_000_000
_MAX_PID = 2**31 - 1


class SpoolTail:
    """Reads what is new in all segments, in order of event time across producers.

    Offsets are written by :meth:`advance` inside the caller's transaction, so that what was
    read and how far one has come are committed together. A transaction that fails makes the
    tail void: make another.
    """

    def __init__(self, folder: Path, db: Connection) -> None:
        self._folder = folder
        self._db = db
        self._known = store.segments(db)
        self._followed: dict[str, Followed] = {}
        self._finished = {s.name for s in self._known.values() if s.state == store.CLOSED}
        self._refused: dict[str, str] = {}
        self._findings: list[Finding] = []
        self._jumps: list[Jump] = []
        self.look_again()

    def close(self) -> None:
        for followed in self._followed.values():
            followed.close()
        self._followed.clear()

    def poll(self) -> list[Arrival]:
        """What is new, at most some megabytes; empty when there is nothing.

        Writes new segments into the record: call it inside the transaction.
        """
        self._discover()
        # All together no more than fits into one turn, so that the heartbeat is never late.
        share = max(LEAST_BYTES, TURN_BYTES // max(1, len(self._followed)))
        keyed: list[tuple[int, str, int, Arrival]] = []
        for name, followed in self._followed.items():
            found = followed.read(share)
            keyed += [(at, name, number, one) for number, (at, one) in enumerate(found)]
        keyed.sort(key=lambda item: item[:3])
        return [item[3] for item in keyed]

    def advance(self) -> None:
        """Write how far each segment was read."""
        for name, followed in list(self._followed.items()):
            followed.give_up_dead()
            segment, reader = followed.segment, followed.reader
            lost = sum(damage.length for damage in reader.damages)
            self._findings += followed.take_findings()
            self._jumps += followed.take_jumps()
            if lost or reader.offset != segment.offset:
                store.advance(self._db, segment.id, reader.offset, lost)
                segment.offset = reader.offset
            if followed.closed and followed.pending == 0:
                self._finish(name, followed)

    def take_findings(self) -> list[Finding]:
        """What was wrong with the spool since the last call."""
        taken, self._findings = self._findings, []
        return taken

    def take_jumps(self) -> list[Jump]:
        """Steps of the wall clock that producers went through since the last call."""
        taken, self._jumps = self._jumps, []
        return taken

    def signs(self) -> list[Sign]:
        """What each segment says of its producer's presence; ask before :meth:`advance`."""
        return [followed.sign for followed in self._followed.values()]

    def hosts(self) -> dict[int, str]:
        """The programs whose segments are open, by pid: ``host:`` and the producer's name."""
        found = (f.segment for f in self._followed.values() if not f.closed)
        return {one.pid: f"host:{one.producer.get('producer', '')}" for one in found}

    def drained(self) -> bool:
        """Whether every byte of every segment has been dealt with."""
        return all(f.pending == 0 for f in self._followed.values())

    def look_again(self) -> None:
        """Follow finished segments again that have grown: their producer was not dead after all.

        The lock makes that impossible where the file system knows locks.
        """
        self._finished -= {name for name in self._finished if self._unread(name) > 0}

    def retire(self, now_ns: int, *, jumped_ns: int | None = None) -> list[str]:
        """Delete finished segments a day after their last record; their rows are in the record.

        ``jumped_ns`` is when the wall clock was last set: for a day after that its word about
        the age of a file is not believed.
        """
        self.look_again()
        if jumped_ns is not None and abs(now_ns - jumped_ns) < RETIRE_AFTER_NS:
            return []
        retired = []
        for name in sorted(self._finished):
            path = self._folder / name
            try:
                if now_ns - path.stat().st_mtime_ns < RETIRE_AFTER_NS:
                    continue
                path.unlink()
            except FileNotFoundError:
                pass  # somebody tidied up; the rows are in the record all the same
            except OSError:
                continue  # a file system that is read-only now; there is no hurry
            store.set_state(self._db, self._known[name].id, store.RETIRED)
            self._finished.discard(name)
            retired.append(name)
        return retired

    def _unread(self, name: str) -> int:
        try:
            return (self._folder / name).stat().st_size - self._known[name].offset
        except OSError:
            return 0

    def _discover(self) -> None:
        try:
            names = sorted(n for n in os.listdir(self._folder) if n.endswith(SUFFIX))  # noqa: PTH208
            folder = self._folder.stat()
        except OSError as error:
            if not isinstance(error, FileNotFoundError):
                self._refuse(self._folder.name, error.strerror or str(error))
            return
        reason = refuse_folder(folder.st_mode)
        if reason:
            self._refuse(self._folder.name, reason)
            return
        self._refused.pop(self._folder.name, None)
        for name in names:
            if name not in self._followed and name not in self._finished:
                self._look_at(name, folder)

    def _look_at(self, name: str, folder: os.stat_result) -> None:
        """Follow a segment that is not followed yet, or refuse it, or leave it for later."""
        try:
            reader = SegmentReader(self._folder / name)
        except FileNotFoundError:
            return  # gone again
        except OSError as error:
            self._refuse(name, f"it cannot be opened ({error.strerror or error})")
            return
        taken = False
        try:
            reason = refuse_segment(reader.stat(), folder)
            if not reason:
                reason, taken = self._follow(name, reader)
        except OSError as error:
            reason = f"it cannot be read ({error.strerror or error})"
        finally:
            if not taken:
                reader.close()
        if reason:
            self._refuse(name, reason)
        elif taken:
            self._refused.pop(name, None)

    def _follow(self, name: str, reader: SegmentReader) -> tuple[str, bool]:
        """(why the segment is refused, whether it is followed from now on)."""
        segment = self._known.get(name) or store.retired(self._db, name)
        if segment is not None and segment.state == store.RETIRED:
            return self._take_up_again(segment, reader)
        if segment is None:
            head = reader.read(HEAD_BYTES)
            if not head:
                # Its producer may not have written the header yet: it will be looked at again.
                hopeless = reader.stat().st_size > 0 and reader.has_producer() is False
                return ("it holds no readable record" if hopeless else ""), False
            header = self._header_of(name, head[0])
            uid = header.get("uid", -1)
            owner = reader.stat().st_uid
            if isinstance(uid, int) and uid >= 0 and uid != owner:
                return f"it says it is of uid {uid}, its owner is uid {owner}", False
            segment = store.add_segment(self._db, name, header, head[0].wall_ns)
            self._known[name] = segment
        self._followed[name] = Followed(segment, reader)
        return "", True

    def _take_up_again(self, segment: Segment, reader: SegmentReader) -> tuple[str, bool]:
        """A retired segment whose file is there (again): only what was never read is new."""
        self._known[segment.name] = segment
        if reader.stat().st_size <= segment.offset:
            self._finished.add(segment.name)  # to be deleted with the others
            return "", False
        self._followed[segment.name] = Followed(segment, reader)
        store.set_state(self._db, segment.id, store.ACTIVE)
        return "", True

    def _header_of(self, name: str, first: Record) -> dict[str, Any]:
        """The header, made up from the file's name where it is damaged: the rest still counts."""
        found = object_of(first, name, self._findings) if first.kind is Kind.HEADER else {}
        pid = found.get("pid")
        if not isinstance(pid, int) or not 0 <= pid <= _MAX_PID:
            part = name.split("-")[1:2]
            found["pid"] = int(part[0]) if part and part[0].isdecimal() else 0
            found["pid"] = min(found["pid"], _MAX_PID)
        return found

    def _refuse(self, name: str, reason: str) -> None:
        """Say once that something is not taken in; it is looked at again at each poll."""
        if self._refused.get(name) != reason:
            self._refused[name] = reason
            self._findings.append(findings.refused(name, reason))

    def _finish(self, name: str, followed: Followed) -> None:
        followed.close()
        del self._followed[name]
        store.set_state(self._db, followed.segment.id, store.CLOSED)
        self._finished.add(name)
