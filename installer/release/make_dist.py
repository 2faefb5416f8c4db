"""Make what is given out: sdist, wheel, pins, bill of materials, licences, checksums.

    python installer/release/make_dist.py [--out dist]

Wheel and sdist are the same bytes whenever they are made of the same commit: every time in them is
that of the commit (SOURCE_DATE_EPOCH, reproducible-builds.org), and the versions of the tools that
build them are pinned in constraints.txt. Other files in the folder, such as a .deb, are kept and
come into the checksums.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import tomllib
from pathlib import Path

from bill import bill
from checksums import sha256_of, write_checksums
from licence_names import policy
from licences import as_text, notices
from pinned import as_requirements, resolve

from edgewatch.audit.sbom import ROOT, installed

TOP = Path(__file__).resolve().parents[2]
EXTRAS = ("parquet",)


def epoch() -> str:
    """The time of every file, in seconds: as the environment says, else that of the commit.

    An unpacked sdist has no commit, but its PKG-INFO has the time of it.
    """
    if said := os.environ.get("SOURCE_DATE_EPOCH"):
        return said
    if (about := TOP / "PKG-INFO").exists():
        return str(int(about.stat().st_mtime))
    asked = ["git", "-C", str(TOP), "log", "-1", "--format=%ct"]
    found = subprocess.run(asked, capture_output=True, text=True, check=False)
    return found.stdout.strip() or sys.exit(
        "no commit to take the time from; set SOURCE_DATE_EPOCH"
    )


def build(source: Path, out: Path) -> list[Path]:
    """Build the sdist, and of it the wheel; the files made.

    Raises:
        SystemExit: the build failed; what it said has been shown.
    """
    environment = {**os.environ, "SOURCE_DATE_EPOCH": epoch(), "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    with tempfile.TemporaryDirectory(prefix="edgewatch-dist-") as folder:
        command = [sys.executable, "-m", "build", "--no-isolation"]
        done = subprocess.run(
            [*command, "--outdir", folder, str(source)],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            sys.exit(f"{done.stdout}{done.stderr}\nThe build failed.")
        out.mkdir(parents=True, exist_ok=True)
        return [Path(shutil.copy(file, out)) for file in sorted(Path(folder).iterdir())]


def make(out: Path) -> None:
    """Everything that `make dist` promises, into a folder."""
    version = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    _drop_older(out)
    made = build(TOP, out)
    (wheel,) = (file for file in made if file.suffix == ".whl")
    pinned = resolve(wheel, EXTRAS)
    always = installed()
    needed = as_requirements([one for one in pinned if one.name in always])
    (out / f"requirements-{version}-{_machine()}.txt").write_text(needed, encoding="utf-8")
    hashes = {file.name: sha256_of(file) for file in made}
    (out / f"edgewatch-{version}.cdx.json").write_bytes(bill(version, hashes, pinned))
    below = {name: one for name, (one, _) in installed(frozenset(EXTRAS)).items() if name != ROOT}
    found, troubles = notices(below, policy())
    if troubles:
        sys.exit("\n".join([*troubles, "Look at each: installer/release/licences.toml."]))
    (out / "THIRD-PARTY-LICENCES.txt").write_text(as_text(found), encoding="utf-8")
    write_checksums(out)


def _machine() -> str:
    """Which Python and platform the pinned files are for."""
    return f"cp{sys.version_info.major}{sys.version_info.minor}-{sysconfig.get_platform()}"


def _drop_older(out: Path) -> None:
    """What an earlier build of another version left would come into the checksums."""
    for pattern in ("edgewatch-*.whl", "edgewatch-*.tar.gz", "edgewatch-*.cdx.json"):
        for file in (*out.glob(pattern), *out.glob("requirements-*.txt")):
            file.unlink(missing_ok=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--out", type=Path, default=TOP / "dist", help="the folder to write into")
    out: Path = parser.parse_args().out
    make(out)
    print((out / "SHA256SUMS").read_text(), end="")


if __name__ == "__main__":
    main()
