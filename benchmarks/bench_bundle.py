"""Exporting a bundle: MB/s, bytes a prediction, what it costs a running agent, and its check.

Predictions of 30 float32 inputs and 2 outputs in chunks, sealed, are exported while another
process commits 100 predictions ten times a second, as an agent does. Floors beside it: SQLite's
own copy (VACUUM INTO), and packing the same bytes with zlib alone. ``--rows 1M`` takes a minute.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from contextlib import closing
from pathlib import Path

import numpy as np
from bench_record import Source, new_record, say, timed, write_chunks

from edgewatch.audit import export_bundle, verify_bundle
from edgewatch.audit.log_choice import choose
from edgewatch.audit.log_copy import copy_log
from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.audit.seals.sealer import Sealer
from edgewatch.store.connection import open_reader
from edgewatch.store.snapshot import snapshot

MB = 1e6
LAST = """INSERT INTO prediction (id, time_ns, mono_ns, model_id, layout_id, segment_id, seq, row,
  status, latency_ns, inputs, outputs)
  VALUES (?, 1, 1, 1, 1, 1, 1, 0, 0, 1, zeroblob(120), zeroblob(8))"""
WRITER = """
import sys, time
from pathlib import Path
from edgewatch.store.connection import one_transaction, open_writer
from edgewatch.store import predictions
db = open_writer(Path(sys.argv[1]))
row = (0, 0, 1, 1, 1, 0, 0, None, 0, 0, bytes(120), bytes(8), None)
print("ready", flush=True)
end = time.monotonic() + float(sys.argv[2])
while time.monotonic() < end:
    began = time.perf_counter()
    with one_transaction(db):
        predictions.insert(db, [row] * 100)
    spent = time.perf_counter() - began
    print(spent, flush=True)
    time.sleep(max(0, 0.1 - spent))
"""


def make_site(folder: Path, rows: int) -> None:
    """A sealed site with so many predictions."""
    (folder / "site.toml").write_text('schema = 1\nname = "Bench"\n[seal]\nkeys = "file"\n')
    with closing(new_record(folder)) as db:
        write_chunks(db, Source(rows, quantised=True))
        # Compaction leaves the row of the highest number: no number is given twice.
        db.execute(LAST, (rows + 1,))
        spent, _ = timed(lambda: Sealer(db, folder, SealKeys.open(folder, "file")).seal_all(1))
        say("sealing it", rows / spent, "rows/s")


def commits(site: Path, seconds: float) -> list[float]:
    """How long each commit of an agent took, in seconds."""
    done = subprocess.run(
        [sys.executable, "-c", WRITER, str(site / "log.db"), str(seconds)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [float(line) for line in done.stdout.split()[1:]]


def export_beside_an_agent(site: Path, out: Path) -> tuple[float, list[float]]:
    """Seconds of an export, and the commits of an agent meanwhile."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(site / "log.db"), "600"],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert writer.stdout is not None
    writer.stdout.readline()
    spent, _ = timed(lambda: export_bundle(site, out))
    writer.kill()
    lines = writer.stdout.read().split("\n")[:-1]
    writer.wait()
    writer.stdout.close()
    return spent, [float(line) for line in lines if line]


def turns(what: str, spent: list[float]) -> None:
    for share in (50, 99):
        say(f"commit of an agent, p{share}, {what}", 1e3 * np.percentile(spent, share), "ms")


def parts(site: Path, folder: Path) -> Path:
    """The steps of an export by themselves; the copy that goes into a bundle."""
    frozen, log = folder / "frozen.db", folder / "log.db"
    with closing(open_reader(site / "log.db")) as db:
        spent, _ = timed(lambda: snapshot(db, frozen))
    say("VACUUM INTO", frozen.stat().st_size / MB / spent, "MB/s")
    with closing(open_reader(frozen)) as db:
        choice = choose(db, None)
    spent, _ = timed(lambda: copy_log(frozen, log, choice))
    say("chunks into plain rows", log.stat().st_size / MB / spent, "MB/s")
    raw = log.read_bytes()[: 64 << 20]
    spent, packed = timed(lambda: zlib.compress(raw, 6))
    assert isinstance(packed, bytes)
    note = f"packed to {len(packed) / len(raw):.0%}"
    say("zlib alone", len(raw) / MB / spent, "MB/s", note=note)
    return log


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", default="200k", help="predictions, such as 200k or 1M")
    text = parser.parse_args().rows
    rows = int(float(text.rstrip("kM")) * {"k": 1e3, "M": 1e6}.get(text[-1], 1))
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "site"
        site.mkdir()
        make_site(site, rows)
        log = parts(site, Path(name))
        plain = log.stat().st_size
        out = Path(name) / "b.zip"
        spent, _ = timed(lambda: export_bundle(site, out))
        say("export", plain / MB / spent, "MB/s", note=f"{rows / spent:,.0f} rows/s")
        say("log.db, bytes a prediction", plain / rows, "B")
        say("bundle, bytes a prediction", out.stat().st_size / rows, "B")
        with zipfile.ZipFile(out) as bundle:
            kept = [info for info in bundle.infolist() if info.filename.endswith("data/log.db")]
        say("of it, the record", sum(info.compress_size for info in kept) / rows, "B")
        spent, answer = timed(lambda: verify_bundle(out))
        say("bundle verify", rows / spent, "rows/s", note=f"valid: {answer.valid}")  # type: ignore[attr-defined]
        turns("alone", commits(site, 5))
        spent, beside = export_beside_an_agent(site, Path(name) / "beside.zip")
        turns("beside an export", beside)
        say("export beside an agent", plain / MB / spent, "MB/s")


if __name__ == "__main__":
    began = time.perf_counter()
    main()
    print(f"{time.perf_counter() - began:.0f} s")
