"""onnxruntime would report each process, model and error to its maker: not from a site."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

LOADS = """
import edgewatch
import onnxruntime
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere it keeps no files")
def test_importing_edgewatch_first_keeps_onnxruntime_from_reporting(tmp_path: Path) -> None:
    """It keeps an identifier of the machine and what is to be sent below the home folder."""
    env = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    subprocess.run([sys.executable, "-c", LOADS], env={**env, "HOME": str(tmp_path)}, check=True)
    assert not list(tmp_path.rglob("*"))


def test_a_site_that_wants_it_reported_may_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib

    import edgewatch

    monkeypatch.setenv("ORT_DISABLE_TELEMETRY", "0")
    importlib.reload(edgewatch)
    assert os.environ["ORT_DISABLE_TELEMETRY"] == "0"
