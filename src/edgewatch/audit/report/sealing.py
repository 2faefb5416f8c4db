"""Sealing: from when to when, with which keys, and which receipts are out in the world."""

from __future__ import annotations

from typing import Any

from edgewatch.audit.checkpoint_files import is_sealed
from edgewatch.audit.document import (
    Block,
    Bullets,
    Code,
    Facts,
    Heading,
    Inline,
    Lines,
    Moment,
    Paragraph,
    Section,
    Table,
)
from edgewatch.audit.document.words import counted
from edgewatch.audit.report.subject import Subject
from edgewatch.audit.seals.receipts import key_fingerprint
from edgewatch.store import seals
from edgewatch.store.connection import Connection, rows_as_dicts
from edgewatch.store.journal import actions

_NONE = "The record has no seal: nothing in it is proved by EdgeWatch from before the export."
_COUNT = "SELECT count(*), min(time_ns) FROM seal"
_LONGEST = """SELECT max(gap) FROM (SELECT time_ns - lag(time_ns) OVER (ORDER BY number) AS gap
                FROM seal WHERE time_ns >= ? AND time_ns < ?)"""
_RETIRED = """SELECT reason, count(*) AS steps, sum(n) AS n, max(time_ns) AS last_ns
              FROM retirement GROUP BY reason ORDER BY reason"""


def section(subject: Subject) -> Section:
    """Seals, epochs, receipts, and what is lawfully missing."""
    last = seals.last_seal(subject.db) if is_sealed(subject.db) else None
    if last is None:
        return Section("Sealing", (Paragraph(_NONE, quiet=True),))
    blocks: list[Block] = [
        Facts(_facts(subject.db, last, subject)),
        Heading("Epochs"),
        _epochs(subject.db),
        Paragraph(
            "A second epoch means that the key of the next seal was lost; only a receipt from "
            "outside shows that the one before it was complete.",
            quiet=True,
        ),
        Heading("Receipts, sign-offs and exports that hold the head of the log"),
        _receipts(subject),
        Heading("What was retired or erased"),
        *_missing(subject.db),
    ]
    return Section("Sealing", tuple(blocks))


def _facts(db: Connection, last: seals.SealRow, subject: Subject) -> tuple[tuple[str, Inline], ...]:
    n, first_ns = db.execute(_COUNT).fetchone()
    begun = seals.epochs(db)
    longest = db.execute(_LONGEST, (subject.period.from_ns, subject.period.to_ns)).fetchone()[0]
    waiting = seals.unsealed_counts(db)
    return (
        ("Sealed from", Moment(first_ns)),
        ("Sealed up to", Moment(last.time_ns)),
        ("Seals", n),
        ("Longest time between two, in this period", _seconds(longest)),
        ("Origin of the log", Code(begun[0].origin) if begun else None),
        ("Fingerprint of the first key", _fingerprint(begun[0].first_key) if begun else None),
        ("First public key", Code(bytes(begun[0].first_key).hex()) if begun else None),
        ("Not sealed yet", ", ".join(f"{k}: {m:,}" for k, m in waiting.items()) or "nothing"),
    )


def _fingerprint(public: bytes) -> Inline:
    """As ``verify --first-key`` takes it; a dash for what is no key."""
    try:
        return Code(key_fingerprint(public))
    except ValueError:
        return None


def _epochs(db: Connection) -> Table:
    return Table(
        ("Epoch", "Begun", "First seal", "First public key", "Origin"),
        [
            (e.id, Moment(e.time_ns), e.first_number, Code(bytes(e.first_key).hex()), e.origin)
            for e in seals.epochs(db)
        ],
        empty="None: the seals name no chain of keys.",
    )


def _receipts(subject: Subject) -> Table:
    found = [a for a in reversed(actions(subject.db, limit=-1)) if _receipt_of(a)]
    return Table(
        ("When", "By", "What", "Size", "Root"),
        [(Moment(a["time_ns"]), a["by"], a["kind"], *_head(_receipt_of(a))) for a in found],
        empty="None is known to the record.",
        rest_in="actions.csv",
    )


def _receipt_of(action: dict[str, Any]) -> str:
    """The text of the receipt that an action carries; empty if it carries none."""
    payload = action["payload"]
    receipt = payload.get("receipt", "") if isinstance(payload, dict) else ""
    if isinstance(receipt, dict):
        receipt = receipt.get("text", "")
    return receipt if isinstance(receipt, str) else ""


def _head(receipt: str) -> tuple[Inline, Inline]:
    lines = receipt.split("\n")
    return (lines[1], Code(lines[2])) if len(lines) > 2 else ("—", "—")


def _missing(db: Connection) -> list[Block]:
    steps = rows_as_dicts(db, _RETIRED)
    erased = int(db.execute("SELECT count(*) FROM erasure").fetchone()[0])
    words = (
        f"{counted(erased, 'body was', 'bodies were')} erased on request; each erasure is a record."
    )
    return [
        Table(
            ("Why", "Steps", "Rows", "Last"),
            [(r["reason"], r["steps"], r["n"], Moment(r["last_ns"])) for r in steps],
            empty="Nothing sealed was retired.",
        ),
        Bullets((words,)) if erased else Paragraph("Nothing was erased.", quiet=True),
    ]


def _seconds(ns: int | None) -> Inline:
    return None if ns is None else Lines((f"{ns / 1e9:.1f} s",))
