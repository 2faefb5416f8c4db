"""What the record holds of its seals: epochs, seals, and the batches of records that they cover.

Readers give what is stored as it is stored. Whoever checks a record from elsewhere looks at the
kinds and lengths of the values first: a record that was tampered with holds anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import APPENDED, BY_CODE, PREDICTION

__all__ = [
    "EpochRow",
    "SealRow",
    "SealedBatch",
    "add_batch",
    "add_seal",
    "batch_holding",
    "batches_of",
    "ends",
    "epochs",
    "forget_frontier",
    "frontier",
    "last_number",
    "last_seal",
    "sealed_to_ns",
    "sealed_up_to",
    "seals",
    "set_frontier",
    "unsealed_counts",
    "waiting",
]


@dataclass(frozen=True, slots=True)
class EpochRow:
    """A chain of keys: its first seal, the first public key, and the site key's word for it."""

    id: int
    time_ns: int
    origin: str
    first_number: int
    first_key: bytes
    certificate: str


@dataclass(frozen=True, slots=True)
class SealRow:
    """A seal as it is stored; its content and the root of the log follow from it and others."""

    number: int
    epoch: int
    time_ns: int
    next_key: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class SealedBatch:
    """A batch as it is stored: the header that its seal covers, and the salt of its records.

    ``salt`` is None where nothing of the batch is left, or nothing of it came into a bundle.
    """

    id: int
    number: int
    kind: int
    version: int
    model_id: int
    layout_id: int
    first_id: int
    last_id: int
    n: int
    root: bytes
    salt: bytes | None


_EPOCH = "SELECT id, time_ns, origin, first_number, first_key, certificate FROM seal_epoch"
_SEAL = "SELECT number, epoch, time_ns, next_key, signature FROM seal"
_BATCH = """SELECT id, number, kind, version, model_id, layout_id, first_id, last_id, n, root, salt
  FROM seal_batch"""
_ENDS_OF_A_KIND = """coalesce((SELECT max(last_id) FROM seal_batch WHERE kind = {kind.code}), 0),
  coalesce((SELECT min(id) FROM {kind.table}), 1) - 1,
  coalesce((SELECT max(id) FROM {kind.table}), 0)"""
_ENDS = "SELECT " + ", ".join(_ENDS_OF_A_KIND.format(kind=kind) for kind in APPENDED)


def epochs(db: Connection) -> list[EpochRow]:
    """All epochs, in order."""
    return [EpochRow(*row) for row in db.execute(f"{_EPOCH} ORDER BY id")]


def last_seal(db: Connection) -> SealRow | None:
    """The newest seal; None before the first."""
    row = db.execute(f"{_SEAL} ORDER BY number DESC LIMIT 1").fetchone()
    return SealRow(*row) if row else None


def seals(db: Connection, after: int = 0, limit: int = 4096) -> list[SealRow]:
    """The seals that follow the one of number ``after``, at most ``limit``."""
    rows = db.execute(f"{_SEAL} WHERE number > ? ORDER BY number LIMIT ?", (after, limit))
    return [SealRow(*row) for row in rows]


def batches_of(db: Connection, number_from: int, number_to: int) -> list[SealedBatch]:
    """The batches of seals ``number_from`` to ``number_to``, both included, as seals order them."""
    rows = db.execute(
        f"{_BATCH} WHERE number BETWEEN ? AND ? ORDER BY number, id", (number_from, number_to)
    )
    return [SealedBatch(*row) for row in rows]


def batch_holding(
    db: Connection, kind: int, row_id: int, model_id: int = 0, layout_id: int = 0
) -> SealedBatch | None:
    """The batch whose numbers span ``row_id``; None: it is not sealed yet, or in no batch."""
    rows = db.execute(
        f"{_BATCH} WHERE kind = ? AND last_id >= ? AND model_id = ? AND layout_id = ?"
        " ORDER BY last_id LIMIT 1",
        (kind, row_id, model_id, layout_id),
    )
    found = [SealedBatch(*row) for row in rows]
    return found[0] if found and found[0].first_id <= row_id else None


def sealed_up_to(db: Connection, kind: int) -> int:
    """The highest number of a kind that is sealed; 0 where none is."""
    row = db.execute("SELECT max(last_id) FROM seal_batch WHERE kind = ?", (kind,)).fetchone()
    return int(row[0] or 0)


def sealed_to_ns(db: Connection) -> int | None:
    """The time of the newest seal; None before the first."""
    last = last_seal(db)
    return None if last is None else last.time_ns


def unsealed_counts(db: Connection) -> dict[str, int]:
    """Kind → how many of its records are not sealed yet; kinds without any are left out.

    Of records that change, those count whose present state no seal has met.
    """
    found = {kind.table: _after(db, kind.table, sealed_up_to(db, kind.code)) for kind in APPENDED}
    found["prediction"] += _in_chunks(db)
    for code, n in db.execute("SELECT kind, count(*) FROM unsealed GROUP BY kind"):
        if code in BY_CODE:
            found[BY_CODE[code].table] = int(n)
    return {table: n for table, n in found.items() if n}


def ends(db: Connection) -> dict[int, tuple[int, int]]:
    """Kind → (number before the first that can wait for its seal, the highest), without a scan.

    Of predictions, those that are rows. Numbers of rows that are gone count as waiting too.
    """
    row = db.execute(_ENDS).fetchone()
    each = zip(APPENDED, row[::3], row[1::3], row[2::3], strict=True)
    return {kind.code: (max(sealed, before), highest) for kind, sealed, before, highest in each}


def waiting(db: Connection) -> int:
    """At most how many records wait for their seal: by their numbers, without a scan."""
    (changed,) = db.execute("SELECT count(*) FROM unsealed").fetchone()
    return int(changed) + sum(max(0, high - after) for after, high in ends(db).values())


def add_seal(db: Connection, seal: SealRow) -> None:
    """Write a seal, in the caller's transaction."""
    db.execute(
        "INSERT INTO seal (number, epoch, time_ns, next_key, signature) VALUES (?, ?, ?, ?, ?)",
        (seal.number, seal.epoch, seal.time_ns, seal.next_key, seal.signature),
    )


def add_batch(db: Connection, number: int, header: Sequence[int | bytes], salt: bytes) -> None:
    """Write a batch of seal ``number``: kind, version, model, layout, ends, records and root."""
    db.execute(
        """INSERT INTO seal_batch (number, kind, version, model_id, layout_id, first_id, last_id,
             n, root, salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (number, *header, salt),
    )


def last_number(db: Connection) -> int:
    """The highest number of a seal that a batch names; 0 without any."""
    row = db.execute("SELECT max(number) FROM seal_batch").fetchone()
    return int(row[0] or 0)


def frontier(db: Connection) -> tuple[int, bytes] | None:
    """The size of the log and the peaks of its tree as the last seal left them, if known."""
    row = db.execute("SELECT size, frontier FROM seal_state WHERE id = 1").fetchone()
    return None if row is None else (int(row[0]), bytes(row[1]))


def forget_frontier(db: Connection) -> None:
    """The peaks may not be those of the seals that are left: they are made anew of these."""
    db.execute("DELETE FROM seal_state")


def set_frontier(db: Connection, size: int, peaks: bytes) -> None:
    """Keep the size and the peaks of the log, so that the next seal need not read all others."""
    db.execute("INSERT OR REPLACE INTO seal_state VALUES (1, ?, ?)", (size, peaks))


def _after(db: Connection, table: str, number: int) -> int:
    row = db.execute(f"SELECT count(*) FROM {table} WHERE id > ?", (number,)).fetchone()  # noqa: S608
    return int(row[0])


def _in_chunks(db: Connection) -> int:
    """Predictions in chunks beyond the last sealed; those of a chunk across it are estimated."""
    last = sealed_up_to(db, PREDICTION.code)
    row = db.execute(
        """SELECT coalesce(sum(min(n, last_id - max(first_id - 1, ?1))), 0)
           FROM chunk WHERE last_id > ?1""",
        (last,),
    ).fetchone()
    return int(row[0])
