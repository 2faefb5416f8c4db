"""Mounts and processes of a test live in namespaces of their own: whatever happens, none stays."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys

_ENTERED = "EDGEWATCH_TEST_NAMESPACES"
_TOOLS = {"unshare": "util-linux", "debootstrap": "debootstrap", "apt-get": "apt", "tar": "tar"}


def entered() -> bool:
    """Whether this process has mounts and process numbers of its own."""
    return os.environ.get(_ENTERED) == "1"


def enter_again(arguments: list[str]) -> int:
    """Run this Python with ``arguments`` in new namespaces; its exit code.

    What is mounted there is gone, and what runs there is killed, when it ends. Where that cannot
    be, the exact command that would do is printed and 2 returned.
    """
    missing = sorted({package for tool, package in _TOOLS.items() if not shutil.which(tool)})
    if missing:
        print(f"Needs: apt-get install --no-install-recommends {' '.join(missing)}")
        return 2
    if os.geteuid() != 0:
        print(f"A chroot needs root. Run: sudo {shlex.join([sys.executable, *arguments])}")
        return 2
    unshare = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]
    command = [*unshare, sys.executable, *arguments]
    return subprocess.run(command, env={**os.environ, _ENTERED: "1"}, check=False).returncode
