"""Starting with the computer: the window with the desktop session, the agent with the user's.

What each system wants is written by :mod:`edgewatch.site.autostart_entries`; here it is put in
place, looked for, and taken away. Everything belongs to this user: nothing needs an administrator.
"""

from __future__ import annotations

import getpass
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from edgewatch.site.autostart_entries import (
    Entry,
    launch_agent,
    systemd_unit,
    unit_name,
    xdg_autostart,
)
from edgewatch.site.autostart_registry import RUN_KEY, remove_value, run_value, set_value
from edgewatch.site.config import load_site
from edgewatch.site.errors import InputError
from edgewatch.site.own_program import own_command
from edgewatch.site.service_unit import enabled_link, is_of_the_service, network_hosts

Part = Literal["window", "agent"]
PARTS: tuple[Part, ...] = ("agent", "window")


@dataclass(frozen=True, slots=True)
class AutostartStatus:
    """What of a site starts by itself.

    Attributes:
        agent, window: whether each does.
        places: part to where that is written: a file, or a value of the registry.
        linger: the command by which the agent starts before this user logs in; empty where the
            system knows no such thing.
    """

    agent: bool
    window: bool
    places: dict[str, str]
    linger: str = ""

    @property
    def note(self) -> str:
        """What a person should know of this system; empty for nothing."""
        if not (self.agent and self.linger):
            return ""
        return (
            "The agent starts when this user logs in. To have it watch before that, let an "
            f"administrator run: {self.linger}"
        )


def status(site: Path, *, platform: str = sys.platform) -> AutostartStatus:
    """What starts by itself now; nothing is changed."""
    on = {part: _is_on(site, part, platform) for part in PARTS}
    places: dict[str, str] = {part: _place(site, part, platform) for part in PARTS}
    by_user = platform not in ("win32", "darwin") and not _is_a_service(site, "agent", platform)
    linger = f"loginctl enable-linger {_user()}" if by_user else ""
    return AutostartStatus(on["agent"], on["window"], places, linger)


def enable(
    site: Path, *, agent: bool = True, window: bool = True, platform: str = sys.platform
) -> AutostartStatus:
    """Let the named parts of a site start by themselves from the next login on.

    Raises:
        InputError: the user's own folder for it cannot be written.
    """
    for part in _chosen(agent, window):
        if platform == "win32":
            set_value(unit_name(site, part), _words(site, part))
        else:
            _write(_entry(site, part, platform))
    return status(site, platform=platform)


def disable(
    site: Path, *, agent: bool = True, window: bool = True, platform: str = sys.platform
) -> AutostartStatus:
    """Let them start by themselves no more. What runs goes on.

    Raises:
        InputError: what was written cannot be taken away.
    """
    for part in _chosen(agent, window):
        if platform == "win32":
            remove_value(unit_name(site, part))
        else:
            _remove(_entry(site, part, platform))
    return status(site, platform=platform)


def _chosen(agent: bool, window: bool) -> list[Part]:
    return [part for part in PARTS if (agent if part == "agent" else window)]


def _words(site: Path, part: Part) -> list[str]:
    return [*own_command(), part, "--site", str(site.resolve())]


def _entry(site: Path, part: Part, platform: str) -> Entry:
    words = _words(site, part)
    if platform == "darwin":
        return launch_agent(Path.home() / "Library" / "LaunchAgents", site, part, words)
    if part == "window":
        return xdg_autostart(_config_home() / "autostart", site, words)
    folder = _config_home() / "systemd" / "user"
    return systemd_unit(folder, site, words, network=_needs_network(site))


def _needs_network(site: Path) -> bool:
    """A site that cannot be read now is given what any site could need."""
    try:
        return bool(network_hosts(load_site(site).slot))
    except InputError:
        return True


def _config_home() -> Path:
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")


def _place(site: Path, part: Part, platform: str) -> str:
    if platform == "win32":
        return rf"HKEY_CURRENT_USER\{RUN_KEY}\{unit_name(site, part)}"
    if _is_a_service(site, part, platform):
        return str(enabled_link(site))
    return str(_entry(site, part, platform).path)


def _is_on(site: Path, part: Part, platform: str) -> bool:
    if platform == "win32":
        return run_value(unit_name(site, part)) is not None
    if _is_a_service(site, part, platform):
        return True
    entry = _entry(site, part, platform)
    return all(path.is_symlink() or path.is_file() for path in (entry.path, *entry.links))


def _is_a_service(site: Path, part: Part, platform: str) -> bool:
    """Whether the agent starts with the computer already, as an administrator has set it up."""
    here = part == "agent" and platform not in ("win32", "darwin")
    return here and is_of_the_service(site) and enabled_link(site).is_symlink()


def _write(entry: Entry) -> None:
    try:
        entry.path.parent.mkdir(parents=True, exist_ok=True)
        entry.path.write_text(entry.text, encoding="utf-8")
        for link in entry.links:
            link.parent.mkdir(parents=True, exist_ok=True)
            link.unlink(missing_ok=True)
            link.symlink_to(entry.path)
    except OSError as error:
        raise _cannot(entry.path, error) from error


def _remove(entry: Entry) -> None:
    for path in (*entry.links, entry.path):
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise _cannot(path, error) from error


def _cannot(path: Path, error: OSError) -> InputError:
    return InputError(
        f"cannot be written ({error.strerror or error})",
        where=str(path),
        expected="a folder of this user that can be written",
        remedy="Give this user the folder, or start EdgeWatch by other means.",
    )


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without a name, as in some containers
        return str(os.getuid())
