"""Run as a program: the core of EdgeWatch on a Python that lacks what only Linux has.

    python other_platform.py win32|darwin FOLDER

What other platforms do not have is made to be missing before anything of EdgeWatch is imported:
modules cannot be imported, functions of :mod:`os` are gone, ``sys.platform`` says another name.
Libraries of others are loaded first, since theirs is the build for this machine. Then every module
of the core is imported, and a site lives from its making to a bundle that verifies. Prints JSON.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.abc
import io
import json
import os
import pkgutil
import signal
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import filelock

# Names with spaces between, by platform.
MISSING = {
    "win32": "pyudev pty tty fcntl termios pwd grp resource syslog pysqlite3 jeepney secretstorage",
    "darwin": "pyudev pysqlite3 jeepney secretstorage",
}
OS_FUNCTIONS = {
    "win32": """chown fchmod fchown fork forkpty geteuid getegid getgid getgroups getloadavg getpgid
        getsid getuid killpg lchown mkfifo nice openpty posix_fadvise posix_fallocate pread preadv
        pwrite register_at_fork sched_getaffinity setsid sync sysconf uname""",
    "darwin": "posix_fadvise posix_fallocate sched_getaffinity",
}
SIGNALS = {"win32": "SIGHUP SIGKILL SIGUSR1 SIGUSR2 SIGALRM SIGCHLD SIGPIPE", "darwin": ""}
ROOMS = """sdk spool site plugins store devices statistics alarms monitors audit agent feed sinks
    doctor cli"""
FIRST = """numpy scipy.optimize scipy.spatial.distance scipy.special onnxruntime psutil serial
    serial.tools.list_ports pydantic tomlkit typer rich platformdirs filelock bagit argon2 segno
    keyring reportlab.pdfgen cryptography.hazmat.primitives.asymmetric.ed25519 zstandard
    cyclonedx.output.json packageurl license_expression sqlite_utils pynvml asyncio subprocess
    concurrent.futures.process multiprocessing.connection multiprocessing.popen_spawn_posix
    multiprocessing.resource_tracker getpass tempfile sqlite3 socket select uuid ssl shutil
    logging.handlers sqlite3.dbapi2"""
# Made for one platform, and imported by nobody but what runs there.
OF_ONE_PLATFORM = {
    "edgewatch.audit.seals.secret_service",
    "edgewatch.devices.bus.netlink",
    "edgewatch.devices.tty",
    "edgewatch.ui.bus_link",
    "edgewatch.ui.notifications",
}
# A program of its own for whoever has no EdgeWatch.
_OWN_PROGRAM = "edgewatch.audit.standalone.verify"


class Missing(importlib.abc.MetaPathFinder):
    """Finds that a module is not there."""

    def __init__(self, names: list[str]) -> None:
        self._names = frozenset(names)

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        if name.partition(".")[0] in self._names:
            raise ModuleNotFoundError(f"No module named {name!r} on this platform", name=name)
        return None


def become(platform: str) -> None:
    """Be a Python of that platform, as far as one process can."""
    for name in FIRST.split():
        importlib.import_module(name)
    missing = MISSING[platform].split()
    for name in missing:
        for known in [one for one in sys.modules if one.partition(".")[0] == name]:
            del sys.modules[known]
    sys.meta_path.insert(0, Missing(missing))
    # The lock of this machine's kind goes on with all that this machine has.
    filelock._unix.os = SimpleNamespace(**vars(os))
    for module, names in ((os, OS_FUNCTIONS[platform]), (signal, SIGNALS[platform])):
        for name in names.split():
            if hasattr(module, name):
                delattr(module, name)
    os.environ["USERNAME"] = "Ana"  # Windows always sets it, and has no pwd
    sys.platform = platform


def import_all() -> dict[str, str]:
    """Import every module of the core; name and error of those that cannot be."""
    failed = {}
    for room in ROOMS.split():
        package = importlib.import_module(f"edgewatch.{room}")
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if found.name in {*OF_ONE_PLATFORM, _OWN_PROGRAM} or found.name.endswith("__main__"):
                continue
            try:
                importlib.import_module(found.name)
            except Exception as error:  # noqa: BLE001 - every reason is shown
                failed[found.name] = f"{type(error).__name__}: {error}"
    return failed


def live(folder: Path) -> dict[str, Any]:
    """From an empty folder to a bundle that verifies; what each command printed as JSON."""
    from edgewatch.cli.demo_site import demo_file
    from edgewatch.cli.main import run

    def edgewatch(*words: object) -> Any:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            code = run([str(word) for word in (*words, "--json")])
        if code:
            raise SystemExit(f"edgewatch {' '.join(map(str, words))}: exit {code}")
        return json.loads(out.getvalue())

    site, bundle = folder / "site", folder / "out.zip"
    stream = folder / "stream.csv"
    lines = demo_file("stream.csv").read_text("utf-8").splitlines()
    stream.write_text("\n".join(lines[:61]) + "\n", "utf-8")
    here = ("--site", site)
    edgewatch("init", site)
    edgewatch("model", "add", "cytology", "--onnx", demo_file("cytology.onnx"), *here)
    build = ("baseline", "build", "cytology", demo_file("reference.csv"), "--label", "diagnosis")
    edgewatch(*build, *here)
    edgewatch("replay", "cytology", stream, "--label", "diagnosis", *here)
    return {
        "status": edgewatch("status", *here),
        "drift": edgewatch("drift", "cytology", *here),
        "predictions": len(edgewatch("predictions", "cytology", *here)),
        "verify": edgewatch("verify", *here)["valid"],
        "export": edgewatch("bundle", "export", bundle, *here),
        "bundle": edgewatch("bundle", "verify", bundle),
        "versions": edgewatch("record", "versions", *here),
        "journal": _journal_mode(site),
        "sound": _is_sound(),
    }


def _journal_mode(site: Path) -> str:
    from edgewatch.sdk.paths import record_file
    from edgewatch.store.connection import open_reader

    with contextlib.closing(open_reader(record_file(site))) as db:
        return str(db.execute("PRAGMA journal_mode").fetchone()[0])


def _is_sound() -> bool:
    from edgewatch.store.connection import sqlite_version
    from edgewatch.store.sqlite_fitness import is_sound

    return is_sound(tuple(map(int, sqlite_version().split("."))))


def main() -> None:
    platform, folder = sys.argv[1], Path(sys.argv[2])
    become(platform)
    report: dict[str, Any] = {"failed": import_all()}
    report |= live(folder)
    report["loaded"] = sorted(
        name
        for name, module in sys.modules.items()
        if isinstance(module, ModuleType) and name.partition(".")[0] in MISSING[platform].split()
    )
    print(json.dumps(report))


if __name__ == "__main__":
    main()
