"""``program.installations``: more than one EdgeWatch on this machine."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from edgewatch import __version__
from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, ok
from edgewatch.doctor.machine import Machine

PACKAGED = "/opt/edgewatch/edgewatch"
_SITE_PACKAGES = re.compile(r"edgewatch-([^-]+)\.dist-info")


@dataclass(frozen=True, slots=True)
class Installed:
    """One EdgeWatch: where it is started from, and its version; "" where that does not show."""

    path: str
    version: str


def look(examination: Examination) -> Found:
    return judge(list(_installed(examination.machine)))


def judge(found: Sequence[Installed]) -> Found:
    """One is right; of two, each window and agent is of whichever was found first.

    >>> judge([Installed("/usr/bin/edgewatch", "0.2.0")]).state
    'ok'
    """
    if len(found) < 2:
        return ok(f"There is one EdgeWatch here: {found[0].path if found else sys.executable}.")
    named = ", ".join(f"{one.path} ({one.version or 'version unknown'})" for one in found)
    return advice(
        f"There are {len(found)} on this machine: {named}.",
        "Keep one of them: an agent of one version and a window of another read one record in"
        " different ways. Remove the package, or the one installed with pip.",
        "sudo apt remove edgewatch",
        "pip uninstall edgewatch",
    )


def _installed(machine: Machine) -> Iterator[Installed]:
    """Each program once: this one, then in the order in which the shell would find them."""
    seen: set[Path] = set()
    folders = machine.environ.get("PATH", "").split(os.pathsep)
    own = str(Path(sys.executable).parent)
    named = [shutil.which("edgewatch", path=folder) for folder in [own, *folders] if folder]
    packaged = machine.path(PACKAGED)
    for path in [*filter(None, named), *([str(packaged)] if packaged.exists() else [])]:
        real = Path(path).resolve()
        if real not in seen:
            seen.add(real)
            yield Installed(path, _version(machine, real))


def _version(machine: Machine, program: Path) -> str:
    """By what lies beside it: nothing is started to find out."""
    if program == machine.path(PACKAGED).resolve():
        answer = machine.ask("dpkg-query", "--show", "--showformat=${Version}", "edgewatch")
        return answer.text if answer else ""
    if program.parent == Path(sys.executable).absolute().parent:
        return __version__
    for folder in program.parent.parent.glob("[Ll]ib/**/site-packages"):
        for entry in folder.glob("edgewatch-*.dist-info"):
            match = _SITE_PACKAGES.fullmatch(entry.name)
            if match:
                return match[1]
    return ""


CHECK = Check(
    "program.installations",
    "One EdgeWatch on this machine",
    "An upgrade of one leaves the other as it was; which of them runs depends on the PATH of"
    " whoever starts it.",
    look,
)
