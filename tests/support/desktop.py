"""A desktop of a test's own: a screen without glass, a window manager, a message bus.

What runs on it is the real program, with the platform plugin of a real desktop; it is driven
through AT-SPI as a screen reader would, by the names of its widgets.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType

WANTED = ("Xvfb", "openbox", "dbus-daemon")
BUS_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")


def missing_for_a_desktop() -> str:
    """What this machine lacks for a desktop; empty where it lacks nothing."""
    lacking = [program for program in WANTED if shutil.which(program) is None]
    if not BUS_LAUNCHER.exists():
        lacking.append("at-spi2-core")
    return ", ".join(lacking)


class Desktop:
    """Started on entering, gone with everything on it on leaving."""

    def __init__(self, size: str = "1280x800x24") -> None:
        self._size = size
        self._processes: list[subprocess.Popen[bytes]] = []
        self._home = tempfile.TemporaryDirectory(prefix="desktop-")
        self.env = dict(os.environ)

    def __enter__(self) -> Desktop:
        home = Path(self._home.name)
        runtime = home / "runtime"
        runtime.mkdir(mode=0o700)
        settings = home / "config" / "EdgeWatch" / "window.ini"
        settings.parent.mkdir(parents=True)
        settings.write_text("[General]\nrole=engineer\n", encoding="ascii")  # asked for once
        self.env |= {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CURRENT_DESKTOP": "test",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LANG": "C.UTF-8",
        }
        self.env.pop("EDGEWATCH_SITE", None)
        read, write = os.pipe()
        self._start(["Xvfb", "-displayfd", str(write), "-screen", "0", self._size], (write,))
        os.close(write)
        self.env["DISPLAY"] = ":" + _line(read)
        read, write = os.pipe()
        self._start(["dbus-daemon", "--session", f"--print-address={write}", "--nofork"], (write,))
        os.close(write)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = _line(read)
        self._start(["openbox", "--sm-disable"])
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for process in reversed(self._processes):
            _end(process)
        self._home.cleanup()

    def run(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start ``edgewatch`` with these arguments on this desktop."""
        return self._start([sys.executable, "-m", "edgewatch", *arguments])

    def _start(self, command: list[str], keep: tuple[int, ...] = ()) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            command,
            env=self.env,
            pass_fds=keep,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._processes.append(process)
        return process


def _line(read: int) -> str:
    with os.fdopen(read, encoding="ascii") as pipe:
        line = pipe.readline().strip()
    if not line:
        raise RuntimeError("the desktop did not start")
    return line


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process and all that it has started in its session, and wait for it."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        until = time.monotonic() + 3
        while process.poll() is None and time.monotonic() < until:
            time.sleep(0.02)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
