"""What sealing costs: rows a second against a bare SHA-256 pass, and the share of a core.

* bare: the three hashes that a record takes (body, leaf, a node of the tree) over bytes of the same
  length, in a plain loop: what no implementation in Python gets below,
* seal pass: rows of 30 float32 inputs out of the record into signed seals, in one transaction,
* leaves: the same computed again, of rows and of chunks: what a check does,
* agent: processor time of the seals at a steady 1,000 predictions/s, and of the idle ones.

Times are processor times of this process, so that neighbours on the machine count less.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import numpy as np

from edgewatch.agent.sealing import Sealing
from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.audit.seals.leaves import LeafReader
from edgewatch.audit.seals.merkle import root_of
from edgewatch.audit.seals.sealer import Sealer
from edgewatch.site.seal_section import SealSection
from edgewatch.store import compaction, predictions, seals
from edgewatch.store.connection import Connection, one_transaction, open_writer
from edgewatch.store.layouts import Layout, Part
from edgewatch.store.migrations import migrate
from edgewatch.store.models import remember_layout, remember_model

ROWS = 200_000
PER_S = 1000
SECONDS = 40
DAY_NS = 86_400_000_000_000
NAMES = tuple(f"x{i}" for i in range(30))
LAYOUT = Layout((Part("x", "<f4", (30,)),), (Part("p", "<f4", (2,)),), NAMES, ("p0", "p1"))


def new_record(site: Path) -> Connection:
    site.mkdir(mode=0o700)
    (site / "site.toml").write_text('schema = 1\nname = "bench"\n', encoding="utf-8")
    db = open_writer(site / "log.db")
    migrate(db)
    return db


def add(db: Connection, n: int, begin_ns: int) -> None:
    """n predictions a millisecond apart, two of three with a case."""
    rng = np.random.default_rng(begin_ns % 1000)
    model_id = remember_model(db, "m", "", begin_ns, {})
    layout_id = remember_layout(db, model_id, LAYOUT)
    inputs = rng.random((n, 30)).astype("<f4")
    outputs = rng.random((n, 2)).astype("<f4")
    with one_transaction(db):
        predictions.insert(
            db,
            (
                (
                    begin_ns + i * 1_000_000, i, model_id, layout_id, 1, i, 0,
                    f"case-{i}" if i % 3 else None, 0, 5000,
                    inputs[i].tobytes(), outputs[i].tobytes(), None,
                )
                for i in range(n)
            ),
        )  # fmt: skip


def rate(n: int, work: Callable[[], object]) -> float:
    """Rows a second of processor time."""
    begin = time.process_time()
    work()
    return n / (time.process_time() - begin)


def bare() -> None:
    body, metadata = bytes(290), bytes(19)
    for _ in range(ROWS):
        leaf = sha256(metadata + sha256(body).digest()).digest()
        sha256(b"\x01" + leaf + leaf).digest()


def check(db: Connection) -> None:
    reader = LeafReader(db)
    for batch in seals.batches_of(db, 1, 10**9):
        leaves = reader.leaves_of(batch).in_order()
        if leaves is None or root_of(leaves) != batch.root:
            raise AssertionError(batch)


def passes(folder: Path) -> None:
    db = new_record(folder)
    begin_ns = time.time_ns() - 40 * DAY_NS
    add(db, ROWS, begin_ns)
    sealer = Sealer(db, folder, SealKeys.open(folder, "file"))
    floor = rate(ROWS, bare)
    lines = [("bare SHA-256", floor), ("seal pass", rate(ROWS, lambda: sealer.seal_all(begin_ns)))]
    lines.append(("leaves of rows", rate(ROWS, lambda: check(db))))
    while compaction.compact(db, time.time_ns()):
        pass
    lines.append(("leaves of chunks", rate(ROWS, lambda: check(db))))
    for name, rows_per_s in lines:
        print(f"{name:18} {rows_per_s:10,.0f} rows/s {100 * rows_per_s / floor:5.0f} % of bare")
    db.close()


def share(folder: Path, per_s: int) -> float:
    """Percent of a core that seals take at a steady rate, over some seconds of records."""
    db = new_record(folder)
    now = 0.0
    sealing = Sealing(db, folder, SealSection(keys="file"), lambda: now)
    sealing.turn(time.time_ns())
    took, begin_ns = 0.0, time.time_ns()
    for second in range(SECONDS):
        if per_s:
            add(db, per_s, begin_ns + second * 10**9)
        now += 1.0
        begin = time.process_time()
        sealing.turn(begin_ns + second * 10**9)
        took += time.process_time() - begin
    db.close()
    return 100 * took / SECONDS


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        passes(Path(folder) / "passes")
        for per_s in (0, PER_S):
            percent = share(Path(folder) / f"at-{per_s}", per_s)
            print(f"seals at {per_s:5} predictions/s: {percent:.2f} % of a core (goal: <= 2 %)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
