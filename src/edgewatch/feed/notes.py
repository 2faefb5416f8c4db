"""What a feed writes beside predictions: evidence of its slot, and events."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from edgewatch.devices.decoders import Lost
from edgewatch.devices.evidence import Evidence, to_json
from edgewatch.devices.observation import PortState
from edgewatch.spool import Kind
from edgewatch.spool.frame import encode_json

SUM_UP_NS = 10_000_000_000


class TakesRecords(Protocol):
    """Where notes go: a producer's spool, or a person who only looks."""

    def append(self, kind: Kind, body: bytes, *, wall_ns: int) -> None: ...


class FeedNotes:
    """Writes for one slot, at the time of writing."""

    def __init__(self, producer: TakesRecords, slot: str) -> None:
        self._producer = producer
        self._slot = slot
        self._losses: dict[str, _Sum] = {}

    def evidence(
        self,
        state: PortState,
        seen: Sequence[Evidence],
        detail: str,
        *,
        proved: bool | None = None,
    ) -> None:
        """What was seen of the slot.

        ``proved`` says whether the equipment named itself in full; None leaves that to whether
        the evidence holds anything that it said of itself.
        """
        body: dict[str, Any] = {
            "slot": self._slot,
            "port_state": state,
            "source": "feed",
            "evidence": to_json(seen),
            "detail": detail,
        }
        if proved is not None:
            body["proved"] = proved
        self._append(Kind.EVIDENCE, body)

    def clock(self, window: Mapping[str, Any]) -> None:
        """One measurement of the equipment's own clock."""
        body = {"slot": self._slot, "kind": "clock", "source": "feed", "window": window}
        self._append(Kind.EVIDENCE, body)

    def event(self, kind: str, **detail: Any) -> None:
        """Something that happened on the line."""
        self._append(Kind.EVENT, {"kind": kind, "subject": self._slot, **detail})

    def lost(self, lost: Lost) -> None:
        """Bytes that came to nothing. The first of a kind is told at once, the next are summed
        up: a wrong baud rate must not fill the record.
        """
        now_ns = time.monotonic_ns()
        detail = {"detail": lost.detail} if lost.detail else {}
        if lost.message_lost:
            self._garbled(lost.what, lost.size, message_lost=True, **detail)
        elif lost.what in self._losses:
            self._losses[lost.what].add(lost.size)
        else:
            self._losses[lost.what] = _Sum(now_ns)
            self._garbled(lost.what, lost.size, message_lost=False, **detail)
        self.sum_up(now_ns)

    def sum_up(self, now_ns: int | None = None) -> None:
        """Tell the losses of a kind whose time is over; all of them where no time is given."""
        for what, total in list(self._losses.items()):
            if now_ns is not None and now_ns - total.since_ns < SUM_UP_NS:
                continue
            if total.times:
                self._garbled(what, total.size, message_lost=False, times=total.times)
            if total.times and now_ns is not None:
                self._losses[what] = _Sum(now_ns)
            else:
                del self._losses[what]

    def _garbled(self, what: str, size: int, **more: Any) -> None:
        self.event("device.garbled", what=what, bytes=size, **more)

    def _append(self, kind: Kind, body: Mapping[str, Any]) -> None:
        self._producer.append(kind, encode_json(body), wall_ns=time.time_ns())


class _Sum:
    """Losses of one kind since they were last told."""

    def __init__(self, since_ns: int) -> None:
        self.since_ns = since_ns
        self.times = 0
        self.size = 0

    def add(self, size: int) -> None:
        self.times += 1
        self.size += size
