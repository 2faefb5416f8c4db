"""Rows a second from spool to record, against the floor of SQLite itself, in one run.

The agent's real turn: read segments, split, insert, fold minutes, commit. Beside it the floor:
the same rows inserted by one bare ``executemany`` in one transaction. Printed for predictions
made one by one and in batches of 100 rows, without and with a baseline (sketches, domain, drift).
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import numpy as np

import edgewatch
from edgewatch.agent.agent import Agent
from edgewatch.agent.process import open_record
from edgewatch.cli.demo_site import MODEL, demo_file, make_demo_site, read_stream
from edgewatch.site.config import load_site
from edgewatch.store import predictions

ROWS = 20_000


def fill(site: Path, batch: int) -> None:
    session = edgewatch.InferenceSession(demo_file("cytology.onnx"), site=site, name=MODEL)
    stream = read_stream()
    table = np.array([[row[n] for n in stream.names] for _, row in stream.rows], np.float32)
    rows = np.resize(table, (ROWS, table.shape[1]))
    for at in range(0, ROWS, batch):
        session.run(None, {"X": rows[at : at + batch]})
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
        " latency_ns, inputs, outputs, extra FROM prediction"
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
    for batch in (1, 100):
        for with_baseline in (False, True):
            with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
                site = make_demo_site(Path(one), "", read_stream().names)
                if with_baseline:
                    build(site, MODEL, demo_file("reference.csv"), Named("diagnosis"))
                fill(site, batch)
                took, floor = ingest_s(site), floor_s(site, Path(two))
                name = f"batch {batch}, {'with' if with_baseline else 'no'} baseline"
                print(f"{name:32} {ROWS / took:9.0f} {ROWS / floor:9.0f} {took / floor:6.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
