"""Where a quick start runs: a folder of its own beside a bare Python, or a clean chroot."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from quick_start_orphans import no_orphans
from quick_start_shell import Shell

DIST = Path(__file__).resolve().parents[1] / "dist"
# What the machine's own pip and apt are told by their environment stays; all else is the page's.
_KEPT_NAMES = ("PIP_", "SSL_", "HTTP", "http", "HTTPS", "https", "NO_PROXY", "no_proxy")
_KEPT_CONFIGURATION = (".config/pip", ".pip")


@dataclass(frozen=True, slots=True)
class Place:
    """A folder in which the steps of a page run.

    ``folder`` is the page's folder and ``scripts`` one for its commands, both as we see them;
    ``seen_as`` is ``scripts`` as the shell sees it. ``user`` and ``root`` start its shells.
    """

    folder: Path
    scripts: Path
    seen_as: str
    user: list[str]
    root: list[str] | None = None
    env: dict[str, str] | None = field(default=None, repr=False)
    owner: int | None = None

    def write(self, name: str, text: str) -> None:
        """Write a file of the page into its folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        if self.owner is not None:
            os.chown(path, self.owner, self.owner)

    def script(self, name: str, commands: str) -> str:
        """Write a block of commands; its path for the shell."""
        (self.scripts / name).write_text(commands, encoding="utf-8")
        return f"{self.seen_as}/{name}"

    def shell(self, *, as_root: bool) -> Shell:
        """A shell in the folder.

        Raises:
            PermissionError: a step is marked for root, and there is no root here.
        """
        if as_root and self.root is None:
            raise PermissionError("a step marked `as root` runs in the chroot only")
        command = self.root if as_root and self.root else self.user
        return Shell(command, self.folder, self.env)


@contextlib.contextmanager
def in_environment() -> Iterator[Place]:
    """A folder with the files of the release, and a ``python3`` that knows pip alone."""
    with tempfile.TemporaryDirectory(prefix="quick-start-") as name, no_orphans():
        base = Path(name)
        folder, scripts, home = (base / part for part in ("page", "scripts", "home"))
        for path in (folder, scripts, home):
            path.mkdir()
        subprocess.run([sys.executable, "-m", "venv", base / "python"], check=True)
        _release_into(folder)
        _copy_configuration(home)
        yield Place(folder, scripts, str(scripts), ["bash", "-e"], env=_environment(base))


@contextlib.contextmanager
def in_chroot() -> Iterator[Place]:
    """The folder of a person in a clean root without Python, with the .deb in it."""
    from chroot import Chroot
    from packages import this_version

    with Chroot.fresh("quick-start") as box:
        uid = box.add_person("ana")
        folder, scripts = box.inside("/home/ana/quick-start"), box.inside("/srv/quick-start")
        for path in (folder, scripts):
            path.mkdir()
        shutil.copy(this_version(), folder)
        for path in (folder, *folder.iterdir()):
            os.chown(path, uid, uid)
        inside = "cd /home/ana/quick-start && exec bash -e"
        user, root = (box.command(inside, user=name, online=True) for name in ("ana", "root"))
        yield Place(folder, scripts, "/srv/quick-start", user, root, owner=uid)


def _release_into(folder: Path) -> None:
    """The files of the release, as somebody has downloaded them."""
    if not list(DIST.glob("*.whl")):
        raise FileNotFoundError(f"{DIST} holds no wheel: run `make dist` first")
    for file in DIST.iterdir():
        if file.is_file() and file.suffix != ".deb":
            shutil.copy(file, folder)


def _copy_configuration(home: Path) -> None:
    for name in _KEPT_CONFIGURATION:
        source = Path.home() / name
        if source.is_dir():
            shutil.copytree(source, home / name)


def _environment(base: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name.startswith(_KEPT_NAMES)}
    return {
        **kept,
        "PATH": f"{base / 'python' / 'bin'}:/usr/local/bin:/usr/bin:/bin",
        "HOME": str(base / "home"),
        "LANG": "C.UTF-8",
        "NO_COLOR": "1",
        "COLUMNS": "100",
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }
