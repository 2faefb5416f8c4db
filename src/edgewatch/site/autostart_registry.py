"""The Run key of the registry, where Windows keeps what starts with a user's login."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Sequence

from edgewatch.site.autostart_entries import run_key_value

RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


def run_value(name: str) -> str | None:
    """The command line kept under a name; None for none, and on any other system."""
    if sys.platform == "win32":
        import winreg

        with contextlib.suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            return str(winreg.QueryValueEx(key, name)[0])
    return None


def set_value(name: str, words: Sequence[str]) -> None:
    """Keep a command line under a name."""
    if sys.platform == "win32":
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            winreg.SetValueEx(key, name, 0, winreg.REG_SZ, run_key_value(words))


def remove_value(name: str) -> None:
    """Forget a name; one that is not there is forgotten already."""
    if sys.platform == "win32":
        import winreg

        rights = winreg.KEY_SET_VALUE
        with (
            contextlib.suppress(FileNotFoundError),
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY, 0, rights) as key,
        ):
            winreg.DeleteValue(key, name)
