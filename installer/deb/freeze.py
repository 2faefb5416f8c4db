"""The program with its own Python, as one folder."""

from __future__ import annotations

from pathlib import Path

from environment import Build
from tools import ROOT, BuildError, output, run

SPEC = ROOT / "installer" / "pyinstaller" / "edgewatch.spec"


def frozen(build: Build) -> Path:
    """The folder of the frozen program, which has answered with its version.

    Raises:
        BuildError: it does not start.
    """
    out, work = build.folder / "program", build.folder / "work"
    words = ("--noconfirm", "--clean", "--log-level", "ERROR")
    places = ("--distpath", str(out), "--workpath", str(work))
    python = str(build.python)
    run(python, "-m", "PyInstaller", *words, *places, str(SPEC), epoch=build.epoch)
    program = out / "edgewatch"
    said = output(str(program / "edgewatch"), "--version")
    if said != f"edgewatch {build.version}":
        raise BuildError(f"the frozen program says {said!r}, not version {build.version}")
    return program
