"""Every file of the package at its place, before dpkg packs it."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

from control import Package
from environment import Build
from tools import ROOT, run

LINUX = ROOT / "installer" / "linux"
HERE = Path(__file__).resolve().parent
APP_ID = "org.edgewatch.EdgeWatch"

PLACES = (
    ("desktop", "*.desktop", "usr/share/applications"),
    ("udev", "*.rules", "usr/lib/udev/rules.d"),
    ("systemd", "*.*", "usr/lib/systemd/system"),
    ("systemd/user", "*.*", "usr/lib/systemd/user"),
    ("sysusers", "*.conf", "usr/lib/sysusers.d"),
    ("tmpfiles", "*.conf", "usr/lib/tmpfiles.d"),
    ("autostart", "*.desktop", "etc/xdg/autostart"),
)
"""Folder of ``installer/linux``, its files, and where they are installed."""


def lay_out(tree: Path, program: Path, build: Build, package: Package) -> None:
    """Fill ``tree``, which is made anew.

    Args:
        program: the frozen program, which is moved there.
    """
    shutil.rmtree(tree, ignore_errors=True)
    (tree / "opt").mkdir(parents=True)
    shutil.move(program, tree / "opt" / "edgewatch")
    link = tree / "usr" / "bin" / "edgewatch"
    link.parent.mkdir(parents=True)
    link.symlink_to("/opt/edgewatch/edgewatch")
    for folder, files, place in PLACES:
        for path in sorted((LINUX / folder).glob(files)):
            if path.is_file():
                _copy(path, tree / place / path.name)
    _metainfo(tree, build, package)
    _generated(tree, build)
    _documentation(tree, build, package)
    _settle(tree)


def _metainfo(tree: Path, build: Build, package: Package) -> None:
    name = f"{APP_ID}.metainfo.xml"
    text = (LINUX / "metainfo" / name).read_text(encoding="utf-8")
    text = text.replace("@VERSION@", package.version).replace("@DATE@", build.day)
    _write(tree / "usr" / "share" / "metainfo" / name, text)


def _generated(tree: Path, build: Build) -> None:
    """What the packaged EdgeWatch says of itself: man pages, completions, icons."""
    share, python = tree / "usr" / "share", str(build.python)
    man = share / "man" / "man1"
    run(python, str(LINUX / "man" / "make_man_pages.py"), str(man), build.day, cwd=build.folder)
    for page in sorted(man.glob("*.1")):
        _write(page, page.read_text(encoding="utf-8"), packed=True)
        page.unlink()
    completions, icons = LINUX / "completions", LINUX / "icons"
    run(python, str(completions / "make_completions.py"), str(share), cwd=build.folder)
    run(python, str(icons / "make_icons.py"), str(share / "icons"), cwd=build.folder)


def _documentation(tree: Path, build: Build, package: Package) -> None:
    """The licences, what is new, what the program consists of, and the pages where built."""
    doc = tree / "usr" / "share" / "doc" / "edgewatch"
    _copy(HERE / "copyright", doc / "copyright")
    _write(doc / "changelog", package.changelog(), packed=True)
    _copy(build.source.path / "CHANGELOG.md", doc / "CHANGELOG.md")
    docs = build.source.path / "docs"
    for page in sorted(docs.rglob("*.md")):
        _copy(page, doc / page.relative_to(docs))
    licences = ROOT / "installer" / "release" / "licences.py"
    words = ("--extra", "parquet", "--folder", str(doc / "licences"))
    # What reads the installed distributions is of today, also where they are older.
    python, today = str(build.python), ROOT / "src"
    run(python, str(licences), *words, cwd=build.folder, modules=today)
    run(python, str(HERE / "bill.py"), str(doc / "edgewatch.cdx.json"), modules=today)
    pages = ROOT / "build" / "docs"
    if pages.is_dir() and build.source.path == ROOT:
        shutil.copytree(pages, doc / "html")
    overrides = tree / "usr" / "share" / "lintian" / "overrides" / "edgewatch"
    _copy(HERE / "lintian-overrides", overrides)


def _settle(tree: Path) -> None:
    """Rights that depend on nobody's umask: everything is read by all and written by root."""
    for path in (tree, *tree.rglob("*")):
        if path.is_symlink():
            continue
        runs = path.is_dir() or (path.name == "edgewatch" and path.parent.parts[-2:-1] == ("opt",))
        path.chmod(0o755 if runs else 0o644)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(target: Path, text: str, *, packed: bool = False) -> None:
    """Write a text, or with ``packed`` the same as ``.gz`` without a time in it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if packed:
        smaller = gzip.compress(text.encode(), compresslevel=9, mtime=0)
        target.with_name(f"{target.name}.gz").write_bytes(smaller)
    else:
        target.write_text(text, encoding="utf-8")
