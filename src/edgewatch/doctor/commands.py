"""Commands that a fix names, as they have to be typed on this system and for this site."""

from __future__ import annotations

import shlex
from pathlib import Path

from edgewatch.sdk.paths import resolve_site

_WINDOWS_ALONE, _MACOS_ALONE = frozenset({"w32tm", "setx"}), frozenset({"systemsetup"})
_ON_WINDOWS = frozenset({"edgewatch", "python", "pip", "w32tm", "setx", "nvidia-smi"})
_LINUX_ALONE = frozenset(
    {"apt", "dmesg", "free", "journalctl", "loginctl", "newgrp", "systemctl", "timedatectl"}
    | {"udevadm", "usermod", "--inodes", "--sort=-rss"}
)
_OWN = ("edgewatch ", "sudo edgewatch ")


def is_of_system(command: str, platform: str) -> bool:
    """Whether a command can be typed on a system: tools of Linux are not everywhere.

    >>> [is_of_system("w32tm /resync", system) for system in ("linux", "win32", "darwin")]
    [False, True, False]
    >>> [is_of_system("sudo udevadm trigger", system) for system in ("linux", "win32", "darwin")]
    [True, False, False]
    """
    words = command.replace("sudo ", "").split()
    if platform == "win32":
        return words[0] in _ON_WINDOWS
    elsewhere = _MACOS_ALONE if platform.startswith("linux") else _LINUX_ALONE
    return not (_WINDOWS_ALONE | elsewhere).intersection(words)


def for_site(command: str, site: Path) -> str:
    """A command of EdgeWatch as it has to be typed for a site that is not where one is looked for.

    >>> for_site("edgewatch status", Path("/srv/ward 3"))
    "edgewatch status --site '/srv/ward 3'"
    """
    # An administrator's own home and environment lead to another site, or to none.
    is_found = site == resolve_site().absolute() and not command.startswith("sudo ")
    if not command.startswith(_OWN) or is_found:
        return command
    return f"{command} --site {shlex.quote(str(site))}"
