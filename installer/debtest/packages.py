"""The packages under test: this version's and that of the version before, built when needed."""

from __future__ import annotations

import os
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

from failure import StepError

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
BEFORE = ROOT / "installer" / "deb" / "before"


@dataclass(frozen=True, slots=True)
class Version:
    """A version and the commit that it is built from."""

    number: str
    commit: str


def version_before() -> Version:
    """The one that ``installer/deb/before`` names."""
    number, commit = BEFORE.read_text("utf-8").split()
    return Version(number, commit)


def this_version() -> Path:
    """The package named by ``DEB``, else that of this tree in dist/; built where there is none.

    Raises:
        StepError: ``make deb`` has built none.
    """
    named = os.environ.get("DEB")
    path = Path(named) if named else _package(_version_here())
    if not named and not path.exists():
        _make("deb")
    if not path.exists():
        raise StepError(f"there is no {path}")
    return path


def package_before() -> Path:
    """The package of the version before, with today's installer; built where there is none.

    Raises:
        StepError: this clone has no such commit, as after ``git clone --depth 1``.
    """
    before = version_before()
    path = _package(before.number)
    if path.exists():
        return path
    if _git("cat-file", "-e", f"{before.commit}^{{commit}}"):
        raise StepError(
            f"this clone has no commit {before.commit[:12]}, from which version {before.number} "
            "is built: fetch the whole history (git fetch --unshallow), or leave the upgrade "
            "out (make deb-test UPGRADE=0)"
        )
    _make("deb", f"SOURCE={before.commit}", f"VERSION={before.number}")
    if not path.exists():
        raise StepError(f"`make deb SOURCE=…` has not left {path}")
    return path


def version_of(package: Path) -> str:
    """The version that a package says it is."""
    return _field(package, "Version")


def _package(version: str) -> Path:
    return DIST / f"edgewatch_{version}_amd64.deb"


def _version_here() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


def _make(*arguments: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "MAKEFLAGS"}
    command = ["make", "--no-print-directory", "-C", str(ROOT), *arguments]
    if subprocess.run(command, env=environment, check=False).returncode:
        raise StepError(f"`make {' '.join(arguments)}` failed")


def _git(*arguments: str) -> int:
    command = ["git", "-c", f"safe.directory={ROOT}", "-C", str(ROOT), *arguments]
    return subprocess.run(command, capture_output=True, check=False).returncode


def _field(package: Path, name: str) -> str:
    command = ["dpkg-deb", "--field", str(package), name]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
