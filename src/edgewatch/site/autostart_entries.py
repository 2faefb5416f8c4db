"""What each system wants to read in order to start a program with a login. Pure: texts and places.

Linux: an XDG autostart entry (freedesktop.org, Desktop Application Autostart 0.5) for the window,
a systemd user unit for the agent. macOS: a launchd agent (launchd.plist(5)). Windows: a value of
the registry's Run key.
"""

from __future__ import annotations

import hashlib
import plistlib
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_ESCAPED = re.compile(r'([\\"`$])')
_PLAIN = re.compile(r"[A-Za-z0-9@%+=:,./_-]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that lets something start, and the links to it that put it in force."""

    path: Path
    text: str
    links: tuple[Path, ...] = ()


def unit_name(site: Path, part: str) -> str:
    """What the entry of one site is called; another site has another name.

    >>> unit_name(Path("/srv/edgewatch/ward 3"), "agent")
    'edgewatch-agent-ward-3-f40b66f0'
    """
    where = str(site.resolve())
    word = re.sub(r"[^A-Za-z0-9]+", "-", Path(where).name).strip("-").lower()[:32]
    digest = hashlib.sha256(where.encode()).hexdigest()[:8]
    return "-".join(word for word in ("edgewatch", part, word, digest) if word)


def xdg_autostart(folder: Path, site: Path, words: Sequence[str]) -> Entry:
    """The window, with the desktop session."""
    text = f"""\
[Desktop Entry]
Type=Application
Name=EdgeWatch
Comment=Trust in a model and the equipment that feeds it
Exec={" ".join(map(_desktop_word, words))}
Icon=org.edgewatch.EdgeWatch
Terminal=false
X-GNOME-Autostart-enabled=true
"""
    return Entry(folder / f"{unit_name(site, 'window')}.desktop", text)


def systemd_unit(folder: Path, site: Path, words: Sequence[str], *, network: bool = False) -> Entry:
    """The agent, as a unit of the user; the link is what ``systemctl --user enable`` makes.

    What a user's manager can enforce without rights of its own is enforced: system calls, kinds of
    sockets, no new rights. Namespaces and devices are for the unit of the computer.

    Args:
        network: whether a slot reaches its equipment through a serial server of the network.
    """
    families = "AF_UNIX AF_NETLINK" + " AF_INET AF_INET6" * network
    text = f"""\
[Unit]
Description=EdgeWatch agent of {_systemd_text(str(site.resolve()))}
StartLimitIntervalSec=0

[Service]
Type=notify
NotifyAccess=main
ExecStart={_systemd_word(words[0], "$")} {" ".join(map(_systemd_word, words[1:]))}
WatchdogSec=60
TimeoutAbortSec=10
Restart=on-failure
RestartSec=3
RestartPreventExitStatus=2
KillMode=process
LimitCORE=0
NoNewPrivileges=yes
RestrictAddressFamilies={families}
RestrictNamespaces=yes
RestrictRealtime=yes
LockPersonality=yes
SystemCallArchitectures=native

[Install]
WantedBy=default.target
"""
    name = f"{unit_name(site, 'agent')}.service"
    return Entry(folder / name, text, (folder / "default.target.wants" / name,))


def launch_agent(folder: Path, site: Path, part: str, words: Sequence[str]) -> Entry:
    """Either of the two on macOS; an agent that fails is started again."""
    label = f"org.edgewatch.{unit_name(site, part)}"
    body: dict[str, object] = {"Label": label, "ProgramArguments": list(words), "RunAtLoad": True}
    if part == "agent":
        body["KeepAlive"] = {"SuccessfulExit": False}
    return Entry(folder / f"{label}.plist", plistlib.dumps(body).decode("utf-8"))


def run_key_value(words: Sequence[str]) -> str:
    """The command line as Windows takes it apart again.

    >>> run_key_value([r"C:\\Program Files\\EdgeWatch\\edgewatch.exe", "window"])
    '"C:\\\\Program Files\\\\EdgeWatch\\\\edgewatch.exe" window'
    """
    return subprocess.list2cmdline(list(words))


def _desktop_word(word: str) -> str:
    """A word of Exec= (Desktop Entry Specification 1.5, "The Exec key").

    >>> _desktop_word("/srv/ward 3"), _desktop_word("100%")
    ('"/srv/ward 3"', '100%%')
    """
    word = word.replace("%", "%%")
    if _PLAIN.fullmatch(word):
        return word
    # Escaped once for the quotes and once more as a string of the file.
    quoted = _ESCAPED.sub(r"\\\1", word)
    return '"' + quoted.replace("\\", "\\\\") + '"'


def _systemd_word(word: str, dollar: str = "$$") -> str:
    """A word of ExecStart= (systemd.service(5), "Command lines").

    Variables are put in for ``$`` in every word but the program's path.

    >>> _systemd_word("/srv/ward 3"), _systemd_word("a$b%")
    ('"/srv/ward 3"', '"a$$b%%"')
    """
    if _PLAIN.fullmatch(word):
        return word.replace("%", "%%")
    quoted = word.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + quoted.replace("%", "%%").replace("$", dollar) + '"'


def _systemd_text(text: str) -> str:
    """Text of a unit in which specifiers mean nothing."""
    return text.replace("%", "%%")
