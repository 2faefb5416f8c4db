"""A clean system without Python takes the package, and the program runs with its Depends alone."""

from __future__ import annotations

from chroot import Chroot
from failure import StepError, expect
from packages import this_version, version_of
from steps import Step

PLACES = (
    "/usr/bin/edgewatch",
    "/opt/edgewatch/edgewatch",
    "/usr/share/applications/org.edgewatch.EdgeWatch.desktop",
    "/usr/share/metainfo/org.edgewatch.EdgeWatch.metainfo.xml",
    "/usr/share/icons/hicolor/scalable/apps/org.edgewatch.EdgeWatch.svg",
    "/usr/share/icons/hicolor/48x48/apps/org.edgewatch.EdgeWatch.png",
    "/usr/lib/udev/rules.d/70-edgewatch-serial.rules",
    "/usr/lib/systemd/system/edgewatch-agent@.service",
    "/etc/xdg/autostart/org.edgewatch.EdgeWatch-tray.desktop",
    "/usr/share/bash-completion/completions/edgewatch",
    "/usr/share/man/man1/edgewatch.1.gz",
    "/usr/share/doc/edgewatch/copyright",
    "/usr/share/doc/edgewatch/changelog.gz",
)
# Started by Qt only where a desktop has what they are for; the program runs without.
OPTIONAL = ("platformthemes/", "wayland-", "/egldeviceintegrations/")


def no_python(box: Chroot) -> str:
    """the clean system has no Python"""
    _expect_no_python(box)
    return box.must("cat /etc/debian_version").strip()


def installs(box: Chroot) -> str:
    """apt installs the package from a file, with what it depends on and nothing more"""
    path = box.put(this_version())
    box.install(path)
    _expect_no_python(box)
    sizes = box.must("dpkg-query -W -f '${Version}, ${Installed-Size} KiB' edgewatch")
    return f"{sizes}, {len(box.must('dpkg-query -W').splitlines())} packages in all"


def is_configured(box: Chroot) -> str:
    """dpkg finds it installed and every file as it was packed"""
    state = box.must("dpkg-query -W -f '${Status}' edgewatch")
    expect(state == "install ok installed", state)
    changed = box.run("dpkg --verify edgewatch").all
    expect(not changed, f"dpkg --verify says: {changed}")
    return f"{len(box.must('dpkg-query -L edgewatch').splitlines())} paths"


def is_in_place(box: Chroot) -> None:
    """every part for the desktop, the service and the shell is in its place"""
    missing = [path for path in PLACES if not _is_there(box, path)]
    expect(not missing, f"missing: {', '.join(missing)}")


def has_an_account(box: Chroot) -> str:
    """the service's account is there: no password, no shell, and may open serial ports"""
    entry = box.must("getent passwd edgewatch").strip()
    expect(entry.endswith(("/nologin", "/false")), entry)
    groups = box.must("id -nG edgewatch").split()
    expect("dialout" in groups, f"groups of edgewatch: {groups}")
    state = box.must("stat -c '%A %U:%G' /var/lib/edgewatch").strip()
    return f"{entry}; groups {' '.join(groups)}; /var/lib/edgewatch {state}"


def finds_its_libraries(box: Chroot) -> str:
    """every shared library finds those that it needs"""
    script = (
        "cd /opt/edgewatch && find . -type f \\( -name '*.so*' -o -name edgewatch \\) |"
        ' while read -r f; do LD_LIBRARY_PATH=/opt/edgewatch/_internal ldd "$f" 2>/dev/null |'
        ' sed -n "s|^[[:space:]]*\\(.*\\) => not found|$f needs \\1|p"; done'
    )
    lines = [line for line in box.must(script).splitlines() if line]
    needed = [line for line in lines if not any(part in line for part in OPTIONAL)]
    expect(not needed, "\n".join(needed[:20]))
    return f"{len(lines)} that only other desktops have are left out" if lines else ""


def says_its_version(box: Chroot) -> str:
    """edgewatch --version says the version of the package"""
    said = box.must("edgewatch --version").strip()
    expect(version_of(this_version()).partition("-")[0] in said.split(), said)
    return said


def every_command_helps(box: Chroot) -> str:
    """every command that has a manual page shows its help"""
    pages = box.inside("/usr/share/man/man1").glob("edgewatch-*.1.gz")
    names = sorted(path.name.removesuffix(".1.gz").removeprefix("edgewatch-") for path in pages)
    expect(len(names) >= 20, f"only {len(names)} manual pages of commands")
    silent = [name for name in names if not _helps(box, name)]
    expect(not silent, f"no help: {silent}")
    return f"{len(names)} commands"


def _helps(box: Chroot, name: str) -> bool:
    """A page of a command below another has a dash in its name, and so have some commands."""
    ways = (name.replace("-", " ", 1), name)
    return any("Usage: edgewatch" in box.run(f"edgewatch {way} --help").output for way in ways)


def _is_there(box: Chroot, path: str) -> bool:
    """A link counts: where it leads to is a path of the system, not of ours."""
    return box.inside(path).is_symlink() or box.inside(path).exists()


def _expect_no_python(box: Chroot) -> None:
    script = "find / -xdev -path /proc -prune -o -name 'python3*' -type f -perm /111 -print"
    found = [
        path for path in box.must(script).splitlines() if not path.startswith("/opt/edgewatch")
    ]
    if found:
        raise StepError(f"found {', '.join(found)}")


INSTALL: tuple[Step, ...] = (no_python, installs, is_configured, is_in_place, has_an_account)
RUNS: tuple[Step, ...] = (finds_its_libraries, says_its_version, every_command_helps)
