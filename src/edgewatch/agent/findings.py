"""What the agent found wrong with the spool: each an event, the grave ones an alarm too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from edgewatch.agent.jumps import Jump
from edgewatch.alarms import Condition
from edgewatch.spool import Damage

CUT_TAIL = "cut short at the end"  # a producer that was killed: nothing was acknowledged there


@dataclass(frozen=True, slots=True)
class Finding:
    """An event about a segment.

    ``what`` is in words for the alarm ``record.damaged``; empty where a person need not act.
    """

    kind: str
    segment: str
    detail: Mapping[str, Any] = field(default_factory=dict)
    what: str = ""


def damaged(segment: str, damage: Damage) -> Finding:
    """``segment.damaged``: bytes that hold no readable record."""
    detail = {"offset": damage.offset, "bytes": damage.length, "reason": damage.reason}
    grave = damage.reason != CUT_TAIL
    what = f"{damage.length} bytes, {damage.reason}" if grave else ""
    return Finding("segment.damaged", segment, detail, what)


def refused(segment: str, reason: str) -> Finding:
    """``segment.refused``: not taken in, since it may not be of this site's own producers."""
    return Finding("segment.refused", segment, {"reason": reason}, f"not taken in: {reason}")


def unreadable(segment: str, reason: str) -> Finding:
    """``segment.unreadable``: the disk does not give it back; it is tried again."""
    return Finding("segment.unreadable", segment, {"reason": reason}, f"cannot be read: {reason}")


def shortened(segment: str, offset: int, size: int, *, in_use: bool) -> Finding:
    """``segment.shortened``: the file ends before what had been read of it.

    After a power cut that is to be expected, and nothing is lost: what was read is in the record.
    Under a producer that is alive, somebody has cut the file.
    """
    detail = {"offset": offset, "bytes": size}
    what = f"cut from {offset} to {size} bytes while in use" if in_use else ""
    return Finding("segment.shortened", segment, detail, what)


def malformed(segment: str, record: str, seq: int, reason: str) -> Finding:
    """``record.unreadable``: a whole record whose content makes no sense."""
    return Finding("record.unreadable", segment, {"record": record, "seq": seq, "reason": reason})


def conditions_of(found: Sequence[Finding], now_ns: int) -> Iterator[Condition]:
    """``record.damaged``, met and over: what is lost is lost once, and a person must see it.

    One alarm for all that a turn found, however many segments a bad disk spoilt.
    """
    grave = [finding for finding in found if finding.what]
    if not grave:
        return
    first = grave[0]
    at = f" at {first.detail['offset']}" if "offset" in first.detail else ""
    more = f"; and {len(grave) - 1} more, see the events" if len(grave) > 1 else ""
    params: dict[str, str | float] = {"where": first.segment + at, "what": first.what + more}
    for active in (True, False):
        yield Condition("record.damaged", "spool", active, now_ns, params=params)


def jump_conditions(jump: Jump) -> Iterator[Condition]:
    """``clock.jumped``, met and over at once."""
    params: dict[str, str | float] = {"seconds": jump.seconds, "at_ns": jump.at_ns}
    for active in (True, False):
        yield Condition("clock.jumped", "clock", active, jump.at_ns, params=params)
