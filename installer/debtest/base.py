"""A clean minimal system, made once by debootstrap and kept as an archive under build/."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

from mirror import codename, repositories, settings

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "debtest"
KEPT_S = 7 * 24 * 3600.0
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")


def base_archive() -> Path:
    """The archive of the clean system; made where there is none of the last seven days."""
    archive = BUILD / f"base-{codename()}.tar"
    if archive.exists() and time.time() - archive.stat().st_mtime < KEPT_S:
        return archive
    BUILD.mkdir(parents=True, exist_ok=True)
    folder = BUILD / "base"
    shutil.rmtree(folder, ignore_errors=True)
    _bootstrap(folder)
    _as_this_machine(folder)
    part = archive.with_suffix(".part")
    subprocess.run(["tar", "-C", folder, "-cf", part, "."], check=True)
    part.rename(archive)
    shutil.rmtree(folder)
    return archive


def _bootstrap(folder: Path) -> None:
    main = next(one for one in repositories() if one.suite == codename())
    command = ["debootstrap", "--variant=minbase", main.suite, str(folder), main.uri]
    with (BUILD / "debootstrap.log").open("w") as log:
        done = subprocess.run(command, stdout=log, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        raise RuntimeError(f"debootstrap failed; see {BUILD / 'debootstrap.log'}")


def _as_this_machine(folder: Path) -> None:
    """The mirror, the way to it and the resolver of this machine."""
    apt = folder / "etc" / "apt"
    sources = "".join(one.line() for one in repositories())
    (apt / "sources.list").write_text(sources, encoding="utf-8")
    (apt / "apt.conf.d" / "00machine").write_text(settings(), encoding="utf-8")
    for name in ("resolv.conf", "hosts"):
        shutil.copyfile(Path("/etc") / name, folder / "etc" / name)
    if "https:" in sources and CERTIFICATES.exists():
        (folder / CERTIFICATES.parent.relative_to("/")).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(CERTIFICATES, folder / CERTIFICATES.relative_to("/"))
