"""A running agent that sees a mock machine."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from edgewatch.site.running import current_trust
from support.umockdev_machine import UmockdevMachine
from support.usb_units import UsbUnit

SITE = """\
schema = 1
[[slot]]
name = "camera"
profile = "usb.device"
port = "usb:1871:01b0"
"""
CAMERA = UsbUnit(
    "3", vid=0x1871, pid=0x01B0, serial="CAM-7", interfaces=((0x0E, 1, 0),), driver="uvcvideo"
)
_AGENT = "import sys; from pathlib import Path; from edgewatch.agent.run import run_agent; "
_AGENT += "run_agent(Path(sys.argv[1]))"


@contextmanager
def agent_on(machine: UmockdevMachine, folder: Path) -> Iterator[Path]:
    """The folder of a site whose camera is plugged in and enrolled."""
    site = folder / "site"
    site.mkdir(mode=0o700)
    (site / "site.toml").write_text(SITE, encoding="utf-8")
    machine.plug(CAMERA)
    machine.expect(lambda snapshot: len(snapshot.devices) == 1)
    command = ["umockdev-wrapper", sys.executable, "-c", _AGENT, str(site)]
    where = {**os.environ, "UMOCKDEV_DIR": machine.root}
    agent = subprocess.Popen(command, env=where, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 30
        while current_trust(site).pid != agent.pid:
            assert time.monotonic() < deadline, "the agent did not start"
            time.sleep(0.05)
        enrol(site)
        yield site
    finally:
        agent.terminate()
        agent.wait(30)


def enrol(site: Path) -> None:
    """Approve what is plugged in now."""
    edgewatch = str(Path(sys.executable).with_name("edgewatch"))
    what = ["devices", "enrol", "camera", "--by", "A. Weber", "--note", "as it is"]
    subprocess.run([edgewatch, *what, "--site", str(site)], check=True, capture_output=True)
