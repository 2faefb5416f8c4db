"""A whole agent beside a driver that it finds as any program does, and that goes away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pynvml

from edgewatch.sdk.paths import record_file
from edgewatch.site.running import current_trust
from edgewatch.store import gpu_samples, journal, service
from edgewatch.store.connection import open_reader
from support.device_rigs import until
from support.scorer import A, make_site
from support.virtual_nvml import VirtualDriver, compiled


def test_an_agent_keeps_what_a_card_says_and_outlives_its_driver(tmp_path: Path) -> None:
    virtual = VirtualDriver(tmp_path / "driver.txt")
    virtual.insert(0)
    paths = (str(compiled(tmp_path).parent), os.environ.get("LD_LIBRARY_PATH", ""))
    found_in = os.pathsep.join(path for path in paths if path)
    env = {**os.environ, "VIRTUAL_NVML": str(virtual.path), "LD_LIBRARY_PATH": found_in}
    site = make_site(tmp_path / "site", A)
    command = [sys.executable, "-m", "edgewatch", "agent", "--site", str(site)]
    with subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL) as process:
        try:
            until(lambda: current_trust(site).pid == process.pid, 20)
            with closing(open_reader(record_file(site))) as db:
                until(lambda: gpu_samples.last_sample(db, 1) is not None, 20)
                until(lambda: any(r["gpu_celsius"] == 61.0 for r in service.resources(db)), 20)
                virtual.driver(all=pynvml.NVML_ERROR_DRIVER_NOT_LOADED)
                until(lambda: journal.last_detail(db, "gpu.lost") is not None, 20)
                lost = journal.last_detail(db, "gpu.lost")
            assert lost == {"why": "the driver is not loaded", "gpus": ["GPU-0000"]}
        finally:
            process.send_signal(signal.SIGTERM)
            code = process.wait(20)
    assert code == 0
