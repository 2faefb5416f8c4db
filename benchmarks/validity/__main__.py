"""Print the tables of docs/validity.md: ``make validity``, a tenth of it with ``QUICK=1``.

Names of tables as arguments print those alone.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from benchmarks.validity import (
    bands,
    changes,
    delays,
    false_alarms,
    intervals,
    sequences,
    trends,
)

#: Name of each table to what prints it, given whether it is to be quick.
TABLES: dict[str, Callable[[bool], None]] = {
    "false-alarms": lambda quick: false_alarms.report(
        false_alarms.QUICK if quick else false_alarms.FULL
    ),
    "delays": lambda quick: delays.report(2 if quick else 7),
    "intervals": lambda quick: intervals.report(100 if quick else 1_000),
    "sequences": lambda quick: sequences.report(50 if quick else 500),
    "changes": lambda quick: changes.report(100 if quick else 1_000),
    "trends": lambda quick: trends.report(100 if quick else 1_000),
    "bands": lambda quick: bands.report(3 if quick else 30),
}


def main(names: Sequence[str], *, quick: bool) -> int:
    """Print the tables of these names, or all."""
    unknown = [name for name in names if name not in TABLES]
    if unknown:
        print(f"no table {unknown[0]}; there are: {', '.join(TABLES)}", file=sys.stderr)
        return 2
    for name in names or TABLES:
        TABLES[name](quick)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], quick=os.environ.get("QUICK", "0") not in ("", "0")))
