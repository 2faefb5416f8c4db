"""What a host program has left in the spool of a site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from edgewatch.sdk.tensors import Run, decode_run
from edgewatch.spool import Kind, Record, SegmentReader


def records(site: Path) -> list[Record]:
    """All records of all segments, in the order of their files."""
    found = []
    for path in sorted((site / "spool").glob("*.seg")):
        with SegmentReader(path) as reader:
            while read := reader.read():
                found += read
    return found


def runs(site: Path) -> list[Run]:
    """All predictions."""
    return [decode_run(r.body) for r in records(site) if r.kind is Kind.PREDICTION]


def events(site: Path, kind: str = "value.unrecordable") -> list[dict[str, Any]]:
    """All events of one kind."""
    found = [record.json() for record in records(site) if record.kind is Kind.EVENT]
    return [event for event in found if event["kind"] == kind]


def sent_actions(site: Path) -> list[dict[str, Any]]:
    """What people decided, in the order in which it was sent."""
    return [record.json() for record in records(site) if record.kind is Kind.ACTION]
