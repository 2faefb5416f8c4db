"""``disk.speed``: how long the site's disk takes to make a commit safe."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, failed, ok, unknown

BUDGET_S = 1.0
BLOCK = 64 * 1024
MOST_BLOCKS = 256
SLOW_S, TOO_SLOW_S = 0.1, 0.5
LEAST_MB_PER_S = 1.0
_ROOM = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Speed:
    """Median and longest time of a block written and forced to the disk, and the throughput."""

    median_s: float
    longest_s: float
    mb_per_s: float


def look(examination: Examination) -> Found:
    folder = examination.folder
    if not os.access(folder, os.W_OK):
        return unknown(f"This user may not write to {folder}, so it was not measured.")
    if not _has_room(folder):
        return unknown("The disk is too full to be measured; see disk.space.")
    return judge(measure(folder))


def judge(speed: Speed) -> Found:
    """An agent commits up to ten times a second, and waits for the disk each time.

    >>> judge(Speed(0.004, 0.02, 16.0)).state, judge(Speed(0.2, 0.9, 0.3)).state
    ('ok', 'advice')
    """
    floor = f"(expected: at most {SLOW_S * 1e3:.0f} ms and at least {LEAST_MB_PER_S:g} MB/s)"
    said = (
        f"A write of {BLOCK // 1024} KB is on the disk after {speed.median_s * 1e3:.1f} ms,"
        f" at most {speed.longest_s * 1e3:.0f} ms: {speed.mb_per_s:.1f} MB/s {floor}."
    )
    fix = (
        "Put the site onto a disk of the machine itself, best a solid-state one; a share, an SD"
        " card or a disk that other programs keep busy is too slow."
    )
    if speed.median_s > TOO_SLOW_S:
        return failed(said, fix)
    if speed.median_s > SLOW_S or speed.mb_per_s < LEAST_MB_PER_S:
        return advice(said, fix)
    return ok(said)


def measure(folder: Path, budget_s: float = BUDGET_S) -> Speed:
    """Write and force blocks for a second at most, into a file that has no name where possible.

    Raises:
        OSError: the folder cannot be written.
    """
    block = os.urandom(BLOCK)
    took: list[float] = []
    with tempfile.TemporaryFile(dir=folder, prefix=".edgewatch-doctor-", buffering=0) as file:
        began = time.perf_counter()
        while len(took) < MOST_BLOCKS and (not took or time.perf_counter() - began < budget_s):
            start = time.perf_counter()
            file.write(block)
            os.fsync(file.fileno())
            took.append(time.perf_counter() - start)
    ordered = sorted(took)
    rate = len(took) * BLOCK / 1e6 / max(sum(took), 1e-9)
    return Speed(ordered[len(ordered) // 2], ordered[-1], rate)


def _has_room(folder: Path) -> bool:
    return shutil.disk_usage(folder).free > _ROOM


CHECK = Check(
    "disk.speed",
    "Speed of the site's disk",
    "The agent falls behind: alarms come late, and segments of host programs pile up.",
    look,
    alone=True,
)
