"""Rows a second from spool to record, against the floor of SQLite itself, in one run.

The agent's real turn: read segments, split, insert, fold minutes, commit. Beside it the floor:
the same rows inserted by one bare ``executemany`` in one transaction. Printed for predictions
made one by one and in batches of 100 rows, without and with a baseline (sketches, domain, drift),
out of 1, 2 and 4 segments.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import numpy as np

import edgewatch
from edgewatch.agent.agent import Agent
from edgewatch.agent.salvage import open_record
from edgewatch.cli.demo_site import MODEL, demo_file, make_demo_site, read_stream
from edgewatch.site.config import load_site
from edgewatch.store import predictions

ROWS = 20_000
CASES = [
    (1, False, 1), (1, False, 2), (1, False, 4), (1, True, 1), (1, True, 4),
    (100, False, 1), (100, True, 1),
]  # fmt: skip


def fill(site: Path, batch: int, producers: int = 1) -> None:
    """Record :data:`ROWS` predictions, taking turns between the producers."""
    sessions = [
        edgewatch.InferenceSession(demo_file("cytology.onnx"), site=site, name=MODEL)
        for _ in range(producers)
    ]
    stream = read_stream()
    table = np.array([[row[n] for n in stream.names] for _, row in stream.rows], np.float32)
    rows = np.resize(table, (ROWS, table.shape[1]))
    for number, at in enumerate(range(0, ROWS, batch)):
        sessions[number % producers].run(None, {"X": rows[at : at + batch]})
    for session in sessions:
        session.close_recording()


def ingest_s(site: Path) -> float:
    db = open_record(site)
    agent = Agent(site, load_site(site), db, live=False)
    begin = time.perf_counter()
    while agent.turn():
        pass
    took = time.perf_counter() - begin
    agent.close()
    db.close()
    return took


def floor_s(site: Path, folder: Path) -> float:
    source = open_record(site)
    rows = source.execute(
        "SELECT time_ns, mono_ns, model_id, layout_id, segment_id, seq, row, case_key, status,"
        " latency_ns, inputs, outputs, extra, tags, segments FROM prediction"
    ).fetchall()
    source.close()
    db = open_record(folder)
    begin = time.perf_counter()
    db.execute("BEGIN")
    predictions.insert(db, rows)
    db.execute("COMMIT")
    took = time.perf_counter() - begin
    db.close()
    return took


def main() -> int:
    from edgewatch.cli._reference import Named, build

    print(f"{'':32} {'rows/s':>9} {'floor':>9} {'ratio':>6}")
    for batch, with_baseline, producers in CASES:
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
            site = make_demo_site(Path(one), "", read_stream().names)
            if with_baseline:
                build(site, MODEL, demo_file("reference.csv"), Named("diagnosis"))
            fill(site, batch, producers)
            took, floor = ingest_s(site), floor_s(site, Path(two))
            name = f"batch {batch}, {'with' if with_baseline else 'no'} baseline, {producers} from"
            print(f"{name:32} {ROWS / took:9.0f} {ROWS / floor:9.0f} {took / floor:6.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
