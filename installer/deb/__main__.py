"""Build the .deb: ``python installer/deb``, which is what ``make deb`` does.

    python installer/deb [--source REF] [--version V] [--maintainer "NAME <ADDRESS>"]

With ``--source`` another commit of this repository is packaged, by the installer of today. All
that is made on the way lies below ``build/deb``; the package lies in ``dist``.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from dataclasses import replace
from pathlib import Path

from control import Package, write_control
from environment import Build, prepared, source_of
from freeze import frozen
from libraries import c_library, undeclared
from search_paths import settle_search_paths
from tools import ROOT, BuildError, output, run
from tree import lay_out

MAINTAINER = "EdgeWatch maintainers <maintainers@edgewatch.invalid>"
"""Whoever hands the package out says who they are: ``make deb MAINTAINER=…``."""


def main() -> int:
    """Build it; 1 with one line where that cannot be done."""
    options = _options()
    try:
        path = build(options.source, options.version, options.maintainer)
    except BuildError as error:
        print(f"make deb: {error}", file=sys.stderr)
        return 1
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    print(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1e6:.1f} MB  SHA-256 {digest}")
    return 0


def build(source: str, version: str, maintainer: str) -> Path:
    """The finished package.

    Raises:
        BuildError: a tool, the commit, or a declared dependency is missing.
    """
    made = prepared(source_of(source))
    package = Package(
        version or made.version, output("dpkg", "--print-architecture"), maintainer, made.epoch
    )
    _say("freezing the program")
    program = frozen(made)
    tree = made.folder / "tree"
    settle_search_paths(program)
    _say("laying out the package")
    lay_out(tree, program, made, package)
    placed = tree / "opt" / "edgewatch"
    missing = undeclared(placed, package.depends)
    if missing:
        raise BuildError(f"Depends of installer/deb/control.py lacks: {', '.join(missing)}")
    package = replace(package, depends=(c_library(placed), *package.depends))
    write_control(tree, package)
    return _packed(tree, made, package)


def _packed(tree: Path, made: Build, package: Package) -> Path:
    path = ROOT / "dist" / f"edgewatch_{package.version}_{package.architecture}.deb"
    path.parent.mkdir(exist_ok=True)
    _say("packing it")
    # One thread: how many there are would show in the bytes.
    words = ("-Zzstd", "-z12", "--threads-max=1", "--root-owner-group", "--build")
    run("dpkg-deb", *words, str(tree), str(path), epoch=made.epoch)
    return path


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python installer/deb", description="Build the .deb.")
    parser.add_argument("--source", default="", metavar="REF", help="package another commit")
    parser.add_argument("--version", default="", help="another version than that of the source")
    parser.add_argument("--maintainer", default="", help="who hands the package out")
    options = parser.parse_args()
    options.maintainer = options.maintainer or MAINTAINER
    return options


def _say(what: str) -> None:
    print(f"… {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
