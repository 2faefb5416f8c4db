"""What dpkg reads: the control file, the checksums, and the scripts of the maintainer."""

from __future__ import annotations

import hashlib
import math
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCRIPTS = ("preinst", "postinst", "prerm", "postrm")

DEPENDS = (
    "libstdc++6",
    "libgcc-s1",
    "zlib1g",
    # Of Python itself.
    "libssl3 | libssl3t64",
    "libffi8",
    "libbz2-1.0",
    "liblzma5",
    "libsqlite3-0",
    "libuuid1",
    "libexpat1",
    "libreadline8 | libreadline8t64",
    "libtinfo6",
    "libncursesw6",
    "libcrypt1",
    # Of Qt's window, on X11 and on Wayland.
    "libgl1",
    "libegl1",
    "libdrm2",
    "libglib2.0-0 | libglib2.0-0t64",
    "libzstd1",
    "libbrotli1",
    "libgssapi-krb5-2",
    "libfontconfig1",
    "libfreetype6",
    "libdbus-1-3",
    "libx11-6",
    "libx11-xcb1",
    "libxcb1",
    "libxcb-cursor0",
    "libxcb-glx0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-shm0",
    "libxcb-sync1",
    "libxcb-util1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    # Finds equipment when it is plugged in.
    "libudev1",
    # The account of the agent that runs as a service.
    "adduser",
)
"""The C library is added by ``libraries.c_library``; the build fails where another is missing."""
RECOMMENDS = ("openssh-client",)
"""Bundles are verified with ssh-keygen by whoever trusts no EdgeWatch."""
SUGGESTS = ("pipewire-bin | pulseaudio-utils | alsa-utils", "gnome-keyring | kwalletmanager")

DESCRIPTION = """\
Watches an ONNX model and the equipment that feeds it
 EdgeWatch runs on the workstation where a model makes its predictions. It
 records every prediction, identifies the equipment behind each input, and says
 at any moment whether the inputs are as they were checked.
 .
 It finds a unit that was swapped behind its adapter and the predictions that
 are affected, measures drift and performance, raises few alarms with cause and
 remedy, seals the record, and exports it as a bundle that stock tools verify.
 .
 The program carries its own Python and works without a network. It is no alarm
 system of a medical device."""


@dataclass(frozen=True, slots=True)
class Package:
    """What distinguishes one build from another.

    Attributes:
        version: of Debian's form.
        architecture: as ``dpkg --print-architecture`` says it.
        maintainer: ``NAME <ADDRESS>``.
        epoch: date of everything in it, in seconds since 1970.
        depends: relations to the packages without which the program does not run.
    """

    version: str
    architecture: str
    maintainer: str
    epoch: int
    depends: tuple[str, ...] = DEPENDS

    def control(self, installed_kib: int) -> str:
        """The control file (Debian Policy, 5.3)."""
        fields = {
            "Package": "edgewatch",
            "Version": self.version,
            "Architecture": self.architecture,
            "Maintainer": self.maintainer,
            "Installed-Size": str(installed_kib),
            "Depends": ", ".join(self.depends),
            "Recommends": ", ".join(RECOMMENDS),
            "Suggests": ", ".join(SUGGESTS),
            "Section": "science",
            "Priority": "optional",
            "Description": DESCRIPTION,
        }
        return "".join(f"{name}: {value}\n" for name, value in fields.items())

    def changelog(self) -> str:
        """The changelog of the package (Debian Policy, 4.4): what changed is in CHANGELOG.md."""
        date = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(self.epoch))
        text = f"  * EdgeWatch {self.version}. What is new is told in CHANGELOG.md beside this."
        head = f"edgewatch ({self.version}) stable; urgency=medium"
        return f"{head}\n\n{text}\n\n -- {self.maintainer}  {date}\n"


def write_control(tree: Path, package: Package) -> None:
    """Write the folder ``DEBIAN`` of a tree that is otherwise complete."""
    folder = tree / "DEBIAN"
    shutil.rmtree(folder, ignore_errors=True)
    files = sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    folder.mkdir()
    size = sum(math.ceil(path.stat().st_size / 1024) for path in files)
    (folder / "control").write_text(package.control(size), encoding="utf-8")
    # Files of /etc belong to whoever has changed them, and are not in this list.
    lines = [_sum_line(tree, path) for path in files if path.relative_to(tree).parts[0] != "etc"]
    (folder / "md5sums").write_text("".join(lines), encoding="utf-8")
    kept = [f"/{path.relative_to(tree)}\n" for path in files if (tree / "etc") in path.parents]
    (folder / "conffiles").write_text("".join(kept), encoding="utf-8")
    for name in SCRIPTS:
        text = (HERE / "scripts" / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace("@VERSION@", package.version), encoding="utf-8")
        (folder / name).chmod(0o755)


def _sum_line(tree: Path, path: Path) -> str:
    digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
    return f"{digest}  {path.relative_to(tree)}\n"
