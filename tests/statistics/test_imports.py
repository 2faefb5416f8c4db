"""The room stays light: it imports nothing heavy before it is used."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = tuple(f"scipy.{part}" for part in ("linalg", "optimize", "sparse", "spatial", "stats"))


def test_importing_the_room_imports_nothing_of_scipy() -> None:
    assert _imported("statistics", ("scipy",)) == "[]"


@pytest.mark.parametrize("module", ["monitors.pipeline", "monitors.joint_windows"])
def test_what_watches_imports_no_heavy_part_of_scipy(module: str) -> None:
    assert _imported(module, HEAVY) == "[]"


def _imported(module: str, which: tuple[str, ...]) -> str:
    """Which of some modules are there once one of ours is imported."""
    program = f"import sys, edgewatch.{module}; print([m for m in {which} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()
