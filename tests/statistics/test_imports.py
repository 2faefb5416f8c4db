"""The room stays light: scipy.stats costs 0.7 s and is not needed."""

from __future__ import annotations

import subprocess
import sys


def test_importing_the_room_imports_no_scipy_stats() -> None:
    program = "import sys, edgewatch.statistics; print('scipy.stats' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
