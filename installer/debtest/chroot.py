"""A clean system to try a package in: nothing of this machine's programs, devices or settings."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import stat
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType, TracebackType

from base import BUILD, base_archive
from failure import StepError

KEPT = BUILD / "archives"
_OCTAL = re.compile(r"\\([0-7]{3})")  # a blank in a path of mountinfo is \040
NODES = {"null": (1, 3), "zero": (1, 5), "full": (1, 7), "random": (1, 8), "urandom": (1, 9)}
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
PROXIES = ("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
NO_SERVICES = "#!/bin/sh\nexit 101\n"  # policy-rc.d: no init is running here


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did: exit code, standard output and standard error."""

    code: int
    output: str
    errors: str

    @property
    def all(self) -> str:
        """Both outputs."""
        return f"{self.output}{self.errors}".strip()


class Chroot:
    """A clean system; its commands see no network unless they are told to be ``online``.

    Made inside of :mod:`namespaces`: its mounts vanish with the process.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def fresh(cls, name: str) -> Chroot:
        """A new one, from the archive of the clean system."""
        archive, root = base_archive(), BUILD / name
        if root.exists():
            _remove(root)
        root.mkdir(parents=True)
        subprocess.run(["tar", "-C", root, "-xf", archive], check=True)
        box = cls(root)
        box._mount()
        (root / "usr" / "sbin" / "policy-rc.d").write_text(NO_SERVICES)
        (root / "usr" / "sbin" / "policy-rc.d").chmod(0o755)
        box.must("apt-get update -qq", online=True)
        return box

    def __enter__(self) -> Chroot:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end_all()
        self._keep_archives()
        _remove(self.root)

    def inside(self, path: str) -> Path:
        """A path of the system as we see it."""
        return self.root / path.lstrip("/")

    def command(
        self,
        text: str,
        *,
        user: str = "root",
        online: bool = False,
        env: Mapping[str, str] = MappingProxyType({}),
    ) -> list[str]:
        """The command line that runs a shell's text in the system as ``user``."""
        home = "/root" if user == "root" else self.must(f"getent passwd {user} | cut -d: -f6")
        proxies = {name: os.environ[name] for name in PROXIES if online and name in os.environ}
        known = {"HOME": home.strip(), "PATH": PATH, "LANG": "C.UTF-8", "TERM": "dumb"}
        known |= {"DEBIAN_FRONTEND": "noninteractive", "NO_COLOR": "1", "COLUMNS": "100"}
        pairs = [f"{name}={value}" for name, value in (known | proxies | dict(env)).items()]
        as_user = ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups"]
        return [
            *([] if online else ["unshare", "--net"]),
            *("chroot", str(self.root), "env", "-i", *pairs),
            *([] if user == "root" else as_user),
            *("/bin/sh", "-c", text),
        ]

    def run(
        self,
        text: str,
        *,
        user: str = "root",
        online: bool = False,
        timeout_s: float = 120.0,
        env: Mapping[str, str] = MappingProxyType({}),
    ) -> Ran:
        """Run a shell's text to its end."""
        command = self.command(text, user=user, online=online, env=env)
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=timeout_s,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def must(
        self, text: str, *, user: str = "root", online: bool = False, timeout_s: float = 300.0
    ) -> str:
        """The standard output of a command that has to succeed.

        Raises:
            StepError: it did not; with the end of what it said.
        """
        done = self.run(text, user=user, online=online, timeout_s=timeout_s)
        if done.code:
            raise StepError(f"`{text}` ended with {done.code}: {done.all[-1500:]}")
        return done.output

    @contextlib.contextmanager
    def running(
        self,
        text: str,
        log: str,
        *,
        user: str = "root",
        env: Mapping[str, str] = MappingProxyType({}),
    ) -> Iterator[subprocess.Popen[bytes]]:
        """A command that runs meanwhile, its output in the file ``log``; terminated at the end."""
        with self.inside(log).open("wb") as output:
            process = subprocess.Popen(
                self.command(f"exec {text}", user=user, env=env),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def end_all(self) -> None:
        """Kill what still runs in the system."""
        for pid in self.processes():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def processes(self, words: str = "") -> list[int]:
        """The processes of the system with ``words`` in their command line."""
        return [
            int(entry.name)
            for entry in Path("/proc").iterdir()
            if entry.name.isdigit() and self._runs_here(entry) and words in _command_line(entry)
        ]

    def install(self, *packages: str, recommends: bool = False) -> str:
        """Install packages by apt: names, or paths of files in the system."""
        wanted = "" if recommends else "--no-install-recommends "
        return self.must(
            f"apt-get install -y -q {wanted}{' '.join(packages)}", online=True, timeout_s=600.0
        )

    def put(self, file: Path, folder: str = "/srv") -> str:
        """Copy a file of ours into the system; its path there."""
        self.inside(folder).mkdir(parents=True, exist_ok=True)
        shutil.copy(file, self.inside(folder))
        return f"{folder}/{file.name}"

    def add_person(self, name: str, *groups: str) -> int:
        """An account with a home folder; its number."""
        self.must(f"useradd --create-home --user-group --shell /bin/bash {name}")
        if groups:
            self.must(f"usermod -a -G {','.join(groups)} {name}")
        return int(self.must(f"id -u {name}"))

    def _runs_here(self, entry: Path) -> bool:
        try:
            return (entry / "root").readlink() == self.root
        except OSError:
            return False  # it has ended meanwhile

    def _mounts(self) -> list[Path]:
        return [self.root / part for part in ("proc", "sys", "dev", "dev/pts", "dev/shm", "run")]

    def _mount(self) -> None:
        proc, sys, dev, pts, shm, run = self._mounts()
        for kind, place, options in (
            ("proc", proc, "nosuid"),
            ("sysfs", sys, "ro,nosuid"),
            ("tmpfs", dev, "mode=755"),
            ("devpts", pts, "newinstance,ptmxmode=0666,mode=620,gid=5"),
            ("tmpfs", shm, "mode=1777"),
            ("tmpfs", run, "mode=755"),
        ):
            place.mkdir(exist_ok=True)
            subprocess.run(["mount", "-t", kind, "-o", options, kind, place], check=True)
        for name, (major, minor) in NODES.items():
            os.mknod(dev / name, stat.S_IFCHR | 0o666, os.makedev(major, minor))
            (dev / name).chmod(0o666)
        for name, target in (("ptmx", "pts/ptmx"), ("fd", "/proc/self/fd")):
            (dev / name).symlink_to(target)
        self._lend_archives()

    def _lend_archives(self) -> None:
        """Packages that were fetched before, as links: never a mount of a folder of ours.

        What is removed with the system can then be nothing but the system's own.
        """
        KEPT.mkdir(parents=True, exist_ok=True)
        _link_missing(KEPT, self._archives)

    def _keep_archives(self) -> None:
        """Keep what was fetched for the next time."""
        _link_missing(self._archives, KEPT)

    @property
    def _archives(self) -> Path:
        return self.root / "var" / "cache" / "apt" / "archives"


def _link_missing(source: Path, target: Path) -> None:
    for package in source.glob("*.deb"):
        if not (target / package.name).exists():
            (target / package.name).hardlink_to(package)


def _command_line(entry: Path) -> str:
    try:
        return (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def _remove(root: Path) -> None:
    """Remove a system, once nothing at all is mounted in it any more.

    Raises:
        RuntimeError: something stays mounted: removing would reach what lies behind it.
    """
    for place in reversed(_mounted_below(root)):
        subprocess.run(["umount", "--lazy", place], check=False, capture_output=True)
    left = _mounted_below(root)
    if left:
        raise RuntimeError(f"still mounted, so that {root} is not removed: {left}")
    shutil.rmtree(root, ignore_errors=True)


def _mounted_below(root: Path) -> list[Path]:
    """Every mount at or below a folder, in the order of mounting (proc(5), mountinfo)."""
    lines = Path("/proc/self/mountinfo").read_text("utf-8").splitlines()
    places = [Path(_OCTAL.sub(_character, line.split()[4])) for line in lines]
    return [place for place in places if place.is_relative_to(root)]


def _character(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 8))
