"""The source that is packaged, and an environment of its own with what it runs on."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import time
import venv
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from tools import ROOT, BuildError, output, run

BUILD = ROOT / "build" / "deb"
FREEZER = ROOT / "installer" / "pyinstaller" / "requirements.txt"
"""What freezes the program, at the versions that have been tried."""


@dataclass(frozen=True, slots=True)
class Source:
    """What is packaged.

    Attributes:
        name: of the folder below ``build/deb`` in which it is made.
        path: the checkout, or an extract of another commit.
        epoch: when it was committed, in seconds since 1970: the date of everything that is made.
    """

    name: str
    path: Path
    epoch: int


@dataclass(frozen=True, slots=True)
class Build:
    """A source with the environment in which it is installed.

    Attributes:
        python: the interpreter of that environment.
        version: what the installed EdgeWatch says of itself.
    """

    source: Source
    python: Path
    version: str

    @property
    def folder(self) -> Path:
        """Where everything of it is made."""
        return BUILD / self.source.name

    @property
    def epoch(self) -> int:
        """The date of everything that is made."""
        return self.source.epoch

    @property
    def day(self) -> str:
        """The day of the source in UTC, as YYYY-MM-DD."""
        return time.strftime("%Y-%m-%d", time.gmtime(self.epoch))


def source_of(ref: str) -> Source:
    """This checkout, or where one is named, an extract of another commit.

    Raises:
        BuildError: the commit is not there, as in a clone without history.
    """
    if not ref:
        return Source("this", ROOT, _epoch("HEAD"))
    try:
        commit = output("git", "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
    except BuildError as error:
        raise BuildError(
            f"there is no commit {ref} in this clone; fetch the history: git fetch --unshallow"
        ) from error
    path = BUILD / commit[:12] / "source"
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    archive = path.with_suffix(".tar")
    run("git", "archive", "--output", str(archive), commit)
    run("tar", "--extract", "--file", str(archive), "--directory", str(path))
    archive.unlink()
    return Source(commit[:12], path, _epoch(commit))


def _epoch(ref: str) -> int:
    named = os.environ.get("SOURCE_DATE_EPOCH")
    if named:
        return int(named)
    return int(output("git", "log", "-1", "--format=%ct", ref))


def prepared(source: Source) -> Build:
    """The source installed, not linked, into an environment of its own; made anew where needed.

    Raises:
        BuildError: this Python cannot make one, or a package cannot be had.
    """
    folder = BUILD / source.name
    python = folder / "venv" / "bin" / "python"
    constraints = ("-c", str(source.path / "constraints.txt"))
    pip = (str(python), "-m", "pip", "-q", "--disable-pip-version-check", "install")
    stamp, wanted = folder / "venv" / ".made-of", _fingerprint(source)
    if not stamp.is_file() or stamp.read_text(encoding="ascii") != wanted:
        print("… installing what the program runs on", file=sys.stderr, flush=True)
        shutil.rmtree(folder / "venv", ignore_errors=True)
        if find_spec("ensurepip") is None:
            name = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
            raise BuildError(f"this Python cannot make environments; apt-get install {name}")
        venv.create(folder / "venv", with_pip=True, symlinks=True)
        run(*pip, "-r", str(FREEZER))
        run(*pip, *constraints, f"{source.path}[parquet]")
        stamp.write_text(wanted, encoding="ascii")
    else:
        run(*pip, "--no-deps", "--force-reinstall", str(source.path))
    told = output(str(python), "-c", "import edgewatch; print(edgewatch.__version__)", cwd=folder)
    return Build(source, python, told)


def _fingerprint(source: Source) -> str:
    """Of all that decides which packages are installed."""
    digest = hashlib.sha256(sys.version.encode())
    for path in (source.path / "pyproject.toml", source.path / "constraints.txt", FREEZER):
        digest.update(path.read_bytes())
    return digest.hexdigest()
