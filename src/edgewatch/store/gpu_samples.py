"""Graphics processors in the record: which there were, what each said, and who used them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from edgewatch.store.connection import Connection, rows_as_dicts
from edgewatch.store.stretches import first_rows


@dataclass(frozen=True, slots=True)
class Gpu:
    """A device that was met: ``place`` on the bus, and the ``driver`` it was last seen with."""

    id: int
    uuid: str
    name: str
    place: str
    driver: str
    first_ns: int


class GpuSample(NamedTuple):
    """What a device said at a moment; None where it does not say.

    ``reasons`` are the bits of :mod:`edgewatch.store.gpu_reasons`; ``ecc_errors`` counts errors
    of the memory that could not be corrected, since the driver was loaded.
    """

    time_ns: int
    percent: float | None = None
    memory_used_bytes: int | None = None
    memory_bytes: int | None = None
    celsius: float | None = None
    watts: float | None = None
    reasons: int | None = None
    ecc_errors: int | None = None

    @property
    def memory_percent(self) -> float | None:
        """Share of the memory in use."""
        if self.memory_used_bytes is None or not self.memory_bytes:
            return None
        return 100.0 * self.memory_used_bytes / self.memory_bytes


class GpuShare(NamedTuple):
    """What the programs of one subject used of a device: "agent", "host:PRODUCER", "other"."""

    subject: str
    memory_bytes: int | None
    percent: float | None


_COLUMNS = ", ".join(GpuSample._fields)


def remember_gpu(
    db: Connection, uuid: str, name: str, place: str, driver: str, now_ns: int
) -> tuple[Gpu, Gpu | None]:
    """(the device as it is now, as it was known before); None before the first time."""
    before = _find(db, uuid)
    db.execute(
        """INSERT INTO gpu (uuid, name, place, driver, first_ns) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (uuid) DO UPDATE SET name = excluded.name, place = excluded.place,
             driver = excluded.driver""",
        (uuid, name, place, driver, now_ns),
    )
    found = _find(db, uuid)
    assert found is not None  # noqa: S101 - written just now
    return found, before


def add_sample(
    db: Connection, gpu_id: int, sample: GpuSample, shares: Iterable[GpuShare] = ()
) -> None:
    """One sample of a device, and what each subject used of it at that moment."""
    marks = ", ".join("?" * (len(sample) + 1))
    db.execute(
        f"INSERT INTO gpu_sample (gpu_id, {_COLUMNS}) VALUES ({marks})",  # noqa: S608
        (gpu_id, *sample),
    )
    db.executemany(
        "INSERT INTO gpu_process (time_ns, gpu_id, subject, memory_bytes, percent)"
        " VALUES (?, ?, ?, ?, ?)",
        [(sample.time_ns, gpu_id, *share) for share in shares],
    )


def gpus(db: Connection) -> list[Gpu]:
    """All devices ever met, in the order in which they were."""
    rows = rows_as_dicts(db, "SELECT * FROM gpu ORDER BY id")
    return [Gpu(**row) for row in rows]


def samples(db: Connection, gpu_id: int, edges: Sequence[int], most: int) -> list[GpuSample]:
    """The first samples of each stretch between two edges, at most so many, oldest first."""
    query = (
        f"SELECT {_COLUMNS} FROM gpu_sample WHERE gpu_id = ? AND time_ns >= ? AND time_ns < ?"  # noqa: S608
        " ORDER BY time_ns LIMIT ?"
    )
    return [GpuSample._make(row) for row in first_rows(db, query, gpu_id, edges, most)]


def last_sample(db: Connection, gpu_id: int, before_ns: int = 2**63 - 1) -> GpuSample | None:
    """The last sample of a device that was taken before a moment."""
    row = db.execute(
        f"SELECT {_COLUMNS} FROM gpu_sample WHERE gpu_id = ? AND time_ns < ?"  # noqa: S608
        " ORDER BY time_ns DESC LIMIT 1",
        (gpu_id, before_ns),
    ).fetchone()
    return None if row is None else GpuSample._make(row)


def all_samples(db: Connection, gpu_id: int, from_ns: int, to_ns: int) -> list[GpuSample]:
    """Every sample of a device in a span, oldest first."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM gpu_sample WHERE gpu_id = ? AND time_ns >= ? AND time_ns < ?"  # noqa: S608
        " ORDER BY time_ns, id",
        (gpu_id, from_ns, to_ns),
    )
    return [GpuSample._make(row) for row in rows]


def shares(db: Connection, gpu_id: int, from_ns: int, to_ns: int) -> list[GpuShare]:
    """Who used a device in a span, sample by sample, oldest first."""
    rows = db.execute(
        "SELECT subject, memory_bytes, percent FROM gpu_process"
        " WHERE gpu_id = ? AND time_ns >= ? AND time_ns < ? ORDER BY time_ns, id",
        (gpu_id, from_ns, to_ns),
    )
    return [GpuShare._make(row) for row in rows]


def _find(db: Connection, uuid: str) -> Gpu | None:
    rows = rows_as_dicts(db, "SELECT * FROM gpu WHERE uuid = ?", (uuid,))
    return Gpu(**rows[0]) if rows else None
