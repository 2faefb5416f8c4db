"""Checking a sealed record: rows a second, in one process and in two, beside a bare SHA-256 pass.

Predictions of 30 float32 inputs and 2 outputs, sealed by the real sealer, as rows and as chunks;
and seals alone, as a quiet site has them: one every ten seconds. The floor is hashing the same
bytes once and nothing else. ``--rows 10M`` takes minutes.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np

from edgewatch.audit.seals.check import check_record
from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.audit.seals.sealer import Sealer
from edgewatch.store.compaction import compact
from edgewatch.store.connection import Connection, one_transaction, open_reader, open_writer
from edgewatch.store.layouts import Layout, Part
from edgewatch.store.migrations import migrate
from edgewatch.store.models import remember_layout, remember_model

S = 1_000_000_000
BEGAN_NS = 1_700_000_000 * S
DAY_NS = 86_400 * S
INPUTS, OUTPUTS, AT_ONCE = 30, 2, 10_000
QUIET_SEALS = 2_000
GOAL_ROWS_S = 300_000
SITE_TOML = 'schema = 1\nname = "bench"\n\n[seal]\nkeys = "file"\n'
LAYOUT = Layout(
    (Part("x", "<f4", (INPUTS,)),), (Part("y", "<f4", (OUTPUTS,)),),
    tuple(f"x{i}" for i in range(INPUTS)), ("a", "b"),
)  # fmt: skip
INSERT = """INSERT INTO prediction (time_ns, mono_ns, model_id, layout_id, segment_id, seq, row,
  case_key, status, latency_ns, inputs, outputs) VALUES (?, ?, ?, ?, 1, ?, 0, ?, 0, ?, ?, ?)"""


def main() -> int:
    parser = argparse.ArgumentParser(description="How fast a sealed record is checked.")
    parser.add_argument("--rows", type=_count, default=500_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory(prefix="edgewatch-bench-") as folder:
        site = Path(folder)
        with closing(_new_record(site)) as db:
            sealer = Sealer(db, site, SealKeys.open(site, "file"))
            quiet = _quiet(db, sealer)
            _fill(db, rows)
            took = _took(lambda: sealer.seal_all(BEGAN_NS + DAY_NS))
            print(f"sealed                {rows / took:12,.0f} rows/s")
            floor = _floor(db)
            print(f"bare SHA-256 pass     {floor:12,.0f} rows/s")
            print(f"quiet log             {quiet:12,.0f} seals/s")
            rates = [_check(site, rows, "rows", n) for n in (1, _processes())]
            while compact(db, BEGAN_NS + 400 * DAY_NS, 100):
                pass
            rates += [_check(site, rows, "chunks", n) for n in (1, _processes())]
    met = "met" if max(rates) >= GOAL_ROWS_S else "missed"
    print(f"goal of {GOAL_ROWS_S:,} rows/s with all cores: {met}")
    return 0


def _new_record(site: Path) -> Connection:
    (site / "site.toml").write_text(SITE_TOML, encoding="utf-8")
    db = open_writer(site / "log.db")
    migrate(db)
    return db


def _fill(db: Connection, rows: int) -> None:
    random = np.random.default_rng(7)
    with one_transaction(db):
        model = remember_model(db, "m", "", BEGAN_NS, {})
        layout = remember_layout(db, model, LAYOUT)
        for begin in range(0, rows, AT_ONCE):
            x = random.normal(size=(AT_ONCE, INPUTS)).astype("<f4")
            y = random.random((AT_ONCE, OUTPUTS)).astype("<f4")
            db.executemany(INSERT, [
                (BEGAN_NS + i * 10**6, i * 10**6, model, layout, i, f"S{i:08}", 900,
                 x[i - begin].tobytes(), y[i - begin].tobytes())
                for i in range(begin, min(begin + AT_ONCE, rows))
            ])  # fmt: skip


def _quiet(db: Connection, sealer: Sealer) -> float:
    """Seals without records, signed and chained: what a year of idling costs to check."""
    for at in range(QUIET_SEALS):
        with one_transaction(db):
            sealer.seal(BEGAN_NS + at * 10 * S)
        sealer.committed()
    return QUIET_SEALS / _took(lambda: _valid(check_record(db).valid))


def _floor(db: Connection) -> float:
    """Every row's bytes through SHA-256 once."""
    rows = db.execute("SELECT inputs, outputs, case_key FROM prediction")
    raw = [inputs + outputs + case.encode() for inputs, outputs, case in rows]
    return len(raw) / _took(lambda: [hashlib.sha256(one).digest() for one in raw])


def _check(site: Path, rows: int, stored: str, processes: int) -> float:
    with closing(open_reader(site / "log.db")) as db:
        cpu, took = time.process_time(), time.perf_counter()
        _valid(check_record(db, processes=processes).valid)
        took, cpu = time.perf_counter() - took, time.process_time() - cpu
    own = f", {rows / cpu:,.0f} a CPU second" if processes == 1 else ""
    print(f"checked, {stored:6} × {processes}   {rows / took:12,.0f} rows/s{own}")
    return rows / took


def _processes() -> int:
    return max(2, os.cpu_count() or 1)


def _valid(valid: bool) -> None:
    assert valid


def _took(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _count(text: str) -> int:
    """
    >>> _count("10M"), _count("500k")
    (10000000, 500000)
    """
    scale = {"k": 1_000, "M": 1_000_000}.get(text[-1:], 1)
    return int(text.rstrip("kM")) * scale


if __name__ == "__main__":
    sys.exit(main())
