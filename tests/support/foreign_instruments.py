"""Instruments that others wrote, started for a test: lewis devices, gpsd's fake receivers."""

from __future__ import annotations

import contextlib
import functools
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from support.device_rigs import until

_PLAY = """\
import sys, time
from gps.fake import FakePTY, TestLoad
receiver = FakePTY(TestLoad(sys.argv[1]), speed=9600)
print(receiver.byname, flush=True)
while True:
    receiver.feed()
    time.sleep(0.02)
"""


@contextlib.contextmanager
def lewis_circulator() -> Iterator[str]:
    """lewis' JULABO circulator on a TCP socket, as behind a serial server; gives the address."""
    port = _free_port()
    options = f"julabo-version-1: {{port: {port}, bind_address: 127.0.0.1}}"
    command = [sys.executable, "-m", "lewis", "julabo", "-p", options, "-o", "none"]
    with _running(command):
        until(lambda: _answers(port), 30)
        yield f"socket://127.0.0.1:{port}"


@functools.cache
def system_python_with_gps() -> str | None:
    """A Python that has gpsd's module `gps`, which its Debian package gives to the system's."""
    for name in (sys.executable, "/usr/bin/python3", shutil.which("python3") or ""):
        if Path(name).exists():
            found = subprocess.run(
                [name, "-c", "import gps.fake"], capture_output=True, check=False
            )
            if found.returncode == 0:
                return name
    return None


@contextlib.contextmanager
def fake_receiver(log: Path) -> Iterator[str]:
    """gpsd's fake receiver that plays a log over and over; gives its terminal."""
    python = system_python_with_gps()
    assert python is not None
    with _running([python, "-c", _PLAY, str(log)]) as process:
        assert process.stdout is not None
        yield process.stdout.readline().decode().strip()


@contextlib.contextmanager
def _running(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True
