"""The core runs where pyudev, pty, fcntl, jeepney and a fixed SQLite are not to be had."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from edgewatch import __version__
from support import other_platform

SOURCE = Path(__file__).parents[2] / "src"
PROGRAM = Path(other_platform.__file__)
OF_ONE_SYSTEM = """_winapi crypt curses dbus fcntl gi grp jeepney msvcrt pty pwd pysqlite3 pyudev
    readline resource secretstorage spwd syslog systemd termios tty winreg winsound"""


def test_the_core_lives_on_a_python_as_on_windows(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", PROGRAM, "win32", tmp_path],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["failed"] == {}
    assert report["loaded"] == []
    assert report["predictions"] == 60
    assert report["drift"]["model"] == "cytology"
    assert report["status"]["version"] == __version__
    assert report["verify"] is True
    assert report["bundle"]["valid"] is True
    assert report["versions"]["producers"]
    assert (report["journal"] == "wal") is report["sound"]


def test_what_is_of_one_platform_is_imported_only_where_that_is_sure() -> None:
    names = {*OF_ONE_SYSTEM.split(), *other_platform.OF_ONE_PLATFORM}
    last = "|".join(re.escape(name.rpartition(".")[2]) for name in names)
    may_import = re.compile(rf"^(import|from) .*\b({last})\b", re.MULTILINE)
    loose = {
        module
        for file in SOURCE.rglob("*.py")
        if (module := _module(file)) not in other_platform.OF_ONE_PLATFORM
        and may_import.search(text := file.read_text("utf-8"))
        for name in _unguarded(ast.parse(text).body)
        if name in names or name.partition(".")[0] in names
    }
    assert loose == set(), "import it in the function that needs it, or under `if sys.platform`"


def test_every_module_of_one_platform_is_still_there() -> None:
    modules = {_module(file) for file in SOURCE.rglob("*.py")}
    assert modules >= other_platform.OF_ONE_PLATFORM


def _module(file: Path) -> str:
    return ".".join(file.relative_to(SOURCE).with_suffix("").parts)


def _unguarded(body: list[ast.stmt]) -> Iterator[str]:
    """Modules that are imported as soon as this body runs, whatever the platform."""
    for statement in body:
        if isinstance(statement, ast.Import):
            yield from (alias.name for alias in statement.names)
        elif isinstance(statement, ast.ImportFrom):
            yield str(statement.module)
            yield from (f"{statement.module}.{alias.name}" for alias in statement.names)
        elif isinstance(statement, ast.ClassDef | ast.With | ast.For | ast.While):
            yield from _unguarded(statement.body)
        elif isinstance(statement, ast.If):
            yield from _unguarded(statement.orelse)
