"""A month of sealing in simulated time: predictions, labels, a state that changes, compaction.

::

    PYTHONPATH=tests python tests/support/sealed_month.py    # 259,200 seals, some minutes
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any
from unittest.mock import patch

from edgewatch.audit.seals.check import check_record
from edgewatch.audit.seals.check_result import SealCheck
from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.audit.seals.sealer import Sealer
from edgewatch.store import compaction, devices, labels
from edgewatch.store.connection import Connection, one_transaction
from support.recorded_rows import BEGAN_NS, SECOND_NS, add_rows, new_record

DAYS, DAY_S = 30, 86_400
ROWS_A_DAY = 960
SAY: dict[str, Any] = {"unit": "u", "reason": "r", "differences": [], "evidence": []}


def live(folder: Path, every_s: int, days: int = DAYS) -> SealCheck:
    """Seal so many days, a seal every ``every_s`` seconds, idle or not; what a check then finds."""
    (folder / "site.toml").write_text('schema = 1\nname = "Ward"\n', encoding="utf-8")
    # A month of seals, not of waiting for a disk.
    with closing(new_record(folder)) as db, patch("os.fdatasync", lambda _: None, create=True):
        db.execute("PRAGMA synchronous = OFF")
        sealer = Sealer(db, folder, SealKeys.open(folder, "file"))
        sealer.watch_changes()
        for day in range(days):
            for second in range(0, DAY_S, every_s):
                at_ns = BEGAN_NS + (day * DAY_S + second) * SECOND_NS
                if second % (DAY_S // 24) < every_s:
                    _hour(db, at_ns)
                with one_transaction(db):
                    sealer.seal(at_ns)
                sealer.committed()
            while compaction.compact_step(db, BEGAN_NS + (day - 1) * DAY_S * SECOND_NS):
                pass
        end_ns = BEGAN_NS + days * DAY_S * SECOND_NS
        sealer.seal_all(end_ns)
        return check_record(db)


def _hour(db: Connection, at_ns: int) -> None:
    n = ROWS_A_DAY // 24
    cases = [f"{at_ns}-{i}" for i in range(n)]
    add_rows(db, n, begin_ns=at_ns, cases=cases, seed=at_ns % 1009)
    labels.add_label(db, "m", cases[0], "benign", at_ns)
    verdict = "VERIFIED" if at_ns // SECOND_NS % 7 else "UNVERIFIED"
    devices.begin_state(db, "analyser", verdict, at_ns, proved_ns=at_ns, **SAY)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--every", type=int, default=10, help="seconds between two seals")
    every_s = arguments.parse_args().every
    begin = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        found = live(Path(folder), every_s)
        size = (Path(folder) / "log.db").stat().st_size
    print(f"{found.seals} seals, {found.records} records, {size / 1e6:.0f} MB")
    print(f"{time.process_time() - begin:.0f} s of processor time; findings: {found.findings}")
    return 1 if found.findings else 0


if __name__ == "__main__":
    sys.exit(main())
