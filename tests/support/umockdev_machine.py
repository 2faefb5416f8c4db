"""A machine whose USB devices come and go at will, seen live through sysfs and events."""

from __future__ import annotations

import base64
import json
import os
import pickle
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from edgewatch.devices.bus import BusSnapshot
from support.device_rigs import until
from support.usb_units import UsbUnit, root_hubs

_HERE = Path(__file__).parent
_SYSTEM_PYTHON = "/usr/bin/python3"
_PROBE = "import gi; gi.require_version('UMockdev', '1.0'); from gi.repository import UMockdev"


def why_not() -> str:
    """Why there can be no mock machine here; "" where there can."""
    if not sys.platform.startswith("linux"):
        return "umockdev is for Linux"
    if shutil.which("umockdev-wrapper") is None:
        return "umockdev is not installed (Debian: umockdev gir1.2-umockdev-1.0 python3-gi)"
    found = subprocess.run([_SYSTEM_PYTHON, "-c", _PROBE], capture_output=True, check=False)
    return "" if found.returncode == 0 else "the system's Python has no UMockdev (python3-gi)"


class UmockdevMachine:
    """Use as a context manager. `expect` waits for a snapshot of the live backend."""

    def __enter__(self) -> UmockdevMachine:
        self._testbed = _start([_SYSTEM_PYTHON, str(_HERE / "umockdev_testbed.py")], {})
        assert self._testbed.stdout is not None
        self.root = self._testbed.stdout.readline().strip()
        self._seen: list[BusSnapshot] = []
        follower = str(_HERE / "umockdev_follower.py")
        self._follower = _start([sys.executable, follower], {"UMOCKDEV_DIR": self.root})
        self._reader = threading.Thread(target=self._read)
        self._reader.start()
        try:
            self._command({"add": "\n".join(root_hubs())})
            until(lambda: bool(self._seen))
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for process in (self._follower, self._testbed):
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.close()
            process.wait(10)
        self._reader.join()
        self._follower.stdout.close()  # type: ignore[union-attr]
        self._testbed.stdout.close()  # type: ignore[union-attr]

    def plug(self, unit: UsbUnit) -> None:
        for text in unit.paragraphs():
            # No node of umockdev's own: a second one of the same name would make it abort.
            lines = [line for line in text.splitlines() if not line.startswith("N: ")]
            self._command({"add": "\n".join([*lines, ""])})

    def unplug(self, unit: UsbUnit) -> None:
        self._command({"remove": unit.paths()[::-1]})

    def change(self, unit: UsbUnit, name: str, value: str) -> None:
        """Another value of an attribute, told as a change."""
        self._command({"set": [unit.path, name, value + "\n"]})

    def record(self) -> bytes:
        """What `umockdev-record` writes of the machine."""
        return subprocess.run(
            ["umockdev-wrapper", "umockdev-record", "--all"],
            env={**os.environ, "UMOCKDEV_DIR": self.root},
            capture_output=True,
            check=True,
        ).stdout

    def expect(self, fits: Callable[[BusSnapshot], bool]) -> BusSnapshot:
        until(lambda: fits(self._seen[-1]))
        return self._seen[-1]

    def _command(self, command: dict[str, object]) -> None:
        assert self._testbed.stdin is not None
        assert self._testbed.stdout is not None
        self._testbed.stdin.write(json.dumps(command) + "\n")
        self._testbed.stdin.flush()
        assert self._testbed.stdout.readline() == "done\n"

    def _read(self) -> None:
        assert self._follower.stdout is not None
        for line in self._follower.stdout:
            self._seen.append(pickle.loads(base64.b64decode(line)))  # noqa: S301 - our own


def _start(command: list[str], more: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        ["umockdev-wrapper", *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **more},
    )
