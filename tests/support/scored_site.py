"""A site with a scorer from outside, whose answers and truths a test makes up."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

BEGAN = datetime(2026, 3, 1, tzinfo=UTC)
MODEL = "scorer"
Rows = list[dict[str, object]]


def scored_rows(n: int, *, wrong: float = 0.1, seed: int = 1, first: int = 0) -> Rows:
    """One row an hour: an input, a class that follows it, and an answer wrong so often."""
    random = np.random.default_rng(seed)
    rows: Rows = []
    for i in range(first, first + n):
        x = float(random.normal())
        truth = int(random.random() < 1 / (1 + np.exp(-2 * x)))
        said = truth if random.random() >= wrong else 1 - truth
        rows.append(
            {
                "at": (BEGAN + timedelta(hours=i)).isoformat(),
                "id": f"S{i:05d}",
                "x": x,
                "score": round(float(np.clip(0.5 + (said - 0.5) * random.random(), 0, 1)), 4),
                "answer": said,
                "truth": truth,
                "site": "north" if i % 3 else "south",
            }
        )
    return rows


def write_rows(path: Path, rows: Iterable[Mapping[str, object]]) -> Path:
    """The rows as a CSV file."""
    rows = list(rows)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return path
